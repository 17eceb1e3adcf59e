# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Cinder knows."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

from simulators.openstack.block_storage.group_model import Group, GroupSnapshot
from simulators.openstack.block_storage.model import Backup, Snapshot, Transfer, Volume
from simulators.openstack.identity.state import fixed_id


@dataclass
class VolumeType:
    """A type of volumes; *projects* may use one that is not public."""

    id: str
    name: str
    description: str | None = None
    is_public: bool = True
    extra_specs: dict[str, str | None] = field(default_factory=dict)
    projects: list[str] = field(default_factory=list)
    qos_specs_id: str | None = None
    encryption: dict[str, Any] | None = None


@dataclass
class QosSpecs:
    """What volumes of some types may do; *specs* are the keys of whoever limits them."""

    id: str
    name: str
    consumer: str = "back-end"
    specs: dict[str, str | None] = field(default_factory=dict)


class Volumes:
    """A fresh Cinder, with the type that migrations of its database make and the one that is configured as default."""

    default_type = "files"

    def __init__(self) -> None:
        self.quotas: dict[str, dict[str, int]] = {}
        self.types: dict[str, VolumeType] = {}
        self.qos: dict[str, QosSpecs] = {}
        self.volumes: dict[str, Volume] = {}
        self.snapshots: dict[str, Snapshot] = {}
        self.backups: dict[str, Backup] = {}
        self.groups: dict[str, Group] = {}
        self.files: dict[str, int] = {}  # what is on the back end and no volume, with its size
        self.transfers: dict[str, Transfer] = {}
        self.group_snapshots: dict[str, GroupSnapshot] = {}
        self.add_type(name="__DEFAULT__", description="Default Volume Type", key=_uuid("type.default"))
        self.add_type(name="files", extra_specs={"volume_backend_name": "files"}, key=_uuid("type.files"))

    @property
    def default(self) -> VolumeType:
        """The type of volumes of which none is said."""
        return next(one for one in self.types.values() if one.name == self.default_type)

    def type_names(self) -> list[str]:
        """Names of all types, the oldest first."""
        return [one.name for one in self.types.values()]

    def add_type(self, *, key: str | None = None, **values: Any) -> VolumeType:
        """A new type."""
        made = VolumeType(id=key or str(uuid.uuid4()), **values)
        self.types[made.id] = made
        return made


def _uuid(name: str) -> str:
    return str(uuid.UUID(fixed_id(name)))
