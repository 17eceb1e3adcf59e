# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Giving roles to users and groups (6.5.6 to 6.5.13, 6.6.6 to 6.6.13; inherited ones: 7.1; the system: Keystone's own).

Giving what is given already is 204; taking what is not given is 404.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity import groups, roles, users
from simulators.openstack.identity.errors import KeystoneError, forbidden, not_found
from simulators.openstack.identity.grants import SYSTEM, Grant
from simulators.openstack.identity.request import admin_token, page

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

#: What is in front of the actor's part of an address.
_PLACES = {
    ("projects", False): "/v3/projects/<target_id>",
    ("domains", False): "/v3/domains/<target_id>",
    ("system", False): "/v3/system",
    ("projects", True): "/v3/OS-INHERIT/projects/<target_id>",
    ("domains", True): "/v3/OS-INHERIT/domains/<target_id>",
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    for (target, inherited), place in _PLACES.items():
        for actor in ("users", "groups"):
            _register(cloud, app, place, target, actor, inherited)


def _register(cloud: OpenStack, app: flask.Flask, place: str, target: str, actor: str, inherited: bool) -> None:
    name = f"{'inherited' if inherited else 'granted'}_{target}_{actor}"
    end = "/inherited_to_projects" if inherited else ""

    def listed(actor_id: str, target_id: str = SYSTEM) -> dict[str, Any]:
        admin_token(cloud, "identity:list_grants")
        _check(cloud, target, target_id, actor, actor_id)
        held = [
            one.role_id
            for one in cloud.identity.grants
            if (one.target, one.target_id, one.actor, one.actor_id, one.inherited)
            == (target, target_id, actor, actor_id, inherited)
        ]
        return page(cloud, "roles", [roles.show(cloud, cloud.identity.roles[one]) for one in held], ("name",))

    def one(role_id: str, actor_id: str, target_id: str = SYSTEM) -> tuple[str, int]:
        method = flask.request.method
        rule = {"PUT": "create_grant", "DELETE": "revoke_grant"}.get(method, "check_grant")
        admin_token(cloud, f"identity:{rule}")
        role = roles.find(cloud, role_id)
        _check(cloud, target, target_id, actor, actor_id)
        grant = Grant(actor, actor_id, target, target_id, role_id, inherited)
        if method == "PUT":
            if target == "projects" and role.domain_id not in (None, cloud.identity.projects[target_id].domain_id):
                raise forbidden(f"Project {target_id} must be in the same domain as the role {role_id} being assigned.")
            cloud.identity.grants.add(grant)
        elif grant not in cloud.identity.grants:
            raise KeystoneError(
                404,
                f"Could not find role assignment with role: {role_id}, user or group: {actor_id}, "
                f"project, domain, or system: {target_id}.",
            )
        elif method == "DELETE":
            cloud.identity.grants.remove(grant)
        return "", 204

    base = f"{place}/{actor}/<actor_id>/roles"
    app.add_url_rule(base + end, f"list_{name}", listed, methods=["GET"])
    app.add_url_rule(f"{base}/<role_id>{end}", name, one, methods=["GET", "PUT", "DELETE"])


def _check(cloud: OpenStack, target: str, target_id: str, actor: str, actor_id: str) -> None:
    """404 for a target or an actor that is not there."""
    identity = cloud.identity
    if target == "projects" and target_id not in identity.projects:
        raise not_found("project", target_id)
    if target == "domains" and target_id not in identity.domains:
        raise not_found("domain", target_id)
    if actor == "users":
        users.find(cloud, actor_id)
    else:
        groups.find(cloud, actor_id)
