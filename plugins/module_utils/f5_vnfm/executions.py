# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The module that runs, stops and repairs executions of workflows: its options, and which of them does what.

Source: F5 VNFM REST API v3.1, "Executions".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import F5_VNFM
from .execution_end import read
from .execution_info import EXECUTION_FIELDS
from .execution_repair import resume, set_status
from .execution_start import start, wait_for
from .execution_stop import STOPS, stop
from .following import SHOW_EVENTS
from .names import check_given_ids, check_ids

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
        choices=("started", *STOPS, "resumed"),
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
        return set_status(work)
    state = work.params["state"]
    if state in STOPS:
        return stop(work, *STOPS[state])
    if state == "resumed":
        return resume(work)
    if work.params.get("execution_id"):
        return wait_for(work, read(work, work.params["execution_id"]))
    return start(work)


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
