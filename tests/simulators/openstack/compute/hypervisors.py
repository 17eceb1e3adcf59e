# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hypervisors (3.35): one for each compute host, named as the host."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import NovaError, bad_request, not_found
from simulators.openstack.compute.model import Host
from simulators.openstack.compute.request import Call, marker_not_found
from simulators.openstack.compute.schema import BOOLEAN, FQDN, NUMBER, STRING, boolean, is_uuid, many, once

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_PAGES = {"limit": many(NUMBER), "marker": many(STRING)}
_SERVERS = {"with_servers": once(BOOLEAN)}
_LIST_53 = {
    "limit": once(NUMBER),
    "marker": once(STRING),
    "hypervisor_hostname_pattern": once(FQDN),
    **_SERVERS,
}
_CPU = {
    "arch": "x86_64",
    "model": "Nehalem",
    "vendor": "Intel",
    "features": ["pge", "clflush"],
    "topology": {"cores": 1, "threads": 1, "sockets": 4},
}
UPTIME = " 08:32:11 up 93 days, 18:25, 12 users,  load average: 0.20, 0.12, 0.14"


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def listing(*, detail: bool) -> dict[str, Any]:
        call = Call(cloud)
        query = call.query(_LIST_53 if call.at_least(53) else _PAGES, 53) if call.at_least(33) else {}
        call.admin_only("os-hypervisors:list-detail" if detail else "os-hypervisors:list")
        pattern = query.get("hypervisor_hostname_pattern", [None])[-1]
        servers = _with_servers(query)
        hosts = list(call.compute.hosts.values())
        links: list[dict[str, str]] = []
        if pattern is not None:
            if "limit" in query or "marker" in query:
                # Paging does not go with a pattern; Nova's answer does not say so, by a slip.
                raise bad_request(
                    "The server could not comply with the request since it is either malformed or otherwise incorrect."
                )
            hosts = _matching(call, pattern)
        elif call.at_least(33):
            collection = "os-hypervisors/detail" if detail else "os-hypervisors"
            hosts, links = call.page(hosts, lambda one: str(_id(call, one)), collection, marker_not_found)
        document: dict[str, Any] = {"hypervisors": [_show(call, one, detail, servers) for one in hosts]}
        return {**document, "hypervisors_links": links} if links else document

    @app.get("/v2.1/os-hypervisors")
    def list_hypervisors() -> dict[str, Any]:
        return listing(detail=False)

    @app.get("/v2.1/os-hypervisors/detail")
    def list_hypervisors_detail() -> dict[str, Any]:
        return listing(detail=True)

    @app.get("/v2.1/os-hypervisors/statistics")
    def statistics() -> dict[str, Any]:
        call = Call(cloud)
        call.need(1, 87)
        call.admin_only("os-hypervisors:statistics")
        numbers = [_numbers(call, host) for host in call.compute.hosts.values() if host.status == "enabled"]
        names = [name for name in (numbers[0] if numbers else {}) if name != "cpu_info"]
        return {"hypervisor_statistics": {"count": len(numbers), **{n: sum(one[n] for one in numbers) for n in names}}}

    @app.get("/v2.1/os-hypervisors/<hypervisor_id>")
    def show_hypervisor(hypervisor_id: str) -> dict[str, Any]:
        call = Call(cloud)
        query = call.query(_SERVERS, 53) if call.at_least(53) else {}
        call.admin_only("os-hypervisors:show")
        host = _find(call, hypervisor_id)
        return {"hypervisor": _show(call, host, True, _with_servers(query))}

    @app.get("/v2.1/os-hypervisors/<hypervisor_id>/uptime")
    def uptime(hypervisor_id: str) -> dict[str, Any]:
        call = Call(cloud)
        call.need(1, 87)
        call.admin_only("os-hypervisors:uptime")
        host = _find(call, hypervisor_id)
        if host.state == "down":
            raise bad_request(f"Compute service of {host.name} is unavailable at this time.")
        return {"hypervisor": {**_show(call, host, False, False), "uptime": UPTIME}}

    @app.get("/v2.1/os-hypervisors/<pattern>/search")
    def search(pattern: str) -> dict[str, Any]:
        call = Call(cloud)
        call.need(1, 52)
        call.admin_only("os-hypervisors:search")
        return {"hypervisors": [_show(call, host, False, False) for host in _matching(call, pattern)]}

    @app.get("/v2.1/os-hypervisors/<pattern>/servers")
    def servers_of(pattern: str) -> dict[str, Any]:
        call = Call(cloud)
        call.need(1, 52)
        call.admin_only("os-hypervisors:servers")
        return {"hypervisors": [_show(call, host, False, True) for host in _matching(call, pattern)]}


def host_id(host: str | None, project_id: str) -> str:
    """What everybody may know of a host: a hash with the project in it."""
    return hashlib.sha224((project_id + host).encode()).hexdigest() if host else ""


def _with_servers(query: dict[str, list[str]]) -> bool:
    return boolean(query.get("with_servers", ["false"])[-1])


def _id(call: Call, host: Host) -> Any:
    return host.hypervisor_id if call.at_least(53) else host.hypervisor_number


def _missing(hypervisor_id: str) -> NovaError:
    return not_found(f"Hypervisor with ID '{hypervisor_id}' could not be found.")


def _find(call: Call, hypervisor_id: str) -> Host:
    if call.at_least(53) and not is_uuid(hypervisor_id):
        raise bad_request(f"Invalid uuid {hypervisor_id}")
    for host in call.compute.hosts.values():
        if str(_id(call, host)) == hypervisor_id:
            return host
    raise _missing(hypervisor_id)


def _matching(call: Call, pattern: str) -> list[Host]:
    found = [host for host in call.compute.hosts.values() if re.search(re.escape(pattern), host.name, re.IGNORECASE)]
    if not found:
        raise not_found(f"No hypervisor matching '{pattern}' could be found.")
    return found


def _numbers(call: Call, host: Host) -> dict[str, Any]:
    """What a hypervisor reports of itself, which 2.88 took out."""
    compute = call.compute
    vcpus, ram, disk = compute.used(host.name)
    ram += 512  # the host keeps some for itself
    here = compute.on_host(host.name)
    return {
        "vcpus": host.vcpus,
        "memory_mb": host.memory_mb,
        "local_gb": host.local_gb,
        "vcpus_used": vcpus,
        "memory_mb_used": ram,
        "local_gb_used": disk,
        "free_ram_mb": host.memory_mb - ram,
        "free_disk_gb": host.local_gb - disk,
        "current_workload": sum(1 for server in here if server.task_state is not None),
        "running_vms": len(here),
        "disk_available_least": host.local_gb - disk,
        "cpu_info": json.dumps(_CPU) if not call.at_least(28) else _CPU,
    }


def _show(call: Call, host: Host, detail: bool, servers: bool) -> dict[str, Any]:
    document: dict[str, Any] = {
        "id": _id(call, host),
        "hypervisor_hostname": host.name,
        "state": host.state,
        "status": host.status,
    }
    if detail:
        document["hypervisor_type"] = "QEMU"
        document["hypervisor_version"] = 7002000
        document["host_ip"] = host.host_ip
        document["service"] = {
            "id": host.service_id if call.at_least(53) else host.service_number,
            "host": host.name,
            "disabled_reason": host.disabled_reason,
        }
        if call.at_least(88):
            document["uptime"] = UPTIME if host.state == "up" else None
        else:
            document.update(_numbers(call, host))
    if servers:
        compute = call.compute
        for server in compute.on_host(host.name):
            compute.look(server)
        here = compute.on_host(host.name)
        if here or call.at_least(75):
            document["servers"] = [{"name": f"instance-{one.number:08x}", "uuid": one.id} for one in here]
    return document
