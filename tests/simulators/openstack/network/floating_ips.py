# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floating IPs (14.9.8 to 14.9.12). An update without port_id takes the address off its port, as the reference says."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network import ports, sharing
from simulators.openstack.network.addresses import address
from simulators.openstack.network.allocation import allocate, default
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import (
    REQUIRED,
    Attribute,
    chosen,
    given_many,
    given_one,
    listing,
    optional,
    prepare,
    project_of,
    text,
    token_of,
)
from simulators.openstack.network.router_interfaces import ports_of
from simulators.openstack.network.state import new_id, now, touch

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_READ_ONLY = Attribute(lambda value: value, post=False, put=False)
_TABLE = {
    "floating_network_id": Attribute(text(36), put=False, default=REQUIRED),
    "floating_ip_address": Attribute(optional(address), put=False, admin=True),
    "subnet_id": Attribute(optional(text(36)), put=False),
    "port_id": Attribute(optional(text(36))),
    "fixed_ip_address": Attribute(optional(address)),
    "description": Attribute(text(255), default=""),
    "dns_name": Attribute(text(255), put=False, default=""),
    "dns_domain": Attribute(text(255), put=False, default=""),
    "project_id": Attribute(text(255), put=False),
    **dict.fromkeys(("id", "router_id", "status", "tags", "created_at", "updated_at", "revision_number"), _READ_ONLY),
}
#: What is shown of a port.
_OF_PORT = ("name", "network_id", "mac_address", "admin_state_up", "status", "device_id", "device_owner")
_FILTERS = set(_TABLE) - {"tags", "subnet_id"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def find(identifier: str, token: Token) -> dict[str, Any]:
        found = cloud.network.floating_ips.get(identifier)
        if found is None or not (token.admin or found["project_id"] == project_of(token)):
            raise NeutronError(404, "FloatingIPNotFound", f"Floating IP {identifier} could not be found")
        return found

    @app.post("/v2.0/floatingips")
    def create_floating_ips() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        sent, bulk = given_many("floatingip", "floatingips")
        made = [
            create(cloud, given, token) for given in [prepare(_TABLE, one, "POST", token, "floatingip") for one in sent]
        ]
        shown = [chosen(_shown(cloud, one)) for one in made]
        return ({"floatingips": shown} if bulk else {"floatingip": shown[0]}), 201

    @app.get("/v2.0/floatingips")
    def list_floating_ips() -> dict[str, Any]:
        token = token_of(cloud)
        there = cloud.network.floating_ips.values()
        mine = [_shown(cloud, one) for one in there if token.admin or one["project_id"] == project_of(token)]
        return listing(cloud, "floatingips", mine, _FILTERS)

    @app.get("/v2.0/floatingips/<identifier>")
    def show_floating_ip(identifier: str) -> dict[str, Any]:
        return {"floatingip": chosen(_shown(cloud, find(identifier, token_of(cloud))))}

    @app.put("/v2.0/floatingips/<identifier>")
    def update_floating_ip(identifier: str) -> dict[str, Any]:
        token = token_of(cloud)
        sent = given_one("floatingip")
        found = find(identifier, token)
        given = prepare(_TABLE, sent, "PUT", token, "floatingip")
        found.update(_association(cloud, found, given, token))
        found["description"] = given.get("description", found["description"])
        touch(found)
        return {"floatingip": _shown(cloud, found)}

    @app.delete("/v2.0/floatingips/<identifier>")
    def delete_floating_ip(identifier: str) -> tuple[str, int]:
        found = find(identifier, token_of(cloud))
        release(cloud, found)
        return "", 204


def release(cloud: OpenStack, found: dict[str, Any]) -> None:
    """Give an address back, with the port that holds it."""
    for port in [one for one in cloud.network.ports.values() if one["device_id"] == found["id"]]:
        del cloud.network.ports[port["id"]]
    del cloud.network.floating_ips[found["id"]]


def _shown(cloud: OpenStack, found: dict[str, Any]) -> dict[str, Any]:
    """With what is told of the port that it leads to."""
    port = cloud.network.ports.get(found["port_id"] or "")
    details = None if port is None else {name: port[name] for name in _OF_PORT}
    return {**found, "port_details": details}


def _bad(message: str) -> NeutronError:
    return bad_request(f"Bad floatingip request: {message}.", "BadRequest")


def create(cloud: OpenStack, given: dict[str, Any], token: Token) -> dict[str, Any]:
    """A new address, as a checked document asks for it."""
    state, moment = cloud.network, now()
    network = state.networks.get(given["floating_network_id"])
    if network is None or not (token.admin or sharing.usable(cloud, network, project_of(token))):
        raise NeutronError(404, "NetworkNotFound", f"Network {given['floating_network_id']} could not be found.")
    if not network["router:external"]:
        raise _bad(f"Network {network['id']} is not a valid external network")
    wanted = [one for one in default(state, network["id"]) if state.subnets[one["subnet_id"]]["ip_version"] == 4]
    if not wanted:
        raise _bad(f"Network {network['id']} does not contain any IPv4 subnet")
    if given["floating_ip_address"] is not None:
        wanted = [{"ip_address": given["floating_ip_address"]}]
    elif given["subnet_id"] is not None:
        wanted = [{"subnet_id": given["subnet_id"]}]
    found = {
        "id": new_id(),
        "tenant_id": given["project_id"],
        "project_id": given["project_id"],
        "floating_network_id": network["id"],
        "description": given["description"],
        "dns_name": given["dns_name"],
        "dns_domain": given["dns_domain"],
        "tags": [],
        "created_at": moment,
        "updated_at": moment,
        "revision_number": 0,
    }
    found.update(_association(cloud, found, given, token))
    mac = state.new_mac("floating", network["name"])
    ips = allocate(state, network["id"], wanted, mac, [])
    new = {"network_id": network["id"], "mac_address": mac, "fixed_ips": ips, "project_id": ""}
    port = ports.assemble(cloud, {**new, "device_id": found["id"], "device_owner": "network:floatingip"}, token)
    state.ports[port["id"]] = port
    found["floating_ip_address"] = ips[0]["ip_address"]
    state.floating_ips[found["id"]] = found
    return found


def _association(cloud: OpenStack, found: dict[str, Any], given: dict[str, Any], token: Token) -> dict[str, Any]:
    state, port_id, fixed = cloud.network, given.get("port_id"), given.get("fixed_ip_address")
    if port_id is None:
        if fixed is not None:
            raise _bad("fixed_ip_address cannot be specified without a port_id")
        return {"port_id": None, "fixed_ip_address": None, "router_id": None, "status": "DOWN"}
    port = state.ports.get(port_id)
    if port is None or not (token.admin or port["project_id"] == project_of(token)):
        raise NeutronError(404, "PortNotFound", f"Port {port_id} could not be found.")
    ips = [one for one in port["fixed_ips"] if ipaddress.ip_address(one["ip_address"]).version == 4]
    chosen_ips = [one for one in ips if fixed in (None, one["ip_address"])]
    if not ips:
        raise _bad(f"Cannot add floating IP to port {port_id} that has no fixed IPv4 addresses")
    if not chosen_ips:
        raise _bad(f"Port {port_id} does not have fixed ip {fixed}")
    if len(chosen_ips) > 1:
        raise _bad(f"Port {port_id} has multiple fixed IPv4 addresses. Must provide a specific IPv4 address")
    (ip,) = chosen_ips
    router_id = _router(cloud, ip["subnet_id"], found["floating_network_id"])
    if router_id is None:
        message = f"External network {found['floating_network_id']} is not reachable from subnet {ip['subnet_id']}."
        raise NeutronError(404, "ExternalGatewayForFloatingIPNotFound", message)
    for other in state.floating_ips.values():
        same = (other["port_id"], other["fixed_ip_address"]) == (port_id, ip["ip_address"])
        if same and other["id"] != found["id"] and other["floating_network_id"] == found["floating_network_id"]:
            message = f"Cannot associate floating IP with port {port_id}: that fixed IP already has a floating IP."
            raise NeutronError(409, "FloatingIPPortAlreadyAssociated", message)
    return {
        "port_id": port_id,
        "fixed_ip_address": ip["ip_address"],
        "router_id": router_id,
        "status": "ACTIVE",
    }


def _router(cloud: OpenStack, subnet_id: str, network_id: str) -> str | None:
    for router in cloud.network.routers.values():
        info = router["external_gateway_info"]
        if info is not None and info["network_id"] == network_id:
            ips = [one for port in ports_of(cloud, router["id"]) for one in port["fixed_ips"]]
            if any(one["subnet_id"] == subnet_id for one in ips):
                return str(router["id"])
    return None
