# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the collection's playbooks on the testbed, as its administrator, and notes what is not as it has to be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from integration.openstack.testbed import cloud
from integration.openstack.testbed.places import REGION

ROOT = Path(__file__).resolve().parents[4]


class Played(NamedTuple):
    """A run: its exit code, what it has printed, and how many tasks have changed something (-1: no recap)."""

    status: int
    output: str
    changed: int


def play(playbook: str, variables: Mapping[str, Any], *options: str) -> Played:
    """Run a playbook of the collection.

    :param playbook: Its name, such as ``host_decommission``.
    """
    environment = {
        **os.environ,
        **{f"OS_{name.upper()}": str(value) for name, value in cloud.AUTH.items()},
        "OS_REGION_NAME": REGION,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "ANSIBLE_COLLECTIONS_PATH": str(ROOT / "build" / "collections"),
        "ANSIBLE_CONFIG": str(ROOT / "tests" / "ansible.cfg"),
    }
    known = {"ansible_python_interpreter": sys.executable, **variables}
    done = subprocess.run(
        ["ansible-playbook", "-i", "localhost,", f"telco.cloud.{playbook}", "-e", json.dumps(known), *options],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=900,
    )
    changed = done.stdout.rpartition("PLAY RECAP")[2].partition("changed=")[2].split()
    return Played(done.returncode, done.stdout, int(changed[0]) if changed else -1)


class Findings:
    """What was not as it has to be."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def expect(self, what: str, holds: bool, told: object = "") -> None:
        """Note what is not so.

        :param what: What is wrong when *holds* is false.
        :param told: What shows it.
        """
        if not holds:
            self.found.append(f"{what}\n{told}" if told else what)

    def played(self, what: str, run: Played, *, changes: bool) -> None:
        """Expect that a run has ended well, and has changed something or nothing."""
        self.expect(f"{what} failed", run.status == 0, run.output)
        self.expect(f"{what} changed {run.changed}", (run.changed > 0) == changes, run.output)
