# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of volumes, with their metadata.

Source: OpenStack API Complete Reference (17 November 2015), 1.13 "Volume snapshots"; where a cloud has nothing newer,
2.4 "Snapshots" of version 1, of which block_storage_v1.py knows.
"""

from __future__ import annotations

from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import is_uuid
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from . import block_storage_v1 as v1
from . import volume_lookup as lookup
from .block_storage import NOTE, volume
from .client import OPENSTACK
from .listing import named, same_object
from .volume_changes import metadata_writer
from .volume_fields import DESCRIPTION, metadata

_ONE, _METADATA = "/snapshots/{id}", "/snapshots/{id}/metadata"
LIST_BRIEF = volume("list_snapshots", "GET", "/snapshots")
CREATE = volume("create_snapshot", "POST", "/snapshots", envelope="snapshot")
UPDATE = volume("update_snapshot", "PUT", _ONE, envelope="snapshot")
DELETE = volume("delete_snapshot", "DELETE", _ONE)
GET_METADATA = volume("show_snapshot_metadata", "GET", _METADATA, envelope="metadata")
SET_METADATA = volume("update_snapshot_metadata", "PUT", _METADATA, envelope="metadata")

FIELDS = {
    "name": Field(
        required=True,
        aliases=("display_name",),
        compare=same_object,
        sample="udr-data-nightly",
        doc="Name of the snapshot, or the id of an existing one. It is looked for among the snapshots of O(volume), "
        "and without that in the whole project; when several have the name, the module fails and tells their ids.",
    ),
    "volume": Field(
        wire="volume_id",
        create_only=True,
        ref=lookup.volume_id,
        sample="39007a7e-ee4f-4d13-8283-b4da2e037c69",
        doc="Name or id of the volume that it is of. A new one needs it. Results have the id.",
    ),
    "description": DESCRIPTION,
    "metadata": metadata("snapshot"),
    "force": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether a new one may be of a volume that is in use. What is being written then may be missing in it.",
    ),
    "id": Field(read_only=True, sample="ffa9bc5e-1172-4021-acaf-cdc78a9584d1", doc="Id of the snapshot."),
    "volume_id": Field(
        read_only=True, sample="39007a7e-ee4f-4d13-8283-b4da2e037c69", doc="Id of the volume that it is of."
    ),
    "status": Field(read_only=True, sample="available", doc="Such as V(available) or V(error)."),
    "size": Field(type="int", read_only=True, sample=10, doc="Size of the volume in GiB."),
    "progress": Field(
        read_only=True,
        wire="os-extended-snapshot-attributes:progress",
        sample="100%",
        doc="How much of it is made.",
    ),
    "project_id": Field(
        read_only=True,
        wire="os-extended-snapshot-attributes:project_id",
        sample="5ef70662f8b34079a6eddb8da9d75fe8",
        doc="Id of the owning project.",
    ),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was made (UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:31:00.000000", doc="When it was last changed (UTC)."),
}
_STATUSES = (
    "available",
    "backing-up",
    "creating",
    "deleted",
    "deleting",
    "error",
    "error_deleting",
    "restoring",
    "unmanaging",
)


def _find(work: Work) -> Object | None:
    scope = {}
    if work.params.get("volume") is not None and not is_uuid(str(work.params["name"])):
        of = lookup.volume_or_none(work, str(work.params["volume"]))
        if of is None:
            return None  # and so nothing is of it
        scope["volume_id"] = of
    found = lookup.find(work, lookup.GET_SNAPSHOT, lookup.LIST_SNAPSHOTS, "snapshots", scope)
    return None if found is None else from_wire(FIELDS, found)


def _created(work: Work, want: Object) -> Object | None:
    """A new snapshot; version 1 takes its metadata by a call of their own only."""
    body = {**to_wire(FIELDS, want), **({"force": True} if work.params["force"] else {})}
    values = {key: value for key, value in body.pop("metadata", {}).items() if value is not None}
    later = v1.is_spoken(work)
    if "metadata" in want and not later:
        body["metadata"] = values
    answer = work.call(v1.spoken(work, CREATE), body=v1.said(work, body), attempt=f"create {work.label}")
    made = {} if answer is None else from_wire(FIELDS, v1.told(answer))
    work.created_id = made.get("id")
    if values and later:
        attempt = f"set metadata of {work.label}"
        work.call(v1.spoken(work, SET_METADATA), {"id": made.get("id")}, body=values, attempt=attempt)
    return made or None


RESOURCE = Resource(
    system=OPENSTACK,
    name="volume_snapshot",
    also=("snapshot",),
    plural="volume_snapshots",
    title="snapshot",
    summary="Manage snapshots of volumes of OpenStack",
    description=(
        "Makes snapshots of volumes of the block storage service (Cinder), changes and deletes them. One that is still "
        "being made or deleted is waited for.",
        "Options and results have the names of M(openstack.cloud.volume_snapshot), so that its playbooks work here.",
    ),
    notes=(NOTE, v1.NOTE),
    reference="OpenStack API Complete Reference (2015-11-17), 1.13 Volume snapshots, 2.4 Snapshots",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=_find,
    needs=("volume",),
    created=_created,
    changes=(
        Change(operation=UPDATE, fields=("description",), check=v1.unchangeable),
        Change(operation=SET_METADATA, fields=("metadata",), apply=metadata_writer(GET_METADATA, SET_METADATA)),
    ),
    removed=lookup.removed(DELETE, lookup.GET_SNAPSHOT),
    ready=lookup.READY,
    answers=False,
    asynchronous=True,
    info=Info(
        list=lookup.LIST_SNAPSHOTS,
        fetch=lookup.lister(lookup.GET_SNAPSHOT, lookup.LIST_SNAPSHOTS, LIST_BRIEF, FIELDS),
        filters={
            "name": named("snapshot", "volume_snapshot"),
            "volume": Field(
                wire="volume_id", ref=lookup.volume_id, doc="Only snapshots of the volume of this name or id."
            ),
            "status": Field(choices=_STATUSES, doc="Only snapshots in this status."),
            **lookup.filters("what each is and of which volume"),
        },
        summary="List snapshots of volumes of OpenStack",
        description=(
            "Lists snapshots of volumes of the block storage service (Cinder).",
            "Options and results have the names of M(openstack.cloud.volume_snapshot_info), so that its playbooks work "
            "here.",
            NOTE,
            v1.NOTE,
        ),
    ),
)

VOLUME_SNAPSHOT = StateModule(RESOURCE)
VOLUME_SNAPSHOT_INFO = InfoModule(RESOURCE)
