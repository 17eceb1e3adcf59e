# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What counts as the same result on a real service and on its simulator."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from telco_tools.likeness import unlike
from telco_tools.run_example import Run


def _ran(**result: Any) -> Run:
    line = {"pass": "apply1", "action": "telco.cloud.any", "task": "Have it", "result": {"changed": True, **result}}
    return Run("any", "", 0, [line])


@pytest.mark.parametrize(
    ("real", "simulated"),
    [
        ({"network": {"id": 15, "mtu": 1450}}, {"network": {"id": 20, "mtu": 1450}}),
        ({"at": "2026-11-27T00:21:47Z"}, {"at": "2026-11-26T00:21:47.000000"}),
        ({"path": "/os-aggregates/15/action"}, {"path": "/os-aggregates/20/action"}),
        ({"servers": [{"name": "b"}, {"name": "a"}]}, {"servers": [{"name": "a"}, {"name": "b"}]}),
        ({"segment": 14623}, {"segment": 7}),
        ({"machines": [{"cpu": 4, "note": None}]}, {"machines": [{"cpu": 8, "note": "x"}, {"cpu": 2, "note": "y"}]}),
    ],
)
def test_alike(real: dict[str, Any], simulated: dict[str, Any]) -> None:
    assert unlike(_ran(**real), _ran(**simulated), ["segment", "machines"]) == []


@pytest.mark.parametrize(
    ("real", "simulated", "words"),
    [
        ({"mtu": 1450}, {"mtu": 1500}, "mtu is 1450 against 1500"),
        ({"project": {"extra": {}}}, {"project": {}}, "project.extra is only on the first"),
        ({"updated_at": None}, {"updated_at": "2026-11-27T00:21:47Z"}, "updated_at is None against"),
        ({"changed": False}, {}, "changed is False against True"),
        ({"names": ["b", "c"]}, {"names": ["a", "c"]}, "names[0] is 'b' against 'a'"),
        ({"segment": 14623}, {"segment": "14623"}, "segment is of another form"),
        ({"machines": [{"cpu": 4}]}, {"machines": [{"ram": 4}]}, "machines is of another form"),
        ({"servers": [{"name": "a"}]}, {"servers": []}, "servers is"),
    ],
)
def test_unlike(real: dict[str, Any], simulated: dict[str, Any], words: str) -> None:
    found = unlike(_ran(**real), _ran(**simulated), ["segment", "machines"])
    assert len(found) == 1
    assert words in found[0]


def test_another_number_of_results() -> None:
    other = Run("any", "", 0, [*_ran().lines, *_ran().lines])
    assert unlike(_ran(), other) == ["apply1: 1 results against 2"]
