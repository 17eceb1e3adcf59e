# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the testbed says while it works, how it fails, and how it waits."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable


class Failed(Exception):
    """The testbed cannot be brought up; the words say why."""


def say(words: str) -> None:
    """A line with the time."""
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {words}\n")
    sys.stdout.flush()


def wait_until(done: Callable[[], bool], words: str, seconds: float) -> None:
    """Ask again and again until something is so: nothing here tells when it is.

    :param done: Whether it is; what it raises ends the wait.
    :param words: What has not happened, for the error.
    :raises Failed: It is not in time.
    """
    deadline = time.monotonic() + seconds
    while not done():
        if time.monotonic() > deadline:
            raise Failed(f"{words} after {seconds:g} s")
        time.sleep(0.3)
