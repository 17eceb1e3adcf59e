# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles and services (10.1.15 to 10.1.24): addresses take both names and ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.catalog import entries
from simulators.openstack.identity.errors import conflict, not_found
from simulators.openstack.identity.state import Role, new_id
from simulators.openstack.identity_v2.state import admin, given, listed

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def find_role(cloud: OpenStack, key: str) -> Role:
    """The role of a name or an id, or 404."""
    found = [one for one in cloud.identity.roles.values() if one.domain_id is None and key in (one.id, one.name)]
    if not found:
        raise not_found("role", key)
    return found[0]


def show_role(role: Role) -> dict[str, Any]:
    """The role as answers have it."""
    return {"id": role.id, "name": role.name, "description": role.description}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _register_roles(cloud, app)
    _register_services(cloud, app)


def _register_roles(cloud: OpenStack, app: flask.Flask) -> None:
    @app.get("/v2.0/OS-KSADM/roles")
    def v2_roles() -> dict[str, Any]:
        admin(cloud)
        return listed(cloud, "roles", [show_role(one) for one in cloud.identity.roles.values() if not one.domain_id])

    @app.get("/v2.0/OS-KSADM/roles/<key>")
    def v2_role(key: str) -> dict[str, Any]:
        admin(cloud)
        return {"role": show_role(find_role(cloud, key))}

    @app.post("/v2.0/OS-KSADM/roles")
    def v2_create_role() -> dict[str, Any]:
        admin(cloud)
        values = given("role", {"id", "name", "description"}, ("name",))
        if any(values["name"] == one.name for one in cloud.identity.roles.values() if not one.domain_id):
            raise conflict(f"role - {values['name']} is there already")
        role = Role(values.get("id") or new_id(), values["name"], description=values.get("description"))
        cloud.identity.roles[role.id] = role
        return {"role": show_role(role)}

    @app.delete("/v2.0/OS-KSADM/roles/<key>")
    def v2_delete_role(key: str) -> tuple[str, int]:
        admin(cloud)
        role = find_role(cloud, key)
        del cloud.identity.roles[role.id]
        cloud.identity.grants.forget(role=role.id)
        return "", 204


def _register_services(cloud: OpenStack, app: flask.Flask) -> None:
    def find(key: str) -> dict[str, Any]:
        found = [one for one in entries(cloud).services.values() if key in (one["id"], one["name"])]
        if not found:
            raise not_found("service", key)
        return found[0]

    def show(service: dict[str, Any]) -> dict[str, Any]:
        return {name: service.get(name) for name in ("id", "name", "type", "description")}

    @app.get("/v2.0/services")
    def v2_services() -> dict[str, Any]:
        admin(cloud)
        return listed(cloud, "OS-KSADM:services", [show(one) for one in entries(cloud).services.values()])

    @app.get("/v2.0/services/<key>")
    def v2_service(key: str) -> dict[str, Any]:
        admin(cloud)
        return {"OS-KSADM:service": show(find(key))}

    @app.post("/v2.0/services")
    def v2_create_service() -> dict[str, Any]:
        admin(cloud)
        values = given("OS-KSADM:service", {"id", "name", "type", "description"}, ("name", "type"))
        service = {"id": new_id(), "enabled": True, **values}
        entries(cloud).services[service["id"]] = service
        return {"OS-KSADM:service": show(service)}

    @app.delete("/v2.0/services/<key>")
    def v2_delete_service(key: str) -> tuple[str, int]:
        admin(cloud)
        del entries(cloud).services[find(key)["id"]]
        return "", 204
