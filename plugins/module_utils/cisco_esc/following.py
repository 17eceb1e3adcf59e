# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations on deployments and VMs: sent, and followed until GET shows their end.

Source: Cisco ESC REST northbound API 2.2, "06-Deployments" to "08-VM Operations"; ESC's user guide: a failure may be
told before the recovery that mends it. So a callback never decides: it ends a pause early, and a failure that it tells
is believed only when nothing is under way any more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..core.errors import AnswerLost, ApiError, WaitFailed
from ..core.http import Answer
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .asynchronous import _callback
from .callbacks import Verdict
from .service_states import describe, under_way, vm_states

_TRIES = 6
# Looks for what an operation did whose answer was lost.
_LOOKS = 4
_XML = {"Content-Type": "application/xml"}

Look = Callable[[], "Object | None"]


@dataclass(frozen=True)
class Order:
    """An operation to be carried out, and how its end is recognised.

    :param look: Fetches what it is about; None when that is not there.
    :param done: Whether it has ended well: (what is there, ESC's last word about it). Raises when it never will.
    :param taken: Whether it was accepted, seen from what is there: for an answer that was lost.
    :param what: What is waited for, for messages.
    :param attempt: What is attempted, for messages.
    :param over: Whether nothing is under way any more, so that a failure that ESC has told is the last word.
    :param document: The body, as bytes of XML.
    :param body: The body, as a dict of its root.
    :param events: It wants an address for ESC's events too.
    :param repeats: It may be sent again when its answer was lost and nothing shows that it was taken.
    :param conflicts: A refusal with HTTP 409 is final when this is true of what is there.
    :param creates: Identifier of what is there once it is accepted, for errors.
    """

    operation: Operation
    look: Look
    done: Callable[[Object | None, Verdict | None], bool]
    taken: Callable[[Object | None], bool]
    what: str
    attempt: str
    over: Callable[[Object | None, Verdict], bool] = lambda found, verdict: True
    path: Mapping[str, Any] | None = None
    document: bytes | None = None
    body: Any = None
    headers: Mapping[str, str] | None = None
    events: bool = True
    repeats: bool = True
    conflicts: Callable[[Object | None], bool] = lambda found: False
    creates: str | None = None
    describe: Callable[[Object | None], str] = describe


@dataclass(frozen=True)
class End:
    """How an operation has ended.

    :param found: What is there then; None when it is gone, in check mode and without a wait.
    :param idle: ESC answered that there was nothing to do (HTTP 204).
    """

    found: Object | None
    idle: bool = False


def carry_out(work: Work, order: Order, before: Object | None = None) -> End:
    """Send an operation and follow it.

    :param before: What was there, so that only what changes is told.
    :raises WaitFailed: It failed for good.
    """
    look = told(work, order.look, before)
    with _callback(work) as (url, listener):
        if listener is not None:
            listener.several = True
        headers = {"Callback": url, **({"Callback-ESC-Events": url} if order.events else {}), **(order.headers or {})}
        answer = _accepted(work, order, headers)
        if answer is not None and answer.status == 204:
            return End(look(), idle=True)
        if not work.check_mode:
            work.created_id = order.creates or work.created_id
        if listener is not None and answer is not None and not answer.predicted:
            listener.expect(answer.headers.get("esc-transaction-id"))

        def looked() -> tuple[Object | None, Verdict | None]:
            # What the callback said is noted first: only a look after it can contradict it.
            verdict = listener.verdict if listener is not None else None
            return look(), verdict

        def ended(state: tuple[Object | None, Verdict | None]) -> bool:
            found, verdict = state
            if order.done(found, verdict):
                return True
            if verdict is not None and verdict.failed and order.over(found, verdict):
                reason = verdict.message or "no reason is given"
                raise WaitFailed(
                    f"Could not {order.attempt}: {reason} (status {verdict.status} in ESC's callback); "
                    f"{order.describe(found)}",
                    id=work.created_id,
                )
            return False

        waited = work.wait(looked, ended, what=order.what, describe=lambda state: order.describe(state[0]))
        return End(None if waited is None else waited[0])


def told(work: Work, look: Look, before: Object | None) -> Look:
    """A look that shows each change of a VM's state while it is waited for."""
    known = vm_states(before)

    def looked() -> Object | None:
        found = look()
        for name, state in vm_states(found).items():
            if known.get(name) != state:
                work.context.progress(f"VM {name}: {state}")
                known[name] = state
        return found

    return looked


def _accepted(work: Work, order: Order, headers: Mapping[str, str]) -> Answer | None:
    """ESC's answer, None when it was lost but the operation is seen to be taken."""
    noted = len(work.gate.operations)
    sent: dict[str, Any] = {"headers": dict(headers), "attempt": order.attempt}
    if order.document is not None:
        sent.update(raw=order.document, headers={**_XML, **headers})
    elif order.body is not None:
        sent["body"] = order.body
    for number in range(1, _TRIES + 1):
        del work.gate.operations[noted:]
        try:
            return work.answer(order.operation, order.path, **sent)
        except AnswerLost as exc:
            if _seen(work, order):
                return None
            if not order.repeats:
                exc.msg += ". Nothing shows whether it was taken, so that it was not sent again; look before you do"
                exc.args = (exc.msg,)
                raise
            if number == _TRIES:
                raise
        except ApiError as exc:
            if exc.kind != "conflict" or number == _TRIES or order.conflicts(order.look()):
                raise
            work.pace.sleep(work.pace.first * number)
    raise AssertionError("the last try ends the loop")


def _seen(work: Work, order: Order) -> bool:
    for number in range(1, _LOOKS + 1):
        if order.taken(order.look()):
            return True
        work.pace.sleep(work.pace.first * number)
    return False


#: What ESC calls the end of work on a VM or a service; other events are of steps on the way.
_ENDS = ("_COMPLETE", "_CANCELLED", "_MONITOR_SET", "_MONITOR_UNSET", "VM_STOPPED", "VM_STARTED", "VM_REBOOTED")


def last_word(verdict: Verdict | None) -> bool:
    """Whether a callback tells of the end of the work. One that does not say what it tells of is taken for it."""
    return verdict is not None and (
        not verdict.event or verdict.event.startswith("SERVICE_") or verdict.event.endswith(_ENDS)
    )


def told_done(verdict: Verdict | None) -> bool:
    """Whether a callback tells that the work has ended well."""
    return verdict is not None and not verdict.failed and last_word(verdict)


def last_failure(found: Object | None, verdict: Verdict) -> bool:
    """Whether a failure that a callback tells is the end: of all the work, with nothing under way any more."""
    return last_word(verdict) and (found is None or not under_way(found))
