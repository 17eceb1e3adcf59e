# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Running the roles' molecule scenarios against simulators that run already, without molecule."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .paths import COLLECTIONS, ROOT
from .run_example import ansible
from .simulators import Simulators

_SCENARIOS = ROOT / "extensions" / "molecule"
_ROLES = ROOT / "roles"
_TIMEOUT = 280


@dataclass(frozen=True)
class Scenario:
    """A molecule scenario of a role: its folder, and the playbooks of it that are run, in order."""

    name: str
    folder: Path

    @property
    def playbooks(self) -> list[Path]:
        """What molecule calls converge and verify."""
        return [path for path in (self.folder / "converge.yml", self.folder / "verify.yml") if path.is_file()]


def scenarios() -> list[Scenario]:
    """The scenarios that are named after a role, or after a role and what happens to it."""
    roles = tuple(sorted(path.name for path in _ROLES.iterdir() if path.is_dir()))
    folders = sorted(path.parent for path in _SCENARIOS.glob("*/molecule.yml"))
    return [Scenario(folder.name, folder) for folder in folders if folder.name.startswith(roles)]


def run(scenario: Scenario, simulators: Simulators, *, core: str) -> list[str]:
    """Run a scenario once on a supported ansible-core, against fresh simulators.

    :returns: What went wrong, with the output of the playbook; empty when all is well.
    """
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        variables = {
            "simulators": simulators.told,
            "ansible_python_interpreter": str(ansible(core).with_name("python")),
        }
        # In a file: on the command line the logins would be for everybody on the machine to see.
        told = work / "variables.json"
        told.write_text(json.dumps(variables))
        environment = {
            **os.environ,
            "ANSIBLE_CONFIG": str(ROOT / "tests" / "ansible.cfg"),
            "ANSIBLE_COLLECTIONS_PATH": str(COLLECTIONS),
            "ANSIBLE_LOCAL_TEMP": str(work / "tmp"),
            "MOLECULE_EPHEMERAL_DIRECTORY": str(work),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        for book in scenario.playbooks:
            done = subprocess.run(
                [str(ansible(core)), "-i", "localhost,", "-e", f"@{told}", str(book)],
                cwd=ROOT,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=_TIMEOUT,
                check=False,
            )
            if done.returncode != 0:
                return [f"{book.name} failed:\n{done.stdout}"]
    return []
