# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a volume is made (1.4.1): empty, of an image, of a snapshot, of another volume. Held against Cinder of Zed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulators.openstack.block_storage.model import HOST, Volume, image_metadata
from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.state import VolumeType
from simulators.openstack.compute.errors import NovaError, bad_request, not_found
from simulators.openstack.compute.schema import BOOLEAN, NULL, TEXT_OR_NULL, Schema, document, is_uuid, metadata

SIZE: Schema = {"type": ["integer", "string"], "pattern": "^[0-9]+$", "minimum": 1, "maximum": 2147483647}
UUID_OR_NULL: Schema = {"oneOf": [{"type": "string", "format": "uuid"}, NULL]}
_VOLUME: Schema = {
    **document(
        {
            **dict.fromkeys(("name", "description", "display_name", "display_description"), TEXT_OR_NULL),
            "volume_type": TEXT_OR_NULL,
            "metadata": {**metadata("string"), "type": ["object", "null"]},
            **dict.fromkeys(("snapshot_id", "source_volid", "consistencygroup_id"), UUID_OR_NULL),
            "size": {**SIZE, "type": ["integer", "string", "null"]},
            "availability_zone": TEXT_OR_NULL,
            "multiattach": {**BOOLEAN, "type": ["boolean", "string", "null"], "enum": [*BOOLEAN["enum"], None]},
            "image_id": TEXT_OR_NULL,
            "imageRef": TEXT_OR_NULL,
        }
    ),
    "additionalProperties": True,  # up to microversion 3.52; what it does not know is passed over
}
_HINTS = "OS-SCH-HNT:scheduler_hints"
_CREATE = document({"volume": _VOLUME, _HINTS: {"type": ["object", "null"]}}, ["volume"])
Find = Callable[[Call, str], Volume]


def create(call: Call, find: Find) -> Volume:
    """The volume that the request asks for, which goes on by itself."""
    return make(call, call.body(_CREATE)["volume"], find)


def make(call: Call, sent: dict[str, Any], find: Find) -> Volume:
    """The volume that is described."""
    if sent.get("multiattach"):
        raise bad_request(
            "multiattach parameter has been removed. The default behavior is to use multiattach enabled volume types. "
            "Contact your administrator to create a multiattach enabled volume type and use it to create multiattach "
            "volumes."
        )
    kind = volume_type(call, sent.get("volume_type"))
    snapshot = None
    if sent.get("snapshot_id"):
        snapshot = call.volumes.snapshots.get(sent["snapshot_id"])
        if snapshot is None or not (call.admin or snapshot.project_id == call.project_id):
            raise not_found(f"Snapshot {sent['snapshot_id']} could not be found.")
    source = find(call, sent["source_volid"]) if sent.get("source_volid") else None
    origin = snapshot or source
    size = sent.get("size") or (origin.size if origin is not None else None)
    if size is None:
        words = "The server could not comply with the request since it is either malformed or otherwise incorrect."
        raise bad_request(words)
    image = _image(call, sent.get("imageRef") or sent.get("image_id"))
    if len([one for one in (snapshot, source, image) if one is not None]) > 1:
        raise bad_request("Invalid input received: May specify only one of backup, imageRef, snapshot, source volume")
    for one, what in ((snapshot, "snapshot"), (source, "source volume")):
        if one is not None:
            _check_origin(one, what, int(size))
    source_volume = call.volumes.volumes[snapshot.volume_id] if snapshot is not None else source
    of = call.volumes.types[source_volume.type_id] if source_volume is not None else None
    chosen = kind or of or call.volumes.default
    made = Volume(
        project_id=call.project_id,
        user_id=call.token.user.id,
        name=_stripped(sent.get("name", sent.get("display_name"))),
        description=_stripped(sent.get("description", sent.get("display_description"))),
        size=int(size),
        type_id=chosen.id,
        metadata=dict(sent.get("metadata") or {}),
        multiattach=chosen.extra_specs.get("multiattach") == "<is> True",
        snapshot_id=snapshot.id if snapshot is not None else None,
        source_id=source.id if source is not None else None,
    )
    call.volumes.volumes[made.id] = made
    bootable = image is not None or (source_volume is not None and source_volume.bootable)
    images: dict[str, str] = {}
    if image is not None:
        images = image_metadata(image)
    elif source_volume is not None and bootable:
        images = dict(source_volume.image_metadata)

    def ends() -> None:
        made.touch()
        if not served(chosen):
            made.status = "error"
            return
        made.status, made.host = "available", HOST
        made.bootable = bootable
        made.image_metadata.update(images)

    call.begin("creating", ends, made)
    return made


def volume_type(call: Call, name: str | None) -> VolumeType | None:
    """A type by its id or name; 404 when there is none."""
    if not name:
        return None
    for one in call.volumes.types.values():
        if name in (one.id, one.name):
            return one
    raise not_found(f"Volume type {'' if is_uuid(name) else 'with name '}{name} could not be found.")


def served(kind: VolumeType) -> bool:
    """Whether there is a back end for volumes of a type."""
    return kind.extra_specs.get("volume_backend_name") in (None, "files")


def _stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _image(call: Call, key: str | None) -> dict[str, Any] | None:
    if not key:
        return None
    found = call.cloud.images.images.get(key)
    if found is None:
        raise bad_request("Invalid image identifier or unable to access requested image.")
    if found["status"] != "active":
        raise NovaError(400, f"Invalid input received: Image {key} is not active.")
    return found


def _check_origin(one: Any, what: str, size: int) -> None:
    states = ("available",) if what == "snapshot" else ("available", "in-use")
    if one.status not in states:
        words = f"Originating {what} status must be one of '{', '.join(states)}' values"
        raise bad_request(f"Invalid {what.removeprefix('source ')}: {words}")
    if size < one.size:
        whole = f"the snapshot size {one.size}" if what == "snapshot" else f"original volume size  {one.size}"
        raise bad_request(
            f"Invalid input received: Volume size '{size}'GB cannot be smaller than {whole}GB. "
            f"They must be >= original {what.removeprefix('source ')} size."
        )
