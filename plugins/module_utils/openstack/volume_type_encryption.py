# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How volumes of a type are encrypted: what Cinder keeps beside the type, once at the most.

Source: Cinder's "Block Storage API v3", "Volume type encryption"; Cinder of Zed, which answers with an empty object
where there is none, and lets nothing of it be changed while there are volumes of the type.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import get_or_none, reference_by
from ..core.module import StateModule
from ..core.resource import Change, Object, Resource
from ..core.work import Work
from .block_storage import NOTE, volume
from .client import OPENSTACK
from .listing import same_object
from .volume_type_lookup import find_type

_ALL = "/types/{id}/encryption"
_ONE = f"{_ALL}/{{encryption_id}}"
GET = volume("show_type_encryption", "GET", _ALL, documented=False)
CREATE = volume("create_type_encryption", "POST", _ALL, documented=False, envelope="encryption")
UPDATE = volume("update_type_encryption", "PUT", _ONE, documented=False, envelope="encryption")
DELETE = volume("delete_type_encryption", "DELETE", _ONE, documented=False)

_type_id = reference_by(find_type, "volume type", "volume type", "volume_type")

#: What Cinder tells of it.
TOLD = {
    "encryption_id": Field(read_only=True, sample="81e069c6-7394-4856-8df7-3b237ca61f74", doc="Id of the encryption."),
    "id": Field(read_only=True, sample="81e069c6-7394-4856-8df7-3b237ca61f74", doc="The same."),
    "volume_type_id": Field(
        read_only=True, sample="bf4d6905-442c-4e45-a2b6-27aa71aa7a67", doc="Id of the volume type."
    ),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was made (UTC)."),
    "updated_at": Field(read_only=True, sample=None, doc="When it was changed (UTC)."),
    "deleted_at": Field(read_only=True, sample=None, doc="When it was deleted (UTC)."),
    "deleted": Field(type="bool", read_only=True, sample=False, doc="Whether it was deleted."),
}
FIELDS = {
    "volume_type": Field(
        required=True,
        wire="volume_type_id",
        ref=_type_id,
        compare=same_object,
        sample="bf4d6905-442c-4e45-a2b6-27aa71aa7a67",
        doc="Name or id of the volume type; its id in results.",
    ),
    "provider": Field(
        aliases=("encryption_provider",),
        sample="luks",
        doc="Who encrypts, such as V(luks) or V(luks2). A new encryption needs it.",
    ),
    "cipher": Field(
        aliases=("encryption_cipher",),
        sample="aes-xts-plain64",
        doc="The algorithm, with its mode. Left out, it is for the provider to choose.",
    ),
    "key_size": Field(
        type="int",
        aliases=("encryption_key_size",),
        between=(1, 2**31 - 1),
        sample=256,
        doc="Size of the key in bits, such as V(256). Left out, it is for the provider to choose.",
    ),
    "control_location": Field(
        choices=("front-end", "back-end"),
        aliases=("encryption_control_location",),
        sample="front-end",
        doc="Where it is done: by the hypervisor (V(front-end), Nova) or by the storage (V(back-end), Cinder). A new "
        "encryption needs it.",
    ),
    **TOLD,
}
_BODY = ("provider", "cipher", "key_size", "control_location")


def encryption_of(work: Work, type_id: str) -> Object | None:
    """The encryption of a volume type, or None: (work, its id)."""
    found = get_or_none(work, GET, {"id": type_id})
    return {**found, "id": found["encryption_id"]} if found else None


def _find(work: Work) -> Object | None:
    try:
        type_id = _type_id(work, work.params["volume_type"])
    except TelcoError as exc:
        if exc.option == "volume_type" and work.params["state"] == "absent":
            return None  # what does not exist is not encrypted
        raise
    found = encryption_of(work, type_id)
    return None if found is None else from_wire(FIELDS, found)


def _body(values: Mapping[str, Any]) -> Object:
    return to_wire(FIELDS, {name: value for name, value in values.items() if name in _BODY})


def _created(work: Work, want: Object) -> Object | None:
    answer = work.call(CREATE, {"id": want["volume_type"]}, body=_body(want), attempt=f"create {work.label}")
    return None if answer is None else from_wire(FIELDS, {**answer, "id": answer["encryption_id"]})


def _path(have: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": have["volume_type_id"], "encryption_id": have["encryption_id"]}


def _changed(work: Work, have: Object, values: Object) -> None:
    attempt = f"change {', '.join(sorted(values))} of {work.label}"
    work.call(UPDATE, _path(have), body=_body(values), attempt=attempt)


def _removed(work: Work, have: Object) -> None:
    work.call(DELETE, _path(have), attempt=f"delete {work.label}")


RESOURCE = Resource(
    system=OPENSTACK,
    name="volume_type_encryption",
    plural="volume_type_encryptions",
    result="encryption",
    title="encryption of volume type",
    summary="Manage how volumes of a type of OpenStack are encrypted",
    description=(
        "Says how volumes of a type are encrypted, changes that and takes it away, at the block storage service "
        "(Cinder). Only administrators can, and only while there are no volumes of the type.",
        "Options and results have the names of M(openstack.cloud.volume_type_encryption), so that its playbooks work "
        "here.",
        "M(telco.cloud.openstack_volume_type_info) tells the encryption of a type.",
    ),
    notes=(NOTE,),
    reference="Block Storage API v3, Volume type encryption",
    fields=FIELDS,
    key=("volume_type",),
    id_field="id",
    needs=("provider", "control_location"),
    find=_find,
    created=_created,
    changes=(Change(operation=UPDATE, fields=_BODY, apply=_changed),),
    removed=_removed,
    answers=False,
)

VOLUME_TYPE_ENCRYPTION = StateModule(RESOURCE)
