# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the inventory makes of servers: names, addresses, groups."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.plugin_utils.inventory_hosts import (
    address,
    has_address,
    legacy_groups,
    named,
    reached,
)


def _address(addr: str, kind: str = "fixed") -> dict[str, Any]:
    return {"addr": addr, "version": 6 if ":" in addr else 4, "OS-EXT-IPS:type": kind}


BOTH = {"core": [_address("2001:db8::7"), _address("192.0.2.7"), _address("203.0.113.7", "floating")]}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "203.0.113.7"),
        ({"inside": True}, "2001:db8::7"),
        ({"inside": True, "only_ipv4": True}, "192.0.2.7"),
        ({"only_ipv4": True}, "203.0.113.7"),
    ],
)
def test_where_a_server_is_reached(options: dict[str, bool], expected: str) -> None:
    assert address({"addresses": BOTH}, **{"inside": False, "only_ipv4": False, **options}) == expected


def test_one_without_an_address() -> None:
    assert address({"addresses": {}}, inside=False, only_ipv4=False) is None
    assert address({"addresses": {"core": [_address("2001:db8::7")]}}, inside=False, only_ipv4=True) is None


@pytest.mark.parametrize(
    ("kind", "one", "only_ipv4", "expected"),
    [
        ("server", {"addresses": BOTH}, True, "203.0.113.7"),
        ("port", {"fixed_ips": [{"ip_address": "2001:db8::7"}, {"ip_address": "192.0.2.7"}]}, False, "2001:db8::7"),
        ("port", {"fixed_ips": [{"ip_address": "2001:db8::7"}, {"ip_address": "192.0.2.7"}]}, True, "192.0.2.7"),
        ("hypervisor", {"host_ip": "192.0.2.11"}, True, "192.0.2.11"),
    ],
)
def test_where_others_are_reached(kind: str, one: dict[str, Any], only_ipv4: bool, expected: str) -> None:
    assert has_address(kind, one)
    assert reached(kind, one, inside=False, only_ipv4=only_ipv4) == expected


@pytest.mark.parametrize("kind", ["server", "port", "hypervisor"])
def test_others_without_an_address(kind: str) -> None:
    for one in ({}, {"addresses": {}, "fixed_ips": [], "host_ip": None}):
        assert not has_address(kind, one)
        assert reached(kind, one, inside=False, only_ipv4=False) is None


def test_names() -> None:
    named_so = [("server", "a"), ("server", "b"), ("port", "b"), ("port", ""), ("hypervisor", "c")]
    found = [(kind, {"name": name, "id": str(number)}) for number, (kind, name) in enumerate(named_so)]
    assert [name for name, _kind, _one in named(found, by_id=False)] == ["a", "1", "2", "3", "c"]
    assert [name for name, _kind, _one in named(found, by_id=True)] == ["0", "1", "2", "3", "4"]


def test_groups() -> None:
    server = {
        "id": "1",
        "cloud": {"name": "prod", "region": "north"},
        "metadata": {"group": "web", "groups": "a, b"},
        "flavor": {"original_name": "m1.small"},
        "availability_zone": "az1",
    }
    zones = ["az1", "north_az1", "prod_north_az1"]
    metadata = ["web", "a", "b", "meta-group_web", "meta-groups_a, b"]
    expected = ["prod", "north", "prod_north", *metadata, "instance-1", "flavor-m1.small", *zones]
    assert list(legacy_groups("server", server)) == expected
    assert list(legacy_groups("server", {"id": "1", "cloud": {"name": "prod"}})) == ["prod", "instance-1"]
    port = {"id": "1", "cloud": {"name": "prod", "region": "north"}, "metadata": {"group": "web"}}
    assert list(legacy_groups("port", port)) == ["prod", "north", "prod_north"]
