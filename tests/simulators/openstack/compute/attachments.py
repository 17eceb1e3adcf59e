# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes of servers: attached, listed, changed, detached (C(os-volume_attachments)). Held against Nova of Zed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute import disks
from simulators.openstack.compute.actions import need_state, need_unlocked, who
from simulators.openstack.compute.errors import bad_request, not_found
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.moves import record
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import BOOLEAN, STRING, UUID, Schema, boolean, document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_PATH = "/v2.1/servers/<server_id>/os-volume_attachments"
_STATES = {"active", "paused", "stopped", "resized", "soft-delete", "shelved", "shelved_offloaded"}
_WORD = "volumeAttachment"
_DEVICE: Schema = {"type": ["string", "null"], "pattern": "(^/dev/x{0,1}[a-z]{0,1}d{0,1})([a-z]+)[0-9]*$"}
_NEW: dict[str, Schema] = {"volumeId": UUID, "device": _DEVICE}
_TAGGED = {**_NEW, "tag": {**STRING, "minLength": 1, "maxLength": 60}}
_ATTACH = [
    (1, envelope(_WORD, document(_NEW, ["volumeId"]))),
    (49, envelope(_WORD, document(_TAGGED, ["volumeId"]))),
    (79, envelope(_WORD, document({**_TAGGED, "delete_on_termination": BOOLEAN}, ["volumeId"]))),
]
_SWAP = [
    (1, envelope(_WORD, document({"volumeId": UUID}, ["volumeId"]))),
    (
        85,
        envelope(
            _WORD,
            document(
                {
                    **_TAGGED,
                    "delete_on_termination": BOOLEAN,
                    "serverId": UUID,
                    "id": UUID,
                },
                ["volumeId"],
            ),
        ),
    ),
]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def seen(call: Call, server_id: str) -> Server:
        """A server; whoever looks at its volumes sees what goes on with them."""
        server = call.server(server_id)
        for one in list(server.disks):
            volume = cloud.volumes.volumes.get(one.volume_id)
            if volume is not None:
                volume.look()
        return server

    @app.get(_PATH)
    def list_volumes_of_server(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        server = seen(call, server_id)
        return {"volumeAttachments": [_shown(call, server, one) for one in server.disks]}

    @app.get(f"{_PATH}/<volume_id>")
    def show_volume_of_server(server_id: str, volume_id: str) -> dict[str, Any]:
        call = Call(cloud)
        server = seen(call, server_id)
        return {_WORD: _shown(call, server, _disk(server, volume_id))}

    @app.post(_PATH)
    def attach_volume(server_id: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_ATTACH)[_WORD]
        server = call.server(server_id)
        need_unlocked(call, server)
        volume = cloud.volumes.volumes.get(sent["volumeId"])
        if volume is None or not (call.admin or volume.project_id == call.project_id):
            raise not_found(f"Volume {sent['volumeId']} could not be found.")
        need_state(server, "attach_volume", _STATES)
        disks.need_free(volume)
        device = disks.free_device(server, sent.get("device"))
        if any(one.device == device for one in server.disks):
            raise bad_request(f"The supplied device path ({device}) is in use.")
        keep = not boolean(sent.get("delete_on_termination", False))
        disk = disks.Disk(volume.id, device, tag=sent.get("tag"), delete_on_termination=not keep)
        action = record(server, "attach_volume", who(call))
        action.begin("compute_attach_volume", server.host)
        disks.attach(call, server, volume, disk, action.end)
        return {_WORD: {"id": volume.id, "serverId": server.id, "volumeId": volume.id, "device": device}} | (
            _more(call, disk) if call.at_least(70) else {}
        )

    @app.put(f"{_PATH}/<volume_id>")
    def update_volume_of_server(server_id: str, volume_id: str) -> tuple[str, int]:
        call = Call(cloud)
        sent = call.body(_SWAP)[_WORD]
        disk = _disk(call.server(server_id), volume_id)
        if sent["volumeId"] != volume_id:
            raise bad_request("No volume is swapped here.")
        disk.delete_on_termination = boolean(sent.get("delete_on_termination", disk.delete_on_termination))
        return "", 202

    @app.delete(f"{_PATH}/<volume_id>")
    def detach_volume(server_id: str, volume_id: str) -> tuple[str, int]:
        call = Call(cloud)
        server = call.server(server_id)
        disk = _disk(server, volume_id)
        need_unlocked(call, server)
        need_state(server, "detach_volume", _STATES)
        if disk.root:
            raise bad_request("Cannot detach a root device volume")
        if cloud.volumes.volumes[volume_id].status != "in-use":
            raise bad_request(
                "Invalid volume: Invalid input received: Invalid volume: Unable to detach volume. Volume status must "
                "be 'in-use' and attach_status must be 'attached' to detach. (HTTP 400)"
            )
        action = record(server, "detach_volume", who(call))
        action.begin("compute_detach_volume", server.host)
        disks.detach(call, server, disk, action.end)
        return "", 202


def _disk(server: Server, volume_id: str) -> disks.Disk:
    for one in server.disks:
        if one.volume_id == volume_id:
            return one
    raise not_found(f"Instance {server.id} is not attached to volume {volume_id}")


def _more(call: Call, disk: disks.Disk) -> dict[str, Any]:
    """What newer microversions tell."""
    told: dict[str, Any] = {"tag": disk.tag} if call.at_least(70) else {}
    if call.at_least(79):
        told["delete_on_termination"] = disk.delete_on_termination
    if call.at_least(89):
        told["attachment_id"] = disk.attachment.id if disk.attachment is not None else None
        told["bdm_uuid"] = disk.uuid
    return told


def _shown(call: Call, server: Server, disk: disks.Disk) -> dict[str, Any]:
    own = {} if call.at_least(89) else {"id": disk.volume_id}
    base = {**own, "volumeId": disk.volume_id, "serverId": server.id, "device": disk.device}
    return {**base, **_more(call, disk)}
