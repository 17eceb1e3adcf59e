# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes and snapshots as version 1 of Cinder had them, and as Nova still passes them on: made, listed, deleted.

Requests call a name ``display_name``, answers ``displayName`` and the like. Lists are not filtered.

Source: OpenStack API Complete Reference (17 November 2015), 3.53 "Volume extension"; Nova's "Compute API", "Volume
extension (DEPRECATED)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..core.fields import Field, from_wire
from ..core.lookup import exact, get_or_none, is_uuid
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from . import volume_lookup as lookup
from .client import OPENSTACK
from .listing import named, same_object
from .texts import texts

_DISPLAYED = {"name": "display_name", "description": "display_description"}


@dataclass(frozen=True, kw_only=True)
class Old:
    """The calls for one kind of thing.

    :param module: Name of the resource, such as ``compute_volume``.
    :param plural: Its plural.
    :param way: How it is asked, for the documentation.
    :param note: Which releases have it, for the documentation.
    """

    module: str
    plural: str
    way: str
    note: str
    reference: str
    list_brief: Operation
    list_details: Operation
    get: Operation
    create: Operation
    delete: Operation


def _word(name: str) -> str:
    """What answers call an attribute."""
    return re.sub(r"_(\w)", lambda found: found.group(1).upper(), _DISPLAYED.get(name, name))


def _common(what: str, sample: str) -> dict[str, Field]:
    """The fields that both kinds have."""
    return {
        "name": Field(
            required=True,
            wire=_word("name"),
            compare=same_object,
            sample=sample,
            doc=f"Name of the {what}, or the id of an existing one. When several have the name, the module fails and "
            "tells their ids.",
        ),
        "description": Field(
            wire=_word("description"), create_only=True, sample="Subscriber data", doc="What it is for."
        ),
        "id": Field(read_only=True, sample="521752a6-acf6-4b2d-bc7a-119f9148cd8c", doc=f"Id of the {what}."),
        "status": Field(read_only=True, sample="available", doc="Such as V(available) or V(error)."),
        "created_at": Field(
            read_only=True,
            wire=_word("created_at"),
            sample="2026-11-21T09:30:00.000000",
            doc="When it was made (UTC).",
        ),
    }


def _find(old: Old, fields: Mapping[str, Field], what: str) -> Any:
    def find(work: Work) -> Object | None:
        name = str(work.params["name"])
        found = get_or_none(work, old.get, {"id": name}) if is_uuid(name) else None
        if found is None:
            key = _word("name")
            found = exact(work, old.list_details, {}, lambda item: item.get(key) == name, f"{what}s named {name}")
        if found is not None and found.get("status") == "deleting" and work.params.get("state") != "absent":
            lookup.wait_gone(work, old.get, found)
            return None
        return None if found is None else from_wire(fields, found)

    return find


def _listed(old: Old) -> Any:
    def fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
        name = work.params.get("name")
        if name is not None and is_uuid(name):
            found = get_or_none(work, old.get, {"id": name})
            if found is not None:
                yield found
                return
        listing = old.list_details if work.params["details"] else old.list_brief
        yield from (one for one in work.objects(listing) if name in (None, one.get(_word("name"))))

    return fetch


def _body(want: Object) -> Object:
    """What is asked for, in the words of requests."""
    return {_DISPLAYED.get(name, name): value for name, value in want.items()}


def _resource(old: Old, what: str, new: str, fields: Mapping[str, Field], **more: Any) -> Resource:
    """
    :param new: Name of the resource that has more.
    """
    return Resource(
        system=OPENSTACK,
        name=old.module,
        plural=old.plural,
        title=what,
        summary=f"Manage {what}s {old.way} of OpenStack",
        description=(
            f"Makes and deletes {what}s {old.way}. What it is cannot be changed so: a difference is an error, unless "
            "O(recreate) says that it may go.",
            f"It is for logins and clouds that have nothing newer: others have M(telco.cloud.openstack_{new}).",
        ),
        notes=(old.note,),
        reference=old.reference,
        fields=fields,
        key=("name",),
        id_field="id",
        find=_find(old, fields, what),
        create=old.create,
        removed=lookup.removed(old.delete, old.get),
        ready=lookup.READY,
        answers=False,
        asynchronous=True,
        info=Info(
            list=old.list_details,
            fetch=_listed(old),
            filters={
                "name": named(what),
                "details": Field(
                    type="bool",
                    default=True,
                    option_only=True,
                    doc="Whether the call for details is used. The other one may answer the same.",
                ),
            },
            summary=f"List {what}s {old.way} of OpenStack",
            description=(f"Lists {what}s {old.way}.", old.note),
        ),
        **more,
    )


def volumes(old: Old) -> Resource:
    """Volumes of such a service."""
    fields = {
        **_common("volume", "udr-data"),
        "size": Field(type="int", between=(1, 2**31 - 1), create_only=True, sample=10, doc="Its size in GiB."),
        "volume_type": Field(wire=_word("volume_type"), create_only=True, sample="gold", doc="Its type, by its name."),
        "availability_zone": Field(
            wire=_word("availability_zone"), create_only=True, sample="nova", doc="Its availability zone."
        ),
        "metadata": Field(
            type="dict",
            ref=texts,
            compare="subset",
            create_only=True,
            sample={"owner": "udm"},
            doc="Metadata of the volume. Others that it has do not matter.",
        ),
        "snapshot_id": Field(
            wire=_word("snapshot_id"), create_only=True, sample=None, doc="Id of the snapshot that it is made of."
        ),
        "attachments": Field(
            type="list",
            elements="dict",
            read_only=True,
            from_wire=lambda found: [one for one in found if one],
            sample=[],
            doc="The servers that have it.",
        ),
    }
    return _resource(
        old,
        "volume",
        "volume",
        fields,
        needs=("size",),
        create_body=lambda work, want: _body(want),
    )


def snapshots(old: Old) -> Resource:
    """Snapshots of such a service."""
    fields = {
        **_common("snapshot", "udr-data-nightly"),
        "volume_id": Field(
            wire=_word("volume_id"),
            create_only=True,
            sample="39007a7e-ee4f-4d13-8283-b4da2e037c69",
            doc="Id of the volume that it is of. A new one needs it.",
        ),
        "force": Field(
            type="bool",
            default=False,
            option_only=True,
            doc="Whether a new one may be of a volume that is in use.",
        ),
        "size": Field(type="int", read_only=True, sample=10, doc="Size of the volume in GiB."),
    }
    return _resource(
        old,
        "snapshot",
        "volume_snapshot",
        fields,
        needs=("volume_id",),
        create_body=lambda work, want: {**_body(want), **({"force": True} if work.params["force"] else {})},
    )
