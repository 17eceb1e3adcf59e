# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which rules of a mapping Keystone of Zed takes: the words are much like its own, one line for each mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

Mistakes = Iterator[str]
_CONDITIONS = ("any_one_of", "not_any_of", "blacklist", "whitelist")


def mistakes(mapping: dict[str, Any]) -> list[str]:
    """What is wrong with the rules of a mapping."""
    if "rules" not in mapping:
        return ["'rules' is a required property"]
    rules = mapping["rules"]
    if not isinstance(rules, list):
        return [_no(rules, "array")]
    if not rules:
        return ["[] is too short"]
    return sorted(words for rule in rules for words in _rule(rule))


def _no(value: Any, kind: str) -> str:
    return f"{value!r} is not of type '{kind}'"


def _text(value: Any) -> Mistakes:
    if not isinstance(value, str):
        yield _no(value, "string")


def _texts_of(*names: str, required: tuple[str, ...] = ()) -> Callable[[Any], Mistakes]:
    return _object(dict.fromkeys(names, _text), required)


def _object(known: dict[str, Callable[[Any], Mistakes]], required: tuple[str, ...] = ()) -> Callable[[Any], Mistakes]:
    def check(value: Any) -> Mistakes:
        if not isinstance(value, dict):
            yield _no(value, "object")
            return
        for name in required:
            if name not in value:
                yield f"'{name}' is a required property"
        for name, part in value.items():
            if name in known:
                yield from known[name](part)
            else:
                yield f"Additional properties are not allowed ('{name}' was unexpected)"

    return check


def _list(each: Callable[[Any], Mistakes], least: int = 0) -> Callable[[Any], Mistakes]:
    def check(value: Any) -> Mistakes:
        if not isinstance(value, list):
            yield _no(value, "array")
            return
        if len(value) < least:
            yield f"{value!r} is too short"
        for one in value:
            yield from each(one)

    return check


_domain = _texts_of("id", "name")


def _kind(value: Any) -> Mistakes:
    if value not in ("ephemeral", "local"):
        yield f"{value!r} is not one of ['ephemeral', 'local']"


def _group(value: Any) -> Mistakes:
    """By its id, or by its name and domain."""
    by_id, by_name = _texts_of("id", required=("id",)), _object({"name": _text, "domain": _domain}, ("name", "domain"))
    if not isinstance(value, dict):
        yield _no(value, "object")
    if list(by_id(value)) and list(by_name(value)):
        yield f"{value!r} is not valid under any of the given schemas"


def _role(value: Any) -> Mistakes:
    """Keystone takes anything else beside the name of a role."""
    if not isinstance(value, dict):
        yield _no(value, "object")
    elif "name" not in value:
        yield "'name' is a required property"
    else:
        yield from _text(value["name"])


def _remote(value: Any) -> Mistakes:
    """A name, and one condition at most."""
    if not isinstance(value, dict):
        yield _no(value, "object")
    if not _names_and_limits(value):
        yield f"{value!r} is not valid under any of the given schemas"


def _names_and_limits(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    conditions = [name for name in _CONDITIONS if name in value]
    known = {"type", *conditions, *(("regex",) if conditions else ())}
    return (
        isinstance(value.get("type"), str)
        and len(conditions) <= 1
        and set(value) <= known
        and all(isinstance(value[name], list) for name in conditions)
        and isinstance(value.get("regex", False), bool)
    )


_local = _object(
    {
        "user": _object({"id": _text, "name": _text, "email": _text, "domain": _domain, "type": _kind}),
        "projects": _list(_object({"name": _text, "roles": _list(_role)}, ("name", "roles"))),
        "group": _group,
        "groups": _text,
        "group_ids": _text,
        "domain": _domain,
    }
)
_rule = _object({"local": _list(_local), "remote": _list(_remote, 1)}, ("local", "remote"))
