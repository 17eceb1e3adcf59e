# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Power controls of a node: assign, update, unassign (section Nodes)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.power_controls import coils_of
from simulators.cloudmanager.request import json_object, no_body, no_query

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

_UPDATE: dict[str, typed.Check] = {
    "is_default": typed.boolean,
    "power_control_port": typed.number_or_digits(1, typed.LARGEST),
}
_ASSIGN = {**_UPDATE, "power_control_id": typed.whole()}


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def assign(node_id: int, control_id: int, port: int, *, is_default: bool) -> dict[str, Any]:
        controls = manager.power_controls
        coils = coils_of(controls.find(control_id)["control_type"])
        if port > coils:
            raise CloudManagerError(400, f"power_control_port must be at most {coils}, not {port}")
        if controls.on(control_id).get(port, node_id) != node_id:
            raise CloudManagerError(409, f"the port {port} of the power control {control_id} is used")
        controls.assign(node_id, control_id, port, is_default=is_default)
        return {"power_control": controls.assigned(node_id, control_id)}

    @app.get("/v1/nodes/<int:node_id>/power-controls/", strict_slashes=False)
    def list_assigned(node_id: int) -> dict[str, Any]:
        no_query()
        manager.nodes.find(node_id)
        return {"power_controls": manager.power_controls.of_node(node_id)}

    @app.post("/v1/nodes/<int:node_id>/power-controls/", strict_slashes=False)
    def assign_control(node_id: int) -> dict[str, Any]:
        manager.nodes.find(node_id)
        given = typed.read(json_object(), _ASSIGN, ["power_control_id", "power_control_port"])
        control_id = given["power_control_id"]
        if (node_id, control_id) in manager.power_controls.assignments:
            raise CloudManagerError(409, f"the node {node_id} has the power control {control_id} already")
        return assign(node_id, control_id, given["power_control_port"], is_default=given.get("is_default", False))

    @app.get("/v1/nodes/<int:node_id>/power-controls/<int:control_id>")
    def show_assigned(node_id: int, control_id: int) -> dict[str, Any]:
        no_query()
        manager.nodes.find(node_id)
        return {"power_control": manager.power_controls.assigned(node_id, control_id)}

    @app.put("/v1/nodes/<int:node_id>/power-controls/<int:control_id>")
    def update_assigned(node_id: int, control_id: int) -> dict[str, Any]:
        manager.nodes.find(node_id)
        old = manager.power_controls.assigned(node_id, control_id)
        given = typed.read(json_object(), _UPDATE)
        port = given.get("power_control_port", int(old["power_control_port"]))
        return assign(node_id, control_id, port, is_default=given.get("is_default", old["is_default"]))

    @app.delete("/v1/nodes/<int:node_id>/power-controls/<int:control_id>")
    def unassign_control(node_id: int, control_id: int) -> tuple[str, int]:
        no_body()
        manager.nodes.find(node_id)
        manager.power_controls.assigned(node_id, control_id)
        del manager.power_controls.assignments[node_id, control_id]
        return "", 204
