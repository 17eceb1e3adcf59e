# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A router's way out: a port of the router in an external network (14.9.2, 14.9.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulators.openstack.identity.state import Token
from simulators.openstack.network import port_values, ports
from simulators.openstack.network.allocation import allocate, default
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import boolean

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_OWNER = "network:router_gateway"


def gateway(value: Any) -> dict[str, Any]:
    """A network and, for administrators, addresses in it and whether addresses are translated."""
    if not isinstance(value, dict) or set(value) - {"network_id", "enable_snat", "external_fixed_ips"}:
        raise ValueError(f"'{value}' is not a gateway")
    if value and not isinstance(value.get("network_id"), str):
        raise ValueError("Validation of dictionary's keys failed: 'network_id' is required")
    found = dict(value)
    if "enable_snat" in found:
        found["enable_snat"] = boolean(found["enable_snat"])
    if "external_fixed_ips" in found:
        found["external_fixed_ips"] = port_values.fixed_ips(found["external_fixed_ips"])
    return found


def change(cloud: OpenStack, router: dict[str, Any], info: dict[str, Any] | None, token: Token) -> None:
    """Set, change or clear the gateway; without a word about translation it is on."""
    if not info:
        clear(cloud, router)
        return
    for name in ("enable_snat", "external_fixed_ips"):
        if name in info and not token.admin:
            raise NeutronError(403, "PolicyNotAuthorized", f"rule:router:external_gateway_info:{name} is disallowed")
    network = cloud.network.networks.get(info["network_id"])
    if network is None:
        raise NeutronError(404, "NetworkNotFound", f"Network {info['network_id']} could not be found.")
    if not network["router:external"]:
        raise bad_request(f"Bad router request: Network {network['id']} is not an external network.", "BadRequest")
    port = _port(cloud, router)
    if port is not None and port["network_id"] != network["id"]:
        clear(cloud, router)
        port = None
    have = port["fixed_ips"] if port is not None else []
    wanted = info.get("external_fixed_ips") or have or default(cloud.network, network["id"])
    mac = port["mac_address"] if port is not None else cloud.network.new_mac("gateway", router["name"])
    ips = allocate(cloud.network, network["id"], wanted, mac, have)
    if port is None:
        given = {"network_id": network["id"], "mac_address": mac, "fixed_ips": ips, "project_id": ""}
        port = ports.assemble(cloud, {**given, "device_id": router["id"], "device_owner": _OWNER}, token)
        cloud.network.ports[port["id"]] = port
    port["fixed_ips"] = ips
    router["external_gateway_info"] = {
        "network_id": network["id"],
        "external_fixed_ips": ips,
        "enable_snat": info.get("enable_snat", True),
    }


def clear(cloud: OpenStack, router: dict[str, Any]) -> None:
    """Without a gateway there is no port for it."""
    port = _port(cloud, router)
    if port is not None:
        if any(one["router_id"] == router["id"] for one in cloud.network.floating_ips.values()):
            message = (
                f"Gateway cannot be updated for router {router['id']}: it is required by one or more floating IPs."
            )
            raise NeutronError(409, "RouterExternalGatewayInUseByFloatingIp", message)
        del cloud.network.ports[port["id"]]
    router["external_gateway_info"] = None


def _port(cloud: OpenStack, router: dict[str, Any]) -> dict[str, Any] | None:
    ports_there = cloud.network.ports.values()
    return next((one for one in ports_there if (one["device_id"], one["device_owner"]) == (router["id"], _OWNER)), None)
