# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ESC's long-running operations: sent with a callback address, looked at until GET shows their end.

Source: Cisco ESC REST northbound API 2.2, "Behavior of ESC REST operations".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from ..core.errors import AnswerLost, ApiError, WaitFailed
from ..core.http import Answer
from ..core.operation import Operation
from ..core.work import Work
from .callbacks import Listener, Verdict

#: The header that tells ESC whom to call.
CALLBACK = "Callback"

# The header is required by the tables of the reference. Nobody listens at this port of ESC's own machine.
_NOWHERE = "http://127.0.0.1:9/"
_TRIES = 6
_LOOKED_FOR = "the end is found by looking for it"
_UNKNOWN = "it is only known that ESC has taken the request"
# Looks for what an operation did whose answer was lost, before it is sent again.
_LOOKS = 4


def carry_out(
    work: Work,
    operation: Operation,
    *,
    look: Callable[[], Any],
    done: Callable[[Any], bool],
    what: str,
    attempt: str,
    path: Mapping[str, Any] | None = None,
    body: Any = None,
    headers: Mapping[str, str] | None = None,
    calls_back: str = CALLBACK,
    exists: Callable[[Any], bool] = lambda state: False,
    creates: str | None = None,
) -> Any:
    """Send an operation and wait for its end.

    :param look: Fetches what the operation is about; None when it is not there.
    :param done: Whether that is how it should be.
    :param what: What is waited for, for messages.
    :param headers: What else the operation says in its headers.
    :param calls_back: The header that tells ESC whom to call.
    :param exists: A refusal with HTTP 409 is final when this is true of what is there; else an operation may be under
        way, and it is sent again.
    :param creates: Identifier of what the operation creates, for the error when its end does not come.
    :returns: The last look; None in check mode and with ``wait: false``.
    :raises WaitFailed: ESC said that it failed, and GET agrees.
    """
    with callback_address(work) as (url, listener):
        sent = {"path": path, "body": body, "headers": {**(headers or {}), calls_back: url}, "attempt": attempt}
        answer = _accepted(work, operation, look, done, exists, sent)
        if answer is None:
            return look()
        work.created_id = creates or work.created_id
        if listener is not None and not answer.predicted:
            listener.expect(answer.headers.get("esc-transaction-id"))

        def looked() -> tuple[Any, Any]:
            # What the callback said is noted first: only a look after it can contradict it.
            verdict = listener.verdict if listener is not None else None
            return look(), verdict

        def ended(state: tuple[Any, Any]) -> bool:
            found, verdict = state
            if done(found):
                return True
            if verdict is not None:
                _refuse(verdict, attempt)
            return False

        waited = work.wait(looked, ended, what=what, describe=lambda state: "done" if done(state[0]) else "under way")
        return None if waited is None else waited[0]


def carry_out_unseen(
    work: Work,
    operation: Operation,
    *,
    what: str,
    attempt: str,
    body: Any = None,
) -> Answer:
    """Send an operation of whose end only the callback tells, because no GET shows what it is about.

    Where the callback goes to somebody else, or nobody can listen, ESC's acceptance is all that is known.

    :param what: What is waited for, for messages.
    :raises AnswerLost: It may have been carried out; sending it again is the caller's decision.
    :raises WaitFailed: ESC said that it failed.
    :raises WaitTimeout: The callback did not come in time.
    """
    with callback_address(work, _UNKNOWN) as (url, listener):
        answer = _free(work, operation, {"body": body, "headers": {CALLBACK: url}, "attempt": attempt})
        transaction = answer.headers.get("esc-transaction-id")
        if answer.predicted or transaction is None:
            return answer
        if listener is None:
            if work.params.get("callback_url") and work.params.get("wait", True):
                work.context.warn(f"The end of the request goes to callback_url; here {_UNKNOWN}")
            return answer
        listener.expect(transaction)
        verdict = work.wait(
            lambda: listener.verdict,
            lambda told: told is not None,
            what=f"ESC's callback, the only sign of {what}",
            describe=lambda told: "not come" if told is None else "come",
        )
        _refuse(verdict, attempt)
        return answer


def _refuse(verdict: Verdict, attempt: str) -> None:
    if verdict.failed:
        reason = verdict.message or "no reason is given"
        raise WaitFailed(f"Could not {attempt}: {reason} (status {verdict.status} in ESC's callback)")


@contextmanager
def callback_address(work: Work, otherwise: str = _LOOKED_FOR) -> Iterator[tuple[str, Listener | None]]:
    """The address that ESC is told, and the listener behind it when it is ours.

    :param otherwise: What becomes of the wait when nobody can listen, for a warning.
    """
    own = work.params.get("callback_url")
    if own or work.check_mode or not work.params.get("wait", True):
        yield own or _NOWHERE, None
        return
    try:
        listener = Listener(
            str(work.client.params["api_url"]), work.params.get("callback_address"), work.params["callback_port"]
        )
    except OSError as exc:
        work.context.warn(f"Cannot listen for ESC's callbacks ({exc}); {otherwise}")
        yield _NOWHERE, None
        return
    pause = work.pace.sleep
    with listener:
        work.pace.sleep = listener.sleep
        try:
            yield listener.url, listener
        finally:
            work.pace.sleep = pause


def _accepted(
    work: Work,
    operation: Operation,
    look: Callable[[], Any],
    done: Callable[[Any], bool],
    exists: Callable[[Any], bool],
    sent: Mapping[str, Any],
) -> Answer | None:
    """ESC's answer to an operation, None when it was lost but the deed is done."""
    noted = len(work.gate.operations)
    for number in range(1, _TRIES + 1):
        del work.gate.operations[noted:]
        try:
            return work.answer(operation, **sent)
        except AnswerLost:
            if _comes(work, look, done):
                return None
            if number == _TRIES:
                raise
        except ApiError as exc:
            if exc.kind != "conflict" or number == _TRIES or exists(look()):
                raise
            work.pace.sleep(work.pace.first * number)
    raise AssertionError("the last try ends the loop")


def _free(work: Work, operation: Operation, sent: Mapping[str, Any]) -> Answer:
    """ESC's answer to an operation, sent again while another one is under way."""
    noted = len(work.gate.operations)
    for number in range(1, _TRIES + 1):
        del work.gate.operations[noted:]
        try:
            return work.answer(operation, **sent)
        except ApiError as exc:
            if exc.kind != "conflict" or isinstance(exc, AnswerLost) or number == _TRIES:
                raise
            work.pace.sleep(work.pace.first * number)
    raise AssertionError("the last try ends the loop")


def _comes(work: Work, look: Callable[[], Any], done: Callable[[Any], bool]) -> bool:
    """Whether an operation whose answer was lost turns out to have been taken."""
    for number in range(1, _LOOKS + 1):
        if done(look()):
            return True
        work.pace.sleep(work.pace.first * number)
    return False
