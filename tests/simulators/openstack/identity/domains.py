# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domains (6.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import bad_request, conflict, forbidden, not_found
from simulators.openstack.identity.request import admin_token, check, json_object, page
from simulators.openstack.identity.state import Domain, new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SCHEMA = {"name": "name", "description": "text", "enabled": "boolean", "tags": "tags", "options": "options"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def show(domain: Domain) -> dict[str, Any]:
        return {
            "id": domain.id,
            "name": domain.name,
            "description": domain.description,
            "enabled": domain.enabled,
            "tags": domain.tags,
            "options": domain.options,
            "links": {"self": f"{cloud.url}/v3/domains/{domain.id}"},
        }

    def find(domain_id: str) -> Domain:
        if domain_id not in cloud.identity.domains:
            raise not_found("domain", domain_id)
        return cloud.identity.domains[domain_id]

    def name_is_free(name: str) -> None:
        if any(one.name == name for one in cloud.identity.domains.values()):
            raise conflict(f"domain - there is a domain of this name already: {name}")

    @app.post("/v3/domains")
    def create_domain() -> tuple[dict[str, Any], int]:
        admin_token(cloud, "identity:create_domain")
        given = json_object("domain")
        check(given, _SCHEMA, ["name"], False)
        name_is_free(given["name"])
        domain = Domain(new_id(), given["name"], given.get("description") or "", given.get("enabled", True))
        domain.tags, domain.options = given.get("tags", []), given.get("options", {})
        cloud.identity.domains[domain.id] = domain
        return {"domain": show(domain)}, 201

    @app.get("/v3/domains")
    def list_domains() -> dict[str, Any]:
        admin_token(cloud, "identity:list_domains")
        return page(cloud, "domains", [show(one) for one in cloud.identity.domains.values()], ("name", "enabled"))

    @app.get("/v3/domains/<domain_id>")
    def show_domain(domain_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:get_domain")
        return {"domain": show(find(domain_id))}

    @app.patch("/v3/domains/<domain_id>")
    def update_domain(domain_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_domain")
        given = json_object("domain")
        check(given, _SCHEMA, [], False)
        if not given:
            raise bad_request("Invalid input for field 'domain': {} does not have enough properties")
        domain = find(domain_id)
        if given.get("name", domain.name) != domain.name:
            name_is_free(given["name"])
        for name, value in given.items():
            setattr(domain, name, value or "" if name == "description" else value)
        return {"domain": show(domain)}

    @app.delete("/v3/domains/<domain_id>")
    def delete_domain(domain_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_domain")
        if find(domain_id).enabled:
            raise forbidden("Cannot delete a domain that is enabled, disable it first.")
        identity = cloud.identity
        del identity.domains[domain_id]
        identity.grants.forget(target=domain_id)
        identity.federation.forget_domain(domain_id)
        # Everything the domain owns goes with it (6.5.5).
        identity.projects = {key: one for key, one in identity.projects.items() if one.domain_id != domain_id}
        identity.users = {key: one for key, one in identity.users.items() if one.domain_id != domain_id}
        identity.groups = {key: one for key, one in identity.groups.items() if one.domain_id != domain_id}
        identity.roles = {key: one for key, one in identity.roles.items() if one.domain_id != domain_id}
        return "", 204
