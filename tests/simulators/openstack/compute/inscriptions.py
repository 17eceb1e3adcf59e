# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written on servers: metadata (3.3 of the reference) and tags (since 2.26)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.actions import need_unlocked
from simulators.openstack.compute.errors import bad_request, conflict, not_found
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import document, envelope, metadata

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_ALL = [(1, envelope("metadata", metadata("string")))]
_ITEM = [(1, envelope("meta", {**metadata("string"), "minProperties": 1, "maxProperties": 1}))]
_TAG = {"type": "string", "minLength": 1, "maxLength": 60, "pattern": "^[^,/]*$"}
_TAGS = [(26, document({"tags": {"type": "array", "items": _TAG, "maxItems": 50}}, ["tags"]))]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    path = "/v2.1/servers/<server_id>"

    def changed(call: Call, server_id: str) -> Server:
        server = call.server(server_id)
        need_unlocked(call, server)
        if server.vm_state == "building":
            raise conflict(f"Cannot 'update metadata' instance {server_id} while it is in vm_state building")
        server.touch()
        return server

    @app.get(f"{path}/metadata")
    def list_metadata(server_id: str) -> dict[str, Any]:
        return {"metadata": Call(cloud).server(server_id).metadata}

    @app.post(f"{path}/metadata")
    def add_metadata(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_ALL)["metadata"]
        server = changed(call, server_id)
        server.metadata = {**server.metadata, **sent}
        return {"metadata": server.metadata}

    @app.put(f"{path}/metadata")
    def replace_metadata(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_ALL)["metadata"]
        changed(call, server_id).metadata = dict(sent)
        return {"metadata": sent}

    @app.get(f"{path}/metadata/<key>")
    def show_item(server_id: str, key: str) -> dict[str, Any]:
        return {"meta": {key: _item(Call(cloud).server(server_id), key)}}

    @app.put(f"{path}/metadata/<key>")
    def set_item(server_id: str, key: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_ITEM)["meta"]
        if list(sent) != [key]:
            raise bad_request("Request body and URI mismatch")
        server = changed(call, server_id)
        server.metadata = {**server.metadata, **sent}
        return {"meta": sent}

    @app.delete(f"{path}/metadata/<key>")
    def delete_item(server_id: str, key: str) -> tuple[str, int]:
        call = Call(cloud)
        server = changed(call, server_id)
        _item(server, key)
        server.metadata = {name: value for name, value in server.metadata.items() if name != key}
        return "", 204

    @app.get(f"{path}/tags")
    def list_tags(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        call.need(26)
        return {"tags": call.server(server_id).tags}

    @app.put(f"{path}/tags")
    def replace_tags(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        call.need(26)
        sent = call.body(_TAGS)["tags"]
        server = call.server(server_id)
        server.tags = sorted(set(sent))
        return {"tags": server.tags}


def _item(server: Server, key: str) -> str:
    if key not in server.metadata:
        raise not_found("Metadata item was not found")
    return server.metadata[key]
