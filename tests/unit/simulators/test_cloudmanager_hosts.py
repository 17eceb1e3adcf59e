# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The CloudManager simulator: what its actions on hosts do to the simulated Nova, and how they go wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.cloudmanager import CloudManager
from simulators.kit import Running, serve
from simulators.openstack import OpenStack

from .cloudmanager_tasks import (
    ALL_DECOMMISSION,
    ALL_OFF,
    M1,
    M2,
    M3,
    call,
    follow,
    look,
    reason,
    service,
    start,
    task_of,
    where,
)


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(CloudManager()) as running:
        yield running
        assert running.simulator.crashes == []


def power_state(running: Running, name: str) -> str:
    return str(running.simulator.nodes.by_name(name)["power_state"])


def test_evacuate_moves_what_runs_one_instance_a_look(running: Running) -> None:
    task_id = start(running, M1, "evacuate")
    on_host = []
    for status in ("PENDING", "STARTED", "STARTED", "SUCCESS", "SUCCESS"):
        assert look(running, task_id) == status
        on_host.append(len(running.simulator.compute.on_host(M1)))
    assert on_host == [3, 2, 1, 1, 1]
    assert where(running)["vm-2"] == ("SHUTOFF", M1)
    assert {name: where(running)[name][0] for name in ("vm-1", "vm-3")} == {"vm-1": "ACTIVE", "vm-3": "ACTIVE"}
    assert service(running, M1) == ("enabled", None, True)


def test_evacuate_off_a_host_that_is_down_builds_anew_elsewhere(running: Running) -> None:
    running.simulator.compute.hosts[M1].powered = False
    assert follow(running, start(running, M1, "evacuate")) == {"status": "SUCCESS"}
    assert [one.name for one in running.simulator.compute.on_host(M1)] == ["vm-2"]
    assert {one.migration_type for one in running.simulator.compute.migrations} == {"evacuation"}


def test_shutdown_with_all_flags(running: Running) -> None:
    compute = running.simulator.compute
    broken = compute.add_server("vm-broken", M1, status="ERROR")
    task_id = start(running, M1, "shutdown", ALL_OFF)
    assert (look(running, task_id), service(running, M1)) == ("PENDING", ("enabled", None, True))
    assert (look(running, task_id), service(running, M1)) == (
        "STARTED",
        ("disabled", "CloudManager: shutdown", True),
    )
    assert follow(running, task_id) == {"status": "SUCCESS"}
    assert compute.on_host(M1) == []
    assert service(running, M1) == ("disabled", "CloudManager: shutdown", False)
    assert power_state(running, M1) == "power_off"
    found = where(running)
    statuses = {name: found[name][0] for name in ("vm-1", "vm-2", "vm-3", "vm-broken")}
    assert statuses == {"vm-1": "ACTIVE", "vm-2": "SHUTOFF", "vm-3": "ACTIVE", "vm-broken": "ACTIVE"}
    ways = {one.instance_uuid: one.migration_type for one in compute.migrations}
    assert sorted(ways.values()) == ["evacuation", "live-migration", "live-migration", "migration"]
    assert ways[broken.id] == "evacuation"


@pytest.mark.parametrize(
    ("action", "flags", "why"),
    [
        ("shutdown", {}, "live: the instance is SHUTOFF; cold: not allowed; evacuate: not allowed"),
        (
            "decommission",
            {"allow_live_migrate": True, "allow_migrate": False},
            "live: the instance is SHUTOFF; cold: not allowed; evacuate: not allowed",
        ),
    ],
)
def test_an_instance_that_no_flag_lets_go_ends_the_drain(
    running: Running, action: str, flags: dict[str, bool], why: str
) -> None:
    vm_2 = running.simulator.compute.named("vm-2")[0].id
    task = follow(running, start(running, M1, action, flags))
    assert reason(task) == f"TaskError: instance vm-2 ({vm_2}) cannot be moved from {M1}: {why}"
    assert len(task["traceback"].splitlines()) > 2
    assert task["name"] == f"hosts.{action}"
    found = where(running)
    assert found["vm-1"][1] != M1, "what could go before has gone"
    assert {found["vm-2"][1], found["vm-3"][1]} == {M1}
    assert service(running, M1) == ("disabled", f"CloudManager: {action}", True)
    assert power_state(running, M1) == "power_on"


def test_decommission_without_flags_moves_nothing(running: Running) -> None:
    before = where(running)
    assert "live: not allowed" in reason(follow(running, start(running, M1, "decommission")))
    assert where(running) == before


def test_decommission_leaves_the_service_disabled(running: Running) -> None:
    assert follow(running, start(running, M1, "decommission", ALL_DECOMMISSION)) == {"status": "SUCCESS"}
    assert running.simulator.compute.on_host(M1) == []
    assert service(running, M1) == ("disabled", "CloudManager: decommission", False)
    told = call(running, "POST", "/_simulator/call/hosts").json()
    assert [told[name]["state"] for name in (M1, M2, M3)] == ["decommissioned", "up", "up"]


def test_evacuation_alone_waits_for_the_power_to_be_off(running: Running) -> None:
    task_id = start(running, M1, "decommission", {"allow_evacuate": True})
    seen = []
    while look(running, task_id) in ("PENDING", "STARTED"):
        seen.append((service(running, M1)[2], len(running.simulator.compute.on_host(M1))))
    assert seen == [(True, 3), (False, 2), (False, 1), (False, 0)]


def test_moves_that_are_meant_to_fail_go_the_next_way(running: Running) -> None:
    compute = running.simulator.compute
    compute.failures.add(compute, servers=["vm-1"], ways=["live"])
    compute.failures.add(compute, servers=["vm-3"], ways=["live", "cold"])
    assert follow(running, start(running, M1, "shutdown", ALL_OFF)) == {"status": "SUCCESS"}
    done = {one.instance_uuid: one.migration_type for one in compute.migrations if one.status != "error"}
    assert [done[compute.named(name)[0].id] for name in ("vm-1", "vm-3")] == ["migration", "evacuation"]
    assert where(running)["vm-1"][0] == "ACTIVE"


def test_an_evacuation_that_fails_leaves_the_instance_on_the_host_without_power(running: Running) -> None:
    compute = running.simulator.compute
    compute.failures.add(compute, servers=["vm-3"])
    assert "evacuate: the migration ended in error" in reason(follow(running, start(running, M1, "shutdown", ALL_OFF)))
    assert [one.name for one in compute.on_host(M1)] == ["vm-3"]
    assert service(running, M1) == ("disabled", "CloudManager: shutdown", False)
    compute.failures.clear()
    assert follow(running, start(running, M1, "shutdown", ALL_OFF)) == {"status": "SUCCESS"}, "the rest may follow"
    assert compute.on_host(M1) == []


@pytest.mark.parametrize(
    ("details", "why"),
    [
        ({"status": "SUSPENDED"}, "evacuate: the instance is SUSPENDED"),
        ({"flavor": "m1.huge"}, "evacuate: no other host has room"),
    ],
)
def test_what_cannot_go_any_way_keeps_the_power_on(running: Running, details: dict[str, Any], why: str) -> None:
    running.simulator.compute.add_server("vm-stuck", M2, **details)
    told = reason(follow(running, start(running, M2, "shutdown", ALL_OFF)))
    assert ("vm-stuck" in told, told.endswith(why)) == (True, True)
    assert service(running, M2) == ("disabled", "CloudManager: shutdown", True)


def test_a_busy_instance_is_not_migrated(running: Running) -> None:
    running.simulator.compute.named("vm-4")[0].task_state = "rebooting"
    told = reason(follow(running, start(running, M2, "evacuate")))
    assert told.endswith("live: the instance is busy (rebooting)")


def test_an_empty_host_may_be_shut_down_again(running: Running) -> None:
    for _ in range(2):
        assert follow(running, start(running, M3, "shutdown")) == {"status": "SUCCESS"}
        assert service(running, M3) == ("disabled", "CloudManager: shutdown", False)
    running.simulator.compute.disable(M2, "faulty memory")
    assert follow(running, start(running, M2, "shutdown", ALL_OFF)) == {"status": "SUCCESS"}
    assert service(running, M2) == ("disabled", "faulty memory", False)


def restart(running: Running, **body: Any) -> dict[str, Any]:
    answer = call(running, "POST", "/v1/hosts/actions/restart", body)
    return follow(running, task_of(answer))


def test_restart_brings_hosts_back(running: Running) -> None:
    compute = running.simulator.compute
    assert restart(running, hosts=[M1, M2], in_sequence=True, **ALL_OFF) == {"status": "SUCCESS"}
    assert [service(running, name) for name in (M1, M2)] == [("enabled", None, True)] * 2
    assert power_state(running, M1) == "power_on"
    assert compute.on_host(M2) == []
    assert compute.on_host(M1), "in sequence the first is back before the second is drained: it has the most room"
    told = call(running, "POST", "/_simulator/call/hosts").json()
    assert [told[name]["restarts"] for name in (M1, M2, M3)] == [1, 1, 0]


def test_restart_at_once_moves_nothing_between_those_restarted(running: Running) -> None:
    assert restart(running, hosts=[M1, M2], **ALL_OFF) == {"status": "SUCCESS"}
    assert {host for _status, host in where(running).values()} == {M3}
    assert restart(running, hosts=[M1, M2, M3], **ALL_OFF)["status"] == "FAILURE", "nowhere to go"


def test_restart_leaves_disabled_what_was_disabled_and_stops_at_what_fails(running: Running) -> None:
    running.simulator.compute.disable(M3, "faulty memory")
    assert restart(running, hosts=[M3]) == {"status": "SUCCESS"}
    assert service(running, M3) == ("disabled", "faulty memory", True)
    assert "vm-2" in reason(restart(running, hosts=[M1, M2], in_sequence=True))
    assert service(running, M1) == ("disabled", "CloudManager: restart", True)
    assert service(running, M2) == ("enabled", None, True)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (None, 400),
        ({"hosts": []}, 400),
        ({"hosts": M1}, 400),
        ({"hosts": [1]}, 400),
        ({"hosts": [M1, M1]}, 400),
        ({"hosts": [M1], "in_sequence": "yes"}, 400),
        ({"hosts": [M1], "allow_off_vm": 1}, 400),
        ({"hosts": [M1], "allow_migrate": True}, 400),
        ({"hosts": [M1, "nobody"]}, 404),
    ],
)
def test_restart_is_strict(running: Running, body: Any, status: int) -> None:
    assert call(running, "POST", "/v1/hosts/actions/restart", body).status_code == status
    assert call(running, "GET", "/v1/tasks").json() == {"tasks": []}


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("evacuate", {"allow_evacuate": True}),
        ("shutdown", {"allow_migrate": True}),
        ("shutdown", {"allow_evacuate": None}),
        ("decommission", {"allow_off_vm": True}),
        ("decommission", {"allow_live_migrate": "true"}),
    ],
)
def test_flags_are_strict(running: Running, action: str, body: Any) -> None:
    assert call(running, "POST", f"/v1/hosts/{M1}/actions/{action}", body).status_code == 400
    assert call(running, "POST", f"/v1/hosts/nobody/actions/{action}").status_code == 404
    assert call(running, "POST", f"/v1/hosts/{M1}/actions/{action}?force=1").status_code == 400


def test_it_acts_on_the_nova_of_the_openstack_beside_it() -> None:
    openstack = OpenStack(job_polls=0)
    with serve(openstack) as identity, serve(CloudManager(keystone=openstack, job_polls=0)) as running:
        auth = {
            "identity": {
                "methods": ["password"],
                "password": {"user": {"name": "admin", "password": "secret", "domain": {"id": "default"}}},
            },
            "scope": {"project": {"name": "admin", "domain": {"id": "default"}}},
        }
        token = requests.post(identity.url + "/v3/auth/tokens", json={"auth": auth}, timeout=5)
        headers = {"X-Auth-Token": token.headers["X-Subject-Token"]}
        path = f"{running.url}/v1/hosts/{M1}/actions/shutdown"
        task_id = requests.post(path, json=ALL_OFF, headers=headers, timeout=5).json()["task_id"]
        task = requests.get(f"{running.url}/v1/tasks/{task_id}", headers=headers, timeout=5)
        assert task.json() == {"status": "SUCCESS"}
        assert openstack.compute.on_host(M1) == []
        assert openstack.compute.hosts[M1].state == "down"
        openstack.fresh()
        assert running.simulator.compute is openstack.compute
        assert running.simulator.crashes == []
