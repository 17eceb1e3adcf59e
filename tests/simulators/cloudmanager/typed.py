# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields of a body: what each may hold. A check takes the field's name and the value, and returns what is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import refuse_unknown

Check = Callable[[str, Any], Any]

#: the largest number of a column of type integer
LARGEST = 2**31 - 1


def read(given: dict[str, Any], checks: Mapping[str, Check], required: Iterable[str] = ()) -> dict[str, Any]:
    """The fields given, each checked. 400 for an unknown one, a wrong value, or one of `required` that is not there."""
    refuse_unknown(given, set(checks))
    for name in required:
        if name not in given:
            raise CloudManagerError(400, f"{name} is required")
    return {name: checks[name](name, value) for name, value in given.items()}


def text(low: int = 0, high: int = 255) -> Check:
    """A string of this many characters; where some are needed, blanks alone are none."""

    def check(name: str, value: Any) -> str:
        if not isinstance(value, str) or not low <= len(value.strip() if low else value) or len(value) > high:
            raise CloudManagerError(400, f"{name} must be a string of {low} to {high} characters, not {value!r}")
        return value

    return check


def secret(high: int = 65535) -> Check:
    """A string that no message shows."""

    def check(name: str, value: Any) -> str:
        if not isinstance(value, str) or len(value) > high:
            raise CloudManagerError(400, f"{name} must be a string of at most {high} characters")
        return value

    return check


def whole(low: int = 0, high: int = LARGEST) -> Check:
    """A whole number from low to high."""

    def check(name: str, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise CloudManagerError(400, f"{name} must be a whole number from {low} to {high}, not {value!r}")
        return value

    return check


def number_or_digits(low: int, high: int) -> Check:
    """A whole number, or one as a string: ports, which the tables call strings and the examples write as numbers."""

    def check(name: str, value: Any) -> int:
        if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 20:
            value = int(value)
        checked: int = whole(low, high)(name, value)
        return checked

    return check


def boolean(name: str, value: Any) -> bool:
    """true or false."""
    if not isinstance(value, bool):
        raise CloudManagerError(400, f"{name} must be true or false, not {value!r}")
    return value


def choice(*values: Any) -> Check:
    """One of these."""

    def check(name: str, value: Any) -> Any:
        if value not in values or isinstance(value, bool):
            raise CloudManagerError(400, f"{name} must be one of {', '.join(map(str, values))}, not {value!r}")
        return value

    return check


def moment(name: str, value: Any) -> str:
    """Date and time in ISO 8601, as answers have it: 2018-10-24T09:36:40."""
    try:
        datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise CloudManagerError(
            400, f"{name} must be a date and time like 2018-10-24T09:36:40, not {value!r}"
        ) from None
    return str(value)


def nullable(check: Check) -> Check:
    """What the check takes, or null."""
    return lambda name, value: None if value is None else check(name, value)


def list_of(check: Check, *, empty: bool = True) -> Check:
    """A list, each item as the check has it, none twice."""

    def check_all(name: str, value: Any) -> list[Any]:
        if not isinstance(value, list) or not (value or empty):
            raise CloudManagerError(400, f"{name} must be a list{'' if empty else ' that is not empty'}, not {value!r}")
        items = [check(name, one) for one in value]
        if any(one in items[:place] for place, one in enumerate(items)):
            raise CloudManagerError(400, f"{name} names something twice: {value!r}")
        return items

    return check_all
