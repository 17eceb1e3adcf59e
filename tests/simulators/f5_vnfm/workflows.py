# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Executions at work. They move when somebody looks: every poll carries out a share of the steps.

A poll is a request that reads the execution (or what it works on), or one that is refused because of it. With the
setting job_polls = n the execution is seen running n times before it has ended.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from simulators.f5_vnfm import eventlog, steps
from simulators.f5_vnfm.errors import ApiError, internal
from simulators.f5_vnfm.resources import Row
from simulators.f5_vnfm.state import CANCELLING, ENDED, WAITING, State

if TYPE_CHECKING:
    from simulators.f5_vnfm.app import F5Vnfm

SYSTEM_WIDE = frozenset({"create_snapshot", "restore_snapshot"})
_SYSTEM = SYSTEM_WIDE | {"install_plugin", "uninstall_plugin"}


def active(state: State) -> list[Row]:
    """Executions that have been sent to the worker and have not ended."""
    return [row for row in state.tables["executions"] if row["status"] not in ENDED | WAITING]


def of_deployment(state: State, deployment: Row) -> list[Row]:
    """Executions of a deployment."""
    return state.rows("executions", deployment_id=deployment["id"], tenant_name=deployment["tenant_name"])


def create(
    sim: F5Vnfm,
    workflow_id: str,
    tenant: str,
    username: str,
    *,
    deployment: Row | None = None,
    parameters: dict[str, Any] | None = None,
    status: str = "pending",
    scheduled_for: str | None = None,
    dry_run: bool = False,
    **private: Any,
) -> Row:
    """A new execution. With the broker down it stays as it is and the request ends with 500, as the real one's does."""
    state = sim.state
    now = state.now()
    row: Row = {
        "id": state.new_id(),
        "status": status,
        "workflow_id": workflow_id,
        "tenant_name": tenant,
        "created_by": username,
        "created_at": now,
        "started_at": None if status in WAITING else now,
        "ended_at": None,
        "scheduled_for": scheduled_for,
        "deployment_id": deployment["id"] if deployment else None,
        "blueprint_id": deployment["blueprint_id"] if deployment else None,
        "visibility": deployment["visibility"] if deployment else "tenant",
        "is_system_workflow": workflow_id in _SYSTEM,
        "is_dry_run": dry_run,
        "parameters": parameters or {},
        "error": "",
        "_left": int(sim.settings["job_polls"]),
        "_todo": None,
        "_outcome": "terminated",
        "_error": None,
        **private,
    }
    _apply_plan(sim, row)
    state.add("executions", row)
    if sim.settings["broker"] == "down":
        row["_lost"] = True
        raise internal("Connection to 127.0.0.1:5671 failed: [Errno 111] Connection refused")
    return row


def _apply_plan(sim: F5Vnfm, row: Row) -> None:
    for plan in sim.state.planned:
        fits = plan["workflow_id"] in (None, row["workflow_id"])
        if fits and plan["deployment_id"] in (None, row["deployment_id"]):
            row["_outcome"], row["_error"] = plan["status"], plan["error"]
            row["_cancel_outcome"] = plan["cancel_status"] or "cancelled"
            if plan["polls"] is not None:
                row["_left"] = int(plan["polls"])
            plan["times"] -= 1
            if plan["times"] < 1:
                sim.state.planned.remove(plan)
            return
    if sim.take_fault("job_error") is not None:
        row["_outcome"] = "failed"


def poll(sim: F5Vnfm, rows: Iterable[Row]) -> None:
    """One poll of each of these executions, and of those that the queued ones among them wait for."""
    wanted = list(rows)
    for row in [row for row in wanted if row["status"] == "queued"]:
        wanted += [one for one in blocking(sim.state, row) or () if all(one is not other for other in wanted)]
    for row in wanted:
        advance(sim, row)


def advance(sim: F5Vnfm, row: Row) -> None:
    """One poll of one execution."""
    state = sim.state
    if row["status"] in ENDED or row.get("_lost") or sim.settings["worker"] == "stopped":
        return
    if row["status"] == "queued":
        return
    if row["status"] == "scheduled":
        if datetime.fromisoformat(row["scheduled_for"].replace("Z", "+00:00")) > datetime.fromisoformat(
            state.now().replace("Z", "+00:00")
        ):
            return
        row["status"], row["started_at"] = "pending", state.now()
    if row["status"] in CANCELLING:
        if row["_left"] > 0:
            row["_left"] -= 1
            return
        end(sim, row, row.get("_cancel_outcome", "cancelled"))
        return
    if row["status"] == "pending":
        row["status"] = "started"
        eventlog.write(state, row, f"Starting '{row['workflow_id']}' workflow execution", event_type="workflow_started")
    if row["_todo"] is None:
        _prepare(state, row)
    share = math.ceil(len(row["_todo"]) / (row["_left"] + 1))
    for _ in range(share):
        steps.carry_out(state, row, row["_todo"].pop(0))
    if row["_left"] > 0:
        row["_left"] -= 1
        return
    end(sim, row, row["_outcome"])


def _prepare(state: State, row: Row) -> None:
    todo, error = steps.plan(state, row)
    if error is not None:
        row["_outcome"], row["_error"] = "failed", error
    elif row["_outcome"] != "terminated":  # it stops half way
        todo = todo[: len(todo) // 2]
    row["_todo"] = todo


def end(sim: F5Vnfm, row: Row, status: str, error: str | None = None) -> None:
    """The end of an execution, with all that follows from it."""
    state = sim.state
    row["status"], row["ended_at"], row["_todo"] = status, state.now(), []
    name = row["workflow_id"]
    if status == "failed":
        cause = error or row["_error"] or "command: scripts/s.sh, exit_code: 1"
        reason = error or row["_error"] or f"Task failed 'script_runner.tasks.run' -> {cause}"
        row["error"] = error or (
            'Traceback (most recent call last):\n  File "dispatch.py", line 1, in main\n'
            f"RuntimeError: Workflow failed: {reason}\n"
        )
        steps.report_failure(state, row, cause)
        message = f"'{name}' workflow execution failed: RuntimeError: Workflow failed: {reason}"
        eventlog.write(state, row, message, event_type="workflow_failed")
    elif status == "cancelled":
        message = f"'{name}' workflow execution cancelled"
        eventlog.write(state, row, message, event_type="workflow_cancelled")
    else:
        eventlog.write(state, row, f"'{name}' workflow execution succeeded", event_type="workflow_succeeded")
    steps.finish(sim, row)
    start_queued(sim)


def start_queued(sim: F5Vnfm) -> None:
    """Start queued executions that nothing holds back any more."""
    for row in sim.state.rows("executions", status="queued"):
        if blocking(sim.state, row) is None:
            row["status"], row["started_at"] = "pending", sim.state.now()


def blocking(state: State, row: Row) -> list[Row] | None:
    """What holds an execution back: for a system-wide one everything that runs, else its deployment's executions."""
    running = [one for one in active(state) if one is not row]
    if row["workflow_id"] in SYSTEM_WIDE:
        return running or None
    found = [
        one
        for one in running
        if one["workflow_id"] in SYSTEM_WIDE or (row["deployment_id"] is not None and same_deployment(one, row))
    ]
    return found or None


def same_deployment(one: Row, other: Row) -> bool:
    """Whether two executions are of one deployment."""
    return (one["deployment_id"], one["tenant_name"]) == (other["deployment_id"], other["tenant_name"])


def finish(sim: F5Vnfm, rows: list[Row]) -> None:
    """Poll until they have ended, or none of them moves any more."""
    wanted = [row["id"] for row in rows]
    for _ in range(10_000):
        left = [row for row in sim.state.tables["executions"] if row["id"] in wanted and row["status"] not in ENDED]
        before = [(row["status"], row["_left"], len(row["_todo"] or ())) for row in left]
        poll(sim, left)
        if before == [(row["status"], row["_left"], len(row["_todo"] or ())) for row in left]:
            return


def refuse(sim: F5Vnfm, error: ApiError, rows: Iterable[Row]) -> ApiError:
    """An error because of running executions: whoever tries again sees them move on."""
    poll(sim, rows)
    return error


def check_database_writable(sim: F5Vnfm) -> None:
    """400 while a snapshot is being created or waits: nothing may change the database."""
    for row in sim.state.rows("executions", workflow_id="create_snapshot"):
        if row["status"] not in ENDED:
            raise refuse(
                sim,
                ApiError(
                    400,
                    "existing_running_execution_error",
                    "You cannot start an execution that modifies DB state while a `create_snapshot` workflow is "
                    f"running or queued (snapshot id: {row['id']})",
                ),
                [row],
            )
