# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Further fixed addresses of servers (3.4.1, 3.4.14), as Nova Zed was seen to answer.

They are there up to microversion 2.43; a network or an address that the server does not have is a 202 as well.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

from simulators.openstack.compute import wiring
from simulators.openstack.compute.actions import KINDS, Kind, need_unlocked
from simulators.openstack.compute.errors import bad_request
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import STRING, document, envelope
from simulators.openstack.network.allocation import allocate
from simulators.openstack.network.errors import NeutronError
from simulators.openstack.network.state import touch

if TYPE_CHECKING:
    import flask

    from simulators.openstack.simulator import OpenStack

_ADD = envelope("addFixedIp", document({"networkId": {"type": ["string", "integer"]}}, ["networkId"]))
_REMOVE = envelope("removeFixedIp", document({"address": STRING}, ["address"]))


def register(_cloud: OpenStack, _app: flask.Flask) -> None:
    """Add the actions."""
    KINDS["addFixedIp"] = Kind(_add, [(1, _ADD), (44, None)])
    KINDS["removeFixedIp"] = Kind(_remove, [(1, _REMOVE), (44, None)])


def _add(call: Call, server: Server, sent: dict[str, Any]) -> None:
    call.need(1, 43)
    need_unlocked(call, server)
    network = call.cloud.network
    for port in wiring.ports_of(call, server):
        if port["network_id"] == sent["networkId"] and port["fixed_ips"]:
            wanted = [{"subnet_id": port["fixed_ips"][0]["subnet_id"]}]
            try:
                more = allocate(network, port["network_id"], wanted, port["mac_address"], [])
            except NeutronError:
                return  # the compute host learns of it, who asked does not
            port["fixed_ips"] = [*port["fixed_ips"], *more]
            touch(port)
            return


def _remove(call: Call, server: Server, sent: dict[str, Any]) -> None:
    call.need(1, 43)
    gone = sent["address"]
    try:
        ipaddress.ip_address(gone)
    except ValueError:
        message = f"Invalid input for field/attribute address. Value: {gone}. "
        raise bad_request(f"{message}'{gone}' is not valid under any of the given schemas") from None
    need_unlocked(call, server)
    for port in wiring.ports_of(call, server):
        left = [one for one in port["fixed_ips"] if one["ip_address"] != gone]
        if left != port["fixed_ips"]:
            port["fixed_ips"] = left
            touch(port)
