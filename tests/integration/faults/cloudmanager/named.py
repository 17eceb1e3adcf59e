# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is created by name, with a number that the server chooses: nodes, classes, types, images, storages."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager import (
    availability_storages,
    node_class_types,
    node_classes,
    node_images,
    nodes,
)
from integration.faults.bench import Bench
from integration.faults.cloudmanager.state import EMPTY_ID, FULL_ID, done, gone, has, kept, made
from integration.faults.matrix import Scenario
from integration.faults.shared import in_turn, places, so

NEW = "edge-1.develop.stand.loc"
BOOT = "default vesamenu.c32\nlabel compute\nkernel vmlinuz\n"
STORAGE = {"name": "storage1", "compute_path": "/var/lib/nova/ha", "controller_path": "/srv/ha"}

have_node = done(nodes.NODE, name=NEW)
have_class = done(node_classes.NODE_CLASS, name="edge_host", node_types=["KVM"])
have_image = done(node_images.NODE_IMAGE, name="compute", file_data=BOOT)
have_storage = done(availability_storages.AVAILABILITY_STORAGE, **STORAGE)


def scenarios() -> list[Scenario]:
    return [*_nodes(), *_classes(), *_images(), *_storages()]


def _nodes() -> list[Scenario]:
    where = {"name": NEW}
    create = Scenario(
        "node, create",
        nodes.NODE,
        {"name": NEW, "title": "Edge site 7", "image": "compute", "ip_addresses": ["10.35.224.11"]},
        ("POST", r"/nodes/$"),
        has("nodes", where, title="Edge site 7", image_id=2, ip_addresses=["10.35.224.11"]),
        prepare=have_image,
        made=made("nodes", name=NEW),
    )
    change = Scenario(
        "node, reserve, image and title: reserve",
        nodes.NODE,
        {"name": NEW, "image": "compute", "is_reserved": True, "title": "Spare"},
        ("POST", r"/actions/reserve$"),
        has("nodes", where, image_id=2, is_reserved=True, title="Spare"),
        prepare=in_turn(have_image, have_node),
    )
    delete = Scenario(
        "node, delete",
        nodes.NODE,
        {"name": NEW, "state": "absent"},
        ("DELETE", r"/nodes/\d+$"),
        gone("nodes", name=NEW),
        prepare=have_node,
    )
    return [
        create,
        *places(
            create,
            ("search of its image", "GET", r"/node-images/$", 0),
            ("search by name", "GET", r"/nodes/$", 0),
        ),
        Scenario(
            "node, change",
            nodes.NODE,
            {"name": NEW, "title": "Edge site 7"},
            ("PUT", r"/nodes/\d+$"),
            has("nodes", where, title="Edge site 7"),
            prepare=have_node,
        ),
        change,
        *places(
            change,
            ("image", "POST", r"/actions/assign-image$", 0),
            ("the rest", "PUT", r"/nodes/\d+$", 0),
        ),
        Scenario(
            "node, metadata (not shown)",
            nodes.NODE,
            {"name": NEW, "metadata": {"cpu_benchmark": "8731"}},
            ("PUT", r"/nodes/\d+$"),
            has("nodes", where, metadata={"cpu_benchmark": "8731"}),
            prepare=have_node,
            again_changes=True,
        ),
        delete,
        *places(delete, ("search by name", "GET", r"/nodes/$", 0)),
    ]


def _types(bench: Bench, name: str) -> list[str]:
    """The numbers of the types of this name in the class edge_host."""
    (found,) = [row for row in kept(bench, "classes").values() if row["name"] == "edge_host"]
    return [str(kind["id"]) for kind in found["node_types"] if kind["name"] == name]


def _classes() -> list[Scenario]:
    kind: dict[str, Any] = {"node_class": "edge_host", "name": "Docker"}
    return [
        Scenario(
            "host class, create",
            node_classes.NODE_CLASS,
            {"name": "edge_host", "node_types": ["KVM", "Docker"]},
            ("POST", r"/node-classes/$"),
            so("both types", lambda bench: _types(bench, "KVM") and _types(bench, "Docker")),
            made=made("classes", name="edge_host"),
        ),
        Scenario(
            "host class, types as a whole",
            node_classes.NODE_CLASS,
            {"name": "edge_host", "node_types": ["KVM", "Docker"]},
            ("PUT", r"/node-classes/\d+$"),
            so("both types", lambda bench: _types(bench, "KVM") and _types(bench, "Docker")),
            prepare=have_class,
            made=lambda bench: _types(bench, "Docker"),
        ),
        Scenario(
            "host class, delete",
            node_classes.NODE_CLASS,
            {"name": "edge_host", "state": "absent"},
            ("DELETE", r"/node-classes/\d+$"),
            gone("classes", name="edge_host"),
            prepare=have_class,
        ),
        Scenario(
            "type of host class, create",
            node_class_types.NODE_CLASS_TYPE,
            kind,
            ("POST", r"/node-classes/\d+/types/$"),
            so("there is one", lambda bench: len(_types(bench, "Docker")) == 1),
            prepare=have_class,
            made=lambda bench: _types(bench, "Docker"),
        ),
        Scenario(
            "type of host class, delete",
            node_class_types.NODE_CLASS_TYPE,
            {**kind, "state": "absent"},
            ("DELETE", r"/node-classes/\d+/types/\d+$"),
            so("it is gone", lambda bench: not _types(bench, "Docker")),
            prepare=in_turn(have_class, done(node_class_types.NODE_CLASS_TYPE, **kind)),
        ),
    ]


def _images() -> list[Scenario]:
    other = {"name": "compute", "file_data": "default menu.c32\n", "recreate": True}
    recreate = Scenario(
        "PXE image, other content (delete and create)",
        node_images.NODE_IMAGE,
        other,
        ("DELETE", r"/node-images/\d+$"),
        has("images", {"image_name": "compute"}, file_data=other["file_data"]),
        prepare=have_image,
        made=made("images", image_name="compute"),
    )
    return [
        Scenario(
            "PXE image, create",
            node_images.NODE_IMAGE,
            {"name": "compute", "file_data": BOOT},
            ("POST", r"/node-images/$"),
            has("images", {"image_name": "compute"}, file_data=BOOT),
            made=made("images", image_name="compute"),
        ),
        recreate,
        *places(recreate, ("create", "POST", r"/node-images/$", 0)),
    ]


def _storages() -> list[Scenario]:
    where = {"name": "storage1"}
    create = Scenario(
        "availability storage, create with nodes",
        availability_storages.AVAILABILITY_STORAGE,
        {**STORAGE, "nodes": [FULL_ID, EMPTY_ID]},
        ("POST", r"/availability-storages/$"),
        has("storages", where, nodes=[FULL_ID, EMPTY_ID]),
        made=made("storages", name="storage1"),
    )
    return [
        create,
        *places(
            create,
            ("its nodes", "POST", r"/availability-storages/\d+/nodes/$", 0),
            ("read back", "GET", r"/availability-storages/$", 1),
        ),
        Scenario(
            "availability storage, change",
            availability_storages.AVAILABILITY_STORAGE,
            {"name": "storage1", "controller_path": "/srv/other"},
            ("PUT", r"/availability-storages/\d+$"),
            has("storages", where, controller_path="/srv/other"),
            prepare=have_storage,
        ),
        Scenario(
            "availability storage, delete",
            availability_storages.AVAILABILITY_STORAGE,
            {"name": "storage1", "state": "absent"},
            ("DELETE", r"/availability-storages/\d+$"),
            gone("storages", **where),
            prepare=have_storage,
        ),
    ]
