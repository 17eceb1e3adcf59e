# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Availability zones (3.16)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.model import Host, now
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.words import CONTROL

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-availability-zone")
    def list_zones() -> dict[str, Any]:
        call = Call(cloud)
        return {
            "availabilityZoneInfo": [
                {"zoneName": zone, "zoneState": {"available": _available(hosts)}, "hosts": None}
                for zone, hosts in _zones(call).items()
            ]
        }

    @app.get("/v2.1/os-availability-zone/detail")
    def list_zones_detail() -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-availability-zone:detail")
        control = {"available": True, "active": True, "updated_at": now(micro=True)}
        internal = {CONTROL: {"nova-conductor": control, "nova-scheduler": control}}
        shown: list[dict[str, Any]] = [
            {"zoneName": "internal", "zoneState": {"available": True}, "hosts": internal},
        ]
        for zone, hosts in _zones(call).items():
            if _available(hosts):
                told = {
                    host.name: {
                        "nova-compute": {"available": host.state == "up", "active": True, "updated_at": host.seen}
                    }
                    for host in hosts
                    if host.status == "enabled"
                }
                shown.append({"zoneName": zone, "zoneState": {"available": True}, "hosts": told})
            else:
                shown.append({"zoneName": zone, "zoneState": {"available": False}, "hosts": None})
        return {"availabilityZoneInfo": shown}


def _zones(call: Call) -> dict[str, list[Host]]:
    zones: dict[str, list[Host]] = {}
    for host in call.compute.hosts.values():
        zones.setdefault(call.compute.zone_of(host), []).append(host)
    return zones


def _available(hosts: list[Host]) -> bool:
    """A zone is there as long as one of its hosts is enabled, whether it is up or not."""
    return any(host.status == "enabled" for host in hosts)
