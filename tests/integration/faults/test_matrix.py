# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each fault against each kind of operation; and docs/fault_matrix.md is about these very cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import following
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.callbacks import Listener, Verdict
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager import node_settings
from integration.faults import matrix, table
from integration.faults.bench import Bench
from integration.faults.matrix import EXPIRED, FAULTS, Scenario, run_row
from integration.faults.systems import SYSTEMS

SCENARIOS = {title: system.scenarios(Path("unused")) for title, system in SYSTEMS.items()}
CASES = [
    (title, scenario.name, fault)
    for title, scenarios in SCENARIOS.items()
    for scenario, fault in table.cases(scenarios)
]


class Benches:
    """The bench of each system, served when it is first asked for."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self._made: dict[str, tuple[Bench, list[Scenario]]] = {}

    def find(self, title: str, name: str) -> tuple[Bench, Scenario]:
        """A system's bench, and one of its scenarios."""
        if title not in self._made:
            folder = self._folder / title
            folder.mkdir()
            bench = self._stack.enter_context(SYSTEMS[title].bench(folder))
            self._made[title] = bench, SYSTEMS[title].scenarios(folder)
        bench, scenarios = self._made[title]
        (scenario,) = [one for one in scenarios if one.name == name]
        return bench, scenario


@pytest.fixture(scope="module")
def benches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Benches]:
    with ExitStack() as stack:
        yield Benches(tmp_path_factory.mktemp("faults"), stack)


@pytest.mark.parametrize(("title", "name", "fault"), CASES, ids=[" x ".join(case) for case in CASES])
def test_case(title: str, name: str, fault: str, benches: Benches) -> None:
    row = run_row(*benches.find(title, name), fault)
    assert not row.problems, row
    assert (row.duplicates, row.lost, row.secrets) == (0, 0, 0), row


def test_the_matrix_notices(benches: Benches, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong state, a second one, an unnamed one and a text that must not be shown are counted."""
    bench, scenario = benches.find("F5 VNF Manager", "secret, create")
    monkeypatch.setattr(bench, "secrets", ("default_tenant",))
    wrong = replace(scenario, check=lambda bench: ["wrong"], most=0)
    row = run_row(bench, wrong, "slow answer")
    assert (row.first, row.duplicates, row.lost) == ("done", 1, 1)
    assert row.secrets > 0
    assert row.problems == ["after the first run: wrong", "after the rerun: wrong"]
    unnamed = replace(scenario, unfinished=lambda bench: ["nobody"] if bench.service.state.rows("secrets") else [])
    row = run_row(bench, replace(unnamed, hit=("GET", r"/secrets/db$"), skip=1), EXPIRED)
    assert (row.first, row.lost) == ("error", 1)
    assert "the error does not name nobody" in row.problems[0]
    assert table.failed([row])


def test_the_matrix_notices_what_is_done_twice(benches: Benches, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what cannot be read: a second time, and an error that does not say that it may have been done."""
    bench, scenario = benches.find("CloudManager", "node, system update")
    lost = "answer lost after the commit"
    with monkeypatch.context() as patch:
        operation, attempt = node_settings.CHORES["update_system"]
        patch.setitem(node_settings.CHORES, "update_system", (replace(operation, repeatable=True), attempt))
        row = run_row(bench, scenario, lost)
    assert (row.first, row.duplicates) == ("done", 1)
    assert row.problems == ["the first run says done, and did it 2 times"]
    with monkeypatch.context() as patch:
        patch.setattr(matrix, "DOUBT", "I am not sure")
        row = run_row(bench, scenario, lost)
    assert row.first == "error"
    assert [problem.startswith("it was done, and the error does not say") for problem in row.problems] == [True]


def test_the_matrix_notices_a_login_that_is_not_renewed(benches: Benches, monkeypatch: pytest.MonkeyPatch) -> None:
    bench, scenario = benches.find("CloudManager", "node, list")
    monkeypatch.setattr(bench, "tokens", lambda: ["one"])
    assert "the login was not renewed" in run_row(bench, scenario, EXPIRED).problems[0]


def test_the_matrix_notices_that_any_callback_is_believed(benches: Benches, monkeypatch: pytest.MonkeyPatch) -> None:
    bench, scenario = benches.find("Cisco ESC", "tenant, create")

    def credulous(listener: Listener, transaction: str, verdict: Verdict) -> None:
        listener._told.setdefault(listener._expected or transaction, verdict)

    monkeypatch.setattr(Listener, "receive", credulous)
    row = run_row(bench, scenario, "callbacks of strangers before it")
    assert row.first == "error"
    assert row.problems[0].startswith("the service shows the end, and the first run did not come to it")


def test_the_matrix_notices_that_nobody_looks_after_a_lost_answer(
    benches: Benches, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, scenario = benches.find("Cisco ESC", "snapshot, volume from it")
    order = following.Order
    monkeypatch.setattr(following, "_seen", lambda work, order: False)
    monkeypatch.setattr(following, "Order", lambda **given: order(**{**given, "repeats": True}))
    assert run_row(bench, scenario, "answer lost after the commit").duplicates == 1


def test_names_are_unique() -> None:
    for scenarios in SCENARIOS.values():
        names = [scenario.name for scenario in scenarios]
        assert len(set(names)) == len(names)


def test_the_document_is_about_these_cases() -> None:
    text = table.DOCUMENT.read_text(encoding="utf-8")
    expected = {
        title: {scenario.name: tuple(scenario.reason(fault) is None for fault in FAULTS) for scenario in scenarios}
        for title, scenarios in SCENARIOS.items()
    }
    assert table.shape(text) == expected, "tools/faults.py writes the table anew"
    counts = [sum(case[0] == title for case in CASES) for title in SCENARIOS]
    assert re.findall(r"^(\d+) cases, 0 duplicates, 0 lost, 0 secrets$", text, re.MULTILINE) == [
        str(number) for number in [len(CASES), *counts]
    ]


def test_each_fault_of_the_kit_is_there() -> None:
    from simulators.kit.faults import KINDS

    assert {fault["kind"] for fault in FAULTS.values()} == set(KINDS)
