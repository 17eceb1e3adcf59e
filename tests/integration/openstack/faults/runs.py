# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs of the play: held at a task, let go on, killed, and what came of them."""

from __future__ import annotations

import contextlib
import errno
import functools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from integration.openstack.testbed import cloud
from integration.openstack.testbed.places import REGION
from integration.openstack.testbed.telling import wait_until
from integration.processes import kill_all

ROOT = Path(__file__).resolve().parents[4]
_PLAY = Path(__file__).with_name("play.yml")
#: Seconds that a play may take, with the longest outage that it waits for.
_PATIENCE = 600.0


@dataclass
class Run:
    """One run of the play."""

    process: subprocess.Popen[str]
    folder: Path

    @functools.cached_property
    def cloud(self) -> Any:
        """What looks at the cloud meanwhile."""
        return cloud.connect()

    @property
    def ended(self) -> bool:
        return self.process.poll() is not None

    @property
    def output(self) -> str:
        return (self.folder / "output").read_text(encoding="utf-8", errors="replace")

    def reach(self) -> None:
        """Until the play is held at its gate."""
        wait_until(lambda: self.ended or self._reached(), "the play has not come to its gate", _PATIENCE)
        if not self._reached():
            raise AssertionError(f"the play has ended before its gate\n{self.output}")

    def _reached(self) -> bool:
        return (self.folder / "reached").exists()

    def go_on(self) -> None:
        """Let it through its gate."""
        wait_until(lambda: self.ended or self._let_through(), "the play is not at its gate", _PATIENCE)

    def _let_through(self) -> bool:
        try:
            os.close(os.open(self.folder / "gate", os.O_WRONLY | os.O_NONBLOCK))
        except OSError as exc:
            if exc.errno != errno.ENXIO:  # it has reached its gate, and does not listen there yet
                raise
            return False
        return True

    def finish(self) -> None:
        """Until it has ended."""
        wait_until(lambda: self.ended, "the play has not ended", _PATIENCE)

    def kill(self) -> None:
        """End it at once, with its workers."""
        kill_all(self.process)

    @property
    def results(self) -> list[dict[str, Any]]:
        """The results of its tasks, one for each item of a loop."""
        path = self.folder / "results.jsonl"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    @property
    def errors(self) -> list[str]:
        """What its tasks have failed with."""
        return [str(line["result"].get("msg")) for line in self.results if line["status"] == "failed"]

    @property
    def changed(self) -> list[str]:
        """What has changed something."""
        return [f"{line['task']} {line['item'] or ''}" for line in self.results if line["result"].get("changed")]


@contextlib.contextmanager
def started(folder: Path, gate: str = "") -> Iterator[Run]:
    """The play in the background.

    :param folder: For what it writes; made.
    :param gate: The task before which it is held.
    """
    folder.mkdir()
    os.mkfifo(folder / "gate")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ANSIBLE_")}
    plugins = (ROOT / "tests" / "integration" / "callback_plugins", Path(__file__).parent / "callback_plugins")
    environment.update(
        {f"OS_{name.upper()}": str(value) for name, value in cloud.AUTH.items()},
        OS_REGION_NAME=REGION,
        PATH=f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        ANSIBLE_COLLECTIONS_PATH=str(ROOT / "build" / "collections"),
        ANSIBLE_CONFIG=str(ROOT / "tests" / "ansible.cfg"),
        ANSIBLE_HOME=str(folder / "home"),
        ANSIBLE_CALLBACK_PLUGINS=":".join(str(path) for path in plugins),
        ANSIBLE_CALLBACKS_ENABLED="results_jsonl,gate",
        TELCO_CLOUD_RESULTS=str(folder / "results.jsonl"),
        TELCO_CLOUD_GATE=gate,
        TELCO_CLOUD_GATE_FOLDER=str(folder),
    )
    command = ["ansible-playbook", "-i", "localhost,", "-e", f"ansible_python_interpreter={sys.executable}", str(_PLAY)]
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            text=True,
            start_new_session=True,
        )
    run = Run(process, folder)
    try:
        yield run
    finally:
        if not run.ended:
            run.kill()


def played(folder: Path) -> Run:
    """The play from begin to end."""
    with started(folder) as run:
        run.finish()
    return run
