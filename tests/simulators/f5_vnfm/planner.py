# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a plan to a deployment's nodes and node instances, and what scaling adds to them."""

from __future__ import annotations

from typing import Any

from simulators.f5_vnfm.dsl_nodes import container
from simulators.f5_vnfm.functions import evaluate, input_resolver
from simulators.f5_vnfm.resources import Row
from simulators.f5_vnfm.state import State

_SHARED = ("tenant_name", "created_by", "visibility")


def node_row(deployment: Row, node: dict[str, Any], inputs: dict[str, Any]) -> Row:
    """A node of a deployment."""
    scalable = node["capabilities"]["scalable"]["properties"]
    resolve = input_resolver(inputs)
    return {
        **{name: deployment[name] for name in _SHARED},
        "id": node["id"],
        "deployment_id": deployment["id"],
        "blueprint_id": deployment["blueprint_id"],
        "type": node["type"],
        "type_hierarchy": node["type_hierarchy"],
        "properties": evaluate(node["properties"], resolve),
        "operations": evaluate(node["operations"], resolve),
        "relationships": node["relationships"],
        "plugins": node["plugins"],
        "plugins_to_install": node["plugins_to_install"],
        "host_id": node["host_id"],
        "number_of_instances": scalable["current_instances"],
        "planned_number_of_instances": scalable["planned_instances"],
        "deploy_number_of_instances": scalable["default_instances"],
        "min_number_of_instances": scalable["min_instances"],
        "max_number_of_instances": scalable["max_instances"],
    }


def group_factor(deployment: Row, nodes: list[Row], node: str) -> tuple[int, list[str]]:
    """How many times a node exists because of its scaling groups, and their names."""
    factor, member = 1, node
    names: list[str] = []
    containers = {one["id"]: container(one) for one in nodes}
    while True:
        group = next((name for name, one in deployment["scaling_groups"].items() if member in one["members"]), None)
        if group is None:
            return factor, names
        names.append(group)
        members = deployment["scaling_groups"][group]["members"]
        parent = containers.get(member)
        if parent not in members:  # a member inside another member is multiplied with it already
            factor *= deployment["scaling_groups"][group]["properties"]["current_instances"]
        member = group


def create(state: State, deployment: Row, plan: dict[str, Any]) -> None:
    """Nodes and instances of a new deployment."""
    nodes = [node_row(deployment, node, deployment["inputs"]) for node in plan["nodes"]]
    for row in nodes:
        state.add("nodes", row)
    grow_roots(state, deployment, nodes)


def grow_roots(state: State, deployment: Row, nodes: list[Row]) -> list[Row]:
    """Instances of these nodes, those inside others with their containers. Returns the new rows."""
    names = {row["id"] for row in nodes}
    made: list[Row] = []
    for row in nodes:
        parent = container(row)
        if parent in names:
            continue
        parents: list[Row | None] = [None]
        if parent is not None:
            parents = list(of_node(state, deployment, parent))
        factor, _groups = group_factor(deployment, nodes, row["id"])
        for one in parents:
            made += grow(state, deployment, row, one, row["number_of_instances"] * factor)
    link(state, deployment)
    return made


def grow(state: State, deployment: Row, node: Row, parent: Row | None, count: int) -> list[Row]:
    """New instances of a node in one container, with everything that is contained in them."""
    nodes = of_deployment(state, "nodes", deployment)
    made: list[Row] = []
    _factor, groups = group_factor(deployment, nodes, node["id"])
    for _ in range(count):
        name = state.instance_id(node["id"])
        host = name if node["host_id"] == node["id"] else (parent["host_id"] if parent is not None else None)
        row = {
            **{key: deployment[key] for key in _SHARED},
            "id": name,
            "node_id": node["id"],
            "deployment_id": deployment["id"],
            "state": "uninitialized",
            "version": 1,
            "runtime_properties": {},
            "host_id": host,
            "relationships": None,  # filled by link(), when all instances exist
            "scaling_groups": [{"name": group, "id": state.instance_id(group)} for group in groups],
            "_parent": parent["id"] if parent is not None else None,
        }
        state.add("node_instances", row)
        made.append(row)
        for child in nodes:
            if container(child) == node["id"]:
                made += grow(state, deployment, child, row, child["number_of_instances"])
    return made


def link(state: State, deployment: Row) -> None:
    """Relationships of instances that have none yet: to the container, or to all instances of the target."""
    nodes = {row["id"]: row for row in of_deployment(state, "nodes", deployment)}
    for row in of_deployment(state, "node_instances", deployment):
        if row["relationships"] is None:
            row["relationships"] = relations(state, deployment, nodes[row["node_id"]], row)


def relations(state: State, deployment: Row, node: Row, instance: Row) -> list[Row]:
    """The relationships of one instance."""
    found = []
    for relation in node["relationships"]:
        target = relation["target_id"]
        inside = "cloudify.relationships.contained_in" in relation["type_hierarchy"]
        ids = [instance["_parent"]] if inside else [row["id"] for row in of_node(state, deployment, target)]
        found += [{"target_name": target, "type": relation["type"], "target_id": one} for one in ids]
    return found


def of_deployment(state: State, table: str, deployment: Row) -> list[Row]:
    """Rows of a deployment."""
    return state.rows(table, deployment_id=deployment["id"], tenant_name=deployment["tenant_name"])


def of_node(state: State, deployment: Row, node: str) -> list[Row]:
    """Instances of one node."""
    return [row for row in of_deployment(state, "node_instances", deployment) if row["node_id"] == node]


def with_contained(state: State, deployment: Row, instances: list[Row]) -> list[Row]:
    """Instances and everything inside them, containers first."""
    rows = of_deployment(state, "node_instances", deployment)
    found = list(instances)
    for row in found:
        found += [one for one in rows if one["_parent"] == row["id"] and one not in found]
    return found


def ordered(state: State, deployment: Row, instances: list[Row]) -> list[Row]:
    """Instances in the order of installation: a node after those that it depends on."""
    nodes = {row["id"]: row for row in of_deployment(state, "nodes", deployment)}
    order: list[str] = []

    def visit(name: str, path: tuple[str, ...] = ()) -> None:
        if name in order or name in path or name not in nodes:
            return
        for relation in nodes[name]["relationships"]:
            visit(relation["target_id"], (*path, name))
        order.append(name)

    for name in nodes:
        visit(name)
    return sorted(instances, key=lambda row: order.index(row["node_id"]) if row["node_id"] in order else len(order))
