# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a loop has read within the last second, so that an item which finds all as it should be need not ask again.

A loop of unchanged items spends nine tenths of its time waiting for answers to nearly the same question. So a question
that was just asked is not asked again, and where items differ by one filter (a name, mostly) all that fit the other
filters are read at once. These rules keep that honest:

* What is remembered can only say that there is nothing to do. Before a request that changes something, before waiting,
  before an error is told and before anything is called changed, the item is looked at anew, without the memory
  (:class:`LookAgain`). What changes something beside the service says so by :meth:`.work.Work.certain`.
* What is remembered is at most :data:`LASTS` old, and ends with the first request that changes something.
* Within one item no list and no question is answered from memory twice: to ask again is to ask the server.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from .errors import ApiError

#: Seconds for which an answer is believed.
LASTS = 1.0
#: So many items must have found nothing to do before memory is used: where things change it would be in the way.
_QUIET = 3
#: A list is read as a whole when it has at most so many objects for each one that was looked for. Servers tell objects
#: of a list in a twentieth of the time that a question takes. A list that has more is tried again when so many times as
#: many were looked for, and given up after some tries.
_AHEAD, _FIRST, _LATER, _TRIES = 16, 4, 4, 3
#: How many answers and searches are kept at the most, and how large an answer may be, in bytes.
_MOST, _LARGEST = 64, 64 * 1024

Ask = Callable[[Mapping[str, Any], int], Iterator[Any]]
Told = TypeVar("Told")


class LookAgain(Exception):
    """Something is about to be done on the strength of what was only remembered."""


@dataclass
class _Search:
    """One object after the other is looked for in the same list, by the same filters.

    :param query: What was asked last.
    :param asked: How many times.
    :param varying: The filters that differ from item to item.
    :param from_: With how many asked the whole list is tried for next.
    :param tries: How often that was not worth it.
    :param read: When the whole list was read last; None when it is not there.
    :param common: The filters that it was read with.
    :param served: How many items it was good for.
    """

    query: dict[str, Any]
    asked: int = 1
    varying: set[str] = field(default_factory=set)
    from_: int = _FIRST
    tries: int = 0
    read: float | None = None
    common: dict[str, Any] = field(default_factory=dict)
    objects: list[Any] = field(default_factory=list)
    served: int = 0

    def others(self) -> dict[str, Any]:
        """The filters that do not differ."""
        return {name: value for name, value in self.query.items() if name not in self.varying}

    def fits(self, item: Any) -> bool:
        """Whether an object has what makes the difference, to the letter."""
        return isinstance(item, Mapping) and all(
            name in item and not isinstance(item[name], (list, dict)) and str(item[name]) == str(self.query[name])
            for name in self.varying
        )


class LoopMemory:
    """What one client has read lately, for the items of one loop.

    :param clock: Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self._quiet = 0
        self._answers: dict[str, tuple[float, Any]] = {}
        self._searches: dict[str, _Search] = {}

    def item(self) -> Recall | None:
        """For one item of a loop: None as long as memory is not worth it."""
        return Recall(self) if self._quiet >= _QUIET else None

    def ended(self, *, quiet: bool) -> None:
        """An item has ended, and has changed nothing, or has, or may have."""
        self._quiet = self._quiet + 1 if quiet else 0

    def changed(self) -> None:
        """Something is changed now: what was read before may be wrong."""
        self._answers.clear()
        self._searches.clear()

    def note(self, key: str, asked: float, answer: Any, size: int) -> None:
        """Remember an answer.

        :param asked: When it was asked for.
        :param size: In bytes.
        """
        self._answers.pop(key, None)
        if size <= _LARGEST:
            self._answers[key] = (asked, answer)
        _bound(self._answers)

    def answer(self, key: str, before: float) -> Any:
        """What was answered to a question that was asked before a time, if that is to be believed; or None."""
        asked, answer = self._answers.get(key, (0.0, None))
        return answer if asked < before and self.clock() - asked <= LASTS else None

    def search(self, key: str, query: dict[str, Any]) -> _Search | None:
        """The search that a question goes on with; None where it is the first, or no other than the last.

        :param key: Which list.
        """
        key = f"{key} {sorted(query)}"
        search = self._searches.get(key)
        if search is None:
            self._searches[key] = _Search(query)
            _bound(self._searches)
            return None
        differs = {name for name in query if query[name] != search.query[name]}
        search.query = query
        search.varying |= differs
        search.asked += bool(differs)
        return search if differs else None


class Recall:
    """The memory as one item may use it."""

    def __init__(self, memory: LoopMemory) -> None:
        self._memory = memory
        self._began = memory.clock()
        self._told: set[str] = set()
        self._off = False
        #: Whether what was found rests on memory.
        self.used = False

    def answer(self, key: str) -> Any:
        """What was answered to the very same question; None when it has to be asked."""
        answer = None if self._off or key in self._told else self._memory.answer(key, self._began)
        if answer is not None:
            self._told.add(key)
            self.used = True
        return answer

    def objects(self, key: str, query: Mapping[str, Any], ask: Ask, directly: Callable[[], list[Any]]) -> list[Any]:
        """The objects of a list that fit a query.

        :param key: Which list.
        :param ask: Asks for the objects that fit a query, but for no more than so many.
        :param directly: Asks for those that fit this one.
        """
        given = {name: value for name, value in query.items() if value is not None}
        again = key in self._told
        self._told.add(key)
        search = self._memory.search(key, given)
        if again:
            return self._without(directly)
        found = [] if search is None else self._remembered(search, ask)
        if not found:
            return directly()  # that there is none has to be asked: it may be new
        self.used = True
        return found

    def _remembered(self, search: _Search, ask: Ask) -> list[Any]:
        now = self._memory.clock()
        if search.read is None or search.common != search.others() or now - search.read > LASTS:
            self._read(search, ask)
        found = [] if search.read is None else [copy.deepcopy(item) for item in search.objects if search.fits(item)]
        search.served += bool(found)
        return found

    def _read(self, search: _Search, ask: Ask) -> None:
        """Read the whole list, where that pays."""
        if search.read is not None and search.served * _AHEAD < len(search.objects):
            search.tries = _TRIES  # it was old before it was of use
        search.read, search.objects, search.served = None, [], 0
        if search.asked < search.from_ or search.tries >= _TRIES:
            return
        most, now = search.asked * _AHEAD, self._memory.clock()
        try:
            objects = self._without(lambda: list(ask(search.others(), most)))
        except ApiError:
            objects = [None] * most  # it may well refuse that; the question itself is asked in any case
        if len(objects) >= most:
            search.tries, search.from_ = search.tries + 1, search.asked * _LATER
        elif self._memory.clock() - now > LASTS:
            search.tries = _TRIES
        else:
            search.read, search.common, search.objects = now, search.others(), objects

    def _without(self, ask: Callable[[], Told]) -> Told:
        """Ask the server, whatever is remembered."""
        self._off = True
        try:
            return ask()
        finally:
            self._off = False


def _bound(kept: dict[str, Any]) -> None:
    """Forget the oldest."""
    while len(kept) > _MOST:
        del kept[next(iter(kept))]
