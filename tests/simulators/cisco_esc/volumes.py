# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes (10-Volumes)."""

from __future__ import annotations

from typing import Any

from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.resources import Record, Resources
from simulators.cisco_esc.schema import Document, Field, Integer, Text, group

#: The first three are the documented model; the rest is what an answer adds to say which volume it is.
VOLUME = Document(
    "volume",
    group(
        Field("volume_id", Text(1, 72)),
        Field("volume_snapshot_id", Text(1, 72)),
        Field("vol_id", Integer()),
        Field("name", Text(1, 255)),
        Field("internal_volume_id", Text(1, 72)),
        Field("internal_tenant_id", Text(1, 72)),
        Field("event_type"),
    ),
    plural="volumes",
)
_ADDED = ("name", "internal_volume_id", "internal_tenant_id", "event_type")


class Volumes(Resources):
    """Volumes of tenants: new ones, copies of a volume snapshot, or volumes that the VIM has already (volume_id)."""

    word = "volume"
    document = VOLUME
    path = "volumes"
    id_field = "internal_volume_id"
    external_field = "volume_id"
    can_update = False
    required = ()
    loopback = True

    def given(self, internal_id: str) -> dict[str, Any]:
        given = super().given(internal_id)
        for name in _ADDED:
            if name in given:
                raise EscError(400, f"unknown element {name} in the root")
        return given

    def complete(self, fields: dict[str, Any], tenant: str | None) -> None:
        source = fields.get("volume_snapshot_id")
        if source is not None and source not in self.esc.snapshots.volume_snapshots():
            raise EscError(404, "there is no such volume snapshot")
        taken = [one.fields["volume_id"] for one in self.records.values()]
        if fields.get("volume_id") in taken:
            raise EscError(409, "this volume_id is a volume of ESC already")

    def check_delete(self, record: Record) -> None:
        if self.esc.deployments.uses_volume(record):
            raise EscError(400, "a deployment uses the volume")
