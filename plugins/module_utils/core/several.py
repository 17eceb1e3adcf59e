# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several resources of one type in one task: found together, the missing ones created together, the rest one by one.

Each of them goes the way of a single one (:mod:`.present`); only its search and its creation are shared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from . import reconcile
from .errors import AnswerLost, ApiError, InvalidOption, TelcoError
from .fields import from_wire
from .operation import Operation
from .outcome import Outcome, identifier, result
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


@dataclass(eq=False)
class _Part:
    """One of them.

    :param made: It was created together with others, and *answered* is what was said of it.
    :param left: It is not there, and need not be.
    """

    work: PartWork
    one: Present
    made: bool = False
    answered: Object | None = None
    left: bool = False


class _Several:
    """All that a task is about, in its order."""

    def __init__(self, work: Work, resource: Resource, bulk: Bulk, asked: list[Object]) -> None:
        self.work, self.bulk = work, bulk
        self.look_for = resource.find
        self.resource = replace(resource, find=self._find)
        self.works = [PartWork(work, one, f"{resource.title} {named(resource, one)}") for one in asked]

    def _find(self, work: Work) -> Object | None:
        return work.sure.pop() if isinstance(work, PartWork) and work.sure else self.look_for(work)

    def _read(self, works: list[PartWork], *, serves: int = 1) -> None:
        with self._about(*works):
            read_ahead(works, self.look_for, self.bulk.list, self.bulk.together, serves=serves)

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
        self._read(self.works)
        return [self._each(work) for work in self.works]

    def _each(self, work: PartWork) -> Outcome:
        with self._about(work):
            return reconcile.ensure(work, self.resource)

    def present(self) -> list[Outcome]:
        """All are to be there; what cannot work is refused before anything is done."""
        self._read(self.works)
        parts = [self._part(work) for work in self.works]
        self._check_apart(parts)
        missing = self._missing(parts)
        for part in parts:
            with self._about(part.work):
                if part.one.current is not None:
                    part.one.plan(part.one.current)
                elif part in missing:
                    part.one.check_needs()
        self._create(parts)
        return [self._finished(part) for part in parts]

    def _check_apart(self, parts: list[_Part]) -> None:
        """Refuse one that is there twice, by its name and by its id."""
        seen: dict[str | None, _Part] = {}
        for part in parts:
            other = (
                part if part.one.current is None else seen.setdefault(identifier(self.resource, part.one.current), part)
            )
            if other is not part:
                option = self.bulk.option or self.resource.plural
                raise InvalidOption(option, f"{other.work.label} and {part.work.label} are the same")

    def _part(self, work: PartWork) -> _Part:
        with self._about(work):
            if self.resource.prepare is not None:
                work.params = {**work.params, **self.resource.prepare(work)}
            one = Present(work, self.resource)
            one.look()
        return _Part(work, one)

    def _finished(self, part: _Part) -> Outcome:
        if part.left:
            return Outcome(None, None, False, ())
        with self._about(part.work):
            return part.one.finish(part.answered) if part.made else part.one.carry_on()

    # Create -------------------------------------------------------------------------------------------------------

    def _missing(self, parts: list[_Part]) -> list[_Part]:
        """Those that are to be created; others that are not there may stay away."""
        missing = [part for part in parts if part.one.current is None]
        there = len(parts) - len(missing)
        enough = self.bulk.enough(self.work.params) if self.bulk.enough else len(parts)
        return missing[: max(0, enough - there)] if there else missing

    def _create(self, parts: list[_Part]) -> None:
        """Create what is missing by one request.

        After a request whose answer was lost, or that came too late for somebody else's, what is there now is not
        created again.
        """
        for attempt in range(1, TRIES + 1):
            missing = self._missing(parts)
            for part in parts:
                part.left = part.one.current is None and part not in missing
            if not missing:
                return
            try:
                self._created(missing)
                return
            except ApiError as exc:
                if not worth_another(exc, attempt):
                    raise
                self.work.pace.sleep(pause(self.work.pace, attempt))
                found = self._looked(missing)
                if may_come_late(exc, self.resource) and (found is None or None in found):
                    found = look_later(self.work, exc, partial(self._all_of, missing))
                if found is None and not isinstance(exc, AnswerLost):
                    raise
                for part, have in zip(missing, found or [None] * len(missing), strict=True):
                    part.one.resume(exc, have)

    def _looked(self, missing: list[_Part], *, serves: int = 1) -> list[Object | None] | None:
        """What is there now of what was missing; None when nothing is."""
        self._read([part.work for part in missing], serves=serves)
        found = []
        for part in missing:
            with self._about(part.work):
                found.append(part.one.found())
        return found if any(have is not None for have in found) else None

    def _all_of(self, missing: list[_Part]) -> list[Object | None] | None:
        """The same, when it is all of it: the service may be at work on the rest."""
        found = self._looked(missing)
        return None if found is None or None in found else found

    def _created(self, missing: list[_Part]) -> None:
        if self.bulk.create is not None:
            self._listed(self.bulk.create, missing)
        elif self.bulk.created is not None and self.bulk.created(
            self.work, [(part.work, part.one.want) for part in missing]
        ):
            self._counted(missing)

    def _listed(self, create: Operation, missing: list[_Part]) -> None:
        bodies = []
        for part in missing:
            with self._about(part.work):
                bodies.append(part.one.body())
        names = [named(self.resource, part.work.params) for part in missing]
        try:
            made = self.work.call(create, body=bodies, attempt=f"create {title(self.resource, names)}")
        except ApiError as exc:
            if not isinstance(exc, AnswerLost) and len(missing) > 1:
                exc.msg = f"{exc.msg.rstrip('.')}. None of them was created; {self._blame(exc, bodies, names)}"
                exc.args = (exc.msg,)
            raise
        answered = [from_wire(self.resource.fields, one) for one in made or [] if isinstance(one, Mapping)]
        by_key = {key(self.resource, one): one for one in answered if all(name in one for name in self.resource.key)}
        for part in missing:
            with self._about(part.work):
                part.made = True
                part.answered = part.one.made(by_key.get(key(self.resource, part.work.params)))

    def _counted(self, missing: list[_Part]) -> None:
        """After a creation that was told how many: which of them were made is seen where they are listed."""
        found: list[Object | None] | None = [{} for _part in missing]
        if not self.work.check_mode:
            found = self._looked(missing, serves=2)
        for part, have in zip(missing, found or [{} for _part in missing], strict=True):
            part.left, part.made = have is None, have is not None
            if have is not None:
                with self._about(part.work):
                    part.one.made(have)

    def _blame(self, exc: ApiError, bodies: list[Any], names: list[str]) -> str:
        index = suspect(exc.message, bodies)
        if index is None:
            return "the service does not say which of them it is about"
        return f"what the service says is about {self.resource.title} {names[index]}"

    # Result -------------------------------------------------------------------------------------------------------

    def result(self, outcomes: list[Outcome]) -> dict[str, Any]:
        """The module's result, in the order of the list."""
        each = [result(work, self.resource, done) for work, done in zip(self.works, outcomes, strict=True)]
        shown = [one[self.resource.result or self.resource.name] for one in each]
        headers = [{"before_header": work.label, "after_header": work.label} for work in self.works]
        return {
            "changed": any(done.changed for done in outcomes),
            self.resource.plural: [one for one in shown if one],
            "diff": [{**one["diff"], **header} for one, header in zip(each, headers, strict=True)],
            "operations": self.work.gate.operations,
        }
