# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The CloudManager simulator: how tasks run, fail, lie and vanish."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from simulators.cloudmanager import CloudManager
from simulators.kit import Running, serve

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
    where,
)


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(CloudManager()) as running:
        yield running
        assert running.simulator.crashes == []


def test_a_task_takes_at_least_the_looks_that_the_setting_says(running: Running) -> None:
    running.simulator.settings["job_polls"] = 6
    task_id = start(running, M1, "evacuate")
    assert [look(running, task_id) for _ in range(7)] == ["PENDING", *["STARTED"] * 5, "SUCCESS"]
    running.simulator.settings["job_polls"] = 0
    assert look(running, start(running, M2, "evacuate")) == "SUCCESS"
    assert running.simulator.compute.on_host(M2) == []


def test_a_task_can_lie(running: Running) -> None:
    running.simulator.settings["lying_tasks"] = True
    before = where(running)
    assert follow(running, start(running, M1, "decommission", ALL_DECOMMISSION)) == {"status": "SUCCESS"}
    assert (where(running), service(running, M1)) == (before, ("enabled", None, True))


def test_a_fault_ends_a_task_with_nothing_done(running: Running) -> None:
    running.simulator.fault("job_error", path="/evacuate$")
    before = where(running)
    failed = start(running, M1, "evacuate")
    assert [look(running, failed) for _ in range(3)] == ["PENDING", "STARTED", "FAILURE"]
    assert where(running) == before
    assert follow(running, start(running, M1, "evacuate")) == {"status": "SUCCESS"}


@pytest.mark.parametrize(("finish", "left"), [(False, 2), (True, 1)])
def test_tasks_may_vanish(running: Running, finish: bool, left: int) -> None:
    task_id = start(running, M1, "evacuate")
    assert [look(running, task_id), look(running, task_id)] == ["PENDING", "STARTED"]
    assert call(running, "POST", "/_simulator/call/forget_tasks", {"finish": finish}).json() == [task_id]
    assert call(running, "GET", f"/v1/tasks/{task_id}").status_code == 404
    assert call(running, "GET", "/v1/tasks/").json() == {"tasks": []}
    assert len(running.simulator.compute.on_host(M1)) == left
    call(running, "POST", "/_simulator/call/forget_tasks", {"pending": True})
    assert call(running, "GET", f"/v1/tasks/{task_id}").json() == {"status": "PENDING"}


def test_the_list_has_the_latest_ten(running: Running) -> None:
    started = [start(running, M3, "evacuate") for _ in range(12)]
    assert call(running, "GET", "/v1/tasks/").json() == {"tasks": started[2:]}
    assert call(running, "GET", f"/v1/tasks/{started[0]}").json() == {"status": "PENDING"}
    assert call(running, "GET", "/v1/tasks/?limit=3").status_code == 400


def test_what_changes_while_a_task_runs(running: Running) -> None:
    """An instance that was moved or deleted by somebody else is nobody's failure; a host that went is."""
    compute = running.simulator.compute
    task_id = start(running, M1, "shutdown", ALL_OFF)
    assert [look(running, task_id), look(running, task_id)] == ["PENDING", "STARTED"]
    compute.move(compute.named("vm-2")[0], M2)
    compute.remove_server(compute.named("vm-3")[0])
    assert follow(running, task_id) == {"status": "SUCCESS"}
    task_id = start(running, M2, "shutdown", ALL_OFF)
    compute.clear()
    assert reason(follow(running, task_id)).endswith(f"there is no compute host {M2} any more")
