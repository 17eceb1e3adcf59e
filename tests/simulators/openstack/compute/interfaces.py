# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The interfaces of servers (3.6 of the reference): which ports they have, one more, one less."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute import wiring
from simulators.openstack.compute.actions import need_state, need_unlocked, who
from simulators.openstack.compute.errors import bad_request, not_found
from simulators.openstack.compute.moves import record
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import STRING, UUID, document, envelope
from simulators.openstack.network.errors import NeutronError

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_FIXED = {"type": "array", "items": document({"ip_address": STRING}, ["ip_address"]), "minItems": 1, "maxItems": 1}
_PROPERTIES = {"net_id": UUID, "port_id": UUID, "fixed_ips": _FIXED}
_ATTACH = [
    (1, envelope("interfaceAttachment", document(_PROPERTIES))),
    (49, envelope("interfaceAttachment", document({**_PROPERTIES, "tag": STRING}))),
]
_STATES = {"active", "paused", "stopped"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/servers/<server_id>/os-interface")
    def list_interfaces(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        return {"interfaceAttachments": [_shown(one) for one in wiring.ports_of(call, call.server(server_id))]}

    @app.get("/v2.1/servers/<server_id>/os-interface/<port_id>")
    def show_interface(server_id: str, port_id: str) -> dict[str, Any]:
        call = Call(cloud)
        for one in wiring.ports_of(call, call.server(server_id)):
            if one["id"] == port_id:
                return {"interfaceAttachment": _shown(one)}
        raise not_found(f"Instance {server_id} does not have a port with id {port_id}")

    @app.post("/v2.1/servers/<server_id>/os-interface")
    def create_interface(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_ATTACH)["interfaceAttachment"]
        server = call.server(server_id)
        need_unlocked(call, server)
        need_state(server, "attach_interface", _STATES)
        if "net_id" in sent and "port_id" in sent:
            raise bad_request("Must not input both network_id and port_id")
        fixed = sent.get("fixed_ips", [{}])[0].get("ip_address")
        if fixed and "net_id" not in sent:
            raise bad_request("Must input network_id when request IP address")
        one = {"port": sent["port_id"]} if "port_id" in sent else {"uuid": sent.get("net_id"), "fixed_ip": fixed}
        if one.get("uuid", "") is None:
            one = next(iter(wiring.wanted(call, {"networks": "auto"})), None) or {}
            if not one:
                raise bad_request("No networks found for the project.")
            checked = [one]
        else:
            checked = wiring.wanted(call, {"networks": [one]})
        action = record(server, "attach_interface", who(call))
        try:
            made = wiring.attach(call, server, checked[0])
        except NeutronError as error:
            action.end(str(error))
            raise wiring.refused(error) from None
        action.begin("compute_attach_interface", server.host)
        action.end()
        return {"interfaceAttachment": _shown(made)}

    @app.delete("/v2.1/servers/<server_id>/os-interface/<port_id>")
    def delete_interface(server_id: str, port_id: str) -> tuple[str, int]:
        call = Call(cloud)
        server = call.server(server_id)
        need_unlocked(call, server)
        need_state(server, "detach_interface", _STATES)
        if port_id not in server.ports:
            raise not_found(f"Port id {port_id} could not be found.")
        action = record(server, "detach_interface", who(call))
        action.begin("compute_detach_interface", server.host)
        wiring.detach(call, server, port_id)
        action.end()
        server.touch()
        return "", 202


def _shown(port: dict[str, Any]) -> dict[str, Any]:
    return {
        "net_id": port["network_id"],
        "port_id": port["id"],
        "mac_addr": port["mac_address"],
        "port_state": port["status"],
        "fixed_ips": port["fixed_ips"],
    }
