# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses of consoles (3.4.8 to 3.4.11), their tokens, and the consoles by proxies of before Ussuri (3.31).

Seen at Nova Zed with its fake driver: only VNC is there, other types are "unavailable". This cloud has them all but
the two that its words call invalid.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.actions import KINDS, Kind, need_host
from simulators.openstack.compute.errors import NovaError, bad_request, not_found
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_TYPES = {
    "vnc": ("novnc", "xvpvnc"),
    "spice": ("spice-html5",),
    "rdp": ("rdp-html5",),
    "serial": ("serial",),
    "mks": ("webmks",),
}
_OLD = {
    "os-getVNCConsole": "vnc",
    "os-getSPICEConsole": "spice",
    "os-getRDPConsole": "rdp",
    "os-getSerialConsole": "serial",
}
#: What Nova no longer makes though its schema knows it.
_INVALID = "xvpvnc"


def _new(protocols: list[str]) -> dict[str, Any]:
    types = [kind for protocol in protocols for kind in _TYPES[protocol]]
    fields = {"protocol": {"type": "string", "enum": protocols}, "type": {"type": "string", "enum": types}}
    return envelope("remote_console", document(fields, ["protocol", "type"]))


_CREATE = [(1, _new(["vnc", "spice", "rdp", "serial"])), (8, _new(list(_TYPES)))]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the actions and views."""
    for word, protocol in _OLD.items():
        kinds = document({"type": {"type": "string", "enum": list(_TYPES[protocol])}}, ["type"])
        KINDS[word] = Kind(_action(protocol), [(1, envelope(word, kinds))], status=200)
    path = "/v2.1/servers/<server_id>"

    @app.post(f"{path}/remote-consoles")
    def create_remote_console(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        call.need(6)
        sent = call.body(_CREATE)["remote_console"]
        server = call.server(server_id)
        if sent["type"] not in _TYPES[sent["protocol"]] or sent["type"] == _INVALID:
            raise bad_request(f"Invalid console type {sent['type']}")
        return {"remote_console": {**sent, "url": _url(call, server, sent["type"])}}

    @app.get("/v2.1/os-console-auth-tokens/<token>")
    def show_token(token: str) -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-console-auth-tokens")
        found = call.compute.console_tokens.get(token)
        if found is None:
            raise not_found("Token not found")
        if not call.at_least(31) and found[1] != "rdp-html5":
            raise NovaError(401, "The requested console type details are not accessible")
        about = {"host": "fakevncconsole.com", "port": 6969, "internal_access_path": "FAKE"}
        return {"console": {"instance_uuid": found[0], **about}}

    @app.get(f"{path}/consoles")
    def list_consoles(server_id: str) -> dict[str, Any]:
        known = _proxied(Call(cloud), server_id)
        return {"consoles": [{"console": {"console_type": "fake", "id": one}} for one in known]}

    @app.post(f"{path}/consoles")
    def create_console(server_id: str) -> str:
        call = Call(cloud)
        known = _proxied(call, server_id)
        if not known:
            call.compute.consoles_made += 1
            known.append(call.compute.consoles_made)
        return ""

    @app.get(f"{path}/consoles/<int:console>")
    def show_console(server_id: str, console: int) -> dict[str, Any]:
        _one(_proxied(Call(cloud), server_id), console)
        about = {"instance_name": f"instance-{console:08x}", "password": "C4jBpJ6x", "port": 5999}
        return {"console": {"console_type": "fake", "host": "fake", "id": console, **about}}

    @app.delete(f"{path}/consoles/<int:console>")
    def delete_console(server_id: str, console: int) -> tuple[str, int]:
        known = _proxied(Call(cloud), server_id)
        _one(known, console)
        known.remove(console)
        return "", 202


def _action(protocol: str) -> Any:
    def run(call: Call, server: Server, sent: dict[str, Any]) -> dict[str, Any]:
        call.need(1, 5)
        if sent["type"] == _INVALID:
            raise NovaError(500, "Unexpected API Error.")
        return {"console": {"type": sent["type"], "url": _url(call, server, sent["type"])}}

    return run


def _url(call: Call, server: Server, kind: str) -> str:
    need_host(server)
    token = str(uuid.uuid4())
    call.compute.console_tokens[token] = (server.id, kind)
    if kind == "novnc":
        return f"http://127.0.0.1:6080/vnc_auto.html?path=%3Ftoken%3D{token}"
    scheme = "ws" if kind == "serial" else "http"
    return f"{scheme}://127.0.0.1:6083/?token={token}"


def _proxied(call: Call, server_id: str) -> list[int]:
    return call.compute.proxied_consoles.setdefault(call.server(server_id).id, [])


def _one(known: list[int], console: int) -> None:
    if console not in known:
        raise not_found(f"Console {console} could not be found.")
