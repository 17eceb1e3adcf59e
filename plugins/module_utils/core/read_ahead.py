# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several objects found by one list, in place of one for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from .client import query_pairs
from .operation import Operation
from .work import Work

#: Servers take addresses of 4 KiB at the least.
_LONGEST = 2000
Together = Callable[[Sequence[Mapping[str, Any]]], "dict[str, Any]"]


class PartWork(Work):
    """The work on one of several objects: with options of its own, and all else of the whole."""

    def __init__(self, whole: Work, params: Mapping[str, Any], label: str) -> None:
        super().__init__(whole.context, whole.client, label)
        self.params, self.gate, self.pace = params, whole.gate, whole.pace
        self.known, self.common = whole.known, whole.common
        #: While it is set: the list that is only asked what it would be asked.
        self.asking: Operation | None = None
        #: The list that was read ahead.
        self.listing = ""
        #: What it was asked.
        self.query: dict[str, Any] | None = None
        #: What it has answered to that, and how often this may be believed.
        self.listed: list[Any] = []
        self.serves = 0
        #: What was found without the list: it is not looked for twice.
        self.sure: list[dict[str, Any] | None] = []

    def objects(
        self,
        operation: Operation,
        path: Mapping[str, Any] | None = None,
        *,
        query: Mapping[str, Any] | None = None,
        limit: int | None = None,
    ) -> Iterator[Any]:
        """The objects of a list, from what was read ahead where that is about them."""
        if operation is self.asking:
            self.query = dict(query or {})
            return iter(())
        if self.serves and operation.id == self.listing and query == self.query:
            self.serves -= 1
            return iter(self.listed)
        return super().objects(operation, path, query=query, limit=limit)


def read_ahead(
    works: Sequence[PartWork],
    find: Callable[[Work], dict[str, Any] | None],
    listing: Operation,
    together: Together | None = None,
    *,
    serves: int = 1,
) -> None:
    """Have what *find* will look for, each for itself, by as few requests of *listing* as can be.

    :param find: Looks for one, and tests itself what a list has.
    :param together: One query in place of several; by default filters take several values each.
    :param serves: How many looks of each it is for.
    """
    for work in works:
        work.asking, work.query = listing, None
        try:
            found = find(work)
        finally:
            work.asking = None
        work.sure = [found] * serves if work.query is None else []
    for part in _parts([work for work in works if work.query is not None], together or several_values):
        query = _together(part, together or several_values)
        listed = list(Work.objects(part[0], listing, query=query))
        for work in part:
            work.listing, work.listed, work.serves = listing.id, listed, serves


def _together(works: Sequence[PartWork], together: Together) -> dict[str, Any]:
    return together([work.query or {} for work in works]) if len(works) > 1 else dict(works[0].query or {})


def _parts(works: Sequence[PartWork], together: Together) -> Iterator[list[PartWork]]:
    """Those that are asked for together: addresses must not grow too long."""
    part: list[PartWork] = []
    for work in works:
        if part and len(urlencode(query_pairs(_together([*part, work], together)))) > _LONGEST:
            yield part
            part = []
        part.append(work)
    if part:
        yield part


def several_values(queries: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """One query that leaves out nothing of what each asks for, where a filter takes several values."""
    query: dict[str, Any] = {}
    for name in queries[0]:
        if all(name in one for one in queries):
            values: dict[Any, None] = {}
            for one in queries:
                values.update(dict.fromkeys(one[name] if isinstance(one[name], (list, tuple)) else [one[name]]))
            query[name] = list(values) if len(values) > 1 else next(iter(values), None)
    return query
