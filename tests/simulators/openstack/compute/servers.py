# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers (3.2): lists, details, renaming, deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute import deferring
from simulators.openstack.compute.disks import give_up
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.moves import Who, record
from simulators.openstack.compute.request import Call, locked
from simulators.openstack.compute.schema import FQDN, NAME, STRING, TEXT_OR_NULL, document, envelope
from simulators.openstack.compute.server_list import chosen
from simulators.openstack.compute.server_view import brief, full
from simulators.openstack.compute.wiring import detach
from simulators.openstack.compute.words import SHUTDOWN

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

#: The vm_state of a server that may be had back.
_DEFERRED = "soft-delete"
_COMMON = {
    "name": NAME,
    "OS-DCF:diskConfig": {"type": "string", "enum": ["AUTO", "MANUAL"]},
    "accessIPv4": STRING,
    "accessIPv6": STRING,
}
_UPDATE = [
    (1, envelope("server", document(_COMMON))),
    (19, envelope("server", document({**_COMMON, "description": TEXT_OR_NULL}))),
    (90, envelope("server", document({**_COMMON, "description": TEXT_OR_NULL, "hostname": FQDN}))),
]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/servers")
    def list_servers() -> dict[str, Any]:
        call = Call(cloud)
        found, links = chosen(call, detail=False)
        shown: dict[str, Any] = {"servers": [brief(call, one) for one in found]}
        return {**shown, "servers_links": links} if links else shown

    @app.get("/v2.1/servers/detail")
    def list_servers_detail() -> dict[str, Any]:
        call = Call(cloud)
        found, links = chosen(call, detail=True)
        shown: dict[str, Any] = {"servers": [full(call, one) for one in found]}
        return {**shown, "servers_links": links} if links else shown

    @app.get("/v2.1/servers/<server_id>")
    def show_server(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        call.compute.look(call.server(server_id))
        return {"server": full(call, call.server(server_id), one=True)}  # the look may have ended its deletion

    @app.put("/v2.1/servers/<server_id>")
    def update_server(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_UPDATE)["server"]
        server = call.server(server_id)
        server.name = sent.get("name", server.name)
        server.description = sent.get("description", server.description)
        server.disk_config = sent.get("OS-DCF:diskConfig", server.disk_config)
        server.access.update({name: sent[name] for name in ("accessIPv4", "accessIPv6") if name in sent})
        server.touch()
        return {"server": full(call, server, one=True, short=not call.at_least(75))}

    @app.delete("/v2.1/servers/<server_id>")
    def delete_server(server_id: str) -> tuple[str, int]:
        call = Call(cloud)
        server = call.server(server_id)
        locked(call, server)
        who = Who(flask.g.request_id, *call.user)
        if deferring.asked() and server.vm_state != _DEFERRED:
            defer(call, server, who)
        else:
            delete(call, server, who)
        return "", 204


def defer(call: Call, server: Server, who: Who) -> None:
    """Begin to delete it so that it may be had back; as Nova, with its ports and volumes as they are."""
    action = record(server, "delete", who)
    action.begin("compute_soft_delete_instance", server.host)
    server.task_state = "soft-deleting"

    def end() -> None:
        server.task_state = None
        server.vm_state, server.power_state = _DEFERRED, SHUTDOWN
        action.end()
        server.touch()

    call.compute.start(server, end, worker=server.host)


def delete(call: Call, server: Server, who: Who) -> None:
    """Begin to delete it; once more changes nothing."""
    if server.task_state == "deleting":
        return
    compute = call.compute
    action = record(server, "delete", who)
    host = compute.hosts.get(server.host or "")
    server.task_state = "deleting"

    def end() -> None:
        for one in compute.migrations:
            if one.instance_uuid == server.id and one.status == "finished":
                one.becomes("confirmed")
        action.end()
        for port_id in list(server.ports):
            detach(call, server, port_id)
        give_up(call, server)
        compute.remove_server(server)

    if host is None or host.state == "down":
        end()  # the API itself removes what no compute service can
    else:
        action.begin("compute_terminate_instance", host.name)
        compute.start(server, end, worker=host.name)
