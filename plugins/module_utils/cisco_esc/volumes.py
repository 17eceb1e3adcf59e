# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes of tenants.

Source: Cisco ESC REST northbound API 2.2, "10-Volumes".
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from .identifiers import TENANT_ID, internal_id
from .managed import calls, managed

FIELDS = {
    "internal_tenant_id": TENANT_ID,
    "internal_volume_id": internal_id("volume", "subscriber-data"),
    "volume_id": Field(
        create_only=True,
        sample="0a5ac4a0-64a7-4b4e-9d7b-58b8e0a5a003",
        doc="Identifier of a volume that is in the infrastructure below ESC already. A new one gets its own.",
    ),
    "volume_snapshot_id": Field(
        create_only=True,
        sample="d2a3a9b8-71d6-4a0c-a2ab-0c2d0f5b6004",
        doc="Identifier of the volume snapshot that it is made from.",
    ),
    "vol_id": Field(type="int", create_only=True, sample=1, doc="Its number among the volumes of a VM."),
}

RESOURCE = managed(
    name="volume",
    title="volume",
    section="10-Volumes",
    calls=calls(
        "volumes",
        "volumes",
        "/v0/{internal_tenant_id}/volumes/{internal_volume_id}",
        envelope="volume",
        updates=False,
    ),
    key=("internal_tenant_id", "internal_volume_id"),
    fields=FIELDS,
    describes=("ESC cannot change a volume: what differs is an error, unless O(recreate=true).",),
    needs=(),
    longest={"volume_id": 72, "volume_snapshot_id": 72},
    loopback=True,
)

VOLUME = StateModule(RESOURCE)
VOLUME_INFO = InfoModule(RESOURCE)
