# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks (3.42, 3.52) and pools (3.34) as Nova Zed hands them on from Neutron, up to microversion 2.35."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import not_found
from simulators.openstack.compute.request import Call
from simulators.openstack.network import sharing

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

LAST = 35
_FIELDS = [
    "id",
    "cidr",
    "netmask",
    "gateway",
    "broadcast",
    "dns1",
    "dns2",
    "cidr_v6",
    "gateway_v6",
    "label",
    "netmask_v6",
]
_FOR_ADMINS = [
    "created_at",
    "updated_at",
    "deleted_at",
    "deleted",
    "injected",
    "bridge",
    "vlan",
    "vpn_public_address",
    "vpn_public_port",
    "vpn_private_address",
    "dhcp_start",
    "project_id",
    "host",
    "bridge_interface",
    "multi_host",
    "priority",
    "rxtx_base",
    "mtu",
    "dhcp_server",
    "enable_dhcp",
    "share_address",
]
ALL_FIELDS = (*_FIELDS, *_FOR_ADMINS)


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-networks")
    def list_networks() -> dict[str, Any]:
        call = proxied(cloud)
        return {"networks": [shown(call, one) for one in seen_networks(call)]}

    @app.get("/v2.1/os-networks/<network_id>")
    def show_network(network_id: str) -> dict[str, Any]:
        call = proxied(cloud)
        return {"network": shown(call, _one(call, network_id))}

    @app.get("/v2.1/os-tenant-networks")
    def list_project_networks() -> dict[str, Any]:
        return {"networks": [brief(one) for one in seen_networks(proxied(cloud))]}

    @app.get("/v2.1/os-tenant-networks/<network_id>")
    def show_project_network(network_id: str) -> dict[str, Any]:
        return {"network": brief(_one(proxied(cloud), network_id))}

    @app.get("/v2.1/os-floating-ip-pools")
    def list_pools() -> dict[str, Any]:
        call = proxied(cloud)
        outside = [one for one in seen_networks(call) if one.get("router:external")]
        return {"floating_ip_pools": [{"name": one["name"]} for one in outside]}


def proxied(cloud: OpenStack) -> Call:
    """A request to what Nova only hands on."""
    call = Call(cloud)
    call.need(1, LAST)
    return call


def seen_networks(call: Call) -> list[dict[str, Any]]:
    """Those of Neutron that the caller may see, and those of nova-network, which know their C(label) themselves."""
    own = call.compute.own_networks.values()
    return [
        one
        for one in call.cloud.network.networks.values()
        if call.admin or sharing.usable(call.cloud, one, call.project_id)
    ] + [one for one in own if call.admin or one["project_id"] == call.project_id]


def _one(call: Call, network_id: str) -> dict[str, Any]:
    for one in seen_networks(call):
        if one["id"] == network_id:
            return one
    raise not_found("Network not found")


def shown(call: Call, network: dict[str, Any]) -> dict[str, Any]:
    """A network as os-networks has it: of Neutron's only the id and the name."""
    names = ALL_FIELDS if call.admin else _FIELDS
    if "label" in network:
        return {name: network[name] for name in names}
    return {**dict.fromkeys(names), "id": network["id"], "label": network["name"]}


def brief(network: dict[str, Any]) -> dict[str, Any]:
    """A network as os-tenant-networks has it; no address is a text there."""
    return {"id": network["id"], "cidr": str(network.get("cidr")), "label": network.get("label") or network["name"]}
