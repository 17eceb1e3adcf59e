# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of consistency groups.

Source: OpenStack API Complete Reference (17 November 2015), 1.19 "Consistency group snapshots".
"""

from __future__ import annotations

from ..core.fields import Field, from_wire
from ..core.module import InfoModule, StateModule
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from . import consistency_group_lookup as groups
from . import volume_lookup
from .block_storage import NOTE, volume
from .client import OPENSTACK
from .consistency_group_lookup import GET_SNAPSHOT, LIST_SNAPSHOT_DETAILS, LIST_SNAPSHOTS, READY
from .listing import named, same_object
from .unfiltered import asked_of_all, one_of_all

CREATE = volume("create_consistency_group_snapshot", "POST", "/cgsnapshots", envelope="cgsnapshot")
DELETE = volume("delete_consistency_group_snapshot", "DELETE", "/cgsnapshots/{id}")

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="before-upgrade",
        doc="Name of the snapshot, or the id of an existing one.",
    ),
    "group": Field(
        wire="consistencygroup_id",
        create_only=True,
        ref=lambda work, value: groups.group_id(work, value, "group"),
        sample="6f519a48-3183-46cf-a32f-41815f813986",
        doc="Name or id of the consistency group whose volumes are snapshot; needed for a new one. Results have the "
        "id.",
    ),
    "description": Field(
        create_only=True, sample="Before the upgrade", doc="What it is for. It cannot be changed later."
    ),
    "id": Field(read_only=True, sample="aed36625-a6d7-4681-ba59-c7ba3d18c148", doc="Id of the snapshot."),
    "status": Field(read_only=True, sample="available", doc="Its state."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was created (UTC)."),
}


def _find(work: Work) -> Object | None:
    found = one_of_all(work, LIST_SNAPSHOT_DETAILS, work.params["name"], f"{groups.WHAT} snapshots")
    return None if found is None else from_wire(FIELDS, found)


RESOURCE = Resource(
    system=OPENSTACK,
    name="consistency_group_snapshot",
    plural="consistency_group_snapshots",
    title="consistency group snapshot",
    summary="Manage snapshots of consistency groups of OpenStack",
    description=(
        "Makes snapshots of all volumes of a consistency group of the block storage service (Cinder) at one moment, "
        "and deletes them.",
        "M(telco.cloud.openstack_consistency_group) makes a new group of one, by its C(source_snapshot).",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 1.19 Consistency group snapshots",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=_find,
    needs=("group",),
    create=CREATE,
    removed=volume_lookup.removed(DELETE, GET_SNAPSHOT),
    ready=READY,
    answers=False,
    asynchronous=True,
    info=Info(
        list=LIST_SNAPSHOT_DETAILS,
        fetch=lambda work, query: asked_of_all(
            work, GET_SNAPSHOT, LIST_SNAPSHOT_DETAILS if work.params["details"] else LIST_SNAPSHOTS
        ),
        filters={
            "name": named(f"{groups.WHAT} snapshot"),
            "details": volume_lookup.filters("ids and names")["details"],
        },
        summary="List snapshots of consistency groups of OpenStack",
        description=("Lists snapshots of consistency groups of the block storage service (Cinder).", NOTE),
    ),
)

CONSISTENCY_GROUP_SNAPSHOT = StateModule(RESOURCE)
CONSISTENCY_GROUP_SNAPSHOT_INFO = InfoModule(RESOURCE)
