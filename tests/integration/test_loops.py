# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loops against the simulated cloud: what is remembered saves requests and changes no result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.client import forget_clients
from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from ansible_collections.telco.cloud.plugins.module_utils.openstack.network import NETWORK
from ansible_collections.telco.cloud.plugins.module_utils.openstack.ports import PORT
from ansible_collections.telco.cloud.plugins.module_utils.openstack.security_group_rules import SECURITY_GROUP_RULE
from ansible_collections.telco.cloud.plugins.module_utils.openstack.security_groups import SECURITY_GROUP
from ansible_collections.telco.cloud.plugins.module_utils.openstack.subnets import SUBNET
from integration.faults.bench import Bench, Recorder, validated
from integration.faults.openstack import bench as openstack

_ITEMS = 40


@pytest.fixture(scope="module")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """A cloud with a network, and forty of each."""
    with openstack(tmp_path_factory.mktemp("records")) as bench:
        bench.fresh()
        for entry, params in [(NETWORK, {"name": "net"}), (SECURITY_GROUP, {"name": "group"})]:
            bench.do(entry, params)
        for entry, items in _LOOPS.values():
            for params in items:
                bench.do(entry, params)
        yield bench


_LOOPS: dict[str, tuple[Module, list[dict[str, Any]]]] = {
    "networks": (NETWORK, [{"name": f"net-{item}", "mtu": 1400} for item in range(_ITEMS)]),
    "subnets": (
        SUBNET,
        [{"name": f"sub-{item}", "network": "net", "cidr": f"192.0.{item}.0/24"} for item in range(_ITEMS)],
    ),
    "ports": (PORT, [{"name": f"port-{item}", "network": "net"} for item in range(_ITEMS)]),
    "rules": (
        SECURITY_GROUP_RULE,
        [
            {"security_group": "group", "protocol": "tcp", "port_range_min": item, "port_range_max": item}
            for item in range(1000, 1000 + _ITEMS)
        ],
    ),
}


def _loop(bench: Bench, entry: Module, items: list[dict[str, Any]], *, in_process: bool) -> list[dict[str, Any]]:
    """The results of a loop: in process by one client, otherwise by one for each item."""
    bench.service.journal.clear()
    forget_clients()
    results = []
    for params in items:
        context = Recorder(validated(entry, {**bench.login, **params}), entry.name, [])
        context.in_process = in_process
        results.append(entry.execute(context))
        if not in_process:
            forget_clients()
    return results


def _asked(bench: Bench) -> int:
    return sum(1 for line in bench.journal() if "/v2.0/" in line["path"])


@pytest.mark.parametrize("loop", _LOOPS)
def test_an_unchanged_loop_asks_less_and_tells_the_same(cloud: Bench, loop: str) -> None:
    entry, items = _LOOPS[loop]
    remembering = _loop(cloud, entry, items, in_process=True)
    asked = _asked(cloud)
    assert remembering == _loop(cloud, entry, items, in_process=False)
    assert not any(one["changed"] for one in remembering)
    assert asked < _ITEMS <= _asked(cloud)


def test_changes_among_what_is_unchanged_are_made_once(cloud: Bench) -> None:
    cloud.do(NETWORK, {"name": "net-gone"})
    items = [dict(one) for one in _LOOPS["networks"][1]]
    for number in (10, 11, 25, 39):
        items[number]["mtu"] = 1300
    items.insert(30, {"name": "net-new"})
    items.insert(20, {"name": "net-gone", "state": "absent"})
    results = _loop(cloud, NETWORK, items, in_process=True)
    assert [one["changed"] for one in results] == [
        one.get("mtu") == 1300 or one["name"] == "net-new" or one.get("state") == "absent" for one in items
    ]
    sent = [line["method"] for line in cloud.journal() if "/v2.0/" in line["path"] and line["method"] != "GET"]
    assert sorted(sent) == ["DELETE", "POST", "PUT", "PUT", "PUT", "PUT"]
    again = _loop(cloud, NETWORK, items, in_process=True)
    assert not any(one["changed"] for one in again)
