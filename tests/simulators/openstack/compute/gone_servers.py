# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the reference has and Nova Zed has not: pings (3.37) and virtual interfaces (3.11) of servers, which it answers
with 410, and types of volumes (3.53.6, 3.53.7), which it answers with 404."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage.state import VolumeType
from simulators.openstack.compute import wiring
from simulators.openstack.compute.errors import not_found
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-fping")
    def ping_servers() -> dict[str, Any]:
        call = Call(cloud)
        query = flask.request.args
        if query.get("all_tenants") == "1":
            call.admin_only("os-fping:all_tenants")
        included, excluded = (set(filter(None, query.get(key, "").split(","))) for key in ("include", "exclude"))
        everywhere = query.get("all_tenants") == "1"
        mine = [one for one in call.compute.servers.values() if everywhere or one.project_id == call.project_id]
        left = [one for one in mine if (not included or one.id in included) and one.id not in excluded]
        return {"servers": [_pinged(one) for one in left]}

    @app.get("/v2.1/os-fping/<server_id>")
    def ping_server(server_id: str) -> dict[str, Any]:
        return {"server": _pinged(Call(cloud).server(server_id))}

    @app.get("/v2.1/servers/<server_id>/os-virtual-interfaces")
    def virtual_interfaces(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        call.need(1, 43)
        found = []
        for port in wiring.ports_of(call, call.server(server_id)):
            network = {"net_id": port["network_id"]} if call.at_least(12) else {}
            found.append({"id": port["id"], "mac_address": port["mac_address"], **network})
        return {"virtual_interfaces": found}

    @app.get("/v2.1/os-volume-types")
    def volume_types() -> dict[str, Any]:
        Call(cloud)
        return {"volume_types": [_type(one) for one in cloud.volumes.types.values()]}

    @app.get("/v2.1/os-volume-types/<type_id>")
    def volume_type(type_id: str) -> dict[str, Any]:
        Call(cloud)
        if type_id not in cloud.volumes.types:
            raise not_found("The resource could not be found.")
        return {"volume_type": _type(cloud.volumes.types[type_id])}


def _pinged(server: Server) -> dict[str, Any]:
    return {"id": server.id, "project_id": server.project_id, "alive": server.vm_state == "active"}


def _type(one: VolumeType) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "extra_specs": one.extra_specs}
