# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of volumes (1.13) with their metadata. Held against Cinder of Zed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage import volumes
from simulators.openstack.block_storage.lists import common, listed
from simulators.openstack.block_storage.model import Snapshot
from simulators.openstack.block_storage.request import Call
from simulators.openstack.compute.errors import bad_request, not_found
from simulators.openstack.compute.schema import BOOLEAN, TEXT_OR_NULL, UUID, boolean, document, envelope, metadata

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_TEXTS = {"name": TEXT_OR_NULL, "description": TEXT_OR_NULL, "display_name": TEXT_OR_NULL}
_METADATA = metadata("string")
_CREATE = envelope(
    "snapshot",
    document(
        {**_TEXTS, "volume_id": UUID, "force": BOOLEAN, "metadata": {**_METADATA, "type": ["object", "null"]}},
        ["volume_id"],
    ),
)
_ALL_TEXTS = {**_TEXTS, "display_description": TEXT_OR_NULL}
_UPDATE = envelope("snapshot", document(_ALL_TEXTS, anyOf=[{"required": [name]} for name in _ALL_TEXTS]))
_MEMBERS = frozenset(("name", "status", "volume_id", "metadata", "availability_zone"))


def find(call: Call, snapshot_id: str) -> Snapshot:
    """The snapshot of an id; 404 when there is none that may be seen."""
    found = call.volumes.snapshots.get(snapshot_id)
    if found is None or not (call.admin or found.project_id == call.project_id):
        raise not_found(f"Snapshot {snapshot_id} could not be found.")
    return found


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _register_metadata(cloud, app)

    def page(own: str, show: Callable[[Call, Snapshot], Any]) -> dict[str, Any]:
        call = Call(cloud, own)
        return listed(call, "snapshots", call.volumes.snapshots, show, _attributes, members=_MEMBERS)

    @app.get("/v3/<own>/snapshots")
    def list_snapshots(own: str) -> dict[str, Any]:
        return page(own, _plain)

    @app.get("/v3/<own>/snapshots/detail")
    def list_snapshots_in_detail(own: str) -> dict[str, Any]:
        return page(own, _detail)

    @app.post("/v3/<own>/snapshots")
    def create_snapshot(own: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        return {"snapshot": make(call, call.body(_CREATE)["snapshot"])}, 202

    @app.get("/v3/<own>/snapshots/<snapshot_id>")
    def show_snapshot(own: str, snapshot_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        find(call, snapshot_id).look()
        return {"snapshot": _detail(call, find(call, snapshot_id))}

    @app.put("/v3/<own>/snapshots/<snapshot_id>")
    def update_snapshot(own: str, snapshot_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        sent = call.body(_UPDATE)["snapshot"]
        found = find(call, snapshot_id)
        for key, value in sent.items():
            setattr(found, key.removeprefix("display_"), value)
        found.touch()
        return {"snapshot": _plain(call, found)}

    @app.delete("/v3/<own>/snapshots/<snapshot_id>")
    def delete_snapshot(own: str, snapshot_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        remove(call, find(call, snapshot_id))
        return "", 202


def make(call: Call, sent: dict[str, Any]) -> dict[str, Any]:
    """A snapshot that is described, as the answer to its creation has it; it goes on by itself."""
    volume = volumes.find(call, sent["volume_id"])
    states = ("available", "in-use") if boolean(sent.get("force", False)) else ("available",)
    if volume.status not in states:
        words = f"status must be {', '.join(states)}, but current status is: {volume.status}."
        raise bad_request(f"Invalid volume: Volume {volume.id} {words}")
    made = Snapshot(
        project_id=call.project_id,
        user_id=call.token.user.id,
        volume_id=volume.id,
        size=volume.size,
        name=sent.get("name", sent.get("display_name")),
        description=sent.get("description", sent.get("display_description")),
        metadata=dict(sent.get("metadata") or {}),
    )
    call.volumes.snapshots[made.id] = made

    def ends() -> None:
        made.status, made.progress = "available", "100%"

    shown = _plain(call, made)
    call.begin("creating", ends, made)
    return shown


def remove(call: Call, found: Snapshot) -> None:
    """Delete it."""
    if found.status not in ("available", "error"):
        words = "Snapshot status must be available or error and must not be part of a group."
        raise bad_request(f"Invalid snapshot: {words}")
    call.begin("deleting", lambda: call.volumes.snapshots.pop(found.id, None), found)


def _register_metadata(cloud: OpenStack, app: flask.Flask) -> None:
    def written(own: str, snapshot_id: str, *, whole: bool) -> dict[str, Any]:
        call = Call(cloud, own)
        sent = call.body(envelope("metadata", metadata("string", "null", "integer")))["metadata"]
        found = find(call, snapshot_id)
        for key, value in sent.items():
            if not isinstance(value, str):
                words = f"Value for metadata key: {key} is not a string or unicode"
                raise bad_request(f"Invalid metadata: Invalid input received: {words}")
        found.metadata = {**({} if whole else found.metadata), **sent}
        return {"metadata": found.metadata}

    @app.get("/v3/<own>/snapshots/<snapshot_id>/metadata")
    def show_snapshot_metadata(own: str, snapshot_id: str) -> dict[str, Any]:
        return {"metadata": find(Call(cloud, own), snapshot_id).metadata}

    @app.post("/v3/<own>/snapshots/<snapshot_id>/metadata")
    def add_snapshot_metadata(own: str, snapshot_id: str) -> dict[str, Any]:
        return written(own, snapshot_id, whole=False)

    @app.put("/v3/<own>/snapshots/<snapshot_id>/metadata")
    def set_snapshot_metadata(own: str, snapshot_id: str) -> dict[str, Any]:
        return written(own, snapshot_id, whole=True)

    @app.delete("/v3/<own>/snapshots/<snapshot_id>/metadata/<key>")
    def delete_snapshot_metadata(own: str, snapshot_id: str, key: str) -> tuple[str, int]:
        found = find(Call(cloud, own), snapshot_id)
        if key not in found.metadata:
            raise not_found(f"Snapshot {snapshot_id} has no metadata with key {key}.")
        del found.metadata[key]
        return "", 200


def _plain(_call: Call, one: Snapshot) -> dict[str, Any]:
    return {
        "id": one.id,
        "created_at": one.created_at,
        "updated_at": one.updated_at,
        "name": one.name,
        "description": one.description,
        "volume_id": one.volume_id,
        "status": one.status,
        "size": one.size,
        "metadata": one.metadata,
    }


def _detail(call: Call, one: Snapshot) -> dict[str, Any]:
    extended = "os-extended-snapshot-attributes"
    return {**_plain(call, one), f"{extended}:project_id": one.project_id, f"{extended}:progress": one.progress}


def _attributes(one: Snapshot) -> dict[str, Any]:
    return {**common(one), "volume_id": one.volume_id, "volume_size": one.size, "progress": one.progress}
