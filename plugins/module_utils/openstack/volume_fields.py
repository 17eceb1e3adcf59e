# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes as options and results have them, with the names of openstack.cloud.

Source: OpenStack API Complete Reference (17 November 2015), 1.4 "Volumes", 1.6 "Volume actions"; Cinder's "Block
Storage API v3", "Volumes".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.fields import Field, from_wire
from ..core.resource import Object
from .listing import same_object
from .texts import merged_texts, texts_or_null
from .volume_lookup import type_name

#: What Cinder itself writes among a volume's metadata.
CINDERS = ("readonly", "attached_mode")
#: What it shows a second time.
_TWICE = "os-vol-mig-status-attr:migstat"

DESCRIPTION = Field(
    aliases=("display_description",),
    keep_empty=True,
    compare=lambda want, have: want == (have or ""),
    sample="Subscriber data",
    doc="What it is for.",
)


def metadata(what: str) -> Field:
    """The option of metadata.

    :param what: What has it.
    """
    return Field(
        type="dict",
        normalize=texts_or_null,
        compare="subset",
        merge=merged_texts,
        sample={"owner": "udm"},
        doc=f"Metadata of the {what}. Keys that are not named stay as they are; one that is null is taken away. Values "
        "are texts.",
    )


def _is(value: Any) -> bool:
    return str(value).lower() == "true"


FIELDS = {
    "name": Field(
        required=True,
        aliases=("display_name",),
        compare=same_object,
        sample="udr-data",
        doc="Name of the volume, or the id of an existing one. Names need not be unique: when several volumes of the "
        "project have it, the module fails and tells their ids.",
    ),
    "size": Field(
        type="int",
        between=(1, 2**31 - 1),
        sample=10,
        doc="Its size in GiB. A new one needs it, unless it is made of a snapshot or another volume. One that is "
        "smaller is extended; none is made smaller. One that is in use needs a Cinder of Pike or later.",
    ),
    "description": DESCRIPTION,
    "metadata": metadata("volume"),
    "volume_type": Field(
        ref=type_name,
        sample="gold",
        doc="Name or id of its type. An existing one gets another type, if its back end can do so.",
    ),
    "migration_policy": Field(
        choices=("never", "on-demand"),
        option_only=True,
        doc="Whether a volume whose type changes may move to another back end. Left out, Cinder decides (it does not).",
    ),
    "availability_zone": Field(create_only=True, sample="nova", doc="Its availability zone."),
    "image": Field(
        option_only=True,
        doc="Name or id of the image that a new volume is made of, which can be booted from then. Of an existing one "
        "it is not compared, nor are O(snapshot) and O(volume): these may be gone by now.",
    ),
    "snapshot": Field(
        option_only=True,
        aliases=("snapshot_id",),
        doc="Name or id of the snapshot that a new volume is made of.",
    ),
    "volume": Field(option_only=True, doc="Name or id of the volume that a new one is a copy of."),
    "is_bootable": Field(
        type="bool",
        wire="bootable",
        aliases=("bootable",),
        from_wire=_is,
        sample=False,
        doc="Whether servers can boot from it. Left out, one that is made of an image can.",
    ),
    "is_multiattach": Field(
        type="bool",
        wire="multiattach",
        create_only=True,
        sample=False,
        doc="Whether several servers can have it. Cinder of today (since Queens) refuses V(true) for a new volume: it "
        "comes from the volume's type there.",
    ),
    "scheduler_hints": Field(
        type="dict",
        option_only=True,
        doc="Where a new volume is to go, such as C(different_host) with ids of volumes. Cinder does not show them.",
    ),
    "volume_image_metadata": Field(
        type="dict",
        normalize=texts_or_null,
        compare="subset",
        merge=merged_texts,
        sample={"image_name": "udr"},
        doc="What is said of the image that is in it, which servers that boot from it go by. Keys that are not named "
        "stay; one that is null is taken away.",
    ),
    "id": Field(read_only=True, sample="39007a7e-ee4f-4d13-8283-b4da2e037c69", doc="Id of the volume."),
    "status": Field(read_only=True, sample="available", doc="Such as V(available), V(in-use) or V(error)."),
    "attachments": Field(
        type="list",
        elements="dict",
        read_only=True,
        sample=[],
        doc="The servers and hosts that have it: C(server_id), C(host_name), C(device), C(attachment_id), "
        "C(attached_at).",
    ),
    "is_encrypted": Field(type="bool", read_only=True, wire="encrypted", sample=False, doc="Whether it is encrypted."),
    "snapshot_id": Field(read_only=True, sample=None, doc="Id of the snapshot that it was made of."),
    "source_volume_id": Field(
        read_only=True, wire="source_volid", sample=None, doc="Id of the volume that it is a copy of."
    ),
    "consistency_group_id": Field(
        read_only=True, wire="consistencygroup_id", sample=None, doc="Id of its consistency group."
    ),
    "host": Field(
        read_only=True,
        wire="os-vol-host-attr:host",
        sample="block1@ssd#pool1",
        doc="Its back end and pool. Administrators only.",
    ),
    "migration_id": Field(
        read_only=True,
        wire="os-vol-mig-status-attr:name_id",
        sample=None,
        doc="Id by which its back end knows it since it has moved. Administrators only.",
    ),
    "migration_status": Field(read_only=True, sample=None, doc="How far its move is. Administrators only."),
    "replication_status": Field(read_only=True, sample=None, doc="How its replication is."),
    "replication_driver_data": Field(
        read_only=True,
        wire="os-volume-replication:driver_data",
        sample=None,
        doc="What its driver keeps about replication. Cinder of today does not show it.",
    ),
    "extended_replication_status": Field(
        read_only=True,
        wire="os-volume-replication:extended_status",
        sample=None,
        doc="How its replication is, in the driver's words. Cinder of today does not show it.",
    ),
    "project_id": Field(
        read_only=True,
        wire="os-vol-tenant-attr:tenant_id",
        sample="5ef70662f8b34079a6eddb8da9d75fe8",
        doc="Id of the owning project.",
    ),
    "user_id": Field(read_only=True, sample="f1151292865c4b02a9bf59f46bf05b40", doc="Id of the user who made it."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was made (UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:31:00.000000", doc="When it was last changed (UTC)."),
    "links": Field(type="list", elements="dict", read_only=True, sample=[], doc="Its addresses in the API."),
}


def shown(volume: Mapping[str, Any]) -> Object:
    """A volume of Cinder's as results have it."""
    told = {key: value for key, value in from_wire(FIELDS, volume).items() if key != _TWICE}
    if "status" in told:  # there is more of it than its name
        told.setdefault("volume_image_metadata", {})
    return told


def own_metadata(values: Mapping[str, Any] | None) -> Object:
    """Metadata without what Cinder itself has written among it."""
    return {key: value for key, value in (values or {}).items() if key not in CINDERS}
