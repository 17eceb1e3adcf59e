# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Role assignments as they are listed: one is asked for, the roles of one holder on one target, or all that fit.

Source: OpenStack API Complete Reference (17 November 2015), 6.10.3 "List role assignments" of the Identity API v3;
7.1 "OS-INHERIT" has a list of what projects below a project inherit, which Keystone of Zed does not know (404);
``include_names``, ``scope.system`` and the filter for inherited ones are in the Identity API v3 reference of today.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import ApiError, InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import exists
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .assignment import ABSENT, NAMES, described, held
from .grants import CALLS, Calls

LIST = Operation("identity_v3.list_role_assignments", "GET", "/v3/role_assignments", service="identity")

_INHERITED = "scope.OS-INHERIT:inherited_to"

FILTERS = {
    **{name: replace(field, option_only=True, compare="exact") for name, field in NAMES.items()},
    "role": Field(option_only=True, doc="Name or id of the role."),
    "inherited": Field(
        type="bool",
        option_only=True,
        doc="Whether only roles are returned that projects below inherit, or only those that none does. Left out, both "
        "are.",
    ),
    "effective": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether to return what it all comes to for users: each member in place of a group, each project in place "
        "of what it inherits from. Roles of a O(group) cannot be asked for so.",
    ),
    "service_id": Field(
        option_only=True, doc="Id of a service: only its roles are returned. This is known to Identity v2.0 only."
    ),
}


def listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    """The assignments that the options ask for."""
    params = work.params
    _check(params)
    try:
        ids = held(work)
    except TelcoError as exc:
        if exc.option not in ABSENT:
            raise
        return  # what does not exist has no role
    calls = _calls(params)
    if calls is None:
        for item in work.objects(LIST, query=_query(params, ids), limit=_limit(params)):
            shown = _shown(item)
            if params.get("inherited") in (None, shown["inherited"]):
                yield shown
    elif "role_id" in ids:
        if exists(work, calls.ask, ids):
            yield described(work, ids)
    else:
        for role in _roles(work, calls, ids):
            yield {**described(work, ids), "role": role.get("name"), "role_id": role["id"]}


def _roles(work: Work, calls: Calls, ids: Object) -> Iterator[Mapping[str, Any]]:
    """The roles of one holder on one target."""
    params = work.params
    try:
        yield from work.objects(calls.list, ids, limit=params.get("limit"))
    except ApiError as exc:
        if exc.kind != "absent" or not params["inherited"] or "project_id" not in ids:
            raise
        for item in work.objects(LIST, query=_query(params, ids), limit=params.get("limit")):
            yield item["role"]


def _check(params: Mapping[str, Any]) -> None:
    for one, other in (("user", "group"), ("system", "project"), ("system", "domain")):
        if params.get(one) is not None and params.get(other) is not None:
            raise InvalidOption(other, f"cannot be given together with {one}")
    if params["effective"] and params.get("group") is not None:
        raise InvalidOption("group", "has no roles of its own where all is told of its members (effective)")


def _limit(params: Mapping[str, Any]) -> int | None:
    """Of what is narrowed here, more has to be read."""
    return params.get("limit") if params.get("inherited") is None else None


def _calls(params: Mapping[str, Any]) -> Calls | None:
    """The calls for one holder on one target; None where not both are given, or more is asked than they can tell."""
    target = next((name for name in ("project", "domain", "system") if params.get(name) is not None), None)
    holder = next((name for name in ("user", "group") if params.get(name) is not None), None)
    # What is inherited and what is not are two lists: left open, the list of all has both.
    if target is None or holder is None or params["effective"] or params.get("inherited") is None:
        return None
    return CALLS.get((target, holder, bool(params["inherited"])))


def _query(params: Mapping[str, Any], ids: Object) -> dict[str, Any]:
    query = {
        "role.id": ids.get("role_id"),
        "user.id": ids.get("user_id"),
        "group.id": ids.get("group_id"),
        "scope.project.id": ids.get("project_id"),
        "scope.domain.id": ids.get("domain_id"),
        "scope.system": params.get("system"),
        _INHERITED: "projects" if params.get("inherited") and not params["effective"] else None,
        "effective": True if params["effective"] else None,
        "include_names": True,
    }
    return {name: value for name, value in query.items() if value is not None}


def _shown(item: Mapping[str, Any]) -> Object:
    """One of Keystone's, flat."""
    scope = item.get("scope") or {}
    parts = {name: item.get(name) for name in ("role", "user", "group")}
    parts.update({name: scope.get(name) for name in ("project", "domain")})
    shown: Object = {}
    for name, part in parts.items():
        if part is not None:
            shown.update({name: part.get("name"), f"{name}_id": part["id"]})
    if scope.get("system"):
        shown["system"] = "all"
    return {**shown, "inherited": scope.get("OS-INHERIT:inherited_to") == "projects"}
