# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants (9.4, 10.1.9 to 10.1.12): the projects of the default domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import conflict, not_found
from simulators.openstack.identity.request import token_of
from simulators.openstack.identity.state import Project, new_id
from simulators.openstack.identity_v2.state import DOMAIN, admin, find_tenant, given, listed
from simulators.openstack.identity_v2.users import show as show_user

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_KNOWN = {"id", "name", "description", "enabled"}


def show(tenant: Project) -> dict[str, Any]:
    """The tenant as answers have it."""
    return {name: getattr(tenant, name) for name in ("id", "name", "description", "enabled")}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def named(name: str) -> Project | None:
        projects = cloud.identity.projects.values()
        return next((one for one in projects if (one.name, one.domain_id) == (name, DOMAIN)), None)

    def seen() -> list[Project]:
        """All of them for administrators (9.4.1); others see those that they have a role in (8.2.2)."""
        token = token_of(cloud)
        everyone = list(cloud.identity.projects.values())
        if token.admin:
            return everyone
        return [one for one in everyone if cloud.identity.grants.names(token.user.id, "projects", one.id)]

    @app.get("/v2.0/tenants")
    def v2_tenants() -> dict[str, Any]:
        name = flask.request.args.get("name")
        if name is None:
            return listed(cloud, "tenants", [show(one) for one in seen() if one.domain_id == DOMAIN])
        admin(cloud)
        one = named(name)
        if one is None:
            raise not_found("project", name)
        return {"tenant": show(one)}

    @app.get("/v2.0/tenants/<key>")
    def v2_tenant(key: str) -> dict[str, Any]:
        admin(cloud)
        return {"tenant": show(find_tenant(cloud, key))}

    @app.post("/v2.0/tenants")
    def v2_create_tenant() -> dict[str, Any]:
        admin(cloud)
        values = given("tenant", _KNOWN, ("name",))
        if named(values["name"]) is not None:
            raise conflict(f"project - {values['name']} is there already")
        key = values.get("id") or new_id()
        tenant = Project(key, values["name"], DOMAIN, DOMAIN, values.get("description") or "")
        tenant.enabled = values.get("enabled", True)
        cloud.identity.projects[key] = tenant
        return {"tenant": show(tenant)}

    @app.post("/v2.0/tenants/<key>")
    def v2_update_tenant(key: str) -> dict[str, Any]:
        admin(cloud)
        tenant = find_tenant(cloud, key)
        for name, value in given("tenant", _KNOWN).items():
            if name != "id":
                setattr(tenant, name, value)
        return {"tenant": show(tenant)}

    @app.delete("/v2.0/tenants/<key>")
    def v2_delete_tenant(key: str) -> tuple[str, int]:
        admin(cloud)
        del cloud.identity.projects[find_tenant(cloud, key).id]
        cloud.identity.grants.forget(target=key)
        return "", 204

    @app.get("/v2.0/tenants/<key>/users")
    def v2_users_of_tenant(key: str) -> dict[str, Any]:
        admin(cloud)
        tenant = find_tenant(cloud, key)
        users = cloud.identity.users.values()
        there = [one for one in users if cloud.identity.grants.names(one.id, "projects", tenant.id)]
        return listed(cloud, "users", [show_user(one) for one in there])
