# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The filter that decides what becomes of a volume's backups."""

from __future__ import annotations

from typing import Any

import pytest
from ansible.errors import AnsibleFilterError

from ansible_collections.telco.cloud.plugins.filter.volume_backup_plan import FilterModule

plan = FilterModule().filters()["volume_backup_plan"]
NOW = "2026-11-20T12:00:00Z"


def backup(
    day: int, name: str | None = None, *, incremental: bool = False, status: str = "available"
) -> dict[str, Any]:
    return {
        "id": f"id-{day}",
        "name": name or f"nightly-{day:02}",
        "status": status,
        "is_incremental": incremental,
        "created_at": f"2026-11-{day:02}T01:00:00.000000",
    }


def decided(backups: list[dict[str, Any]], *, keep: int = 1, days: float = 7) -> dict[str, Any]:
    result: dict[str, Any] = plan(backups, pattern="nightly-", keep=keep, full_every_days=days, now=NOW)
    return result


def test_the_first_one_is_whole() -> None:
    assert decided([]) == {"incremental": False, "stands_on": None, "outdated": [], "failed": []}


@pytest.mark.parametrize(("day", "incremental"), [(14, True), (13, False), (1, False)])
def test_a_chain_ends_by_its_age(day: int, incremental: bool) -> None:
    found = decided([backup(day), backup(19, incremental=True)])
    assert found["incremental"] is incremental
    assert found["stands_on"] == ("nightly-19" if incremental else None)


def test_no_days_make_each_whole() -> None:
    assert decided([backup(20)], days=0)["incremental"] is False


def test_nothing_stands_on_a_chain_without_its_whole_backup() -> None:
    assert decided([backup(18, incremental=True), backup(19, incremental=True)])["incremental"] is False


def test_nothing_stands_on_one_that_failed() -> None:
    found = decided([backup(18), backup(19, status="error")])
    assert (found["stands_on"], found["failed"]) == ("nightly-18", [{"id": "id-19", "name": "nightly-19"}])


def test_old_chains_go_whole_and_from_their_end() -> None:
    old = [backup(1), backup(2, incremental=True), backup(3), backup(4, incremental=True)]
    new = [backup(10), backup(11, incremental=True)]
    found = decided([*new, *old])
    assert [one["id"] for one in found["outdated"]] == ["id-4", "id-3", "id-2", "id-1"]
    assert decided([*new, *old], keep=2)["outdated"] == [
        {"id": "id-2", "name": "nightly-02"},
        {"id": "id-1", "name": "nightly-01"},
    ]
    assert decided([*new, *old], keep=9)["outdated"] == []


def test_what_others_made_stays_with_all_that_it_stands_on() -> None:
    chain = [
        backup(1),
        backup(2, incremental=True),
        backup(3, "by-hand", incremental=True),
        backup(4, incremental=True),
    ]
    assert [one["id"] for one in decided([*chain, backup(10)])["outdated"]] == ["id-4"]
    assert decided([backup(1, "by-hand", status="error"), backup(10)])["failed"] == []


def test_what_is_still_being_made_counts_for_nothing() -> None:
    assert decided([backup(10), backup(20, status="creating")])["outdated"] == []


@pytest.mark.parametrize(
    ("backups", "keep", "words"),
    [
        ("none", 1, "needs a list"),
        ([], 0, "keep is 0"),
        ([backup(1) | {"created_at": "soon"}], 1, "soon is not a time"),
    ],
)
def test_refused(backups: Any, keep: int, words: str) -> None:
    with pytest.raises(AnsibleFilterError, match=words):
        plan(backups, pattern="nightly-", keep=keep, full_every_days=7, now=NOW)
