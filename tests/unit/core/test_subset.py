# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dicts of which only the given keys are managed: the diff shows those keys, predicted and done."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import outcome
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field

FIELDS = {"tags": Field(type="dict", compare="subset"), "all": Field(type="dict"), "name": Field()}


@pytest.mark.parametrize(
    ("params", "obj", "expected"),
    [
        ({"tags": {"a": 1}}, {"tags": {"a": 2, "b": 3}, "name": "x"}, {"tags": {"a": 2}, "name": "x"}),
        ({"tags": {"a": 1, "c": 1}}, {"tags": {"a": 2, "b": 3}}, {"tags": {"a": 2}}),
        ({"tags": None}, {"tags": {"a": 2, "b": 3}}, {"tags": {"a": 2, "b": 3}}),
        ({"all": {"a": 1}}, {"all": {"a": 2, "b": 3}}, {"all": {"a": 2, "b": 3}}),
        ({"tags": {"a": 1}}, {"tags": None}, {"tags": None}),
        ({"tags": {"a": 1}}, {}, {}),
        ({"tags": {"a": 1}}, None, None),
    ],
)
def test_asked(params: dict[str, Any], obj: Any, expected: Any) -> None:
    work: Any = SimpleNamespace(params=params)
    before = None if obj is None else dict(obj)
    assert outcome._asked(work, FIELDS, obj) == expected
    assert obj == before, "the object itself is left as it is"
