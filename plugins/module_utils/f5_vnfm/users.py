# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users of a manager.

Source: F5 VNFM REST API v3.1, "Users"; recorded answers: creation is a PUT of the collection, a password has at least
five characters, one call sets the password or the role but not both, and names are the same whatever their case.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, to_wire
from ..core.lookup import by_path
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import F5_VNFM
from .names import check_ids, same_name
from .single import GET_DATA, one_or_list

GET = Operation("get_user", "GET", "/users/{username}")
LIST = Operation("list_users", "GET", "/users")
CREATE = Operation("create_user", "PUT", "/users", repeatable=False)
SET_PASSWORD = Operation("set_user_password", "POST", "/users/{username}", repeatable=True)
SET_ROLE = Operation("set_user_role", "POST", "/users/{username}", repeatable=True)
DELETE = Operation("delete_user", "DELETE", "/users/{username}")

_SHORTEST_PASSWORD = 5

FIELDS = {
    "username": Field(
        required=True, compare=same_name, sample="operator", doc="Name of the user. Its case does not matter."
    ),
    "password": Field(
        secret=True,
        write_only=True,
        update_when="update_password",
        doc="Password of the user, at least five characters. It is needed for a new user.",
    ),
    "update_password": Field(
        default="on_create",
        choices=("always", "on_create"),
        option_only=True,
        doc="When to set the password. It cannot be read, so V(always) sets it and reports a change on each run, while "
        "V(on_create) leaves the password of an existing user alone.",
    ),
    "role": Field(
        choices=("sys_admin", "default"),
        sample="default",
        doc="What the user may do on the manager itself: V(sys_admin) manages it, V(default) has no special "
        "permissions and "
        "gets them from tenants. A new user gets V(default).",
    ),
    "active": Field(type="bool", read_only=True, sample=True, doc="Whether the user may log in."),
    "is_locked": Field(
        type="bool", read_only=True, sample=False, doc="Whether the user is locked out after too many wrong passwords."
    ),
    "last_login_at": Field(
        read_only=True, sample="2026-11-21T09:30:00.000Z", doc="When the user's last request came (ISO 8601, UTC)."
    ),
    "tenants": Field(
        type="raw", read_only=True, sample=1, doc="How many tenants the user has, or the roles by tenant name."
    ),
    "groups": Field(type="raw", read_only=True, sample=0, doc="How many user groups the user is in, or their names."),
    "tenant_roles": Field(
        type="dict",
        read_only=True,
        sample={"direct": {"radio": "user"}, "groups": {}},
        doc="Where the user has the roles in tenants from. Only in details.",
    ),
    "group_system_roles": Field(
        type="dict", read_only=True, sample={"default": ["operators"]}, doc="Roles on the manager through user groups."
    ),
}

_check_name = check_ids("username")


def _check(params: Mapping[str, Any]) -> None:
    _check_name(params)
    password = params.get("password")
    if password is not None and len(password) < _SHORTEST_PASSWORD:
        raise InvalidOption("password", f"is too short, the manager wants at least {_SHORTEST_PASSWORD} characters")


def _create_body(work: Work, want: Object) -> Object:
    if "password" not in want:
        raise InvalidOption("password", f"is needed to create {work.label}")
    return to_wire(FIELDS, want)


RESOURCE = Resource(
    system=F5_VNFM,
    name="user",
    plural="users",
    title="user",
    summary="Manage users of an F5 VNF Manager",
    description=(
        "Creates, changes and deletes the users of a manager.",
        "What a user may do in a tenant is the business of M(telco.cloud.f5_vnfm_tenant_user).",
        "Needs the premium edition of the manager and an administrator.",
    ),
    notes=("A changed password makes the user's tokens invalid.",),
    reference="F5 VNFM REST API v3.1, Users",
    fields=FIELDS,
    key=("username",),
    find=by_path(GET, FIELDS),
    create=CREATE,
    create_body=_create_body,
    # The role comes first: someone who changes their own password cannot send another request with the old one.
    changes=(Change(operation=SET_ROLE, fields=("role",)), Change(operation=SET_PASSWORD, fields=("password",))),
    delete=DELETE,
    check=_check,
    info=Info(
        list=LIST,
        fetch=one_or_list(GET, LIST, "username", any_name=True),
        filters={
            "username": Field(doc="Only the user of this name."),
            "get_data": Field(
                type="bool",
                wire=GET_DATA,
                doc="Whether to return the tenants with their roles and the names of the user groups in place of how "
                "many "
                "there are.",
            ),
        },
        summary="List users of an F5 VNF Manager",
        description=("Lists the users of a manager. Needs its premium edition and an administrator.",),
    ),
)

USER = StateModule(RESOURCE)
USER_INFO = InfoModule(RESOURCE)
