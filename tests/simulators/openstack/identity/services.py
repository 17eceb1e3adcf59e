# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Services (6.3). A change stands under the key service, as Keystone wants it; the reference shows it without.

With a service its endpoints are deleted: of the two ways that the reference allows, this is Keystone's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.catalog import entries, with_link
from simulators.openstack.identity.errors import bad_request, not_found
from simulators.openstack.identity.request import admin_token, check, json_object, page
from simulators.openstack.identity.state import new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SCHEMA = {"name": "text", "type": "long_name", "description": "text", "enabled": "boolean"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def show(service: dict[str, Any]) -> dict[str, Any]:
        return with_link(cloud, "services", service)

    def find(service_id: str) -> dict[str, Any]:
        services = entries(cloud).services
        if service_id not in services:
            raise not_found("service", service_id)
        return services[service_id]

    @app.post("/v3/services")
    def create_service() -> tuple[dict[str, Any], int]:
        admin_token(cloud, "identity:create_service")
        given = json_object("service")
        check(given, _SCHEMA, ["type"], cloud.settings["identity_extras"])
        service = {"id": new_id(), "name": "", "enabled": True, **given}
        entries(cloud).services[service["id"]] = service
        return {"service": show(service)}, 201

    @app.get("/v3/services")
    def list_services() -> dict[str, Any]:
        admin_token(cloud, "identity:list_services")
        return page(cloud, "services", [show(one) for one in entries(cloud).services.values()], ("type", "name"))

    @app.get("/v3/services/<service_id>")
    def show_service(service_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:get_service")
        return {"service": show(find(service_id))}

    @app.patch("/v3/services/<service_id>")
    def update_service(service_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_service")
        given = json_object("service")
        check(given, _SCHEMA, [], cloud.settings["identity_extras"])
        if not given:
            raise bad_request("Invalid input for field 'service': {} does not have enough properties")
        service = find(service_id)
        service.update(given)
        return {"service": show(service)}

    @app.delete("/v3/services/<service_id>")
    def delete_service(service_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_service")
        find(service_id)
        found = entries(cloud)
        del found.services[service_id]
        found.endpoints = {key: one for key, one in found.endpoints.items() if one["service_id"] != service_id}
        return "", 204
