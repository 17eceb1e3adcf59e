# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What answers show of a node. The documented answers differ from operation to operation, and so do these."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulators.cloudmanager import os_hypervisor
from simulators.cloudmanager.node_fields import DEFAULTS

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

Node = dict[str, Any]


def plain(manager: CloudManager, node: Node) -> dict[str, Any]:
    """The fields of its own, image, class and type: what the answer of create shows, metadata if it has any."""
    image_id = node["image_id"]
    image = manager.node_images.images[image_id]["image_name"] if image_id is not None else None
    node_class = manager.node_classes.classes[node["node_class_id"]]
    node_type = next((one for one in node_class["node_types"] if one["id"] == node["node_type_id"]), None)
    return {
        "id": node["id"],
        **{name: node[name] for name in DEFAULTS},
        "image": {"id": image_id, "name": image} if image_id is not None else None,
        "node_class": {name: node_class[name] for name in ("id", "is_default", "name")},
        "node_type": node_type,
    }


def written(manager: CloudManager, node: Node) -> dict[str, Any]:
    """The answer of create and update: only here does the reference have metadata."""
    document = {**plain(manager, node), **_storages(manager, node)}
    if node.get("metadata"):
        document["metadata"] = node["metadata"]
    return document


def read(manager: CloudManager, node: Node, *, with_os_object: bool, with_hwinfo: bool) -> dict[str, Any]:
    """What list and get have in common."""
    document = {
        **plain(manager, node),
        "node_controls": manager.power_controls.of_node(node["id"]),
        **_storages(manager, node),
    }
    host = os_hypervisor.host_of(manager.compute, node)
    if host is not None and manager.node_classes.is_hypervisor(node["node_class_id"]):
        if with_os_object:
            document["os_hypervisor"] = os_hypervisor.shown(manager.compute, host, node)
        if with_hwinfo:
            document["hwinfo"] = os_hypervisor.hardware(host)
    return document


def listed(manager: CloudManager, node: Node, **extensions: bool) -> dict[str, Any]:
    """A node of the list: with allocation ratios, which one node of the documented list has and the other has not."""
    ratios: dict[str, Any] = {
        name: node[name] for name in ("cpu_allocation_ratio", "ram_allocation_ratio") if name in node
    }
    return {**read(manager, node, **extensions), **ratios}


def shown(manager: CloudManager, node: Node, **extensions: bool) -> dict[str, Any]:
    """A node by itself: with the storage hosts that are attached, if any."""
    attached = {"nas": node["nas"]} if node.get("nas") else {}
    return {**read(manager, node, **extensions), **attached}


def powered(manager: CloudManager, node: Node) -> dict[str, Any]:
    """A node of a power control: the controls are called cloud_managers here, the class has its types."""
    return {
        **plain(manager, node),
        "controller_login": None,
        "controller_password": None,
        "cloud_managers": manager.power_controls.of_node(node["id"]),
        "node_class": manager.node_classes.classes[node["node_class_id"]],
    }


def _storages(manager: CloudManager, node: Node) -> dict[str, Any]:
    """The list is optional and in no example: it is there when it is not empty."""
    ids = manager.availability_storages.of_node(node["id"])
    return {"availability_storages": ids} if ids else {}
