# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Children that a dict holds, such as metadata: what is added, overwritten and removed."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.children import difference
from ansible_collections.telco.cloud.plugins.module_utils.core.resource import Children

from ..entries import entries
from ..harness import run

PAIRS = Children(
    field="tags",
    read=lambda work, parent: parent["tags"],
    add=lambda work, parent, items: None,
    key=lambda pair: pair[0],
    same=lambda wanted, present: bool(wanted[1] == present[1]),
)
LIST = Children(field="rules", read=lambda work, parent: [], add=lambda work, parent, items: None)


def test_pairs_of_another_value_are_added_again() -> None:
    assert difference(PAIRS, {"a": "1", "b": "2"}, {"a": "1", "b": "9", "c": "3"}) == ([("b", "2")], [("c", "3")])


def test_lists_are_as_before() -> None:
    assert difference(LIST, ["a", "b"], ["b", "c"]) == (["a"], ["c"])


@pytest.mark.parametrize(("purge", "expected"), [(False, {"a": "1", "b": "2", "c": "3"}), (True, {"a": "1", "b": "2"})])
def test_the_prediction_is_a_dict(purge: bool, expected: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    tags: list[Any] = [{"key": "b", "value": "9"}, {"key": "c", "value": "3"}]
    answers = [("GET", "/v1/p1/servers/s1/tags", {"body": {"tags": tags}})]
    params = {"server_id": "s1", "tags": {"a": "1", "b": "2"}, "purge": purge}
    result, _sent, _context = run(
        entries()["huawei_ecs_server_tag"], params, answers, check=True, monkeypatch=monkeypatch
    )
    assert result["server_tag"]["tags"] == expected
    assert result["diff"]["after"]["tags"] == expected
    assert len(result["operations"]) == (2 if purge else 1)
