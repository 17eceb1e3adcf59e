# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How servers are connected: the ports that Nova takes or makes for them, and what it shows of these."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from typing import Any

from simulators.openstack.compute.errors import NovaError, bad_request, conflict
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call
from simulators.openstack.network import ports
from simulators.openstack.network.allocation import allocate, default
from simulators.openstack.network.errors import NeutronError
from simulators.openstack.network.port_rules import ensure_default
from simulators.openstack.network.state import touch

Request = dict[str, Any]


def wanted(call: Call, sent: dict[str, Any]) -> list[Request]:
    """The networks and ports that a new server asks for, checked; each a port or a network with its groups."""
    networks = sent.get("networks")
    groups = [_group(call, one["name"]) for one in sent.get("security_groups", []) if one["name"] != "default"]
    if networks == "auto":
        networks = _automatic(call)
    if not isinstance(networks, list):
        return []
    if any(one["name"] == "default" for one in sent.get("security_groups", [])) and groups:
        ensure_default(call.cloud, call.project_id)
        groups.append(_group(call, "default"))
    return [_checked(call, one, groups) for one in networks]


def _automatic(call: Call) -> list[Request]:
    """The one network of the project; none leaves the server without any, several are too many."""
    mine = [
        one
        for one in call.cloud.network.networks.values()
        if one["project_id"] == call.project_id and not one["router:external"]
    ]
    if len(mine) > 1:
        raise conflict("Multiple possible networks found, use a Network ID to be more specific.")
    return [{"uuid": one["id"]} for one in mine if default(call.cloud.network, one["id"])]


def _group(call: Call, name: str) -> str:
    for one in call.cloud.network.security_groups.values():
        if name in (one["id"], one["name"]) and (call.admin or one["project_id"] == call.project_id):
            return str(one["id"])
    raise bad_request(f"Unable to find security_group with name or id '{name}'")


def _checked(call: Call, one: Request, groups: list[str]) -> Request:
    network = call.cloud.network
    if one.get("port"):
        port = network.ports.get(one["port"])
        if port is None:
            raise bad_request(f"Port id {one['port']} could not be found.")
        if port["device_id"]:
            raise conflict(f"Port {one['port']} is still in use.")
        return {"port": port["id"]}
    if "uuid" not in one:
        raise bad_request("Bad network format: missing 'uuid'")
    if one["uuid"] not in network.networks:
        raise bad_request(f"Network {one['uuid']} could not be found.")
    if not default(network, one["uuid"]):
        raise bad_request(f"Network {one['uuid']} requires a subnet in order to boot instances on.")
    return {"network": one["uuid"], "fixed_ip": one.get("fixed_ip"), "groups": groups}


def connect(call: Call, server: Server, requests: list[Request]) -> None:
    """Take and make the ports.

    :raises NeutronError: An address cannot be had.
    """
    for one in requests:
        attach(call, server, one)


def attach(call: Call, server: Server, one: Request) -> dict[str, Any]:
    """One more port of a server; it is returned."""
    network = call.cloud.network
    if "port" in one:
        port = network.ports[one["port"]]
    else:
        mac = network.new_mac("server", server.name, str(len(server.ports)))
        fixed = [{"ip_address": one["fixed_ip"]}] if one.get("fixed_ip") else default(network, one["network"])
        ips = allocate(network, one["network"], fixed, mac, [])
        new = {"network_id": one["network"], "mac_address": mac, "fixed_ips": ips, "project_id": server.project_id}
        if one.get("groups"):
            new["security_groups"] = one["groups"]
        port = ports.assemble(call.cloud, {**new, "device_id": server.id, "device_owner": "compute:nova"}, call.token)
        network.ports[port["id"]] = port
        server.made_ports.add(port["id"])
    port.update(device_id=server.id, device_owner=f"compute:{call.compute.zone_of_server(server) or 'nova'}")
    port["dns_name"] = server.name
    port["binding:host_id"] = server.host or ""
    touch(port)
    server.ports.append(port["id"])
    return port


def detach(call: Call, server: Server, port_id: str) -> None:
    """Give up a port: what Nova made is deleted, what was given to it is free again."""
    network = call.cloud.network
    server.ports.remove(port_id)
    port = network.ports.get(port_id)
    if port is None:
        return
    if port_id in server.made_ports:
        for one in network.floating_ips.values():
            if one["port_id"] == port_id:
                one.update(port_id=None, fixed_ip_address=None, router_id=None, status="DOWN")
        del network.ports[port_id]
        return
    port.update(device_id="", device_owner="", dns_name="")
    port["binding:host_id"] = ""
    touch(port)


def ports_of(call: Call, server: Server) -> Iterator[dict[str, Any]]:
    """The ports that a server has now: somebody may have deleted one of them."""
    for port_id in server.ports:
        port = call.cloud.network.ports.get(port_id)
        if port is not None:
            yield port


def addresses(call: Call, server: Server) -> dict[str, list[dict[str, Any]]]:
    """The addresses by the name of the network, the floating ones among them."""
    network, found = call.cloud.network, {}
    for port in ports_of(call, server):
        shown = found.setdefault(network.networks[port["network_id"]]["name"], [])
        mac = port["mac_address"]
        for one in port["fixed_ips"]:
            shown.append(_address(one["ip_address"], "fixed", mac))
            shown += [
                _address(floating["floating_ip_address"], "floating", mac)
                for floating in network.floating_ips.values()
                if (floating["port_id"], floating["fixed_ip_address"]) == (port["id"], one["ip_address"])
            ]
    return found


def _address(address: str, kind: str, mac: str) -> dict[str, Any]:
    version = ipaddress.ip_address(address).version
    return {"version": version, "addr": address, "OS-EXT-IPS:type": kind, "OS-EXT-IPS-MAC:mac_addr": mac}


def groups(call: Call, server: Server) -> list[dict[str, str]]:
    """The security groups, port by port."""
    known = call.cloud.network.security_groups
    return [
        {"name": known[key]["name"]}
        for port in ports_of(call, server)
        for key in port["security_groups"]
        if key in known
    ]


def refused(error: NeutronError) -> NovaError:
    """Neutron's refusal as Nova passes it on."""
    return bad_request(str(error)) if error.status == 400 else NovaError(error.status, str(error))
