# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Host classes and their types (section Host classes)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import filters
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.request import enveloped, name_of, no_body, no_query, refuse_unknown

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

_DOCUMENTED = {
    "hypervisor": ["", "QEMU", "KVM", "Docker", "Xen", "VMware", "HyperV"],
    "Storage host": ["", "Ceph", "mdraid", "bcashed", "GlusterFS", "Sheepdog"],
    "Network host": ["", "Network node", "Commutator", "Router"],
    "Server": ["", "Controller node", "PXE", "DHCP", "DNS", "NTP"],
}
#: the class whose nodes are compute nodes
_HYPERVISOR = 1
_FILTERS = {"id": filters.number("id"), "name": filters.text("name")}


class NodeClasses:
    """The classes of the documented list. The next ids are those of the documented create: 8, and 27 for types."""

    def __init__(self) -> None:
        self.classes: dict[int, dict[str, Any]] = {}
        self._next_class, self._next_type = 1, 1
        for name, types in _DOCUMENTED.items():
            self.create(name, types)["is_default"] = name == "hypervisor"
        self._next_class, self._next_type = 8, 27

    def create(self, name: str, types: list[str]) -> dict[str, Any]:
        """Add a class."""
        class_id = self._next_class
        made: dict[str, Any] = {"id": class_id, "is_default": False, "name": name, "node_types": []}
        self._next_class += 1
        self.classes[class_id] = made
        for one in types:
            self.add_type(made, one)
        return made

    def add_type(self, node_class: dict[str, Any], name: str) -> dict[str, Any]:
        """Add a type to a class."""
        made = {"id": self._next_type, "name": name}
        self._next_type += 1
        node_class["node_types"].append(made)
        return made

    def find(self, class_id: int) -> dict[str, Any]:
        """The class; CloudManagerError 404 when there is none."""
        if class_id not in self.classes:
            raise CloudManagerError(404, f"there is no host class {class_id}")
        return self.classes[class_id]

    def default(self) -> dict[str, Any]:
        """The class of a node that is created without one."""
        return next(one for one in self.classes.values() if one["is_default"])

    def first_type(self, class_id: int) -> int | None:
        """The type of a node that has a class and is given no type; None when the class has no types."""
        return next((one["id"] for one in self.classes[class_id]["node_types"]), None)

    def is_hypervisor(self, class_id: int) -> bool:
        """Whether nodes of this class are compute nodes."""
        return class_id == _HYPERVISOR


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def find(class_id: int) -> dict[str, Any]:
        return manager.node_classes.find(class_id)

    def find_type(node_class: dict[str, Any], type_id: int) -> dict[str, Any]:
        for one in node_class["node_types"]:
            if one["id"] == type_id:
                found: dict[str, Any] = one
                return found
        raise CloudManagerError(404, f"the host class {node_class['id']} has no type {type_id}")

    def everything(also: tuple[str, ...]) -> list[dict[str, Any]]:
        return filters.chosen(manager.node_classes.classes.values(), _FILTERS, also)

    def free(name: str, but: int | None = None) -> str:
        if any(one["name"] == name and one["id"] != but for one in manager.node_classes.classes.values()):
            raise CloudManagerError(409, f"there is a host class named {name} already")
        return name

    def refuse_used(node_type: dict[str, Any]) -> None:
        manager.nodes.refuse_used("node_type_id", node_type["id"], f"the type {node_type['name']!r}")

    @app.get("/v1/node-classes/", strict_slashes=False)
    def list_classes() -> dict[str, Any]:
        return {"node_classes": filters.page(everything(filters.PAGING), manager.settings["page_size"])}

    @app.get("/v1/node-classes/count")
    def count_classes() -> dict[str, Any]:
        return {"count": len(everything(()))}

    @app.post("/v1/node-classes/", strict_slashes=False)
    def create_class() -> dict[str, Any]:
        given = enveloped("node_class")
        refuse_unknown(given, {"name", "node_types"})
        if "name" not in given:
            raise CloudManagerError(400, "name is required")
        types = _types(given.get("node_types", []))
        return {"node_class": manager.node_classes.create(free(name_of(given["name"])), types)}

    @app.get("/v1/node-classes/<int:class_id>")
    def show_class(class_id: int) -> dict[str, Any]:
        no_query()
        return {"node_class": find(class_id)}

    @app.put("/v1/node-classes/<int:class_id>")
    def update_class(class_id: int) -> dict[str, Any]:
        node_class = find(class_id)
        given = enveloped("node_class")
        refuse_unknown(given, {"name", "node_types"})
        types = _types(given["node_types"]) if "node_types" in given else None
        for one in node_class["node_types"]:
            if types is not None and one["name"] not in types:
                refuse_used(one)
        if "name" in given:
            node_class["name"] = free(name_of(given["name"]), class_id)
        if types is not None:  # the list as a whole; a type that stays keeps its id
            old = {one["name"]: one for one in node_class["node_types"]}
            node_class["node_types"] = []
            for name in types:
                if name in old:
                    node_class["node_types"].append(old[name])
                else:
                    manager.node_classes.add_type(node_class, name)
        return {"node_class": node_class}

    @app.delete("/v1/node-classes/<int:class_id>")
    def delete_class(class_id: int) -> tuple[str, int]:
        no_body()
        if find(class_id)["is_default"]:
            raise CloudManagerError(409, "the default host class cannot be deleted")
        manager.nodes.refuse_used("node_class_id", class_id, f"the host class {class_id}")
        del manager.node_classes.classes[class_id]
        return "", 204

    @app.get("/v1/node-classes/<int:class_id>/types/", strict_slashes=False)
    def list_types(class_id: int) -> dict[str, Any]:
        no_query()
        return {"node_types": find(class_id)["node_types"]}

    @app.post("/v1/node-classes/<int:class_id>/types/", strict_slashes=False)
    def create_type(class_id: int) -> dict[str, Any]:
        node_class = find(class_id)
        name = _type_name(node_class, None)
        return {"node_type": manager.node_classes.add_type(node_class, name)}

    @app.put("/v1/node-classes/<int:class_id>/types/<int:type_id>")
    def update_type(class_id: int, type_id: int) -> dict[str, Any]:
        node_class = find(class_id)
        node_type = find_type(node_class, type_id)
        node_type["name"] = _type_name(node_class, node_type)
        return {"node_type": node_type}

    @app.delete("/v1/node-classes/<int:class_id>/types/<int:type_id>")
    def delete_type(class_id: int, type_id: int) -> tuple[str, int]:
        no_body()
        node_class = find(class_id)
        node_type = find_type(node_class, type_id)
        refuse_used(node_type)
        node_class["node_types"].remove(node_type)
        return "", 204


def _types(given: Any) -> list[str]:
    if not isinstance(given, list):
        raise CloudManagerError(400, "node_types must be a list of names")
    names = [name_of(one, empty=True) for one in given]
    if len(set(names)) != len(names):
        raise CloudManagerError(400, "node_types names a type twice")
    return names


def _type_name(node_class: dict[str, Any], old: dict[str, Any] | None) -> str:
    given = enveloped("node_type")
    refuse_unknown(given, {"name"})
    name = name_of(given.get("name", old["name"] if old else ""), empty=True)
    if any(one["name"] == name and one is not old for one in node_class["node_types"]):
        raise CloudManagerError(409, f"the host class {node_class['id']} has a type named {name!r} already")
    return name
