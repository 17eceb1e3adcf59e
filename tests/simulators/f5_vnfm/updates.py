# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deployment updates: a new blueprint or new inputs for a deployment that exists."""

from __future__ import annotations

from typing import Any

from simulators.f5_vnfm import deployments, listing, planner, workflows
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Call
from simulators.f5_vnfm.errors import ApiError, bad, conflict
from simulators.f5_vnfm.resources import BLUEPRINT, DEPLOYMENT, DEPLOYMENT_UPDATE, NODE, Row, show

_ENDED = ("successful", "failed")
_FLAGS = ("skip_install", "skip_uninstall", "skip_reinstall", "ignore_failure", "install_first", "force")
_ENTITIES = (
    "description", "plugin", "workflow", "policy_type", "output", "operation", "property", "policy_trigger", "group",
    "node",
)  # fmt: skip


def list_updates(call: Call) -> Row:
    """All updates."""
    return listing.answer(call, DEPLOYMENT_UPDATE, listing.visible(call, DEPLOYMENT_UPDATE))


def get(call: Call, update_id: str) -> Row:
    """One; a poll of its execution."""
    row = listing.find(call, DEPLOYMENT_UPDATE, update_id)
    workflows.poll(call.sim, call.state.rows("executions", id=row["execution_id"]))
    return show(row, DEPLOYMENT_UPDATE.fields)


def initiate(call: Call, deployment_id: str, phase: str) -> Row:
    """Start one. The last part of the path is not looked at."""
    body = call.body()
    flags = {name: body.flag(name) for name in _FLAGS}
    given = body.get("inputs")
    if given is not None and not isinstance(given, dict):
        raise bad("parameter `inputs` must be of type `dict`")
    blueprint_id = body.get("blueprint_id")
    if not blueprint_id and not given:
        raise bad(
            "Must supply either the `blueprint_id` parameter, or new inputs, in order the preform a deployment update"
        )
    deployment = listing.find(call, DEPLOYMENT, deployment_id)
    blueprint = listing.find(call, BLUEPRINT, blueprint_id or deployment["blueprint_id"])
    _check_active(call, deployment)
    inputs = _inputs(blueprint["plan"], deployment, given or {})
    running = [
        row
        for row in workflows.active(call.state)
        if (row["deployment_id"], row["tenant_name"]) == (deployment["id"], deployment["tenant_name"])
        or row["workflow_id"] in workflows.SYSTEM_WIDE
    ]
    if running and not flags["force"]:
        raise workflows.refuse(
            call.sim,
            ApiError(
                400,
                "existing_running_execution_error",
                "The following executions are currently running for this deployment: "
                f"{listing.unicodes(row['id'] for row in running)}. To execute this workflow anyway, pass "
                '"force=true" as a query parameter to this request',
            ),
            running,
        )
    return show(_start(call, deployment, blueprint, inputs, given or {}, flags), DEPLOYMENT_UPDATE.fields)


def _check_active(call: Call, deployment: Row) -> None:
    rows = [
        row for row in planner.of_deployment(call.state, "deployment_updates", deployment) if row["state"] not in _ENDED
    ]
    if rows:
        raise workflows.refuse(
            call.sim,
            conflict(f"there are deployment updates still active; update IDs: {', '.join(row['id'] for row in rows)}"),
            [row for one in rows for row in call.state.rows("executions", id=one["execution_id"])],
        )


def _inputs(plan: dict[str, Any], deployment: Row, given: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in deployment["inputs"].items() if name in plan["inputs"]}
    return deployments.merged_inputs(plan, {**kept, **given})


def _start(
    call: Call, deployment: Row, blueprint: Row, inputs: dict[str, Any], given: dict[str, Any], flags: dict[str, bool]
) -> Row:
    state = call.state
    plan = blueprint["plan"]
    update_id = f"{deployment['id']}-{state.new_id()}"
    new_deployment = {**deployments.from_plan(plan, inputs), "blueprint_id": blueprint["id"]}
    shared = {**deployment, **new_deployment}
    new_nodes = [planner.node_row(shared, node, inputs) for node in plan["nodes"]]
    old_nodes = {row["id"]: row for row in planner.of_deployment(state, "nodes", deployment)}
    added = [row for row in new_nodes if row["id"] not in old_nodes]
    removed = [name for name in old_nodes if name not in {row["id"] for row in new_nodes}]
    modified: dict[str, Any] = {name: [] for name in _ENTITIES}
    modified.update({"rel_mappings": {}, "relationship": {}})
    steps: list[Row] = []

    def step(action: str, kind: str, entity: str) -> None:
        steps.append(
            {
                "deployment_update_id": update_id, "entity_id": entity, "entity_type": kind,
                "tenant_name": deployment["tenant_name"], "visibility": deployment["visibility"],
                "private_resource": deployment["visibility"] == "private",
                "resource_availability": deployment["visibility"], "created_by": call.username, "action": action,
                "id": state.new_id(),
            }
        )  # fmt: skip

    for row in added:
        step("add", "node", f"nodes:{row['id']}")
        modified["node"].append(row["id"])
    for name in removed:
        step("remove", "node", f"nodes:{name}")
        modified["node"].append(name)
    for row in new_nodes:
        old = old_nodes.get(row["id"])
        for name, value in row["properties"].items() if old is not None else ():
            if old is not None and old["properties"].get(name) != value:
                step("modify", "property", f"nodes:{row['id']}:properties:{name}")
                modified["property"].append(f"nodes:{row['id']}:properties:{name}")
    for name in plan["outputs"]:
        if plan["outputs"][name] != deployment["outputs"].get(name):
            step("add" if name not in deployment["outputs"] else "modify", "output", f"outputs:{name}")
            modified["output"].append(f"outputs:{name}")

    for row in added:
        state.add("nodes", row)
    made = planner.grow_roots(state, deployment, added) if added else []
    leaving = [row for name in removed for row in planner.of_node(state, deployment, name)]
    parameters = {
        "update_id": update_id, "skip_install": flags["skip_install"], "skip_uninstall": flags["skip_uninstall"],
        "ignore_failure": flags["ignore_failure"], "modified_entity_ids": modified,
        "added_instance_ids": [row["id"] for row in made], "removed_instance_ids": [row["id"] for row in leaving],
    }  # fmt: skip
    execution = workflows.create(
        call.sim, "update", deployment["tenant_name"], call.username, deployment=deployment, parameters=parameters
    )
    row = call.new_row(
        id=update_id,
        deployment_id=deployment["id"],
        tenant_name=deployment["tenant_name"],
        visibility=deployment["visibility"],
        state="executing_workflow",
        execution_id=execution["id"],
        old_blueprint_id=deployment["blueprint_id"],
        new_blueprint_id=blueprint["id"],
        old_inputs=deployment["inputs"],
        new_inputs=given,
        steps=steps,
        modified_entity_ids=modified,
        deployment_update_nodes=[show(node, NODE.fields) for node in new_nodes],
        deployment_update_deployment=show(shared, DEPLOYMENT.fields),
        deployment_update_node_instances={
            "added_and_related": _affected(made, "added"),
            "removed_and_related": _affected(leaving, "removed"),
            "reduced_and_related": {},
            "extended_and_related": {},
        },
        deployment_plan={
            **plan,
            "inputs": inputs,
            "node_instances": [{"id": one["id"], "name": one["node_id"]} for one in made],
        },
        _new_nodes=new_nodes,
        _new_deployment=new_deployment,
    )
    return state.add("deployment_updates", row)


def _affected(rows: list[Row], word: str) -> Row:
    if not rows:
        return {}
    affected = [
        {
            "relationships": row["relationships"], "name": row["node_id"], "runtime_properties": {}, "state": None,
            "node_id": row["node_id"], "version": None, "modification": word, "host_id": row["host_id"],
            "deployment_id": row["deployment_id"], "id": row["id"],
        }
        for row in rows
    ]  # fmt: skip
    return {"affected": affected, "related": []}


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    path = "/deployment-updates/<deployment_id>/update/<phase>"
    return [
        Endpoint("GET", "/deployment-updates", "deployment_update_list", list_updates),
        Endpoint("GET", "/deployment-updates/<update_id>", "deployment_update_get", get, include=False),
        Endpoint("PUT", path, "deployment_update_create", initiate, include=False),
        Endpoint("POST", path, "deployment_update_create", initiate, include=False),
    ]
