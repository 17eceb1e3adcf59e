# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes of Cinder.

Source: OpenStack API Complete Reference (17 November 2015), 1.4 "Volumes", 1.5 "Volume type access", 1.6 "Volume
actions", 1.15 "Volume image metadata extension". Where a cloud has nothing newer, 2.2 "Volumes" of version 1, of which
block_storage_v1.py knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, to_wire
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from . import block_storage_v1 as v1
from . import volume_changes as changes
from . import volume_lookup as lookup
from .block_storage import NOTE, volume
from .client import OPENSTACK
from .image_lookup import image_id
from .listing import named
from .volume_fields import FIELDS, shown

LIST_BRIEF = volume("list_volumes", "GET", "/volumes")
CREATE = volume("create_volume", "POST", "/volumes")
DELETE = volume("delete_volume", "DELETE", "/volumes/{id}")
FORCE_DELETE = volume("force_delete_volume", "POST", "/volumes/{id}/action", documented=False)

#: Options of what a new volume is made of, and how Cinder calls it.
_ORIGINS = {
    "image": ("imageRef", image_id),
    "snapshot": ("snapshot_id", lookup.snapshot_id),
    "volume": ("source_volid", lookup.volume_id),
}
_LATER = ("is_bootable", "volume_image_metadata")


def _prepare(work: Work) -> dict[str, Any]:
    return v1.refuse(
        work,
        migration_policy=(),
        is_bootable=(),
        is_multiattach=(False,),
        scheduler_hints=({},),
        volume_image_metadata=({},),
        force_delete=(False,),
        delete_snapshots=(False,),
    )


def _find(work: Work) -> Object | None:
    found = lookup.find(work, lookup.GET, lookup.LIST, "volumes")
    return None if found is None else shown(found)


def _created(work: Work, want: Object) -> Object | None:
    origin = {wire: ref(work, work.params[name]) for name, (wire, ref) in _ORIGINS.items() if work.params.get(name)}
    if "size" not in want and not {"snapshot_id", "source_volid"} & set(origin):
        raise InvalidOption("size", f"is needed to create {work.label}, unless it is made of a snapshot or a volume")
    plain = {name: value for name, value in want.items() if name not in _LATER}
    if "metadata" in plain:
        plain["metadata"] = {key: value for key, value in plain["metadata"].items() if value is not None}
    document: Object = {"volume": {**v1.said(work, to_wire(FIELDS, plain)), **origin}}
    if work.params.get("scheduler_hints"):
        document["OS-SCH-HNT:scheduler_hints"] = work.params["scheduler_hints"]
    answer = work.call(v1.spoken(work, CREATE), body=document, attempt=f"create {work.label}")
    made = shown(v1.told(answer["volume"])) if isinstance(answer, Mapping) else {}
    work.created_id = made.get("id")
    if any(name in want for name in _LATER):
        # Cinder itself writes both while it makes the volume.
        made = shown(lookup.wait_rest(work, lookup.GET, made) or made)
        if want.get("is_bootable") not in (None, made.get("is_bootable", False)):
            changes.set_bootable(work, made, want)
        if want.get("volume_image_metadata"):
            changes.set_image_metadata(work, made, want)
    return made or None


def _removed(work: Work, have: Object) -> None:
    told: Object = {"query": {"cascade": "true"}} if work.params["delete_snapshots"] else {}
    operation = DELETE
    if work.params["force_delete"]:
        operation, told = FORCE_DELETE, {"body": {"os-force_delete": {}}}
    lookup.removed(operation, lookup.GET, **told)(work, have)


RESOURCE = Resource(
    system=OPENSTACK,
    name="volume",
    plural="volumes",
    title="volume",
    summary="Manage volumes of OpenStack",
    description=(
        "Makes volumes of the block storage service (Cinder), empty or of an image, a snapshot or another volume; "
        "changes, extends and deletes them.",
        "One that is still being made, extended or deleted is waited for. One that is in an error is a failure with "
        "its id, and none is made beside it.",
        "Options and results have the names of M(openstack.cloud.volume), so that its playbooks work here.",
    ),
    notes=(NOTE, v1.NOTE, "What else is done to volumes is in M(telco.cloud.openstack_volume_action)."),
    reference="OpenStack API Complete Reference (2015-11-17), 1.4 Volumes, 1.6 Volume actions, 2.2 Volumes",
    fields={
        **FIELDS,
        "force_delete": Field(
            type="bool",
            default=False,
            option_only=True,
            doc="Whether O(state=absent) takes no notice of the state that it is in. Only administrators can.",
        ),
        "delete_snapshots": Field(
            type="bool",
            default=False,
            option_only=True,
            doc="Whether O(state=absent) deletes its snapshots as well. Without it Cinder refuses while there are any.",
        ),
    },
    key=("name",),
    id_field="id",
    prepare=_prepare,
    find=_find,
    created=_created,
    changes=(
        Change(
            operation=changes.UPDATE,
            fields=("description", "metadata"),
            apply=changes.update,
            check=v1.unchangeable,
        ),
        Change(operation=changes.SET_BOOTABLE, fields=("is_bootable",), apply=changes.set_bootable),
        Change(operation=changes.SET_IMAGE, fields=("volume_image_metadata",), apply=changes.set_image_metadata),
        Change(operation=changes.EXTEND, fields=("size",), apply=changes.extend, check=changes.check_size),
        Change(operation=changes.RETYPE, fields=("volume_type",), apply=changes.retype, check=v1.unchangeable),
    ),
    removed=_removed,
    ready=lookup.READY,
    constraints=Constraints(mutually_exclusive=(("image", "snapshot", "volume"), ("force_delete", "delete_snapshots"))),
    answers=False,
    asynchronous=True,
    info=Info(
        list=lookup.LIST,
        fetch=lookup.lister(lookup.GET, lookup.LIST, LIST_BRIEF, FIELDS),
        each=lambda work, found: shown(found),
        filters={
            "name": named("volume", "volume"),
            "status": Field(doc="Only volumes in this status, such as V(available)."),
            **lookup.filters("ids, names and links"),
        },
        summary="List volumes of OpenStack",
        description=(
            "Lists volumes of the block storage service (Cinder).",
            "Options and results have the names of M(openstack.cloud.volume_info), so that its playbooks work here.",
            NOTE,
            v1.NOTE,
        ),
    ),
)

VOLUME = StateModule(RESOURCE)
VOLUME_INFO = InfoModule(RESOURCE)
