# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several resources of one type in one task: found together, the missing ones created together, the rest one by one.

Each of them goes the way of a single one (:mod:`.present`); only its search and its creation are shared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any

from . import reconcile
from .errors import AnswerLost, ApiError, TelcoError
from .fields import from_wire
from .outcome import Outcome, result
from .present import Present
from .read_ahead import PartWork, read_ahead
from .resource import Bulk, Object, Resource
from .retries import TRIES, look_later, may_come_late, worth_another
from .several_options import key, named, title
from .steps import pause
from .suspects import suspect
from .work import Work


def ensure(work: Work, resource: Resource, bulk: Bulk, asked: list[Object]) -> dict[str, Any]:
    """Bring each into the state that the options ask for; the module's result."""
    several = _Several(work, resource, bulk, asked)
    present = (work.params.get("state") or "present") == "present"
    outcomes = several.present() if present else several.other()
    return several.result(outcomes)


class _Several:
    """All that a task has in its list, in its order."""

    def __init__(self, work: Work, resource: Resource, bulk: Bulk, asked: list[Object]) -> None:
        self.work, self.bulk = work, bulk
        self.works = [PartWork(work, one, f"{resource.title} {named(resource, one)}") for one in asked]
        #: What was found ahead of its time; each serves once.
        self.ahead: dict[int, Object | None] = {}
        self.plain = resource
        self.resource = replace(resource, find=self._find)

    def _find(self, work: Work) -> Object | None:
        if id(work) in self.ahead:
            return self.ahead.pop(id(work))
        return self.plain.find(work)

    def _read(self, works: list[PartWork]) -> None:
        if works:
            with self._about(*works):
                found = read_ahead(works, self.bulk.list, self.plain.find)
            self.ahead.update(zip(map(id, works), found, strict=True))

    @contextmanager
    def _about(self, *works: PartWork) -> Iterator[None]:
        """An error tells which one it is about, and what was created before it."""
        try:
            yield
        except TelcoError as exc:
            labels = [work.label for work in works]
            if len(works) == 1 and labels[0] not in exc.msg:
                exc.msg = f"{labels[0]}: {exc.msg}"
            made = [
                f"{one.label} ({one.created_id})" for one in self.works if one.created_id and one.label not in labels
            ]
            if made:
                exc.msg = f"{exc.msg.rstrip('.')}. Created before that: {', '.join(made)}"
            if len(works) == 1:
                exc.id = exc.id or works[0].created_id
            exc.args = (exc.msg,)
            raise

    # States -------------------------------------------------------------------------------------------------------

    def other(self) -> list[Outcome]:
        """Any state but that of being there as the options say."""
        if self.plain.prepare is None:
            self._read(self.works)
        return [self._each(work) for work in self.works]

    def _each(self, work: PartWork) -> Outcome:
        with self._about(work):
            return reconcile.ensure(work, self.resource)

    def present(self) -> list[Outcome]:
        """All are to be there; what cannot work is refused before anything is done."""
        ones = []
        for work in self.works:
            with self._about(work):
                if self.plain.prepare is not None:
                    work.params = {**work.params, **self.plain.prepare(work)}
                ones.append(Present(work, self.resource))
        self._read(self.works)
        for one, work in zip(ones, self.works, strict=True):
            with self._about(work):
                one.look()
                if one.current is None:
                    one.check_needs()
                else:
                    one.plan(one.current)
        answers = self._create([pair for pair in zip(ones, self.works, strict=True) if pair[0].current is None])
        outcomes = []
        for one, work in zip(ones, self.works, strict=True):
            with self._about(work):
                outcomes.append(one.finish(answers[id(one)]) if id(one) in answers else one.carry_on())
        return outcomes

    # Create -------------------------------------------------------------------------------------------------------

    def _create(self, missing: list[tuple[Present, PartWork]]) -> dict[int, Object | None]:
        """Create what is missing by one request; what was answered of each, by the :func:`id` of its Present.

        After a request whose answer was lost, or that came too late for somebody else's, what is there now is not
        created again.
        """
        for attempt in range(1, TRIES + 1):
            if not missing:
                break
            try:
                return self._created(missing)
            except ApiError as exc:
                if not worth_another(exc, attempt):
                    raise
                self.work.pace.sleep(pause(self.work.pace, attempt))
                found = self._looked(missing)
                if found is None and may_come_late(exc, self.plain):
                    found = look_later(self.work, exc, partial(self._looked, missing))
                if found is None and not isinstance(exc, AnswerLost):
                    raise
                for one, _work in missing:
                    one.resume(exc, (found or {}).get(id(one)))
                missing = [pair for pair in missing if pair[0].current is None]
        return {}

    def _looked(self, missing: list[tuple[Present, PartWork]]) -> dict[int, Object] | None:
        """What is there now of what was missing; None when none is."""
        self._read([work for _one, work in missing])
        found = {}
        for one, work in missing:
            with self._about(work):
                have = one.found()
            if have is not None:
                found[id(one)] = have
        return found or None

    def _created(self, missing: list[tuple[Present, PartWork]]) -> dict[int, Object | None]:
        works = [work for _one, work in missing]
        bodies = []
        for one, work in missing:
            with self._about(work):
                bodies.append(one.body())
        names = [named(self.plain, work.params) for work in works]
        try:
            made = self.work.call(self.bulk.create, body=bodies, attempt=f"create {title(self.plain, names)}")
        except ApiError as exc:
            if not isinstance(exc, AnswerLost) and len(works) > 1:
                exc.msg = f"{exc.msg.rstrip('.')}. None of them was created; {self._blame(exc, bodies, names)}"
                exc.args = (exc.msg,)
            raise
        answered = [from_wire(self.plain.fields, one) for one in made or [] if isinstance(one, Mapping)]
        by_key = {key(self.plain, one): one for one in answered if all(name in one for name in self.plain.key)}
        answers = {}
        for one, work in missing:
            with self._about(work):
                answers[id(one)] = one.made(by_key.get(key(self.plain, work.params)))
        return answers

    def _blame(self, exc: ApiError, bodies: list[Any], names: list[str]) -> str:
        index = suspect(exc.message, bodies)
        if index is None:
            return "the service does not say which of them it is about"
        return f"what the service says is about {self.plain.title} {names[index]}"

    # Result -------------------------------------------------------------------------------------------------------

    def result(self, outcomes: list[Outcome]) -> dict[str, Any]:
        """The module's result, in the order of the list."""
        each = [result(work, self.plain, done) for work, done in zip(self.works, outcomes, strict=True)]
        shown = [one[self.plain.result or self.plain.name] for one in each]
        headers = [{"before_header": work.label, "after_header": work.label} for work in self.works]
        return {
            "changed": any(done.changed for done in outcomes),
            self.plain.plural: [one for one in shown if one],
            "diff": [{**one["diff"], **header} for one, header in zip(each, headers, strict=True)],
            "operations": self.work.gate.operations,
        }
