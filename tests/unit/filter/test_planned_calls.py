# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The filter that says what registered results would do."""

from __future__ import annotations

from typing import Any

import pytest
from ansible.errors import AnsibleFilterError

from ansible_collections.telco.cloud.plugins.filter.planned_calls import FilterModule

planned_calls = FilterModule().filters()["planned_calls"]


def _result(*names: str) -> dict[str, Any]:
    return {
        "changed": bool(names),
        "operations": [{"operation": name, "method": "PUT", "path": f"/{name}"} for name in names],
    }


def test_tasks_and_loops_in_their_order() -> None:
    loop = {"changed": True, "results": [_result("b"), {"skipped": True}, _result("c", "d")]}
    skipped_loop = {"skipped": True, "skipped_reason": "No items in the list", "results": []}
    foreseen = [_result("a"), loop, {"skipped": True}, skipped_loop, _result()]
    assert planned_calls(foreseen) == ["a PUT /a", "b PUT /b", "c PUT /c", "d PUT /d"]
    assert planned_calls([]) == []


@pytest.mark.parametrize("results", [{"changed": False}, "text", None, ["text"]])
def test_what_are_no_results(results: Any) -> None:
    with pytest.raises(AnsibleFilterError, match="list of registered results"):
        planned_calls(results)
