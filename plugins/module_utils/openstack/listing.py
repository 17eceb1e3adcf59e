# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the info modules of OpenStack have in common: a name or id, filters by name, pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, wire_name
from ..core.lookup import get_or_none, is_uuid
from ..core.operation import Operation
from ..core.work import Work

FILTERS = Field(
    type="dict",
    option_only=True,
    doc="Further attributes that must be as they are here. The service filters by them; which ones it knows is its own "
    "matter. Options' names and the service's names both work.",
)


def same_object(want: Any, have: Any) -> bool:
    """For fields that an object is found by: what was found is what was meant, be it by name or by id."""
    return True


def nothing(wire: str, empty: Any, *, doc: str, aliases: tuple[str, ...] = ()) -> Field:
    """An option that is true when an attribute is to be empty; a body is made of :func:`said` values then.

    :param empty: What the service is told.
    """
    return Field(
        type="bool",
        wire=wire,
        aliases=aliases,
        from_wire=lambda value: not value,
        to_wire=lambda _true: empty,
        compare=lambda want, have: not want or bool(have),
        sample=False,
        doc=f"{doc} V(false) is the same as leaving it out.",
    )


def said(values: Mapping[str, Any], *options: str) -> dict[str, Any]:
    """Values without those of the options made by :func:`nothing` that are false."""
    return {name: value for name, value in values.items() if name not in options or value}


def named(title: str, *aliases: str) -> Field:
    """The option of an info module that holds a name or an id.

    :param aliases: What openstack.cloud calls it, too.
    """
    doc = f"Name or id of a {title}. Left out, all that the login may see are returned."
    return Field(option_only=True, aliases=aliases, doc=doc)


def _tagged(wire: str, which: str) -> Field:
    return Field(type="list", elements="str", wire=wire, to_wire=",".join, doc=f"Only what has {which} of these tags.")


#: Filters of Neutron's lists by tags.
TAGS = {
    "tags": _tagged("tags", "all"),
    "any_tags": _tagged("tags-any", "any"),
    "not_tags": _tagged("not-tags", "not all"),
    "not_any_tags": _tagged("not-tags-any", "none"),
}


def listed(
    work: Work,
    read: Operation,
    listing: Operation,
    fields: Mapping[str, Field],
    scope: Mapping[str, Any],
    *,
    any_id: bool = False,
) -> Iterator[Any]:
    """The objects that an info module's options ``name`` and ``filters`` ask for, in one request a page.

    :param read: Reads one by its id.
    :param listing: Lists them, filtered by the service.
    :param fields: The resource's fields: filters may use the options' names.
    :param scope: Further filters, in the service's names.
    :param any_id: Ids need not look like UUIDs (a domain ``default``): a name that is not found is tried as id.
    """
    name = work.params.get("name")
    query = {**filter_query(fields, work.params.get("filters") or {}), **scope}
    if name is not None and is_uuid(name):
        found = get_or_none(work, read, dict.fromkeys(read.placeholders, name))
        if found is not None:
            yield from fitting(found, query)
            return
    if name is not None:
        query["name"] = name
    limit, count = work.params.get("limit"), 0
    for item in work.objects(listing, query=query):
        if name is not None and item.get("name") != name:
            continue
        yield item
        count += 1
        if count == limit:
            return
    if any_id and name is not None and count == 0 and not is_uuid(name):
        found = get_or_none(work, read, dict.fromkeys(read.placeholders, name))
        if found is not None:
            query.pop("name")
            yield from fitting(found, query)


def fitting(found: Mapping[str, Any], query: Mapping[str, Any]) -> Iterator[Any]:
    """What was found without the filters, if it is as they ask; what it does not show cannot be compared."""
    if all(key not in found or str(found[key]).lower() == str(value).lower() for key, value in query.items()):
        yield found


def filter_query(fields: Mapping[str, Field], filters: Mapping[str, Any]) -> dict[str, Any]:
    """Further filters as query parameters, by the options' names or the service's."""
    query = {}
    for name, value in filters.items():
        if isinstance(value, Mapping):
            raise InvalidOption("filters", f"{name} is a dictionary, which cannot be part of a query")
        query[wire_name(name, fields[name]) if name in fields else name] = value
    return query
