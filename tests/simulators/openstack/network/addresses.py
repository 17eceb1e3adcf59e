# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses of subnets: what a request may hold, allocation pools, the next free address (13.3)."""

from __future__ import annotations

import ipaddress
import itertools
from collections.abc import Iterable
from typing import Any

from simulators.openstack.network.errors import NeutronError, bad_request

Net = ipaddress.IPv4Network | ipaddress.IPv6Network
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def address(value: Any) -> str:
    """An IP address."""
    try:
        return str(ipaddress.ip_address(value)) if isinstance(value, str) else _no(value, "IP address")
    except ValueError:
        return _no(value, "IP address")


def cidr(value: Any) -> str:
    """A network without bits of a host."""
    try:
        net = ipaddress.ip_network(value, strict=False) if isinstance(value, str) and "/" in value else None
    except ValueError:
        net = None
    if net is None:
        return _no(value, "IP subnet")
    if str(ipaddress.ip_interface(value).ip) != str(net.network_address):
        raise ValueError(f"'{value}' isn't a recognized IP subnet cidr, '{net}' is recommended")
    return str(net)


def _no(value: Any, what: str) -> str:
    raise ValueError(f"'{value}' is not a valid {what}")


def nameservers(value: Any) -> list[str]:
    """Addresses, each once, in their order."""
    if not isinstance(value, list):
        raise ValueError(f"'{value}' is not a list")
    found = [address(one) for one in value]
    if len(set(found)) != len(found):
        raise ValueError(f"Duplicate nameserver in {value}")
    return found


def routes(value: Any) -> list[dict[str, str]]:
    """Routes of hosts or routers, each once."""
    if not isinstance(value, list) or not all(
        isinstance(one, dict) and set(one) == {"destination", "nexthop"} for one in value
    ):
        raise ValueError(f"Invalid data format for hostroute: '{value}'")
    found = [{"destination": cidr(one["destination"]), "nexthop": address(one["nexthop"])} for one in value]
    if any(found.count(one) > 1 for one in found):
        raise ValueError("Duplicate hostroute")
    return found


def pools(value: Any) -> list[dict[str, str]]:
    """Pools by their first and last address."""
    if not isinstance(value, list) or not all(isinstance(one, dict) and set(one) == {"start", "end"} for one in value):
        raise ValueError(f"Invalid data format for IP pool: '{value}'")
    return [{name: address(one[name]) for name in ("start", "end")} for one in value]


def bounds(net: Net) -> tuple[int, int]:
    """The first and the last address that a host can have."""
    first, last = int(net.network_address), int(net.broadcast_address)
    if net.version == 4 and net.prefixlen < 31:
        return first + 1, last - 1
    return (first + 1, last) if net.version == 6 and net.prefixlen < 127 else (first, last)


def first_router(net: Net) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """The gateway when none was asked for: in IPv6 the address that all routers answer to (seen at Neutron of Zed)."""
    return net.network_address if net.version == 6 else type(net.network_address)(bounds(net)[0])


def default_pools(net: Net, gateway: str | None) -> list[dict[str, str]]:
    """All but the gateway."""
    first, last = bounds(net)
    cut = [first - 1, *([int(ipaddress.ip_address(gateway))] if gateway else []), last + 1]
    if gateway and not first <= cut[1] <= last:
        cut.pop(1)
    make = type(net.network_address)
    return [
        {"start": str(make(low + 1)), "end": str(make(high - 1))}
        for low, high in itertools.pairwise(cut)
        if high - low > 1
    ]


def check_pools(net: Net, wanted: list[dict[str, str]], gateway: str | None) -> None:
    """Pools within the subnet, apart from each other and from the gateway."""
    first, last = bounds(net)
    ranges = sorted((int(ipaddress.ip_address(one["start"])), int(ipaddress.ip_address(one["end"]))) for one in wanted)
    for one in wanted:
        if {ipaddress.ip_address(value).version for value in one.values()} != {net.version}:
            raise bad_request(f"The allocation pool {one} is not valid.", "InvalidAllocationPool")
    for low, high in ranges:
        if low > high:
            raise bad_request("The allocation pool is not valid.", "InvalidAllocationPool")
        if low < first or high > last:
            raise bad_request(f"The allocation pool spans beyond the subnet cidr {net}.", "OutOfBoundsAllocationPool")
        if gateway and low <= int(ipaddress.ip_address(gateway)) <= high:
            raise NeutronError(
                409,
                "GatewayConflictWithAllocationPools",
                f"Gateway ip {gateway} conflicts with an allocation pool.",
            )
    for (_low, high), (low, _high) in itertools.pairwise(ranges):
        if low <= high:
            raise NeutronError(409, "OverlappingAllocationPools", f"Found overlapping allocation pools for {net}.")


def free(subnet: dict[str, Any], taken: Iterable[str]) -> str | None:
    """The first address of the pools that nobody has."""
    used = set(taken)
    for pool in subnet["allocation_pools"]:
        start, end = ipaddress.ip_address(pool["start"]), ipaddress.ip_address(pool["end"])
        for number in range(int(start), min(int(end), int(start) + 65536) + 1):
            if str(type(start)(number)) not in used:
                return str(type(start)(number))
    return None
