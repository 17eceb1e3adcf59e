# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secret values and how they are kept out of everything that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .fields import Field

MASK = "********"
# Replacing very short values would make every text unreadable and tell their length by where the mask appears.
_SHORTEST = 3


class Masker:
    """Knows the secret values of an invocation and replaces them wherever they turn up in text."""

    def __init__(self) -> None:
        self._values: set[str] = set()

    def add(self, *values: Any) -> None:
        """Remember secret values; anything that is not a text of at least three characters is passed over."""
        for value in values:
            if isinstance(value, str) and len(value) >= _SHORTEST:
                self._values.add(value)

    def add_params(self, fields: Mapping[str, Field], params: Mapping[str, Any]) -> None:
        """Remember the values of all secret fields of a table."""
        for name, field in fields.items():
            value = params.get(name)
            if value is None:
                continue
            if field.secret:
                self.add(*texts(value))
            if field.hide is not None:
                self.add(*field.hide(value))
            if field.fields is not None and not field.secret:
                for item in value if isinstance(value, list) else [value]:
                    if isinstance(item, Mapping):
                        self.add_params(field.fields, item)

    def mask(self, value: Any) -> Any:
        """The same value with every secret replaced, inside containers too."""
        if isinstance(value, str):
            for secret in sorted(self._values, key=len, reverse=True):
                if secret in value:
                    value = value.replace(secret, MASK)
            return value
        if isinstance(value, Mapping):
            return {key: self.mask(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.mask(item) for item in value]
        return value


def texts(value: Any) -> Iterable[str]:
    """Every text inside a value, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from texts(item)
