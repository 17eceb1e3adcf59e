# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking for numbers by a range: C(>=1024), C(MIN).

Source: the documentation of the module openstack.cloud.compute_flavor_info, whose options these are.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..core.errors import InvalidOption

_RANGE = re.compile(r"(<=|>=|<|>|)\s*(\d+)")
_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "": operator.eq,
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}


def check_range(option: str, text: str) -> None:
    """Refuse what is neither a number, a range nor C(MIN) or C(MAX).

    :raises InvalidOption: It names the option.
    """
    if text.upper() not in ("MIN", "MAX") and _RANGE.fullmatch(text.strip()) is None:
        raise InvalidOption(option, f"{text} is neither a number, one behind <, >, <= or >=, nor MIN or MAX")


def within(objects: Iterable[Mapping[str, Any]], wanted: Mapping[str, str]) -> list[Mapping[str, Any]]:
    """The objects whose attributes are within all ranges; the least and the greatest are those of all objects.

    :param wanted: Attributes and their ranges.
    """
    everything = list(objects)
    tests = {name: _test(text.strip(), [int(one[name]) for one in everything]) for name, text in wanted.items()}
    return [one for one in everything if all(test(int(one[name])) for name, test in tests.items())]


def _test(text: str, values: list[int]) -> Callable[[int], bool]:
    if text.upper() in ("MIN", "MAX"):
        end = (min if text.upper() == "MIN" else max)(values, default=0)
        return lambda value: value == end
    match = _RANGE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text} was not checked")
    compare, number = _COMPARE[match[1]], int(match[2])
    return lambda value: compare(value, number)
