# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The control calls about Nova: load a cloud, tell its state, switch hosts on and off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulators.openstack.compute.words import state_of

if TYPE_CHECKING:
    from simulators.openstack.compute.state import Compute

_HOST = {"name", "vcpus", "memory_mb", "local_gb", "zone", "powered", "forced_down", "status", "disabled_reason"}
_HOST |= {"hypervisor_id", "service_id", "host_ip"}
_SERVER = {"name", "host", "status", "count", "flavor", "project_id", "user_id", "id", "zone", "task_state", "metadata"}
_SERVER |= {"source"}
_GROUP = {"name", "policy", "members"}
_POLICIES = ("affinity", "anti-affinity", "soft-affinity", "soft-anti-affinity")
_Many = list[dict[str, Any]]


def load(compute: Compute, hosts: _Many, servers: _Many, groups: _Many) -> dict[str, Any]:
    """Replace all hosts, servers and server groups, and return the new state.

    hosts: name and attributes of Host. servers: name, host, status (the API's word) and attributes of Server; with a
    count it stands for so many, named NAME-1, NAME-2 and so on; source is the host that one in VERIFY_RESIZE came from.
    groups: name, policy, members (names). ValueError names what is wrong, and then nothing is changed.
    """
    _check_keys("host", hosts, _HOST)
    _check_keys("server", servers, _SERVER)
    _check_keys("group", groups, _GROUP)
    names = [one["name"] for one in hosts]
    if len(set(names)) != len(names):
        raise ValueError("a host is named twice")
    for one in servers:
        if one.get("host") not in names:
            raise ValueError(f"server {one['name']} is on {one.get('host')!r}, which is no host here")
        compute.flavor(one.get("flavor", "m1.small"))
        if _state(one)["vm_state"] == "resized" and one.get("source") not in names:
            raise ValueError(f"server {one['name']} needs the host that it came from, as source")
        if not isinstance(one.get("count", 1), int) or one.get("count", 1) < 1:
            raise ValueError(f"count of server {one['name']} must be a number above 0")
    for one in groups:
        known = {name for server in servers for name in _names(server)}
        if one.get("policy") not in _POLICIES or not one.get("members") or set(one["members"]) - known:
            raise ValueError(
                f"group {one['name']} needs a policy of {list(_POLICIES)} and members that are servers here"
            )
    compute.clear()
    for one in hosts:
        compute.add_host(**one)
    for one in servers:
        details = {key: value for key, value in one.items() if key not in ("name", "host", "count", "status", "source")}
        for name in _names(one):
            server = compute.add_server(name, one["host"], **{**details, **_state(one)})
            if server.vm_state == "resized":
                server.claims, server.before = one["source"], "active"
                who = (server.user_id, server.project_id)
                compute.add_migration(server, "migration", "finished", one["source"], one["host"], who)
    for one in groups:
        compute.add_group(one["name"], one["policy"], [compute.named(name)[0] for name in one["members"]])
    return tell(compute)


def _check_keys(kind: str, given: _Many, known: set[str]) -> None:
    for one in given:
        if set(one) - known:
            raise ValueError(f"unknown keys of a {kind}: {sorted(set(one) - known)}; known: {sorted(known)}")
        if not isinstance(one.get("name"), str) or not one["name"]:
            raise ValueError(f"a {kind} needs a name: {one}")


def _names(server: dict[str, Any]) -> list[str]:
    count = server.get("count")
    return [server["name"]] if count is None else [f"{server['name']}-{number + 1}" for number in range(count)]


def _state(one: dict[str, Any]) -> dict[str, Any]:
    vm_state, task_state = state_of(one.get("status", "ACTIVE"))
    return {"vm_state": vm_state, "task_state": one.get("task_state", task_state)}


def tell(compute: Compute) -> dict[str, Any]:
    """Hosts and servers, as a test wants to see them. Not a look: nothing moves on by it."""
    return {
        "hosts": [
            {
                "name": host.name,
                "status": host.status,
                "state": host.state,
                "disabled_reason": host.disabled_reason,
                "forced_down": host.forced_down,
                "powered": host.powered,
                "hypervisor_id": host.hypervisor_id,
                "service_id": host.service_id,
                "servers": len(compute.on_host(host.name)),
            }
            for host in compute.hosts.values()
        ],
        "servers": [
            {
                "id": server.id,
                "name": server.name,
                "host": server.host,
                "status": server.status,
                "task_state": server.task_state,
            }
            for server in compute.servers.values()
        ],
    }


def power(compute: Compute, host: str, on: bool) -> dict[str, Any]:
    """Switch a host on or off; ValueError for an unknown one."""
    if host not in compute.hosts:
        raise ValueError(f"there is no compute host {host}")
    compute.hosts[host].powered = on
    return {"host": host, "state": compute.hosts[host].state}
