# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every example, in process and as an ordinary module, with equal results; on every supported ansible-core."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from telco_tools import declarations, examples_file, run_example  # noqa: E402
from telco_tools.simulators import Simulators  # noqa: E402

CORES = ("2.17", "2.18", "2.19")
EXAMPLES = examples_file.names(item.name for item in declarations.declared())
#: How many examples one start of Ansible runs: starting costs as much as a short example.
TOGETHER = 8
IN_PROCESS, ORDINARY = "in process", "ordinary"
NEWEST = CORES[-1]
#: Everything takes longer than the hour that there is: an ordinary module costs a Python of its own for each task. So
#: the newest core runs all examples in process, and the cores share what is left: each example is run in process on one
#: of the older ones, and as ordinary modules on one of them all. Only the first of these runs comes a second time; the
#: others are held to prediction and deed. All passes of all examples in both ways on every core:
#: TELCO_CLOUD_ALL_PASSES=1.
EVERYTHING = os.environ.get("TELCO_CLOUD_ALL_PASSES") == "1"


def _passes(core: str, way: str) -> run_example.Passes:
    return run_example.PASSES if EVERYTHING or (core, way) == (NEWEST, IN_PROCESS) else run_example.FIRST_PASSES


def _takes(name: str, core: str, way: str) -> bool:
    """Whether an example is run in this way on this core."""
    # Not by its place in the list: every second one there is an info module.
    number = zlib.crc32(name.encode())
    ordinary = CORES[number % len(CORES)]
    # The older core that runs it as ordinary modules runs it in process as well: the two are compared.
    older = ordinary if ordinary != NEWEST else CORES[number // len(CORES) % (len(CORES) - 1)]
    return EVERYTHING or core in ((NEWEST, older) if way == IN_PROCESS else (ordinary,))


@pytest.fixture(scope="session")
def simulators() -> Iterator[Simulators]:
    with Simulators() as running:
        yield running


@pytest.fixture(scope="session")
def file_server() -> Iterator[str]:
    with run_example.file_server() as address:
        yield address


#: The examples that each core runs.
TAKEN = {core: [name for name in EXAMPLES if _takes(name, core, IN_PROCESS)] for core in CORES}


def _chunk(name: str, core: str) -> int:
    return TAKEN[core].index(name) // TOGETHER


@dataclass
class Ways:
    """What an example did in each way, and what left in check mode although it changes something."""

    ran: dict[str, run_example.Run] = field(default_factory=dict)
    left: dict[str, list[str]] = field(default_factory=dict)


class Batches:
    """Runs the examples that were asked for, those of a chunk together when the first of them is needed."""

    def __init__(self, simulators: Simulators, server: str, wanted: set[tuple[str, str]]) -> None:
        self._simulators, self._server, self._wanted = simulators, server, wanted
        self._done: dict[tuple[str, str], Ways] = {}

    def get(self, name: str, core: str) -> Ways:
        if (name, core) not in self._done:
            chunk = _chunk(name, core)
            self._run([one for one in TAKEN[core] if _chunk(one, core) == chunk and (one, core) in self._wanted], core)
        return self._done[name, core]

    def _run(self, names: list[str], core: str) -> None:
        for name in names:
            self._done[name, core] = Ways()
        for way in (IN_PROCESS, ORDINARY):
            taken = [name for name in names if _takes(name, core, way)]
            if not taken:
                continue
            self._simulators.reset()
            ran = run_example.run_together(
                [examples_file.read(name) for name in taken],
                self._simulators,
                core=core,
                in_process=way == IN_PROCESS,
                server=self._server,
                passes=_passes(core, way),
            )
            for name in taken:
                self._done[name, core].ran[way] = ran[name]
                left = run_example.mutations_in_check_mode(ran[name], self._simulators)
                self._done[name, core].left[way] = left


@pytest.fixture(scope="session")
def batches(request: pytest.FixtureRequest, simulators: Simulators, file_server: str) -> Batches:
    calls = [item.callspec.params for item in request.session.items if hasattr(item, "callspec")]
    return Batches(simulators, file_server, {(call.get("name"), call.get("core")) for call in calls})


@pytest.mark.timeout(1800)  # the first of a chunk waits for all of them
@pytest.mark.parametrize(
    ("name", "core"),
    [
        pytest.param(name, core, marks=pytest.mark.xdist_group(f"examples-{core}-{_chunk(name, core)}"))
        for core in CORES
        for name in TAKEN[core]
    ],
)
def test_example(name: str, core: str, batches: Batches) -> None:
    example, ways = examples_file.read(name), batches.get(name, core)
    assert set(ways.ran) == {way for way in (IN_PROCESS, ORDINARY) if _takes(name, core, way)}
    for way, ran in ways.ran.items():
        found = run_example.problems(example, ran, _passes(core, way)) or ways.left[way]
        assert not found, f"{way}: " + "\n".join(found)
    if ORDINARY not in ways.ran:
        return
    unlike = run_example.differences(ways.ran[IN_PROCESS], ways.ran[ORDINARY], _passes(core, ORDINARY))
    assert not unlike, "the two ways differ:\n" + "\n".join(unlike)
