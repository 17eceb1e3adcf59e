# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets of storage systems, polled and attached (section Nodes: discovery-nas and attach-targets)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import json_object

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


def _targets(name: str, value: Any) -> dict[str, list[str]]:
    """An object: address -> names of targets, some at each."""
    if not isinstance(value, dict) or not value:
        raise CloudManagerError(400, f"{name} must be an object: address -> list of names, not {value!r}")
    check = typed.list_of(typed.text(1), empty=False)
    return {address: check(f"{name} of {address}", names) for address, names in value.items()}


_DISCOVER = {"storage_id": typed.whole(1)}
_ATTACH = {"targets": _targets, "vendor": typed.text(1), "product": typed.text(1)}


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    @app.post("/v1/nodes/<int:node_id>/actions/discovery-nas")
    def discover_targets(node_id: int) -> dict[str, Any]:
        storage_id = typed.read(json_object(), _DISCOVER, required=_DISCOVER)["storage_id"]
        manager.nodes.find(node_id)
        if storage_id not in manager.storages:
            raise CloudManagerError(404, f"there is no storage {storage_id}")
        return {"targets": manager.storages[storage_id]}

    @app.post("/v1/nodes/<int:node_id>/actions/attach-targets")
    def attach_targets(node_id: int) -> tuple[str, int]:
        targets = typed.read(json_object(), _ATTACH, required=["targets"])["targets"]
        node = manager.nodes.find(node_id)
        chosen = [(address, name) for address, names in targets.items() for name in names]
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
