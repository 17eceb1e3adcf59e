# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Running, stopping and repairing executions of workflows.

Source: F5 VNFM REST API v3.1, "Start execution", "Cancel execution", "Update execution"; recorded answers
("executions"): one execution per deployment unless forced or queued, a cancellation is only a request whose end
may still be ``terminated`` or ``failed``, statuses set by hand move forward only, and with its message broker down
the manager answers 500 although the execution is stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any

from ..core.compare import HIDDEN
from ..core.errors import AnswerLost, ApiError, InvalidOption, TelcoError, WaitFailed
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import BUSY, F5_VNFM
from .environments import ACTIVE, executions_of, listed
from .execution_info import EXECUTION_FIELDS, shown
from .following import (
    ENDED,
    EVENT_LIST,
    EXECUTION_GET,
    EXECUTION_LIST,
    SHOW_EVENTS,
    SUCCEEDED,
    find_running,
    follow_execution,
    known_executions,
    stored_anyway,
)
from .names import check_given_ids, check_ids

START = Operation("start_execution", "POST", "/executions", busy_codes=BUSY)
ACT = Operation("cancel_execution", "POST", "/executions/{execution_id}")
UPDATE = Operation("update_execution", "PATCH", "/executions/{execution_id}")

#: The state asked for: the action that asks for it, and the status that says that it has been asked for.
_STOPS = {
    "cancelled": ("cancel", "cancelling"),
    "force_cancelled": ("force-cancel", "force_cancelling"),
    "killed": ("kill", "kill_cancelling"),
}
#: How far an execution is; a status set by hand has to be further on.
_PROGRESS = {
    "pending": 0,
    "queued": 0,
    "scheduled": 0,
    "started": 1,
    "cancelling": 2,
    "force_cancelling": 3,
    "kill_cancelling": 4,
    **dict.fromkeys(ENDED, 5),
}

_NEWEST = 20

FIELDS = {
    "deployment_id": Field(
        sample="web", doc="The deployment that the workflow is run on, or whose execution is stopped."
    ),
    "workflow_id": Field(
        sample="install", doc="The workflow. It is needed to start one, and tells which one to stop if several run."
    ),
    "execution_id": Field(
        doc="An execution that exists already: the one to wait for, to stop, to resume, or whose status is set."
    ),
    "state": Field(
        default="started",
        choices=("started", *_STOPS, "resumed"),
        doc=[
            "V(started) starts the workflow and waits for its end; with O(execution_id) it only waits.",
            "V(cancelled) asks an execution to stop after what it is doing now, V(force_cancelled) and V(killed) "
            "stop it more "
            "and more roughly. It may still end in success or failure; the result tells how it ended. One that has "
            "ended "
            "already is left alone.",
            "V(resumed) continues an execution that a restart of the manager left behind; with O(force=true) also "
            "one that "
            "failed or was cancelled.",
        ],
    ),
    "run": Field(
        default="always",
        choices=("always", "until_terminated"),
        doc=[
            "V(always) starts the workflow on every run of the task.",
            "V(until_terminated) starts it unless its latest execution on this deployment, with the O(parameters) "
            "given here, "
            "has succeeded; one that is running already is waited for in place of starting another. Only executions "
            "of this "
            "workflow count: an C(uninstall) in between does not make C(install) run again.",
        ],
    ),
    "parameters": Field(type="dict", doc="Parameters of the workflow. Those left out have the workflow's defaults."),
    "secret_parameters": Field(
        type="dict",
        secret=True,
        doc="Parameters like O(parameters), whose values never appear in results and messages of this module.",
    ),
    "allow_custom_parameters": Field(
        type="bool", default=False, doc="Whether parameters are accepted that the workflow does not declare."
    ),
    "force": Field(
        type="bool",
        default=False,
        doc="Whether to start it though another execution runs on the deployment. With O(state=resumed), whether to "
        "resume "
        "one that has failed or was cancelled.",
    ),
    "queue": Field(
        type="bool",
        default=False,
        doc="Whether the manager queues it while it cannot run. Without it the module waits until it can be started.",
    ),
    "set_status": Field(
        choices=("started", "terminated", "failed", "cancelled"),
        doc="Sets the status of O(execution_id) by hand, for one that nothing works on any more and that blocks its "
        "deployment. "
        "A status can only move forward; an execution that has ended stays as it ended.",
    ),
    "error": Field(doc="The error text that is stored with O(set_status=failed)."),
    "show_events": SHOW_EVENTS,
}

_check_ids = check_ids("deployment_id")
_check_execution = check_given_ids("execution_id")


def _check(params: Mapping[str, Any]) -> None:
    _check_ids(params)
    _check_execution(params)
    twice = sorted(set(params.get("parameters") or {}) & set(params.get("secret_parameters") or {}))
    if twice:
        raise InvalidOption("secret_parameters", f"{', '.join(twice)} is given in parameters too; give each one once")
    if params.get("error") is not None and params.get("set_status") != "failed":
        raise InvalidOption("error", "belongs to set_status=failed")
    if params.get("set_status"):
        if params["state"] != "started":
            raise InvalidOption("set_status", f"cannot be combined with state={params['state']}")
        _need(params, "execution_id", "to set a status")
    elif params["state"] == "resumed":
        _need(params, "execution_id", "to resume an execution")
    elif params.get("execution_id"):
        return
    else:
        _need(params, "deployment_id", "(or execution_id)")
        if params["state"] == "started":
            _need(params, "workflow_id", "to start an execution")


def _need(params: Mapping[str, Any], option: str, why: str) -> None:
    if not params.get(option):
        raise InvalidOption(option, f"is needed {why}")


def _run(work: Work) -> Object:
    if work.params.get("set_status"):
        return _set_status(work)
    state = work.params["state"]
    if state in _STOPS:
        return _stop(work, *_STOPS[state])
    if state == "resumed":
        return _resume(work)
    if work.params.get("execution_id"):
        return _wait_for(work, _get(work, work.params["execution_id"]))
    return _start(work)


# Starting ---------------------------------------------------------------------------------------------------------


def _start(work: Work) -> Object:
    params = work.params
    deployment_id, workflow_id = params["deployment_id"], params["workflow_id"]
    if params["run"] == "until_terminated":
        latest = _latest(work)
        if latest is not None and (latest["status"] in SUCCEEDED or latest["status"] not in ENDED):
            return _wait_for(work, latest)
    known = frozenset() if work.check_mode else known_executions(work, deployment_id, workflow_id)
    attempt = f"start workflow {workflow_id} on deployment {deployment_id}"
    try:
        started = work.call(START, body=_start_body(params), attempt=attempt)
    except ApiError as exc:
        if stored_anyway(exc) is None:
            raise
        started = find_running(work, deployment_id, workflow_id, known)
        if started is None:
            _shorten(exc)
            raise
    after: Object = {"deployment_id": deployment_id, "workflow_id": workflow_id, **_shown_parameters(params)}
    diff = {"before": {}, "after": after}
    if started is None:
        return {"changed": True, "id": None, "execution": {**after, "status": "terminated"}, "diff": diff}
    work.created_id = str(started["id"])
    _follow(work, started)
    return {**_result(work, _get(work, started["id"]), changed=True), "diff": diff}


def _start_body(params: Mapping[str, Any]) -> Object:
    body = {"deployment_id": params["deployment_id"], "workflow_id": params["workflow_id"]}
    parameters = {**(params.get("parameters") or {}), **(params.get("secret_parameters") or {})}
    if parameters:
        body["parameters"] = parameters
    for name in ("allow_custom_parameters", "force", "queue"):
        if params[name]:
            body[name] = True
    return body


def _shown_parameters(params: Mapping[str, Any]) -> Object:
    parameters = {**(params.get("parameters") or {}), **dict.fromkeys(params.get("secret_parameters") or {}, HIDDEN)}
    return {"parameters": parameters} if parameters else {}


def _latest(work: Work) -> Object | None:
    """The newest execution of the workflow with the parameters that are asked for; its defaults may add others.

    Executions carry tracebacks, and it is among the newest most often: the older ones are asked for only when not.
    """
    params = work.params
    wanted = {**(params.get("parameters") or {}), **(params.get("secret_parameters") or {})}
    query = {"deployment_id": params["deployment_id"], "workflow_id": params["workflow_id"], "_sort": "-created_at"}
    newest = list(work.objects(EXECUTION_LIST, query={**query, "_size": _NEWEST}, limit=_NEWEST))
    older = work.objects(EXECUTION_LIST, query={**query, "_offset": _NEWEST}) if len(newest) == _NEWEST else ()
    for item in chain(newest, older):
        have = item.get("parameters") or {}
        if all(name in have and have[name] == value for name, value in wanted.items()):
            return dict(item)
    return None


def _wait_for(work: Work, execution: Object) -> Object:
    """An execution that somebody else has started: wait for its end."""
    work.created_id = str(execution["id"])
    if execution["status"] not in SUCCEEDED:
        _follow(work, execution)
        execution = _get(work, execution["id"])
    return {**_result(work, execution, changed=False), "diff": {"before": {}, "after": {}}}


def _shorten(exc: ApiError) -> None:
    """Some messages carry a whole traceback; its last line says what it is about."""
    lines = [line.strip() for line in exc.message.splitlines() if line.strip()]
    if len(lines) > 1:
        short = f"{lines[0]} ... {lines[-1]}"
        exc.msg = exc.msg.replace(exc.message, short)
        exc.message = short


# Waiting ----------------------------------------------------------------------------------------------------------


def _get(work: Work, execution_id: str) -> Object:
    return dict(work.call(EXECUTION_GET, {"execution_id": execution_id}, attempt=f"read execution {execution_id}"))


def _follow(work: Work, execution: Mapping[str, Any], ends: frozenset[str] = SUCCEEDED) -> None:
    """Wait for the end; a failure also tells the last error among the events."""
    what = f"workflow {execution.get('workflow_id')} on deployment {execution.get('deployment_id')}"
    try:
        follow_execution(work, str(execution["id"]), what, ends=ends)
    except WaitFailed as exc:
        exc.msg += _last_failure(work, str(execution["id"]))
        raise


def _last_failure(work: Work, execution_id: str) -> str:
    query = {"execution_id": execution_id, "event_type": "task_failed", "_sort": "-timestamp", "_size": 1}
    try:
        event = next(work.objects(EVENT_LIST, query=query, limit=1), None)
    except ApiError as exc:
        return f" (its events could not be read: {exc.message})"
    if event is None:
        return ""
    node = f" on {event['node_instance_id']}" if event.get("node_instance_id") else ""
    return f". Last error{node}: {work.client.masker.mask(str(event.get('message')))}"


def _result(work: Work, execution: Mapping[str, Any], *, changed: bool) -> Object:
    return {"changed": changed, "id": str(execution["id"]), "execution": shown(work, execution)}


# Stopping, resuming, setting a status -----------------------------------------------------------------------------


def _stop(work: Work, action: str, asked: str) -> Object:
    execution = _to_stop(work)
    if execution is None or execution["status"] in ENDED:
        done = (
            {"changed": False, "id": None, "execution": {}}
            if execution is None
            else _result(work, execution, changed=False)
        )
        return {**done, "diff": {"before": {}, "after": {}}}
    before, execution_id = execution["status"], str(execution["id"])
    work.created_id = execution_id
    changed = _PROGRESS[before] < _PROGRESS[asked]
    if changed:
        _act(work, execution, action, {asked, *ENDED})
    diff = {"before": {"status": before}, "after": {"status": "cancelled"}} if changed else {"before": {}, "after": {}}
    if work.check_mode:
        return {**_result(work, {**execution, "status": "cancelled"}, changed=changed), "diff": diff}
    _follow(work, execution, ends=ENDED)
    execution = _get(work, execution_id)
    if changed and execution["status"] in ENDED:
        diff["after"] = {"status": execution["status"]}
    return {**_result(work, execution, changed=changed), "diff": diff}


def _to_stop(work: Work) -> Object | None:
    params = work.params
    if params.get("execution_id"):
        return _get(work, params["execution_id"])
    workflows = [params["workflow_id"]] if params.get("workflow_id") else []
    active = executions_of(work, params["deployment_id"], workflows=workflows, statuses=ACTIVE)
    if len(active) > 1:
        raise InvalidOption("execution_id", f"several executions are under way, name the one to stop: {listed(active)}")
    return _get(work, active[0]["id"]) if active else None


def _act(work: Work, execution: Object, action: str, reached: set[str]) -> None:
    """Ask for an action. When the answer is lost or the execution was faster, what it has come to decides."""
    body = {"action": action}
    if execution.get("deployment_id"):
        body["deployment_id"] = execution["deployment_id"]
    path = {"execution_id": execution["id"]}
    try:
        work.call(ACT, path, body=body, attempt=f"{action} execution {execution['id']}")
    except ApiError as exc:
        if not isinstance(exc, AnswerLost) and exc.code != "illegal_action_error":
            raise
        if _get(work, execution["id"])["status"] not in reached:
            raise


def _resume(work: Work) -> Object:
    execution = _get(work, work.params["execution_id"])
    if execution["status"] in SUCCEEDED:
        return {**_result(work, execution, changed=False), "diff": {"before": {}, "after": {}}}
    work.created_id = str(execution["id"])
    diff = {"before": {"status": execution["status"]}, "after": {"status": "terminated"}}
    _act(work, execution, "force-resume" if work.params["force"] else "resume", {"started", *SUCCEEDED})
    if work.check_mode:
        return {**_result(work, {**execution, "status": "terminated"}, changed=True), "diff": diff}
    _follow(work, execution)
    return {**_result(work, _get(work, execution["id"]), changed=True), "diff": diff}


def _set_status(work: Work) -> Object:
    params = work.params
    execution = _get(work, params["execution_id"])
    before, wanted = execution["status"], params["set_status"]
    if before == wanted:
        return {**_result(work, execution, changed=False), "diff": {"before": {}, "after": {}}}
    if _PROGRESS.get(before, 0) >= _PROGRESS[wanted]:
        raise TelcoError(
            f"execution {execution['id']} is {before}, which cannot become {wanted}: a status only moves forward",
            id=str(execution["id"]),
            option="set_status",
        )
    after = {"status": wanted}
    if params.get("error") is not None:
        after["error"] = params["error"]
    try:
        work.call(UPDATE, body=after, attempt=f"set the status of execution {execution['id']} to {wanted}")
    except AnswerLost:
        if _get(work, execution["id"])["status"] != wanted:
            raise
    diff = {"before": {name: execution.get(name) for name in after}, "after": after}
    execution = {**execution, **after} if work.check_mode else _get(work, execution["id"])
    return {**_result(work, execution, changed=True), "diff": diff}


ACTION = Action(
    system=F5_VNFM,
    name="execution",
    title="execution",
    summary="Run, stop and repair workflow executions of an F5 VNF Manager",
    description=(
        "Starts a workflow on a deployment and waits for its end. When it fails, the error names the execution, the "
        "last line "
        "of the manager's traceback and the last task that failed.",
        "While something else runs on the deployment, or its environment is still being made, the start is tried "
        "again until "
        "O(wait_timeout).",
        "Stops executions, resumes them, and sets the status of those that a dead worker has left behind.",
        "When the answer to a start is lost, the execution is looked up; the workflow is never started twice.",
    ),
    reference="F5 VNFM REST API v3.1, Executions",
    fields=FIELDS,
    key=("deployment_id", "workflow_id", "execution_id"),
    run=_run,
    check=_check,
    asynchronous=True,
    always_changes="Starting a workflow always changes, unless O(run=until_terminated) finds that it has succeeded.",
    returns={
        "id": Field(sample="4e9000b3-46c0-4f01-9dff-8d1dcc7be8db", doc="Identifier of the execution."),
        "execution": Field(
            type="dict",
            fields=EXECUTION_FIELDS,
            doc="The execution as it ended, or as it is with O(wait=false); empty when there was none to stop.",
        ),
        "diff": Field(
            type="dict",
            sample={"before": {"status": "started"}, "after": {"status": "cancelled"}},
            doc="What was asked for, in the form of a diff.",
        ),
    },
)

EXECUTION = ActionModule(ACTION)
