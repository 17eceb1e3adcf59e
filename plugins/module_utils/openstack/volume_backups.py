# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups of volumes, whole or of what is new since the last one.

Source: OpenStack API Complete Reference (17 November 2015), 1.7 "Backups", 1.8 "Backup actions".
"""

from __future__ import annotations

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Ready, Resource
from ..core.work import Work
from . import volume_backup_calls as calls
from . import volume_lookup as lookup
from . import volume_restore
from .client import OPENSTACK
from .listing import named, same_object
from .texts import merged_texts
from .volume_fields import DESCRIPTION, metadata

FIELDS = {
    "name": Field(
        required=True,
        aliases=("display_name",),
        compare=same_object,
        sample="udr-data-nightly",
        doc="Name of the backup, or the id of an existing one. Names need not be unique: when several backups of the "
        "project have it, the module fails and tells their ids.",
    ),
    "volume": Field(
        option_only=True,
        doc="Name or id of the volume that a new one is of. An existing one that is of another volume is an error, as "
        "far as that can be told: a backup outlives its volume.",
    ),
    "snapshot": Field(
        option_only=True, doc="Name or id of the snapshot of O(volume) that a new one is made from. It is not compared."
    ),
    "description": DESCRIPTION,
    "metadata": metadata("backup"),
    "is_incremental": Field(
        type="bool",
        aliases=("incremental",),
        create_only=True,
        sample=False,
        doc="Whether it holds only what is new since the last backup of the volume. Left out, a new one is whole.",
    ),
    "container": Field(
        create_only=True,
        sample="volumebackups",
        doc="Container of the object store, or folder, that it is kept in. Left out, Cinder chooses.",
    ),
    "force": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether a new one may be of a volume that is in use. What is being written then may be missing in it.",
    ),
    "id": Field(read_only=True, sample="2ef47aee-8844-490c-804d-2a8efe561c65", doc="Id of the backup."),
    "volume_id": Field(
        read_only=True, sample="39007a7e-ee4f-4d13-8283-b4da2e037c69", doc="Id of the volume that it is of."
    ),
    "snapshot_id": Field(read_only=True, sample=None, doc="Id of the snapshot that it was made from."),
    "status": Field(read_only=True, sample="available", doc="Such as V(available), V(creating) or V(error)."),
    "fail_reason": Field(read_only=True, sample=None, doc="Why it has failed."),
    "size": Field(type="int", read_only=True, sample=10, doc="Size of the volume in GiB."),
    "object_count": Field(type="int", read_only=True, sample=22, doc="In how many objects it is kept."),
    "has_dependent_backups": Field(
        type="bool", read_only=True, sample=False, doc="Whether incremental ones stand on it, so that it has to stay."
    ),
    "availability_zone": Field(read_only=True, sample=None, doc="Availability zone of the backup service."),
    "data_timestamp": Field(
        read_only=True, sample="2026-11-21T09:30:00.000000", doc="Of when its data are: of its snapshot's time (UTC)."
    ),
    "project_id": Field(
        read_only=True,
        wire="os-backup-project-attr:project_id",
        sample="5ef70662f8b34079a6eddb8da9d75fe8",
        doc="Id of the owning project. Administrators only.",
    ),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was made (UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:31:00.000000", doc="When it was last changed (UTC)."),
    "links": Field(type="list", elements="dict", read_only=True, sample=[], doc="Its addresses in the API."),
    "restored_volume_id": Field(
        read_only=True,
        sample="795114e8-7489-40be-a978-83797f2c1dd3",
        doc="Id of the volume that it was restored into, with O(state=restored) only; null in a check run where there "
        "is none yet.",
    ),
}
_READY = Ready(
    field="status",
    ready=frozenset({"available"}),
    failed=frozenset({"error", "error_deleting", "error_restoring"}),
    fault=lambda backup: str(backup.get("fail_reason") or "") or None,
)


def _find(work: Work) -> Object | None:
    found = lookup.find(work, calls.GET, calls.LIST, "backups")
    if found is None:
        return None
    wanted = work.params.get("volume")
    if wanted not in (None, found.get("volume_id")) and "volume of backup" not in work.seen:
        of = get_or_none(work, lookup.GET, {"id": found.get("volume_id")})
        if of is not None and of.get("name") != wanted:
            raise TelcoError(
                f"{work.label} exists, and is of the volume {of.get('name')} ({of['id']}), not of {wanted}",
                option="volume",
                id=str(found["id"]),
            )
        work.seen["volume of backup"] = of
    return from_wire(FIELDS, found)


def _created(work: Work, want: Object) -> Object | None:
    if work.params.get("volume") is None:
        raise TelcoError(f"volume is needed to create {work.label}", option="volume")
    body = to_wire(FIELDS, {name: value for name, value in want.items() if name != "is_incremental"})
    body["volume_id"] = lookup.volume_id(work, work.params["volume"])
    if work.params.get("snapshot") is not None:
        body["snapshot_id"] = lookup.snapshot_id(work, work.params["snapshot"])
    if "metadata" in body:
        body["metadata"] = {key: value for key, value in body["metadata"].items() if value is not None}
    told = {"incremental": want.get("is_incremental"), "force": work.params["force"]}
    body.update({name: True for name, value in told.items() if value})
    made = work.call(calls.CREATE, body=body, attempt=f"create {work.label}")
    work.seen["volume of backup"] = None
    return None if made is None else from_wire(FIELDS, made)


def _update(work: Work, have: Object, values: Object) -> None:
    body = dict(values)
    if "metadata" in body:
        body["metadata"] = merged_texts(body["metadata"], have.get("metadata") or {})
    work.call(calls.UPDATE, have, body=body, attempt=f"change {', '.join(sorted(values))} of {work.label}")


def _removed(work: Work, have: Object) -> None:
    if work.params["force_delete"]:
        lookup.removed(calls.FORCE_DELETE, calls.GET, body={"os-force_delete": {}})(work, have)
    else:
        lookup.removed(calls.DELETE, calls.GET)(work, have)


RESOURCE = Resource(
    system=OPENSTACK,
    name="volume_backup",
    also=("backup",),
    plural="volume_backups",
    title="backup",
    summary="Manage backups of volumes of OpenStack",
    description=(
        "Makes backups of volumes by the block storage service (Cinder), changes, restores and deletes them. One that "
        "is still being made, restored or deleted is waited for.",
        "Options and results have the names of M(openstack.cloud.volume_backup), so that its playbooks work here.",
    ),
    notes=(calls.NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 1.7 Backups, 1.8 Backup actions",
    fields={
        **FIELDS,
        "force_delete": Field(
            type="bool",
            default=False,
            option_only=True,
            doc="Whether O(state=absent) takes no notice of the state that it is in. Only administrators can, and the "
            "driver has to be able to.",
        ),
        **volume_restore.OPTIONS,
    },
    key=("name",),
    id_field="id",
    find=_find,
    created=_created,
    changes=(Change(operation=calls.UPDATE, fields=("description", "metadata"), apply=_update),),
    removed=_removed,
    ready=_READY,
    states={"restored": lambda work, have: volume_restore.restored(work, have, _READY)},
    check=volume_restore.check,
    answers=False,
    asynchronous=True,
    always_changes="O(restore_volume) overwrites the volume at each run.",
    info=Info(
        list=calls.LIST,
        fetch=lookup.lister(calls.GET, calls.LIST, calls.LIST_BRIEF, FIELDS),
        filters={
            "name": named("backup", "volume_backup"),
            "volume": Field(
                wire="volume_id", ref=lookup.volume_id, doc="Only backups of the volume of this name or id."
            ),
            "status": Field(doc="Only backups in this status, such as V(available)."),
            **lookup.filters("ids, names and links"),
        },
        summary="List backups of volumes of OpenStack",
        description=(
            "Lists backups of volumes of the block storage service (Cinder).",
            "Options and results have the names of M(openstack.cloud.volume_backup_info), so that its playbooks work "
            "here.",
            calls.NOTE,
        ),
    ),
)

VOLUME_BACKUP = StateModule(RESOURCE)
VOLUME_BACKUP_INFO = InfoModule(RESOURCE)
