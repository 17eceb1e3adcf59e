# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs in the background: started detached, noted with pid and start time, stopped with all that they started."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from .places import HOST, LOG, RUN, STATE
from .telling import Failed, wait_until

#: Nothing of the caller's environment gets into a service.
ENVIRONMENT = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "HOME": str(STATE),
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONWARNINGS": "ignore",
}


@dataclass(frozen=True)
class Service:
    """A program of the testbed.

    :param user: The user whom it runs as.
    :param port: Where it listens once it is up.
    :param url: What it answers to once it is up, with a status below 500.
    """

    name: str
    command: Sequence[str]
    user: str = "root"
    port: int | None = None
    url: str | None = None
    environment: Mapping[str, str] = field(default_factory=dict)

    def start(self) -> None:
        """Start it, unless it runs.

        :raises Failed: Somebody else has its port.
        """
        if alive(self.name):
            return
        if self.port is not None and _listens(self.port):
            raise Failed(f"port {self.port} of {self.name} is taken by somebody else")
        dropped = (
            [] if self.user == "root" else ["setpriv", "--reuid", self.user, "--regid", self.user, "--init-groups"]
        )
        with (LOG / f"{self.name}.log").open("ab") as log:
            process = subprocess.Popen(
                [*dropped, *self.command],
                env={**ENVIRONMENT, **self.environment},
                cwd=STATE,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        _note(self.name).write_text(f"{process.pid} {_started(process.pid)}")

    def wait(self, seconds: float = 120) -> None:
        """Wait until it is up.

        :raises Failed: It has ended, or is not up in time.
        """
        log = LOG / f"{self.name}.log"

        def up() -> bool:
            if not alive(self.name):
                raise Failed(f"{self.name} has ended, see {log}\n{_tail(log)}")
            return self._up()

        wait_until(up, f"{self.name} is not up, see {log},", seconds)

    def _up(self) -> bool:
        if self.url is not None:
            return _answers(self.url)
        return self.port is None or _listens(self.port)


def alive(name: str) -> bool:
    """Whether the process that was noted is still there, and is not another of the same pid."""
    note = _note(name)
    if not note.exists():
        return False
    pid, _, started = note.read_text().partition(" ")
    _reap(int(pid))
    return _started(int(pid)) == started != ""


def stop(name: str, seconds: float = 20) -> None:
    """End a program and all that it has started, first politely."""
    if alive(name):
        pid = int(_note(name).read_text().split()[0])
        family = _family(pid)
        os.kill(pid, signal.SIGTERM)
        with suppress(Failed):  # what does not end politely is killed
            wait_until(lambda: not alive(name), f"{name} has not ended", seconds)
        for one in family:
            try:
                os.kill(one, signal.SIGKILL)
            except ProcessLookupError:
                continue
    _note(name).unlink(missing_ok=True)


def noted() -> list[str]:
    """The names of all that was started and not stopped."""
    return sorted(path.stem for path in RUN.glob("*.pid"))


def _note(name: str) -> Path:
    return RUN / f"{name}.pid"


def _stat(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _started(pid: int) -> str:
    """When a process was started, in ticks; empty for one that is no more."""
    fields = _stat(pid)
    return fields[19] if fields and fields[0] != "Z" else ""


def _family(pid: int) -> list[int]:
    """A process and all below it."""
    below: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*"):
        fields = _stat(int(path.name))
        if fields:
            below.setdefault(int(fields[1]), []).append(int(path.name))
    found = [pid]
    for one in found:
        found += below.get(one, [])
    return found


def _reap(pid: int) -> None:
    """Take note of the end of a child of our own, which would stay a zombie otherwise."""
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(2)
        return probe.connect_ex((HOST, port)) == 0


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return bool(answer.status < 500)
    except urllib.error.HTTPError as exc:
        return exc.code < 500
    except OSError:
        return False


def _tail(path: Path) -> str:
    return "\n".join(path.read_text(errors="replace").splitlines()[-15:])
