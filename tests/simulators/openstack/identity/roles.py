# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles (6.10.1, 6.10.2, 6.10.4 to 6.10.6). A single role stands under the key role, unlike in the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import bad_request, conflict, forbidden, not_found
from simulators.openstack.identity.request import admin_token, check, json_object, page
from simulators.openstack.identity.state import Role, new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SCHEMA = {"name": "long_name", "description": "text", "domain_id": "id_or_null", "options": "options"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def name_is_free(name: str, domain_id: str | None) -> None:
        if any((one.name, one.domain_id) == (name, domain_id) for one in cloud.identity.roles.values()):
            raise conflict(f"role - Duplicate entry found with name {name}")

    @app.post("/v3/roles")
    def create_role() -> tuple[dict[str, Any], int]:
        admin_token(cloud, "identity:create_role")
        given = json_object("role")
        check(given, _SCHEMA, ["name"], cloud.settings["identity_extras"])
        domain_id = given.get("domain_id")
        if domain_id is not None and domain_id not in cloud.identity.domains:
            raise not_found("domain", domain_id)
        name_is_free(given["name"], domain_id)
        role = Role(new_id(), given["name"], domain_id, given.get("description"), given.get("options", {}))
        role.extra = {name: value for name, value in given.items() if name not in _SCHEMA}
        cloud.identity.roles[role.id] = role
        return {"role": show(cloud, role)}, 201

    @app.get("/v3/roles")
    def list_roles() -> dict[str, Any]:
        admin_token(cloud, "identity:list_roles")
        # Without a domain only the roles that belong to none are listed.
        domain_id = flask.request.args.get("domain_id")
        found = [one for one in cloud.identity.roles.values() if one.domain_id == domain_id]
        return page(cloud, "roles", [show(cloud, one) for one in found], ("name",))

    @app.get("/v3/roles/<role_id>")
    def show_role(role_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:get_role")
        return {"role": show(cloud, find(cloud, role_id))}

    @app.patch("/v3/roles/<role_id>")
    def update_role(role_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_role")
        given = json_object("role")
        check(given, _SCHEMA, [], cloud.settings["identity_extras"])
        if not given:
            raise bad_request("Invalid input for field 'role': {} does not have enough properties")
        role = find(cloud, role_id)
        if given.get("domain_id", role.domain_id) != role.domain_id:
            raise bad_request("Update of `domain_id` is not allowed.")
        if role.options.get("immutable") and given.get("options", {}).get("immutable", True) is not False:
            raise forbidden(f"Cannot modify the immutable role {role.id}.")
        if given.get("name", role.name) != role.name:
            name_is_free(given["name"], role.domain_id)
        for name, value in given.items():
            if name == "options":
                role.options = {**role.options, **value}
            elif name in _SCHEMA:
                setattr(role, name, value)
            else:
                role.extra[name] = value
        return {"role": show(cloud, role)}

    @app.delete("/v3/roles/<role_id>")
    def delete_role(role_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_role")
        if find(cloud, role_id).options.get("immutable"):
            raise forbidden(f"Unable to delete immutable role resource: `{role_id}`.")
        for one in cloud.identity.grants:
            if (one.role_id, one.actor, one.target) == (role_id, "users", "projects"):
                cloud.identity.forget_credentials(one.actor_id, one.target_id)
        del cloud.identity.roles[role_id]
        cloud.identity.grants.forget(role=role_id)
        return "", 204


def show(cloud: OpenStack, role: Role) -> dict[str, Any]:
    """The role as answers have it."""
    return {
        "id": role.id,
        "name": role.name,
        "domain_id": role.domain_id,
        "description": role.description,
        "options": role.options,
        **role.extra,
        "links": {"self": f"{cloud.url}/v3/roles/{role.id}"},
    }


def find(cloud: OpenStack, role_id: str) -> Role:
    """The role of an id, or 404."""
    if role_id not in cloud.identity.roles:
        raise not_found("role", role_id)
    return cloud.identity.roles[role_id]
