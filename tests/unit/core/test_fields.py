# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields: contradictions, argument specs, wire forms, secrets."""

from __future__ import annotations

from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import InvalidOption
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import (
    Field,
    argument_spec,
    check_ranges,
    from_wire,
    given,
    to_wire,
    without_secrets,
)


@pytest.mark.parametrize(
    "flags",
    [
        {"type": "string"},
        {"type": "list"},
        {"elements": "str"},
        {"type": "list", "elements": "text"},
        {"compare": "fuzzy"},
        {"compare": "set"},
        {"type": "list", "elements": "str", "compare": "subset"},
        {"read_only": True, "write_only": True},
        {"read_only": True, "required": True},
        {"read_only": True, "create_only": True},
        {"read_only": True, "default": 1},
        {"required": True, "default": "x"},
        {"update_when": "update_password"},
        {"option_only": True, "create_only": True},
        {"fields": {"a": Field()}},
        {"choices": ("a", "b"), "default": "c"},
        {"between": (1, 2)},
    ],
)
def test_contradictory_flags_are_rejected(flags: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="contradictory"):
        Field(**flags)


def test_argument_spec_has_what_ansible_needs() -> None:
    fields = {
        "name": Field(required=True, aliases=("title",)),
        "enabled": Field(type="bool", default=False),
        "password": Field(secret=True, write_only=True),
        "update_password": Field(choices=("always", "on_create"), default="on_create", option_only=True),
        "rules": Field(type="list", elements="dict", fields={"port": Field(type="int")}),
        "created_at": Field(read_only=True),
    }
    assert argument_spec(fields) == {
        "name": {"type": "str", "required": True, "aliases": ["title"]},
        "enabled": {"type": "bool", "default": False},
        "password": {"type": "str", "no_log": True},
        "update_password": {"type": "str", "default": "on_create", "choices": ["always", "on_create"], "no_log": False},
        "rules": {"type": "list", "elements": "dict", "options": {"port": {"type": "int"}}},
    }


def test_options_left_out_are_not_given() -> None:
    fields = {
        "a": Field(),
        "b": Field(keep_empty=True),
        "c": Field(type="dict", fields={"x": Field(), "y": Field()}),
        "steer": Field(option_only=True),
        "seen": Field(read_only=True),
    }
    params = {"a": "", "b": "", "c": {"x": "1", "y": None}, "steer": "1", "seen": "1"}
    assert given(fields, params) == {"b": "", "c": {"x": "1"}}


def test_what_is_given_gets_its_one_form() -> None:
    fields = {"tags": Field(type="dict", normalize=lambda value: {key: str(item) for key, item in value.items()})}
    assert given(fields, {"tags": {"port": 22}}) == {"tags": {"port": "22"}}
    assert given(fields, {"tags": None}) == {}


def test_wire_names_and_conversions_go_both_ways() -> None:
    fields = {
        "size_gb": Field(
            type="int", wire="size", to_wire=lambda value: value * 1024, from_wire=lambda value: value // 1024
        ),
        "ports": Field(type="list", elements="dict", fields={"number": Field(type="int", wire="port")}),
    }
    body = to_wire(fields, {"size_gb": 2, "ports": [{"number": 1}]})
    assert body == {"size": 2048, "ports": [{"port": 1}]}
    assert from_wire(fields, {**body, "id": "x"}) == {"size_gb": 2, "ports": [{"number": 1}], "id": "x"}


def test_results_show_neither_secret_nor_write_only_values() -> None:
    fields = {
        "name": Field(),
        "token": Field(secret=True),
        "password": Field(write_only=True),
        "login": Field(type="dict", fields={"user": Field(), "key": Field(secret=True)}),
    }
    obj = {"name": "a", "token": "t", "password": "p", "login": {"user": "u", "key": "k"}, "other": 1}
    assert without_secrets(fields, obj) == {"name": "a", "login": {"user": "u"}, "other": 1}


@pytest.mark.parametrize("value", [1, 99, None])
def test_numbers_within_their_range(value: Any) -> None:
    check_ranges({"rack": Field(type="int", between=(1, 99)), "free": Field(type="int")}, {"rack": value, "free": -1})


@pytest.mark.parametrize("value", [0, 100, -5])
def test_numbers_out_of_their_range_are_refused_by_name(value: int) -> None:
    with pytest.raises(InvalidOption, match=f"rack: {value} is not within 1 to 99") as caught:
        check_ranges({"rack": Field(type="int", between=(1, 99))}, {"rack": value})
    assert caught.value.option == "rack"
