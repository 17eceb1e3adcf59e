# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done to a server (3.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import bad_request, not_found
from simulators.openstack.compute.hypervisors import host_id
from simulators.openstack.compute.model import Action, Event, Server
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import NUMBER, STRING, Schema, once

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_TIME = once({"type": "string", "format": "date-time"})


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/servers/<server_id>/os-instance-actions")
    def list_actions(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        query = call.query(_schema(call), 58) if call.at_least(58) else {}
        server = call.server(server_id, deleted=call.at_least(21))
        found = server.actions
        links: list[dict[str, str]] = []
        if call.at_least(58):
            for name, values in query.items():
                moment = values[-1].replace("Z", "")
                if name == "changes-since":
                    found = [one for one in found if one.updated_at >= moment]
                if name == "changes-before":
                    found = [one for one in found if one.updated_at <= moment]
            collection = f"servers/{server_id}/os-instance-actions"
            found, links = call.page(
                found,
                lambda one: one.request_id,
                collection,
                lambda marker: bad_request(f"Marker {marker} could not be found."),
            )
        shown: dict[str, Any] = {"instanceActions": [_show(call, server, one) for one in found]}
        return {**shown, "links": links} if links else shown

    @app.get("/v2.1/servers/<server_id>/os-instance-actions/<request_id>")
    def show_action(server_id: str, request_id: str) -> dict[str, Any]:
        call = Call(cloud)
        server = call.server(server_id, deleted=call.at_least(21))
        for one in server.actions:
            if one.request_id == request_id:
                document = _show(call, server, one)
                if call.admin or call.at_least(51):
                    document["events"] = [_event(call, server, event) for event in reversed(one.events)]
                return {"instanceAction": document}
        raise not_found(f"Action {request_id} not found")


def _schema(call: Call) -> dict[str, Schema]:
    found: dict[str, Schema] = {"limit": once(NUMBER), "marker": once(STRING), "changes-since": _TIME}
    return {**found, "changes-before": _TIME} if call.at_least(66) else found


def _show(call: Call, server: Server, one: Action) -> dict[str, Any]:
    return {
        "action": one.name,
        "instance_uuid": server.id,
        "request_id": one.request_id,
        "user_id": one.user_id,
        "project_id": one.project_id,
        "start_time": one.start_time,
        "message": one.message,
        **({"updated_at": one.updated_at} if call.at_least(58) else {}),
    }


def _event(call: Call, server: Server, event: Event) -> dict[str, Any]:
    document: dict[str, Any] = {
        "event": event.name,
        "start_time": event.start_time,
        "finish_time": event.finish_time,
        "result": event.result,
    }
    if call.admin:
        document["traceback"] = event.traceback
    if call.at_least(62):
        if call.admin:
            document["host"] = event.host
        document["hostId"] = host_id(event.host, server.project_id)
    if call.at_least(84) and call.admin:
        document["details"] = event.details
    return document
