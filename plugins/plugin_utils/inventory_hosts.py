# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an inventory makes of objects: hosts' names, addresses, groups. Objects are as the info modules show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

Object = Mapping[str, Any]
Server = Object


def named(found: list[tuple[str, dict[str, Any]]], *, by_id: bool) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Hosts' names with kind and object: a name that several share tells none of them, and ids stand in for it.

    :param found: The objects, each with its kind.
    """
    count = Counter(str(one["name"]) for _kind, one in found)
    for kind, one in found:
        name = str(one["name"] or "")
        yield str(one["id"]) if by_id or not name or count[name] > 1 else name, kind, one


def reached(kind: str, one: Object, *, inside: bool, only_ipv4: bool) -> str | None:
    """Where an object of a kind is reached; None when it has no address."""
    if kind == "server":
        return address(one, inside=inside, only_ipv4=only_ipv4)
    if kind == "port":
        every = [str(each["ip_address"]) for each in one.get("fixed_ips") or []]
        return next((each for each in every if not only_ipv4 or ":" not in each), None)
    return str(one["host_ip"]) if one.get("host_ip") else None


def has_address(kind: str, one: Object) -> bool:
    """Whether an object has any address at all."""
    has = {"server": "addresses", "port": "fixed_ips", "hypervisor": "host_ip"}
    return bool(one.get(has[kind]))


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


def legacy_groups(kind: str, one: Object) -> Iterator[str]:
    """The groups that the inventory of openstack.cloud makes of servers; other objects are in those of their cloud."""
    cloud, region = one["cloud"]["name"], one["cloud"].get("region")
    yield from (name for name in (cloud, region) if name)
    if cloud and region:
        yield f"{cloud}_{region}"
    if kind == "server":
        yield from _of_server(one, cloud, region)


def _of_server(server: Server, cloud: str | None, region: str | None) -> Iterator[str]:
    metadata: Mapping[str, str] = server.get("metadata") or {}
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
