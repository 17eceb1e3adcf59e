# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disks that a new server asks for (block_device_mapping_v2, 3.27), checked and made as Nova Zed does it."""

from __future__ import annotations

from typing import Any

from simulators.openstack.block_storage.model import HOST, Volume, image_metadata
from simulators.openstack.compute import disks
from simulators.openstack.compute.errors import bad_request
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import BOOLEAN, COUNT, STRING, TEXT, Schema, boolean, document

Request = dict[str, Any]

_INVALID = "Block Device Mapping is Invalid: "
_ORDER = f"{_INVALID}Boot sequence for the instance and image/block device mapping combination is not valid."
_NO_SIZE = {
    "image": "Images with destination_type 'volume' need to have a non-zero size specified",
    "blank": f"{_INVALID}Blank volumes (source: 'blank', dest: 'volume') need to have non-zero size",
}
_ONE: dict[str, Schema] = {
    "source_type": {**STRING, "enum": ["volume", "image", "snapshot", "blank"]},
    "destination_type": {**STRING, "enum": ["local", "volume"]},
    "uuid": TEXT,
    "volume_size": COUNT,
    "boot_index": {"type": ["integer", "string", "null"], "pattern": "^-?[0-9]+$"},
    "device_name": TEXT,
    "delete_on_termination": BOOLEAN,
    "guest_format": TEXT,
    "device_type": TEXT,
    "disk_bus": TEXT,
    "no_device": {},
}


def schema(*, tags: bool = False, types: bool = False) -> Schema:
    """Of the list: what microversions have added to its items."""
    more: dict[str, Schema] = {"tag": TEXT} if tags else {}
    if types:
        more["volume_type"] = {"type": ["string", "null"]}
    return {"type": "array", "items": document({**_ONE, **more})}


def wanted(call: Call, sent: dict[str, Any]) -> list[Request]:
    """What is asked for beyond the disk on the host, checked; the volumes among it are reserved by :func:`reserve`."""
    asked, image = sent.get("block_device_mapping_v2", []), sent.get("imageRef")
    if not image and not asked:
        raise bad_request("Missing imageRef attribute")
    if image and image not in call.cloud.images.images:
        raise bad_request("Can not find requested image")
    found = [_checked(call, one) for one in asked]
    if asked and len([one for one in found if one["root"]]) != 1:
        raise bad_request(_ORDER)
    return [one for one in found if one["on_volume"]]


def _checked(call: Call, one: dict[str, Any]) -> Request:
    source = one.get("source_type", "blank")
    root = str(one.get("boot_index")) == "0"
    on_volume = one.get("destination_type", "volume" if source in ("volume", "snapshot") else "local") == "volume"
    made: Request = {**one, "source": source, "root": root, "on_volume": on_volume}
    if source == "image" and one.get("uuid") not in call.cloud.images.images:
        raise bad_request(f"{_INVALID}failed to get image {one.get('uuid')}.")
    if source == "volume":
        volume = call.cloud.volumes.volumes.get(one.get("uuid", ""))
        if volume is None or not (call.admin or volume.project_id == call.project_id):
            raise bad_request(f"{_INVALID}failed to get volume {one.get('uuid')}.")
        if root and not volume.bootable:
            raise bad_request(f"Block Device {volume.id} is not bootable.")
        disks.need_free(volume)
    if source == "snapshot" and one.get("uuid") not in call.cloud.volumes.snapshots:
        raise bad_request(f"{_INVALID}failed to get snapshot {one.get('uuid')}.")
    if on_volume and source in _NO_SIZE and not int(one.get("volume_size") or 0):
        raise bad_request(_NO_SIZE[source])
    return made


def reserve(call: Call, requests: list[Request]) -> None:
    """Nobody else can have the volumes from now on."""
    for one in requests:
        if one["source"] == "volume":
            call.cloud.volumes.volumes[one["uuid"]].status = "reserved"


def connect(call: Call, server: Server, requests: list[Request]) -> None:
    """The server runs: it has its volumes, those that are made for it among them."""
    for one in requests:
        known = call.cloud.volumes.volumes
        volume = known[one["uuid"]] if one["source"] == "volume" else _made(call, one)
        known[volume.id] = volume
        device = "/dev/sda" if one["root"] else disks.free_device(server, one.get("device_name"))
        gone = boolean(one.get("delete_on_termination", False))
        disk = disks.Disk(volume.id, device, root=one["root"], tag=one.get("tag"), delete_on_termination=gone)
        server.disks.append(disk)
        disks.connect(server, volume, disk)


def free(call: Call, requests: list[Request]) -> None:
    """The server could not be built."""
    for one in requests:
        if one["source"] == "volume":
            call.cloud.volumes.volumes[one["uuid"]].status = "available"


def _made(call: Call, one: Request) -> Volume:
    """Without a name, and of the default type."""
    snapshot = call.cloud.volumes.snapshots.get(one.get("uuid", ""))
    image = call.cloud.images.images.get(one.get("uuid", "")) if one["source"] == "image" else None
    return Volume(
        project_id=call.project_id,
        user_id=call.user[0],
        name="",
        description="",
        size=int(one.get("volume_size") or (snapshot.size if snapshot is not None else 1)),
        type_id=call.cloud.volumes.default.id,
        host=HOST,
        bootable=one["source"] != "blank",
        snapshot_id=snapshot.id if snapshot is not None else None,
        image_metadata=image_metadata(image) if image is not None else {},
    )
