# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A resource that is to be there as the options say: found, created or changed, waited for and read back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import compare
from .children import difference, items
from .errors import AnswerLost, ApiError, InvalidOption, TelcoError, WaitFailed
from .fields import Field, from_wire, given, to_wire, wire_name
from .outcome import Outcome, identifier
from .resource import Change, Children, Object, Resource
from .retries import TRIES, look_later, may_come_late, worth_another
from .steps import LOOKS, await_ready, pause, remove
from .work import Work


class Present:
    """One resource that is to be there as the options say."""

    def __init__(self, work: Work, resource: Resource) -> None:
        self.work = work
        self.resource = resource
        self.want = self._resolved(given(resource.fields, work.params))
        self.before: Object | None = None
        self.current: Object | None = None
        self.acted = False
        self.in_doubt = False
        self.hidden: set[str] = set()

    def run(self) -> Outcome:
        self.look()
        return self.carry_on()

    def look(self) -> None:
        """Find it as it is, before anything is done."""
        self.before = self.current = self._settled(self.found())

    def carry_on(self) -> Outcome:
        """Do what is to be done to what was found."""
        answered = None
        for attempt in range(1, TRIES + 1):
            try:
                answered = self._create() if self.current is None else self._update(self.current)
                break
            except ApiError as exc:
                if not worth_another(exc, attempt):
                    raise
                self.work.pace.sleep(pause(self.work.pace, attempt))
                found = self.found()
                if found is None and self.current is None and may_come_late(exc, self.resource):
                    found = look_later(self.work, exc, self.found)
                if found is None and not isinstance(exc, AnswerLost):
                    raise
                self.resume(exc, found)
        return self.finish(answered)

    def resume(self, exc: ApiError, found: Object | None) -> None:
        """Go on from what is there now, after a request that failed."""
        lost = isinstance(exc, AnswerLost)
        if found is not None and self.before is None and lost:
            self._note_created(found)
        # A lost request that mutates was carried out if what is found now is as wanted; else it is sent again.
        # It may be carried out late: then it is the second try that finds its work there already.
        self.in_doubt = self.in_doubt or lost
        self.acted = self.acted or (self.in_doubt and found is not None and bool(self.work.gate.operations))
        self.current = found

    def finish(self, answered: Object | None) -> Outcome:
        """What became of it, read back where that is needed."""
        after = self._read_back(self.before, self.current, answered)
        managed = tuple(name for name in self.want if not self.resource.fields[name].write_only)
        return Outcome(self.before, after, self.acted, managed, tuple(sorted(self.hidden)), want=self.want)

    def _resolved(self, want: Object) -> Object:
        for name, value in want.items():
            ref = self.resource.fields[name].ref
            if ref is not None:
                want[name] = ref(self.work, value)
        return want

    def found(self) -> Object | None:
        """It as it is, with those children that the task is about."""
        found = self.resource.find(self.work)
        if found is not None:
            for child in self.resource.children:
                if child.field in self.want:
                    found[child.field] = child.read(self.work, found)
        return found

    def _settled(self, found: Object | None) -> Object | None:
        """What an earlier, interrupted run has started is waited for, not started again."""
        if found is None:
            return found
        return await_ready(self.work, self.resource, found, self.found)

    # Create -------------------------------------------------------------------------------------------------------

    def _create(self) -> Object | None:
        work, resource = self.work, self.resource
        self.check_needs()
        if resource.created is not None:
            return self.made(resource.created(work, self._plain()))
        if resource.create is None:
            raise TelcoError(f"There is no {work.label}, and it cannot be created through the API")
        plain = self._plain()
        query = resource.create_query(work, plain) if resource.create_query else None
        answer = work.call(resource.create, plain, body=self.body(), query=query, attempt=f"create {work.label}")
        return self.made(None if answer is None else from_wire(resource.fields, answer))

    def _plain(self) -> Object:
        return {name: value for name, value in self.want.items() if name not in self._child_fields()}

    def body(self) -> Any:
        """What a creation is told."""
        resource, plain = self.resource, self._plain()
        return resource.create_body(self.work, plain) if resource.create_body else to_wire(resource.fields, plain)

    def made(self, answered: Object | None) -> Object | None:
        """What follows a creation; *answered* is the new object, as far as the answer tells it."""
        fields = self.resource.fields
        self.acted = True
        self._note_created(answered)
        self._hide(name for name in self.want if fields[name].write_only or fields[name].secret)
        self._follow(answered, None)
        self._children({**self._plain(), **(answered or {}), **self._initial(answered)})
        return answered

    def _note_created(self, answered: Object | None) -> None:
        self.work.created_id = identifier(self.resource, {**self.work.params, **self.want, **(answered or {})})

    # Update -------------------------------------------------------------------------------------------------------

    def _update(self, have: Object) -> Object | None:
        fixed, plan = self.plan(have)
        if fixed:
            # What would be refused then must not cost the one that is there.
            self.check_needs()
            self._remove_once(have)
            return self._create()
        answered = None
        for change, part in plan:
            answered = self._change(change, have, part)
        self._children(have)
        return answered

    def plan(self, have: Object) -> tuple[list[str], list[tuple[Change, Object]]]:
        """What is to be changed of what is there: what only a new one can be, and which change does the rest.

        :raises TelcoError: It cannot be changed, or not so.
        """
        comparable = {name: value for name, value in self.want.items() if name not in self._child_fields()}
        todo = compare.differing(self.resource.fields, comparable, have)
        todo.update(self._always_sent())
        fixed = sorted(name for name in todo if self.resource.fields[name].create_only)
        if fixed:
            self._check_recreate(have, fixed)
            return fixed, []
        plan = self._planned(have, todo)
        for change, part in plan:
            if change.check is not None:
                change.check(self.work, have, part)
        return [], plan

    def _planned(self, have: Object, todo: Object) -> list[tuple[Change, Object]]:
        """Which change does which part of what differs; an error when a part has none, before anything is done."""
        plan = []
        for change in self.resource.changes:
            part = {name: todo[name] for name in list(todo) if not change.fields or name in change.fields}
            for name in part:
                todo.pop(name)
            if part:
                plan.append((change, part))
        if todo:
            names = ", ".join(sorted(todo))
            raise TelcoError(
                f"{names} of {self.work.label} cannot be changed on an existing {self.resource.title}",
                id=identifier(self.resource, have),
                option=sorted(todo)[0],
            )
        return plan

    def _always_sent(self) -> Object:
        """Write-only values that are to be sent though they cannot be compared."""
        return {
            name: value
            for name, value in self.want.items()
            if (when := self.resource.fields[name].update_when) and self.work.params.get(when) == "always"
        }

    def _change(self, change: Change, have: Object, part: Object) -> Object | None:
        work, fields = self.work, self.resource.fields
        if change.apply is not None:
            answer = change.apply(work, have, part)
        else:
            values = part
            if change.send == "given":
                values = {n: v for n, v in self.want.items() if (n in change.fields if change.fields else True)}
                values = {n: v for n, v in values.items() if not fields[n].create_only and n not in self.resource.key}
            body = change.body(work, have, values) if change.body else to_wire(fields, values)
            path = {**self.want, **have}
            attempt = f"change {', '.join(sorted(part))} of {work.label}"
            answer = work.call(change.operation, path, body=body, attempt=attempt)
        self.acted = True
        self._hide(name for name in part if fields[name].write_only or fields[name].secret)
        answered = from_wire(fields, answer) if isinstance(answer, Mapping) else None
        self._follow(answered, have)
        return answered

    def _check_recreate(self, have: Object, fixed: list[str]) -> None:
        work, resource = self.work, self.resource
        if not (resource.recreatable and work.params.get("recreate")):
            advice = " Set recreate=true to delete it and create it anew." if resource.recreatable else ""
            differences = "; ".join(
                f"{name} is {_show(resource.fields[name], have.get(name))}, wanted is "
                f"{_show(resource.fields[name], self.want[name])}"
                for name in fixed
            )
            raise TelcoError(
                f"{work.label} exists, and what differs cannot be changed: {differences}.{advice}",
                id=identifier(resource, have),
                option=fixed[0],
            )

    def check_needs(self) -> None:
        """Refuse to create what lacks something that a new one needs."""
        for needed in self.resource.needs:
            names = (needed,) if isinstance(needed, str) else needed
            if not any(name in self.want for name in names):
                others = "".join(f", or {name}" for name in names[1:])
                raise InvalidOption(names[0], f"is needed to create {self.work.label}{others}")

    def _remove_once(self, have: Object) -> None:
        """Delete what is created anew right after.

        A deletion whose answer was lost may be carried out late, and would then take the new one: it is sent once,
        and nothing is created unless the old one is seen to be gone.
        """
        work, resource = self.work, self.resource
        work.once = True
        try:
            remove(work, resource, have)
        except AnswerLost as exc:
            for attempt in range(1, LOOKS + 1):
                work.pace.sleep(pause(work.pace, attempt))
                if resource.find(work) is None:
                    return
            raise ApiError(
                f"{exc.message}; {work.label} was still there afterwards, and nothing was created. Run it again",
                method=exc.method,
                path=exc.path,
                status=exc.status,
                msg=f"{exc.msg}; {work.label} was still there afterwards, and nothing was created. Run it again",
            ) from exc
        finally:
            work.once = False

    # Children -----------------------------------------------------------------------------------------------------

    def _child_fields(self) -> set[str]:
        return {child.field for child in self.resource.children}

    def _initial(self, created: Object | None) -> Object:
        """The children that a new parent has, before any is added."""
        return {
            child.field: child.initial(self.work, created) if child.initial is not None else []
            for child in self.resource.children
            if child.field in self.want
        }

    def _children(self, parent: Object) -> None:
        for child in self.resource.children:
            if child.field not in self.want:
                continue
            wanted = self.want[child.field]
            present = parent.get(child.field) or []
            missing, extra = difference(child, wanted, present)
            if child.replace is not None and self.work.params.get(str(child.replace_when)):
                if missing or extra:
                    child.replace(self.work, parent, items(wanted))
                    self.acted = True
                continue
            if missing:
                child.add(self.work, parent, missing)
                self.acted = True
            if extra and child.purge and self.work.params.get(child.purge) and child.remove is not None:
                child.remove(self.work, parent, extra)
                self.acted = True

    # Afterwards ---------------------------------------------------------------------------------------------------

    def _follow(self, answered: Object | None, before: Object | None) -> None:
        if self.resource.follow is not None and not self.work.check_mode and self.work.params.get("wait", True):
            self.resource.follow(self.work, answered, before)

    def _hide(self, names: Any) -> None:
        self.hidden.update(names)

    def _read_back(self, before: Object | None, current: Object | None, answered: Object | None) -> Object | None:
        if not self.acted:
            return current
        if self.work.check_mode:
            return self._predicted(before)
        comparable = [name for name in self.want if not self.resource.fields[name].write_only]
        whole = answered is not None and all(name in answered for name in comparable)
        waits = self.resource.ready is not None or self.resource.follow is not None or bool(self.resource.children)
        if whole and self.resource.answers and not waits:
            return answered
        found = self.found()
        if found is None:
            raise TelcoError(f"{self.work.label} was written but cannot be read back", id=self.work.created_id)
        try:
            return await_ready(self.work, self.resource, found, self.found)
        except WaitFailed as exc:
            if before is None and self._ours(found):
                self._clean_up(found, exc)
            raise

    def _ours(self, found: Object) -> bool:
        """Whether this task has made it, and is to delete it again when it fails."""
        option = self.resource.clean_up
        asked = option is not None and bool(self.work.params.get(option))
        return asked and identifier(self.resource, found) == self.work.created_id

    def _clean_up(self, found: Object, exc: WaitFailed) -> None:
        try:
            remove(self.work, self.resource, found)
        except TelcoError as failure:
            exc.msg += f"; deleting it has failed too: {failure.msg}"
        else:
            exc.msg += "; it was deleted again"
        exc.args = (exc.msg,)

    def _predicted(self, before: Object | None) -> Object:
        recreated = before is not None and any(
            self.resource.fields[name].create_only
            for name in compare.differing(self.resource.fields, self._comparable(), before)
        )
        base: Object = {} if before is None or recreated else dict(before)
        for name, value in self.want.items():
            field_ = self.resource.fields[name]
            if field_.write_only:
                continue
            if name not in base or not compare.same(field_, value, base[name]):
                base[name] = _merged(field_, value, base.get(name))
                self._second_names(base, name)
        for child in self.resource.children:
            if child.field in self.want:
                base[child.field] = self._predicted_children(child, None if recreated else before)
        return base

    def _second_names(self, base: Object, name: str) -> None:
        """Read-only fields that show the same attribute under another name follow it."""
        fields = self.resource.fields
        wire = wire_name(name, fields[name])
        for other, field_ in fields.items():
            alike = field_.from_wire is fields[name].from_wire
            if field_.read_only and alike and wire_name(other, field_) == wire:
                base[other] = base[name]

    def _comparable(self) -> Object:
        return {name: value for name, value in self.want.items() if name not in self._child_fields()}

    def _predicted_children(self, child: Children, before: Object | None) -> list[Any] | dict[str, Any]:
        wanted = self.want[child.field]
        present = (self._initial(None) if before is None else before).get(child.field) or []
        missing, extra = difference(child, wanted, present)
        gone = {child.key(item) for item in missing}
        if child.exclusive(self.work.params):
            gone |= {child.key(item) for item in extra}
        after = [*(item for item in items(present) if child.key(item) not in gone), *missing]
        return dict(after) if isinstance(wanted, Mapping) else after


def _merged(field_: Field, want: Any, have: Any) -> Any:
    """The value after a change: a dict of which only some keys were given keeps the others."""
    if field_.merge is not None and have is not None:
        return field_.merge(want, have)
    if not isinstance(want, Mapping) or not isinstance(have, Mapping):
        return want
    if field_.fields is not None:
        return {**have, **{key: _merged(field_.fields[key], value, have.get(key)) for key, value in want.items()}}
    return {**have, **want} if field_.compare == "subset" else want


def _show(field_: Field, value: Any) -> str:
    return compare.HIDDEN if field_.secret else repr(value)
