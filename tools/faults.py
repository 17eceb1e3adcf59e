#!/usr/bin/env python3
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the fault matrix and writes docs/fault_matrix.md: `build/venv/core-2.19/bin/python tools/faults.py`.

With the title of a system, such as `tools/faults.py "Cisco ESC"`, only its cases run, and nothing is written.

The same cases as tests/integration/faults/test_matrix.py. Nothing is written when one of them fails; its problems are
printed and the exit status is 1.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "build" / "collections"), str(ROOT / "tests")]

from integration.faults import table  # noqa: E402
from integration.faults.bench import Bench  # noqa: E402
from integration.faults.matrix import Row, Scenario, run_row  # noqa: E402
from integration.faults.systems import SYSTEMS  # noqa: E402


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Runs the fault matrix and writes docs/fault_matrix.md.")
    parser.add_argument("system", nargs="?", choices=SYSTEMS, help="run the cases of this one, and write nothing")
    only = parser.parse_args().system
    done: dict[str, tuple[list[Scenario], list[Row]]] = {}
    for title, system in SYSTEMS.items():
        if only not in (None, title):
            continue
        with tempfile.TemporaryDirectory(prefix="telco_cloud-faults-") as name, system.bench(Path(name)) as bench:
            scenarios = system.scenarios(Path(name))
            done[title] = scenarios, _rows(bench, scenarios)
        print(f"\r{title}: {table.totals(done[title][1])}")
    if any(table.failed(rows) for _scenarios, rows in done.values()):
        print("nothing is written: see the problems above", file=sys.stderr)
        return 1
    if only is not None:
        return 0
    table.DOCUMENT.write_text(table.document(done), encoding="utf-8")
    print(f"wrote {table.DOCUMENT.relative_to(ROOT)}")
    return 0


def _rows(bench: Bench, scenarios: list[Scenario]) -> list[Row]:
    rows: list[Row] = []
    for scenario, fault in table.cases(scenarios):
        row = run_row(bench, scenario, fault)
        rows.append(row)
        for problem in row.problems:
            print(f"{scenario.name} | {fault} | {row.first}: {problem}", file=sys.stderr)
        if sys.stdout.isatty():
            print(f"\r{len(rows)} cases", end="", flush=True)
    return rows


if __name__ == "__main__":
    sys.exit(main())
