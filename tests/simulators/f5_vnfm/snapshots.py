# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots: create (a system-wide execution), upload, download, restore, delete."""

from __future__ import annotations

from flask import Response

from simulators.f5_vnfm import archives, listing, workflows
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.blueprints import attachment
from simulators.f5_vnfm.call import Call, check_id
from simulators.f5_vnfm.errors import ApiError, bad, illegal
from simulators.f5_vnfm.resources import EXECUTION, SNAPSHOT, Row, show
from simulators.f5_vnfm.snapshot_files import problem
from simulators.f5_vnfm.state import ENDED

_CONFIG = {
    "postgresql_db_name": "cloudify_db",
    "default_tenant_name": "default_tenant",
    "postgresql_bin_path": "/usr/lib/postgresql/bin/",
    "postgresql_password": "********",
    "failed_status": "failed",
    "postgresql_username": "cloudify",
    "db_port": 9200,
    "snapshot_restore_threads": 15,
    "created_status": "created",
    "db_address": "localhost",
    "file_server_root": "/opt/manager/resources",
    "postgresql_host": "127.0.0.1:5432",
}


def _executions(call: Call, row: Row) -> list[Row]:
    return [
        one
        for one in call.state.tables["executions"]
        if one["workflow_id"] in workflows.SYSTEM_WIDE and one["parameters"].get("snapshot_id") == row["id"]
    ]


def list_snapshots(call: Call) -> Row:
    """All; a poll of what makes them."""
    for row in listing.visible(call, SNAPSHOT):
        workflows.poll(call.sim, _executions(call, row))
    return listing.answer(call, SNAPSHOT, listing.visible(call, SNAPSHOT))


def get(call: Call, snapshot_id: str) -> Row:
    """One; a poll of what makes it."""
    row = listing.find(call, SNAPSHOT, snapshot_id)
    workflows.poll(call.sim, _executions(call, row))
    return show(row, SNAPSHOT.fields)


def _system_wide(call: Call, queue: bool) -> str:
    running = workflows.active(call.state)
    if not running:
        return "pending"
    if queue:
        return "queued"
    raise workflows.refuse(
        call.sim,
        ApiError(
            400,
            "existing_running_execution_error",
            "You cannot start a system-wide execution if there are other executions running. "
            f"Currently running executions: {listing.unicodes(row['id'] for row in running)}",
        ),
        running,
    )


def create(call: Call, snapshot_id: str) -> tuple[int, Row]:
    """Start making one; the answer is the execution."""
    check_id("snapshot_id", snapshot_id)
    body = call.body()
    queue = body.flag("queue")
    parameters = {
        "include_logs": body.flag("include_logs", True),
        "include_credentials": body.flag("include_credentials", True),
        "include_metrics": body.flag("include_metrics", False),
        "include_events": body.flag("include_events", True),
        "snapshot_id": snapshot_id,
        "config": dict(_CONFIG),
    }
    tenant = call.home("snapshots")
    listing.check_free(call, SNAPSHOT, snapshot_id)
    status = _system_wide(call, queue)
    row = call.new_row(id=snapshot_id, status="creating", error="", visibility="private", _blob=None)
    call.state.add("snapshots", row)
    execution = workflows.create(
        call.sim, "create_snapshot", tenant, call.username, parameters=parameters, status=status
    )
    return 201, show(execution, EXECUTION.fields)


def delete(call: Call, snapshot_id: str) -> Row:
    """Take it away."""
    row = listing.find(call, SNAPSHOT, snapshot_id)
    if any(one["status"] not in ENDED for one in _executions(call, row)):
        raise illegal(f"Can't delete snapshot {snapshot_id}: an execution is working on it")
    call.state.remove("snapshots", row)
    return show(row, SNAPSHOT.fields)


def download(call: Call, snapshot_id: str) -> Response:
    """The archive; not of one that failed."""
    row = listing.find(call, SNAPSHOT, snapshot_id)
    if row["status"] == "failed":
        raise ApiError(400, "snapshot_action_error", "Failed snapshot cannot be downloaded")
    if not row["_blob"]:
        raise ApiError(400, "snapshot_action_error", "Snapshot is still being created")
    return attachment(call, row["_blob"], f"{snapshot_id}.zip", "zip")


def upload(call: Call, snapshot_id: str) -> tuple[int, Row]:
    """A snapshot from elsewhere; any bytes are accepted."""
    check_id("snapshot_id", snapshot_id)
    content = archives.uploaded(call, "snapshot_archive_url", "snapshot")
    call.home("snapshots")
    listing.check_free(call, SNAPSHOT, snapshot_id)
    row = call.new_row(
        id=snapshot_id, status="uploaded", error="", visibility="private", _blob=call.state.keep(content)
    )
    call.state.add("snapshots", row)
    return 201, show(row, SNAPSHOT.fields)


def restore(call: Call, snapshot_id: str) -> Row:
    """Start the way back: answers at once with the execution's id; what is wrong shows in the execution."""
    body = call.body()
    for name in ("recreate_deployments_envs", "force"):
        body.need(name)
    recreate, force = body.flag("recreate_deployments_envs"), body.flag("force")
    timeout = body.get("timeout", 300)
    if not isinstance(timeout, int):
        raise bad("timeout parameter must be an integer")
    row = listing.find(call, SNAPSHOT, snapshot_id)
    if row["status"] == "failed" or not row["_blob"]:
        raise ApiError(400, "snapshot_action_error", "Failed snapshot cannot be restored")
    status = _system_wide(call, body.flag("queue"))
    parameters = {
        "snapshot_id": snapshot_id,
        "recreate_deployments_envs": recreate,
        "force": force,
        "timeout": timeout,
        "config": dict(_CONFIG),
    }
    execution = workflows.create(
        call.sim, "restore_snapshot", row["tenant_name"], call.username, parameters=parameters, status=status
    )
    wrong = problem(call.sim, row, execution)
    if wrong is not None:
        execution["_outcome"], execution["_error"] = "failed", wrong
    return show(execution, SNAPSHOT.fields)


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    one = "/snapshots/<snapshot_id>"
    fields = SNAPSHOT.fields
    return [
        Endpoint("GET", "/snapshots", "snapshot_list", list_snapshots),
        Endpoint("GET", one, "snapshot_get", get, fields),
        Endpoint("PUT", one, "snapshot_create", create, include=False),
        Endpoint("DELETE", one, "snapshot_delete", delete, include=False),
        Endpoint("GET", f"{one}/archive", "snapshot_download", download, include=False),
        Endpoint("PUT", f"{one}/archive", "snapshot_upload", upload, fields),
        Endpoint("POST", f"{one}/restore", "snapshot_restore", restore, fields),
    ]
