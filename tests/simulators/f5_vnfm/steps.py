# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What workflows do: lists of small steps, each of which changes a node instance or writes an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulators.f5_vnfm import endings, eventlog, planner
from simulators.f5_vnfm.dsl_nodes import container
from simulators.f5_vnfm.resources import Row
from simulators.f5_vnfm.state import State

if TYPE_CHECKING:
    from simulators.f5_vnfm.app import F5Vnfm

Step = dict[str, Any]
_LIFECYCLE = "cloudify.interfaces.lifecycle"
_UP = (("create", "creating", "created", "Creating"), ("configure", "configuring", "configured", "Configuring"))
_DOWN = (("stop", "stopping", "stopped", "Stopping"), ("delete", "deleting", None, "Deleting"))
_GONE = ("uninitialized", "deleted")


def _deployment(state: State, execution: Row) -> Row | None:
    return state.first("deployments", id=execution["deployment_id"], tenant_name=execution["tenant_name"])


def plan(state: State, execution: Row) -> tuple[list[Step], str | None]:
    """The steps of an execution, and what is wrong when it cannot do them."""
    name = execution["workflow_id"]
    deployment = _deployment(state, execution)
    if deployment is None:
        return [], None
    if name == "create_deployment_environment":
        return _plugin_logs(execution), _missing_plugin(state, execution)
    instances = planner.of_deployment(state, "node_instances", deployment)
    parameters = execution["parameters"]
    if name == "install":
        return install(state, deployment, instances), None
    if name == "uninstall":
        return uninstall(state, deployment, instances), None
    if name == "heal":
        return _heal(state, deployment, parameters)
    if name == "scale":
        return _scale(state, execution, deployment, parameters)
    if name == "update":
        return _update(state, deployment, parameters), None
    if name in ("start", "stop", "restart", "execute_operation"):
        return _selected(state, deployment, name, parameters), None
    return [_log(f"Running workflow {name}")], None


def _plugin_logs(execution: Row) -> list[Step]:
    found = []
    for plugin in execution["parameters"].get("deployment_plugins_to_install") or []:
        if plugin["install"]:
            found += [_log(f"Installing plugin: {plugin['name']}"), _log("Looking for its archive", "debug")]
    return found


def _missing_plugin(state: State, execution: Row) -> str | None:
    for plugin in execution["parameters"].get("deployment_plugins_to_install") or []:
        if not plugin["install"] or plugin["source"]:
            continue
        found = [
            row
            for row in state.rows("plugins", package_name=plugin["package_name"])
            if plugin["package_version"] in (None, row["package_version"])
        ]
        if not found:
            return f"Failed installing plugin: {plugin['name']}: no plugin {plugin['package_name']} on the manager"
    return None


def _operation(state: State, deployment: Row, instance: Row, name: str) -> dict[str, Any] | None:
    node = state.first(
        "nodes", deployment_id=deployment["id"], tenant_name=deployment["tenant_name"], id=instance["node_id"]
    )
    if node is None:
        return None
    operation: dict[str, Any] | None = node["operations"].get(name)
    return operation if operation and operation["plugin"] else None


def _task(
    state: State,
    deployment: Row,
    instance: Row,
    name: str,
    word: str,
    during: str | None = None,
    after: str | None = None,
) -> list[Step]:
    """An operation between two states; one that is not implemented changes nothing, not even the state."""
    full = f"{_LIFECYCLE}.{name}" if "." not in name else name
    operation = _operation(state, deployment, instance, full)
    if operation is None:
        return [_event(instance, "workflow_node_event", f"{word} node instance: nothing to do")]
    task = f"{operation['plugin']}.{operation['operation']}"
    return [
        *([_set(instance, during)] if during else []),
        _event(instance, "workflow_node_event", f"{word} node instance"),
        _event(instance, "sending_task", f"Sending task '{task}'", full),
        _event(instance, "task_started", f"Task started '{task}'", full),
        {"do": "properties", "instance": instance["id"], "values": operation["inputs"].get("runtime_properties")},
        _event(instance, "task_succeeded", f"Task succeeded '{task}'", full),
        *([_set(instance, after)] if after else []),
    ]


def install(state: State, deployment: Row, instances: list[Row]) -> list[Step]:
    """From whatever they are to started; those that are started are left alone."""
    todo: list[Step] = []
    for row in planner.ordered(state, deployment, instances):
        if row["state"] == "started":
            continue
        todo.append(_set(row, "initializing"))
        for operation, during, after, word in _UP:
            todo += _task(state, deployment, row, operation, word, during, after)
        todo += _task(state, deployment, row, "start", "Starting", "starting")
        todo += [_set(row, "started"), _event(row, "workflow_node_event", "Node instance started")]
    return todo


def uninstall(state: State, deployment: Row, instances: list[Row]) -> list[Step]:
    """From whatever they are to deleted, dependents first; those that are not there are left alone."""
    todo: list[Step] = []
    for row in reversed(planner.ordered(state, deployment, instances)):
        if row["state"] in _GONE:
            continue
        for operation, during, after, word in _DOWN:
            todo += _task(state, deployment, row, operation, word, during, after)
        todo += [{"do": "clear", "instance": row["id"]}, _set(row, "deleted")]
    return todo


def _heal(state: State, deployment: Row, parameters: dict[str, Any]) -> tuple[list[Step], str | None]:
    wanted = parameters.get("node_instance_id")
    row = state.first("node_instances", id=wanted, deployment_id=deployment["id"])
    if row is None:
        return [], f"No node instance {wanted} in deployment {deployment['id']}"
    top = state.first("node_instances", id=row["host_id"]) if row["host_id"] else row
    rows = planner.with_contained(state, deployment, [top or row])
    down = uninstall(state, deployment, rows)
    up: list[Step] = []
    for one in planner.ordered(state, deployment, rows):
        up += install(state, deployment, [{**one, "state": "deleted"}])
    return down + up, None


def _scale(state: State, execution: Row, deployment: Row, parameters: dict[str, Any]) -> tuple[list[Step], str | None]:
    name, delta = parameters.get("scalable_entity_name"), int(parameters.get("delta", 1))
    nodes = planner.of_deployment(state, "nodes", deployment)
    group = deployment["scaling_groups"].get(name)
    node = next((row for row in nodes if row["id"] == name), None)
    if group is None and node is None:
        return [], f"No scalable entity named {name} was found"
    if node is not None and parameters.get("scale_compute") and node["host_id"]:
        node = next(row for row in nodes if row["id"] == node["host_id"])
    if group is not None:
        limits = group["properties"]
        current, low, high = limits["current_instances"], limits["min_instances"], limits["max_instances"]
        targets = [row for row in nodes if row["id"] in group["members"] and container(row) not in group["members"]]
    else:
        assert node is not None
        current = node["number_of_instances"]
        low, high = node["min_number_of_instances"], node["max_number_of_instances"]
        targets = [node]
    wanted = current + delta
    if wanted < max(low, 0) or (high != -1 and wanted > high):
        return [], f"Scaling {name} to {wanted} is outside its limits: {low} to {high}"
    if execution["is_dry_run"]:
        return [_log(f"Would scale {name} to {wanted}")], None
    execution["_scale"] = {"name": name if group is not None else targets[0]["id"], "wanted": wanted, "added": []}
    todo: list[Step] = []
    for target in targets:
        per_group = target["number_of_instances"] if group is not None else 1
        todo += _scale_node(state, execution, deployment, target, delta * per_group)
    return todo, None


def _scale_node(state: State, execution: Row, deployment: Row, node: Row, delta: int) -> list[Step]:
    rows = planner.of_node(state, deployment, node["id"])
    by_parent: dict[str | None, list[Row]] = {}
    for row in rows:
        by_parent.setdefault(row["_parent"], []).append(row)
    if not by_parent:
        parent = container(node)
        by_parent = {row["id"]: [] for row in planner.of_node(state, deployment, parent)} if parent else {None: []}
    if delta >= 0:
        made: list[Row] = []
        for name in by_parent:
            made += planner.grow(state, deployment, node, state.first("node_instances", id=name), delta)
        planner.link(state, deployment)
        execution["_scale"]["added"] += [row["id"] for row in made]
        return install(state, deployment, made)
    leaving = [row for rows in by_parent.values() for row in rows[delta:]]
    leaving = planner.with_contained(state, deployment, leaving)
    return uninstall(state, deployment, leaving) + [{"do": "remove", "instance": row["id"]} for row in leaving]


def _update(state: State, deployment: Row, parameters: dict[str, Any]) -> list[Step]:
    rows = planner.of_deployment(state, "node_instances", deployment)
    added = [row for row in rows if row["id"] in parameters.get("added_instance_ids", [])]
    removed = [row for row in rows if row["id"] in parameters.get("removed_instance_ids", [])]
    todo: list[Step] = []
    if not parameters.get("skip_install"):
        todo += install(state, deployment, added)
    if not parameters.get("skip_uninstall"):
        todo += uninstall(state, deployment, removed)
    return todo or [_log("Nothing to install or to uninstall")]


def _selected(state: State, deployment: Row, name: str, parameters: dict[str, Any]) -> list[Step]:
    todo: list[Step] = []
    for row in planner.ordered(state, deployment, planner.of_deployment(state, "node_instances", deployment)):
        where = {"deployment_id": deployment["id"], "tenant_name": deployment["tenant_name"]}
        node = state.first("nodes", id=row["node_id"], **where)
        kinds = node["type_hierarchy"] if node else []
        if parameters.get("node_ids") and row["node_id"] not in parameters["node_ids"]:
            continue
        if parameters.get("node_instance_ids") and row["id"] not in parameters["node_instance_ids"]:
            continue
        if parameters.get("type_names") and not set(parameters["type_names"]) & set(kinds):
            continue
        if name == "execute_operation":
            todo += _task(state, deployment, row, str(parameters["operation"]), "Executing operation on")
            continue
        if name in ("stop", "restart"):
            todo += [_set(row, "stopping"), *_task(state, deployment, row, "stop", "Stopping"), _set(row, "stopped")]
        if name in ("start", "restart"):
            todo += [_set(row, "starting"), *_task(state, deployment, row, "start", "Starting"), _set(row, "started")]
    return todo


# Single steps


def _set(instance: Row, value: str) -> Step:
    return {"do": "state", "instance": instance["id"], "value": value}


def _event(instance: Row, kind: str, message: str, operation: str | None = None) -> Step:
    return {"do": "event", "instance": instance["id"], "kind": kind, "message": message, "operation": operation}


def _log(message: str, level: str = "info") -> Step:
    return {"do": "log", "message": message, "level": level}


def carry_out(state: State, execution: Row, step: Step) -> None:
    """One step. A dry run only writes events."""
    instance = state.first("node_instances", id=step["instance"]) if "instance" in step else None
    if step["do"] == "log":
        eventlog.write(state, execution, step["message"], level=step["level"])
    elif step["do"] == "event":
        execution["_last"] = step
        eventlog.write(
            state, execution, step["message"],
            event_type=step["kind"], instance=instance, operation=step["operation"],
        )  # fmt: skip
    elif instance is None or execution["is_dry_run"]:
        return
    elif step["do"] == "remove":
        state.remove("node_instances", instance)
    else:
        if step["do"] == "state":
            instance["state"] = step["value"]
        elif step["do"] == "clear":
            if not instance["runtime_properties"]:
                return
            instance["runtime_properties"] = {}
        elif step["do"] == "properties":
            if not step["values"]:
                return
            before = instance["runtime_properties"]
            instance["runtime_properties"] = {**(before if isinstance(before, dict) else {}), **step["values"]}
        instance["version"] += 1


def report_failure(state: State, execution: Row, cause: str) -> None:
    """The events of a failed task, about the instance the workflow was at, if it was at one."""
    last = execution.get("_last") or {"instance": None, "operation": None}
    instance = state.first("node_instances", id=last["instance"])
    causes = [{"message": cause, "traceback": "<python traceback>", "type": "NonRecoverableError"}]
    if instance is not None:
        eventlog.write(state, execution, cause, level="error", instance=instance)
    eventlog.write(
        state, execution, f"Task failed 'script_runner.tasks.run' -> {cause}",
        event_type="task_failed", instance=instance, operation=last["operation"], causes=causes,
    )  # fmt: skip


def finish(sim: F5Vnfm, execution: Row) -> None:
    """What the end of an execution changes."""
    if execution["workflow_id"] == "scale" and not execution["is_dry_run"]:
        _finish_scale(sim.state, execution)
    endings.finish(sim, execution)


def _finish_scale(state: State, execution: Row) -> None:
    scaling = execution.get("_scale")
    deployment = _deployment(state, execution)
    if scaling is None or deployment is None:
        return
    if execution["status"] != "terminated":
        if execution["parameters"].get("rollback_if_failed", True):
            for name in scaling["added"]:
                row = state.first("node_instances", id=name)
                if row is not None:
                    state.remove("node_instances", row)
        return
    group = deployment["scaling_groups"].get(scaling["name"])
    if group is not None:
        group["properties"]["current_instances"] = group["properties"]["planned_instances"] = scaling["wanted"]
        return
    for node in planner.of_deployment(state, "nodes", deployment):
        if node["id"] == scaling["name"]:
            node["number_of_instances"] = node["planned_number_of_instances"] = scaling["wanted"]
