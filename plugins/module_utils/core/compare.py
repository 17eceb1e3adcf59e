# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is what is there what was asked for? And the diff that shows it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .fields import Field

HIDDEN = "(hidden)"
HIDDEN_NEW = "(hidden, new)"


def same(field: Field, want: Any, have: Any) -> bool:
    """True when a field's wanted value is already there."""
    how = field.comparison
    if callable(how):
        return bool(how(want, have))
    if have is None:
        return want is None or (want in ([], {}) and field.type in ("list", "dict"))
    if (field.type == "dict" or how == "subset") and isinstance(want, Mapping):
        return _same_dict(field, want, have)
    if field.type == "list" and isinstance(want, (list, tuple)) and isinstance(have, (list, tuple)):
        return _same_list(field, how, want, have)
    if field.type in ("int", "float", "bool"):
        return bool(have == want)
    if field.type == "raw":
        return bool(want == have)
    return str(want) == str(have)


def _same_dict(field: Field, want: Mapping[str, Any], have: Any) -> bool:
    if not isinstance(have, Mapping):
        return False
    if field.fields is not None:
        return all(same(field.fields[key], value, have.get(key)) for key, value in want.items())
    if field.compare == "subset":
        # Where a change merges, null is what takes a key away.
        null = field.merge is not None
        return all(have[key] == value if key in have else null and value is None for key, value in want.items())
    return dict(want) == dict(have)


def _same_list(field: Field, how: str | Any, want: list[Any] | Any, have: list[Any] | Any) -> bool:
    if len(want) != len(have):
        return False
    element = Field(
        type=field.elements or "raw", elements="raw" if field.elements == "list" else None, fields=field.fields
    )
    if how == "set":
        rest = list(have)
        for item in want:
            match = next((index for index, other in enumerate(rest) if same(element, item, other)), None)
            if match is None:
                return False
            rest.pop(match)
        return True
    return all(same(element, a, b) for a, b in zip(want, have, strict=True))


def differing(fields: Mapping[str, Field], want: Mapping[str, Any], have: Mapping[str, Any]) -> dict[str, Any]:
    """The wanted values that are not there yet. Write-only fields cannot be compared and are never in it."""
    return {
        name: value
        for name, value in want.items()
        if not fields[name].write_only and not same(fields[name], value, have.get(name))
    }


def view(fields: Mapping[str, Field], names: Any, obj: Mapping[str, Any] | None) -> dict[str, Any]:
    """The managed part of an object, as a diff shows it: sorted, without secrets, sets in one order.

    :param names: The fields that are managed: those the user gave.
    :param obj: The object in option names; None and {} mean that it does not exist.
    """
    shown: dict[str, Any] = {}
    for name in sorted(names):
        field = fields[name]
        if not obj or name not in obj:
            continue
        shown[name] = _shown(field, obj[name])
    return shown


def _shown(field: Field, value: Any) -> Any:
    if field.secret:
        return HIDDEN
    if value is None:
        return None
    if field.fields is not None:
        if isinstance(value, Mapping):
            return view(field.fields, _visible(field.fields, value), value)
        if isinstance(value, (list, tuple)):
            value = [
                view(field.fields, _visible(field.fields, item), item) if isinstance(item, Mapping) else item
                for item in value
            ]
    if field.comparison == "set" and isinstance(value, (list, tuple)):
        return sorted(value, key=lambda item: json.dumps(item, sort_keys=True, default=str))
    return value


def _visible(fields: Mapping[str, Field], value: Mapping[str, Any]) -> list[str]:
    """What a diff shows of a dict: no answer has what can only be written, so that a prediction must not either."""
    return [name for name, field in fields.items() if name in value and not field.write_only]
