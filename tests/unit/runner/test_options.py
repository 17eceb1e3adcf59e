"""Options: plain, without empty answers, and validated with the words of AnsibleModule."""

from __future__ import annotations

import datetime
import json
from collections import UserDict, UserList
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.plugin_utils.options import Validator, given, plain


class _Text(str):
    """Like the tagged and unsafe strings of ansible-core."""


class _Number(int):
    pass


class _Encrypted:
    __ENCRYPTED__ = True

    def __str__(self) -> str:
        return "decrypted"


def _types(value: Any) -> set[type]:
    if isinstance(value, dict):
        return {dict}.union(*(_types(key) | _types(item) for key, item in value.items()))
    if isinstance(value, list):
        return {list}.union(*(_types(item) for item in value))
    return {type(value)}


def test_plain_leaves_only_the_types_of_json() -> None:
    value = {
        _Text("key"): _Text("text"),
        "list": [_Text("a"), (1, 2), UserList(["b"]), {"c"}],
        "dict": UserDict({1: _Number(3)}),
        "encrypted": _Encrypted(),
        "date": datetime.date(2030, 1, 2),
        "bytes": "ü".encode(),
    }
    found = plain(value)
    assert found == {
        "key": "text",
        "list": ["a", [1, 2], ["b"], ["c"]],
        "dict": {"1": 3},
        "encrypted": "decrypted",
        "date": "2030-01-02",
        "bytes": "ü",
    }
    assert _types(found) == {dict, list, str, int}


def test_plain_refuses_what_no_module_could_be_given() -> None:
    with pytest.raises(TypeError, match="a value of type object cannot be given to a module"):
        plain({"a": object()})


def test_tagged_strings_of_this_core_become_plain() -> None:
    unsafe = pytest.importorskip("ansible.utils.unsafe_proxy", reason="needs ansible-core")
    wrapped = unsafe.wrap_var({"name": "text", "list": ["a"]})
    found = plain(wrapped)
    assert found == {"name": "text", "list": ["a"]}
    assert type(found["name"]) is str
    assert json.dumps(found)


def test_empty_answers_are_dropped_unless_they_mean_something() -> None:
    spec = {"name": {}, "note": {"aliases": ["comment"]}, "tags": {"type": "list"}, "count": {"type": "int"}}
    args = {"name": "", "comment": "", "tags": [], "count": 0, "unknown": ""}
    assert given(args, spec, frozenset({"note"})) == {"comment": "", "tags": [], "count": 0, "unknown": ""}
    assert given(args, spec, frozenset()) == {"tags": [], "count": 0, "unknown": ""}
    assert args["name"] == ""


SPEC: dict[str, Any] = {
    "argument_spec": {
        "name": {"type": "str", "required": True, "aliases": ["title"]},
        "secret": {"type": "str", "no_log": True},
        "count": {"type": "int", "default": 2},
        "first": {"type": "str"},
        "second": {"type": "str"},
    },
    "supports_check_mode": True,
    "mutually_exclusive": [("first", "second")],
    "required_together": [],
    "required_one_of": None,
    "required_if": [("count", 9, ["first"])],
    "required_by": {"second": ["secret"]},
}


def test_valid_options_are_complete() -> None:
    options = Validator(SPEC).validate({"title": "a", "secret": "hidden"}, "telco.cloud.thing")
    assert options.error is None
    assert options.params == {
        "name": "a", "title": "a", "secret": "hidden", "count": 2, "first": None, "second": None
    }  # fmt: skip
    assert options.no_log_values == {"hidden"}


@pytest.mark.parametrize(
    ("args", "error"),
    [
        ({}, "missing required arguments: name"),
        ({"name": "a", "first": "b", "second": "c", "secret": "d"}, "parameters are mutually exclusive: first|second"),
        ({"name": "a", "count": 9}, "count is 9 but all of the following are missing: first"),
        ({"name": "a", "second": "b"}, "missing parameter(s) required by 'second': secret"),
        (
            {"name": "a", "colour": "b"},
            "Unsupported parameters for (telco.cloud.thing) module: colour. "
            "Supported parameters include: count, first, name, second, secret (title).",
        ),
    ],
)
def test_errors_have_ansibles_words(args: dict[str, Any], error: str) -> None:
    assert Validator(SPEC).validate(args, "telco.cloud.thing").error == error


def test_a_validator_can_be_used_again() -> None:
    validator = Validator(SPEC)
    assert validator.validate({"name": "a", "secret": "one"}, "m").no_log_values == {"one"}
    again = validator.validate({"name": "b"}, "m")
    assert (again.no_log_values, again.params["secret"], again.params["name"]) == (set(), None, "b")


def test_both_names_of_an_option_are_warned_about() -> None:
    options = Validator(SPEC).validate({"name": "a", "title": "b"}, "m")
    assert options.warnings == ["Both option name and its alias title are set."]
