# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Actions on compute nodes (section Instances and compute nodes)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import flask

from simulators.cloudmanager import tasks, typed
from simulators.cloudmanager.errors import CloudManagerError
from simulators.cloudmanager.moves import Allowed, compute_host, empty_and_power_off, move_running, set_power
from simulators.cloudmanager.request import json_object, no_body

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

#: what the service of a host that CloudManager took out of service gives as its reason
REASON = "CloudManager: {}"

_SHUTDOWN = dict.fromkeys(("allow_off_vm", "allow_evacuate"), typed.boolean)
_DECOMMISSION = dict.fromkeys(("allow_live_migrate", "allow_migrate", "allow_evacuate"), typed.boolean)
_RESTART = {"hosts": typed.list_of(typed.text(1), empty=False), "in_sequence": typed.boolean, **_SHUTDOWN}


def describe(manager: CloudManager) -> dict[str, dict[str, Any]]:
    """What became of the hosts: state, number of instances on them, how often they were restarted."""
    return {
        name: {
            "state": _state(host),
            "instances": len(manager.compute.on_host(name)),
            "restarts": manager.restarts.get(name, 0),
        }
        for name, host in manager.compute.hosts.items()
    }


def _state(host: Any) -> str:
    if host.disabled_reason == REASON.format("decommission"):
        return "decommissioned"
    if host.state == "down":
        return "down"
    return "up" if host.status == "enabled" else "disabled"


def _take_out(manager: CloudManager, name: str, action: str) -> bool:
    """Disable the service, unless somebody has: his reason stays. Tells whether it was enabled."""
    enabled = compute_host(manager, name).status == "enabled"
    if enabled:
        manager.compute.disable(name, REASON.format(action))
    return enabled


def _shut_down(manager: CloudManager, name: str, action: str, allowed: Allowed) -> Iterator[None]:
    _take_out(manager, name, action)
    yield from empty_and_power_off(manager, name, allowed)


def _restart(manager: CloudManager, together: list[str], allowed: Allowed) -> Iterator[None]:
    """All of these at once: none of them takes the instances of another."""
    ours = [name for name in together if _take_out(manager, name, "restart")]
    for name in together:
        yield from empty_and_power_off(manager, name, allowed)
    for name in together:
        set_power(manager, name, on=True)
        manager.restarts[name] = manager.restarts.get(name, 0) + 1
    for name in ours:
        manager.compute.enable(name)
    yield


def _restart_all(manager: CloudManager, groups: list[list[str]], allowed: Allowed) -> Iterator[None]:
    for together in groups:
        yield from _restart(manager, together, allowed)


def register(manager: CloudManager, app: flask.Flask) -> None:
    """Add the views."""

    def find(name: str) -> str:
        if name not in manager.compute.hosts:
            raise CloudManagerError(404, f"there is no host {name}")
        return name

    def off_vm(given: dict[str, Any]) -> Allowed:
        return Allowed(live=True, cold=given.get("allow_off_vm", False), evacuate=given.get("allow_evacuate", False))

    @app.post("/v1/hosts/<name>/actions/evacuate")
    def evacuate_host(name: str) -> dict[str, str]:
        no_body()
        return tasks.start(manager, "hosts.evacuate", move_running(manager, find(name)))

    @app.post("/v1/hosts/<name>/actions/shutdown")
    def shut_down_host(name: str) -> dict[str, str]:
        allowed = off_vm(typed.read(json_object(), _SHUTDOWN))
        return tasks.start(manager, "hosts.shutdown", _shut_down(manager, find(name), "shutdown", allowed))

    @app.post("/v1/hosts/<name>/actions/decommission")
    def decommission_host(name: str) -> dict[str, str]:
        given = typed.read(json_object(), _DECOMMISSION)
        allowed = Allowed(
            live=given.get("allow_live_migrate", False),
            cold=given.get("allow_migrate", False),
            evacuate=given.get("allow_evacuate", False),
        )
        return tasks.start(manager, "hosts.decommission", _shut_down(manager, find(name), "decommission", allowed))

    @app.post("/v1/hosts/actions/restart")
    def restart_hosts() -> dict[str, str]:
        given = typed.read(json_object(), _RESTART, required=["hosts"])
        chosen = given["hosts"]
        one_by_one, allowed = given.get("in_sequence", False), off_vm(given)
        for name in chosen:
            find(name)
        groups = [[name] for name in chosen] if one_by_one else [chosen]
        return tasks.start(manager, "hosts.restart", _restart_all(manager, groups, allowed))
