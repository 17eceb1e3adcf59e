# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets of storage systems, polled and attached (section Nodes: discovery-nas and attach-targets)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager.arguments import action_body, names, number, text
from simulators.cloudmanager.errors import CloudManagerError

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

#: what stands before a target's name in the documented node
IQN = "iqn.2010-10.org.openstack:"


def first_storages() -> dict[int, dict[str, list[str]]]:
    """The storage of the documented poll: id -> address -> names of targets."""
    return {
        50: {
            "10.40.38.2": [
                "volume-887880f7-9e54-4f81-8d32-3e0b7a9b1c5c",
                "volume-99361e45-6e50-45fc-9236-08108b2c7add",
                "volume-f28e9c36-beed-4ce6-b30a-d2f2a8952734",
            ]
        }
    }


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    @app.post("/v1/nodes/<int:node_id>/actions/discovery-nas")
    def discover_targets(node_id: int) -> dict[str, Any]:
        storage_id = number(action_body("storage_id"), "storage_id", least=1)
        manager.nodes.find(node_id)
        if storage_id not in manager.storages:
            raise CloudManagerError(404, f"there is no storage {storage_id}")
        return {"targets": manager.storages[storage_id]}

    @app.post("/v1/nodes/<int:node_id>/actions/attach-targets")
    def attach_targets(node_id: int) -> tuple[str, int]:
        given = action_body("targets", "vendor", "product")
        node = manager.nodes.find(node_id)
        for name in ("vendor", "product"):
            text(given, name, required=False)
        targets = given.get("targets")
        if not isinstance(targets, dict) or not targets:
            raise CloudManagerError(400, "targets must be an object: address -> list of names")
        chosen = [(address, name) for address in targets for name in names(targets, address)]
        for address, name in chosen:
            if not any(name in storage.get(address, []) for storage in manager.storages.values()):
                raise CloudManagerError(404, f"there is no target {name} at {address}")
        attached = node.get("nas") or {}
        for address, name in chosen:
            known = attached.setdefault(address, [])
            if IQN + name not in known:
                known.append(IQN + name)
        node["nas"] = attached
        return "", 204
