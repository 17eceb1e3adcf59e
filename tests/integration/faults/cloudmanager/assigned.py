# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What belongs to something else: storages of nodes, targets of storages, system metadata, virtual controllers."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager import (
    node_attachments,
    node_availability_storages,
    node_storage_targets,
    server_metadata,
)
from integration.faults.bench import Bench
from integration.faults.cloudmanager.named import have_storage
from integration.faults.cloudmanager.state import (
    EMPTY,
    EMPTY_ID,
    FULL,
    FULL_ID,
    USED,
    done,
    has,
    running_tasks,
    server,
    setting,
    tasks,
    to_the_end,
    unknown,
)
from integration.faults.matrix import Scenario
from integration.faults.shared import Check, Prepare, both, in_turn, places, so
from simulators.openstack.compute.model import fixed_uuid

CONTROLLER = "2eec580b-12f8-4518-bf79-3dc5529617da"
SERVER = fixed_uuid("server.vm-1.1")
TARGETS = {"10.40.38.2": ["volume-887880f7-9e54-4f81-8d32-3e0b7a9b1c5c", "volume-99361e45-6e50-45fc-9236-08108b2c7add"]}


def scenarios() -> list[Scenario]:
    return [*_storages(), *_targets(), *_metadata(), *_controllers()]


def _second_storage(bench: Bench) -> None:
    bench.service.availability_storages.create(name="storage2", compute_path="/a", controller_path="/b")


def _storages() -> list[Scenario]:
    def of_node(*numbers: int) -> Check:
        return so(f"storages {numbers}", lambda bench: bench.service.availability_storages.of_node(3) == [*numbers])

    def entry(**params: Any) -> Prepare:
        return done(node_availability_storages.NODE_AVAILABILITY_STORAGE, node=EMPTY, **params)

    both_there = in_turn(have_storage, _second_storage)
    first_assigned = in_turn(both_there, entry(availability_storages=["storage1"]))
    assign = Scenario(
        "storages of node, assign",
        node_availability_storages.NODE_AVAILABILITY_STORAGE,
        {"node": EMPTY, "availability_storages": ["storage1", "storage2"]},
        ("POST", r"/nodes/\d+/availability-storages/$"),
        of_node(1, 2),
        prepare=both_there,
    )
    return [
        assign,
        *places(assign, ("search of a storage", "GET", r"/v1/availability-storages/$", 1)),
        Scenario(
            "storages of node, replace by one request",
            node_availability_storages.NODE_AVAILABILITY_STORAGE,
            {"node": EMPTY, "availability_storages": ["storage2"], "reassign": True},
            ("PUT", r"/nodes/\d+/availability-storages/$"),
            of_node(2),
            prepare=in_turn(first_assigned, setting("reassign_replaces", True)),
        ),
        Scenario(
            "storages of node, replace one by one: the one too many",
            node_availability_storages.NODE_AVAILABILITY_STORAGE,
            {"node": EMPTY, "availability_storages": ["storage2"], "purge": True},
            ("DELETE", r"/nodes/\d+/availability-storages/\d+$"),
            of_node(2),
            prepare=first_assigned,
        ),
    ]


def _targets() -> list[Scenario]:
    def attached(bench: Bench) -> list[str]:
        nas = bench.service.nodes.nodes[FULL_ID].get("nas") or {}
        names = [name.rpartition(":")[2] for found in nas.values() for name in found]
        return [] if names == TARGETS["10.40.38.2"] else [f"attached are {names}"]

    return [
        Scenario(
            "targets of a storage, attach",
            node_storage_targets.NODE_STORAGE_TARGET,
            {"node": FULL, "targets": TARGETS, "wait_timeout": 2},
            ("POST", r"/actions/attach-targets$"),
            attached,
        )
    ]


def _metadata() -> list[Scenario]:
    def item(name: str, value: str | None) -> Check:
        return so(
            f"{name} is {value}",
            lambda bench: bench.service.system_metadata.of(server(bench, "vm-1")).get(name) == value,
        )

    given = {"server_id": SERVER, "metadata": {"cpu_benchmark": "test"}}
    update = Scenario(
        "system metadata, set",
        server_metadata.SERVER_METADATA,
        given,
        ("PUT", r"/system_metadata/[^/]+$"),
        both(item("cpu_benchmark", "test"), item("image_min_disk", "10")),
    )
    return [
        update,
        *places(
            update,
            ("read before", "GET", r"/system_metadata/[^/]+$", 0),
            ("read back", "GET", r"/system_metadata/[^/]+$", 1),
        ),
        Scenario(
            "system metadata, remove",
            server_metadata.SERVER_METADATA,
            {**given, "state": "absent"},
            ("DELETE", r"/system_metadata/[^/]+/removed/cpu_benchmark$"),
            item("cpu_benchmark", None),
            prepare=done(server_metadata.SERVER_METADATA, **given),
        ),
    ]


def _controllers() -> list[Scenario]:
    bind: dict[str, Any] = {"controller_id": CONTROLLER, "nodes": [USED, EMPTY], "wait_timeout": 2}
    attach = Scenario(
        "nodes, attach to a controller (task)",
        node_attachments.NODE_ATTACHMENT,
        bind,
        ("POST", r"/nodes/actions/attach$"),
        to_the_end(both(*(has("nodes", {"name": name}, controller_id=CONTROLLER) for name in (USED, EMPTY)))),
        made=tasks,
        unfinished=unknown,
        job=True,
    )
    detach = Scenario(
        "nodes, detach from a controller (task)",
        node_attachments.NODE_ATTACHMENT,
        {**bind, "state": "absent"},
        ("POST", r"/nodes/actions/detach$"),
        to_the_end(both(*(has("nodes", {"id": number}, controller_id=None) for number in (2, EMPTY_ID)))),
        prepare=done(node_attachments.NODE_ATTACHMENT, **bind),
        made=tasks,
        most=2,
        unfinished=unknown,
        job=True,
    )
    return [
        attach,
        *places(attach, ("search of a node", "GET", r"/nodes/$", 1)),
        *places(
            attach,
            ("first poll", "GET", r"/tasks/[^/]+$", 0),
            ("read back", "GET", r"/nodes/\d+$", 0),
            # A run that ends here leaves the task at work; no answer says whose it is.
            unfinished=running_tasks,
            most=2,
        ),
        detach,
    ]
