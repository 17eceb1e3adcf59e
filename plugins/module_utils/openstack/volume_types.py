# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of volumes, with their extra specs and the projects that may use private ones.

Source: OpenStack API Complete Reference (17 November 2015), 1.12 "Volume types"; where a cloud has nothing newer, 2.3
"Volume types" of version 1, of which block_storage_v1.py knows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..core.errors import ApiError, InvalidOption
from ..core.fields import Field, from_wire, to_wire
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from . import block_storage_v1 as v1
from .block_storage import NOTE, volume
from .client import OPENSTACK
from .listing import named, same_object
from .texts import texts
from .unfiltered import asked_of_all
from .volume_type_encryption import FIELDS as ENCRYPTION
from .volume_type_encryption import encryption_of
from .volume_type_lookup import GET, LIST, find_type, scope
from .volume_type_parts import PARTS, SET_SPECS

_ONE = "/types/{id}"
CREATE = volume("create_volume_type", "POST", "/types", envelope="volume_type")
UPDATE = volume("update_volume_type", "PUT", _ONE, envelope="volume_type")
DELETE = volume("delete_volume_type", "DELETE", _ONE)

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="gold",
        doc="Name of the volume type, or the id of an existing one. A name is unique in the cloud.",
    ),
    "description": Field(
        sample="Replicated, on SSDs", doc="What it is for, at most 255 characters. Cinder takes no description away."
    ),
    "is_public": Field(
        type="bool",
        sample=True,
        doc="Whether all projects may use it. Left out, a new one is public unless O(projects) are given.",
    ),
    "extra_specs": Field(
        type="dict",
        ref=texts,
        sample={"volume_backend_name": "ssd"},
        doc="All of its extra specs, such as the back end that it stands for: keys that are not named here are taken "
        "away. Values are kept as texts. Only administrators see them.",
    ),
    **PARTS.fields(),
    "id": Field(read_only=True, sample="bf4d6905-442c-4e45-a2b6-27aa71aa7a67", doc="Id of the volume type."),
    "qos_specs_id": Field(read_only=True, sample=None, doc="Id of the QoS specification that goes with it."),
}


def _check(params: Mapping[str, Any]) -> None:
    PARTS.check(params)
    if params.get("description") == "":
        raise InvalidOption("description", "Cinder takes no description away")


def _prepare(work: Work) -> dict[str, Any]:
    # All types are public there.
    return v1.refuse(work, description=(), is_public=(True,), projects=([],))


def find_volume_type(work: Work) -> Object | None:
    """The type that the option ``name`` names."""
    found = find_type(work, work.params["name"])
    return None if found is None else from_wire(FIELDS, found)


def _created(work: Work, want: Object) -> Object | None:
    body = to_wire(FIELDS, want)
    public = body.pop("is_public", None)
    if work.params.get("projects"):
        public = False
    if public is not None:
        body["os-volume-type-access:is_public"] = public  # its name in this one call
    answer = work.call(v1.spoken(work, CREATE), body=body, attempt=f"create {work.label}")
    return None if answer is None else from_wire(FIELDS, answer)


def _delete(work: Work, have: Object) -> None:
    work.call(v1.spoken(work, DELETE), {"id": have["id"]}, attempt=f"delete {work.label}")


def _listed(work: Work, query: Mapping[str, Any]) -> Any:
    v1.refuse(work, with_projects=(False,))
    return asked_of_all(work, v1.spoken(work, GET), v1.spoken(work, LIST), scope(work))


def _more(work: Work, found: Sequence[Object]) -> Object:
    """The one type that was asked for, and what Cinder keeps beside it."""
    if work.params.get("name") is None:
        return {}
    one = found[0] if found else {}
    return {
        "volume_type": one,
        "access_project_ids": _unless_denied(lambda: _access(work, one)),
        "encryption": _unless_denied(lambda: _encryption(work, one)),
    }


def _access(work: Work, one: Object) -> list[Any] | None:
    """Ids of the projects that may use it; there is no list of a public one, nor in version 1."""
    if one.get("is_public", True):
        return None
    projects: list[Any] | None = one.get("projects")
    return PARTS.access(work, one) if projects is None else projects


def _encryption(work: Work, one: Object) -> Object | None:
    if v1.is_spoken(work):
        return None
    found = encryption_of(work, one["id"]) if one else None
    return {**dict.fromkeys(_OF_ENCRYPTION), **(found or {})}


def _unless_denied(ask: Callable[[], Any]) -> Any:
    """Only administrators see it. Others see the type."""
    try:
        return ask()
    except ApiError as exc:
        if exc.kind != "denied":
            raise
        return None


_OF_ENCRYPTION = {name: item for name, item in ENCRYPTION.items() if name != "volume_type"}

RESOURCE = Resource(
    system=OPENSTACK,
    name="volume_type",
    plural="volume_types",
    title="volume type",
    summary="Manage volume types of OpenStack",
    description=(
        "Creates, changes and deletes types of volumes of the block storage service (Cinder), with their extra specs "
        "and the projects that may use private ones. Only administrators can.",
        "Options and results have the names of M(openstack.cloud.volume_type), so that its playbooks work here. For "
        "one project at a time there is M(telco.cloud.openstack_volume_type_access).",
    ),
    notes=(NOTE, v1.NOTE),
    reference="OpenStack API Complete Reference (2015-11-17), 1.12 Volume types, 2.3 Volume types",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    prepare=_prepare,
    find=find_volume_type,
    created=_created,
    changes=(
        Change(operation=UPDATE, fields=("description", "is_public")),
        Change(operation=SET_SPECS, fields=("extra_specs",), apply=PARTS.write_specs, check=v1.unchangeable),
    ),
    children=(PARTS.children(),),
    removed=_delete,
    answers=False,
    check=_check,
    info=Info(
        list=LIST,
        fetch=_listed,
        each=PARTS.with_projects,
        filters={
            "name": named("volume type", "volume_type"),
            **PARTS.filters(),
        },
        more=_more,
        returns={
            "volume_type": Field(
                type="dict",
                fields=FIELDS,
                doc="The one that O(name) means; empty when there is none. Only with O(name).",
            ),
            "access_project_ids": Field(
                type="list",
                elements="str",
                sample=["263fd9bb0ba34a2b8e2c6d4b8d9a2a11"],
                doc="Ids of the projects that may use it; null when it is public, and for who is no administrator. "
                "Only with O(name).",
            ),
            "encryption": Field(
                type="dict",
                fields=_OF_ENCRYPTION,
                doc="How its volumes are encrypted, in nulls when they are not; null for who is no administrator. Only "
                "with O(name).",
            ),
        },
        summary="List volume types of OpenStack",
        description=(
            "Lists types of volumes of the block storage service (Cinder). Administrators see private ones of all "
            "projects, and the extra specs.",
            "With O(name) the results have the names of M(openstack.cloud.volume_type_info), too.",
            NOTE,
            v1.NOTE,
        ),
    ),
)


VOLUME_TYPE = StateModule(RESOURCE)
VOLUME_TYPE_INFO = InfoModule(RESOURCE)
