# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every molecule scenario there is, as a developer would by hand (docs/development.md)."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).parents[2]
COLLECTIONS = ROOT / "build" / "collections"
#: Molecule sees that it is in a collection by the path; the repository itself may lie under any name.
COLLECTION = COLLECTIONS / "ansible_collections" / "telco" / "cloud"
SCENARIOS = sorted(path.parent.name for path in (ROOT / "extensions" / "molecule").glob("*/molecule.yml"))


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_scenario(scenario: str, tmp_path: pathlib.Path) -> None:
    """`molecule test` ends well, and leaves no simulator running."""
    programs = pathlib.Path(sys.executable).parent
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("ANSIBLE_", "MOLECULE_"))}
    environment |= {
        "PATH": f"{programs}{os.pathsep}{environment['PATH']}",
        "ANSIBLE_COLLECTIONS_PATH": str(COLLECTIONS),
        "MOLECULE_EPHEMERAL_DIRECTORY": str(tmp_path / "state"),
        # Molecule installs the collection below it, where scenarios that run at the same time would meet.
        "HOME": str(tmp_path),
        "NO_COLOR": "1",
    }
    command = [programs / "molecule", "--base-config", "extensions/molecule/config.yml", "test", "-s", scenario]
    done = subprocess.run(
        command, cwd=COLLECTION, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout[-6000:]}\n{done.stderr[-6000:]}"
    assert _simulators_of(tmp_path) == []


def test_there_is_a_scenario() -> None:
    """An empty list would make the test above pass without running."""
    assert "simulators" in SCENARIOS


def _simulators_of(folder: pathlib.Path) -> list[str]:
    """Process ids of simulators whose working directory is below the folder."""
    left = []
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            arguments = (process / "cmdline").read_bytes().split(b"\0")
            if b"simulators" in arguments and (process / "cwd").resolve().is_relative_to(folder):
                left.append(process.name)
        except OSError:  # ended meanwhile, or somebody else's
            continue
    return left
