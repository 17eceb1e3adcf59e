# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stopping an execution.

Source: F5 VNFM REST API v3.1, "Cancel execution"; recorded answers ("executions"): a cancellation is only a request
whose end may still be ``terminated`` or ``failed``.
"""

from __future__ import annotations

from ..core.errors import AnswerLost, ApiError, InvalidOption
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .environments import ACTIVE, executions_of, listed
from .execution_end import as_result, await_end, read
from .following import ENDED

ACT = Operation("cancel_execution", "POST", "/executions/{execution_id}")

#: The state asked for: the action that asks for it, and the status that says that it has been asked for.
STOPS = {
    "cancelled": ("cancel", "cancelling"),
    "force_cancelled": ("force-cancel", "force_cancelling"),
    "killed": ("kill", "kill_cancelling"),
}
#: How far an execution is; a status set by hand has to be further on.
PROGRESS = {
    "pending": 0,
    "queued": 0,
    "scheduled": 0,
    "started": 1,
    "cancelling": 2,
    "force_cancelling": 3,
    "kill_cancelling": 4,
    **dict.fromkeys(ENDED, 5),
}


def stop(work: Work, action: str, asked: str) -> Object:
    """Ask an execution to stop, unless that was asked for before, and wait for its end, however it comes.

    :param action: The manager's word for it, such as ``force-cancel``.
    :param asked: The status of an execution that was asked so.
    :raises InvalidOption: It is not named, and several are under way.
    """
    execution = _to_stop(work)
    if execution is None or execution["status"] in ENDED:
        done = (
            {"changed": False, "id": None, "execution": {}}
            if execution is None
            else as_result(work, execution, changed=False)
        )
        return {**done, "diff": {"before": {}, "after": {}}}
    before, execution_id = execution["status"], str(execution["id"])
    work.created_id = execution_id
    changed = PROGRESS[before] < PROGRESS[asked]
    if changed:
        act(work, execution, action, {asked, *ENDED})
    diff = {"before": {"status": before}, "after": {"status": "cancelled"}} if changed else {"before": {}, "after": {}}
    if work.check_mode:
        return {**as_result(work, {**execution, "status": "cancelled"}, changed=changed), "diff": diff}
    await_end(work, execution, ends=ENDED)
    execution = read(work, execution_id)
    if changed and execution["status"] in ENDED:
        diff["after"] = {"status": execution["status"]}
    return {**as_result(work, execution, changed=changed), "diff": diff}


def _to_stop(work: Work) -> Object | None:
    params = work.params
    if params.get("execution_id"):
        return read(work, params["execution_id"])
    workflows = [params["workflow_id"]] if params.get("workflow_id") else []
    active = executions_of(work, params["deployment_id"], workflows=workflows, statuses=ACTIVE)
    if len(active) > 1:
        raise InvalidOption("execution_id", f"several executions are under way, name the one to stop: {listed(active)}")
    return read(work, active[0]["id"]) if active else None


def act(work: Work, execution: Object, action: str, reached: set[str]) -> None:
    """Ask for an action. When the answer is lost or the execution was faster, what it has come to decides.

    :param reached: The statuses that say that the action was carried out, or is needless.
    """
    body = {"action": action}
    if execution.get("deployment_id"):
        body["deployment_id"] = execution["deployment_id"]
    path = {"execution_id": execution["id"]}
    try:
        work.call(ACT, path, body=body, attempt=f"{action} execution {execution['id']}")
    except ApiError as exc:
        if not isinstance(exc, AnswerLost) and exc.code != "illegal_action_error":
            raise
        if read(work, execution["id"])["status"] not in reached:
            raise
