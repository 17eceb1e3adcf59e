# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a request: the body and the query."""

from __future__ import annotations

from typing import Any

import flask

from simulators.cloudmanager.errors import CloudManagerError


def json_object() -> dict[str, Any]:
    """The body, which must be an object; empty when there is none. No operation takes both a body and a query."""
    no_query()
    if not flask.request.get_data():
        return {}
    if flask.request.mimetype != "application/json":
        raise CloudManagerError(415, "the body must be application/json")
    document = flask.request.get_json(silent=True)
    if not isinstance(document, dict):
        raise CloudManagerError(400, "the body must be a JSON object")
    return document


def no_body() -> None:
    """400 unless the request has neither fields nor a query."""
    refuse_unknown(json_object(), set())


def no_query() -> None:
    """400 when the request has a query."""
    refuse_unknown(dict(flask.request.args), set())


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
