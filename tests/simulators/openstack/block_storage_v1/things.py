# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes, snapshots and types (2.2 to 2.4) as the reference shows them, with what version 3 keeps.

Lists tell metadata of snapshots, answers about a single one do not. Metadata are answered as in later versions: the
reference shows a whole snapshot there, whose request is called metadata all the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage import snapshots, types, volume_create, volumes
from simulators.openstack.block_storage.model import Snapshot, Volume
from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.volume_create import SIZE
from simulators.openstack.compute.schema import (
    BOOLEAN,
    STRING,
    TEXT_OR_NULL,
    UUID,
    Schema,
    document,
    envelope,
    metadata,
)

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_TEXTS: dict[str, Schema] = {"display_name": TEXT_OR_NULL, "display_description": TEXT_OR_NULL}
_VOLUME: dict[str, Schema] = {
    **_TEXTS,
    **dict.fromkeys(("volume_type", "availability_zone", "snapshot_id", "source_volid", "imageRef"), TEXT_OR_NULL),
    "size": SIZE,
    "metadata": metadata("string"),
}
_CREATE_VOLUME = envelope("volume", document(_VOLUME))
_CREATE_SNAPSHOT = envelope("snapshot", document({**_TEXTS, "volume_id": UUID, "force": BOOLEAN}, ["volume_id"]))
_CREATE_TYPE = envelope("volume_type", document({"name": STRING, "extra_specs": types.SPECS}, ["name"]))
_METADATA = envelope("metadata", metadata("string"))


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _register_volumes(cloud, app)
    _register_snapshots(cloud, app)
    _register_types(cloud, app)


def _register_volumes(cloud: OpenStack, app: flask.Flask) -> None:
    @app.get("/v1/<own>/volumes", endpoint="v1_list_volumes")
    @app.get("/v1/<own>/volumes/detail", endpoint="v1_list_volumes_in_detail")
    def list_volumes(own: str) -> dict[str, Any]:
        call = Call(cloud, own)
        return {"volumes": _looked(call, call.volumes.volumes, lambda one: _volume(call, one))}

    @app.post("/v1/<own>/volumes", endpoint="v1_create_volume")
    def create_volume(own: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        made = volume_create.make(call, call.body(_CREATE_VOLUME)["volume"], volumes.find)
        return {"volume": _volume(call, made)}, 201

    @app.get("/v1/<own>/volumes/<volume_id>", endpoint="v1_show_volume")
    def show_volume(own: str, volume_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        volumes.find(call, volume_id).look()
        return {"volume": _volume(call, volumes.find(call, volume_id))}

    @app.delete("/v1/<own>/volumes/<volume_id>", endpoint="v1_delete_volume")
    def delete_volume(own: str, volume_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        volumes.remove(call, volumes.find(call, volume_id))
        return "", 202


def _register_snapshots(cloud: OpenStack, app: flask.Flask) -> None:
    @app.get("/v1/<own>/snapshots", endpoint="v1_list_snapshots")
    @app.get("/v1/<own>/snapshots/detail", endpoint="v1_list_snapshots_in_detail")
    def list_snapshots(own: str) -> dict[str, Any]:
        call = Call(cloud, own)
        return {"snapshots": _looked(call, call.volumes.snapshots, _with_metadata)}

    @app.post("/v1/<own>/snapshots", endpoint="v1_create_snapshot")
    def create_snapshot(own: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        made = snapshots.make(call, call.body(_CREATE_SNAPSHOT)["snapshot"])
        return {"snapshot": _snapshot(snapshots.find(call, made["id"]))}, 201

    @app.get("/v1/<own>/snapshots/<snapshot_id>", endpoint="v1_show_snapshot")
    def show_snapshot(own: str, snapshot_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        snapshots.find(call, snapshot_id).look()
        return {"snapshot": _snapshot(snapshots.find(call, snapshot_id))}

    @app.delete("/v1/<own>/snapshots/<snapshot_id>", endpoint="v1_delete_snapshot")
    def delete_snapshot(own: str, snapshot_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        snapshots.remove(call, snapshots.find(call, snapshot_id))
        return "", 202

    @app.get("/v1/<own>/snapshots/<snapshot_id>/metadata", endpoint="v1_show_metadata")
    def show_metadata(own: str, snapshot_id: str) -> dict[str, Any]:
        return {"metadata": snapshots.find(Call(cloud, own), snapshot_id).metadata}

    @app.put("/v1/<own>/snapshots/<snapshot_id>/metadata", endpoint="v1_set_metadata")
    def set_metadata(own: str, snapshot_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        found = snapshots.find(call, snapshot_id)
        found.metadata = dict(call.body(_METADATA)["metadata"])
        return {"metadata": found.metadata}


def _register_types(cloud: OpenStack, app: flask.Flask) -> None:
    @app.get("/v1/<own>/types", endpoint="v1_list_types")
    def list_types(own: str) -> dict[str, Any]:
        call = Call(cloud, own)
        return {"volume_types": [_type(one) for one in call.volumes.types.values() if one.is_public]}

    @app.post("/v1/<own>/types", endpoint="v1_create_type")
    def create_type(own: str) -> dict[str, Any]:
        call = Call(cloud, own)
        sent = call.body(_CREATE_TYPE)["volume_type"]
        call.admin_only("volume_extension:types_manage")
        types.free(call, sent["name"])
        made = call.volumes.add_type(name=sent["name"], extra_specs=dict(sent.get("extra_specs") or {}))
        return {"volume_type": _type(made)}

    @app.get("/v1/<own>/types/<type_id>", endpoint="v1_show_type")
    def show_type(own: str, type_id: str) -> dict[str, Any]:
        return {"volume_type": _type(types.find(Call(cloud, own), type_id))}

    @app.delete("/v1/<own>/types/<type_id>", endpoint="v1_delete_type")
    def delete_type(own: str, type_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        call.admin_only("volume_extension:types_manage")
        types.remove(call, types.find(call, type_id))
        return "", 202


def _looked(call: Call, things: dict[str, Any], show: Callable[[Any], dict[str, Any]]) -> list[dict[str, Any]]:
    for one in list(things.values()):
        if one.project_id == call.project_id:
            one.look()
    return [show(one) for one in reversed(things.values()) if one.project_id == call.project_id]


def _volume(call: Call, one: Volume) -> dict[str, Any]:
    return {
        "id": one.id,
        "display_name": one.name,
        "display_description": one.description,
        "status": one.status,
        "size": one.size,
        "volume_type": call.volumes.types[one.type_id].name,
        "metadata": one.metadata,
        "availability_zone": one.availability_zone,
        "bootable": str(one.bootable).lower(),
        "snapshot_id": one.snapshot_id,
        "source_volid": one.source_id,
        "attachments": [
            {
                "attachment_id": item.id,
                "id": one.id,
                "volume_id": one.id,
                "server_id": item.server_id,
                "host_name": item.host_name,
                "device": item.device,
            }
            for item in one.attachments
        ],
        "created_at": one.created_at,
    }


def _snapshot(one: Snapshot) -> dict[str, Any]:
    return {
        "id": one.id,
        "display_name": one.name,
        "display_description": one.description,
        "volume_id": one.volume_id,
        "status": one.status,
        "size": one.size,
        "created_at": one.created_at,
    }


def _with_metadata(one: Snapshot) -> dict[str, Any]:
    return {**_snapshot(one), "metadata": one.metadata}


def _type(one: Any) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "extra_specs": one.extra_specs}
