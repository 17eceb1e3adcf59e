# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""System metadata of an instance (section Instances and compute nodes): strings that the user never sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import json_object, no_body, no_query
from simulators.cloudmanager.servers import find

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager
    from simulators.openstack.compute.model import Server


class SystemMetadata:
    """By instance. One that was never changed has what its image gave it, as in the documented answer."""

    def __init__(self) -> None:
        self._changed: dict[str, dict[str, str]] = {}

    def of(self, server: Server) -> dict[str, str]:
        """The items; changing them changes what is kept."""
        first = {
            "image_base_image_ref": server.image_id or "",
            "image_container_format": "bare",
            "image_disk_format": "qcow2",
            "image_min_disk": "10",
            "image_min_ram": "0",
        }
        return self._changed.setdefault(server.id, first)

    def copy(self, source: Server, target: Server) -> None:
        """A clone has the items of what it was made from."""
        self._changed[target.id] = dict(self.of(source))


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v1/system_metadata/<server_id>")
    def show_metadata(server_id: str) -> dict[str, Any]:
        no_query()
        return {"metadata": manager.system_metadata.of(find(manager, server_id))}

    @app.put("/v1/system_metadata/<server_id>")
    def update_metadata(server_id: str) -> tuple[str, int]:
        given = json_object()
        if not given:
            raise CloudManagerError(400, "at least one item is required")
        for name, value in given.items():
            typed.text(1)("the name of an item", name)
            typed.text()(name, value)
        manager.system_metadata.of(find(manager, server_id)).update(given)
        return "", 204

    @app.delete("/v1/system_metadata/<server_id>/removed/<path:name>")
    def remove_metadata(server_id: str, name: str) -> tuple[str, int]:
        no_body()
        items = manager.system_metadata.of(find(manager, server_id))
        if name not in items:
            raise CloudManagerError(404, f"instance {server_id} has no item {name}")
        del items[name]
        return "", 204
