# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding and listing: an answer in the form of the options, with what its address says anyway.

ESC's lists come whole; it filters by the path, and by headers.

Source: Cisco ESC REST northbound API 2.2, "Behavior of ESC REST operations".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..core.errors import ApiError
from ..core.fields import Field, from_wire
from ..core.lookup import Find, get_or_none
from ..core.operation import Operation
from ..core.resource import Info, Object
from ..core.work import Work


def unchanged(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """An answer as it is."""
    return item


def finder(
    get: Operation,
    fields: Mapping[str, Field],
    key: tuple[str, ...],
    prepare: Callable[[Mapping[str, Any]], Mapping[str, Any]] = unchanged,
) -> Find:
    """Found by a GET of its own address. What the address says, the answer need not say again.

    :param prepare: Gives an answer the form that the table of fields describes.
    """

    def find(work: Work) -> Object | None:
        found = get_or_none(work, get)
        if found is None:
            return None
        known = {name: work.params[name] for name in key}
        return {**known, **from_wire(fields, prepare(found if isinstance(found, Mapping) else {}))}

    return find


def listed(work: Work, operation: Operation, headers: Mapping[str, str] | None = None) -> Iterator[Any]:
    """The objects of a list; none when what they would belong to does not exist.

    :param headers: ESC's filters, some of which are headers.
    """
    try:
        for page in work.client.pages(lambda query: work.call(operation, query=query, headers=headers), {}):
            yield from page
    except ApiError as exc:
        if exc.kind != "absent":
            raise


def info(
    get: Operation,
    list_: Operation,
    key: tuple[str, ...],
    filters: Mapping[str, Field],
    *,
    prepare: Callable[[Mapping[str, Any]], Mapping[str, Any]] = unchanged,
    headers: Callable[[Mapping[str, Any]], Mapping[str, str]] = lambda params: {},
    named: bool = False,
    summary: str,
    description: tuple[str, ...],
) -> Info:
    """An info module: one by its address when all of *key* is given, else the list.

    :param filters: Options of *key* and what else narrows the list.
    :param headers: The headers that filter the list, from the options.
    :param named: It can be narrowed by name, which ESC itself cannot do.
    """

    def fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
        known = {name: work.params[name] for name in key if work.params.get(name) is not None}
        if len(known) == len(key):
            one = get_or_none(work, get)
            found = [] if one is None else [one]
        else:
            found = list(listed(work, list_, headers(work.params)))
        for item in found:
            yield {**known, **prepare(item if isinstance(item, Mapping) else {})}

    narrow = {"name": Field(option_only=True, doc="Only what has exactly this name.")} if named else {}
    return Info(
        list=list_,
        fetch=fetch,
        filters={**filters, **narrow},
        match=(lambda params, item: params.get("name") in (None, item.get("name"))) if named else None,
        summary=summary,
        description=description,
    )


def scope_and_id(key: tuple[str, ...], title: str) -> dict[str, Field]:
    """The options of an info module: whose they are, and which one."""
    *scope, own = key
    return {
        **{name: Field(required=True, option_only=True, doc=f"Whose {title}s are listed.") for name in scope},
        own: Field(option_only=True, doc=f"Only the {title} with this identifier."),
    }
