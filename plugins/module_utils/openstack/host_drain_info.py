# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a drain of a compute host would meet: its instances, where there is room for them, what stands in the way.

Source: OpenStack API Complete Reference (17 November 2015), 3.2.3 (servers), 3.22.2 (aggregates), 3.39 (hypervisors),
3.47 (server groups), 3.50.1 (services) of the Compute API v2.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from . import drain_obstacles as obstacles
from . import moves
from .aggregates import LIST as LIST_AGGREGATES
from .client import OPENSTACK
from .compute import NOTE, compute
from .hypervisors import LIST_DETAILS as LIST_HYPERVISORS
from .services import LIST as LIST_SERVICES

LIST_SERVER_GROUPS = compute("list_server_groups", "GET", "/os-server-groups")
KINDS = (
    "host_down",
    "disabled_by_others",
    "others_in_maintenance",
    "no_other_host",
    "capacity",
    "headroom",
    "broken",
    "immovable",
    "affinity",
    "anti_affinity",
)

FIELDS = {
    "host": Field(required=True, doc="Name of the compute host, exactly as the compute service (Nova) knows it."),
    "reason": Field(
        doc="The beginning of the reason with which you disable compute services. A host that is disabled with such a "
        "reason is not taken for one that somebody else is at work on.",
    ),
    "headroom_percent": Field(
        type="int",
        default=10,
        doc="How much of the remaining hosts' capacity has to be free when all instances have moved, in percent. Room "
        "for the next host that fails.",
    ),
    "vcpu_ratio": Field(
        type="float", default=16.0, doc="How many virtual CPUs the scheduler gives for each CPU of a host."
    ),
    "memory_ratio": Field(
        type="float", default=1.5, doc="How much memory the scheduler gives for the memory of a host."
    ),
}

_SIZES = {"vcpus": 24, "memory_mb": 49152}


def _check(params: Mapping[str, Any]) -> None:
    if not 0 <= params["headroom_percent"] < 100:
        raise InvalidOption("headroom_percent", f"{params['headroom_percent']} is not a percentage from 0 to 99")
    for name in ("vcpu_ratio", "memory_ratio"):
        if params[name] <= 0:
            raise InvalidOption(name, f"{params[name]} is no ratio; it is greater than 0")


def _run(work: Work) -> Object:
    params, host = work.params, work.params["host"]
    services = list(work.objects(LIST_SERVICES, query={"binary": "nova-compute"}))
    service = next((item for item in services if item["host"] == host), None)
    if service is None:
        raise TelcoError(f"There is no compute service on a host called {host}", option="host")
    aggregates = list(work.objects(LIST_AGGREGATES))
    servers = list(moves.on_host(work, host))
    hypervisors = list(work.objects(LIST_HYPERVISORS))
    groups = list(work.objects(LIST_SERVER_GROUPS, query={"all_projects": True})) if servers else []
    ratios = obstacles.Ratios(params["vcpu_ratio"], params["memory_ratio"], params["headroom_percent"] / 100)
    hosts = obstacles.targets(host, services)
    capacity = obstacles.capacity(servers, hypervisors, hosts, ratios)
    return {
        "host": host,
        "service": {name: service.get(name) for name in ("id", "status", "state", "disabled_reason", "zone")},
        "aggregates": sorted(str(item["name"]) for item in aggregates if host in item["hosts"]),
        "instances": [
            {"id": item["id"], "name": item["name"], "status": item["status"], "task_state": moves.task_of(item)}
            for item in servers
        ],
        "capacity": capacity,
        "obstacles": [
            *obstacles.of_service(service, params.get("reason")),
            *obstacles.of_group(host, services, aggregates),
            *obstacles.of_capacity(capacity, ratios),
            *obstacles.of_instances(servers, groups, hosts),
        ],
    }


HOST_DRAIN_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="host_drain_info",
        title="host",
        key=("host",),
        summary="Tell what a drain of a compute host of OpenStack would meet",
        description=(
            "Looks at a compute host before it is drained: what is on it, whether the other hosts have room for it, "
            "and what stands in the way. Nothing is changed, in five requests however many instances there are.",
            "Capacity is what the hypervisors tell, with the scheduler's ratios, which the compute service does not "
            "tell: give yours. Disks are not counted.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.2, 3.22, 3.39, 3.47 and 3.50",
        fields=FIELDS,
        returns={
            "host": Field(read_only=True, sample="compute-1.example.com", doc="The host."),
            "service": Field(
                type="dict",
                read_only=True,
                sample={"status": "enabled", "state": "up", "disabled_reason": None, "zone": "nova"},
                doc="Its compute service.",
            ),
            "aggregates": Field(
                type="list", elements="str", read_only=True, sample=["rack-7"], doc="Names of its aggregates."
            ),
            "instances": Field(
                type="list",
                elements="dict",
                read_only=True,
                sample=[{"id": "2e1c0f1a-2d0f-4e3c-9f5a-0d6f3b1c9a11", "name": "web-1", "status": "ACTIVE"}],
                doc="What is on it, of all projects.",
            ),
            "capacity": Field(
                type="dict",
                read_only=True,
                doc="Room for the instances: virtual CPUs and memory (MB), with the scheduler's ratios.",
                fields={
                    "needed": Field(type="dict", read_only=True, sample=_SIZES, doc="What all instances need."),
                    "free": Field(
                        type="dict", read_only=True, sample=_SIZES, doc="What is free on RV(capacity.hosts)."
                    ),
                    "total": Field(type="dict", read_only=True, sample=_SIZES, doc="What these promise altogether."),
                    "largest": Field(
                        type="dict", read_only=True, sample=_SIZES, doc="The most that one of the instances needs."
                    ),
                    "largest_fits": Field(
                        type="bool", read_only=True, sample=True, doc="Whether one of the hosts has room for that."
                    ),
                    "hosts": Field(
                        type="list",
                        elements="str",
                        read_only=True,
                        sample=["compute-2.example.com"],
                        doc="The other hosts that the scheduler may choose.",
                    ),
                },
            ),
            "obstacles": Field(
                type="list",
                elements="dict",
                read_only=True,
                sample=[{"kind": "capacity", "message": "8192 memory_mb are needed, 4096 are free", "names": []}],
                doc="What stands in the way, each with its C(kind), a C(message) and the C(names) it is about. Kinds: "
                + ", ".join(f"C({kind})" for kind in KINDS)
                + ".",
            ),
        },
        run=_run,
        check=_check,
        reads_only=True,
    )
)
