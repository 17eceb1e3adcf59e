# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A piece of asynchronous work whose end is counted in polls, not in seconds: tests stay quick and exact."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Outcome = TypeVar("Outcome")


class Job(Generic[Outcome]):
    """Runs for a number of polls, then stays at its outcome.

    polls: how many polls still see it running; 0 means the first poll sees the end.
    outcome: what poll() answers from then on.
    on_end: called once, at the moment the job ends (where a simulator changes its state).
    running: the word for the time before.
    """

    def __init__(
        self, polls: int, outcome: Outcome, *, on_end: Callable[[], None] | None = None, running: str = "running"
    ) -> None:
        if polls < 0:
            raise ValueError(f"polls must not be negative: {polls}")
        self.left = polls
        self.outcome = outcome
        self.running = running
        self.done = False
        self._on_end = on_end

    def poll(self) -> Outcome | str:
        """Count one poll and return the word for running, or the outcome."""
        if self.done:
            return self.outcome
        if self.left > 0:
            self.left -= 1
            return self.running
        return self.end()

    def peek(self) -> Outcome | str:
        """The state as of the last poll, without counting one."""
        return self.outcome if self.done else self.running

    def end(self) -> Outcome:
        """End now, whatever polls are left (a cancel, or a request that must wait for the end)."""
        if not self.done:
            self.done = True
            if self._on_end is not None:
                self._on_end()
        return self.outcome
