# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Regions (6.12). Where the reference says 409 for the deletion of one with children, Keystone deletes them too.

It refuses (403) only when one of them has endpoints.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.catalog import entries, with_link
from simulators.openstack.identity.errors import bad_request, conflict, forbidden, not_found
from simulators.openstack.identity.request import admin_token, check, json_object, page
from simulators.openstack.identity.state import new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SCHEMA = {"id": "long_name", "description": "text", "parent_region_id": "id_or_null"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def show(region: dict[str, Any]) -> dict[str, Any]:
        return with_link(cloud, "regions", region)

    def find(region_id: str) -> dict[str, Any]:
        regions = entries(cloud).regions
        if region_id not in regions:
            raise not_found("region", region_id)
        return regions[region_id]

    def parent_fits(region_id: str, parent_id: str | None) -> None:
        if parent_id is not None and parent_id not in entries(cloud).regions:
            raise not_found("region", parent_id)
        while parent_id is not None:
            if parent_id == region_id:
                raise bad_request(f"The specified parent region {parent_id} would create a circular region hierarchy.")
            parent_id = entries(cloud).regions[parent_id]["parent_region_id"]

    def create(given: dict[str, Any]) -> tuple[dict[str, Any], int]:
        region_id = given.get("id") or new_id()
        if region_id in entries(cloud).regions:
            raise conflict(f"region - Duplicate ID, {region_id}")
        parent_fits(region_id, given.get("parent_region_id"))
        region = {"parent_region_id": None, **given, "id": region_id, "description": given.get("description") or ""}
        entries(cloud).regions[region_id] = region
        return {"region": show(region)}, 201

    def body(required: bool) -> dict[str, Any]:
        given = json_object("region")
        check(given, _SCHEMA, [], cloud.settings["identity_extras"] and "links" not in given)
        if required and not given:
            raise bad_request("Invalid input for field 'region': {} does not have enough properties")
        return given

    @app.post("/v3/regions")
    def create_region() -> tuple[dict[str, Any], int]:
        admin_token(cloud, "identity:create_region")
        return create(body(False))

    @app.put("/v3/regions/<region_id>")
    def create_region_with_id(region_id: str) -> tuple[dict[str, Any], int]:
        admin_token(cloud, "identity:create_region")
        given = body(False)
        if given.get("id", region_id) != region_id:
            raise bad_request(f"Conflicting region IDs specified: {region_id} != {given['id']}")
        return create({**given, "id": region_id})

    @app.get("/v3/regions")
    def list_regions() -> dict[str, Any]:
        admin_token(cloud, "identity:list_regions")
        return page(cloud, "regions", [show(one) for one in entries(cloud).regions.values()], ("parent_region_id",))

    @app.get("/v3/regions/<region_id>")
    def show_region(region_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:get_region")
        return {"region": show(find(region_id))}

    @app.patch("/v3/regions/<region_id>")
    def update_region(region_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_region")
        given = body(True)
        region = find(region_id)
        if given.get("id", region_id) != region_id:
            raise bad_request("Cannot change region ID")
        parent_fits(region_id, given.get("parent_region_id"))
        region.update({name: value or "" if name == "description" else value for name, value in given.items()})
        return {"region": show(region)}

    @app.delete("/v3/regions/<region_id>")
    def delete_region(region_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_region")
        find(region_id)
        found = entries(cloud)
        gone = {region_id}
        while more := {key for key, one in found.regions.items() if one["parent_region_id"] in gone} - gone:
            gone |= more
        if any(one["region_id"] in gone for one in found.endpoints.values()):
            raise forbidden(
                f"Unable to delete region {region_id} because it or its child regions have associated endpoints."
            )
        found.regions = {key: one for key, one in found.regions.items() if key not in gone}
        return "", 204
