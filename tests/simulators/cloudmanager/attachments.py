# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes bound to a virtual controller (section Nodes: attach and detach)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import tasks, typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import json_object

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager


def _uuid(name: str, value: Any) -> str:
    try:
        return str(uuid.UUID(typed.text(1)(name, value)))
    except ValueError:
        raise CloudManagerError(400, f"{name} must be a UUID, not {value!r}") from None


_FIELDS = {"controller_uuid": _uuid, "hostnames": typed.list_of(typed.text(1), empty=False)}


def _bind(nodes: list[dict[str, Any]], controller: str | None) -> Iterator[None]:
    for node in nodes:
        node["controller_id"] = controller
        yield


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def given() -> tuple[str, list[dict[str, Any]]]:
        """Controller and nodes; 409 for a node that is bound to another controller."""
        body = typed.read(json_object(), _FIELDS, required=_FIELDS)
        controller, hostnames = body["controller_uuid"], body["hostnames"]
        nodes = []
        for name in hostnames:
            node = manager.nodes.by_name(name)
            if node is None:
                raise CloudManagerError(404, f"there is no node {name}")
            if node["controller_id"] not in (None, controller):
                raise CloudManagerError(409, f"the node {name} is bound to {node['controller_id']}")
            nodes.append(node)
        return controller, nodes

    @app.post("/v1/nodes/actions/attach")
    def attach_nodes() -> dict[str, str]:
        controller, nodes = given()
        return tasks.start(manager, "nodes.attach", _bind(nodes, controller))

    @app.post("/v1/nodes/actions/detach")
    def detach_nodes() -> dict[str, str]:
        _controller, nodes = given()
        return tasks.start(manager, "nodes.detach", _bind(nodes, None))
