# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Routers (14.9) with their gateway and extra routes (14.16)."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network import gateways, router_interfaces
from simulators.openstack.network.addresses import routes
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import (
    Attribute,
    boolean,
    chosen,
    given_many,
    given_one,
    listing,
    optional,
    prepare,
    project_of,
    strings,
    text,
    token_of,
)
from simulators.openstack.network.state import new_id, now, touch

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_READ_ONLY = Attribute(lambda value: value, post=False, put=False)
_TABLE = {
    "name": Attribute(text(255), default=""),
    "description": Attribute(text(255), default=""),
    "admin_state_up": Attribute(boolean, default=True),
    "external_gateway_info": Attribute(optional(gateways.gateway)),
    "routes": Attribute(routes, post=False),
    "distributed": Attribute(boolean, admin=True, default=False),
    "ha": Attribute(boolean, admin=True, default=False),
    "availability_zone_hints": Attribute(strings, put=False, default=[]),
    "project_id": Attribute(text(255), put=False),
    **dict.fromkeys(
        ("id", "status", "availability_zones", "flavor_id", "tags", "created_at", "updated_at", "revision_number"),
        _READ_ONLY,
    ),
}
_FILTERS = set(_TABLE) - {"external_gateway_info", "routes", "tags", "availability_zones", "availability_zone_hints"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def find(router_id: str, token: Token) -> dict[str, Any]:
        router = cloud.network.routers.get(router_id)
        if router is None or not (token.admin or router["project_id"] == project_of(token)):
            raise NeutronError(404, "RouterNotFound", f"Router {router_id} could not be found")
        return router

    @app.post("/v2.0/routers")
    def create_routers() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        sent, bulk = given_many("router", "routers")
        made = []
        for given in [prepare(_TABLE, one, "POST", token, "router") for one in sent]:
            router = _new(given)
            gateways.change(cloud, router, given["external_gateway_info"], token)
            cloud.network.routers[router["id"]] = router
            made.append(router)
        shown = [chosen(one) for one in made]
        return ({"routers": shown} if bulk else {"router": shown[0]}), 201

    @app.get("/v2.0/routers")
    def list_routers() -> dict[str, Any]:
        token = token_of(cloud)
        routers = cloud.network.routers.values()
        mine = [one for one in routers if token.admin or one["project_id"] == project_of(token)]
        return listing(cloud, "routers", mine, _FILTERS)

    @app.get("/v2.0/routers/<router_id>")
    def show_router(router_id: str) -> dict[str, Any]:
        return {"router": chosen(find(router_id, token_of(cloud)))}

    @app.put("/v2.0/routers/<router_id>")
    def update_router(router_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        sent = given_one("router")
        router = find(router_id, token)
        given = prepare(_TABLE, sent, "PUT", token, "router")
        if "routes" in given:
            _check_routes(cloud, router, given["routes"])
        if "external_gateway_info" in given:
            gateways.change(cloud, router, given.pop("external_gateway_info"), token)
        router.update(given)
        touch(router)
        return {"router": router}

    @app.delete("/v2.0/routers/<router_id>")
    def delete_router(router_id: str) -> tuple[str, int]:
        router = find(router_id, token_of(cloud))
        if router_interfaces.ports_of(cloud, router_id):
            raise NeutronError(409, "RouterInUse", f"Router {router_id} still has ports")
        gateways.clear(cloud, router)
        del cloud.network.routers[router_id]
        return "", 204

    router_interfaces.register(cloud, app, find)


def _new(given: dict[str, Any]) -> dict[str, Any]:
    moment = now()
    return {
        **{name: given[name] for name, attribute in _TABLE.items() if attribute.post},
        "id": new_id(),
        "tenant_id": given["project_id"],
        "external_gateway_info": None,
        "routes": [],
        "status": "ACTIVE",
        "availability_zones": [],
        "flavor_id": None,
        "tags": [],
        "created_at": moment,
        "updated_at": moment,
        "revision_number": 1,
    }


def _check_routes(cloud: OpenStack, router: dict[str, Any], wanted: list[dict[str, str]]) -> None:
    """The next hop is in a network that the router is in, and is not the router."""
    ports = [one for one in cloud.network.ports.values() if one["device_id"] == router["id"]]
    ips = [one for port in ports for one in port["fixed_ips"]]
    nets = [ipaddress.ip_network(cloud.network.subnets[one["subnet_id"]]["cidr"]) for one in ips]
    for route in wanted:
        hop = ipaddress.ip_address(route["nexthop"])
        if not any(hop in net for net in nets):
            reason = "the nexthop is not connected with router"
        elif route["nexthop"] in [one["ip_address"] for one in ips]:
            reason = "the nexthop is used by router"
        else:
            continue
        raise bad_request(f"Invalid format for routes: {wanted}, {reason}", "InvalidRoutes")
