# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents as data: which elements there are, of which type. One declaration reads and writes XML and JSON.

An element that may occur many times is a list in JSON. JSON has no name for the root. Nothing that is unknown, of the
wrong type or there twice gets through.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from simulators.cisco_esc.errors import Invalid

NAMESPACE = "urn:ietf:params:xml:ns:netconf:base:1.0"
#: Properties with such a name hold secrets: their values are taken and never told.
SECRET_NAME = re.compile(r"pass|secret|token|credential|private|api_?key|encrypted", re.IGNORECASE)


class Scalar(Protocol):
    """A type of one value. Both readers raise ValueError with words that follow the element's name."""

    def of_text(self, text: str) -> Any:
        """The value of an element's text."""

    def of_json(self, value: Any) -> Any:
        """The value of a JSON value."""

    def to_text(self, value: Any) -> str:
        """The value as an element's text."""


@dataclass(frozen=True)
class Text:
    """A string. minimum and maximum are numbers of characters; pattern has to fit the whole of it."""

    minimum: int = 0
    maximum: int | None = None
    pattern: str | None = None
    choices: tuple[str, ...] = ()

    def of_text(self, text: str) -> str:
        if self.maximum is not None and not self.minimum <= len(text) <= self.maximum:
            raise ValueError(f"must have {self.minimum} to {self.maximum} characters")
        if len(text) < self.minimum:
            raise ValueError("must not be empty")
        if self.choices and text not in self.choices:
            raise ValueError(f"must be one of {', '.join(self.choices)}")
        if self.pattern is not None and not re.fullmatch(self.pattern, text):
            raise ValueError("has the wrong form")
        return text

    def of_json(self, value: Any) -> str:
        if not isinstance(value, str):
            raise ValueError("must be a string")
        return self.of_text(value.strip())

    def to_text(self, value: Any) -> str:
        return str(value)


@dataclass(frozen=True)
class Boolean:
    """true or false."""

    def of_text(self, text: str) -> bool:
        if text not in ("true", "false"):
            raise ValueError("must be true or false")
        return text == "true"

    def of_json(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise ValueError("must be true or false")
        return value

    def to_text(self, value: Any) -> str:
        return "true" if value else "false"


@dataclass(frozen=True)
class Integer:
    """A whole number in a range."""

    minimum: int = 0
    maximum: int = 2**31 - 1

    def of_text(self, text: str) -> int:
        if not re.fullmatch(r"-?[0-9]{1,18}", text):
            raise ValueError("must be a whole number")
        return self._in_range(int(text))

    def of_json(self, value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError("must be a whole number")
        return self._in_range(value)

    def _in_range(self, value: int) -> int:
        if not self.minimum <= value <= self.maximum:
            raise ValueError(f"must be {self.minimum} to {self.maximum}")
        return value

    def to_text(self, value: Any) -> str:
        return str(value)


@dataclass(frozen=True)
class Field:
    """One element.

    required: must be there. many: may be there more than once. secret: is read and never written. secret_by_name: is
    not written when the `name` next to it looks like a secret's, or `is_encrypted` next to it is true. written: False
    for what is read and then forgotten.
    """

    name: str
    kind: Scalar | Group | Map = field(default_factory=Text)
    required: bool = False
    many: bool = False
    secret: bool = False
    secret_by_name: bool = False
    written: bool = True


@dataclass(frozen=True)
class Group:
    """An element with children."""

    fields: tuple[Field, ...]

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        return {one.name: one for one in self.fields}

    def needs(self, given: Mapping[str, Any], where: str) -> None:
        """Invalid when something required is missing."""
        for one in self.fields:
            if one.required and one.name not in given:
                raise Invalid(f"{where}{one.name} is required")

    def shown(self, values: Mapping[str, Any]) -> list[tuple[Field, Any]]:
        """What is written of these values, in the declared order; secrets are left out."""
        hidden = bool(SECRET_NAME.search(str(values.get("name", "")))) or values.get("is_encrypted") is True
        return [
            (one, values[one.name])
            for one in self.fields
            if values.get(one.name) is not None
            and one.written
            and not one.secret
            and not (one.secret_by_name and hidden)
        ]


@dataclass(frozen=True)
class Map:
    """Names and texts that the reference leaves open: `{}` in JSON, a list of property elements in XML."""


@dataclass(frozen=True)
class Document:
    """A whole document: its root, its namespace ("" for none), what is in it.

    plural: the root of a list of them. also: namespaces that a request may have instead; answers never have them.
    """

    root: str
    group: Group
    plural: str = ""
    namespace: str = NAMESPACE
    also: tuple[str, ...] = ()


def group(*fields: Field) -> Group:
    """A group of these fields."""
    return Group(fields)


PROPERTY = group(Field("name", Text(1, 255), required=True), Field("value", Text(), required=True, secret_by_name=True))
PROPERTIES = group(Field("property", PROPERTY, many=True))
