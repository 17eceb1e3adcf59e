# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fault matrix as docs/fault_matrix.md shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from integration.faults.bench import TIMEOUT
from integration.faults.matrix import FAULTS, LATE, Row, Scenario

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "fault_matrix.md"

_INTRODUCTION = f"""# Fault matrix

Each fault of the simulator kit against each kind of operation. In each case the service is brought into a state, the
module is run with the fault in its way, then once more without. The table shows what the first run ended in:

- `done`: the service is in the state that was asked for, and the result says that it was changed.
- `error`: the task failed, with a message that says what was attempted and names what exists because of it.

Whatever it ended in, the rerun has to succeed and bring the service into the right state; after `done` it must change
nothing. Counted besides: things that were created twice; things that are not there after all, or that exist and that no
error named; secrets (the administrator's password, plain and as Basic sends it, each of Keystone's tokens, and each
secret value of the scenarios) in results, errors, warnings, progress and the simulators' journals.

Where a login can be renewed, "401 in mid-run" has to end in `done`, with exactly one more login. What a service does
and shows nowhere (an update of a node's system, a clone) is carried out once a run at the most: when its answer was
lost, the error says that it may have been carried out, and it is not sent again; the rerun, which is a person's
decision, does it anew.

Where a service calls back, its callbacks may get lost, come twice or late, or strangers may call before it: of other
work that has failed, and with a body that is no document. All of these have to end in `done`, because the service
itself shows the end; only where it does not ("not shown") a lost callback ends in an error that says so. A rerun after
work that nothing shows while it goes on (snapshots, reboots of a VM) comes when that work has ended.

The fault meets one request. An operation of several requests is in several rows: the words after the colon name the
request that is met. A number in place of a word refers to the reasons below the table. "{LATE[0].upper()}{LATE[1:]}"
means: the module gives up after {TIMEOUT} s, and the service carries the request out later all the same.

This file is written by `build/venv/core-2.19/bin/python tools/faults.py`, never by hand;
`tests/integration/faults/test_matrix.py` runs the same cases.
"""


def cases(scenarios: Iterable[Scenario]) -> Iterator[tuple[Scenario, str]]:
    """The pairs that make sense."""
    for scenario in scenarios:
        for fault in FAULTS:
            if scenario.reason(fault) is None:
                yield scenario, fault


def totals(rows: Sequence[Row]) -> str:
    """The line that says it all."""
    duplicates, lost, secrets = (sum(getattr(row, name) for row in rows) for name in ("duplicates", "lost", "secrets"))
    return f"{len(rows)} cases, {duplicates} duplicates, {lost} lost, {secrets} secrets"


def failed(rows: Iterable[Row]) -> bool:
    """Whether anything is not as it has to be."""
    return any(row.problems or row.duplicates or row.lost or row.secrets for row in rows)


def document(systems: Mapping[str, tuple[Sequence[Scenario], Sequence[Row]]]) -> str:
    """The whole file.

    :param systems: Title of each system to its scenarios and what became of them.
    """
    every = [row for _scenarios, rows in systems.values() for row in rows]
    parts = [f"{_INTRODUCTION}\nAll systems together:\n\n{totals(every)}\n"]
    for title, (scenarios, rows) in systems.items():
        parts.append(f"## {title}\n\n{totals(rows)}\n\n" + _table(scenarios, rows))
    return "\n".join(parts)


def _table(scenarios: Sequence[Scenario], rows: Sequence[Row]) -> str:
    ended = {(row.scenario, row.fault): row.first for row in rows}
    reasons: list[str] = []
    lines = ["| Operation | " + " | ".join(FAULTS) + " |", "| --- |" + " --- |" * len(FAULTS)]
    for scenario in scenarios:
        cells = []
        for fault in FAULTS:
            reason = scenario.reason(fault)
            if reason is None:
                cells.append(ended[scenario.name, fault])
                continue
            if reason not in reasons:
                reasons.append(reason)
            cells.append(str(reasons.index(reason) + 1))
        lines.append(f"| {scenario.name} | " + " | ".join(cells) + " |")
    listed = [f"{number}. Left out: {reason}." for number, reason in enumerate(reasons, start=1)]
    return "\n".join([*lines, "", *listed]) + "\n"


def shape(text: str) -> dict[str, dict[str, tuple[bool, ...]]]:
    """Of a written file: for each row of each system, which of its cells hold a case."""
    found: dict[str, dict[str, tuple[bool, ...]]] = {}
    rows: dict[str, tuple[bool, ...]] = {}
    for line in text.splitlines():
        if line.startswith("## "):
            rows = found.setdefault(line[3:], {})
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) == len(FAULTS) + 1 and cells[0] not in ("Operation", "---"):
            rows[cells[0]] = tuple(cell in ("done", "error") for cell in cells[1:])
    return found
