# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an inventory makes of servers: names, addresses, groups. Servers are as the info module shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

Server = Mapping[str, Any]


def named(servers: list[dict[str, Any]], *, by_id: bool) -> Iterator[tuple[str, dict[str, Any]]]:
    """Hosts' names and their servers: a name that several share tells none of them, and ids stand in for it."""
    count = Counter(str(one["name"]) for one in servers)
    for one in servers:
        yield str(one["id"] if by_id or count[str(one["name"])] > 1 else one["name"]), one


def address(server: Server, *, inside: bool, only_ipv4: bool) -> str | None:
    """Where a server is reached: its first floating IP, else its first address inside; None without any.

    :param inside: Floating IPs do not count.
    :param only_ipv4: Of those inside, only IPv4 addresses do.
    """
    every = [one for each in (server.get("addresses") or {}).values() for one in each]
    floating = [one["addr"] for one in every if one.get("OS-EXT-IPS:type") == "floating"]
    fixed = [
        one["addr"]
        for one in every
        if one.get("OS-EXT-IPS:type") != "floating" and (not only_ipv4 or one.get("version") == 4)
    ]
    found = fixed if inside else [*floating, *fixed]
    return str(found[0]) if found else None


def legacy_groups(server: Server) -> Iterator[str]:
    """The groups that the inventory of openstack.cloud makes by default."""
    cloud, region = server["cloud"]["name"], server["cloud"].get("region")
    metadata: Mapping[str, str] = server.get("metadata") or {}
    yield from (name for name in (cloud, region) if name)
    if cloud and region:
        yield f"{cloud}_{region}"
    if metadata.get("group"):
        yield metadata["group"]
    yield from (one.strip() for one in metadata.get("groups", "").split(",") if one.strip())
    yield from (f"meta-{key}_{value}" for key, value in metadata.items())
    yield f"instance-{server['id']}"
    flavor = server.get("flavor") or {}
    if flavor.get("original_name"):
        yield f"flavor-{flavor['original_name']}"
    zone = server.get("availability_zone")
    if zone:
        yield zone
        if region:
            yield f"{region}_{zone}"
            if cloud:
                yield f"{cloud}_{region}_{zone}"
