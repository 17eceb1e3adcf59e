# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a loop has read within the last second, so that an item which finds all as it should be need not ask again.

A loop of unchanged items spends nine tenths of its time waiting for answers to nearly the same question. So a question
that was just asked is not asked again, and where items differ by one filter (a name, mostly) all that fit the other
filters are read at once. Three rules keep that honest:

* What is remembered can only say that there is nothing to do. Before anything is sent that changes something, and
  before an error is told, the item is looked at anew, without the memory (:class:`LookAgain`).
* What is remembered is at most :data:`LASTS` old, and ends with the first request of the loop that changes something.
* Within one item nothing is answered from memory twice: to wait for something is to ask the server.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .errors import ApiError

#: Seconds for which an answer is believed.
LASTS = 1.0
#: So many items must have found nothing to do before memory is used: where things change it would be in the way.
_QUIET = 3
#: A list is read as a whole when it has at most so many objects for each one that was looked for. Servers tell objects
#: of a list in a twentieth of the time that a question takes. A list that has more is tried again when so many times as
#: many were looked for, and given up after some tries.
_AHEAD, _LATER, _TRIES = 16, 4, 3
#: How many answers are kept at the most, and how large they may be, in bytes.
_MOST, _LARGEST = 64, 64 * 1024

Ask = Callable[[Mapping[str, Any], int], Iterator[Any]]


class LookAgain(Exception):
    """Something is about to be changed by what was only remembered."""


@dataclass
class _Search:
    """One object after the other is looked for in the same list.

    :param query: What was asked last.
    :param asked: For how many items.
    :param varying: The filters that differ from item to item.
    :param from_: With how many asked the whole list is tried for next.
    :param tries: How often it was longer than that.
    :param read: When the whole list was read last; None when it is not there.
    """

    query: dict[str, Any]
    asked: int
    varying: set[str] = field(default_factory=set)
    from_: int = _QUIET
    tries: int = 0
    read: float | None = None
    objects: list[Any] = field(default_factory=list)


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
        """An item has ended, and has changed nothing, or has."""
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
        while len(self._answers) > _MOST:
            del self._answers[next(iter(self._answers))]


class Recall:
    """The memory as one item may use it."""

    def __init__(self, memory: LoopMemory) -> None:
        self._memory = memory
        self._began = memory.clock()
        self._told: set[str] = set()
        #: Whether what was found rests on memory.
        self.used = False

    def answer(self, key: str) -> Any:
        """What was answered to the very same question; None when it has to be asked."""
        asked, answer = self._memory._answers.get(key, (0.0, None))
        if answer is None or key in self._told or not self._fresh(asked):
            return None
        self._told.add(key)
        self.used = True
        return answer

    def objects(self, key: str, query: Mapping[str, Any], ask: Ask) -> list[Any] | None:
        """The objects of a list that fit a query; None when it has to be asked.

        :param key: Which list.
        :param ask: The objects that fit a query, no more than so many; with the size of pages in the query where the
            server takes one.
        """
        search = self._memory._searches.get(key)
        if search is None or set(search.query) != set(query):
            self._memory._searches[key] = _Search(dict(query), asked=self._memory._quiet)
            return None
        differs = {name for name in query if query[name] != search.query[name]}
        search.query = dict(query)
        if not differs or key in self._told:
            return None
        if not differs <= search.varying:
            search.varying |= differs
            search.read = None
        search.asked += 1
        if search.read is None or self._memory.clock() - search.read > LASTS:
            self._read(search, ask)
        found = [copy.deepcopy(item) for item in search.objects if self._fits(item, search)]
        if search.read is None or not found:
            return None  # that there is none has to be asked: it may be new
        self._told.add(key)
        self.used = True
        return found

    def _read(self, search: _Search, ask: Ask) -> None:
        """Read the whole list, where it is short enough."""
        search.read, search.objects = None, []
        if search.asked < search.from_ or search.tries == _TRIES:
            return
        most = search.asked * _AHEAD
        query = {name: value for name, value in search.query.items() if name not in search.varying}
        now = self._memory.clock()
        try:
            objects = list(ask(query, most))
        except ApiError:
            objects = [None] * most  # it may well refuse that; the question itself is asked in any case
        if len(objects) < most:
            search.read, search.objects = now, objects
        else:
            search.tries, search.from_ = search.tries + 1, search.asked * _LATER

    @staticmethod
    def _fits(item: Any, search: _Search) -> bool:
        """Whether an object has what makes the difference, to the letter."""
        return isinstance(item, Mapping) and all(
            name in item and str(item[name]) == str(search.query[name]) for name in search.varying
        )

    def _fresh(self, asked: float) -> bool:
        return asked < self._began and self._memory.clock() - asked <= LASTS
