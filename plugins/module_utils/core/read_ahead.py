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


class PartWork(Work):
    """The work on one of several objects: with options of its own, and all else of the whole."""

    def __init__(self, whole: Work, params: Mapping[str, Any], label: str) -> None:
        super().__init__(whole.context, whole.client, label)
        self.params, self.gate, self.pace, self.known = params, whole.gate, whole.pace, whole.known
        self.listing: Operation | None = None
        #: What the list was asked for, and what it has answered.
        self.query: dict[str, Any] | None = None
        self.listed: list[Any] | None = None

    def objects(
        self,
        operation: Operation,
        path: Mapping[str, Any] | None = None,
        *,
        query: Mapping[str, Any] | None = None,
        limit: int | None = None,
    ) -> Iterator[Any]:
        """The objects of a list; while it is read ahead, those that are known of it."""
        if operation is not self.listing:
            return super().objects(operation, path, query=query, limit=limit)
        self.query = dict(query or {})
        return iter(self.listed or [])


def read_ahead(
    works: Sequence[PartWork], listing: Operation, find: Callable[[Work], dict[str, Any] | None]
) -> list[dict[str, Any] | None]:
    """What *find* finds for each, by as few requests of *listing* as can be.

    :param listing: Filters by each of several values when it is given them.
    :param find: Looks for one, and tests itself what a list has.
    """
    found: dict[int, dict[str, Any] | None] = {}
    try:
        for work in works:
            work.listing, work.query, work.listed = listing, None, None
            found[id(work)] = find(work)
        for part in _parts([work for work in works if work.query is not None]):
            listed = list(Work.objects(part[0], listing, query=_together(part)))
            for work in part:
                work.listed = listed
                found[id(work)] = find(work)
    finally:
        for work in works:
            work.listing = work.listed = None
    return [found[id(work)] for work in works]


def _parts(works: Sequence[PartWork]) -> Iterator[list[PartWork]]:
    """Those that are asked for together: addresses must not grow too long."""
    part: list[PartWork] = []
    for work in works:
        if part and len(urlencode(query_pairs(_together([*part, work])))) > _LONGEST:
            yield part
            part = []
        part.append(work)
    if part:
        yield part


def _together(works: Sequence[PartWork]) -> dict[str, Any]:
    """One query that leaves out nothing of what each asks for."""
    queries = [work.query or {} for work in works]
    query: dict[str, Any] = {}
    for name in queries[0]:
        if all(name in one for one in queries):
            values: dict[Any, None] = {}
            for one in queries:
                values.update(dict.fromkeys(one[name] if isinstance(one[name], (list, tuple)) else [one[name]]))
            query[name] = list(values) if len(values) > 1 else next(iter(values), None)
    return query
