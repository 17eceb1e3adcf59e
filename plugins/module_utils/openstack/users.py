# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users.

Source: OpenStack API Complete Reference (17 November 2015), 6.7 "Users" of the Identity API v3; where a cloud speaks no
other, 9.3 "Users" and 10.1.1 to 10.1.5, 10.1.12 of v2.0.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire
from ..core.lookup import name_or_id
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from . import identity_v2_users as older
from .client import OPENSTACK
from .identity import GET as GET_PROJECT
from .identity import LIST as LIST_PROJECTS
from .identity_v2 import dialect, spoken_note
from .in_domain import domain_filter, domain_option, identified, listed_in_domain, own_links, scope
from .listing import FILTERS, named, same_object

_ONE, _ALL = "/v3/users/{id}", "/v3/users"
LIST = Operation("identity_v3.list_users", "GET", _ALL, service="identity")
GET = Operation("identity_v3.show_user_details", "GET", _ONE, service="identity", envelope="user")
CREATE = Operation("identity_v3.create_user", "POST", _ALL, service="identity", envelope="user")
UPDATE = Operation("identity_v3.update_user", "PATCH", _ONE, service="identity", envelope="user", repeatable=True)
DELETE = Operation("identity_v3.delete_user", "DELETE", _ONE, service="identity")
GROUPS = Operation("identity_v3.list_groups_for_user", "GET", f"{_ONE}/groups", service="identity")
PROJECTS = Operation("identity_v3.list_projects_for_user", "GET", f"{_ONE}/projects", service="identity")


def _default_project(work: Work, value: Any) -> Any:
    """The id of a project by name or id; a name is looked for in the user's domain, where one is given."""
    return identified(work, GET_PROJECT, LIST_PROJECTS, "project", "default_project", "domain")


FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="jdoe",
        doc="Name of the user, or the id of an existing one. A name is unique in its domain.",
    ),
    "password": Field(
        secret=True,
        write_only=True,
        update_when="update_password",
        doc="Password of the user. One without a password cannot log in with one.",
    ),
    "update_password": Field(
        default="on_create",
        choices=("always", "on_create"),
        option_only=True,
        doc="When to set the password. It cannot be read, so V(always) sets it and reports a change on each run, while "
        "V(on_create) leaves the password of an existing user alone. A new password ends the user's tokens.",
    ),
    "email": Field(sample="jdoe@example.com", doc="Address for mail to the user."),
    "description": Field(sample="James Doe", doc="Who or what the user is."),
    "default_project": Field(
        wire="default_project_id",
        ref=_default_project,
        sample="263fd9bb0ba34a2b8e2c6d4b8d9a2a11",
        doc="Name or id of the project that a login is for when it names none. With O(domain), a name is one of that "
        "domain. The user still needs a role there.",
    ),
    "domain": domain_option(
        "Name or id of the domain that the user is in. Left out, a new user gets the login's domain, and an existing "
        "one is looked for in all domains that the login may see.",
    ),
    "is_enabled": Field(
        type="bool",
        aliases=("enabled",),
        wire="enabled",
        sample=True,
        doc="Whether the user can log in. A new user can when nothing is said; one that is locked loses its tokens.",
    ),
    "id": Field(read_only=True, sample="f59382db809c43139982ca4189404650", doc="Id of the user."),
    "domain_id": Field(read_only=True, sample="default", doc="Id of the domain that the user is in."),
    "default_project_id": Field(
        read_only=True, sample="263fd9bb0ba34a2b8e2c6d4b8d9a2a11", doc="Id of the default project, where there is one."
    ),
    "password_expires_at": Field(read_only=True, sample=None, doc="When the password ends (UTC); none for never."),
    "options": Field(
        type="dict", read_only=True, sample={}, doc="Resource options, such as C(ignore_password_expiry)."
    ),
    "links": own_links("users/f59382db809c43139982ca4189404650", "user"),
}


def _check(params: Mapping[str, Any]) -> None:
    present = params.get("state", "present") == "present"
    if present and params.get("update_password") == "always" and params.get("password") is None:
        raise InvalidOption("password", "is needed when update_password is always")


def _with_more(work: Work, user: Object) -> Object:
    """What an info module adds on request: one more list a user."""
    wanted = {"groups": GROUPS, "projects": PROJECTS}
    return {
        **user,
        **{
            name: list(work.objects(operation, {"id": user["id"]}))
            for name, operation in wanted.items()
            if work.params[f"with_{name}"]
        },
    }


def _find_v2(work: Work) -> Object | None:
    found = older.found_user(work, work.params["name"])
    return None if found is None else from_wire(_V2_FIELDS, found)


_V2_FIELDS = older.fields_of_v2(FIELDS)
_UNKNOWN = ("domain", "description", "update_password")
_UNKNOWN_IN_LISTS = ("domain", "with_groups", "with_projects")

RESOURCE = Resource(
    system=OPENSTACK,
    name="user",
    plural="users",
    title="user",
    summary="Manage users of OpenStack",
    description=(
        "Creates, changes and deletes users of the identity service (Keystone). Only administrators can.",
        "What a user may do is said by its roles; it has none at first.",
        "Options and results have the names of M(openstack.cloud.identity_user), so that its playbooks work here. "
        "Unlike there, an option that is left out is not touched: O(is_enabled) has no default.",
    ),
    notes=(spoken_note(*_UNKNOWN),),
    reference="OpenStack API Complete Reference (2015-11-17), 6.7 Users, 9.3 Users, 10.1 OS-KSADM",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=name_or_id(GET, LIST, FIELDS, option="name", what="users", scope=scope),
    create=CREATE,
    changes=(Change(operation=UPDATE),),
    delete=DELETE,
    check=_check,
    always_changes="With O(update_password=always) each run sets the password: whether it is the same cannot be read.",
    info=Info(
        list=LIST,
        fetch=listed_in_domain(GET, LIST, FIELDS),
        each=_with_more,
        filters={
            "name": named("user"),
            "domain": domain_filter("Name or id of the domain that the users are in."),
            "filters": FILTERS,
            "project": Field(
                option_only=True,
                doc="Name or id of a project: only users who have a role in it. Identity v2.0 only knows this; by v3, "
                "M(telco.cloud.openstack_role_assignment_info) tells them.",
            ),
            "with_groups": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether each user has its groups, as C(groups). This is one more request for each.",
            ),
            "with_projects": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether each user has the projects that it has a role in, as C(projects). This is one more "
                "request for each.",
            ),
        },
        summary="List users of OpenStack",
        description=(
            "Lists users of the identity service (Keystone).",
            "Options and results have the names of M(openstack.cloud.identity_user_info), so that its playbooks work "
            "here.",
            spoken_note(*_UNKNOWN_IN_LISTS),
        ),
    ),
)
_V2 = dialect(
    RESOURCE,
    unknown=(*_UNKNOWN, *_UNKNOWN_IN_LISTS),
    own=("project",),
    fields=_V2_FIELDS,
    find=_find_v2,
    create=older.CREATE,
    changes=(
        Change(operation=older.ENABLE, fields=("is_enabled",)),
        Change(operation=older.UPDATE, fields=("email", "default_project")),
    ),
    delete=older.DELETE,
    answers=False,
    info=Info(list=older.LIST, fetch=older.listed_by_v2(_V2_FIELDS)),
)

USER = StateModule(RESOURCE, _V2)
USER_INFO = InfoModule(RESOURCE, _V2)
