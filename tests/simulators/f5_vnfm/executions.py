# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Executions: start, read, cancel and its kin, status by hand."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from typing import Any

from simulators.f5_vnfm import listing, steps, workflows
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Body, Call, boolean, type_name
from simulators.f5_vnfm.errors import ApiError, bad, conflict, illegal, internal
from simulators.f5_vnfm.resources import DEPLOYMENT, EXECUTION, Row, show
from simulators.f5_vnfm.state import CANCELLING, ENDED, WAITING

_ACTIONS = {
    "cancel": "cancelling",
    "force-cancel": "force_cancelling",
    "kill": "kill_cancelling",
    "resume": "",
    "force-resume": "",
}
_DATE_HELP = (
    "please provide valid date. \nExpected format: YYYYMMDDHHMM+HHMM or YYYYMMDDHHMM-HHMM i.e: 201801012230-0500 "
    "(Jan-01-18 10:30pm EST)"
)


def list_executions(call: Call) -> Row:
    """All that are not system-wide, or all; a poll of each that is listed."""
    rows = listing.visible(call, EXECUTION)
    system = call.arg("_include_system_workflows")
    if system is None or not boolean("_include_system_workflows", system):
        rows = [row for row in rows if not row["is_system_workflow"]]
    args = call.request.args
    fixed = [name for name in ("id", "deployment_id", "workflow_id", "blueprint_id") if name in args]
    polled = [row for row in rows if all(listing.matches(row[name], args.getlist(name)) for name in fixed)]
    workflows.poll(call.sim, polled)
    kept = call.state.tables["executions"]  # a poll may end a deployment, and its executions with it
    return listing.answer(call, EXECUTION, [row for row in rows if any(row is one for one in kept)])


def get(call: Call, execution_id: str) -> Row:
    """One; a poll."""
    row = listing.find(call, EXECUTION, execution_id)
    workflows.poll(call.sim, [row])
    return show(row, EXECUTION.fields)


def start(call: Call) -> tuple[int, Row]:
    """Start a workflow of a deployment."""
    body = call.body()
    deployment_id = body.need("deployment_id", str)
    workflow_id = body.need("workflow_id", str)
    custom = body.flag("allow_custom_parameters")
    force = body.flag("force")
    dry_run = body.flag("dry_run")
    queue = body.flag("queue")
    given = body.get("parameters")
    if given is not None and not isinstance(given, dict):
        raise bad(f"request body's 'parameters' field must be a dict but is of type {type_name(given)}")
    scheduled_for = _scheduled(call, body)
    deployment = listing.find(call, DEPLOYMENT, deployment_id)
    parameters = _parameters(deployment, workflow_id, given or {}, custom)
    _check_environment(call, deployment)
    status = "scheduled" if scheduled_for else "pending"
    if status == "pending":
        error, rows = _blocked(call, deployment, force)
        if error is not None:
            if not queue:
                raise workflows.refuse(call.sim, error, rows)
            status = "queued"
    row = workflows.create(
        call.sim,
        workflow_id,
        deployment["tenant_name"],
        call.username,
        deployment=deployment,
        parameters=parameters,
        status=status,
        scheduled_for=scheduled_for,
        dry_run=dry_run,
    )
    return 201, show(row, EXECUTION.fields)


def _scheduled(call: Call, body: Body) -> str | None:
    text = body.get("scheduled_time")
    if not text:
        return None
    if not re.fullmatch(r"\d{12}[+-]\d{4}", str(text)):
        raise bad(f"{text} is not a legal time format, {_DATE_HELP}")
    moment = datetime.strptime(text, "%Y%m%d%H%M%z").astimezone(timezone.utc)
    if moment <= datetime.fromisoformat(call.state.now().replace("Z", "+00:00")):
        raise bad(f"Date `{text}` has already passed, {_DATE_HELP}")
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _parameters(deployment: Row, workflow_id: str, given: dict[str, Any], custom: bool) -> dict[str, Any]:
    workflow = next((one for one in deployment["workflows"] if one["name"] == workflow_id), None)
    if workflow is None:
        raise ApiError(
            400,
            "nonexistent_workflow_error",
            f"Workflow {workflow_id} does not exist in deployment {deployment['id']}",
        )
    declared = workflow["parameters"]
    missing = [name for name, one in declared.items() if "default" not in one and name not in given]
    if missing:
        raise ApiError(
            400,
            "illegal_execution_parameters_error",
            f'Workflow "{workflow_id}" must be provided with the following parameters to execute: {",".join(missing)}',
        )
    unknown = [name for name in given if name not in declared]
    if unknown and not custom:
        raise ApiError(
            400,
            "illegal_execution_parameters_error",
            f'Workflow "{workflow_id}" does not have the following parameters declared: {",".join(unknown)}. '
            "Remove these parameters or use the flag for allowing custom parameters",
        )
    defaults = {name: one["default"] for name, one in declared.items() if "default" in one}
    return {**defaults, **given}


def _check_environment(call: Call, deployment: Row) -> None:
    made = [
        row
        for row in workflows.of_deployment(call.state, deployment)
        if row["workflow_id"] == "create_deployment_environment"
    ]
    if not made or made[-1]["status"] == "terminated":
        return
    row = made[-1]
    if row["status"] == "failed":
        raise internal(
            f"Can't launch executions since environment creation for deployment {deployment['id']} has failed: "
            f"{row['error']}"
        )
    if row["status"] == "cancelled":
        raise internal(
            f"Can't launch executions since the environment creation for deployment {deployment['id']} has been "
            f"cancelled [status={row['status']}]"
        )
    raise workflows.refuse(
        call.sim,
        ApiError(
            400,
            "deployment_environment_creation_pending_error",
            "Deployment environment creation is still pending, try again in a minute",
        ),
        [row],
    )


def _blocked(call: Call, deployment: Row, force: bool) -> tuple[ApiError | None, list[Row]]:
    running = workflows.active(call.state)
    wide = [row for row in running if row["workflow_id"] in workflows.SYSTEM_WIDE]
    if wide:
        return (
            ApiError(
                400,
                "existing_running_execution_error",
                f"You cannot start an execution if there is a running system-wide execution (id: {wide[0]['id']})",
            ),
            wide,
        )
    own = [
        row
        for row in running
        if (row["deployment_id"], row["tenant_name"]) == (deployment["id"], deployment["tenant_name"])
    ]
    if own and not force:
        return (
            ApiError(
                400,
                "existing_running_execution_error",
                "The following executions are currently running for this deployment: "
                f"{listing.unicodes(row['id'] for row in own)}. To execute this workflow anyway, pass "
                '"force=true" as a query parameter to this request',
            ),
            own,
        )
    return None, []


def act(call: Call, execution_id: str) -> Row:
    """Cancel, force-cancel, kill, resume, force-resume."""
    action = call.body().need("action", str)
    if action not in _ACTIONS:
        raise bad(f"Invalid action: {action}, Valid action values are: {listing.quoted(_ACTIONS)}")
    row = listing.find(call, EXECUTION, execution_id)
    if action.endswith("resume"):
        _resume(row, action == "force-resume", int(call.sim.settings["job_polls"]))
    else:
        _cancel(call, row, action)
    return show(row, EXECUTION.fields)


def _resume(row: Row, force: bool, polls: int) -> None:
    allowed = ("started", "cancelled", "failed") if force else ("started",)
    if row["status"] not in allowed:
        raise conflict(f"Cannot resume execution: `{row['id']}` in state: `{row['status']}`")
    if row["status"] != "started":
        row.update(status="started", ended_at=None, error="", _todo=None, _outcome="terminated", _error=None)
        row["_left"] = polls


def _cancel(call: Call, row: Row, action: str) -> None:
    order = ["pending", "started", "cancelling", "force_cancelling", "kill_cancelling"]
    wanted = _ACTIONS[action]
    status = row["status"]
    if status in WAITING:
        row["status"], row["ended_at"] = "cancelled", call.state.now()
        return
    if status in ENDED or order.index(status) >= order.index(wanted):
        word = "force-cancel" if action == "force-cancel" else "kill" if action == "kill" else "cancel"
        raise illegal(f"Can't {word} execution {row['id']} because it's in status {status}")
    if status not in CANCELLING:
        row["_left"] = min(1, int(call.sim.settings["job_polls"]))
    row["status"] = wanted


def update(call: Call, execution_id: str) -> Row:
    """Set the status by hand: forward only."""
    body = call.body()
    status = body.need("status", str)
    row = listing.find(call, EXECUTION, execution_id)
    if not _forward(row["status"], status):
        raise ApiError(
            400,
            "invalid_exception_status_update",
            f"Invalid relationship - can't change status from {row['status']} to {status}",
        )
    row["status"] = status
    if "error" in body:
        row["error"] = body["error"]
    if status in ENDED:
        row["ended_at"], row["_todo"], row["_error"] = call.state.now(), [], row["error"]
        if (row["workflow_id"], status) != ("delete_deployment_environment", "failed"):
            steps.finish(call.sim, row)
        workflows.start_queued(call.sim)
    return show(row, EXECUTION.fields)


def _forward(old: str, new: str) -> bool:
    order = ("scheduled", "queued", "pending", "started", "cancelling", "force_cancelling", "kill_cancelling")
    if old in ENDED:
        return False
    if new in ENDED:
        return True
    return new in order and order.index(new) > order.index(old)


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    one = "/executions/<execution_id>"
    fields = EXECUTION.fields
    return [
        Endpoint("GET", "/executions", "execution_list", list_executions),
        Endpoint("POST", "/executions", "execution_start", start, fields),
        Endpoint("GET", one, "execution_get", get, fields),
        Endpoint("POST", one, "execution_cancel", act, fields),
        Endpoint("PATCH", one, "execution_status_update", update, fields),
    ]
