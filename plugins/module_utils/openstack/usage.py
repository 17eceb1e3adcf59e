# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What projects have used of the compute service, and its own audits of that.

Source: OpenStack API Complete Reference (17 November 2015), 3.40 "Instance usage audit log" and 3.51 "Project usage
reports"; Nova's "REST API Version History", 2.40: usage comes page by page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK
from .compute import NOTE, compute
from .identity import project_id

LIST = compute("list_tenant_usage_for_all_tenants", "GET", "/os-simple-tenant-usage")
GET = compute("show_usage_details_for_tenant", "GET", "/os-simple-tenant-usage/{id}")
AUDIT = compute("list_usage_audits_for_an_instance", "GET", "/os-instance_usage_audit_log")
AUDIT_BEFORE = compute("list_usage_audits_before_specified_time", "GET", "/os-instance_usage_audit_log/{before}")

#: What adds up when a project's servers come on several pages.
_SUMS = ("total_hours", "total_vcpus_usage", "total_memory_mb_usage", "total_local_gb_usage")

SERVER = {
    "id": Field(
        read_only=True, wire="instance_id", sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server."
    ),
    "name": Field(read_only=True, sample="upf-1", doc="Name of the server."),
    "project_id": Field(
        read_only=True, wire="tenant_id", sample="e45ca02ed7d44f12b5795f76dd37fa69", doc="Id of its project."
    ),
    "flavor": Field(read_only=True, sample="m1.tiny", doc="Name of its flavor."),
    "vcpus": Field(type="int", read_only=True, sample=1, doc="CPUs of the flavor."),
    "memory_mb": Field(type="int", read_only=True, sample=512, doc="Memory of the flavor in MiB."),
    "local_gb": Field(type="int", read_only=True, sample=1, doc="Disks of the flavor in GiB."),
    "hours": Field(type="float", read_only=True, sample=1.5, doc="For how long it was there within the period."),
    "uptime": Field(type="int", read_only=True, sample=5400, doc="Seconds since it was started first."),
    "state": Field(read_only=True, sample="active", doc="Its state; V(terminated) when it is gone."),
    "started_at": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was started first (UTC)."),
    "ended_at": Field(read_only=True, sample=None, doc="When it was deleted (UTC); null while it is there."),
}
USAGE = {
    "project_id": Field(
        read_only=True, wire="tenant_id", sample="e45ca02ed7d44f12b5795f76dd37fa69", doc="Id of the project."
    ),
    "start": Field(read_only=True, sample="2026-11-01T00:00:00.000000", doc="Where the period begins (UTC)."),
    "stop": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="Where it ends (UTC)."),
    "total_hours": Field(type="float", read_only=True, sample=12.5, doc="Hours of all servers."),
    "total_vcpus_usage": Field(type="float", read_only=True, sample=25.0, doc="CPUs times hours."),
    "total_memory_mb_usage": Field(type="float", read_only=True, sample=25600.0, doc="MiB of memory times hours."),
    "total_local_gb_usage": Field(type="float", read_only=True, sample=250.0, doc="GiB of disks times hours."),
    "servers": Field(
        type="list",
        elements="dict",
        fields=SERVER,
        read_only=True,
        wire="server_usages",
        doc="Each server; there with O(project) and with O(detailed).",
    ),
}


def _check(params: Mapping[str, Any]) -> None:
    start, end = params.get("start"), params.get("end")
    if start is not None and end is not None and not start < end:
        raise InvalidOption("start", f"{start} is not before {end}")


def _period(work: Work) -> Object:
    return {name: work.params[name] for name in ("start", "end") if work.params.get(name) is not None}


def _add(total: Object | None, part: Mapping[str, Any]) -> Object:
    """One more page's share of a project."""
    if total is None:
        return dict(part)
    for name in _SUMS:
        total[name] += part[name]
    if "server_usages" in part:
        total["server_usages"] = [*total.get("server_usages", []), *part["server_usages"]]
    return total


def _of_project(work: Work, project: str) -> Object | None:
    """One project's usage, page by page; None when it used nothing."""
    total, query = None, _period(work)
    while True:
        answer = work.call(GET, {"id": project}, query=query)
        part = answer["tenant_usage"]
        if not part:
            return total
        total = _add(total, part)
        if not answer.get("tenant_usage_links"):
            return total
        query = {**query, "marker": part["server_usages"][-1]["instance_id"]}


def _usages(work: Work) -> list[Object]:
    named = work.params.get("project")
    if named is not None:
        found = _of_project(work, str(project_id(work, named)))
        return [] if found is None else [found]
    query = {**_period(work), **({"detailed": 1} if work.params["detailed"] else {})}
    totals: dict[str, Object] = {}
    for part in work.objects(LIST, query=query):
        totals[part["tenant_id"]] = _add(totals.get(part["tenant_id"]), part)
    return list(totals.values())


def _audit(work: Work) -> Object | None:
    if not work.params["audit"] and work.params.get("audit_before") is None:
        return None
    if work.params.get("audit_before") is None:
        return dict(work.call(AUDIT)["instance_usage_audit_logs"])
    answer = work.call(AUDIT_BEFORE, {"before": work.params["audit_before"]})
    return dict(answer["instance_usage_audit_log"])


def _run(work: Work) -> Object:
    return {"usages": [from_wire(USAGE, one) for one in _usages(work)], "audit": _audit(work)}


USAGE_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="usage_info",
        title="usage",
        summary="Get what projects have used of OpenStack's compute service",
        description=(
            "Tells how many hours of servers, CPUs, memory and disks the projects have used of the compute service "
            "(Nova) in a period.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.40 Usage audits and 3.51 Project usage",
        fields={
            "project": Field(
                option_only=True,
                doc="Name or id of a project, whose servers are shown too. Left out, all projects are returned that "
                "used anything; only administrators can ask for others than their own.",
            ),
            "start": Field(
                option_only=True,
                doc="Where the period begins, such as V(2026-11-01T00:00:00), in UTC. Left out, only what is there "
                "now is told, with no hours.",
            ),
            "end": Field(option_only=True, doc="Where the period ends, in UTC. Left out, it is now."),
            "detailed": Field(
                type="bool", default=False, option_only=True, doc="Whether the servers of all projects are shown too."
            ),
            "audit": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to get the hosts' own audits of the last period, too (RV(audit)).",
            ),
            "audit_before": Field(
                option_only=True,
                doc="Get the audits of the last period that ended before this moment, such as "
                "V(2026-11-01 00:00:00), in UTC.",
            ),
        },
        check=_check,
        run=_run,
        reads_only=True,
        returns={
            "usages": Field(
                type="list", elements="dict", fields=USAGE, read_only=True, doc="The usage, one for each project."
            ),
            "audit": Field(
                type="dict",
                read_only=True,
                sample={"num_hosts": 3, "num_hosts_done": 3, "overall_status": "ALL hosts done. 0 errors."},
                doc="The audits by O(audit) or O(audit_before), in Nova's names; null otherwise.",
            ),
        },
    )
)
