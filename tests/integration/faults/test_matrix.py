# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each fault against each kind of operation; and docs/fault_matrix.md is about these very cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from integration.faults import f5_vnfm, table
from integration.faults.matrix import FAULTS, Bench

NAMES = [scenario.name for scenario in f5_vnfm.scenarios(Path("unused"))]
CASES = [(scenario.name, fault) for scenario, fault in table.cases(f5_vnfm.scenarios(Path("unused")))]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("faults")


@pytest.fixture(scope="module")
def bench(folder: Path) -> Iterator[Bench]:
    with f5_vnfm.bench(folder) as made:
        yield made


@pytest.mark.parametrize(("name", "fault"), CASES, ids=[" x ".join(case) for case in CASES])
def test_case(name: str, fault: str, bench: Bench, folder: Path) -> None:
    (scenario,) = [one for one in f5_vnfm.scenarios(folder) if one.name == name]
    row = bench.row(scenario, fault)
    assert not row.problems, row
    assert (row.duplicates, row.lost, row.secrets) == (0, 0, 0), row


def test_the_matrix_notices(bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong state, a second one, an unnamed one and a text that must not be shown are counted."""
    (scenario,) = [one for one in f5_vnfm.scenarios(folder) if one.name == "secret, create"]
    monkeypatch.setattr(bench, "secrets", ("default_tenant",))
    wrong = replace(scenario, check=lambda bench: ["wrong"], most=0)
    row = bench.row(wrong, "slow answer")
    assert (row.first, row.duplicates, row.lost) == ("done", 1, 1)
    assert row.secrets > 0
    assert row.problems == ["after the first run: wrong", "after the rerun: wrong"]
    unnamed = replace(scenario, unfinished=lambda bench: ["nobody"] if bench.service.state.rows("secrets") else [])
    row = bench.row(replace(unnamed, hit=("GET", r"/secrets/db$"), skip=1), "401 in mid-run")
    assert (row.first, row.lost) == ("error", 1)
    assert "the error does not name nobody" in row.problems[0]
    assert table.failed([row])


def test_names_are_unique() -> None:
    assert len(set(NAMES)) == len(NAMES)


def test_the_document_is_about_these_cases() -> None:
    text = table.DOCUMENT.read_text(encoding="utf-8")
    expected = {
        scenario.name: tuple(scenario.reason(fault) is None for fault in FAULTS)
        for scenario in f5_vnfm.scenarios(Path("unused"))
    }
    assert table.shape(text) == expected, "tools/faults.py writes the table anew"
    assert re.search(rf"^{len(CASES)} cases, 0 duplicates, 0 lost, 0 secrets$", text, re.MULTILINE)


def test_each_fault_of_the_kit_is_there() -> None:
    from simulators.kit.faults import KINDS

    # Callbacks are Cisco ESC's; the VNFM sends none.
    assert {fault["kind"] for fault in FAULTS.values()} == set(KINDS) - {"callback_never", "callback_twice"}
