# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Power of nodes (section Nodes: power off, on, restart; list of actions)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import json_object, no_body, no_query

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

#: action -> power state when it has ended
ENDS = {"power-off": "power_off", "power-on": "power_on", "reset": "power_on"}


def switch(manager: CloudManager, node: dict[str, Any], action: str) -> None:
    """Begin: the node has its new power state after some looks. A newer action takes the place of one that runs."""
    nodes = manager.nodes
    nodes.pending[node["id"]] = manager.job(None, on_end=lambda: nodes.set_power(node, ENDS[action]))


def _refusal(manager: CloudManager, node: dict[str, Any], action: str) -> str | None:
    """Why the action is not possible, if so."""
    if not manager.power_controls.of_node(node["id"]):
        return f"the node {node['id']} has no power control"
    if action == "reset" and node["power_state"] == "power_off":
        return f"the node {node['id']} is off"
    return None


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    @app.post("/v1/nodes/<int:node_id>/actions/<any('power-off', 'power-on', reset):action>")
    def switch_node(node_id: int, action: str) -> tuple[str, int]:
        no_body()
        node = manager.nodes.find(node_id)
        refusal = _refusal(manager, node, action)
        if refusal is not None:
            raise CloudManagerError(409, refusal)
        manager.nodes.log_action(node, action)
        if manager.take_fault("job_error") is None:
            switch(manager, node, action)
        return "", 204

    @app.post("/v1/nodes/actions/reset")
    def reset_nodes() -> dict[str, Any]:
        checks = {"node_ids": typed.list_of(typed.whole(), empty=False)}
        ids = typed.read(json_object(), checks, checks)["node_ids"]
        nodes = [manager.nodes.find(node_id) for node_id in ids]
        works = manager.take_fault("job_error") is None
        answer: dict[str, Any] = {"failed": [], "success": []}
        for node in nodes:
            if not works or _refusal(manager, node, "reset") is not None:
                answer["failed"].append(node["id"])
                continue
            manager.nodes.log_action(node, "reset")
            switch(manager, node, "reset")
            answer["success"].append(node["id"])
        return answer

    @app.get("/v1/nodes/<int:node_id>/power-actions/", strict_slashes=False)
    def list_actions(node_id: int) -> dict[str, Any]:
        no_query()
        manager.nodes.find(node_id)
        return {"power_actions": [one for one in manager.nodes.actions if one["node_id"] == node_id]}

    @app.get("/v1/nodes/<int:node_id>/power-actions/<int:action_id>")
    def show_action(node_id: int, action_id: int) -> dict[str, Any]:
        no_query()
        manager.nodes.find(node_id)
        for one in manager.nodes.actions:
            if (one["node_id"], one["id"]) == (node_id, action_id):
                return {"power_action": one}
        raise CloudManagerError(404, f"the node {node_id} has no power action {action_id}")
