# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Flavors: how large VMs are.

Source: Cisco ESC REST northbound API 2.2, "05-Flavors", its examples: the document calls the body a string.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from .identifiers import event_type, external_id, internal_id
from .managed import calls, managed

FIELDS = {
    "internal_flavor_id": internal_id("flavor", "small"),
    "name": Field(
        create_only=True,
        sample="vnf.small",
        doc="Name of the flavor in the infrastructure below ESC, 1 to 255 characters. It is needed for a new flavor.",
    ),
    "vcpus": Field(
        type="int", create_only=True, sample=2, doc="Number of virtual processors. It is needed for a new flavor."
    ),
    "memory_mb": Field(
        type="int", create_only=True, sample=2048, doc="Memory in megabytes. It is needed for a new flavor."
    ),
    "ephemeral_disk_mb": Field(
        type="int", create_only=True, sample=0, doc="Size of the disk that goes with the VM, in megabytes."
    ),
    "external_flavor_id": external_id("flavor", "fb63c114-de1a-40d8-abae-fa6011abd150"),
    "event_type": event_type("CREATE_FLAVOR"),
}

RESOURCE = managed(
    name="flavor",
    title="flavor",
    section="05-Flavors",
    calls=calls("flavors", "flavors", "/v0/flavors/{internal_flavor_id}", envelope="flavor", updates=False),
    key=("internal_flavor_id",),
    fields=FIELDS,
    describes=("ESC cannot change a flavor: what differs is an error, unless O(recreate=true).",),
    needs=("name", "vcpus", "memory_mb"),
    loopback=True,
)

FLAVOR = StateModule(RESOURCE)
FLAVOR_INFO = InfoModule(RESOURCE)
