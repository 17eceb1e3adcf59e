# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floating IPs (3.35) as Nova Zed hands them on from Neutron, up to microversion 2.35."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import not_found
from simulators.openstack.compute.network_proxies import proxied, seen_networks
from simulators.openstack.compute.request import Call, parsed_body
from simulators.openstack.network import floating_ips

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_NONE = ("floating_ip_address", "subnet_id", "port_id", "fixed_ip_address")
_EMPTY = ("description", "dns_name", "dns_domain")


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-floating-ips")
    def list_floating_ips() -> dict[str, Any]:
        call = proxied(cloud)
        return {"floating_ips": [_shown(call, one) for one in _own(call)]}

    @app.get("/v2.1/os-floating-ips/<identifier>")
    def show_floating_ip(identifier: str) -> dict[str, Any]:
        call = proxied(cloud)
        return {"floating_ip": _shown(call, _one(call, identifier))}

    @app.post("/v2.1/os-floating-ips")
    def allocate_floating_ip() -> dict[str, Any]:
        call = proxied(cloud)
        pool = (parsed_body() or {}).get("pool")
        for one in seen_networks(call):
            if one["router:external"] and pool in (one["name"], one["id"]):
                given = {**dict.fromkeys(_NONE), **dict.fromkeys(_EMPTY, "")}
                given |= {"floating_network_id": one["id"], "project_id": call.project_id}
                return {"floating_ip": _shown(call, floating_ips.create(cloud, given, call.token))}
        raise not_found("Floating IP pool not found.")

    @app.delete("/v2.1/os-floating-ips/<identifier>")
    def deallocate_floating_ip(identifier: str) -> tuple[str, int]:
        call = proxied(cloud)
        floating_ips.release(cloud, _one(call, identifier))
        return "", 202


def _own(call: Call) -> list[dict[str, Any]]:
    return [one for one in call.cloud.network.floating_ips.values() if one["project_id"] == call.project_id]


def _one(call: Call, identifier: str) -> dict[str, Any]:
    for one in call.cloud.network.floating_ips.values():
        if one["id"] == identifier and (call.admin or one["project_id"] == call.project_id):
            return one
    raise not_found(f"Floating IP not found for ID {identifier}")


def _shown(call: Call, found: dict[str, Any]) -> dict[str, Any]:
    state = call.cloud.network
    port = state.ports.get(found["port_id"] or "")
    return {
        "id": found["id"],
        "ip": found["floating_ip_address"],
        "pool": state.networks[found["floating_network_id"]]["name"],
        "fixed_ip": found["fixed_ip_address"],
        "instance_id": port["device_id"] if port is not None else None,
    }
