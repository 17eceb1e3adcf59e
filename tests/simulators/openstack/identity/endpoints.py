# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Endpoints (6.4). A region or a service that is not there is 400, as Keystone says; GET of one is Keystone's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.catalog import INTERFACES, entries, with_link
from simulators.openstack.identity.errors import bad_request, not_found
from simulators.openstack.identity.request import admin_token, check, json_object, page
from simulators.openstack.identity.state import new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SCHEMA = {
    "interface": "long_name",
    "region": "text",
    "region_id": "text",
    "service_id": "long_name",
    "url": "long_name",
    "enabled": "boolean",
    "name": "text",
    "description": "text",
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def show(endpoint: dict[str, Any]) -> dict[str, Any]:
        return with_link(cloud, "endpoints", endpoint)

    def find(endpoint_id: str) -> dict[str, Any]:
        endpoints = entries(cloud).endpoints
        if endpoint_id not in endpoints:
            raise not_found("endpoint", endpoint_id)
        return endpoints[endpoint_id]

    def body(required: list[str]) -> dict[str, Any]:
        given = json_object("endpoint")
        check(given, _SCHEMA, required, cloud.settings["identity_extras"])
        if not given:
            raise bad_request("Invalid input for field 'endpoint': {} does not have enough properties")
        if given.get("interface", "public") not in INTERFACES:
            raise bad_request(f"Invalid input for field 'interface': {given['interface']!r} is not one of {INTERFACES}")
        if "url" in given and ":" not in given["url"]:
            raise bad_request(f"Invalid input for field 'url': {given['url']!r} does not match")
        found = entries(cloud)
        if "service_id" in given and given["service_id"] not in found.services:
            raise bad_request("Expecting to find endpoint service_id in service table.")
        # The old attribute makes the region where there is none.
        old = given.pop("region", None)
        if old is not None:
            found.regions.setdefault(old, {"id": old, "description": "", "parent_region_id": None})
            given.setdefault("region_id", old)
        if given.get("region_id") is not None and given["region_id"] not in found.regions:
            raise bad_request("Expecting to find endpoint region_id in region table.")
        if "region_id" in given:
            given["region"] = given["region_id"]
        return given

    @app.post("/v3/endpoints")
    def create_endpoint() -> tuple[dict[str, Any], int]:
        admin_token(cloud, "identity:create_endpoint")
        given = body(["interface", "service_id", "url"])
        endpoint = {"id": new_id(), "region_id": None, "region": None, "enabled": True, **given}
        entries(cloud).endpoints[endpoint["id"]] = endpoint
        return {"endpoint": show(endpoint)}, 201

    @app.get("/v3/endpoints")
    def list_endpoints() -> dict[str, Any]:
        admin_token(cloud, "identity:list_endpoints")
        items = [show(one) for one in entries(cloud).endpoints.values()]
        return page(cloud, "endpoints", items, ("interface", "service_id", "region_id"))

    @app.get("/v3/endpoints/<endpoint_id>")
    def show_endpoint(endpoint_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:get_endpoint")
        return {"endpoint": show(find(endpoint_id))}

    @app.patch("/v3/endpoints/<endpoint_id>")
    def update_endpoint(endpoint_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_endpoint")
        given = body([])
        endpoint = find(endpoint_id)
        endpoint.update(given)
        return {"endpoint": show(endpoint)}

    @app.delete("/v3/endpoints/<endpoint_id>")
    def delete_endpoint(endpoint_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_endpoint")
        find(endpoint_id)
        del entries(cloud).endpoints[endpoint_id]
        return "", 204
