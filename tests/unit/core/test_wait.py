# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting against a clock of our own."""

from __future__ import annotations

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import (
    AnswerLost,
    ApiError,
    Unreachable,
    WaitTimeout,
)
from ansible_collections.telco.cloud.plugins.module_utils.core.wait import Pace, wait_until


class Clock:
    def __init__(self) -> None:
        self.now, self.pauses = 0.0, list[float]()

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.pauses.append(seconds)

    def pace(self) -> Pace:
        return Pace(first=1, longest=4, sleep=self.sleep, clock=lambda: self.now)


def test_intervals_grow_and_progress_is_told_once_a_state() -> None:
    clock, told = Clock(), list[str]()
    states = iter(["BUILD", "BUILD", "BUILD", "BUILD", "ACTIVE"])
    state = wait_until(
        lambda: next(states),
        lambda value: value == "ACTIVE",
        what="server",
        timeout=60,
        progress=told.append,
        pace=clock.pace(),
    )
    assert state == "ACTIVE"
    assert [line.partition(" (")[0] for line in told] == ["server: BUILD", "server: ACTIVE"]
    assert clock.pauses[0] < clock.pauses[2] <= 4.8


def test_a_long_wait_is_never_silent() -> None:
    clock, told = Clock(), list[str]()
    with pytest.raises(WaitTimeout):
        wait_until(
            lambda: "BUILD", lambda value: False, what="server", timeout=100, progress=told.append, pace=clock.pace()
        )
    assert len(told) == 4
    assert told[1].startswith("server: BUILD (3")


def test_the_deadline_names_the_last_state_and_what_exists() -> None:
    clock = Clock()
    with pytest.raises(WaitTimeout, match="after 5 seconds; last seen: BUILD") as caught:
        wait_until(lambda: "BUILD", lambda value: False, what="server", timeout=5, pace=clock.pace(), id="s1")
    assert caught.value.id == "s1"
    assert clock.now <= 5.01


def test_busy_is_not_yet_and_any_other_error_ends_it() -> None:
    clock = Clock()
    errors = iter([ApiError("later", method="GET", path="/", kind="busy"), ApiError("no", method="GET", path="/")])

    def look() -> None:
        raise next(errors)

    with pytest.raises(ApiError, match="no"):
        wait_until(look, lambda value: True, what="server", timeout=60, pace=clock.pace())
    assert len(clock.pauses) == 1


def test_an_outage_in_mid_wait_is_outlived_and_in_the_timeout() -> None:
    clock = Clock()
    answers: list[ApiError | str] = [
        Unreachable("no connection: refused", method="GET", path="/"),
        AnswerLost("the answer was lost", method="GET", path="/"),
        ApiError("gateway", method="GET", path="/", status=502),
        "ACTIVE",
    ]

    def look() -> str:
        answer = answers.pop(0)
        if isinstance(answer, ApiError):
            raise answer
        return answer

    assert wait_until(look, lambda state: True, what="server", timeout=60, pace=clock.pace()) == "ACTIVE"

    def never() -> str:
        raise Unreachable("no connection: refused", method="GET", path="/")

    with pytest.raises(WaitTimeout, match="last seen: no connection: refused"):
        wait_until(never, lambda state: True, what="server", timeout=5, pace=clock.pace())


def test_a_lost_request_that_changes_something_is_never_repeated_by_a_wait() -> None:
    def look() -> str:
        raise AnswerLost("the answer was lost", method="POST", path="/")

    with pytest.raises(AnswerLost):
        wait_until(look, lambda state: True, what="server", timeout=5, pace=Clock().pace())
