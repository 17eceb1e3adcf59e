# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks of nova-network: what is done to them (3.42, 3.52). Nova Zed answers 410 to all of it, and reads Neutron's.

A real cloud has networks of one kind; here those of nova-network are listed beside Neutron's.
"""

from __future__ import annotations

import ipaddress
import uuid
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import bad_request, conflict, not_found
from simulators.openstack.compute.network_proxies import ALL_FIELDS, LAST, brief, shown
from simulators.openstack.compute.request import Call, parsed_body
from simulators.openstack.compute.schema import BOOLEAN, COUNT, NULL, TEXT, check, document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_TEXTS = ("label", "cidr", "cidr_v6", "gateway", "gateway_v6", "bridge", "bridge_interface", "dns1", "dns2")
_TEXTS = (*_TEXTS, "fixed_cidr", "allowed_start", "allowed_end", "dhcp_server", "project_id")
_NETWORK = {
    **dict.fromkeys(_TEXTS, TEXT),
    **dict.fromkeys(("multi_host", "enable_dhcp", "share_address", "ipam"), BOOLEAN),
    **dict.fromkeys(("mtu", "vlan", "vlan_start", "vpn_start"), COUNT),
}
_CREATE = [(1, envelope("network", document(_NETWORK, ["label"])))]
_OF_PROJECT = {
    **dict.fromkeys(("label", "cidr", "cidr_v6"), TEXT),
    "ipam": BOOLEAN,
    **dict.fromkeys(("vlan_start", "network_size", "num_networks"), COUNT),
}
_CREATE_OF_PROJECT = [(1, envelope("network", document(_OF_PROJECT, ["label"])))]
_ADD = [(1, document({"id": {"type": ["string", "null"], "maxLength": 255}}, ["id"]))]
_ACTIONS = {
    "associate_host": TEXT,
    "disassociate_host": NULL,
    "disassociate_project": NULL,
    "disassociate": NULL,
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def call() -> Call:
        found = Call(cloud)
        found.need(1, LAST)
        return found

    @app.post("/v2.1/os-networks")
    def create_network() -> dict[str, Any]:
        now = call()
        sent = now.body(_CREATE)["network"]
        now.admin_only("os-networks")
        return {"network": shown(now, _made(now, sent))}

    @app.post("/v2.1/os-networks/add")
    def add_network() -> tuple[str, int]:
        """To the project of the login."""
        now = call()
        sent = now.body(_ADD)
        now.admin_only("os-networks")
        one = now.compute.own_networks.get(sent["id"])
        if one is None:
            raise bad_request(f"Network could not be found for uuid {sent['id']}")
        one["project_id"] = now.project_id
        return "", 202

    @app.post("/v2.1/os-networks/<network_id>/action")
    def act_on_network(network_id: str) -> tuple[str, int]:
        now, sent = call(), parsed_body()
        words = [word for word in _ACTIONS if isinstance(sent, dict) and word in sent]
        if len(words) != 1:
            raise bad_request(f"There is no such action: {', '.join(sent) if isinstance(sent, dict) else sent}")
        check(envelope(words[0], _ACTIONS[words[0]]), sent)
        now.admin_only("os-networks-associate")
        one = _one(now, network_id)
        if words[0] != "disassociate_project":
            one["host"] = sent[words[0]]
        if words[0] in ("disassociate_project", "disassociate"):
            one["project_id"] = None
        return "", 202

    @app.delete("/v2.1/os-networks/<network_id>")
    def delete_network(network_id: str) -> tuple[str, int]:
        now = call()
        now.admin_only("os-networks")
        if _one(now, network_id)["project_id"] is not None:
            raise conflict(f"Network {network_id} is still in use.")
        del now.compute.own_networks[network_id]
        return "", 202

    @app.post("/v2.1/os-tenant-networks")
    def create_project_network() -> dict[str, Any]:
        now = call()
        sent = now.body(_CREATE_OF_PROJECT)["network"]
        of_project = {name: sent[name] for name in ("label", "cidr", "cidr_v6") if name in sent}
        return {"network": brief(_made(now, {**of_project, "project_id": now.project_id}))}

    @app.delete("/v2.1/os-tenant-networks/<network_id>")
    def delete_project_network(network_id: str) -> tuple[str, int]:
        now = call()
        _one(now, network_id)
        del now.compute.own_networks[network_id]
        return "", 202


def _one(call: Call, network_id: str) -> dict[str, Any]:
    found = call.compute.own_networks.get(network_id)
    if found is None or not (call.admin or found["project_id"] == call.project_id):
        raise not_found("Network not found")
    return found


def _made(call: Call, sent: dict[str, Any]) -> dict[str, Any]:
    """With what follows from its addresses."""
    if not sent.get("cidr") and not sent.get("cidr_v6"):
        raise bad_request("No CIDR requested")
    derived: dict[str, Any] = {}
    if sent.get("cidr"):
        net = _network(sent["cidr"])
        if net.num_addresses < 4:
            raise bad_request("Requested network does not contain enough (2+) usable hosts")
        for other in call.compute.own_networks.values():
            if other["cidr"] and net.overlaps(ipaddress.ip_network(other["cidr"])):
                raise conflict(f"Requested cidr ({net}) conflicts with existing cidr ({other['cidr']})")
        derived = {
            "netmask": str(net.netmask),
            "broadcast": str(net.broadcast_address),
            "gateway": str(net[1]),
            "dhcp_start": sent.get("allowed_start", str(net[2])),
        }
    kept = {name: value for name, value in sent.items() if name in ALL_FIELDS}
    identifier = str(uuid.uuid4())
    network = {**dict.fromkeys(ALL_FIELDS), **derived, **kept, "id": identifier}
    call.compute.own_networks[identifier] = network
    return network


def _network(text: str) -> Any:
    try:
        return ipaddress.ip_network(text)
    except ValueError:
        raise bad_request(f"Invalid input for field/attribute cidr. Value: {text}. '{text}' is not a 'cidr'") from None
