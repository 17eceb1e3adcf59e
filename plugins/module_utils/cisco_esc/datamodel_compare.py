# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two datamodels in their canonical form: are they the same, what does a change leave, what is managed of one.

What is wanted says everything that is compared: what it leaves out may be there or not. That way what ESC adds by
itself (identifiers, states, addresses, defaults) is no difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .datamodel import OTHER, Config
from .datamodel_part import Part, Table


def differences(table: Table, want: Mapping[str, Any], have: Mapping[str, Any], where: str = "") -> list[str]:
    """Where something that is wanted is not there, or a list that is wanted has other items; none: it is as wanted."""
    found: list[str] = []
    for option, value in want.items():
        place = f"{where}{option}"
        if option == OTHER:
            found += [] if _other_same(value, have.get(OTHER) or {}) else [place]
        else:
            found += _part_differences(table[option], value, have.get(option), place)
    return found


def _part_differences(part: Part, want: Any, have: Any, where: str) -> list[str]:
    if have is None:
        return [] if want in ({}, []) else [where]
    if part.value is None and part.key is not None and part.fields is not None:
        found = [f"{where}[{name}]" for name in sorted(set(want) ^ set(have))]
        for name in want:
            if name in have:
                found += differences(part.fields, want[name], have[name], f"{where}[{name}].")
        return found
    if part.value is None and part.type == "dict" and part.fields is not None:
        return differences(part.fields, want, have, f"{where}.")
    if part.value is not None:
        alike = set(want) == set(have) and all(
            have[name] is None or texts_same(value, have[name]) for name, value in want.items()
        )
    else:
        alike = _set_same(part, want, have) if part.type == "list" else texts_same(want, have)
    return [] if alike else [where]


def _set_same(part: Part, want: list[Any], have: list[Any]) -> bool:
    """Whether two lists hold the same in any order; each item of one fits exactly one of the other."""
    rest = list(have)
    for item in want:
        fits = [
            other
            for other in rest
            if (texts_same(item, other) if part.fields is None else not differences(part.fields, item, other))
        ]
        if not fits:
            return False
        rest.remove(fits[0])
    return not rest


def texts_same(want: Any, have: Any) -> bool:
    """Texts as XML keeps them: without the space around them, lines ended in one way, one value or a list of one."""
    if isinstance(want, list) or isinstance(have, list):
        one, other = (item if isinstance(item, list) else [item] for item in (want, have))
        return len(one) == len(other) and all(texts_same(a, b) for a, b in zip(one, other, strict=True))
    return _plain(want) == _plain(have)


def _plain(value: Any) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text.replace("\r\n", "\n").strip()


def _other_same(want: Any, have: Any) -> bool:
    """The same for elements that nobody knows: what is wanted is there, repeated elements in any order."""
    if isinstance(want, Mapping):
        return isinstance(have, Mapping) and all(_other_same(item, have.get(name)) for name, item in want.items())
    if isinstance(want, list):
        rest = list(have) if isinstance(have, list) else [have]
        for item in want:
            match = next((number for number, other in enumerate(rest) if _other_same(item, other)), None)
            if match is None:
                return False
            rest.pop(match)
        return not rest
    return _plain(want) == _plain("" if have is None else have)


def merged(table: Table, want: Mapping[str, Any], have: Mapping[str, Any]) -> Config:
    """What is there after a change: what is wanted, and of the same groups, interfaces and so on all the rest."""
    result = dict(have)
    for option, value in want.items():
        if option == OTHER:
            result[OTHER] = {**(have.get(OTHER) or {}), **value}
            continue
        part = table[option]
        before = have.get(option)
        fields = part.fields
        if fields is None or before is None:
            result[option] = value
        elif part.type == "dict":
            result[option] = merged(fields, value, before)
        elif part.key is not None:
            result[option] = {name: merged(fields, item, before.get(name) or {}) for name, item in value.items()}
        else:
            result[option] = value
    return result


def complete(table: Table, config: Mapping[str, Any]) -> Config:
    """A datamodel that says all there is to be: lists that it leaves out are wanted empty."""
    result: Config = dict(config)
    for option, part in table.items():
        if part.into is not None or part.type not in ("list", "dict"):
            continue
        value = config.get(option)
        if value is None:
            if part.value is not None or part.type == "list":
                result[option] = {} if part.value is not None or part.key is not None else []
            continue
        if part.fields is None:
            continue
        if part.key is not None:
            result[option] = {name: complete(part.fields, item) for name, item in value.items()}
        elif part.type == "list":
            result[option] = [complete(part.fields, item) for item in value]
        else:
            result[option] = complete(part.fields, value)
    return result


def managed(table: Table, config: Mapping[str, Any], want: Mapping[str, Any]) -> Config:
    """The part of a datamodel that is wanted to be in some way; of listed things all that are there."""
    result: Config = {}
    for option, wanted in want.items():
        if option not in config:
            continue
        value, part = config[option], table.get(option)
        if part is not None and part.fields is not None and isinstance(value, Mapping):
            fields = part.fields
            if part.key is None:
                value = managed(fields, value, wanted)
            else:
                value = {name: managed(fields, item, wanted.get(name, item)) for name, item in value.items()}
        if value not in ({}, []):
            result[option] = value
    return result


def tidy(table: Table, config: Mapping[str, Any]) -> Config:
    """A datamodel as a diff shows it: lists whose order means nothing in one order, texts without space around them."""
    result: Config = {}
    for option, value in config.items():
        part = table.get(option)
        if part is None:
            result[option] = value
        elif part.fields is not None and part.type == "list":
            fields = part.fields
            if part.key is not None:
                result[option] = {name: tidy(fields, item) for name, item in value.items()}
            else:
                result[option] = sorted((tidy(fields, item) for item in value), key=str)
        elif part.fields is not None:
            result[option] = tidy(part.fields, value)
        elif part.type == "list":
            result[option] = sorted(value)
        else:
            result[option] = _plain(value) if isinstance(value, str) else value
    return result
