# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the way of a drain: pure functions over what the compute service has told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from . import moves

Data = Mapping[str, Any]


@dataclass(frozen=True)
class Ratios:
    """How the scheduler counts, and how much has to stay free.

    :param vcpus: Virtual CPUs for each of the host's CPUs.
    :param memory: Memory that is promised for each MB that the host has.
    :param headroom: Share (0 to 1) of the remaining hosts' capacity that has to be free when all has moved.
    """

    vcpus: float
    memory: float
    headroom: float


#: So many names are in a message; the result has all.
_TOLD = 10


def obstacle(kind: str, message: str, names: Iterable[str] = ()) -> dict[str, Any]:
    """One obstacle, as the result shows it."""
    return {"kind": kind, "message": message, "names": sorted(names)}


def named_obstacle(kind: str, message: str, instances: Iterable[str]) -> dict[str, Any]:
    """One of instances, whose names are what the reader of a message needs first."""
    names = sorted(instances)
    more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
    return obstacle(kind, f"{message}: {', '.join(names[:_TOLD])}{more}", names)


def of_service(service: Data, reason: str | None) -> list[dict[str, Any]]:
    """The host's own service: switched off, or disabled by somebody else.

    :param reason: The beginning of the reason that is ours.
    """
    found = []
    host = service["host"]
    if service["state"] != "up":
        found.append(obstacle("host_down", f"the compute service of {host} is down: it can only be evacuated", [host]))
    why = service.get("disabled_reason") or ""
    if service["status"] == "disabled" and not (reason and why.startswith(reason)):
        words = f"with the reason {why!r}" if why else "without a reason"
        found.append(
            obstacle("disabled_by_others", f"the compute service of {host} is disabled already, {words}", [host])
        )
    return found


def of_group(host: str, services: Sequence[Data], aggregates: Sequence[Data]) -> list[dict[str, Any]]:
    """Another host of the same group that is in maintenance, and that nothing else is there to take instances.

    The group of a host is all that share an aggregate with it; without an aggregate, its availability zone.
    """
    by_host = {str(item["host"]): item for item in services}
    zone = by_host[host].get("zone")
    group = {name for item in aggregates if host in item["hosts"] for name in item["hosts"]}
    group = group or {name for name, item in by_host.items() if item.get("zone") == zone}
    resting = [name for name in group - {host} if name in by_host and by_host[name]["status"] == "disabled"]
    found = []
    if resting:
        message = "; ".join(
            f"{name} ({by_host[name].get('disabled_reason') or 'no reason'})" for name in sorted(resting)
        )
        found.append(obstacle("others_in_maintenance", f"hosts of the same group are disabled: {message}", resting))
    if not targets(host, services):
        found.append(obstacle("no_other_host", "no other host is enabled and up"))
    return found


def targets(host: str, services: Sequence[Data]) -> list[str]:
    """The other hosts that the scheduler may choose."""
    return sorted(
        str(item["host"])
        for item in services
        if item["host"] != host and item["status"] == "enabled" and item["state"] == "up"
    )


def capacity(
    servers: Sequence[Data], hypervisors: Sequence[Data], hosts: Sequence[str], ratios: Ratios
) -> dict[str, Any]:
    """What is needed and what is free on the hosts that may be chosen: virtual CPUs, memory in MB.

    Disks are left out: whether an instance has any on the host cannot be told from its flavor.
    """
    others = [item for item in hypervisors if _host(item) in hosts]
    needed = {"vcpus": 0, "memory_mb": 0}
    largest = {"vcpus": 0, "memory_mb": 0}
    for server in servers:
        size = {"vcpus": int(server["flavor"]["vcpus"]), "memory_mb": int(server["flavor"]["ram"])}
        for key, value in size.items():
            needed[key] += value
            largest[key] = max(largest[key], value)
    free, total = {"vcpus": 0, "memory_mb": 0}, {"vcpus": 0, "memory_mb": 0}
    fits = not servers
    for item in others:
        promised = {"vcpus": int(item["vcpus"] * ratios.vcpus), "memory_mb": int(item["memory_mb"] * ratios.memory)}
        room = {
            "vcpus": promised["vcpus"] - item["vcpus_used"],
            "memory_mb": promised["memory_mb"] - item["memory_mb_used"],
        }
        for key in free:
            total[key] += promised[key]
            free[key] += max(0, room[key])
        fits = fits or all(room[key] >= largest[key] for key in largest)
    return {
        "needed": needed,
        "free": free,
        "total": total,
        "largest": largest,
        "largest_fits": fits,
        "hosts": list(hosts),
    }


def of_capacity(found: Data, ratios: Ratios) -> list[dict[str, Any]]:
    """Too little room, or too little that stays free."""
    if not found["hosts"]:
        return []  # told by no_other_host
    needed, free, total = found["needed"], found["free"], found["total"]
    short = [key for key in free if needed[key] > free[key]]
    if short or not found["largest_fits"]:
        facts = ", ".join(f"{needed[key]} {key} are needed, {free[key]} are free" for key in short)
        return [
            obstacle("capacity", facts or f"no single host has room for the largest instance {found['largest']}", short)
        ]
    low = [key for key in free if free[key] - needed[key] < ratios.headroom * total[key]]
    if low:
        facts = ", ".join(f"{free[key] - needed[key]} of {total[key]} {key}" for key in low)
        return [obstacle("headroom", f"less than {ratios.headroom:.0%} would stay free: {facts}", low)]
    return []


def of_instances(servers: Sequence[Data], groups: Sequence[Data], hosts: Sequence[str]) -> list[dict[str, Any]]:
    """Instances that cannot simply be moved."""
    found = []
    broken = [item for item in servers if item["status"] == "ERROR"]
    if broken:
        message = "these are in error already, and can only be evacuated from a host that is down"
        found.append(named_obstacle("broken", message, _names(broken)))
    stuck = [item for item in servers if not any(item["status"] in states for states in moves.WAYS.values())]
    # What is on its way is waited for.
    stuck = [item for item in stuck if moves.task_of(item) is None]
    if stuck:
        states = sorted({str(item["status"]) for item in stuck})
        message = (
            f"nothing moves an instance that is {' or '.join(states)} before it is resumed, unrescued, unshelved or "
            "confirmed"
        )
        found.append(named_obstacle("immovable", message, _names(stuck)))
    here = {str(item["id"]): str(item["name"]) for item in servers}
    for group in groups:
        members = [here[one] for one in group.get("members", []) if one in here]
        policies = group.get("policies") or [group.get("policy")]
        if len(members) > 1 and "affinity" in policies:
            message = (
                f"the server group {group['name']} keeps them together on one host, so that the scheduler refuses "
                "each move"
            )
            found.append(named_obstacle("affinity", message, members))
        if members and "anti-affinity" in policies and len(group["members"]) > len(hosts):
            message = f"the server group {group['name']} keeps {len(group['members'])} apart, {len(hosts)} hosts remain"
            found.append(named_obstacle("anti_affinity", message, members))
    return found


def _names(servers: Iterable[Data]) -> list[str]:
    return [str(item["name"]) for item in servers]


def _host(hypervisor: Data) -> str:
    service = hypervisor.get("service") or {}
    return str(service.get("host") or hypervisor["hypervisor_hostname"])
