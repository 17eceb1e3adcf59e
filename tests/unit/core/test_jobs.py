# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs of no product, against scripted answers and a clock of our own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import (
    ApiError,
    WaitFailed,
    WaitTimeout,
)
from ansible_collections.telco.cloud.plugins.module_utils.core.jobs import Jobs, JobVanished
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.core.wait import Pace, wait_until
from ansible_collections.telco.cloud.plugins.module_utils.core.work import Work

GET = Operation("get_thing", "GET", "/things/{thing_id}")


class Script:
    """A work whose jobs are given, the last one for ever."""

    def __init__(self, *jobs: dict[str, Any], created_id: str | None = None, wait: bool = True) -> None:
        self.jobs = list(jobs)
        self.created_id = created_id
        self.asked: list[tuple[str, Any, str]] = []
        self.told: list[str] = []
        self._wait = wait
        self._now = 0.0

    def call(self, operation: Operation, path: Any, *, attempt: str) -> Any:
        self.asked.append((operation.id, path, attempt))
        job = self.jobs.pop(0) if len(self.jobs) > 1 else self.jobs[0]
        if "error" in job:
            error = ApiError("no such thing", method="GET", path="/things/t1", status=404, kind=job["error"])
            error.explain(attempt)
            raise error
        return job

    def wait(self, look: Callable[[], Any], done: Callable[[Any], bool], *, what: str, describe: Any) -> Any:
        if not self._wait:
            return None
        pace = Pace(sleep=self._sleep, clock=lambda: self._now)
        return wait_until(
            look,
            done,
            what=what,
            timeout=20,
            describe=describe,
            progress=self.told.append,
            pace=pace,
            id=self.created_id,
        )

    def _sleep(self, seconds: float) -> None:
        self._now += seconds


def jobs(**more: Any) -> Jobs:
    return Jobs(
        noun="thing",
        get=GET,
        id_key="thing_id",
        success=frozenset({"OK", "FINE"}),
        failed=frozenset({"BAD", "WORSE"}),
        fault=lambda job: str(job.get("why", "no reason is given")),
        **more,
    )


def parts(job: Any) -> list[Any]:
    return list(job.get("parts", []))


def follow(work: Script, kind: Jobs | None = None, answer: Any = None) -> dict[str, Any]:
    return (kind or jobs()).follow(cast(Work, work), {"thing_id": "t1"} if answer is None else answer, "the start of a")


@pytest.mark.parametrize("end", ["OK", "FINE"])
def test_followed_to_a_good_end(end: str) -> None:
    work = Script({"status": "RUNS"}, {"status": "RUNS"}, {"status": end})
    assert follow(work) == {"thing_id": "t1", "thing": {"status": end}}
    assert work.asked == [("get_thing", {"thing_id": "t1"}, "follow the start of a")] * 3
    assert [line.partition(" (")[0] for line in work.told] == ["the start of a: RUNS", f"the start of a: {end}"]
    assert work.created_id == "t1"


@pytest.mark.parametrize("answer", [None, {}, {"thing_id": None}, [], ""])
def test_an_answer_that_names_no_job(answer: Any) -> None:
    work = Script()
    assert jobs().follow(cast(Work, work), answer, "the start of a") == {"thing_id": None, "thing": None}
    assert (work.asked, work.created_id) == ([], None)


def test_without_waiting_the_id_is_all_that_is_known() -> None:
    work = Script({"status": "RUNS"}, wait=False)
    assert follow(work) == {"thing_id": "t1", "thing": None}
    assert work.asked == []


def test_a_failure_names_the_state_the_reason_and_the_job() -> None:
    with pytest.raises(WaitFailed) as caught:
        follow(Script({"status": "RUNS"}, {"status": "WORSE", "why": "no power"}))
    assert caught.value.msg == "the start of a ended in WORSE: no power (thing t1)"
    assert caught.value.id == "t1"


def test_a_failure_tells_what_the_server_calls_the_job() -> None:
    kind = jobs(name=lambda job: str(job.get("name") or ""))
    with pytest.raises(WaitFailed, match=r"no reason is given \(thing t1, things.start\)$"):
        follow(Script({"status": "BAD", "name": "things.start"}), kind)
    with pytest.raises(WaitFailed, match=r"no reason is given \(thing t1\)$"):
        follow(Script({"status": "BAD"}), kind)


def test_a_job_that_is_not_known_any_more_is_an_end_of_its_own() -> None:
    with pytest.raises(JobVanished) as caught:
        follow(Script({"status": "RUNS"}, {"error": "absent"}))
    assert caught.value.msg == "Could not follow the start of a: no such thing (HTTP 404) (thing t1)"
    assert caught.value.id == "t1"
    with pytest.raises(ApiError, match="Could not follow the start of a: no such thing"):
        follow(Script({"status": "RUNS"}, {"error": "other"}))


def test_a_failure_in_words_of_its_own() -> None:
    with pytest.raises(WaitFailed, match=r"^the start of a failed: no reason is given \(thing t1\)$"):
        follow(Script({"status": "BAD"}), jobs(verdict="failed"))


def test_what_failed_in_a_job_of_parts_is_said_by_those_that_did() -> None:
    ended = {
        "status": "BAD",
        "why": "some parts failed",
        "parts": [{"status": "BAD", "why": "no power"}, {"status": "OK"}, {"status": "WORSE", "why": "no disk"}],
    }
    with pytest.raises(WaitFailed, match=r"ended in BAD: no power; no disk \(thing t1\)"):
        follow(Script(ended), jobs(sub_jobs=parts))
    with pytest.raises(WaitFailed, match="ended in BAD: some parts failed "):
        follow(Script({**ended, "parts": [{"status": "OK"}]}), jobs(sub_jobs=parts))


def test_progress_counts_the_parts_that_have_ended() -> None:
    running = {"status": "RUNS", "parts": [{"status": "OK"}, {"status": "BAD"}, {"status": "RUNS"}]}
    work = Script(running, {"status": "OK"})
    follow(work, jobs(sub_jobs=parts))
    assert work.told[0] == "the start of a: RUNS (2 of 3 done)"
    assert work.told[1].startswith("the start of a: OK")


def test_what_was_made_before_stays_what_the_error_names() -> None:
    work = Script({"status": "RUNS"}, created_id="server-1")
    with pytest.raises(WaitTimeout) as caught:
        follow(work)
    assert caught.value.id == "server-1"


def test_a_job_without_an_end_is_given_up_by_its_own_id() -> None:
    with pytest.raises(WaitTimeout, match="last seen: RUNS") as caught:
        follow(Script({"status": "RUNS"}))
    assert caught.value.id == "t1"
