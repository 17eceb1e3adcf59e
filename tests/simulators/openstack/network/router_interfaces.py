# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Interfaces of routers (14.9.6, 14.9.7): ports of the router in its subnets."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network import ports
from simulators.openstack.network.allocation import allocate
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import project_of, token_of
from simulators.openstack.network.state import touch

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_OWNER = "network:router_interface"


def ports_of(cloud: OpenStack, router_id: str) -> list[dict[str, Any]]:
    """The ports that are a router's interfaces."""
    there = cloud.network.ports.values()
    return [one for one in there if (one["device_id"], one["device_owner"]) == (router_id, _OWNER)]


def register(cloud: OpenStack, app: flask.Flask, find: Callable[[str, Token], dict[str, Any]]) -> None:
    """Add the views.

    :param find: A router that the login may see.
    """

    def answer(router: dict[str, Any], port: dict[str, Any], subnet_id: str) -> dict[str, Any]:
        return {
            "id": router["id"],
            "tenant_id": router["tenant_id"],
            "port_id": port["id"],
            "network_id": port["network_id"],
            "subnet_id": subnet_id,
            "subnet_ids": [one["subnet_id"] for one in port["fixed_ips"]],
        }

    @app.put("/v2.0/routers/<router_id>/add_router_interface")
    def add_interface(router_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        router, sent = find(router_id, token), _sent()
        if len(sent) != 1:
            raise _bad("Either subnet_id or port_id must be specified, and not both")
        if "port_id" in sent:
            port = cloud.network.ports.get(sent["port_id"])
            if port is None or not (token.admin or port["project_id"] == project_of(token)):
                raise NeutronError(404, "PortNotFound", f"Port {sent['port_id']} could not be found.")
            if port["device_id"]:
                raise NeutronError(409, "PortInUse", f"Unable to complete operation on port {port['id']}: it is in use")
            if not port["fixed_ips"]:
                raise _bad("Router port must have at least one fixed IP")
            for one in port["fixed_ips"]:
                _check(cloud, router_id, cloud.network.subnets[one["subnet_id"]])
            port.update(device_id=router_id, device_owner=_OWNER)
            subnet_id = port["fixed_ips"][0]["subnet_id"]
        else:
            subnet_id = sent["subnet_id"]
            port = _attach(cloud, router, subnet_id, token)
        touch(router)
        return answer(router, port, subnet_id)

    @app.put("/v2.0/routers/<router_id>/remove_router_interface")
    def remove_interface(router_id: str) -> dict[str, Any]:
        router, sent = find(router_id, token_of(cloud)), _sent()
        if not sent:
            raise _bad("Either subnet_id or port_id must be specified")
        for port in ports_of(cloud, router_id):
            subnets = [one["subnet_id"] for one in port["fixed_ips"]]
            if sent.get("port_id", port["id"]) != port["id"] or sent.get("subnet_id", subnets[0]) not in subnets:
                continue
            subnet_id = sent.get("subnet_id", subnets[0])
            _check_unused(cloud, router, cloud.network.subnets[subnet_id])
            shown = answer(router, port, subnet_id)
            port["fixed_ips"] = [
                one for one in port["fixed_ips"] if "subnet_id" in sent and one["subnet_id"] != subnet_id
            ]
            if not port["fixed_ips"]:
                del cloud.network.ports[port["id"]]
            touch(router)
            return shown
        if "subnet_id" in sent:
            kind, what = "RouterInterfaceNotFoundForSubnet", f"subnet {sent['subnet_id']}"
        else:
            kind, what = "RouterInterfaceNotFound", f"port {sent['port_id']}"
        raise NeutronError(404, kind, f"Router {router_id} has no interface on {what}")


def _bad(message: str) -> NeutronError:
    return bad_request(f"Bad router request: {message}.", "BadRequest")


def _sent() -> dict[str, str]:
    sent = flask.request.get_json(force=True, silent=True)
    if not isinstance(sent, dict) or set(sent) - {"subnet_id", "port_id"}:
        raise bad_request("Invalid interface info.")
    return sent


def _attach(cloud: OpenStack, router: dict[str, Any], subnet_id: str, token: Token) -> dict[str, Any]:
    state = cloud.network
    subnet = state.subnets.get(subnet_id)
    if subnet is None or not (token.admin or subnet["project_id"] == project_of(token)):
        raise NeutronError(404, "SubnetNotFound", f"Subnet {subnet_id} could not be found.")
    if not subnet["gateway_ip"]:
        raise _bad("Subnet for router interface must have a gateway IP")
    _check(cloud, router["id"], subnet)
    wanted = [{"subnet_id": subnet_id, "ip_address": subnet["gateway_ip"]}]
    mac = state.new_mac("interface", router["name"], subnet["name"])
    ips = allocate(state, subnet["network_id"], wanted, mac, [])
    for port in ports_of(cloud, router["id"]):  # IPv6 subnets of a network share a port
        versions = {state.subnets[one["subnet_id"]]["ip_version"] for one in port["fixed_ips"]}
        if subnet["ip_version"] == 6 and versions == {6} and port["network_id"] == subnet["network_id"]:
            port["fixed_ips"] += ips
            return port
    given = {"network_id": subnet["network_id"], "mac_address": mac, "fixed_ips": ips}
    given |= {"project_id": router["project_id"], "device_id": router["id"], "device_owner": _OWNER}
    port = ports.assemble(cloud, given, token)
    state.ports[port["id"]] = port
    return port


def _check(cloud: OpenStack, router_id: str, subnet: dict[str, Any]) -> None:
    for port in cloud.network.ports.values():
        if port["device_id"] != router_id:
            continue
        for one in port["fixed_ips"]:
            if one["subnet_id"] == subnet["id"]:
                raise _bad(f"Router already has a port on subnet {subnet['id']}")
            other = cloud.network.subnets[one["subnet_id"]]
            nets = ipaddress.ip_network(subnet["cidr"]), ipaddress.ip_network(other["cidr"])
            if nets[0].version == nets[1].version and nets[0].overlaps(nets[1]):  # type: ignore[arg-type]
                raise _bad(
                    f"Cidr {nets[0]} of subnet {subnet['id']} overlaps with cidr {nets[1]} of subnet {other['id']}"
                )


def _check_unused(cloud: OpenStack, router: dict[str, Any], subnet: dict[str, Any]) -> None:
    net = ipaddress.ip_network(subnet["cidr"])
    what = f"Router interface for subnet {subnet['id']} on router {router['id']} cannot be deleted"
    if any(ipaddress.ip_address(one["nexthop"]) in net for one in router["routes"]):
        raise NeutronError(409, "RouterInterfaceInUseByRoute", f"{what}, as it is required by one or more routes.")
    for one in cloud.network.floating_ips.values():
        fixed = one["fixed_ip_address"]
        if one["router_id"] == router["id"] and fixed and ipaddress.ip_address(fixed) in net:
            message = f"{what}, as it is required by one or more floating IPs."
            raise NeutronError(409, "RouterInterfaceInUseByFloatingIP", message)
