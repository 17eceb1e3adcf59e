# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles that users have, everywhere or on a tenant, by Identity v2.0. Everywhere is what v3 calls the system.

Source: OpenStack API Complete Reference (17 November 2015), 9.3.6, 9.4.4, 10.1.6 to 10.1.8, 10.1.13 and 10.1.14.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .assignment import described
from .delegated import unless_absent
from .identity_v2 import EXTENSION, v2
from .identity_v2_names import role_id
from .identity_v2_tenants import project_id
from .identity_v2_users import user_id

_USER, _TENANT = "/users/{user_id}/roles", "/tenants/{project_id}/users/{user_id}/roles"
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
_NAMES = {"user": user_id, "role": role_id, "project": project_id}


def _ids(work: Work) -> Object:
    """The ids of what the options name."""
    given = {name: work.params[name] for name in _NAMES if work.params.get(name) is not None}
    return {f"{name}_id": _NAMES[name](work, value) for name, value in given.items()}


def find(work: Work) -> Object | None:
    """Whether a user has a role. What does not exist has none, and need not lose it."""
    try:
        ids = _ids(work)
    except TelcoError as exc:
        unless_absent(work, exc, *_NAMES)
        return None
    held = work.objects(LIST["project_id" in ids], ids)
    return described(work, ids) if any(str(role["id"]) == ids["role_id"] for role in held) else None


def _call(work: Work, calls: Mapping[bool, Operation], ids: Object, verb: str) -> None:
    work.call(calls["project_id" in ids], ids, attempt=f"{verb} {work.label}")


def created(work: Work, want: Object) -> Object | None:
    """Give a role."""
    ids = _ids(work)
    _call(work, GRANT, ids, "grant")
    return described(work, ids)


def removed(work: Work, have: Object) -> None:
    """Take a role away."""
    _call(work, REVOKE, have, "revoke")


def listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    """The roles that a user has, everywhere or on a project."""
    params = work.params
    if params.get("user") is None:
        raise InvalidOption("user", "is needed: Identity v2.0 lists the roles of one user")
    if params.get("project") is None and params.get("system") is None:
        raise InvalidOption("project", "or system is needed: Identity v2.0 lists the roles of a user in one place")
    try:
        ids = _ids(work)
    except TelcoError as exc:
        if exc.option not in _NAMES:
            raise
        return
    service = params.get("service_id")
    only = {} if service is None else {"serviceId": service}
    for role in work.objects(LIST["project_id" in ids], ids, query=only):
        if ids.get("role_id") in (None, str(role["id"])):
            yield {**described(work, ids), "role": role.get("name"), "role_id": role["id"]}
