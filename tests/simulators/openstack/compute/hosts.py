# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hosts (3.38), as Nova Zed answers up to microversion 2.42, with a driver (the fake one) that takes every order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import not_found
from simulators.openstack.compute.model import Host
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import STRING, document, many
from simulators.openstack.compute.words import CONTROL

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_LAST = 42
_WORD = {"type": "string", "enum": ["enable", "disable", "Enable", "Disable", "ENABLE", "DISABLE"]}
_UPDATE = [(1, document({"status": _WORD, "maintenance_mode": _WORD}))]
#: (what the word means when it is "enable", otherwise)
_MEANS = {"status": ("enabled", "disabled"), "maintenance_mode": ("on_maintenance", "off_maintenance")}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-hosts")
    def list_hosts() -> dict[str, Any]:
        call = _call(cloud)
        zone = call.query({"zone": many(STRING)}, 94).get("zone", [None])[-1]
        call.admin_only("os-hosts:list")
        shown = [{"host_name": CONTROL, "service": one, "zone": "internal"} for one in ("scheduler", "conductor")]
        shown += [
            {"host_name": one.name, "service": "compute", "zone": call.compute.zone_of(one)}
            for one in call.compute.hosts.values()
            if one.status == "enabled"
        ]
        return {"hosts": [one for one in shown if zone in (None, one["zone"])]}

    @app.get("/v2.1/os-hosts/<name>")
    def show_host(name: str) -> dict[str, Any]:
        call = _call(cloud)
        call.admin_only("os-hosts:show")
        host = _host(call, name)
        cpus, memory, disk = call.compute.used(name)
        shown = [
            _resource(name, "(total)", host.vcpus, host.memory_mb, host.local_gb),
            _resource(name, "(used_now)", cpus, memory + 512, disk),  # 512: what Nova keeps for the host itself
        ]
        servers = call.compute.on_host(name)
        shown.append(_taken(name, "(used_max)", servers))
        for project in dict.fromkeys(one.project_id for one in servers):
            shown.append(_taken(name, project, [one for one in servers if one.project_id == project]))
        return {"host": shown}

    @app.put("/v2.1/os-hosts/<name>")
    def update_host(name: str) -> dict[str, Any]:
        call = _call(cloud)
        sent = call.body(_UPDATE)
        call.admin_only("os-hosts:update")
        if sent:
            _host(call, name)
        return {"host": name, **{key: _MEANS[key][value.lower() != "enable"] for key, value in sent.items()}}

    @app.get("/v2.1/os-hosts/<name>/<any(reboot, shutdown, startup):action>")
    def switch_host(name: str, action: str) -> dict[str, Any]:
        call = _call(cloud)
        call.admin_only(f"os-hosts:{'start' if action == 'startup' else action}")
        return {"host": _host(call, name).name, "power_action": action}


def _call(cloud: OpenStack) -> Call:
    call = Call(cloud)
    call.need(1, _LAST)
    return call


def _host(call: Call, name: str) -> Host:
    found = call.compute.hosts.get(name)
    if found is None:
        raise not_found(f"Host '{name}' is not mapped to any cell")
    return found


def _taken(host: str, project: str, servers: list[Any]) -> dict[str, Any]:
    flavors = [one.flavor for one in servers]
    disk = sum(one.disk + one.ephemeral for one in flavors)
    return _resource(host, project, sum(one.vcpus for one in flavors), sum(one.ram for one in flavors), disk)


def _resource(host: str, project: str, cpu: int, memory: int, disk: int) -> dict[str, Any]:
    return {"resource": {"host": host, "project": project, "cpu": cpu, "memory_mb": memory, "disk_gb": disk}}
