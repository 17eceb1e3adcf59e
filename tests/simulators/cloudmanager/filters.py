# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing from a list by the query: filters with their modifiers, offset and limit.

The reference says which parameters support modifiers and never which modifiers there are. Those here are a guess:
name__ne, name__in (separated by commas), and where they make sense __contains, __startswith, __gt, __lt.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import flask

from simulators.cloudmanager import typed
from simulators.cloudmanager.errors import CloudManagerError

Item = dict[str, Any]

#: modifier -> whether the item's value (never None) and that of the query fit
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "": operator.eq,
    "ne": operator.ne,
    "contains": operator.contains,
    "startswith": lambda value, start: value.startswith(start),
    "gt": operator.gt,
    "lt": operator.lt,
}
#: these compare with a part or a bound, which need not be a value that the field could have
_LOOSE = {"contains", "startswith", "gt", "lt"}
PAGING = ("offset", "limit")


def whole_number(name: str, text: str) -> int:
    """A number of the query."""
    if not (text.isascii() and text.isdecimal() and len(text) < 20):
        raise CloudManagerError(400, f"{name} must be a whole number, not {text!r}")
    return int(text)


def truth(name: str, text: str) -> bool:
    """true or false of the query, in any case (Python's clients send True)."""
    if text.lower() not in ("true", "false"):
        raise CloudManagerError(400, f"{name} must be true or false, not {text!r}")
    return text.lower() == "true"


@dataclass(frozen=True)
class Parameter:
    """A parameter that filters. of: the item's value. parse: query text to value. check: what an exact value may be."""

    of: Callable[[Item], Any]
    parse: Callable[[str, str], Any]
    check: typed.Check
    modifiers: frozenset[str]

    def keeps(self, name: str, modifier: str, text: str) -> Callable[[Item], bool]:
        """The test that name__modifier=text stands for. A value that is null fits nothing but __ne."""
        if modifier == "in":
            wanted = {self.check(name, self.parse(name, one)) for one in text.split(",")}
            return lambda item: self.of(item) in wanted
        value = self.parse(name, text)
        if modifier not in _LOOSE:
            self.check(name, value)
        compare = _COMPARE[modifier]

        def keep(item: Item) -> bool:
            found = self.of(item)
            return modifier == "ne" if found is None else compare(found, value)

        return keep


def _field(name: str) -> Callable[[Item], Any]:
    return lambda item: item[name]


def text(name: str, of: Callable[[Item], Any] | None = None, check: typed.Check | None = None) -> Parameter:
    """A parameter that is a string; of: where the item has it, when not under this name."""
    modifiers = frozenset({"ne", "in", "contains", "startswith", "gt", "lt"})
    return Parameter(of or _field(name), lambda _name, given: given, check or typed.text(), modifiers)


def number(name: str, low: int = 0, high: int = typed.LARGEST) -> Parameter:
    """A parameter that is a whole number from low to high."""
    return Parameter(_field(name), whole_number, typed.whole(low, high), frozenset({"ne", "in", "gt", "lt"}))


def flag(name: str) -> Parameter:
    """A parameter that is true or false."""
    return Parameter(_field(name), truth, typed.boolean, frozenset({"ne"}))


def chosen(items: Iterable[Item], parameters: Mapping[str, Parameter], also: Iterable[str] = ()) -> list[Item]:
    """The items that fit all filters of the query. also: parameters that do something else. 400 for unknown ones."""
    kept = list(items)
    others = set(also)
    for key, values in flask.request.args.lists():
        if len(values) > 1:
            raise CloudManagerError(400, f"{key} is given {len(values)} times")
        if key in others:
            continue
        name, separator, modifier = key.partition("__")
        parameter = parameters.get(name)
        if parameter is None or bool(separator) != bool(modifier) or (modifier and modifier not in parameter.modifiers):
            raise CloudManagerError(400, f"unknown: {key}")
        keep = parameter.keeps(name, modifier, values[0])
        kept = [item for item in kept if keep(item)]
    return kept


def page(items: list[Item], page_size: int | None) -> list[Item]:
    """What offset and limit leave, and no more than page_size, when there is one."""
    query = flask.request.args
    start = whole_number("offset", query["offset"]) if "offset" in query else 0
    limit = whole_number("limit", query["limit"]) if "limit" in query else len(items)
    if page_size is not None:
        limit = min(limit, page_size)
    return items[start : start + limit]


def flags(*names: str) -> dict[str, bool]:
    """Parameters of a query that are true or false; false when not given."""
    return {name: truth(name, flask.request.args.get(name, "false")) for name in names}
