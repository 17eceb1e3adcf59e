# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading what an action is given: each kind of value refused with 400 when it is not what the reference calls it."""

from __future__ import annotations

import uuid
from typing import Any

import flask

from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import json_object, refuse_unknown

_NO_DEFAULT: Any = object()


def action_body(*known: str) -> dict[str, Any]:
    """The fields of an action, which have no envelope; nothing but these, and nothing in the query."""
    no_query()
    given = json_object()
    refuse_unknown(given, set(known))
    return given


def no_query() -> None:
    """400 for any query parameter."""
    refuse_unknown(dict(flask.request.args), set())


def flag(given: dict[str, Any], name: str) -> bool:
    """A boolean; false when it is left out."""
    value = given.get(name, False)
    if not isinstance(value, bool):
        raise CloudManagerError(400, f"{name} must be true or false, not {value!r}")
    return value


def number(given: dict[str, Any], name: str, *, least: int, default: int = _NO_DEFAULT) -> int:
    """A whole number, required unless there is a default."""
    value = given.get(name, default)
    if value is _NO_DEFAULT:
        raise CloudManagerError(400, f"{name} is required")
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise CloudManagerError(400, f"{name} must be a whole number of at least {least}, not {value!r}")
    return value


def text(given: dict[str, Any], name: str, *, required: bool = True) -> str | None:
    """A string of 1 to 255 characters; None when it may be left out and is."""
    if name not in given:
        if required:
            raise CloudManagerError(400, f"{name} is required")
        return None
    value = given[name]
    if not isinstance(value, str) or not value.strip() or len(value) > 255:
        raise CloudManagerError(400, f"{name} must be a string of 1 to 255 characters, not {value!r}")
    return value


def uuid_text(given: dict[str, Any], name: str) -> str:
    """A UUID in its usual form."""
    value = str(text(given, name))
    try:
        uuid.UUID(value)
    except ValueError:
        raise CloudManagerError(400, f"{name} must be a UUID, not {value!r}") from None
    return value


def names(given: dict[str, Any], name: str) -> list[str]:
    """A list of strings that is not empty and names nothing twice."""
    value = given.get(name)
    if not isinstance(value, list) or not value or not all(isinstance(one, str) and one.strip() for one in value):
        raise CloudManagerError(400, f"{name} must be a list of at least one name, not {value!r}")
    if len(set(value)) != len(value):
        raise CloudManagerError(400, f"{name} names something twice")
    return value
