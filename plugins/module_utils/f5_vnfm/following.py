# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Executions: follow one to its end, show what the manager says meanwhile, find one again when its answer was lost.

Source: F5 VNFM REST API v3.1, "Executions" and "Events"; recorded answers: ``terminated`` is success, ``error`` is a
whole traceback, ``parameters`` of a system workflow hold the database's password (so they are never asked for), and
system-wide executions are listed only on request.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core.errors import AnswerLost, ApiError, TelcoError, WaitFailed
from ..core.fields import Field
from ..core.operation import Operation
from ..core.work import Work

EXECUTION_GET = Operation("get_execution", "GET", "/executions/{execution_id}")
EXECUTION_LIST = Operation("list_executions", "GET", "/executions")
EVENT_LIST = Operation("list_events", "GET", "/events")

SUCCEEDED = frozenset({"terminated"})
FAILED = frozenset({"failed", "cancelled"})
ENDED = SUCCEEDED | FAILED

#: What is read of an execution that is followed.
FOLLOWED = "id,status,error,workflow_id,deployment_id,created_at,started_at,ended_at"

SHOW_EVENTS = Field(
    type="bool",
    default=False,
    option_only=True,
    doc="Whether to show the manager's events and logs of the execution while it is waited for.",
)

_EVENT_PAGE = 1000
_NEWEST = 20
_LOOKS = 3
_EVENTS_ARE_LATE = 1.0  # seconds; they are stored by another service than the execution's state


def follow_execution(
    work: Work,
    execution_id: str,
    what: str,
    *,
    ends: frozenset[str] = SUCCEEDED,
    restarting: bool = False,
) -> dict[str, Any] | None:
    """Wait for the end of an execution.

    The events are shown when the option ``show_events`` of the work asks for them.

    :param what: What it does, for messages, such as ``workflow install of deployment web``.
    :param ends: The states that are a good end (``cancelled`` for one that was asked to stop).
    :param restarting: The manager may be out of reach meanwhile (a restore restarts its services): a missing answer
        counts as "not yet".
    :returns: The execution as it ended; None in check mode and with ``wait: false``.
    :raises WaitFailed: It ended in another state; the last line of the manager's error is in the message.
    :raises WaitTimeout: It did not end in time; its id and last state are in the message.
    """
    events = _Events(work, execution_id) if work.params.get("show_events") else None

    def look() -> Any:
        try:
            found = work.call(EXECUTION_GET, {"execution_id": execution_id}, query={"_include": FOLLOWED})
        except ApiError as exc:
            if restarting and (exc.status is None or exc.status == 404 or exc.status >= 500):
                exc.kind = "busy"
            raise
        if events is not None:
            events.show()
        return found

    found = work.wait(
        look,
        lambda execution: execution.get("status") in ENDED | ends,
        what=f"{what} (execution {execution_id})",
        describe=lambda execution: str(execution.get("status")),
    )
    if found is None:
        return None
    if events is not None:
        work.pace.sleep(_EVENTS_ARE_LATE)
        events.show()
    if found["status"] not in ends:
        raise WaitFailed(failure_text(found, what), id=execution_id)
    return dict(found)


def failure_text(execution: Mapping[str, Any], what: str) -> str:
    """How an execution ended, with the last line of its error: the traceback above it is the manager's own."""
    reason = last_line(execution.get("error"))
    text = f"{what} ended as {execution.get('status')} (execution {execution.get('id')})"
    return f"{text}: {reason}" if reason else text


def last_line(error: Any) -> str:
    """The last line that is not empty."""
    lines = [line.strip() for line in str(error or "").splitlines() if line.strip()]
    return lines[-1] if lines else ""


def stored_anyway(exc: ApiError) -> AnswerLost | None:
    """The failure of a request whose work the manager may have stored all the same, as the loss of its answer.

    Without its message broker the manager stores the execution (and the deployment, the snapshot) first and answers
    500 then: as after a broken connection, only a look tells what became of it.

    :returns: None when the request was refused, or never reached the manager; *exc* itself when its answer was lost.
    """
    if isinstance(exc, AnswerLost):
        return exc
    if exc.status is None or exc.status < 500:
        return None
    return AnswerLost(
        exc.message,
        method=exc.method,
        path=exc.path,
        status=exc.status,
        code=exc.code,
        request_id=exc.request_id,
        msg=exc.msg,
    )


def known_executions(work: Work, deployment_id: str | None, workflow_id: str) -> frozenset[str]:
    """The ids of the newest executions of a workflow: ask before starting one, for :func:`find_running`.

    :param deployment_id: None for system-wide workflows, such as ``create_snapshot``.
    """
    return frozenset(str(item["id"]) for item in _newest(work, deployment_id, workflow_id))


def find_running(
    work: Work,
    deployment_id: str | None,
    workflow_id: str,
    known: frozenset[str],
    *,
    matches: Callable[[Mapping[str, Any]], bool] | None = None,
) -> dict[str, Any] | None:
    """The execution that a request has started whose answer was lost; None when it has started none.

    The manager may still be at work on the request, so that it is looked for several times.

    :param known: What :func:`known_executions` gave before the request.
    :param matches: Tells further what belongs to us.
    :raises TelcoError: Several were started since, by others too: which one is ours cannot be told.
    """
    for look in range(1, _LOOKS + 1):
        fresh = []
        for item in _newest(work, deployment_id, workflow_id):
            if str(item["id"]) in known:
                break
            if matches is None or matches(item):
                fresh.append(item)
        if len(fresh) > 1:
            ids = ", ".join(str(item["id"]) for item in fresh)
            raise TelcoError(
                f"The answer to starting workflow {workflow_id} was lost, and several executions of it were started "
                f"meanwhile: {ids}. Look at them before running it again.",
                id=str(fresh[0]["id"]),
            )
        if fresh:
            return dict(fresh[0])
        if look < _LOOKS:
            work.pace.sleep(work.pace.first * look)
    return None


def _newest(work: Work, deployment_id: str | None, workflow_id: str) -> list[Any]:
    query: dict[str, Any] = {"workflow_id": workflow_id}
    if deployment_id is None:
        query["_include_system_workflows"] = True
    else:
        query["deployment_id"] = deployment_id
    query.update(_include="id,status,created_at,workflow_id,deployment_id", _sort="-created_at", _size=_NEWEST)
    return list(work.objects(EXECUTION_LIST, query=query, limit=_NEWEST))


class _Events:
    """The events and logs of one execution, shown as they come."""

    def __init__(self, work: Work, execution_id: str) -> None:
        self.work = work
        self.execution_id = execution_id
        self.offset = 0

    def show(self) -> None:
        """Show what has come since the last time."""
        query = {
            "execution_id": self.execution_id,
            "_sort": "timestamp",
            "_offset": self.offset,
            "_size": _EVENT_PAGE,
        }
        for event in self.work.objects(EVENT_LIST, query=query):
            self.offset += 1
            self.work.context.progress(self.work.client.masker.mask(event_line(event)))


def event_line(event: Mapping[str, Any]) -> str:
    """An event or a log in one line: time of day, node instance, operation, message."""
    stamp = str(event.get("reported_timestamp") or event.get("timestamp") or "")
    clock = stamp.partition("T")[2][:8]
    node = event.get("node_instance_id") or event.get("node_name") or event.get("workflow_id") or ""
    operation = str(event.get("operation") or "").rpartition(".")[2]
    level = str(event.get("level") or "").upper()
    message = " ".join(str(event.get("message") or "").split())
    place = " ".join(part for part in (clock, str(node), operation) if part)
    shown = f"{level} {message}" if level in ("WARNING", "ERROR", "CRITICAL") else message
    return f"{place}: {shown}" if place else shown
