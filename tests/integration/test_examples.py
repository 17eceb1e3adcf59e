# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every example, on every supported ansible-core, in process and as an ordinary module, with equal results."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from telco_tools import declarations, examples_file, run_example  # noqa: E402
from telco_tools.simulators import Simulators  # noqa: E402

CORES = ("2.17", "2.18", "2.19")
MODULES = [item.name for item in declarations.declared()]


@pytest.fixture(scope="session")
def simulators() -> Iterator[Simulators]:
    with Simulators() as running:
        yield running


@pytest.fixture(scope="session")
def file_server() -> Iterator[str]:
    with run_example.file_server() as address:
        yield address


@pytest.mark.parametrize("core", CORES)
@pytest.mark.parametrize("module", MODULES)
def test_example(module: str, core: str, simulators: Simulators, file_server: str) -> None:
    example = examples_file.read(module)
    ways = {}
    for in_process in (True, False):
        simulators.reset()
        ran = run_example.run(example, simulators, core=core, in_process=in_process, server=file_server)
        found = run_example.problems(example, ran) or run_example.mutations_in_check_mode(ran, simulators)
        assert not found, f"{'in process' if in_process else 'ordinary'}: " + "\n".join(found)
        ways[in_process] = ran
    unlike = run_example.differences(ways[True], ways[False])
    assert not unlike, "the two ways differ:\n" + "\n".join(unlike)
