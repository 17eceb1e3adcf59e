# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The state of the simulated Nova by itself: what other simulators use of it."""

from __future__ import annotations

import pytest

from simulators.openstack.compute.state import FIRST_HOSTS, Compute
from simulators.openstack.compute.words import state_of, states_of, status_of


def test_fresh_state() -> None:
    compute = Compute()
    assert tuple(compute.hosts) == FIRST_HOSTS
    host = compute.hosts[FIRST_HOSTS[0]]
    assert (host.vcpus, host.memory_mb, host.local_gb, host.zone, host.state) == (8, 16384, 100, "nova", "up")
    assert [(one.name, one.status) for one in compute.on_host(FIRST_HOSTS[0])] == [
        ("vm-1", "ACTIVE"),
        ("vm-2", "SHUTOFF"),
        ("vm-3", "ACTIVE"),
    ]
    assert [one.status for one in compute.on_host(FIRST_HOSTS[1])] == ["ACTIVE"]
    assert compute.on_host(FIRST_HOSTS[2]) == []
    assert {one.flavor.name for one in compute.servers.values()} == {"m1.small"}
    again = Compute()
    assert list(again.servers) == list(compute.servers)  # ids are the same in every fresh state
    assert [one.hypervisor_id for one in again.hosts.values()] == [one.hypervisor_id for one in compute.hosts.values()]


def test_state_of_a_host() -> None:
    host = Compute().hosts[FIRST_HOSTS[0]]
    host.powered = False
    assert (host.state, host.boots) == ("down", 0)
    host.powered = False
    host.powered = True
    assert (host.state, host.boots) == ("up", 1)
    host.forced_down = True
    assert host.state == "down"


def test_scheduling_prefers_the_emptiest_host() -> None:
    compute = Compute()
    first, second, third = FIRST_HOSTS
    server = compute.on_host(first)[0]
    found = compute.schedule(server, {first})
    assert found is not None
    assert found.name == third
    compute.disable(third, "broken")
    assert compute.hosts[third].disabled_reason == "broken"
    found = compute.schedule(server, {first})
    assert found is not None
    assert found.name == second
    compute.hosts[second].powered = False
    assert compute.schedule(server, {first}) is None
    compute.enable(third)
    found = compute.schedule(server, {first})
    assert found is not None
    assert found.name == third


def test_room() -> None:
    compute = Compute()
    compute.clear()
    host = compute.add_host("small", vcpus=1, memory_mb=4096)  # 16 CPUs and 6144 MB to promise
    for name in ("a", "b"):
        compute.add_server(name, "small")
    server = compute.add_server("c", None)
    assert compute.schedule(server) is host
    compute.add_server("d", "small")
    assert compute.schedule(server) is None
    compute.clear()
    host = compute.add_host("thin", vcpus=1, memory_mb=1024 * 1024)
    for number in range(16):
        compute.add_server(str(number), "thin", flavor="m1.tiny")
    assert compute.used("thin") == (16, 16 * 512, 16)
    assert compute.schedule(compute.add_server("x", None, flavor="m1.tiny")) is None
    compute.move(next(iter(compute.servers.values())), "thin")


def test_adding_and_removing() -> None:
    compute = Compute()
    with pytest.raises(ValueError, match="already"):
        compute.add_host(FIRST_HOSTS[0])
    with pytest.raises(ValueError, match="no compute host nowhere"):
        compute.add_server("x", "nowhere")
    with pytest.raises(ValueError, match="no flavor huge"):
        compute.add_server("x", FIRST_HOSTS[0], flavor="huge")
    with pytest.raises(ValueError, match="no server status 'LOST'"):
        compute.add_server("x", FIRST_HOSTS[0], status="LOST")
    made = compute.add_host("new", zone="z", hypervisor_id="h")
    assert (made.zone, made.hypervisor_id) == ("z", "h")
    server = compute.add_server("x", "new", status="PAUSED")
    assert (server.vm_state, server.task_state, server.power_state) == ("paused", None, 3)
    compute.move(server, FIRST_HOSTS[2])
    assert server.host == FIRST_HOSTS[2]
    with pytest.raises(ValueError, match="nowhere"):
        compute.move(server, "nowhere")
    compute.remove_host("new")
    assert "new" not in compute.hosts


def test_words() -> None:
    for status in ("ACTIVE", "SHUTOFF", "ERROR", "MIGRATING", "VERIFY_RESIZE", "RESIZE", "REBUILD", "HARD_REBOOT"):
        assert status_of(*state_of(status)) == status
    assert status_of("active", "deleting") == "ACTIVE"
    assert states_of(["active"]) == ({"active"}, None)
    assert states_of(["MIGRATING"]) == ({"active", "paused"}, {"migrating"})
    assert states_of(["nonsense"]) == (set(), set())


def test_failures() -> None:
    compute = Compute()
    first = compute.named("vm-1")[0]
    other = compute.named("vm-3")[0]
    rules = compute.failures
    assert rules.add(compute, servers=["vm-1"], ways=["live"], times=1) == [first.id]
    assert not rules.take(other, "live")
    assert not rules.take(first, "cold")
    assert rules.take(first, "live")
    assert not rules.take(first, "live")
    assert rules.add(compute, share=0.5) == sorted(sorted(compute.servers)[::2])
    assert rules.add(compute, share=0.1) == [min(compute.servers)]
    for wrong in (
        {},
        {"servers": ["vm-1"], "share": 0.1},
        {"servers": ["nobody"]},
        {"share": 2},
        {"share": 0.1, "ways": ["fly"]},
        {"share": 0.1, "times": 0},
    ):
        with pytest.raises(ValueError, match=r"^\w"):
            rules.add(compute, **wrong)  # type: ignore[arg-type]


def test_looks_are_counted_and_need_power() -> None:
    compute = Compute(job_polls=lambda: 1)
    server = compute.named("vm-1")[0]
    seen: list[object] = []
    compute.start(server, lambda: seen.append("end"), seen.append, worker=server.host)
    compute.hosts[FIRST_HOSTS[0]].powered = False
    compute.look(server)
    assert seen == []  # nobody works there
    compute.hosts[FIRST_HOSTS[0]].powered = True
    compute.look(server)
    assert seen == [0]
    compute.look(server)
    compute.look(server)
    assert seen == [0, "end"]
    assert server.job is None
