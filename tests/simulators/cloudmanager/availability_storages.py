# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Availability storages (section of that name), and the same from the node's side (section Nodes)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import filters, typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import enveloped, json_object, no_body, no_query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulators.cloudmanager.simulator import CloudManager

Storage = dict[str, Any]
_FIELDS = {"name": typed.text(1), "compute_path": typed.text(1, 4096), "controller_path": typed.text(1, 4096)}
_IDS = typed.list_of(typed.whole())
#: the table of parameters says availability_storage_id, the line about modifiers says id
_FILTERS = {
    "id": filters.number("id"),
    "availability_storage_id": filters.number("id"),
    "name": filters.text("name"),
}


class AvailabilityStorages:
    """The storages, each with the ids of its nodes."""

    def __init__(self) -> None:
        self.storages: dict[int, Storage] = {}
        self._next = 1

    def create(self, **given: Any) -> Storage:
        """Add a storage."""
        made: Storage = {"id": self._next, **given, "nodes": []}
        self.storages[self._next] = made
        self._next += 1
        return made

    def find(self, storage_id: int) -> Storage:
        """The storage; CloudManagerError 404 when there is none."""
        if storage_id not in self.storages:
            raise CloudManagerError(404, f"there is no availability storage {storage_id}")
        return self.storages[storage_id]

    def of_node(self, node_id: int) -> list[int]:
        """The ids of the storages that a node has."""
        return [storage["id"] for storage in self.storages.values() if node_id in storage["nodes"]]

    def connect(self, storages: Iterable[Storage], nodes: Iterable[int]) -> None:
        """Assign each of these nodes to each of these storages; what is assigned already stays so."""
        added = list(nodes)
        for storage in storages:
            storage["nodes"] = sorted({*storage["nodes"], *added})

    def release(self, node_id: int) -> None:
        """End all assignments of a node."""
        for storage in self.storages.values():
            if node_id in storage["nodes"]:
                storage["nodes"].remove(node_id)


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def everything(also: tuple[str, ...]) -> list[Storage]:
        return filters.chosen(manager.availability_storages.storages.values(), _FILTERS, also)

    def free(name: str, but: int | None = None) -> None:
        for one in manager.availability_storages.storages.values():
            if one["name"] == name and one["id"] != but:
                raise CloudManagerError(409, f"there is an availability storage named {name} already")

    def ids(key: str) -> list[int]:
        found: list[int] = typed.read(json_object(), {key: _IDS}, [key])[key]
        return found

    def replaces() -> bool:
        return flask.request.method == "PUT" and bool(manager.settings["reassign_replaces"])

    @app.get("/v1/availability-storages/", strict_slashes=False)
    def list_storages() -> dict[str, Any]:
        found = filters.page(everything(filters.PAGING), manager.settings["page_size"])
        return {"availability_storages": found}

    @app.get("/v1/availability-storages/count")
    def count_storages() -> dict[str, Any]:
        return {"count": len(everything(()))}

    @app.post("/v1/availability-storages/", strict_slashes=False)
    def create_storage() -> dict[str, Any]:
        given = typed.read(enveloped("availability_storage"), _FIELDS, _FIELDS)
        free(given["name"])
        return {"availability_storage": manager.availability_storages.create(**given)}

    @app.get("/v1/availability-storages/<int:storage_id>")
    def show_storage(storage_id: int) -> dict[str, Any]:
        no_query()
        return {"availability_storage": manager.availability_storages.find(storage_id)}

    @app.put("/v1/availability-storages/<int:storage_id>")
    def update_storage(storage_id: int) -> dict[str, Any]:
        storage = manager.availability_storages.find(storage_id)
        given = typed.read(enveloped("availability_storage"), _FIELDS)  # the example gives the name alone
        if "name" in given:
            free(given["name"], storage_id)
        storage.update(given)
        return {"availability_storage": storage}

    @app.delete("/v1/availability-storages/<int:storage_id>")
    def delete_storage(storage_id: int) -> tuple[str, int]:
        no_body()
        nodes = manager.availability_storages.find(storage_id)["nodes"]
        if nodes:
            raise CloudManagerError(409, f"the availability storage {storage_id} is assigned to the nodes {nodes}")
        del manager.availability_storages.storages[storage_id]
        return "", 204

    @app.route("/v1/availability-storages/<int:storage_id>/nodes/", methods=["POST", "PUT"], strict_slashes=False)
    def assign_nodes(storage_id: int) -> tuple[str, int]:
        storage = manager.availability_storages.find(storage_id)
        nodes = [manager.nodes.find(node_id)["id"] for node_id in ids("nodes")]
        if replaces():
            storage["nodes"] = []
        manager.availability_storages.connect([storage], nodes)
        return "", 204

    @app.route("/v1/nodes/<int:node_id>/availability-storages/", methods=["POST", "PUT"], strict_slashes=False)
    def assign_storages(node_id: int) -> tuple[str, int]:
        manager.nodes.find(node_id)
        storages = [manager.availability_storages.find(storage_id) for storage_id in ids("availability_storages")]
        if replaces():
            manager.availability_storages.release(node_id)
        manager.availability_storages.connect(storages, [node_id])
        return "", 204

    @app.delete("/v1/availability-storages/<int:storage_id>/nodes/<int:node_id>")
    @app.delete("/v1/nodes/<int:node_id>/availability-storages/<int:storage_id>")
    def unassign(storage_id: int, node_id: int) -> tuple[str, int]:
        no_body()
        nodes = manager.availability_storages.find(storage_id)["nodes"]
        manager.nodes.find(node_id)
        if node_id not in nodes:
            raise CloudManagerError(404, f"the availability storage {storage_id} is not assigned to the node {node_id}")
        nodes.remove(node_id)
        return "", 204
