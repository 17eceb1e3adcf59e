# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes (1.4): listed, shown, changed, deleted. Held against Cinder of Zed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage import volume_create
from simulators.openstack.block_storage.lists import common, listed
from simulators.openstack.block_storage.model import Volume
from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.volume_view import detail, plain, summary
from simulators.openstack.compute.errors import bad_request, not_found
from simulators.openstack.compute.schema import TEXT_OR_NULL, document, envelope, metadata

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_UPDATE = envelope(
    "volume",
    document(
        {
            "name": TEXT_OR_NULL,
            "description": TEXT_OR_NULL,
            "display_name": TEXT_OR_NULL,
            "display_description": TEXT_OR_NULL,
            "metadata": metadata("string", "null"),
        }
    ),
)
_FILTERS = "name status metadata bootable migration_status availability_zone group_id size created_at updated_at"
_MEMBERS = frozenset(_FILTERS.split())
_DELETABLE = ("available", "error", "error_restoring", "error_extending", "error_managing")


def find(call: Call, volume_id: str) -> Volume:
    """The volume of an id; 404 when there is none that may be seen."""
    found = call.volumes.volumes.get(volume_id)
    if found is None or not (call.admin or found.project_id == call.project_id):
        raise not_found(f"Volume {volume_id} could not be found.")
    return found


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def page(own: str, show: Callable[[Call, Volume], Any]) -> dict[str, Any]:
        call = Call(cloud, own)
        return listed(call, "volumes", call.volumes.volumes, show, _attributes, members=_MEMBERS, sort_name=True)

    @app.get("/v3/<own>/volumes")
    def list_volumes(own: str) -> dict[str, Any]:
        return page(own, summary)

    @app.get("/v3/<own>/volumes/detail")
    def list_volumes_in_detail(own: str) -> dict[str, Any]:
        return page(own, detail)

    @app.post("/v3/<own>/volumes")
    def create_volume(own: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        made = volume_create.create(call, find)
        return {"volume": plain(call, made)}, 202

    @app.get("/v3/<own>/volumes/<volume_id>")
    def show_volume(own: str, volume_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        find(call, volume_id).look()
        return {"volume": detail(call, find(call, volume_id))}

    @app.put("/v3/<own>/volumes/<volume_id>")
    def update_volume(own: str, volume_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        sent = call.body(_UPDATE)["volume"]
        found = find(call, volume_id)
        for key, value in sent.items():
            attribute = key.removeprefix("display_")
            setattr(found, attribute, value.strip() if isinstance(value, str) else value)
        shown = plain(call, found)  # with the time of the last change before
        found.touch()
        return {"volume": shown}

    @app.delete("/v3/<own>/volumes/<volume_id>")
    def delete_volume(own: str, volume_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        found = find(call, volume_id)
        if flask.request.args.get("cascade", "").lower() in ("1", "true"):
            for item in [one for one in call.volumes.snapshots.values() if one.volume_id == found.id]:
                del call.volumes.snapshots[item.id]
        remove(call, found)
        return "", 202


def remove(call: Call, one: Volume, *, force: bool = False, status: str = "deleting") -> None:
    """Delete it, or leave it to its back end (*status* ``unmanaging``)."""
    snapshots = any(item.volume_id == one.id for item in call.volumes.snapshots.values())
    stuck = not force and one.status not in _DELETABLE
    if stuck or one.attachments or snapshots or one.migration_status not in (None, "success", "error"):
        states = "" if force else f" status must be {' or '.join(_DELETABLE)} and"
        raise bad_request(
            f"Invalid volume: Volume{states} must not be migrating, attached, belong to a group, have snapshots, "
            "awaiting a transfer, or be disassociated from snapshots after volume transfer."
        )
    call.begin(status, lambda: call.volumes.volumes.pop(one.id, None), one)


def _attributes(one: Volume) -> dict[str, Any]:
    names = ("bootable", "migration_status", "availability_zone", "size", "host", "snapshot_id", "multiattach")
    return {
        **common(one),
        **{name: getattr(one, name) for name in names},
        "volume_type_id": one.type_id,
        "source_volid": one.source_id,
        "group_id": None,
    }
