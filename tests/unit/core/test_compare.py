# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Comparison and diff."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import compare
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field

_LIST = {"type": "list", "elements": "str"}
_RULES = {"type": "list", "elements": "dict", "fields": {"port": Field(type="int"), "note": Field()}}


@pytest.mark.parametrize(
    ("flags", "want", "have", "equal"),
    [
        ({}, "1", 1, True),
        ({}, "a", "b", False),
        ({}, "a", None, False),
        ({"type": "int"}, 1, 2, False),
        ({"type": "bool"}, False, None, False),
        ({"type": "bool"}, True, True, True),
        ({"type": "dict"}, {}, None, True),
        ({"type": "dict"}, {"a": 1}, {"a": 1, "b": 2}, False),
        ({"type": "dict", "compare": "subset"}, {"a": 1}, {"a": 1, "b": 2}, True),
        ({"type": "dict", "compare": "subset"}, {"a": None}, {}, False),
        ({"type": "dict", "compare": "subset", "merge": dict}, {"a": None}, {}, True),
        ({"type": "dict", "compare": "subset", "merge": dict}, {"a": None}, {"a": "1"}, False),
        ({"type": "dict", "fields": {"x": Field(), "y": Field()}}, {"x": "1"}, {"x": "1", "y": "2"}, True),
        (_LIST, ["a", "b"], ["b", "a"], False),
        ({**_LIST, "compare": "set"}, ["a", "b"], ["b", "a"], True),
        ({**_LIST, "compare": "set"}, ["a", "a"], ["a", "b"], False),
        (_LIST, [], None, True),
        ({**_RULES, "compare": "set"}, [{"port": 1}, {"port": 2}], [{"port": 2, "note": "x"}, {"port": 1}], True),
        ({**_RULES, "compare": "set"}, [{"port": 1}], [], False),
        ({"compare": lambda want, have: want.lower() == have}, "ABC", "abc", True),
    ],
)
def test_same(flags: dict[str, Any], want: Any, have: Any, equal: bool) -> None:
    assert compare.same(Field(**flags), want, have) is equal


def test_the_view_is_sorted_and_hides_secrets() -> None:
    fields = {
        "b": Field(type="list", elements="str", compare="set"),
        "a": Field(secret=True),
        "c": Field(type="dict", fields={"key": Field(secret=True), "user": Field()}),
        "d": Field(),
    }
    obj = {"b": ["y", "x"], "a": "secret", "c": {"user": "u", "key": "k"}, "d": "unmanaged"}
    shown = compare.view(fields, {"c", "b", "a"}, obj)
    assert list(shown) == ["a", "b", "c"]
    assert shown == {"a": compare.HIDDEN, "b": ["x", "y"], "c": {"key": compare.HIDDEN, "user": "u"}}
    assert compare.view(fields, {"a"}, None) == {}


def test_the_view_has_no_nested_values_that_no_answer_has() -> None:
    inner = {"name": Field(), "password": Field(write_only=True, secret=True)}
    fields = {
        "users": Field(type="list", elements="dict", fields=inner),
        "owner": Field(type="dict", fields=inner),
    }
    one = {"name": "a", "password": "p"}
    shown = compare.view(fields, ("users", "owner"), {"users": [one], "owner": one})
    assert shown == {"owner": {"name": "a"}, "users": [{"name": "a"}]}
