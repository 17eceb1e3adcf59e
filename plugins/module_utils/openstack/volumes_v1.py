# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes, their types and snapshots in version 1 of Cinder, for clouds that have no newer one.

Source: OpenStack API Complete Reference (17 November 2015), 2.2 "Volumes", 2.3 "Volume types", 2.4 "Volume snapshots".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.fields import Field
from ..core.lookup import get_or_none, is_uuid, name_or_id
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK, OWN_PROJECT
from .listing import named, same_object
from .old_volumes import Old, body, snapshots, volumes
from .texts import texts
from .volume_changes import metadata_writer
from .volume_fields import metadata

_REFERENCE = "OpenStack API Complete Reference (2015-11-17), 2 Block Storage API v1"
_NOTE = "For clouds of that age: Cinder has had version 1 up to its release Pike, and answers 404 since Queens."


def _call(id: str, method: str, path: str, **details: Any) -> Operation:
    where = f"/v1/{{{OWN_PROJECT}}}{path}"
    return Operation(f"block_storage_v1.{id}", method, where, service="block-storage", known=(OWN_PROJECT,), **details)


_ASKED: dict[str, Any] = {
    "camel": False,
    "way": "by version 1 of Cinder",
    "note": _NOTE,
    "reference": _REFERENCE,
}
VOLUME_CALLS: dict[str, Any] = {
    "list_brief": _call("list_volumes", "GET", "/volumes"),
    "list_details": _call("list_volumes_with_details", "GET", "/volumes/detail"),
    "get": _call("show_volume_details", "GET", "/volumes/{id}", envelope="volume"),
    "create": _call("create_volume", "POST", "/volumes", envelope="volume"),
    "delete": _call("delete_volume", "DELETE", "/volumes/{id}"),
}
SNAPSHOT_CALLS: dict[str, Any] = {
    "list_brief": _call("list_snapshots", "GET", "/snapshots"),
    "list_details": _call("list_snapshots_with_details", "GET", "/snapshots/detail"),
    "get": _call("show_snapshot_details", "GET", "/snapshots/{id}", envelope="snapshot"),
    "create": _call("create_snapshot", "POST", "/snapshots", envelope="snapshot"),
    "delete": _call("delete_snapshot", "DELETE", "/snapshots/{id}"),
}
GET_METADATA = _call("show_snapshot_metadata", "GET", "/snapshots/{id}/metadata", envelope="metadata")
SET_METADATA = _call("update_snapshot_metadata", "PUT", "/snapshots/{id}/metadata", envelope="metadata")
LIST_TYPES = _call("list_volume_types", "GET", "/types")
GET_TYPE = _call("show_volume_type_details", "GET", "/types/{id}", envelope="volume_type")
CREATE_TYPE = _call("create_volume_type", "POST", "/types", envelope="volume_type")
DELETE_TYPE = _call("delete_volume_type", "DELETE", "/types/{id}")

_VOLUMES = volumes(Old(module="volume_v1", plural="volumes_v1", **_ASKED, **VOLUME_CALLS))
_METADATA = metadata_writer(GET_METADATA, SET_METADATA)


def _created(work: Work, want: Object) -> Object | None:
    """A new snapshot gets its metadata by a call of its own."""
    told = {name: value for name, value in want.items() if name != "metadata"}
    force = {"force": True} if work.params["force"] else {}
    made = work.call(SNAPSHOT_CALLS["create"], body={**body(told), **force}, attempt=f"create {work.label}")
    work.created_id = None if made is None else str(made["id"])
    values = {key: value for key, value in (want.get("metadata") or {}).items() if value is not None}
    if values:
        attempt = f"set metadata of {work.label}"
        work.call(SET_METADATA, {"id": work.created_id}, body=values, attempt=attempt)
    return made


_SNAPSHOTS = snapshots(
    Old(module="volume_snapshot_v1", plural="volume_snapshots_v1", **_ASKED, **SNAPSHOT_CALLS),
    fields={"metadata": metadata("snapshot")},
    created=_created,
    changes=(Change(operation=SET_METADATA, fields=("metadata",), apply=_METADATA),),
)

_TYPE = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="gold",
        doc="Name of the volume type, or the id of an existing one.",
    ),
    "extra_specs": Field(
        type="dict",
        ref=texts,
        create_only=True,
        sample={"capabilities": "gpu"},
        doc="All of its extra specs. Values are texts.",
    ),
    "id": Field(read_only=True, sample="289da7f8-6440-407c-9fb4-7db01ec49164", doc="Id of the volume type."),
}


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    name = work.params.get("name")
    if name is not None and is_uuid(name):
        found = get_or_none(work, GET_TYPE, {"id": name})
        yield from [found] if found is not None else []
        return
    yield from (one for one in work.objects(LIST_TYPES) if name in (None, one["name"]))


_TYPES = Resource(
    system=OPENSTACK,
    name="volume_type_v1",
    plural="volume_types_v1",
    title="volume type",
    summary="Manage volume types by version 1 of Cinder of OpenStack",
    description=(
        "Makes and deletes types of volumes by version 1 of Cinder. Only administrators can. Extra specs cannot be "
        "changed so: a difference is an error, unless O(recreate) says that the type may go.",
        "It is for clouds that have nothing newer: others have M(telco.cloud.openstack_volume_type).",
    ),
    notes=(_NOTE,),
    reference=_REFERENCE,
    fields=_TYPE,
    key=("name",),
    id_field="id",
    find=name_or_id(GET_TYPE, LIST_TYPES, _TYPE, option="name", what="volume types"),
    create=CREATE_TYPE,
    delete=DELETE_TYPE,
    info=Info(
        list=LIST_TYPES,
        fetch=_listed,
        filters={"name": named("volume type")},
        summary="List volume types by version 1 of Cinder of OpenStack",
        description=("Lists types of volumes by version 1 of Cinder.", _NOTE),
    ),
)

VOLUME_V1 = StateModule(_VOLUMES)
VOLUME_V1_INFO = InfoModule(_VOLUMES)
VOLUME_SNAPSHOT_V1 = StateModule(_SNAPSHOTS)
VOLUME_SNAPSHOT_V1_INFO = InfoModule(_SNAPSHOTS)
VOLUME_TYPE_V1 = StateModule(_TYPES)
VOLUME_TYPE_V1_INFO = InfoModule(_TYPES)
