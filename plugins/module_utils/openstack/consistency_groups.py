# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Consistency groups: volumes of which snapshots are made at one moment.

Source: OpenStack API Complete Reference (17 November 2015), 1.18 "Consistency groups". Cinder has called them
deprecated since microversion 3.13 and carries them out on its generic groups (seen at Zed).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire, to_wire
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from . import consistency_group_lookup as groups
from . import volume_lookup
from .block_storage import NOTE, volume
from .client import OPENSTACK
from .consistency_group_lookup import GET, LIST, LIST_DETAILS, READY
from .listing import named, same_object
from .volume_type_lookup import type_ids

_ONE = "/consistencygroups/{id}"
CREATE = volume("create_consistency_group", "POST", "/consistencygroups", envelope="consistencygroup")
CREATE_FROM = volume("create_consistency_group_from_source", "POST", "/consistencygroups/create_from_src")
UPDATE = volume("update_consistency_group", "PUT", f"{_ONE}/update", envelope="consistencygroup", repeatable=False)
DELETE = volume("delete_consistency_group", "POST", f"{_ONE}/delete", envelope="consistencygroup", repeatable=True)

_SOURCES = {"source_group": "source_cgid", "source_snapshot": "cgsnapshot_id"}

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="db",
        doc="Name of the consistency group, or the id of an existing one.",
    ),
    "description": Field(sample="Volumes of the database", doc="What it is for. Cinder takes no description away."),
    "volume_types": Field(
        type="list",
        elements="str",
        compare="set",
        create_only=True,
        ref=type_ids,
        to_wire=",".join,
        sample=["bf4d6905-442c-4e45-a2b6-27aa71aa7a67"],
        doc="Names or ids of the types that volumes in it may be of; needed for a new one without a source. Results "
        "have ids.",
    ),
    "availability_zone": Field(
        create_only=True, sample="nova", doc="The availability zone. Left out, Cinder chooses it for a new one."
    ),
    "volumes": Field(
        type="list",
        elements="str",
        compare="set",
        ref=lambda work, names: [volume_lookup.volume_id(work, name) for name in names],
        sample=["6edbc2f4-1507-44f8-ac0d-eed1d2608d38"],
        doc="Names or ids of all volumes in it: others are taken out of it, but not deleted. Results have ids, and "
        "have them only when this was given.",
    ),
    "source_group": Field(
        option_only=True,
        doc="Name or id of a consistency group: a new one gets copies of its volumes. An existing one stays as it is.",
    ),
    "source_snapshot": Field(
        option_only=True,
        doc="Name or id of a snapshot of a consistency group: a new one gets volumes as they were then. An existing "
        "one stays as it is.",
    ),
    "force": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether to delete one that has volumes. They are deleted with it.",
    ),
    "id": Field(read_only=True, sample="6f519a48-3183-46cf-a32f-41815f813986", doc="Id of the consistency group."),
    "status": Field(read_only=True, sample="available", doc="Its state."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was created (UTC)."),
}


def _check(params: Mapping[str, Any]) -> None:
    sources = [name for name in _SOURCES if params.get(name) is not None]
    if len(sources) > 1:
        raise InvalidOption("source_group", "excludes source_snapshot")
    if sources:
        for name in ("volumes", "volume_types", "availability_zone"):
            if params.get(name) is not None:
                raise InvalidOption(name, f"is given by {sources[0]}")


def _volumes(work: Work, have: Mapping[str, Any]) -> list[Any]:
    found = work.objects(volume_lookup.LIST, query={"group_id": have["id"]})
    return [one["id"] for one in found if one.get("consistencygroup_id") == have["id"]]


def _find(work: Work) -> Object | None:
    found = volume_lookup.find(work, GET, LIST_DETAILS, groups.WHAT)
    if found is not None and work.params.get("volumes") is not None:
        found = {**found, "volumes": _volumes(work, found)}
    return None if found is None else from_wire(FIELDS, found)


def _created(work: Work, want: Object) -> Object | None:
    """Volumes are put into it when it can be used."""
    source = next((name for name in _SOURCES if work.params.get(name) is not None), None)
    values = {name: value for name, value in want.items() if name != "volumes"}
    attempt = f"create {work.label}"
    if source is not None:
        find = groups.group_id if source == "source_group" else groups.snapshot_id
        body = {**to_wire(FIELDS, values), _SOURCES[source]: find(work, work.params[source], source)}
        answer = work.call(CREATE_FROM, body={"consistencygroup-from-src": body}, attempt=attempt)
        answer = None if answer is None else answer["consistencygroup"]
    elif "volume_types" not in want:
        raise InvalidOption("volume_types", f"is needed to create {work.label}, or a source")
    else:
        answer = work.call(CREATE, body=to_wire(FIELDS, values), attempt=attempt)
    if want.get("volumes"):
        made = answer or {}
        if answer is not None:
            work.created_id = str(answer["id"])
            volume_lookup.wait_rest(work, GET, answer, READY)
        _write(work, made, {"add_volumes": want["volumes"]})
    return None if answer is None else from_wire(FIELDS, answer)


def _changed(work: Work, have: Object, values: Object) -> None:
    """By one call, for the group is busy after one that changes which volumes are in it."""
    body: dict[str, Any] = {}
    if "description" in values:
        body["description"] = values["description"]
    if "volumes" in values:
        wanted, present = values["volumes"], have["volumes"]
        body["add_volumes"] = [one for one in wanted if one not in present]
        body["remove_volumes"] = [one for one in present if one not in wanted]
    _write(work, have, body)


def _write(work: Work, have: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    sent = {name: _joined(value) for name, value in body.items() if value}
    work.call(UPDATE, {"id": have.get("id")}, body=sent, attempt=f"change {work.label}")


def _joined(value: str | Iterable[str]) -> str:
    return value if isinstance(value, str) else ",".join(value)


def _removed(work: Work, have: Object) -> None:
    if have.get("status") != "deleting":
        work.call(DELETE, have, body={"force": work.params["force"]}, attempt=f"delete {work.label}")
    volume_lookup.wait_gone(work, GET, have)


RESOURCE = Resource(
    system=OPENSTACK,
    name="consistency_group",
    plural="consistency_groups",
    title="consistency group",
    summary="Manage consistency groups of volumes of OpenStack",
    description=(
        "Creates, changes and deletes consistency groups of the block storage service (Cinder): volumes of which "
        "snapshots are made at one moment, by M(telco.cloud.openstack_consistency_group_snapshot).",
        "The back end has to have such groups. The service's policy may keep them for administrators.",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 1.18 Consistency groups",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=_find,
    create=CREATE,
    created=_created,
    changes=(Change(operation=UPDATE, fields=("description", "volumes"), apply=_changed),),
    removed=_removed,
    ready=READY,
    answers=False,
    asynchronous=True,
    check=_check,
    info=Info(
        list=LIST_DETAILS,
        fetch=volume_lookup.lister(GET, LIST_DETAILS, LIST, FIELDS),
        filters={"name": named(groups.WHAT), **volume_lookup.filters("ids and names")},
        summary="List consistency groups of volumes of OpenStack",
        description=("Lists consistency groups of the block storage service (Cinder).", NOTE),
    ),
)

CONSISTENCY_GROUP = StateModule(RESOURCE)
CONSISTENCY_GROUP_INFO = InfoModule(RESOURCE)
