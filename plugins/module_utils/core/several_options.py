# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The option of a module that holds several of its resource, and what can be said of it before any request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .errors import InvalidOption, TelcoError
from .fields import Field, check_ranges
from .options import drop_empty
from .resource import Constraints, Object, Resource

#: How many names a sentence has.
_NAMED = 4


def options(resource: Resource) -> dict[str, Field]:
    """The resource's options as they are for one, and the list of several, where they are said so."""
    if resource.bulk is None or resource.bulk.create is None:
        return dict(resource.fields)
    plural = resource.plural
    own = {name: field for name, field in resource.fields.items() if not field.read_only}
    several = Field(
        type="list",
        elements="dict",
        option_only=True,
        fields=own,
        across=resource.constraints.kwargs(),
        doc=[
            f"Several {plural} in place of one, each with the options of a single one, and named once.",
            "They are looked for together. Those that are missing are created by one request, of which the service "
            "makes all or none; then those that differ are changed one after the other. With O(state=absent) each is "
            "deleted.",
            f"RV({plural}) and RV(diff) of the result are lists in the same order then.",
        ],
    )
    needed = {
        name: replace(
            field, required=False, doc=[*([field.doc] if isinstance(field.doc, str) else field.doc), _either(plural)]
        )
        for name, field in own.items()
        if field.required
    }
    return {**resource.fields, **needed, plural: several}


def _either(plural: str) -> str:
    return f"Either this or O({plural}) is needed."


def constraints(resource: Resource) -> Constraints:
    """Checks across options: what is required of one is not when there are several."""
    if resource.bulk is None or resource.bulk.create is None:
        return resource.constraints
    one = [name for name, field in resource.fields.items() if field.required]
    whole = resource.constraints
    return replace(whole, required_one_of=(*whole.required_one_of, *((name, resource.plural) for name in one)))


def asked(resource: Resource, params: Mapping[str, Any]) -> list[Object] | None:
    """The options of each that the task is about; None when it is about a single one.

    :raises InvalidOption: They cannot work; which one it is, is in the message.
    """
    bulk = resource.bulk
    if bulk is None or params.get(bulk.option or resource.plural) is None:
        return None
    if bulk.each is not None:
        found = list(bulk.each(params))
        for one in found:
            resource.check(one)
        return found
    return _listed(resource, params)


def _listed(resource: Resource, params: Mapping[str, Any]) -> list[Object]:
    plural, fields = resource.plural, resource.fields
    beside = [
        name
        for name, field in fields.items()
        if not field.read_only and params.get(name) is not None and params[name] != field.default
    ]
    if beside:
        raise InvalidOption(plural, f"cannot be given together with {', '.join(beside)}: each of the list says its own")
    found: list[Object] = []
    places: dict[tuple[str, ...], int] = {}
    for index, element in enumerate(params[plural]):
        one = {**params, plural: None, **element}
        try:
            drop_empty(one, fields, resource.constraints)
            check_ranges(fields, one)
            resource.check(one)
        except TelcoError as exc:
            raise InvalidOption(plural, f"{place(resource, one, index)}: {exc.msg}") from exc
        first = places.setdefault(key(resource, one), index)
        if first != index:
            raise InvalidOption(plural, f"{named(resource, one)} is there twice, as number {first + 1} and {index + 1}")
        found.append(one)
    return found


def key(resource: Resource, params: Mapping[str, Any]) -> tuple[str, ...]:
    """What identifies one of them."""
    return tuple(str(params[name]) for name in resource.key)


def named(resource: Resource, params: Mapping[str, Any]) -> str:
    """One of them by its name."""
    return "/".join(str(params[name]) for name in resource.key if params.get(name) is not None)


def place(resource: Resource, params: Mapping[str, Any], index: int) -> str:
    """One of them by its name and its place in the list."""
    return f"{named(resource, params)} (number {index + 1})"


def title(resource: Resource, ones: list[str]) -> str:
    """Several of them, for messages."""
    more = [f"{len(ones) - _NAMED} more"] if len(ones) > _NAMED else []
    words = resource.title if len(ones) == 1 else resource.plural.replace("_", " ")
    return f"{words} {', '.join([*ones[:_NAMED], *more])}" if ones else words
