# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How CloudManager gets instances off a host: the ways, their limits in Nova, and what is done when none is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulators.cloudmanager.tasks import TaskFailure

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager
    from simulators.openstack.compute.model import Host, Server

LIVE, COLD, EVACUATE = "live", "cold", "evacuate"

#: way -> the vm_states that Nova takes for it
_STATES = {LIVE: ("active", "paused"), COLD: ("active", "stopped"), EVACUATE: ("active", "stopped", "error")}

#: way -> (migration_type, the status of one that is done), as Nova records it
_RECORDS = {
    LIVE: ("live-migration", "completed"),
    COLD: ("migration", "confirmed"),
    EVACUATE: ("evacuation", "done"),
}


@dataclass(frozen=True)
class Allowed:
    """The ways that the flags of a request allow."""

    live: bool
    cold: bool
    evacuate: bool


def runs(server: Server) -> bool:
    """Whether it can be migrated live: it runs, or is paused."""
    return server.vm_state in _STATES[LIVE]


def start_running(server: Server) -> None:
    """It is active and runs, and nothing is being done to it."""
    server.vm_state, server.task_state, server.power_state, server.fault = "active", None, 1, None
    server.touch()


def compute_host(manager: CloudManager, name: str) -> Host:
    """The compute host; the task fails when it has gone meanwhile."""
    if name not in manager.compute.hosts:
        raise TaskFailure(f"there is no compute host {name} any more")
    return manager.compute.hosts[name]


def why_not(manager: CloudManager, server: Server, way: str) -> str | None:
    """What forbids this way of moving an instance as it is now; None when nothing does."""
    host = compute_host(manager, str(server.host))
    if server.vm_state not in _STATES[way]:
        return f"the instance is {server.status}"
    if server.task_state is not None:
        return f"the instance is busy ({server.task_state})"
    if (way == EVACUATE) != (host.state == "down"):
        return f"the host is {host.state}"
    return None


def move(manager: CloudManager, server: Server, way: str, target: str | None = None) -> str | None:
    """Move an instance to a host, by default the scheduler's choice. Returns None, or why it did not go.

    An instance that ran runs afterwards, whatever the way: a cold migration stops and starts it. One that was evacuated
    out of ERROR runs too, as Nova builds it anew.
    """
    compute = manager.compute
    reason = why_not(manager, server, way)
    if reason is not None:
        return reason
    source = str(server.host)
    if target is None:
        found = compute.schedule(server, exclude={source})
        if found is None:
            return "no other host has room"
        target = found.name
    failed = compute.failures.take(server, way)
    kind, done = _RECORDS[way]
    compute.add_migration(
        server, kind, "error" if failed else done, source, target, (server.user_id, server.project_id)
    )
    if failed:
        return "the migration ended in error"
    compute.move(server, target)
    if server.vm_state == "error":
        start_running(server)
    return None


def set_power(manager: CloudManager, name: str, on: bool) -> None:
    """The host's power, and that of its node when there is one. It is not among the node's power actions."""
    compute_host(manager, name).powered = on
    node = manager.nodes.by_name(name)
    if node is not None:
        manager.nodes.set_power(node, "power_on" if on else "power_off")


def empty_and_power_off(manager: CloudManager, name: str, allowed: Allowed) -> Iterator[None]:
    """Move all instances by the ways allowed, one a step, and power the host off.

    What goes neither live nor cold is evacuated once the host has no power: Nova evacuates from no other.
    """
    rest = []
    for server in manager.compute.on_host(name):
        if not _still_there(manager, server, name):
            continue
        reasons = []
        for way, may in ((LIVE, allowed.live), (COLD, allowed.cold)):
            reason = move(manager, server, way) if may else "not allowed"
            if reason is None:
                break
            reasons.append(f"{way}: {reason}")
        else:
            reason = _no_evacuation(manager, server, allowed)
            if reason is not None:
                raise TaskFailure(_cannot(server, name, [*reasons, f"{EVACUATE}: {reason}"]))
            rest.append(server)
            continue
        yield
    set_power(manager, name, on=False)
    for server in rest:
        if _still_there(manager, server, name):
            reason = move(manager, server, EVACUATE)
            if reason is not None:
                raise TaskFailure(_cannot(server, name, [f"{EVACUATE}: {reason}"]))
            yield


def move_running(manager: CloudManager, name: str) -> Iterator[None]:
    """Move what runs, one a step: live, or by evacuation from a host that is down. What does not run stays."""
    for server in manager.compute.on_host(name):
        if _still_there(manager, server, name) and runs(server):
            way = LIVE if compute_host(manager, name).state == "up" else EVACUATE
            reason = move(manager, server, way)
            if reason is not None:
                raise TaskFailure(_cannot(server, name, [f"{way}: {reason}"]))
            yield


def _still_there(manager: CloudManager, server: Server, name: str) -> bool:
    """It may have been moved or deleted since the task began."""
    return server.id in manager.compute.servers and server.host == name


def _no_evacuation(manager: CloudManager, server: Server, allowed: Allowed) -> str | None:
    """What is sure to forbid the evacuation later; a host is not powered off for nothing."""
    if not allowed.evacuate:
        return "not allowed"
    if server.vm_state not in _STATES[EVACUATE]:
        return f"the instance is {server.status}"
    found = manager.compute.schedule(server, exclude={str(server.host)})
    return None if found is not None else "no other host has room"


def _cannot(server: Server, name: str, reasons: list[str]) -> str:
    return f"instance {server.name} ({server.id}) cannot be moved from {name}: {'; '.join(reasons)}"
