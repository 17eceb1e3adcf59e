# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The volumes that a new server has: the one that it boots from, and others.

Source: OpenStack API Complete Reference (17 November 2015), 3.27 "Servers with block device mapping format"; what the
options make of it is as openstacksdk does it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.lookup import is_uuid, reference
from ..core.resource import Object
from ..core.work import Work
from .image_lookup import image_id
from .volume_lookup import GET, LIST

_boot_volume_id = reference(GET, LIST, "volume", "boot_volume")
_volume_id = reference(GET, LIST, "volume", "volumes")

#: Key of :attr:`.work.Work.seen`: the image for the volume that a new server boots from.
_OF_VOLUME = "server: image of its volume"
_NEW = "For a new server only: M(telco.cloud.openstack_server_volume) is for existing ones."

FIELDS = {
    "boot_from_volume": Field(
        type="bool",
        write_only=True,
        doc="Whether a new server boots from a volume of O(volume_size) that Cinder makes of O(image), in place of a "
        "disk on its host. Nova does not show what such a server was made of: its image is not compared.",
    ),
    "boot_volume": Field(
        write_only=True,
        aliases=("root_volume",),
        doc="Name or id of a volume that a new server boots from, in place of O(image).",
    ),
    "volume_size": Field(
        type="int",
        write_only=True,
        between=(1, 2**31 - 1),
        doc="Size in GiB of the volume that is made with O(boot_from_volume=true), which needs it.",
    ),
    "terminate_volume": Field(
        type="bool",
        write_only=True,
        doc="Whether the volume that a new server boots from is deleted together with it. Left out, it is not.",
    ),
    "volumes": Field(
        type="list",
        elements="str",
        write_only=True,
        doc=f"Names or ids of further volumes that it has. {_NEW}",
    ),
}


def image(work: Work, value: Any) -> dict[str, Any]:
    """An image as servers show it, by its name or id."""
    return {"id": str(value) if is_uuid(str(value)) else image_id(work, value)}


def prepare(work: Work) -> dict[str, Any]:
    """Nova shows no image of a server that boots from a volume: the one for the volume is nothing to compare."""
    if not work.params.get("boot_from_volume"):
        return {}
    work.seen[_OF_VOLUME] = work.params["image"]
    return {"image": None}


def check(params: Mapping[str, Any]) -> None:
    """Refuse what cannot work before any request.

    :raises InvalidOption: It names the option.
    """
    if params.get("boot_volume") is not None:
        for other in ("image", "boot_from_volume"):
            if params.get(other):
                raise InvalidOption("boot_volume", f"cannot be given together with {other}")
    for needed in ("image", "volume_size"):
        if params.get("boot_from_volume") and params.get(needed) is None and params["state"] != "absent":
            raise InvalidOption(needed, "is needed with boot_from_volume")


def disks(work: Work, want: Object) -> Object:
    """The part of a new server's body that says what it boots from, and which volumes it has."""
    root, from_image = _root(work, want), want.get("image", {}).get("id", "")
    others = [_disk("volume", _volume_id(work, one), delete=False, index="-1") for one in want.get("volumes") or []]
    if root is not None:
        return {"imageRef": "", "block_device_mapping_v2": [root, *others]}
    if others:
        # With further disks Nova wants to be told that the image comes first.
        local = {**_disk("image", from_image, delete=True, index="0"), "destination_type": "local"}
        return {"imageRef": from_image, "block_device_mapping_v2": [local, *others]}
    return {"imageRef": from_image}


def _root(work: Work, want: Object) -> Object | None:
    """The volume that it boots from; None: a disk on its host."""
    delete = bool(want.get("terminate_volume"))
    if "boot_volume" in want:
        return _disk("volume", _boot_volume_id(work, want["boot_volume"]), delete=delete, index="0")
    if want.get("boot_from_volume"):
        key = image(work, work.seen[_OF_VOLUME])["id"]
        return {**_disk("image", key, delete=delete, index="0"), "volume_size": want["volume_size"]}
    return None


def _disk(source: str, key: str, *, delete: bool, index: str) -> Object:
    return {
        "boot_index": index,
        "delete_on_termination": delete,
        "destination_type": "volume",
        "source_type": source,
        "uuid": key,
    }
