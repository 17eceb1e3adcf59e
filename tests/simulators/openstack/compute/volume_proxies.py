# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes and snapshots passed on from Cinder (3.53): until microversion 2.35, as Nova of Zed does it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import flask

from simulators.openstack.block_storage import request as cinder
from simulators.openstack.block_storage import snapshots, volume_create, volumes
from simulators.openstack.block_storage.model import Snapshot, Thing, Volume
from simulators.openstack.compute.errors import NovaError, bad_request
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import BOOLEAN, COUNT, STRING, Schema, check, document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_LAST = 35
_SHOWN = {"display_name": STRING, "display_description": STRING}
_VOLUME: Schema = {
    **_SHOWN,
    **dict.fromkeys(("volume_type", "snapshot_id", "availability_zone"), STRING),
    "metadata": {"type": "object"},
    "size": COUNT,
}
_CREATE_VOLUME = envelope("volume", document(_VOLUME, ["size"]))
_CREATE_SNAPSHOT = envelope("snapshot", document({**_SHOWN, "volume_id": STRING, "force": BOOLEAN}, ["volume_id"]))
Item = TypeVar("Item", bound=Thing)


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def asked() -> cinder.Call:
        call = Call(cloud)
        call.need(1, _LAST)
        return cinder.Call(cloud, call.project_id)

    def sent(schema: Schema, key: str) -> dict[str, Any]:
        found = flask.request.get_json(force=True, silent=True)
        check(schema, found)
        return dict(found[key])

    _register_snapshots(app, asked, sent)

    @app.get("/v2.1/os-volumes", endpoint="list_os_volumes")
    @app.get("/v2.1/os-volumes/detail", endpoint="list_os_volumes_in_detail")
    def list_volumes() -> dict[str, Any]:
        call = asked()
        return {"volumes": [_volume(call, one) for one in _part(call, call.volumes.volumes)]}

    @app.post("/v2.1/os-volumes")
    def create_os_volume() -> dict[str, Any]:
        call = asked()
        try:
            made = volume_create.make(call, sent(_CREATE_VOLUME, "volume"), volumes.find)
        except NovaError as error:
            if "Volume type" not in str(error):
                raise
            raise NovaError(500, "Unexpected API Error.\n<class 'nova.exception.NotFound'>") from error
        return {"volume": _volume(call, made)}

    @app.get("/v2.1/os-volumes/<volume_id>")
    def show_os_volume(volume_id: str) -> dict[str, Any]:
        call = asked()
        volumes.find(call, volume_id).look()
        return {"volume": _volume(call, volumes.find(call, volume_id))}

    @app.delete("/v2.1/os-volumes/<volume_id>")
    def delete_os_volume(volume_id: str) -> tuple[str, int]:
        call = asked()
        found = volumes.find(call, volume_id)
        try:
            volumes.remove(call, found)
        except NovaError as error:
            raise bad_request(f"Invalid input received: {error} (HTTP 400)") from error
        return "", 202


def _register_snapshots(app: flask.Flask, asked: Any, sent: Any) -> None:
    @app.get("/v2.1/os-snapshots", endpoint="list_os_snapshots")
    @app.get("/v2.1/os-snapshots/detail", endpoint="list_os_snapshots_in_detail")
    def list_snapshots() -> dict[str, Any]:
        call = asked()
        return {"snapshots": [_snapshot(one) for one in _part(call, call.volumes.snapshots)]}

    @app.post("/v2.1/os-snapshots")
    def create_os_snapshot() -> dict[str, Any]:
        call = asked()
        made = snapshots.make(call, sent(_CREATE_SNAPSHOT, "snapshot"))
        return {"snapshot": _snapshot(snapshots.find(call, made["id"]))}

    @app.get("/v2.1/os-snapshots/<snapshot_id>")
    def show_os_snapshot(snapshot_id: str) -> dict[str, Any]:
        call = asked()
        snapshots.find(call, snapshot_id).look()
        return {"snapshot": _snapshot(snapshots.find(call, snapshot_id))}

    @app.delete("/v2.1/os-snapshots/<snapshot_id>")
    def delete_os_snapshot(snapshot_id: str) -> tuple[str, int]:
        call = asked()
        snapshots.remove(call, snapshots.find(call, snapshot_id))
        return "", 202


def _part(call: cinder.Call, things: dict[str, Item]) -> Iterable[Item]:
    """The project's, from ``offset`` and at the most ``limit``: Nova knows no other filter and no link to the next."""
    query = flask.request.args
    for name in ("limit", "offset"):
        if not query.get(name, "0").isdigit():
            words = f"{query[name]!r} does not match '^[0-9]*$'"
            raise bad_request(f"Invalid input for query parameters {name}. Value: {query[name]}. {words}")
    for one in list(things.values()):
        if one.project_id == call.project_id:
            one.look()
    begin = int(query.get("offset", 0))
    found = [one for one in reversed(things.values()) if one.project_id == call.project_id][begin:]
    return found[: int(query["limit"])] if "limit" in query else found


def _volume(call: cinder.Call, one: Volume) -> dict[str, Any]:
    attachments = [
        {"id": one.id, "volumeId": one.id, "serverId": item.server_id, "device": item.device}
        for item in one.attachments
    ]
    return {
        "id": one.id,
        "status": one.status,
        "size": one.size,
        "availabilityZone": one.availability_zone,
        "createdAt": one.created_at,
        "attachments": attachments or [{}],
        "displayName": one.name,
        "displayDescription": one.description,
        "volumeType": call.volumes.types[one.type_id].name,
        "snapshotId": one.snapshot_id,
        "metadata": {**one.metadata, **one.admin_metadata},
    }


def _snapshot(one: Snapshot) -> dict[str, Any]:
    return {
        "id": one.id,
        "volumeId": one.volume_id,
        "status": one.status,
        "size": one.size,
        "createdAt": one.created_at,
        "displayName": one.name,
        "displayDescription": one.description,
    }
