# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work that goes on after its request was answered.

An activity is a generator. It does something, yields, and goes on when `callback_delay` seconds are over or GET has
looked `job_polls` times, whichever is first.
"""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Generator
from typing import TYPE_CHECKING

from simulators.kit import Job

if TYPE_CHECKING:
    from simulators.cisco_esc.state import EscState

Activity = Generator[None, None, None]


class Engine:
    """Runs activities, one for each key at a time. Everything here happens under the simulator's lock."""

    def __init__(self, esc: EscState) -> None:
        self._esc = esc
        #: what the work is on -> how far its present step is
        self.work: dict[str, Job[str]] = {}
        self._activities: dict[str, Activity] = {}

    def start(self, key: str, activity: Activity) -> None:
        """Begin it; work that was under way on this key is given up."""
        self.cancel(key)
        self._activities[key] = activity
        self._go_on(key, activity)

    def cancel(self, key: str) -> None:
        """Give up what is under way on this key."""
        self.work.pop(key, None)
        activity = self._activities.pop(key, None)
        if activity is not None:
            activity.close()

    def poll(self, key: str) -> None:
        """GET has looked at this."""
        if key in self.work:
            self.work[key].poll()

    def poll_all(self) -> None:
        """GET has looked at a list."""
        for key in list(self.work):
            self.poll(key)

    def stop(self) -> None:
        """Give everything up: the simulator starts afresh."""
        for key in list(self._activities):
            self.cancel(key)

    def _go_on(self, key: str, activity: Activity) -> None:
        try:
            next(activity)
        except StopIteration:
            self._activities.pop(key, None)
            self.work.pop(key, None)
            return
        job = self._esc.job("done", on_end=lambda: self._step_ended(key, activity))
        self.work[key] = job

        def time_is_up() -> None:
            with self._esc.lock:
                try:
                    if self.work.get(key) is job:
                        job.end()
                except Exception:  # noqa: BLE001 - a mistake of the simulator itself: told to stderr and test
                    trace = traceback.format_exc()
                    self._esc.crashes.append(trace)
                    sys.stderr.write(trace)

        timer = threading.Timer(float(self._esc.settings["callback_delay"]), time_is_up)
        timer.daemon = True
        timer.start()

    def _step_ended(self, key: str, activity: Activity) -> None:
        if self._activities.get(key) is activity:
            self._go_on(key, activity)
