# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was performed of each API: on what real services are asked for as well, on the simulator alone, or not yet."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from .inventory import Documented

_HEAD = """\
# OpenStack's APIs, operation by operation

Written by `make coverage`. An operation is performed when its module sent it in an example and the server accepted it.
Under *real* are operations of examples that `make test-openstack` runs against real services of the Zed release, too,
with equal results; under *simulated* those that servers of today refuse or have no set-up for in the testbed (the first
line of the example's file has the server's own answer), so that only the simulator shows them.

"""


@dataclass
class Row:
    """The operations of one API.

    :param api: Its name, as in the ids of operations.
    :param of: How many it has.
    :param real: How many are performed by examples that run on real services, too.
    :param simulated: How many are performed by other examples only.
    :param simulated_ids: Which.
    :param missing: Ids of those that nothing performs.
    """

    api: str
    of: int
    real: int
    simulated_ids: list[str]
    missing: list[str]

    @property
    def simulated(self) -> int:
        """How many are performed on the simulator only."""
        return len(self.simulated_ids)


def rows(operations: Iterable[Documented], real: Set[str], done: Set[str]) -> list[Row]:
    """A row for each API, in the inventory's order.

    :param real: Ids that examples performed which are for real services, too.
    :param done: Ids that any example performed.
    """
    found: dict[str, Row] = {}
    for item in operations:
        row = found.setdefault(item.id.partition(".")[0], Row(item.id.partition(".")[0], 0, 0, [], []))
        row.of += 1
        if item.id in real:
            row.real += 1
        else:
            (row.simulated_ids if item.id in done else row.missing).append(item.id)
    return list(found.values())


def markdown(table: Iterable[Row]) -> str:
    """The page of docs/."""
    kept = list(table)
    lines = ["| API | operations | real | simulated | missing |", "| --- | --- | --- | --- | --- |"]
    lines += [f"| {row.api} | {row.of} | {row.real} | {row.simulated} | {len(row.missing)} |" for row in kept]
    for title, ids in (
        ("On the simulator only", {row.api: row.simulated_ids for row in kept}),
        ("Not performed yet", {row.api: row.missing for row in kept}),
    ):
        lines += ["", f"## {title}", ""]
        lines += [f"- {api}: {_names(names)}" for api, names in ids.items() if names]
    return _HEAD + "\n".join(lines) + "\n"


def _names(ids: Iterable[str]) -> str:
    return ", ".join(f"`{one.partition('.')[2]}`" for one in ids)
