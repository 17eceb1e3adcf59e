# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hypervisors.

Source: OpenStack API Complete Reference (17 November 2015), 3.39 "Hypervisors"; the list with details, which that
document leaves out, and the filters of microversion 2.53 in Nova's "Compute API", "Hypervisors".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import ApiError, InvalidOption
from ..core.fields import Field, from_wire
from ..core.lookup import get_or_none, is_uuid
from ..core.module import LIMIT, Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK
from .compute import NOTE, compute

LIST = compute("list_hypervisors", "GET", "/os-hypervisors")
LIST_DETAILS = compute("list_details_for_hypervisors", "GET", "/os-hypervisors/detail")
GET = compute("show_hypervisor_details", "GET", "/os-hypervisors/{id}", envelope="hypervisor")
UPTIME = compute("show_hypervisor_uptime", "GET", "/os-hypervisors/{id}/uptime", envelope="hypervisor")
STATISTICS = compute(
    "show_hypervisor_statistics", "GET", "/os-hypervisors/statistics", envelope="hypervisor_statistics"
)

# What Nova answers when a hypervisor cannot tell: its service is down, or its kind knows no uptime.
_CANNOT_TELL = (400, 501)

FIELDS = {
    "name": Field(
        option_only=True,
        doc="Name of a hypervisor as Nova has it (C(hypervisor_hostname)), exactly, or its id. Left out, all are "
        "listed.",
    ),
    "details": Field(
        type="bool",
        default=True,
        option_only=True,
        doc="Whether capacity, use, type and service are told as well. V(false) is quicker where there are many.",
    ),
    "with_servers": Field(
        type="bool", default=False, option_only=True, doc="Whether the servers on each hypervisor are told."
    ),
    "uptime": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether each hypervisor is asked for its uptime, with one more request for each.",
    ),
    "statistics": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether the sums over all hypervisors are returned as RV(statistics), with one more request.",
    ),
    "limit": LIMIT,
}

HYPERVISOR = {
    "id": Field(read_only=True, sample="eb883e4b-b380-448b-83d2-3252eef284c0", doc="Id of the hypervisor (a UUID)."),
    "name": Field(read_only=True, wire="hypervisor_hostname", sample="compute1.example.com", doc="Its name."),
    "hypervisor_hostname": Field(read_only=True, sample="compute1.example.com", doc="The same, as Nova calls it."),
    "state": Field(read_only=True, sample="up", doc="V(up) or V(down)."),
    "status": Field(read_only=True, sample="enabled", doc="V(enabled) or V(disabled), as its compute service is."),
    "service": Field(
        type="dict",
        read_only=True,
        sample={"id": "7dc4a738-6e6f-4f88-9ec9-693835acb367", "host": "compute1", "disabled_reason": None},
        doc="Its compute service, with the name of the host.",
    ),
    "host_ip": Field(read_only=True, sample="192.0.2.11", doc="Its address."),
    "hypervisor_type": Field(read_only=True, sample="QEMU", doc="What kind it is."),
    "hypervisor_version": Field(
        type="int", read_only=True, sample=7002000, doc="The version of its kind, as a number."
    ),
    "vcpus": Field(type="int", read_only=True, sample=64, doc="Its processors."),
    "vcpus_used": Field(type="int", read_only=True, sample=12, doc="Virtual processors of its servers."),
    "memory_mb": Field(type="int", read_only=True, sample=262144, doc="Its memory, in MiB."),
    "memory_mb_used": Field(
        type="int", read_only=True, sample=25088, doc="Memory of its servers and reserved, in MiB."
    ),
    "free_ram_mb": Field(type="int", read_only=True, sample=237056, doc="Memory that is left, in MiB."),
    "local_gb": Field(type="int", read_only=True, sample=1000, doc="Its disks, in GiB."),
    "local_gb_used": Field(type="int", read_only=True, sample=240, doc="Disks of its servers, in GiB."),
    "free_disk_gb": Field(type="int", read_only=True, sample=760, doc="What is left of its disks, in GiB."),
    "disk_available_least": Field(
        type="int", read_only=True, sample=700, doc="What is left when all disks are filled as far as they may, in GiB."
    ),
    "running_vms": Field(type="int", read_only=True, sample=12, doc="How many servers it has, whatever their state."),
    "current_workload": Field(type="int", read_only=True, sample=0, doc="How many tasks it is at work on."),
    "cpu_info": Field(type="raw", read_only=True, doc="What its processors are."),
    "servers": Field(
        type="list",
        elements="dict",
        read_only=True,
        sample=[{"name": "instance-0000001f", "uuid": "2594da2b-e860-4cb4-beb8-432bdb598601"}],
        doc="Its servers by O(with_servers): C(uuid), and the C(name) that the hypervisor has for each.",
    ),
    "uptime": Field(
        read_only=True,
        sample=" 16:09:43 up 8 days, 19:58,  1 user,  load average: 0.86, 0.63, 0.55",
        doc="What it says of its uptime and load, by O(uptime); null when it cannot tell.",
    ),
}


def _check(params: Mapping[str, Any]) -> None:
    limit = params.get("limit")
    if limit is not None and limit < 1:
        raise InvalidOption("limit", f"{limit} is not a number of hypervisors; it is at least 1")


def _found(work: Work) -> Iterator[Mapping[str, Any]]:
    name, limit = work.params.get("name"), work.params.get("limit")
    query: dict[str, Any] = {"with_servers": True} if work.params["with_servers"] else {}
    if name is not None and is_uuid(name):
        found = get_or_none(work, GET, {"id": name}, query=query)
        if found is not None:
            yield found
        return
    operation = LIST_DETAILS if work.params["details"] else LIST
    if name is None:
        yield from work.objects(operation, query=query if limit is None else {**query, "limit": limit}, limit=limit)
        return
    try:
        # Whatever has the name in its own fits the server's pattern. Such a list has no pages.
        for item in work.objects(operation, query={**query, "hypervisor_hostname_pattern": name}):
            if item.get("hypervisor_hostname") == name:
                yield item
    except ApiError as exc:
        if exc.kind != "absent":
            raise


def _uptime(work: Work, item: Mapping[str, Any]) -> str | None:
    try:
        return str(work.call(UPTIME, {"id": item["id"]})["uptime"])
    except ApiError as exc:
        if exc.status not in _CANNOT_TELL:
            raise
        return None


def _shown(work: Work, item: Mapping[str, Any]) -> Object:
    shown = from_wire(HYPERVISOR, item)
    if work.params["with_servers"]:
        shown.setdefault("servers", [])  # Nova leaves it out where there are none
    if work.params["uptime"]:
        shown["uptime"] = _uptime(work, item)
    return shown


def _run(work: Work) -> Object:
    hypervisors = [_shown(work, item) for item in _found(work)]
    statistics = dict(work.call(STATISTICS)) if work.params["statistics"] else None
    return {"hypervisors": hypervisors, "statistics": statistics}


HYPERVISOR_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="hypervisor_info",
        title="hypervisors",
        summary="List hypervisors of OpenStack",
        description=(
            "Lists the hypervisors of the compute service (Nova), with their capacity and use. Only administrators "
            "can.",
            NOTE,
        ),
        reference="OpenStack API Complete Reference (2015-11-17), 3.39 Hypervisors",
        fields=FIELDS,
        check=_check,
        run=_run,
        reads_only=True,
        returns={
            "hypervisors": Field(
                type="list",
                elements="dict",
                fields=HYPERVISOR,
                read_only=True,
                doc="The hypervisors that match, in the service's order; empty when none does.",
            ),
            "statistics": Field(
                type="dict",
                read_only=True,
                sample={"count": 3, "vcpus": 192, "vcpus_used": 36, "memory_mb": 786432, "memory_mb_used": 75264},
                doc="The sums over all hypervisors, by O(statistics); null otherwise.",
            ),
        },
    )
)
