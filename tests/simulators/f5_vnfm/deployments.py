# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deployments: create (with its environment), read, outputs, visibility, delete."""

from __future__ import annotations

import copy
from typing import Any

from simulators.f5_vnfm import listing, planner, visibility, workflows
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Call, check_id
from simulators.f5_vnfm.errors import ApiError, dependent, forbidden, illegal
from simulators.f5_vnfm.functions import evaluate, input_resolver, runtime_resolver, secret_names
from simulators.f5_vnfm.resources import BLUEPRINT, DEPLOYMENT, SECRET, Row, show
from simulators.f5_vnfm.state import ENDED, VISIBILITIES

_GONE = ("uninitialized", "deleted")


def _poll_environment(call: Call, deployment: Row) -> None:
    rows = [
        row
        for row in workflows.of_deployment(call.state, deployment)
        if row["workflow_id"].endswith("_deployment_environment")
    ]
    workflows.poll(call.sim, rows)


def list_deployments(call: Call) -> Row:
    """All; a poll of the environments of those asked for by id."""
    wanted = call.request.args.getlist("id")
    for row in listing.visible(call, DEPLOYMENT):
        if row["id"] in wanted:
            _poll_environment(call, row)
    return listing.answer(call, DEPLOYMENT, listing.visible(call, DEPLOYMENT))


def get(call: Call, deployment_id: str) -> Row:
    """One; a poll of its environment."""
    _poll_environment(call, listing.find(call, DEPLOYMENT, deployment_id))
    return show(listing.find(call, DEPLOYMENT, deployment_id), DEPLOYMENT.fields)


def merged_inputs(plan: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """Values of all inputs; 400 for those that are missing or unknown."""
    expected = listing.quoted(plan["inputs"])
    unknown = [name for name in given if name not in plan["inputs"]]
    if unknown:
        raise ApiError(
            400,
            "unknown_deployment_input_error",
            f"Unknown inputs {listing.unicodes(unknown)} specified - expected inputs: {expected}",
        )
    missing = [name for name, one in plan["inputs"].items() if "default" not in one and name not in given]
    if missing:
        raise ApiError(
            400,
            "missing_required_deployment_input_error",
            f"Required inputs {listing.quoted(missing)} were not specified - expected inputs: {expected}",
        )
    return {name: given.get(name, one.get("default")) for name, one in plan["inputs"].items()}


def check_plugins(call: Call, plan: dict[str, Any]) -> None:
    """400 for a plugin that must be on the manager and is not."""
    for plugin in plan["deployment_plugins_to_install"] + plan["workflow_plugins_to_install"]:
        if not plugin["install"] or plugin["source"] or not plugin["package_name"]:
            continue
        name, version = plugin["package_name"], plugin["package_version"]
        rows = call.state.rows("plugins", package_name=name)
        if not any(version in (None, row["package_version"]) for row in rows):
            raise ApiError(
                400,
                "deployment_plugin_not_found",
                f"Required plugin {name}, version {version} is not installed on the manager",
            )


def check_secrets(call: Call, plan: dict[str, Any]) -> None:
    """400 for secrets that the blueprint reads and that do not exist."""
    parts = [plan["outputs"], plan["capabilities"], plan["nodes"], plan["inputs"]]
    seen = {row["key"] for row in listing.visible(call, SECRET)}
    missing = [name for name in secret_names(parts) if name not in seen]
    if missing:
        raise ApiError(
            400,
            "unknown_deployment_secret_error",
            f"Required secrets {listing.quoted(missing)} don't exist in this tenant",
        )


def from_plan(plan: dict[str, Any], inputs: dict[str, Any]) -> dict[str, Any]:
    """The fields of a deployment that come from its blueprint."""
    resolve = input_resolver(inputs)
    return {
        "inputs": inputs,
        "description": plan["description"],
        "policy_types": plan["policy_types"],
        "policy_triggers": plan["policy_triggers"],
        "groups": plan["groups"],
        "scaling_groups": copy.deepcopy(plan["scaling_groups"]),
        "workflows": [
            {"name": name, "created_at": None, "parameters": one["parameters"]}
            for name, one in plan["workflows"].items()
        ],
        "outputs": evaluate(plan["outputs"], resolve),
        "capabilities": evaluate(plan["capabilities"], resolve),
    }


def create(call: Call, deployment_id: str) -> tuple[int, Row]:
    """A new one: nodes and instances are there at once, its environment is made by an execution."""
    check_id("deployment_id", deployment_id)
    body = call.body()
    blueprint_id = body.need("blueprint_id", str)
    given = body.typed("inputs", dict, {})
    private = call.query_flag("private_resource")
    skip = body.typed("skip_plugins_validation", bool, False)
    seen = visibility.wanted(call, DEPLOYMENT, deployment_id, body.typed("visibility", str), private)
    blueprint = listing.find(call, BLUEPRINT, blueprint_id)
    if VISIBILITIES.index(seen) > VISIBILITIES.index(blueprint["visibility"]):
        if seen == "global":
            raise forbidden(
                f"Can't create global deployment {deployment_id} because blueprint {blueprint_id} is not global"
            )
        seen = blueprint["visibility"]
    plan = blueprint["plan"]
    listing.check_free(call, DEPLOYMENT, deployment_id)
    if not skip:
        check_plugins(call, plan)
    inputs = merged_inputs(plan, given)
    check_secrets(call, plan)
    tenant = call.home("deployments")
    workflows.check_database_writable(call.sim)
    row = call.new_row(
        id=deployment_id,
        blueprint_id=blueprint_id,
        permalink=None,
        visibility=seen,
        **from_plan(plan, inputs),
    )
    call.state.add("deployments", row)
    planner.create(call.state, row, plan)
    parameters = {
        "deployment_plugins_to_install": plan["deployment_plugins_to_install"],
        "workflow_plugins_to_install": plan["workflow_plugins_to_install"],
        "policy_configuration": {
            "policy_types": plan["policy_types"],
            "policy_triggers": plan["policy_triggers"],
            "groups": plan["groups"],
            "api_token": call.state.new_id(),
        },
    }
    workflows.create(
        call.sim, "create_deployment_environment", tenant, call.username, deployment=row, parameters=parameters
    )
    return 201, show(row, DEPLOYMENT.fields)


def delete(call: Call, deployment_id: str) -> Row:
    """Start its end; 400 while executions run or nodes live."""
    row = listing.find(call, DEPLOYMENT, deployment_id)
    visibility.check_modifiable(call, DEPLOYMENT, row)
    running = [one for one in workflows.of_deployment(call.state, row) if one["status"] not in ENDED]
    if running:
        raise workflows.refuse(
            call.sim,
            dependent(
                f"Can't delete deployment {deployment_id} - There are running or queued executions for this "
                f"deployment. Running executions ids: {','.join(one['id'] for one in running)}"
            ),
            running,
        )
    if not call.query_flag("ignore_live_nodes"):
        rows = planner.of_deployment(call.state, "node_instances", row)
        live = [one["id"] for one in rows if one["state"] not in _GONE]
        if live:
            raise dependent(
                f"Can't delete deployment {deployment_id} - There are live nodes for this deployment. "
                f"Live nodes ids: {','.join(live)}"
            )
    workflows.check_database_writable(call.sim)
    answer = show(row, DEPLOYMENT.fields)
    workflows.create(call.sim, "delete_deployment_environment", row["tenant_name"], call.username, deployment=row)
    return answer


def set_visibility(call: Call, deployment_id: str) -> Row:
    """Widen its visibility, at most to its blueprint's."""
    value = visibility.asked(call)
    row = listing.find(call, DEPLOYMENT, deployment_id)
    blueprint = listing.find(call, BLUEPRINT, row["blueprint_id"])
    if VISIBILITIES.index(value) > VISIBILITIES.index(blueprint["visibility"]):
        raise illegal(
            f"The visibility of deployment `{deployment_id}` can't be wider than the visibility of its blueprint "
            f"`{row['blueprint_id']}`. Current blueprint visibility is {blueprint['visibility']}"
        )
    visibility.widen(call, DEPLOYMENT, row, value)
    return show(row, DEPLOYMENT.fields)


def _evaluated(call: Call, row: Row, part: dict[str, Any]) -> dict[str, Any]:
    nodes = {one["id"]: one for one in planner.of_deployment(call.state, "nodes", row)}

    def properties(name: str) -> dict[str, Any]:
        return dict(nodes[name]["properties"]) if name in nodes else {}

    def attributes(name: str) -> dict[str, Any]:
        rows = planner.of_node(call.state, row, name)
        return dict(rows[0]["runtime_properties"]) if rows else {}

    def secret(name: str) -> Any:
        return listing.find(call, SECRET, name)["value"]

    resolve = runtime_resolver(row["inputs"], properties, attributes, secret)
    return {name: evaluate(one.get("value"), resolve) for name, one in part.items()}


def outputs(call: Call, deployment_id: str) -> Row:
    """Its outputs, evaluated."""
    row = listing.find(call, DEPLOYMENT, deployment_id)
    return {"outputs": _evaluated(call, row, row["outputs"]), "deployment_id": row["id"]}


def capabilities(call: Call, deployment_id: str) -> Row:
    """Its capabilities, evaluated."""
    row = listing.find(call, DEPLOYMENT, deployment_id)
    return {"deployment_id": row["id"], "capabilities": _evaluated(call, row, row["capabilities"])}


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    one = "/deployments/<deployment_id>"
    fields = DEPLOYMENT.fields
    return [
        Endpoint("GET", "/deployments", "deployment_list", list_deployments),
        Endpoint("GET", one, "deployment_get", get, fields),
        Endpoint("PUT", one, "deployment_create", create, fields),
        Endpoint("DELETE", one, "deployment_delete", delete, fields),
        Endpoint("GET", f"{one}/outputs", "deployment_modification_outputs", outputs, ("outputs", "deployment_id")),
        Endpoint(
            "GET", f"{one}/capabilities", "deployment_capabilities", capabilities, ("capabilities", "deployment_id")
        ),
        Endpoint("PATCH", f"{one}/set-visibility", "deployment_set_visibility", set_visibility, include=False),
    ]
