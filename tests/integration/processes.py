# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs of ansible-playbook that are killed in the middle."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_PATIENCE = 30.0


def wait_for(moment: Callable[[], Any], process: subprocess.Popen[str], patience: float = _PATIENCE) -> None:
    """Until the moment has come; a process that ends before is a failure."""
    deadline = time.monotonic() + patience
    while not moment():
        assert process.poll() is None, process.communicate()[0]
        assert time.monotonic() < deadline, "the moment never came"
        time.sleep(0.001)


def kill_all(process: subprocess.Popen[str]) -> None:
    """The process with all that it has started: workers of ansible-core 2.19 are in groups of their own."""
    assert process.poll() is None, "it had ended before it was killed"
    # Stopped before they are killed: what is stopped forks no worker that would be overlooked, and outlive the others.
    stopped: set[int] = set()
    while found := {process.pid, *_below(process.pid)} - stopped:
        _signal(found, signal.SIGSTOP)
        stopped |= found
    _signal(stopped, signal.SIGKILL)
    process.wait(_PATIENCE)
    assert process.returncode == -signal.SIGKILL


def _signal(pids: set[int], number: int) -> None:
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)


def _below(pid: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            parents.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found, todo = [], [pid]
    while todo:
        todo += (children := parents.get(todo.pop(), []))
        found += children
    return found
