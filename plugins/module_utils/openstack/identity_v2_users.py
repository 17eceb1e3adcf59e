# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users of Identity v2.0.

Source: OpenStack API Complete Reference (17 November 2015), 9.3 "Users" and 10.1.1 to 10.1.5, 10.1.12.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .identity_v2 import EXTENSION, NOTE, by_name_or_id, enabled, one_or_all, resolved, v2
from .identity_v2_tenants import tenant_id
from .listing import named, same_object

LIST = v2("list_users", "GET", "/users")
GET = v2("get_user_information_by_id", "GET", "/users/{id}", envelope="user")
CREATE = v2("create_user", "POST", "/users", envelope="user")
UPDATE = v2("update_user", "PUT", "/users/{id}", envelope="user")
ENABLE = v2("enable_user", "PUT", "/users/{id}/OS-KSADM/enabled", chapter=EXTENSION, envelope="user")
DELETE = v2("delete_user", "DELETE", "/users/{id}")
OF_TENANT = v2("list_users_on_a_tenant", "GET", "/tenants/{tenant_id}/users", chapter=EXTENSION)

FIELDS = {
    "name": Field(
        required=True, compare=same_object, sample="jqsmith", doc="Name of the user, or the id of an existing one."
    ),
    "email": Field(sample="john.smith@example.org", doc="Mail address of the user."),
    "password": Field(
        write_only=True, secret=True, doc="Password of a new user. Of an existing one it is not changed."
    ),
    "tenant": Field(wire="tenantId", ref=tenant_id, sample="1234", doc="Name or id of the tenant that the user is of."),
    "is_enabled": enabled("Whether the user can log in."),
    "id": Field(read_only=True, sample="u1000", doc="Id of the user."),
    "username": Field(read_only=True, sample="jqsmith", doc="The name once more."),
}


def found_user(work: Work, value: Any) -> Object | None:
    """The user of a name or an id."""
    return by_name_or_id(work, value, LIST, GET, "user")


def user_id(work: Work, value: Any) -> str:
    """The id of the option ``user``."""
    return resolved(work, "user", value, found_user)


def the_user() -> Field:
    """The option ``user`` of what a user has."""
    doc = "Name or id of the user."
    return Field(required=True, ref=user_id, compare=same_object, sample="u1000", doc=doc)


def _find(work: Work) -> Object | None:
    found = found_user(work, work.params["name"])
    return None if found is None else from_wire(FIELDS, found)


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    tenant = work.params.get("tenant")
    if tenant is None:
        yield from one_or_all(found_user, LIST, FIELDS)(work, query)
        return
    try:
        path = {"tenant_id": tenant_id(work, tenant)}
    except TelcoError as exc:
        if exc.option != "tenant":
            raise
        return
    name = work.params.get("name")
    yield from (one for one in work.objects(OF_TENANT, path) if name in (None, one.get("name"), one.get("id")))


RESOURCE = Resource(
    system=OPENSTACK,
    name="identity_v2_user",
    plural="identity_v2_users",
    title="user",
    summary="Manage users of OpenStack's Identity v2.0",
    description=("Creates, changes and deletes users of the identity service (Keystone) by its API v2.0.",),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 9.3 Users, 10.1 OS-KSADM",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=_find,
    create=CREATE,
    changes=(Change(operation=ENABLE, fields=("is_enabled",)), Change(operation=UPDATE, fields=("email", "tenant"))),
    delete=DELETE,
    answers=False,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "name": named("user"),
            "tenant": Field(option_only=True, doc="Name or id of a tenant: only its users are returned."),
        },
        summary="List users of OpenStack's Identity v2.0",
        description=("Lists users of the identity service (Keystone) by its API v2.0.", NOTE),
    ),
)

USER = StateModule(RESOURCE)
USER_INFO = InfoModule(RESOURCE)
