# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compute nodes evacuated, stopped, decommissioned and restarted, by the module against the simulator."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import client as core_client
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import AnswerLost, WaitFailed, WaitTimeout
from ansible_collections.telco.cloud.plugins.module_utils.core.jobs import JobVanished
from simulators.cloudmanager import CloudManager
from simulators.kit import serve

from ..entries import entries
from ..harness import TestContext, validated

FIRST, SECOND, EMPTY = (f"mnode{number}.develop.stand.loc" for number in (1, 2, 3))
ALL_WAYS = {"allow_live_migrate": True, "allow_migrate": True, "allow_evacuate": True}
Running = Any


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    with serve(CloudManager()) as served:
        yield served
        assert served.simulator.crashes == []
    core_client.forget_clients()


def drain(running: Running, **params: Any) -> tuple[dict[str, Any], list[str]]:
    """The result and the warnings of one run."""
    core_client.forget_clients()
    entry = entries()["cloudmanager_host"]
    connection = {"api_url": running.url, "api_token": CloudManager.fixed_token}
    context = TestContext(validated(entry, {**connection, **params}), False, entry.name)
    return entry.execute(context), context.warnings


def starts(running: Running) -> int:
    """How often work was started."""
    return sum(1 for entry in running.simulator.journal.entries() if entry["method"] == "POST")


def test_a_drain_in_all_its_steps(running: Running) -> None:
    done, warnings = drain(running, name=FIRST, state="decommissioned", **ALL_WAYS)
    assert done["changed"]
    assert done["diff"]["before"] == {"instances": 3, "status": "enabled"}
    assert done["diff"]["after"] == {"instances": 0, "status": "disabled"}
    assert (done["task"]["status"], warnings) == ("SUCCESS", [])
    for state in ("decommissioned", "evacuated", "stopped"):
        again, _warnings = drain(running, name=FIRST, state=state)
        assert (again["changed"], again["task_id"]) == (False, None), state
    assert starts(running) == 1


def test_a_task_that_lies(running: Running) -> None:
    running.simulator.settings["lying_tasks"] = True
    with pytest.raises(WaitFailed) as caught:
        drain(running, name=FIRST, state="stopped", wait_timeout=1)
    assert "3 instances are still on it; its compute service is still enabled; it is still up" in caught.value.msg
    assert caught.value.id is not None
    assert caught.value.id in caught.value.msg


def test_a_task_that_fails(running: Running) -> None:
    running.simulator.fault("job_error")
    with pytest.raises(WaitFailed, match=r"ended in FAILURE: TaskError: .*\(task .*, hosts.shutdown\)"):
        drain(running, name=FIRST, state="stopped")


def forgetting(running: Running, monkeypatch: pytest.MonkeyPatch, **how: bool) -> None:
    """All tasks are lost right after the first look at one."""
    look: Callable[[str], Any] = running.simulator.tasks.look

    def once(task_id: str) -> Any:
        answer = look(task_id)
        running.simulator.control_forget_tasks(**how)
        return answer

    monkeypatch.setattr(running.simulator.tasks, "look", once)


def test_a_task_that_vanished_after_its_work(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    forgetting(running, monkeypatch, finish=True)
    done, _warnings = drain(running, name=SECOND, state="evacuated")
    assert (done["changed"], done["task"], done["hosts"][0]["instances"]) == (True, None, 0)
    assert done["task_id"] is not None


def test_a_task_that_vanished_before_its_work(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    forgetting(running, monkeypatch)
    with pytest.raises(JobVanished, match=r"there is no task .*\(task .*is not seen evacuated: 1 instance is still on"):
        drain(running, name=SECOND, state="evacuated", wait_timeout=1)


def test_a_run_that_was_cut_off_is_gone_on_with_when_its_work_is_done(running: Running) -> None:
    with pytest.raises(WaitTimeout) as caught:
        drain(running, name=SECOND, state="evacuated", wait_timeout=0)
    assert caught.value.id is not None
    running.simulator.control_forget_tasks(finish=True)
    again, _warnings = drain(running, name=SECOND, state="evacuated")
    assert (again["changed"], starts(running)) == (False, 1)


def test_a_lost_answer_starts_nothing_twice(running: Running) -> None:
    running.simulator.fault("lost_answer", method="POST", path="/actions/evacuate$")
    with pytest.raises(AnswerLost, match="is not seen evacuated: 1 instance is still on it"):
        drain(running, name=SECOND, state="evacuated", wait_timeout=1)
    assert starts(running) == 1


def test_a_restart(running: Running) -> None:
    done, _warnings = drain(running, names=[SECOND, EMPTY], state="restarted", in_sequence=True)
    assert [(host["name"], host["up"], host["status"]) for host in done["hosts"]] == [
        (SECOND, True, "enabled"),
        (EMPTY, True, "enabled"),
    ]
    assert running.simulator.control_hosts()[EMPTY]["restarts"] == 1


def test_a_host_that_is_no_node(running: Running) -> None:
    running.simulator.nodes.nodes.clear()
    done, warnings = drain(running, name=SECOND, state="evacuated")
    assert (done["changed"], done["hosts"], len(warnings)) == (True, [], 1)
    assert running.simulator.control_hosts()[SECOND]["instances"] == 0
