# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes, and what takes its time on them: a look at a volume is a step of it, as of any job of the simulators."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from simulators.kit.job import Job

#: The one pool, on the one back end, that there is.
HOST = "block1.develop.stand.loc@files1#files"
ZONE = "nova"


def now(*, exact: bool = False) -> str:
    """The time as Cinder writes it; only the answer to a creation has more than whole seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f" if exact else "%Y-%m-%dT%H:%M:%S.000000")


def new_id() -> str:
    """An id for something new."""
    return str(uuid.uuid4())


def image_metadata(image: dict[str, Any]) -> dict[str, str]:
    """What a volume keeps of its image: texts."""
    plain = ("checksum", "container_format", "disk_format", "size")
    kept = {name: str(image[name]) for name in plain if image.get(name) is not None}
    return {
        "signature_verified": "False",
        "image_id": image["id"],
        "image_name": image["name"],
        **kept,
        "min_disk": str(image["min_disk"]),
        "min_ram": str(image["min_ram"]),
    }


@dataclass(kw_only=True)
class Thing:
    """What volumes, snapshots and backups have in common."""

    id: str = field(default_factory=new_id)
    project_id: str
    user_id: str
    name: str | None = None
    description: str | None = None
    status: str = "creating"
    size: int
    metadata: dict[str, str] = field(default_factory=dict)
    created_at: str = field(default_factory=now)
    updated_at: str | None = None
    job: Job[Any] | None = None

    def look(self) -> None:
        """What is being done goes a step further, as it does whenever somebody looks."""
        if self.job is not None:
            self.job.poll()
            if self.job.done:
                self.job = None

    def touch(self) -> None:
        """It was changed."""
        self.updated_at = now()


@dataclass(kw_only=True)
class Attachment:
    """To which server or host a volume is attached."""

    id: str = field(default_factory=new_id)
    server_id: str | None
    host_name: str | None
    device: str
    mode: str
    attached_at: str = field(default_factory=now)


@dataclass(kw_only=True)
class Volume(Thing):
    """A volume; *admin_metadata* is what Cinder itself writes, and shows among the rest."""

    type_id: str
    group_id: str | None = None
    availability_zone: str = ZONE
    host: str | None = None
    bootable: bool = False
    multiattach: bool = False
    snapshot_id: str | None = None
    source_id: str | None = None
    admin_metadata: dict[str, str] = field(default_factory=dict)
    image_metadata: dict[str, str] = field(default_factory=dict)
    attachments: list[Attachment] = field(default_factory=list)
    migration_status: str | None = None

    def attach(self, *, server_id: str | None, host_name: str | None, device: str, mode: str = "rw") -> Attachment:
        """It is in use from now on."""
        made = Attachment(server_id=server_id, host_name=host_name, device=device, mode=mode)
        self.attachments.append(made)
        self.status = "in-use"
        self.admin_metadata.setdefault("readonly", "False")
        self.admin_metadata["attached_mode"] = mode
        self.touch()
        return made

    def detach(self, attachment: Attachment | None) -> None:
        """Without this attachment, or the only one; free again with the last."""
        self.attachments = [one for one in self.attachments if attachment is not None and one is not attachment]
        if not self.attachments:
            self.status = "available"
            self.admin_metadata.pop("attached_mode", None)
        self.touch()


@dataclass(kw_only=True)
class Snapshot(Thing):
    """A snapshot of a volume, perhaps one of those that were made of a group at once."""

    volume_id: str
    group_snapshot_id: str | None = None
    progress: str = "0%"


@dataclass(kw_only=True)
class Backup(Thing):
    """A backup of a volume; an incremental one holds what is new since its *parent_id*."""

    volume_id: str
    parent_id: str | None = None
    snapshot_id: str | None = None
    container: str | None = None
    object_count: int = 0
    data_timestamp: str = field(default_factory=now)


@dataclass(kw_only=True)
class Transfer:
    """An offer of a volume, to whoever has the key."""

    id: str = field(default_factory=new_id)
    name: str | None
    volume_id: str
    project_id: str
    auth_key: str = field(default_factory=lambda: secrets.token_hex(8))
    created_at: str = field(default_factory=now)
