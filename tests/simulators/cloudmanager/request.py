# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a request: the body's fields and the query of a list."""

from __future__ import annotations

from typing import Any

import flask

from simulators.cloudmanager.errors import CloudManagerError


def json_object() -> dict[str, Any]:
    """The body, which must be an object; empty when there is none."""
    if not flask.request.get_data():
        return {}
    if flask.request.mimetype != "application/json":
        raise CloudManagerError(415, "the body must be application/json")
    document = flask.request.get_json(silent=True)
    if not isinstance(document, dict):
        raise CloudManagerError(400, "the body must be a JSON object")
    return document


def enveloped(key: str) -> dict[str, Any]:
    """The object under the envelope key, with nothing beside it."""
    document = json_object()
    if set(document) != {key} or not isinstance(document[key], dict):
        raise CloudManagerError(400, f"the body must be an object with the key {key}")
    found: dict[str, Any] = document[key]
    return found


def name_of(value: Any, *, empty: bool = False) -> str:
    """A name: a string of at most 255 characters, empty only where the reference shows empty ones."""
    if not isinstance(value, str) or len(value) > 255 or not (empty or value.strip()):
        raise CloudManagerError(400, f"name must be a string of {0 if empty else 1} to 255 characters, not {value!r}")
    return value


def refuse_unknown(given: dict[str, Any], known: set[str]) -> None:
    """400 naming the keys that are not known."""
    unknown = sorted(set(given) - known)
    if unknown:
        raise CloudManagerError(400, f"unknown: {', '.join(unknown)}")


def filtered(items: list[dict[str, Any]], *, paging: bool, page_size: int | None) -> list[dict[str, Any]]:
    """The items that the query's id and name choose; with paging, offset and limit cut them.

    The reference speaks of modifiers of id and name and says nowhere what they are: exact values only.
    """
    query = flask.request.args
    refuse_unknown(dict(query), {"id", "name", "offset", "limit"} if paging else {"id", "name"})
    if "id" in query:
        number = _number("id")
        items = [item for item in items if item["id"] == number]
    if "name" in query:
        items = [item for item in items if item["name"] == query["name"]]
    if not paging:
        return items
    start = _number("offset") if "offset" in query else 0
    limit = _number("limit") if "limit" in query else len(items)
    if page_size is not None:
        limit = min(limit, page_size)
    return items[start : start + limit]


def _number(name: str) -> int:
    text = flask.request.args[name]
    if not text.isdecimal():
        raise CloudManagerError(400, f"{name} must be a whole number, not {text!r}")
    return int(text)
