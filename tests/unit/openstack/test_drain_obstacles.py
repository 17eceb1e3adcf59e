# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the way of a drain: each kind, when it is one and when it is none."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.openstack import drain_obstacles as obstacles
from ansible_collections.telco.cloud.plugins.module_utils.openstack.host_drain_info import KINDS

RATIOS = obstacles.Ratios(vcpus=2.0, memory=1.0, headroom=0.1)


def service(
    host: str, status: str = "enabled", state: str = "up", reason: str | None = None, zone: str = "nova"
) -> Any:
    return {"host": host, "status": status, "state": state, "disabled_reason": reason, "zone": zone}


def server(name: str, status: str = "ACTIVE", task: str | None = None, vcpus: int = 1, ram: int = 1024) -> Any:
    flavor = {"vcpus": vcpus, "ram": ram}
    return {"id": f"id-{name}", "name": name, "status": status, "OS-EXT-STS:task_state": task, "flavor": flavor}


def hypervisor(host: str, vcpus_used: int = 0, memory_mb_used: int = 0, **more: Any) -> Any:
    found = {"vcpus": 8, "memory_mb": 8192, "vcpus_used": vcpus_used, "memory_mb_used": memory_mb_used}
    return {"service": {"host": host}, "hypervisor_hostname": f"{host}.example.com", **found, **more}


def told(found: list[dict[str, Any]]) -> dict[str, tuple[str, list[str]]]:
    """Kind to message and names; each kind once."""
    kinds = [item["kind"] for item in found]
    assert len(set(kinds)) == len(kinds)
    assert set(kinds) <= set(KINDS)
    return {item["kind"]: (item["message"], item["names"]) for item in found}


# The host's own service -------------------------------------------------------------------------------------------


def test_a_service_that_is_up_and_enabled() -> None:
    assert obstacles.of_service(service("c1"), None) == []


def test_a_service_that_is_down() -> None:
    found = told(obstacles.of_service(service("c1", state="down"), None))
    assert found == {"host_down": ("the compute service of c1 is down: it can only be evacuated", ["c1"])}


@pytest.mark.parametrize(
    ("reason", "ours", "said"),
    [
        ("new memory", None, "with the reason 'new memory'"),
        ("new memory", "telco.cloud", "with the reason 'new memory'"),
        ("see telco.cloud", "telco.cloud", "with the reason 'see telco.cloud'"),
        (None, "telco.cloud", "without a reason"),
        ("", None, "without a reason"),
        ("new memory", "", "with the reason 'new memory'"),
    ],
)
def test_disabled_by_somebody_else(reason: str | None, ours: str | None, said: str) -> None:
    found = told(obstacles.of_service(service("c1", "disabled", reason=reason), ours))
    assert found == {"disabled_by_others": (f"the compute service of c1 is disabled already, {said}", ["c1"])}


def test_disabled_by_ourselves() -> None:
    assert obstacles.of_service(service("c1", "disabled", reason="telco.cloud drain 7"), "telco.cloud") == []


# Its group --------------------------------------------------------------------------------------------------------


def test_another_host_of_an_aggregate_in_maintenance() -> None:
    services = [service("c1"), service("c2", "disabled", reason="disks"), service("c3", "disabled"), service("c4")]
    aggregates = [{"hosts": ["c1", "c2", "gone"]}, {"hosts": ["c1", "c4"]}, {"hosts": ["c3"]}]
    found = told(obstacles.of_group("c1", services, aggregates))
    assert found == {"others_in_maintenance": ("hosts of the same group are disabled: c2 (disks)", ["c2"])}


def test_without_an_aggregate_the_zone_is_the_group() -> None:
    services = [service("c1"), service("c2", "disabled"), service("c3", "disabled", zone="far"), service("c4")]
    found = told(obstacles.of_group("c1", services, [{"hosts": ["c3", "c4"]}]))
    assert found == {"others_in_maintenance": ("hosts of the same group are disabled: c2 (no reason)", ["c2"])}


def test_the_host_itself_is_no_other_host() -> None:
    assert obstacles.of_group("c1", [service("c1", "disabled"), service("c2")], []) == []


def test_no_host_is_there_to_take_instances() -> None:
    services = [service("c1"), service("c2", state="down"), service("c3", "disabled", zone="far")]
    assert told(obstacles.of_group("c1", services, [])) == {"no_other_host": ("no other host is enabled and up", [])}
    assert obstacles.targets("c1", [*services, service("c0"), service("c10")]) == ["c0", "c10"]


# Room -------------------------------------------------------------------------------------------------------------


def test_room_is_that_of_the_hosts_that_may_be_chosen() -> None:
    found = obstacles.capacity(
        [server("a", vcpus=2, ram=2048), server("b", ram=4096)],
        [hypervisor("c1"), hypervisor("c2", 4, 4096), hypervisor("c3", 20, 9000), hypervisor("c4")],
        ["c2", "c3"],
        RATIOS,
    )
    assert found == {
        "needed": {"vcpus": 3, "memory_mb": 6144},
        # A host that has promised more than it may has nothing free, and takes nothing from the others.
        "free": {"vcpus": 12, "memory_mb": 4096},
        "total": {"vcpus": 32, "memory_mb": 16384},
        "largest": {"vcpus": 2, "memory_mb": 4096},
        "largest_fits": True,
        "hosts": ["c2", "c3"],
    }


def test_an_older_service_names_no_host_of_a_hypervisor() -> None:
    one = {**hypervisor("x"), "service": None, "hypervisor_hostname": "c2"}
    assert obstacles.capacity([], [one], ["c2"], RATIOS)["free"] == {"vcpus": 16, "memory_mb": 8192}


def _of_capacity(servers: list[Any], *hypervisors: Any) -> Any:
    hosts = [item["service"]["host"] for item in hypervisors]
    return told(obstacles.of_capacity(obstacles.capacity(servers, list(hypervisors), hosts, RATIOS), RATIOS))


def test_enough_room() -> None:
    assert _of_capacity([server("a")], hypervisor("c2")) == {}


def test_too_little_room() -> None:
    found = _of_capacity([server("a", ram=4096), server("b", vcpus=9, ram=4096)], hypervisor("c2", 8, 2048))
    message = "10 vcpus are needed, 8 are free, 8192 memory_mb are needed, 6144 are free"
    assert found == {"capacity": (message, ["memory_mb", "vcpus"])}


def test_enough_room_together_but_for_the_largest_on_no_host() -> None:
    found = _of_capacity([server("a", ram=6144)], hypervisor("c2", 0, 4096), hypervisor("c3", 0, 4096))
    assert found == {
        "capacity": ("no single host has room for the largest instance {'vcpus': 1, 'memory_mb': 6144}", [])
    }


def test_too_little_stays_free() -> None:
    exactly = _of_capacity([server("a", ram=8192 - 820)], hypervisor("c2"))
    less = _of_capacity([server("a", ram=8192 - 819)], hypervisor("c2"))
    assert exactly == {}
    assert less == {"headroom": ("less than 10% would stay free: 819 of 8192 memory_mb", ["memory_mb"])}


def test_without_another_host_capacity_says_nothing() -> None:
    """no_other_host does."""
    assert _of_capacity([server("a")]) == {}


# Instances --------------------------------------------------------------------------------------------------------


def _of_instances(servers: list[Any], groups: list[Any] | None = None, hosts: tuple[str, ...] = ("c2", "c3")) -> Any:
    return told(obstacles.of_instances(servers, groups or [], hosts))


def test_instances_that_can_be_moved() -> None:
    assert _of_instances([server("a"), server("b", "SHUTOFF"), server("c", "PAUSED")]) == {}


def test_instances_that_are_broken() -> None:
    found = _of_instances([server("b", "ERROR"), server("a", "ERROR"), server("c")])
    assert found == {
        "broken": ("these are in error already, and can only be evacuated from a host that is down: a, b", ["a", "b"])
    }


def test_instances_that_nothing_moves() -> None:
    found = _of_instances([server("a", "SUSPENDED"), server("b", "RESCUE"), server("c", "VERIFY_RESIZE")])
    message, names = found.pop("immovable")
    assert names == ["a", "b", "c"]
    assert message.startswith("nothing moves an instance that is RESCUE or SUSPENDED or VERIFY_RESIZE before ")
    assert found == {}


def test_what_is_on_its_way_is_waited_for() -> None:
    assert _of_instances([server("a", "RESIZE", "resize_prep"), server("b", "BUILD", "spawning")]) == {}


@pytest.mark.parametrize("key", [{"policies": ["affinity"]}, {"policy": "affinity"}], ids=["old", "new"])
def test_instances_that_have_to_stay_together(key: dict[str, Any]) -> None:
    servers = [server("a"), server("b"), server("c")]
    found = _of_instances(servers, [{"name": "pair", "members": ["id-b", "id-a"], **key}])
    assert found == {
        "affinity": (
            "the server group pair keeps them together on one host, so that the scheduler refuses each move: a, b",
            ["a", "b"],
        )
    }


@pytest.mark.parametrize(
    "group",
    [
        {"members": ["id-a"], "policies": ["affinity"]},
        {"members": ["id-a", "id-elsewhere"], "policies": ["affinity"]},
        {"members": ["id-a", "id-b"], "policies": ["soft-affinity"]},
        {"members": ["id-a", "id-b", "id-c", "id-d"], "policies": ["soft-anti-affinity"]},
        {"members": ["id-a", "id-x"], "policy": "anti-affinity"},
        {"members": ["id-x", "id-y", "id-z"], "policy": "anti-affinity"},
        {"members": [], "policy": "affinity"},
        {"policy": "affinity"},
    ],
)
def test_groups_that_are_no_obstacle(group: dict[str, Any]) -> None:
    assert _of_instances([server("a"), server("b")], [{"name": "group", **group}]) == {}


def test_instances_that_have_to_stay_apart() -> None:
    group = {"name": "apart", "members": ["id-a", "id-x", "id-y"], "policies": ["anti-affinity"]}
    found = _of_instances([server("a")], [group])
    assert found == {"anti_affinity": ("the server group apart keeps 3 apart, 2 hosts remain: a", ["a"])}


def test_kinds_are_those_that_are_documented() -> None:
    """Each kind of the documentation is one that these functions tell, and the other way round."""
    import inspect
    import re

    written = re.findall(r'obstacle\(\s*"(\w+)"', inspect.getsource(obstacles))
    assert sorted(written) == sorted(KINDS)
