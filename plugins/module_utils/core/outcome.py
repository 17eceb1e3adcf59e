# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of a resource, and the result that a module makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from . import compare
from .fields import Field, given, without_secrets
from .resource import Object, Resource
from .work import Work


@dataclass
class Outcome:
    """What became of a resource.

    :param before: The object as it was found, None when it was not there.
    :param after: The object as it is, or as it is predicted to be; None when it is gone.
    :param managed: The fields that the diff is about.
    :param hidden_changes: Secret or write-only fields that were sent.
    :param want: The wanted values, where there are any.
    """

    before: Object | None
    after: Object | None
    changed: bool
    managed: tuple[str, ...]
    hidden_changes: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)
    want: Mapping[str, Any] = field(default_factory=dict)


def outcome(
    resource: Resource,
    work: Work,
    *,
    before: Object | None,
    after: Object | None,
    changed: bool,
    managed: tuple[str, ...] | None = None,
    **extra: Any,
) -> Outcome:
    """An outcome of a state that a resource handles itself."""
    if managed is None:
        managed = tuple(given(resource.fields, work.params))
    return Outcome(before, after, changed, managed, extra=extra)


def result(work: Work, resource: Resource, done: Outcome) -> dict[str, Any]:
    """The module's result: the same keys in changed, unchanged and check runs."""
    fields = resource.fields
    before, after = (
        compare.view(fields, done.managed, _asked(work, fields, obj, done.want)) for obj in (done.before, done.after)
    )
    for name in done.hidden_changes:
        after[name] = compare.HIDDEN_NEW
        if done.before is not None:
            before[name] = compare.HIDDEN
    shown = without_secrets(fields, done.after) if done.after is not None else {}
    return {
        "changed": done.changed,
        **dict.fromkeys((resource.result or resource.name, *resource.also), shown),
        "id": identifier(resource, done.after or done.before or work.params),
        "diff": {"before": before, "after": after},
        "operations": work.gate.operations,
        **done.extra,
        **(resource.more(work, done.after) if resource.more is not None else {}),
    }


def _asked(
    work: Work, fields: Mapping[str, Field], obj: Object | None, wanted: Mapping[str, Any] = MappingProxyType({})
) -> Object | None:
    """An object whose dicts that are compared by the given keys only have no others: the rest is not managed.

    The same goes for the dicts of a list: what the service adds to one that was asked for is not managed either.
    """
    shown = dict(obj) if obj else obj
    for name, field_ in fields.items():
        want, have = wanted.get(name, work.params.get(name)), (obj or {}).get(name)
        if shown and field_.compare == "subset" and isinstance(want, Mapping) and isinstance(have, Mapping):
            shown[name] = {key: value for key, value in have.items() if key in want}
        elif shown and field_.fields is not None and isinstance(have, list) and isinstance(wanted.get(name), list):
            shown[name] = _asked_items(field_, wanted[name], have)
    return shown


def _asked_items(field_: Field, want: list[Any], have: list[Any]) -> list[Any]:
    """Items with the keys that were asked for of them; those that nobody asked for are whole."""
    element, left, shown = Field(type="dict", fields=field_.fields), list(want), []
    for item in have:
        found = next((one for one in left if isinstance(one, Mapping) and compare.same(element, one, item)), None)
        if found is not None:
            left.remove(found)
            item = {key: value for key, value in item.items() if key in found}
        shown.append(item)
    return shown


def identifier(resource: Resource, obj: Mapping[str, Any]) -> str | None:
    """The id of an object, as text."""
    name = resource.id_field or resource.key[-1]
    value = obj.get(name)
    return None if value is None else str(value)
