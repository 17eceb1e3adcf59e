# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which addresses a port gets (13.4)."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from typing import Any

from simulators.openstack.network.addresses import free
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.state import Network

Ips = list[dict[str, str]]


def default(state: Network, network_id: str) -> Ips:
    """What a port asks for that asks for nothing: one address of each version."""
    wanted: dict[int, str] = {}
    for subnet in state.subnets.values():
        if subnet["network_id"] == network_id:
            wanted.setdefault(subnet["ip_version"], subnet["id"])
    return [{"subnet_id": subnet_id} for _version, subnet_id in sorted(wanted.items())]


def allocate(state: Network, network_id: str, wanted: Ips, mac: str, have: Ips, beside: Iterable[Any] = ()) -> Ips:
    """The addresses asked for; one of a subnet that the port has an address in already is that one."""
    others = [one for port in [*state.ports.values(), *beside] for one in port["fixed_ips"] if one not in have]
    taken = {(one["subnet_id"], one["ip_address"]) for one in others}
    found: Ips = []
    named = [one for one in wanted if "ip_address" in one]
    for one in named:
        subnet = _subnet(state, network_id, one)
        if (subnet["id"], one["ip_address"]) in taken:
            message = f"IP address {one['ip_address']} already allocated in subnet {subnet['id']}"
            raise NeutronError(409, "IpAddressAlreadyAllocated", message)
        found.append({"subnet_id": subnet["id"], "ip_address": one["ip_address"]})
    left = [one for one in have if one not in found]
    for one in wanted:
        if "ip_address" in one:
            continue
        subnet = _subnet(state, network_id, one)
        kept = next((item for item in left if item["subnet_id"] == subnet["id"]), None)
        if kept is not None:
            left.remove(kept)
            found.append(kept)
            continue
        used = {address for subnet_id, address in taken if subnet_id == subnet["id"]}
        used |= {item["ip_address"] for item in found if item["subnet_id"] == subnet["id"]}
        automatic = subnet["ipv6_address_mode"] in ("slaac", "dhcpv6-stateless")
        address = _from_mac(subnet["cidr"], mac) if automatic else free(subnet, used)
        if address is None:
            message = f"No more IP addresses available on network {network_id}."
            raise NeutronError(409, "IpAddressGenerationFailure", message)
        found.append({"subnet_id": subnet["id"], "ip_address": address})
    return found


def _subnet(state: Network, network_id: str, one: dict[str, str]) -> dict[str, Any]:
    address = one.get("ip_address")
    if "subnet_id" in one:
        subnet = state.subnets.get(one["subnet_id"])
        if subnet is None:
            raise NeutronError(404, "SubnetNotFound", f"Subnet {one['subnet_id']} could not be found.")
        if subnet["network_id"] != network_id:
            raise bad_request(
                f"Invalid input for operation: Failed to create port on network {network_id}, because fixed_ips "
                f"included invalid subnet {one['subnet_id']}.",
                "InvalidInput",
            )
        if address is not None and ipaddress.ip_address(address) not in ipaddress.ip_network(subnet["cidr"]):
            raise bad_request(f"IP address {address} is not a valid IP for the specified subnet.", "InvalidIpForSubnet")
        return subnet
    for subnet in state.subnets.values():
        if subnet["network_id"] == network_id and ipaddress.ip_address(address or "") in ipaddress.ip_network(
            subnet["cidr"]
        ):
            return subnet
    raise bad_request(
        f"IP address {address} is not a valid IP for any of the subnets on the specified network.",
        "InvalidIpForNetwork",
    )


def _from_mac(cidr: str, mac: str) -> str:
    """The address that a host makes of its MAC address (RFC 4291, appendix A)."""
    parts = [int(part, 16) for part in mac.split(":")]
    host = bytes([parts[0] ^ 2, *parts[1:3], 0xFF, 0xFE, *parts[3:]])
    return str(ipaddress.ip_network(cidr)[int.from_bytes(host, "big")])
