# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of fields and XML: what an element's text is as an option, and a resource's document for a request.

XML has texts only, and one element looks the same as a list of one. The table of fields knows better.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ..core.fields import Field, from_wire, given, to_wire
from ..core.operation import Operation
from ..core.resource import Object
from .xml import boolean, children, integer, listed, text


def typed(fields: Mapping[str, Field]) -> dict[str, Field]:
    """The same fields, reading texts of XML as their types. Values that have their type already stay as they are."""
    found = {}
    for name, field in fields.items():
        if field.fields is not None:
            field = replace(field, fields=typed(field.fields))
        found[name] = field if field.from_wire is not None else replace(field, from_wire=_reader(field))
    return found


def _reader(field: Field) -> Callable[[Any], Any] | None:
    if field.type == "bool":
        return boolean
    if field.type == "int":
        return integer
    inner = field.fields
    if field.type == "list":
        return lambda value: [_inner(inner, item) for item in listed(value)]
    if field.type == "dict" and inner is not None:
        return lambda value: _inner(inner, value) if isinstance(value, Mapping) else {}
    return None


def _inner(fields: Mapping[str, Field] | None, item: Any) -> Any:
    return from_wire(fields, item) if fields is not None and isinstance(item, Mapping) else item


def body(fields: Mapping[str, Field], values: Mapping[str, Any], operation: Operation) -> Object:
    """A resource's document: what can be set of it, in the order of the table.

    What is read only is left out, and so is what the operation's path says.
    """
    return to_wire(
        fields,
        {
            name: values[name]
            for name, field in fields.items()
            if values.get(name) is not None
            and not field.read_only
            and not field.option_only
            and name not in operation.placeholders
        },
    )


def whole(fields: Mapping[str, Field], params: Mapping[str, Any], have: Object, values: Object) -> Object:
    """A resource after a change, for a PUT that carries all of it: with what GET never shows, where it is given."""
    after = {**have, **{name: value for name, value in given(fields, params).items() if fields[name].write_only}}
    for name, value in values.items():
        before = have.get(name)
        part = fields[name].compare == "subset" and isinstance(before, Mapping) and isinstance(value, Mapping)
        after[name] = {**before, **value} if part and isinstance(before, Mapping) else value
    return after


def texts(value: Any) -> Any:
    """The values of a dict as texts, as XML has them."""
    return {str(key): text(item) for key, item in value.items()} if isinstance(value, Mapping) else value


def properties_to_wire(value: Mapping[str, Any]) -> Object:
    """A dict as ``property`` elements with ``name`` and ``value``."""
    return {"property": [{"name": name, "value": item} for name, item in value.items()]}


def properties_from_wire(value: Any) -> Any:
    """``property`` elements as a dict; a dict stays as it is."""
    if isinstance(value, Mapping) and not isinstance(value.get("property", {}), (list, Mapping)):
        return value
    found = children(value, "property")
    return {str(item.get("name")): item.get("value", "") for item in found} if found or not value else value


#: Properties of an image, of a mapping: options as a dict.
PROPERTIES = Field(
    type="dict",
    normalize=texts,
    to_wire=properties_to_wire,
    from_wire=properties_from_wire,
)
