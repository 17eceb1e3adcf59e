# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles that users have, everywhere or on a tenant, by Identity v2.0.

Source: OpenStack API Complete Reference (17 November 2015), 9.3.6, 9.4.4, 10.1.6 to 10.1.8, 10.1.13 and 10.1.14.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .delegated import unless_absent
from .identity_v2 import EXTENSION, NOTE, v2
from .identity_v2_names import role_id
from .identity_v2_tenants import of_tenant, tenant_id
from .identity_v2_users import the_user, user_id
from .listing import same_object

_USER, _TENANT = "/users/{user_id}/roles", "/tenants/{tenant_id}/users/{user_id}/roles"
_ONE = "/OS-KSADM/{role_id}"
#: By whether they are for a tenant.
LIST = {
    False: v2("list_user_global_roles", "GET", _USER),
    True: v2("list_roles_for_user", "GET", _TENANT),
}
GRANT = {
    False: v2("grant_global_role_to_user", "PUT", _USER + _ONE, chapter=EXTENSION),
    True: v2("grant_roles_to_user_on_tenant", "PUT", _TENANT + _ONE, chapter=EXTENSION),
}
REVOKE = {
    False: v2("delete_global_role_from_user", "DELETE", _USER + _ONE, chapter=EXTENSION),
    True: v2("revoke_role_from_user_on_tenant", "DELETE", _TENANT + _ONE, chapter=EXTENSION),
}
_ABSENT = ("user", "role", "tenant")

FIELDS = {
    "user": the_user(),
    "role": Field(required=True, ref=role_id, compare=same_object, sample="123", doc="Name or id of the role."),
    "tenant": of_tenant("Name or id of the tenant that the role is for. Left out, it is for all."),
    "name": Field(read_only=True, sample="compute:admin", doc="Name of the role, in lists."),
    "description": Field(read_only=True, sample="Nova Administrator", doc="What the role is for, in lists."),
}


def _place(work: Work) -> dict[str, Any]:
    """The ids of the user and, if it is given, of the tenant."""
    tenant = work.params.get("tenant")
    of = {} if tenant is None else {"tenant_id": tenant_id(work, tenant)}
    return {"user_id": user_id(work, work.params["user"]), **of}


def _shown(place: Mapping[str, Any], role: Mapping[str, Any]) -> Object:
    rest = {name: role[name] for name in ("name", "description") if name in role}
    return {"user": place["user_id"], "role": role["id"], "tenant": place.get("tenant_id"), **rest}


def _find(work: Work) -> Object | None:
    try:
        place, wanted = _place(work), role_id(work, work.params["role"])
    except TelcoError as exc:
        unless_absent(work, exc, *_ABSENT)
        return None
    roles = work.objects(LIST["tenant_id" in place], place)
    return next((_shown(place, {"id": wanted}) for role in roles if str(role["id"]) == wanted), None)


def _call(work: Work, calls: Mapping[bool, Operation], role: Any, verb: str) -> None:
    place = _place(work)
    work.call(calls["tenant_id" in place], {**place, "role_id": role}, attempt=f"{verb} {work.label}")


def _created(work: Work, want: Object) -> Object | None:
    _call(work, GRANT, want["role"], "grant")
    return None if work.check_mode else _shown(_place(work), {"id": want["role"]})


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    try:
        place = _place(work)
    except TelcoError as exc:
        if exc.option not in _ABSENT:
            raise
        return
    service = work.params.get("service_id")
    only = {} if service is None else {"serviceId": service}
    for role in work.objects(LIST["tenant_id" in place], place, query=only):
        yield _shown(place, role)


RESOURCE = Resource(
    system=OPENSTACK,
    name="identity_v2_user_role",
    plural="identity_v2_user_roles",
    title="role",
    summary="Manage roles of users by OpenStack's Identity v2.0",
    description=("Gives a user a role, on a tenant or everywhere, or takes it away.",),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 9.3.6, 9.4.4, 10.1 OS-KSADM",
    fields=FIELDS,
    key=("role", "user", "tenant"),
    id_field="role",
    find=_find,
    created=_created,
    removed=lambda work, have: _call(work, REVOKE, have["role"], "revoke"),
    info=Info(
        list=LIST[False],
        fetch=_listed,
        filters={
            "user": Field(required=True, option_only=True, doc="Name or id of the user."),
            "tenant": Field(
                option_only=True, doc="Name or id of a tenant. Left out, the roles everywhere are returned."
            ),
            "service_id": Field(option_only=True, doc="Id of a service: only its roles are returned."),
        },
        summary="List roles of users by OpenStack's Identity v2.0",
        description=("Lists the roles that a user has on a tenant, or everywhere.", NOTE),
    ),
)

USER_ROLE = StateModule(RESOURCE)
USER_ROLE_INFO = InfoModule(RESOURCE)
