# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""QoS specifications of volumes, and the volume types that they go with.

Source: OpenStack API Complete Reference (17 November 2015), 1.11 "QoS specifications"; Cinder's "Block Storage API
v3", "Quality of service (QoS) specifications".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Children, Info, Object, Resource
from ..core.work import Work
from .block_storage import NOTE, volume
from .client import OPENSTACK
from .listing import named, same_object
from .texts import texts
from .unfiltered import asked_of_all, one_of_all
from .volume_type_lookup import type_ids

_ONE = "/qos-specs/{id}"
CREATE = volume("create_qos_specification", "POST", "/qos-specs", envelope="qos_specs")
LIST = volume("list_qos_specs", "GET", "/qos-specs")
GET = volume("show_qos_specification_details", "GET", _ONE, envelope="qos_specs")
SET_KEYS = volume("set_or_unset_keys_in_qos_specification", "PUT", _ONE, envelope="qos_specs")
DELETE_KEYS = volume("delete_qos_keys", "PUT", f"{_ONE}/delete_keys", documented=False, repeatable=False)
DELETE = volume("delete_qos_specification", "DELETE", _ONE)
TYPES = volume("get_all_associations_for_qos_specification", "GET", f"{_ONE}/associations")
# GETs that change something; a second time they are no more than the first.
ASSOCIATE = volume(
    "associate_qos_specification_with_volume_type", "GET", f"{_ONE}/associate", acts=True, repeatable=True
)
DISASSOCIATE = volume(
    "disassociate_qos_specification_from_volume_type", "GET", f"{_ONE}/disassociate", acts=True, repeatable=True
)
DISASSOCIATE_ALL = volume(
    "disassociate_qos_specification_from_all_associations",
    "GET",
    f"{_ONE}/disassociate_all",
    acts=True,
    repeatable=True,
)

_OWN_WORDS = ("name", "consumer")  # stand among the specs when one is created

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="limited",
        doc="Name of the QoS specification, or the id of an existing one. A name is unique in the cloud and stays.",
    ),
    "consumer": Field(
        choices=("back-end", "front-end", "both"),
        sample="front-end",
        doc="Who is to keep to it: the storage (V(back-end)), the hypervisor (V(front-end)) or V(both). Left out, a "
        "new one is for the V(back-end).",
    ),
    "specs": Field(
        type="dict",
        ref=texts,
        sample={"total_iops_sec": "500"},
        doc="All of its specs, which are the consumer's words: keys that are not named here are taken away. Values are "
        "kept as texts.",
    ),
    "volume_types": Field(
        type="list",
        elements="str",
        compare="set",
        ref=type_ids,
        sample=["bf4d6905-442c-4e45-a2b6-27aa71aa7a67"],
        doc="Names or ids of the volume types that it goes with; each has one such specification at the most. Results "
        "have ids, and have them only when this was given.",
    ),
    "purge_volume_types": Field(
        type="bool",
        default=True,
        option_only=True,
        doc="Whether volume types that are not in O(volume_types) lose it. Without O(volume_types) none is touched.",
    ),
    "force": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether to delete one that volume types still go with; they lose it.",
    ),
    "id": Field(read_only=True, sample="0388d6c6-d5d4-42a3-b289-95205c50dd15", doc="Id of the QoS specification."),
}


def _check(params: Mapping[str, Any]) -> None:
    for word in _OWN_WORDS:
        if word in (params.get("specs") or {}):
            raise InvalidOption("specs", f"{word} is no spec, but an option of its own")
    types = params.get("volume_types") or []
    if len(set(types)) != len(types):
        raise InvalidOption("volume_types", "names a volume type twice")


def _find(work: Work) -> Object | None:
    found = one_of_all(work, LIST, work.params["name"], "QoS specifications")
    return None if found is None else from_wire(FIELDS, found)


def _body(work: Work, want: Object) -> Object:
    """The specs stand beside name and consumer."""
    return {**{word: want[word] for word in _OWN_WORDS if word in want}, **want.get("specs", {})}


def _changed(work: Work, have: Object, values: Object) -> None:
    """Set what differs, by one request, and take those specs away that nobody asked for, by another."""
    path, present = {"id": have["id"]}, have["specs"]
    specs = values.get("specs")
    wanted: Object = present if specs is None else specs
    new = {key: value for key, value in wanted.items() if present.get(key) != value}
    if "consumer" in values:
        new["consumer"] = values["consumer"]
    if new:
        work.call(SET_KEYS, path, body=new, attempt=f"set keys of {work.label}")
    surplus = sorted(set(present) - set(wanted))
    if surplus:
        attempt = f"take {', '.join(surplus)} away from {work.label}"
        work.call(DELETE_KEYS, path, body={"keys": surplus}, attempt=attempt)


def _types(work: Work, have: Mapping[str, Any]) -> list[Any]:
    return [one["id"] for one in work.objects(TYPES, {"id": have["id"]})]


def _associate(work: Work, have: Object, types: list[Any]) -> None:
    for one in types:
        attempt = f"let {work.label} go with volume type {one}"
        work.call(ASSOCIATE, {"id": have.get("id")}, query={"vol_type_id": one}, attempt=attempt)


def _disassociate(work: Work, have: Object, types: list[Any]) -> None:
    if not work.params["volume_types"]:
        work.call(DISASSOCIATE_ALL, {"id": have["id"]}, attempt=f"take {work.label} from all volume types")
        return
    for one in types:
        attempt = f"take {work.label} from volume type {one}"
        work.call(DISASSOCIATE, {"id": have["id"]}, query={"vol_type_id": one}, attempt=attempt)


def _with_types(work: Work, have: Object) -> Object:
    return {**have, "volume_types": _types(work, have)} if work.params["with_volume_types"] else have


RESOURCE = Resource(
    system=OPENSTACK,
    name="volume_qos_spec",
    plural="volume_qos_specs",
    title="QoS specification of volumes",
    summary="Manage QoS specifications of volumes of OpenStack",
    description=(
        "Creates, changes and deletes QoS specifications of the block storage service (Cinder), and says which volume "
        "types they go with. Only administrators can.",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 1.11 QoS specifications",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=_find,
    create=CREATE,
    create_body=_body,
    changes=(Change(operation=SET_KEYS, fields=("consumer", "specs"), apply=_changed),),
    children=(
        Children(field="volume_types", read=_types, add=_associate, remove=_disassociate, purge="purge_volume_types"),
    ),
    delete=DELETE,
    delete_query=lambda work, have: {"force": True} if work.params["force"] else {},
    answers=False,
    check=_check,
    info=Info(
        list=LIST,
        fetch=lambda work, query: asked_of_all(work, GET, LIST),
        each=_with_types,
        filters={
            "name": named("QoS specification"),
            "with_volume_types": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to look up which volume types each goes with: one request for each.",
            ),
        },
        summary="List QoS specifications of volumes of OpenStack",
        description=(
            "Lists QoS specifications of the block storage service (Cinder). Only administrators can.",
            NOTE,
        ),
    ),
)

VOLUME_QOS_SPEC = StateModule(RESOURCE)
VOLUME_QOS_SPEC_INFO = InfoModule(RESOURCE)
