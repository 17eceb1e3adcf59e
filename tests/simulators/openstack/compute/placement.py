# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who takes how much room on which host, and where a server may go."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulators.openstack.compute.model import Flavor, Host, Server
    from simulators.openstack.compute.state import Compute

#: what is promised of a host: times the CPUs and the memory that it has
CPU_RATIO = 16.0
RAM_RATIO = 1.5
#: (vCPUs, memory in MB, disk in GB)
Usage = tuple[int, int, int]
NOTHING: Usage = (0, 0, 0)


def usage(compute: Compute) -> dict[str, Usage]:
    """What servers take on each host that has some."""
    found: dict[str, Usage] = {}
    for server in compute.servers.values():
        flavor = server.flavor
        for name in {server.host, server.claims} - {None}:
            vcpus, ram, disk = found.get(name or "", NOTHING)
            found[name or ""] = (vcpus + flavor.vcpus, ram + flavor.ram, disk + flavor.disk)
    return found


def fits(host: Host, flavor: Flavor, used: Usage) -> bool:
    """Whether one more server of a flavor has room on a host. Disk does not count: it is often shared."""
    room = host.vcpus * CPU_RATIO - used[0] >= flavor.vcpus and _free(host, used) >= flavor.ram
    return room and flavor.vcpus <= host.vcpus  # one server never gets more CPUs than the host has


def _free(host: Host, used: Usage) -> float:
    return host.memory_mb * RAM_RATIO - used[1]


def choose(compute: Compute, server: Server, exclude: set[str], zone: str | None) -> Host | None:
    """See Compute.schedule."""
    taken = usage(compute)
    best: Host | None = None
    for host in compute.hosts.values():
        used = taken.get(host.name, NOTHING)
        if host.name in exclude or host.status != "enabled" or host.state != "up":
            continue
        if zone is not None and compute.zone_of(host) != zone:
            continue
        if not fits(host, server.flavor, used) or not _groups_agree(compute, server, host):
            continue
        if best is None or _free(host, used) > _free(best, taken.get(best.name, NOTHING)):
            best = host
    return best


def _groups_agree(compute: Compute, server: Server, host: Host) -> bool:
    """Whether the server groups that it is in let it go there."""
    for group in compute.server_groups.values():
        members = group["members"]
        if server.id in members:
            others = [compute.servers[one].host for one in members if one in compute.servers and one != server.id]
            if group["policy"] == "anti-affinity" and host.name in others:
                return False
            if group["policy"] == "affinity" and set(others) - {host.name}:
                return False
    return True
