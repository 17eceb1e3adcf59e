# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenarios of all systems share: conditions put together, and the same operation hit at other requests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from integration.faults.bench import Bench
from integration.faults.matrix import CALLBACKS, JOB_ERROR, LATE, Scenario

Check = Callable[[Bench], list[str]]
Prepare = Callable[[Bench], None]

#: A module must never wait longer than this for what has failed already.
PATIENCE = 20
LATE_READ = "a read that comes too late is a lost answer"
OWN_REQUEST = "a job fails on its own; it is met at the request that starts it"
OWN_CALLBACK = "callbacks go wrong on their own; they are met at the request that starts the work"


def both(*checks: Check) -> Check:
    """All of these conditions."""
    return lambda bench: [problem for check in checks for problem in check(bench)]


def nothing_wrong(bench: Bench) -> list[str]:
    """No condition."""
    return []


def so(what: str, test: Callable[[Bench], Any]) -> Check:
    """A condition in a few words."""
    return lambda bench: [] if test(bench) else [f"not so: {what}"]


def in_turn(*steps: Prepare) -> Prepare:
    """One preparation after the other."""

    def prepare(bench: Bench) -> None:
        for step in steps:
            step(bench)

    return prepare


def count(name: str, number: int) -> Callable[[Mapping[str, Any]], list[str]]:
    """The result holds a list of so many."""
    return lambda result: [] if len(result[name]) == number else [f"{len(result[name])} {name} in place of {number}"]


def places(scenario: Scenario, *places: tuple[str, str, str, int], **others: Any) -> list[Scenario]:
    """The same operation with the fault at other requests.

    :param places: Words for the request, its method, its path, how many such requests pass before.
    :param others: What is different in them.
    """
    return [
        replace(
            scenario,
            **{
                "name": f"{scenario.name}: {words}",
                "hit": (method, path),
                "skip": skip,
                "job": False,
                "calls_back": False,
                "left_out": {
                    **scenario.left_out,
                    **({JOB_ERROR: OWN_REQUEST} if scenario.job else {}),
                    **(dict.fromkeys(CALLBACKS, OWN_CALLBACK) if scenario.calls_back else {}),
                    **({LATE: LATE_READ} if method == "GET" else {}),
                },
                **others,
            },
        )
        for words, method, path, skip in places
    ]
