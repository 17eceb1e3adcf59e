# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of openstack.cloud's options and ours: it is up to date, and finds what differs."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
import yaml

from .entries import ROOT

sys.path.insert(0, str(ROOT / "tools"))

from telco_tools import compatibility


def test_the_committed_table_is_what_the_tool_writes() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "tools" / "compatibility.py"), "--check"], check=False)
    assert done.returncode == 0, "run `make modules`"


def test_reasons_are_of_options_that_exist() -> None:
    facts = json.loads(compatibility.FACTS.read_text())
    known = {"connection": facts["connection"], "inventory": facts["inventory"]}
    known |= {name: told["options"] for name, told in facts["modules"].items()}
    reasons = yaml.safe_load(compatibility.REASONS.read_text())
    wrong = [f"{name}.{option}" for name, told in reasons.items() for option in told if option not in known[name]]
    assert wrong == []


def test_a_module_without_a_counterpart_has_a_reason() -> None:
    facts = json.loads(compatibility.FACTS.read_text())
    told = yaml.safe_load(compatibility.WITHOUT.read_text())
    named = [*(name for names in told["later"].values() for name in names), *told["on_purpose"]]
    assert sorted(named) == compatibility.lacking(facts["modules"])


def test_what_we_call_otherwise_is_there() -> None:
    facts = json.loads(compatibility.FACTS.read_text())
    assert set(compatibility.OTHER_NAMES) <= set(facts["modules"])
    assert [name for name in compatibility.OTHER_NAMES.values() if compatibility.ours(name) is None] == []


def test_a_module_that_is_not_here_is_lacking() -> None:
    modules = ["server", "identity_user", "no_such_module", "coe_cluster"]
    assert compatibility.lacking(modules) == ["coe_cluster", "no_such_module"]


@pytest.mark.parametrize(
    ("theirs", "here", "word"),
    [
        ({}, {}, "same"),
        ({"type": "str"}, {"type": "path"}, "same"),
        ({"default": "true", "type": "bool"}, {"default": True, "type": "bool"}, "same"),
        ({"default": []}, {}, "same"),
        ({"type": "list"}, {"type": "str"}, "different"),
        ({"type": "raw"}, {"type": "dict"}, "more"),
        ({"choices": ["a", "b"]}, {"choices": ["a"]}, "different"),
        ({"choices": ["a"]}, {"choices": ["a", "b"]}, "more"),
        ({}, {"choices": ["a"]}, "different"),
        ({}, {"required": True}, "different"),
        ({"required": True}, {}, "more"),
        ({"default": 1}, {"default": 2}, "different"),
        ({"aliases": ["gone"]}, {}, "different"),
    ],
)
def test_an_option_is_held_against_ours(theirs: dict[str, Any], here: dict[str, Any], word: str) -> None:
    (row,) = compatibility.rows({"size": theirs}, {"size": here}, {})
    assert row.word == word


@pytest.mark.parametrize(
    ("reason", "word", "words"),
    [
        (None, "same", ""),
        ("more: of ports as well", "more", "of ports as well"),
        ("in no more: case", "different", "in no more: case"),
    ],
)
def test_the_inventory_may_mean_something_else(reason: str | None, word: str, words: str) -> None:
    told = {"show_all": {"type": "bool", "default": False}}
    (row,) = compatibility.inventory_rows(told, {"show_all": reason} if reason else {})
    assert (row.word, row.words) == (word, words)


def test_an_alias_is_enough() -> None:
    (row,) = compatibility.rows({"domain_id": {}}, {"domain": {"aliases": ["domain_id"]}}, {})
    assert (row.word, row.words) == ("same", "an alias of `domain`")


def test_what_is_not_here_says_so() -> None:
    (row,) = compatibility.rows({"size": {}}, {}, {})
    assert (row.word, row.words) == ("missing", "not there yet")
