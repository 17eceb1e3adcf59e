# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of all grants (6.10.3, 7.1.1), as they were made or, with `effective`, as they work out for users.

`include_names`, `scope.system` and the filter for inherited ones are Keystone's own. The list has no pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import bad_request
from simulators.openstack.identity.grants import Grant
from simulators.openstack.identity.request import admin_token

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_INHERITED = "scope.OS-INHERIT:inherited_to"


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v3/role_assignments")
    def list_role_assignments() -> dict[str, Any]:
        admin_token(cloud, "identity:list_role_assignments")
        effective = _flag("effective")
        _check(effective)
        found = _effective(cloud) if effective else ((one, None) for one in cloud.identity.grants)
        shown = [_show(cloud, one, group, _flag("include_names")) for one, group in found if _fits(one)]
        own = flask.request.query_string.decode()
        path = f"{cloud.url}/v3/role_assignments"
        links = {"self": f"{path}?{own}" if own else path, "previous": None, "next": None}
        return {"role_assignments": shown, "links": links}


def _flag(name: str) -> bool:
    value = flask.request.args.get(name)
    return value is not None and value.lower() not in ("0", "false", "no", "off")


def _check(effective: bool) -> None:
    query = flask.request.args
    if "user.id" in query and "group.id" in query:
        raise bad_request("Specify a user or group, not both")
    if len({"scope.project.id", "scope.domain.id", "scope.system"} & set(query)) > 1:
        raise bad_request("Specify system, domain, or project, not several")
    if effective and "group.id" in query:
        raise bad_request("Combining effective and group filter will always result in an empty list.")
    if effective and _INHERITED in query and "scope.domain.id" in query:
        raise bad_request("Combining effective, domain and inherited filters will always result in an empty list.")


def _fits(one: Grant) -> bool:
    query = flask.request.args
    wanted = {
        "role.id": one.role_id,
        "user.id": one.actor_id if one.actor == "users" else None,
        "group.id": one.actor_id if one.actor == "groups" else None,
        "scope.project.id": one.target_id if one.target == "projects" else None,
        "scope.domain.id": one.target_id if one.target == "domains" else None,
        "scope.system": one.target_id if one.target == "system" else None,
        _INHERITED: "projects" if one.inherited else None,
    }
    return all(query[name] == have for name, have in wanted.items() if name in query)


def _effective(cloud: OpenStack) -> Iterator[tuple[Grant, str | None]]:
    """Users in place of groups, projects in place of what they inherit from; and the group that it comes by."""
    identity = cloud.identity
    for one in identity.grants:
        group = identity.groups[one.actor_id] if one.actor == "groups" else None
        actors = list(group.members) if group else [one.actor_id]
        places = [(one.target, one.target_id)]
        if one.inherited:
            above = identity.grants.above
            below = [key for key in identity.projects if (one.target, one.target_id) in above("projects", key)]
            places = [("projects", key) for key in below]
        for actor_id in actors:
            for target, target_id in places:
                who = replace(one, actor="users", actor_id=actor_id, inherited=False)
                yield replace(who, target=target, target_id=target_id), group.id if group else None


def _show(cloud: OpenStack, one: Grant, group: str | None, names: bool) -> dict[str, Any]:
    identity = cloud.identity

    def entity(kind: str, key: str, *, in_domain: bool = True) -> dict[str, Any]:
        found = getattr(identity, kind)[key]
        shown: dict[str, Any] = {"id": key}
        if names:
            shown["name"] = found.name
            if in_domain and found.domain_id is not None:
                shown["domain"] = {"id": found.domain_id, "name": identity.domains[found.domain_id].name}
        return shown

    scope: dict[str, Any] = {"system": {"all": True}}
    if one.target != "system":
        scope = {one.target[:-1]: entity(one.target, one.target_id, in_domain=one.target == "projects")}
    if one.inherited:
        scope["OS-INHERIT:inherited_to"] = "projects"
    place = "system" if one.target == "system" else f"{one.target}/{one.target_id}"
    end = "/inherited_to_projects" if one.inherited else ""
    front = "/v3/OS-INHERIT" if one.inherited else "/v3"
    links = {"assignment": f"{cloud.url}{front}/{place}/{one.actor}/{one.actor_id}/roles/{one.role_id}{end}"}
    if group is not None:
        links["assignment"] = f"{cloud.url}/v3/{place}/groups/{group}/roles/{one.role_id}"
        links["membership"] = f"{cloud.url}/v3/groups/{group}/users/{one.actor_id}"
    return {
        "role": entity("roles", one.role_id),
        one.actor[:-1]: entity(one.actor, one.actor_id),
        "scope": scope,
        "links": links,
    }
