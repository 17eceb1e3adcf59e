# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checking what was sent against a schema, with the messages of Nova's validator (JSON Schema, draft 4).

Only the part of JSON Schema that Nova's schemas use here; errors come in the order in which its validator meets them.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from simulators.openstack.compute.errors import NovaError, bad_request

Schema = dict[str, Any]

_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "null": lambda value: value is None,
}
TRUE_WORDS = ("True", "TRUE", "true", "1", "ON", "On", "on", "YES", "Yes", "yes")
FALSE_WORDS = ("False", "FALSE", "false", "0", "OFF", "Off", "off", "NO", "No", "no")
_BAD_NAME = "An invalid 'name' value was provided. The name must be: printable characters. "
_BAD_NAME += "Can not start or end with whitespace."

BOOLEAN: Schema = {"type": ["boolean", "string"], "enum": [True, *TRUE_WORDS, False, *FALSE_WORDS]}
FQDN: Schema = {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[a-zA-Z0-9-._]*$"}
NAME: Schema = {"type": "string", "minLength": 1, "maxLength": 255, "format": "name"}
TEXT: Schema = {"type": "string", "minLength": 1, "maxLength": 255}
TEXT_OR_NULL: Schema = {"type": ["string", "null"], "minLength": 0, "maxLength": 255}
UUID: Schema = {"type": "string", "format": "uuid"}
COUNT: Schema = {"type": ["integer", "string"], "pattern": "^[0-9]*$", "minimum": 1, "minLength": 1}
NUMBER: Schema = {"type": ["integer", "string"], "pattern": "^[0-9]*$", "minimum": 0, "minLength": 1}
STRING: Schema = {"type": "string"}
NULL: Schema = {"type": "null"}


def metadata(*kinds: str) -> Schema:
    """Keys of metadata with values of these types."""
    return {
        "type": "object",
        "patternProperties": {"^[a-zA-Z0-9-_:. ]{1,255}$": {"type": list(kinds), "maxLength": 255}},
        "additionalProperties": False,
    }


def document(properties: dict[str, Schema], required: Iterable[str] = (), kind: Any = "object", **more: Any) -> Schema:
    """An object that has these properties and no others."""
    return {"type": kind, "properties": properties, "required": list(required), "additionalProperties": False, **more}


def envelope(name: str, inner: Schema, **beside: Schema) -> Schema:
    """An object under its name, which is required."""
    return document({name: inner, **beside}, [name])


def many(schema: Schema) -> Schema:
    """A query parameter that may be repeated."""
    return {"type": "array", "items": schema}


def once(schema: Schema) -> Schema:
    """A query parameter that may be given once."""
    return {"type": "array", "items": schema, "maxItems": 1}


def boolean(value: Any) -> bool:
    """What one of BOOLEAN's words means."""
    return value is True or value in TRUE_WORDS


def is_uuid(value: str) -> bool:
    """Whether it can be read as a UUID, with or without dashes."""
    try:
        return uuid.UUID(value).hex == value.lower().replace("-", "")
    except ValueError:
        return False


def check(schema: Schema, value: Any, *, query: bool = False) -> None:
    """400 with the first thing that is wrong."""
    for path, wrong, message in _errors(schema, value, ()):
        raise _refusal(path, wrong, message, query)


def _refusal(path: tuple[Any, ...], wrong: Any, message: str, query: bool) -> NovaError:
    if not path or message == _BAD_NAME:
        return bad_request(message)
    if query:
        return bad_request(f"Invalid input for query parameters {path[0]}. Value: {wrong}. {message}")
    return bad_request(f"Invalid input for field/attribute {path[-1]}. Value: {wrong}. {message}")


_Errors = Iterator[tuple[tuple[Any, ...], Any, str]]


def _errors(schema: Schema, value: Any, path: tuple[Any, ...]) -> _Errors:
    for keyword, wanted in schema.items():
        check_keyword = _KEYWORDS.get(keyword)
        if check_keyword is not None:
            yield from check_keyword(schema, wanted, value, path)


def _type(_schema: Schema, wanted: Any, value: Any, path: tuple[Any, ...]) -> _Errors:
    kinds = [wanted] if isinstance(wanted, str) else wanted
    if not any(_TYPES[kind](value) for kind in kinds):
        yield path, value, f"{value!r} is not of type {', '.join(map(repr, kinds))}"


def _enum(_schema: Schema, wanted: list[Any], value: Any, path: tuple[Any, ...]) -> _Errors:
    if not any(one == value and isinstance(one, bool) is isinstance(value, bool) for one in wanted):
        yield path, value, f"{value!r} is not one of {wanted!r}"


def _min_length(_schema: Schema, wanted: int, value: Any, path: tuple[Any, ...]) -> _Errors:
    if isinstance(value, str) and len(value) < wanted:
        yield path, value, f"{value!r} is too short"


def _max_length(_schema: Schema, wanted: int, value: Any, path: tuple[Any, ...]) -> _Errors:
    if isinstance(value, str) and len(value) > wanted:
        yield path, value, f"{value!r} is too long"


def _pattern(_schema: Schema, wanted: str, value: Any, path: tuple[Any, ...]) -> _Errors:
    if isinstance(value, str) and not re.search(wanted, value):
        yield path, value, f"{value!r} does not match {wanted!r}"


def _minimum(_schema: Schema, wanted: int, value: Any, path: tuple[Any, ...]) -> _Errors:
    if str(value).lstrip("-").isdigit() and int(value) < wanted:
        yield path, value, f"{value!r} is less than the minimum of {wanted}"


def _maximum(_schema: Schema, wanted: int, value: Any, path: tuple[Any, ...]) -> _Errors:
    if str(value).isdigit() and int(value) > wanted:
        yield path, value, f"{value!r} is greater than the maximum of {wanted}"


def _max_items(_schema: Schema, wanted: int, value: Any, path: tuple[Any, ...]) -> _Errors:
    if isinstance(value, list) and len(value) > wanted:
        yield path, value, f"{value!r} is too long"


def _min_items(_schema: Schema, wanted: int, value: Any, path: tuple[Any, ...]) -> _Errors:
    if isinstance(value, list) and len(value) < wanted:
        yield path, value, f"{value!r} is too short"


def _items(_schema: Schema, wanted: Schema, value: Any, path: tuple[Any, ...]) -> _Errors:
    if isinstance(value, list):
        for position, one in enumerate(value):
            yield from _errors(wanted, one, (*path, position))


def _format(_schema: Schema, wanted: str, value: Any, path: tuple[Any, ...]) -> _Errors:
    if isinstance(value, str) and not _FORMATS[wanted](value):
        yield path, value, _BAD_NAME if wanted == "name" else f"{value!r} is not a {wanted!r}"


def _properties(_schema: Schema, wanted: dict[str, Schema], value: Any, path: tuple[Any, ...]) -> _Errors:
    if isinstance(value, dict):
        for name, inner in wanted.items():
            if name in value:
                yield from _errors(inner, value[name], (*path, name))


def _pattern_properties(_schema: Schema, wanted: dict[str, Schema], value: Any, path: tuple[Any, ...]) -> _Errors:
    if isinstance(value, dict):
        for pattern, inner in wanted.items():
            for name, one in value.items():
                if re.search(pattern, name):
                    yield from _errors(inner, one, (*path, name))


def _required(_schema: Schema, wanted: list[str], value: Any, path: tuple[Any, ...]) -> _Errors:
    if isinstance(value, dict):
        for name in wanted:
            if name not in value:
                yield path, value, f"{name!r} is a required property"


def _additional(schema: Schema, wanted: bool, value: Any, path: tuple[Any, ...]) -> _Errors:
    if wanted or not isinstance(value, dict):
        return
    patterns = list(schema.get("patternProperties", {}))
    extra = [
        name
        for name in value
        if name not in schema.get("properties", {}) and not any(re.search(pattern, name) for pattern in patterns)
    ]
    if not extra:
        return
    names = ", ".join(map(repr, sorted(extra)))
    if patterns:
        verb = "does" if len(extra) == 1 else "do"
        yield path, value, f"{names} {verb} not match any of the regexes: {', '.join(map(repr, patterns))}"
    else:
        verb = "was" if len(extra) == 1 else "were"
        yield path, value, f"Additional properties are not allowed ({names} {verb} unexpected)"


def _any_of(_schema: Schema, wanted: list[Schema], value: Any, path: tuple[Any, ...]) -> _Errors:
    if all(next(_errors(one, value, path), None) for one in wanted):
        yield path, value, f"{value!r} is not valid under any of the given schemas"


_KEYWORDS: dict[str, Callable[[Schema, Any, Any, tuple[Any, ...]], _Errors]] = {
    "type": _type,
    "enum": _enum,
    "minLength": _min_length,
    "maxLength": _max_length,
    "pattern": _pattern,
    "minimum": _minimum,
    "maximum": _maximum,
    "maxItems": _max_items,
    "minItems": _min_items,
    "items": _items,
    "format": _format,
    "properties": _properties,
    "patternProperties": _pattern_properties,
    "required": _required,
    "additionalProperties": _additional,
    "anyOf": _any_of,
    "oneOf": _any_of,  # Nova's alternatives exclude each other
}


def _is_regex(value: str) -> bool:
    try:
        re.compile(value)
    except re.error:
        return False
    return True


def _is_time(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


_FORMATS: dict[str, Callable[[str], bool]] = {
    "uuid": is_uuid,
    "name": lambda value: value.isprintable() and value == value.strip() and value != "",
    "regex": _is_regex,
    "date-time": _is_time,
    "zone": lambda value: value.isprintable() and value == value.strip() and ":" not in value,
}
