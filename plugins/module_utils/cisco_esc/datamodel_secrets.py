# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be shown of a datamodel: what may be a secret only when the task gave it, and not as a secret.

ESC does not tell which variable of a configuration, or which property of an action, holds a password.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.compare import HIDDEN, HIDDEN_NEW
from .datamodel import OTHER, Config
from .datamodel_compare import texts_same
from .datamodel_part import Table


def hidden(
    table: Table, config: Mapping[str, Any], openly: Mapping[str, Any], before: Mapping[str, Any] | None = None
) -> Config:
    """A datamodel as it may be shown: values that may be secret only when they were given openly.

    :param openly: What was given and is no secret, in canonical form.
    :param before: What was there; a hidden value that differs from it is said to be new.
    """
    shown: Config = {}
    for option, value in config.items():
        given, was = openly.get(option), (before or {}).get(option)
        if option == OTHER:
            shown[OTHER] = _other_hidden(value)
            continue
        part = table[option]
        if part.private and part.value is not None:
            shown[option] = {
                name: item if name in (given or {}) else _cover(item, None if was is None else was.get(name), before)
                for name, item in value.items()
            }
        elif part.private:
            shown[option] = value if given is not None else _cover(value, was, before)
        elif part.fields is not None and part.key is not None:
            fields = part.fields
            shown[option] = {
                name: hidden(fields, item, (given or {}).get(name) or {}, None if was is None else was.get(name))
                for name, item in value.items()
            }
        elif part.fields is not None and part.type == "dict":
            shown[option] = hidden(part.fields, value, given or {}, was)
        else:
            shown[option] = value
    return shown


def _cover(value: Any, was: Any, before: Any) -> str:
    return HIDDEN_NEW if before is not None and was is not None and not texts_same(value, was) else HIDDEN


def _other_hidden(value: Any) -> Any:
    """Elements that nobody knows, with the values of everything that looks like a named property left out."""
    if isinstance(value, Mapping):
        named = "name" in value
        return {
            name: HIDDEN if named and name in ("value", "val") else _other_hidden(item) for name, item in value.items()
        }
    return [_other_hidden(item) for item in value] if isinstance(value, list) else value


def private_texts(table: Table, config: Mapping[str, Any], openly: Mapping[str, Any]) -> Iterator[str]:
    """The texts that :func:`hidden` hides, for masking them in what ESC says."""
    for option, value in config.items():
        part, given = table.get(option), openly.get(option) or {}
        if part is None:
            continue
        if part.private and part.value is not None:
            for name, item in value.items():
                if name not in given and item is not None:
                    yield from item if isinstance(item, list) else [item]
        elif part.private:
            if not given:
                yield str(value)
        elif part.fields is not None and part.key is not None:
            for name, item in value.items():
                yield from private_texts(part.fields, item, given.get(name) or {})
        elif part.fields is not None and part.type == "dict":
            yield from private_texts(part.fields, value, given)
