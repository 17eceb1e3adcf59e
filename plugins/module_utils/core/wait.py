# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting: a look, a verdict, growing pauses, a deadline that the wall clock cannot move."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .errors import AnswerLost, ApiError, Unreachable, WaitTimeout

_GROWTH = 1.5
# A job without output for minutes is taken for dead by some of those who run it: say something now and then.
_SILENCE = 30.0


def _sleep(seconds: float) -> None:
    """Looked up when it is used, so that a test can make time pass at once."""
    time.sleep(seconds)


@dataclass
class Pace:
    """How often to look.

    :param first: Seconds before the second look.
    :param longest: Seconds between looks at the most.
    """

    first: float = 0.5
    longest: float = 10.0
    sleep: Callable[[float], None] = _sleep
    clock: Callable[[], float] = time.monotonic


def _outage(exc: ApiError) -> bool:
    """A look that only reads and that nobody answered."""
    return exc.method == "GET" and (isinstance(exc, (AnswerLost, Unreachable)) or exc.status in (502, 503, 504))


def wait_until(
    look: Callable[[], Any],
    done: Callable[[Any], bool],
    *,
    what: str,
    timeout: float,
    describe: Callable[[Any], str] = str,
    progress: Callable[[str], None] | None = None,
    pace: Pace | None = None,
    id: str | None = None,
) -> Any:
    """Look until it is done.

    :param look: Fetches the present state. An :class:`ApiError` of kind ``busy`` counts as "not yet", and so does an
        outage of the service in the middle of a wait: it may come back before the deadline.
    :param done: True when it is over; raises when it can never be (a failed state).
    :param what: What is waited for, for messages.
    :param timeout: Seconds.
    :param describe: The state in a word, for progress and the error.
    :param id: What exists already, for the error.
    :returns: The last state.
    :raises WaitTimeout: It was not done in time; the message has the last state.
    """
    pace = pace or Pace()
    started = pace.clock()
    deadline = started + timeout
    interval, last, told = pace.first, None, started

    def tell(text: str) -> None:
        nonlocal last, told
        if progress is not None and (text != last or pace.clock() - told >= _SILENCE):
            waited = pace.clock() - started
            progress(f"{what}: {text}" + (f" ({waited:.0f} s)" if waited >= 1 else ""))
            told = pace.clock()
        last = text

    while True:
        try:
            state = look()
            if done(state):
                if last is not None:
                    tell(describe(state))
                return state
            tell(describe(state))
        except ApiError as exc:
            if exc.kind != "busy" and not _outage(exc):
                raise
            tell(exc.message)
        left = deadline - pace.clock()
        if left <= 0:
            raise WaitTimeout(f"Gave up waiting for {what} after {timeout:g} seconds; last seen: {last}", id=id)
        pace.sleep(min(interval * random.uniform(0.8, 1.2), left))  # noqa: S311 - jitter, not a secret
        interval = min(interval * _GROWTH, pace.longest)
