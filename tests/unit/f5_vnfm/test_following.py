# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Following an execution, against scripted answers."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import (
    ApiError,
    TelcoError,
    Unreachable,
    WaitFailed,
    WaitTimeout,
)
from ansible_collections.telco.cloud.plugins.module_utils.core.masking import Masker
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.core.wait import wait_until
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm import following

TRACEBACK = 'Traceback (most recent call last):\n  File "x.py", line 1, in y\nRuntimeError: the disk is full\n\n'


class Script:
    """A work whose answers are given: a list for each operation, the last one for ever."""

    def __init__(self, answers: dict[str, list[Any]], **params: Any) -> None:
        self.answers = answers
        self.params = {"wait": True, "wait_timeout": 50, **params}
        self.queries: list[tuple[str, dict[str, Any]]] = []
        self.shown: list[str] = []
        self.time = 0.0
        self.context = self
        self.client = self
        self.masker = Masker()
        self.masker.add("hush-hush")
        from ansible_collections.telco.cloud.plugins.module_utils.core.wait import Pace

        self.pace = Pace(sleep=self._sleep, clock=lambda: self.time)

    def _sleep(self, seconds: float) -> None:
        self.time += seconds

    def progress(self, text: str) -> None:
        self.shown.append(text)

    def _next(self, operation: Operation) -> Any:
        queue = self.answers[operation.id]
        answer = queue.pop(0) if len(queue) > 1 else queue[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def call(self, operation: Operation, path: Any = None, *, query: Any = None) -> Any:
        self.queries.append((operation.fill(path or {}), dict(query or {})))
        return self._next(operation)

    def objects(self, operation: Operation, path: Any = None, *, query: Any = None, limit: int | None = None) -> Any:
        self.queries.append((operation.path, dict(query)))
        found = self._next(operation)[query.get("_offset", 0) :]
        return iter(found if limit is None else found[:limit])

    def wait(self, look: Any, done: Any, *, what: str, describe: Any = str) -> Any:
        if not self.params["wait"]:
            return None
        return wait_until(
            look,
            done,
            what=what,
            timeout=self.params["wait_timeout"],
            describe=describe,
            progress=self.progress,
            pace=self.pace,
        )


def execution(status: str, **more: Any) -> dict[str, Any]:
    return {"id": "e1", "status": status, "error": "", **more}


def follow(work: Script, **more: Any) -> Any:
    return following.follow_execution(work, "e1", "workflow install of deployment web", **more)  # type: ignore[arg-type]


def running(work: Script, known: frozenset[str] = frozenset(), deployment: str | None = "web", **more: Any) -> Any:
    return following.find_running(work, deployment, "install", known, **more)  # type: ignore[arg-type]


def test_terminated_is_success() -> None:
    work = Script({"get_execution": [execution("pending"), execution("started"), execution("terminated")]})
    assert follow(work)["status"] == "terminated"
    assert work.shown[:2] == [
        "workflow install of deployment web (execution e1): pending",
        "workflow install of deployment web (execution e1): started",
    ]
    assert work.queries[0] == ("/executions/e1", {"_include": following.FOLLOWED})
    assert "parameters" not in following.FOLLOWED


@pytest.mark.parametrize("status", ["failed", "cancelled"])
def test_any_other_end_is_an_error_with_the_last_line_only(status: str) -> None:
    with pytest.raises(WaitFailed) as caught:
        follow(Script({"get_execution": [execution(status, error=TRACEBACK)]}))
    expected = f"workflow install of deployment web ended as {status} (execution e1): RuntimeError: the disk is full"
    assert caught.value.msg == expected
    assert caught.value.id == "e1"


def test_cancelled_is_a_good_end_when_it_was_asked_for() -> None:
    work = Script({"get_execution": [execution("cancelling"), execution("cancelled")]})
    assert follow(work, ends=frozenset({"cancelled"}))["status"] == "cancelled"


def test_terminated_is_no_good_end_for_one_that_was_to_be_cancelled() -> None:
    with pytest.raises(WaitFailed):
        follow(Script({"get_execution": [execution("terminated")]}), ends=frozenset({"cancelled"}))


def test_not_waiting_asks_nothing() -> None:
    work = Script({}, wait=False)
    assert follow(work) is None
    assert work.queries == []


def test_timeout_names_the_execution_and_its_state() -> None:
    with pytest.raises(WaitTimeout, match=r"execution e1\) after 50 seconds; last seen: started"):
        follow(Script({"get_execution": [execution("started")]}))


def test_a_manager_that_is_out_of_reach_for_a_while_is_waited_for() -> None:
    away = Unreachable("no connection", method="GET", path="/executions/e1")
    broken = ApiError("Bad Gateway", method="GET", path="/executions/e1", status=502)
    answers = {"get_execution": [execution("started"), away, broken, execution("terminated")]}
    assert follow(Script(answers))["status"] == "terminated"


def test_an_execution_that_is_not_known_is_an_error_unless_the_manager_restarts() -> None:
    def answers() -> dict[str, list[Any]]:
        unknown = ApiError("not found", method="GET", path="/executions/e1", status=404, kind="absent")
        return {"get_execution": [execution("started"), unknown, execution("terminated")]}

    with pytest.raises(ApiError, match="not found"):
        follow(Script(answers()))
    assert follow(Script(answers()), restarting=True)["status"] == "terminated"


def test_a_refusal_is_an_error_even_when_the_manager_restarts() -> None:
    refused = ApiError("User unauthorized", method="GET", path="/executions/e1", status=401, kind="auth")
    with pytest.raises(ApiError, match="unauthorized"):
        follow(Script({"get_execution": [refused]}), restarting=True)


def test_events_are_shown_once_each_and_masked() -> None:
    events = [
        {
            "timestamp": "2026-11-21T12:01:03.000Z",
            "reported_timestamp": "2026-11-21T12:01:02.731Z",
            "node_instance_id": "web_x1",
            "operation": "cloudify.interfaces.lifecycle.create",
            "message": "Sending task\n with hush-hush",
        },
        {"timestamp": "2026-11-21T12:01:04.000Z", "workflow_id": "install", "level": "error", "message": "no"},
        {"timestamp": "2026-11-21T12:01:05.000Z", "workflow_id": "install", "message": "late"},
    ]
    work = Script(
        {
            "get_execution": [execution("started"), execution("started"), execution("terminated")],
            "list_events": [events[:1], events[:2], events[:2], events],
        },
        show_events=True,
    )
    follow(work)
    shown = [line for line in work.shown if line[:2] == "12"]
    assert shown == [
        "12:01:02 web_x1 create: Sending task with ********",
        "12:01:04 install: ERROR no",
        "12:01:05 install: late",
    ]
    offsets = [query["_offset"] for path, query in work.queries if path == "/events"]
    assert offsets == [0, 1, 2, 2]
    assert all(query["execution_id"] == "e1" for path, query in work.queries if path == "/events")


def test_the_execution_of_a_lost_answer_is_the_one_unseen_before() -> None:
    work = Script({"list_executions": [[{"id": "old"}], [{"id": "new"}, {"id": "old"}]]})
    known = following.known_executions(work, "web", "install")  # type: ignore[arg-type]
    assert known == {"old"}
    assert running(work, known)["id"] == "new"
    query = work.queries[0][1]
    assert (query["deployment_id"], query["workflow_id"], query["_sort"]) == ("web", "install", "-created_at")
    assert "_include_system_workflows" not in query


def test_it_is_looked_for_several_times_before_it_counts_as_not_started() -> None:
    work = Script({"list_executions": [[{"id": "old"}], [{"id": "new"}, {"id": "old"}]]})
    assert running(work, frozenset({"old"}))["id"] == "new"
    never = Script({"list_executions": [[{"id": "old"}]]})
    assert running(never, frozenset({"old"})) is None
    assert len(never.queries) == 3


def test_older_executions_beyond_the_known_ones_are_not_ours() -> None:
    work = Script({"list_executions": [[{"id": "known"}, {"id": "older"}]]})
    assert running(work, frozenset({"known"})) is None


def test_several_new_ones_cannot_be_told_apart() -> None:
    work = Script({"list_executions": [[{"id": "b"}, {"id": "a"}, {"id": "old"}]]})
    with pytest.raises(TelcoError, match="b, a"):
        running(work, frozenset({"old"}))
    assert running(work, frozenset({"old"}), matches=lambda item: item["id"] == "a")["id"] == "a"


def test_system_wide_executions_are_asked_for() -> None:
    work = Script({"list_executions": [[{"id": "new"}]]})
    assert running(work, deployment=None)["id"] == "new"
    query = work.queries[0][1]
    assert query["_include_system_workflows"] is True
    assert "deployment_id" not in query
