# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the manager accepts as an identifier or a name, and when two names are the same.

Source: recorded answers of a real manager (section "blueprints: upload"): the id must begin with a letter, then
letters, digits, ``-``, ``.`` and ``_``, at most 256 characters. The same holds for tenants, users and user groups;
names of users and user groups are the same whatever their case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..core.errors import InvalidOption

_ID = re.compile(r"[A-Za-z][A-Za-z0-9._-]*\Z")
_GIVEN = re.compile(r"[A-Za-z0-9._-]+\Z")
_LONGEST = 256


def check_ids(*options: str, reserved: Iterable[str] = ()) -> Callable[[Mapping[str, Any]], None]:
    """A check that refuses ids which the manager would refuse.

    :param options: The options that hold ids.
    :param reserved: Names that are part of addresses of the API, so that nothing can be called so.
    """
    taken = tuple(reserved)

    def check(params: Mapping[str, Any]) -> None:
        for option in options:
            value = params.get(option)
            if value is None:
                continue
            if not _ID.match(value):
                raise InvalidOption(
                    option, f"{value!r} is not an id: a letter, then letters, digits, '-', '.' and '_' are allowed"
                )
            if len(value) > _LONGEST:
                raise InvalidOption(option, f"is longer than {_LONGEST} characters")
            if value in taken:
                raise InvalidOption(option, f"{value!r} is reserved: it is part of an address of the manager's API")

    return check


def check_given_ids(*options: str) -> Callable[[Mapping[str, Any]], None]:
    """A check that refuses what no id can be that the manager itself has given: executions, instances, plugins."""

    def check(params: Mapping[str, Any]) -> None:
        for option in options:
            value = params.get(option)
            if value is not None and (not _GIVEN.match(value) or not value.strip(".")):
                raise InvalidOption(option, f"{value!r} is not an id: letters, digits, '-', '.' and '_' are allowed")

    return check


def same_name(want: str, have: str | None) -> bool:
    """Whether two names mean the same user or user group."""
    return have is not None and want.lower() == have.lower()


def lookup(names: Iterable[str], wanted: str) -> str | None:
    """The one of *names* that means *wanted*, as the manager spells it."""
    return next((name for name in names if same_name(wanted, name)), None)
