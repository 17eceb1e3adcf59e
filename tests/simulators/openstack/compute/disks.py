# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The volumes that servers have: Nova's side of them, and what Cinder sees of it, as Zed does it.

A volume is C(reserved) until the server's host has it; every look at one of the two is a step towards that.
"""

from __future__ import annotations

import string
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simulators.openstack.block_storage.model import Attachment
from simulators.openstack.compute.errors import bad_request

if TYPE_CHECKING:
    from simulators.openstack.block_storage.model import Volume
    from simulators.openstack.compute.model import Server
    from simulators.openstack.compute.request import Call

FREE = ("available", "downloading")


@dataclass
class Disk:
    """A volume of a server. attachment: Cinder's, once the host has it."""

    volume_id: str
    device: str
    root: bool = False
    tag: str | None = None
    delete_on_termination: bool = False
    uuid: str = field(default_factory=lambda: str(uuid.uuid4()))
    attachment: Attachment | None = None


def free_device(server: Server, wanted: str | None) -> str:
    """The device of a further disk: the fake hypervisor has SCSI disks only, and keeps the letter of the wish."""
    if wanted:
        return f"/dev/sd{wanted.rpartition('/')[2][2:] or wanted[-1]}"
    used = {one.device for one in server.disks} | {"/dev/sda"}
    return next(name for name in (f"/dev/sd{letter}" for letter in string.ascii_lowercase) if name not in used)


def need_free(volume: Volume) -> None:
    """400 for a volume that no server can have now."""
    there = ", ".join(str(one.server_id) for one in volume.attachments)
    if there and not volume.multiattach:
        raise bad_request(f"Invalid volume: volume {volume.id} is already attached to instances: {there}")
    if volume.status not in FREE and not (volume.multiattach and volume.status == "in-use"):
        raise bad_request(
            f"Invalid volume: Volume {volume.id} status must be available or downloading to reserve, but the current "
            f"status is {volume.status}."
        )


def attach(call: Call, server: Server, volume: Volume, disk: Disk, then: Callable[[], None] = lambda: None) -> None:
    """The server has it from now on, and its host in a while."""
    server.disks.append(disk)
    volume.status = "reserved"

    def end() -> None:
        connect(server, volume, disk)
        then()

    volume.job = call.compute.job(None, end)


def connect(server: Server, volume: Volume, disk: Disk) -> None:
    """The host has it. By Nova's way of attaching Cinder writes nothing into the volume's metadata."""
    disk.attachment = Attachment(server_id=server.id, host_name=server.host, device=disk.device, mode="rw")
    volume.attachments.append(disk.attachment)
    volume.status = "in-use"
    volume.touch()


def detach(call: Call, server: Server, disk: Disk, then: Callable[[], None]) -> None:
    """It is free again in a while."""
    volume = call.cloud.volumes.volumes[disk.volume_id]
    volume.status = "detaching"

    def end() -> None:
        release(server, volume, disk)
        then()

    volume.job = call.compute.job(None, end)


def release(server: Server, volume: Volume, disk: Disk) -> None:
    """Free at once."""
    server.disks.remove(disk)
    volume.detach(disk.attachment)


def give_up(call: Call, server: Server) -> None:
    """The server is deleted: its volumes are free, or deleted with it."""
    for disk in list(server.disks):
        volume = call.cloud.volumes.volumes.get(disk.volume_id)
        if volume is None:
            server.disks.remove(disk)
            continue
        volume.job = None
        release(server, volume, disk)
        if disk.delete_on_termination:
            del call.cloud.volumes.volumes[volume.id]


def shown(call: Call, server: Server) -> list[dict[str, Any]]:
    """The volumes as a server shows them."""
    since = call.at_least(3)
    return [
        {"id": one.volume_id, **({"delete_on_termination": one.delete_on_termination} if since else {})}
        for one in server.disks
    ]
