# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes (section Nodes): the state, and the views that read and write whole nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import filters, node_views, os_hypervisor, typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.node_fields import DEFAULTS, FIELDS, FILTERS
from simulators.cloudmanager.request import enveloped, json_object, no_body

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager
    from simulators.kit import Job

Node = dict[str, Any]
_EXTENSIONS = ("with_os_object", "with_hwinfo")


class Nodes:
    """The nodes, power work that runs on them, and the actions that were carried out.

    A node has the API's fields, with image_id, node_class_id and node_type_id instead of the objects (node_views makes
    those), and metadata, created_at, nas and the allocation ratios where there are any.
    """

    def __init__(self, manager: CloudManager) -> None:
        self._manager = manager
        self.nodes: dict[int, Node] = {}
        self.actions: list[dict[str, Any]] = []
        #: node id -> power work that runs, counted in looks
        self.pending: dict[int, Job[Any]] = {}
        self._next = 1

    def create(self, **given: Any) -> Node:
        """Add a node, with defaults for what is not given: the default class, its first type, the oldest image."""
        node: Node = {"id": self._next, **DEFAULTS, "image_id": self._manager.node_images.first(), **given}
        node["ip_addresses"] = list(node["ip_addresses"])
        node.setdefault("node_class_id", self._manager.node_classes.default()["id"])
        node.setdefault("node_type_id", self._manager.node_classes.first_type(node["node_class_id"]))
        self.nodes[self._next] = node
        self._next += 1
        return node

    def add_missing(self) -> list[Node]:
        """A node with a power control for each compute host that has none, as fresh states have them."""
        controls = self._manager.power_controls
        made = []
        for host in self._manager.compute.hosts.values():
            if self.by_name(host.name) is not None:
                continue
            ip = f"10.35.{222 + self._next // 250}.{self._next % 250 + 10}"
            node = self.create(
                name=host.name,
                hypervisor_id=host.hypervisor_id,
                ip_addresses=[ip],
                node_type_id=2,
                power_state="power_on",
                cpu_allocation_ratio=16.0,
                ram_allocation_ratio=1.5,
            )
            control = controls.create(
                control_type="SupermicroRackDevice",
                protocol_type="ipmi",
                host=ip.replace("10.35.2", "10.35.1", 1),
                port_number=623,
                login="ADMIN",
            )
            controls.assign(node["id"], control["id"], 1, is_default=True)
            made.append(node)
        return made

    def find(self, node_id: int) -> Node:
        """The node; CloudManagerError 404 when there is none."""
        if node_id not in self.nodes:
            raise CloudManagerError(404, f"there is no node {node_id}")
        return self.nodes[node_id]

    def by_name(self, name: str) -> Node | None:
        """The node of this name, if any."""
        return next((node for node in self.nodes.values() if node["name"] == name), None)

    def log_action(self, node: Node, action: str) -> dict[str, Any]:
        """Write an action down: power-actions lists it."""
        entry = {
            "action": action,
            "id": len(self.actions) + 1,
            "node_id": node["id"],
            "start_time": self._manager.clock.iso(),
            "user_name": flask.g.get("user_name", "admin") if flask.has_app_context() else "admin",
        }
        self.actions.append(entry)
        return entry

    def set_power(self, node: Node, state: str) -> None:
        """The power of the node, and of its compute host if it has one, is this now: power_on or power_off."""
        self.pending.pop(node["id"], None)
        node["power_state"] = state
        host = os_hypervisor.host_of(self._manager.compute, node)
        if host is not None:
            host.powered = state == "power_on"

    def look(self, node_id: int) -> None:
        """Somebody looks at the node: its power work goes on."""
        job = self.pending.get(node_id)
        if job is not None:
            job.poll()  # at its end it calls set_power

    def refuse_used(self, field: str, number: int, what: str) -> None:
        """409 when a node has this number in this field."""
        users = [node["id"] for node in self.nodes.values() if node[field] == number]
        if users:
            raise CloudManagerError(409, f"{what} is used by the nodes {users}")

    def delete(self, node: Node) -> None:
        """Forget the node; its power controls and availability storages become free."""
        del self.nodes[node["id"]]
        self.pending.pop(node["id"], None)
        self._manager.power_controls.release(node["id"])
        self._manager.availability_storages.release(node["id"])


def _checked(manager: CloudManager, given: dict[str, Any], node: Node | None) -> dict[str, Any]:
    """The fields of a create or update, with what they refer to. 404, 409, 400."""
    for field in ("name", "hypervisor_id"):
        for other in manager.nodes.nodes.values():
            if other is not node and given.get(field) is not None and other[field] == given[field]:
                raise CloudManagerError(409, f"the node {other['id']} has the {field} {given[field]} already")
    if given.get("image_id") is not None:
        manager.node_images.find(given["image_id"])
    classes = manager.node_classes
    class_id: int = {"node_class_id": classes.default()["id"], **(node or {}), **given}["node_class_id"]
    types = [one["id"] for one in classes.find(class_id)["node_types"]]
    if given.get("node_type_id") is not None and given["node_type_id"] not in types:
        raise CloudManagerError(400, f"node_type_id must be one of the class {class_id}: {types}")
    if node is not None and "node_type_id" not in given and class_id != node["node_class_id"]:
        given["node_type_id"] = classes.first_type(class_id)  # the old type is none of the new class
    return given


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def seen(*nodes: Node) -> None:
        """Somebody looks at these: work on them goes on, and that of tasks if the setting says so."""
        for node in nodes:
            manager.nodes.look(node["id"])
        if manager.settings["unwatched_tasks"]:
            manager.tasks.go_on()

    def everything(also: tuple[str, ...]) -> list[Node]:
        return filters.chosen(manager.nodes.nodes.values(), FILTERS, also)

    @app.get("/v1/nodes/", strict_slashes=False)
    def list_nodes() -> dict[str, Any]:
        extensions = filters.flags(*_EXTENSIONS)
        nodes = filters.page(everything((*filters.PAGING, *_EXTENSIONS)), manager.settings["page_size"])
        seen(*nodes)
        return {"nodes": [node_views.listed(manager, node, **extensions) for node in nodes]}

    @app.get("/v1/nodes/count")
    def count_nodes() -> dict[str, Any]:
        return {"count": len(everything(()))}

    @app.get("/v1/nodes/<int:node_id>")
    def show_node(node_id: int) -> dict[str, Any]:
        node = manager.nodes.find(node_id)
        filters.chosen([], {}, _EXTENSIONS)
        extensions = filters.flags(*_EXTENSIONS)
        seen(node)
        return {"node": node_views.shown(manager, node, **extensions)}

    @app.post("/v1/nodes/", strict_slashes=False)
    def create_node() -> dict[str, Any]:
        given = _checked(manager, typed.read(enveloped("node"), FIELDS), None)
        return {"node": node_views.written(manager, manager.nodes.create(**given))}

    @app.put("/v1/nodes/<int:node_id>")
    def update_node(node_id: int) -> dict[str, Any]:
        node = manager.nodes.find(node_id)
        node.update(_checked(manager, typed.read(enveloped("node"), FIELDS), node))
        return {"node": node_views.written(manager, node)}

    @app.delete("/v1/nodes/<int:node_id>")
    def delete_node(node_id: int) -> tuple[str, int]:
        no_body()
        node = manager.nodes.find(node_id)
        host = os_hypervisor.host_of(manager.compute, node)
        servers = len(manager.compute.on_host(host.name)) if host is not None else 0
        if servers:
            raise CloudManagerError(409, f"the node {node_id} has {servers} instances")
        manager.nodes.delete(node)
        return "", 204

    @app.post("/v1/nodes/<int:node_id>/actions/assign-image")
    def assign_image(node_id: int) -> tuple[str, int]:
        node = manager.nodes.find(node_id)
        given = typed.read(json_object(), {"image_id": typed.whole()}, ["image_id"])
        node["image_id"] = manager.node_images.find(given["image_id"])["id"]
        return "", 204

    @app.post("/v1/nodes/<int:node_id>/actions/reserve")
    def reserve(node_id: int) -> tuple[str, int]:
        node = manager.nodes.find(node_id)
        node.update(typed.read(json_object(), {"is_reserved": typed.boolean}, ["is_reserved"]))
        return "", 204
