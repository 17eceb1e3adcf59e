# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The comparison with recorded answers notices what it has to notice."""

from __future__ import annotations

from typing import Any

import pytest

from simulators.f5_vnfm.compare import Comparator, level

FIRST, SECOND = "b0882081-2352-4d34-a82e-ececddb17f19", "6c62c70c-8886-4203-a772-76ffcc839955"
NOW_FIRST, NOW_SECOND = "11111111-2352-4d34-a82e-ececddb17f19", "22222222-8886-4203-a772-76ffcc839955"


def compared(recorded: Any, actual: Any) -> str:
    return level(Comparator().compare(recorded, actual))


@pytest.mark.parametrize(
    ("recorded", "actual", "wanted"),
    [
        ({"a": 1}, {"a": 1}, "values"),
        ({"a": 1}, {"a": 2}, "shape"),
        ({"a": 1}, {"a": "1"}, "status"),
        ({"a": None}, {"a": "x"}, "status"),
        ({"a": True}, {"a": 1}, "status"),
        ({"a": 1}, {"a": 1, "b": 2}, "status"),
        ({"a": 1, "b": 2}, {"a": 1}, "status"),
        ({"a": []}, {"a": [1]}, "status"),
        ({"a": [1]}, {"a": [1, 1]}, "shape"),
        ({"a": ["x", "<... 2 more>"]}, {"a": ["x", "y", "z"]}, "values"),
        ({"a": ["x", "<... 2 more>"]}, {"a": ["x", "y"]}, "shape"),
        ({"p": {"<elided dict, keys>": ["a", "b"]}}, {"p": {"b": 1, "a": 2}}, "values"),
        ({"p": {"<elided dict, keys>": ["a", "b"]}}, {"p": {"a": 2}}, "status"),
        ({"w": ["<elided list of 2, first item keys>", ["a"]]}, {"w": [{"a": 1}, {}]}, "values"),
        ({"w": ["<elided list of 2, first item keys>", ["a"]]}, {"w": [{"b": 1}, {}]}, "status"),
        ({"t": "2026-11-21T02:00:19.207Z"}, {"t": "2030-01-01T00:00:00.000Z"}, "values"),
        ({"t": "2026-11-21T02:00:19.207Z"}, {"t": "now"}, "shape"),
        ({"value": "gAAAAA...<encrypted text, about 120 characters>"}, {"value": "gAAAAAxyz"}, "values"),
        ({"value": "gAAAAA...<encrypted text, about 120 characters>"}, {"value": "plain"}, "shape"),
        ({"error_code": "conflict_error"}, {"error_code": "storage_error"}, "status"),
        ({"message": "keys are: ['a', 'b']"}, {"message": "keys are: ['b', 'a']"}, "values"),
        ({"message": "no such thing"}, {"message": "no such"}, "shape"),
    ],
)
def test_levels(recorded: Any, actual: Any, wanted: str) -> None:
    assert compared(recorded, actual) == wanted


def test_random_ids_stay_the_same_object() -> None:
    comparator = Comparator()
    assert not comparator.compare([{"id": FIRST}, {"id": SECOND}], [{"id": NOW_FIRST}, {"id": NOW_SECOND}])
    assert not comparator.compare({"execution_id": SECOND}, {"execution_id": NOW_SECOND})
    assert comparator.compare({"execution_id": SECOND}, {"execution_id": NOW_FIRST})
    assert comparator.translate(f"/executions/{FIRST}") == f"/executions/{NOW_FIRST}"
    assert not comparator.compare({"message": f"running: {FIRST}"}, {"message": f"running: {NOW_FIRST}"})
    assert comparator.compare({"message": f"running: {FIRST}"}, {"message": f"running: {NOW_SECOND}"})


def test_node_instances_keep_their_node() -> None:
    comparator = Comparator()
    assert not comparator.compare({"id": "app_106gb7"}, {"id": "app_xxxxxx"})
    assert comparator.compare({"target_id": "net_5z6r5a"}, {"target_id": "sub_xxxxxx"})
