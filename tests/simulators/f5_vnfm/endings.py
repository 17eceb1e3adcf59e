# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What follows from the end of the manager's own workflows: environments, updates, snapshots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulators.f5_vnfm import planner, snapshot_files
from simulators.f5_vnfm.resources import Row

if TYPE_CHECKING:
    from simulators.f5_vnfm.app import F5Vnfm


def finish(sim: F5Vnfm, execution: Row) -> None:
    """Carry out what the end of this execution means."""
    name = execution["workflow_id"]
    if name == "delete_deployment_environment":
        _deployment_deleted(sim, execution)
    elif name == "create_snapshot":
        _snapshot_created(sim, execution)
    elif name == "restore_snapshot" and execution["status"] == "terminated":
        snapshot_files.restore(sim, execution)
        if execution["parameters"]["recreate_deployments_envs"]:
            _recreate_environments(sim, execution)
    update = sim.state.first("deployment_updates", execution_id=execution["id"])
    if update is not None:
        _updated(sim, execution, update)


def _recreate_environments(sim: F5Vnfm, execution: Row) -> None:
    """A restore makes the environments of its deployments anew, and waits for them."""
    from simulators.f5_vnfm import workflows  # it calls this module

    made = []
    for deployment in list(sim.state.tables["deployments"]):
        blueprint = sim.state.first("blueprints", id=deployment["blueprint_id"])
        plan = blueprint["plan"] if blueprint else {}
        made.append(
            workflows.create(
                sim,
                "create_deployment_environment",
                deployment["tenant_name"],
                execution["created_by"],
                deployment=deployment,
                parameters={"deployment_plugins_to_install": plan.get("deployment_plugins_to_install", [])},
            )
        )
    workflows.finish(sim, made)


def _deployment_deleted(sim: F5Vnfm, execution: Row) -> None:
    state = sim.state
    if execution["status"] != "terminated":
        # As recorded: the deployment stays, and so does the execution, pending for ever.
        execution["status"], execution["ended_at"], execution["_lost"] = "pending", None, True
        return
    deployment = state.first("deployments", id=execution["deployment_id"], tenant_name=execution["tenant_name"])
    if deployment is None:
        return
    for table in ("nodes", "node_instances", "executions", "deployment_updates"):
        for row in planner.of_deployment(state, table, deployment):
            state.remove(table, row)
    state.tables["events"] = [
        row
        for row in state.tables["events"]
        if (row["deployment_id"], row["_tenant"]) != (deployment["id"], deployment["tenant_name"])
    ]
    state.remove("deployments", deployment)


def _snapshot_created(sim: F5Vnfm, execution: Row) -> None:
    """A failed creation leaves the execution terminated and the snapshot failed, as recorded."""
    snapshot = sim.state.first(
        "snapshots", id=execution["parameters"]["snapshot_id"], tenant_name=execution["tenant_name"]
    )
    if execution["status"] == "failed":
        reason = execution["_error"] or "[Errno 2] No such file or directory"
        execution["status"], execution["error"] = "terminated", ""
        if snapshot is not None:
            snapshot["status"], snapshot["error"] = "failed", reason
        return
    if snapshot is None:
        return
    if execution["status"] == "cancelled":
        snapshot["status"], snapshot["error"] = "failed", "Execution cancelled"
        return
    snapshot["_blob"] = sim.state.keep(snapshot_files.dump(sim, execution["parameters"]))
    snapshot["status"] = "created"


def _updated(sim: F5Vnfm, execution: Row, update: Row) -> None:
    state = sim.state
    if execution["status"] != "terminated":
        update["state"] = "failed"
        return
    update["state"] = "successful"
    deployment = state.first("deployments", id=update["deployment_id"], tenant_name=update["tenant_name"])
    if deployment is None:
        return
    nodes = {row["id"] for row in update["_new_nodes"]}
    for row in planner.of_deployment(state, "node_instances", deployment):
        if row["node_id"] not in nodes:
            state.remove("node_instances", row)
    for row in planner.of_deployment(state, "nodes", deployment):
        if row["id"] not in nodes:
            state.remove("nodes", row)
    for new in update["_new_nodes"]:
        old = state.first("nodes", id=new["id"], deployment_id=deployment["id"], tenant_name=deployment["tenant_name"])
        if old is not None:
            counts = {name: old[name] for name in ("number_of_instances", "planned_number_of_instances")}
            old.update({**new, **counts})
    deployment.update(update["_new_deployment"])
    deployment["updated_at"] = state.now()
