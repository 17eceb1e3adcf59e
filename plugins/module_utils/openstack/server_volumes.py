# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes of servers.

Source: OpenStack API Complete Reference (17 November 2015), 3.4.2 "Attach volume"; Nova's "Compute API", "Servers with
volume attachments", which has taken the place of that action. Which servers a volume has is Cinder's to say: the
results are the volume.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import find_named, get_or_none
from ..core.module import StateModule
from ..core.resource import Change, Object, Ready, Resource
from ..core.work import Work
from . import server_lookup, volume_fields, volume_lookup
from .client import OPENSTACK
from .compute import NOTE, compute
from .listing import same_object

_ALL, _ONE = "/servers/{server_id}/os-volume_attachments", "/servers/{server_id}/os-volume_attachments/{volume_id}"
_WORD = "volumeAttachment"
ATTACH = compute("attach_volume", "POST", _ALL, envelope=_WORD, repeatable=False)
GET = compute("show_volume_attachment", "GET", _ONE, envelope=_WORD)
DETACH = compute("detach_volume", "DELETE", _ONE)
#: Whether a volume goes with its server: said since 2.79, changed since 2.85.
_LATE = "2.85"
ATTACH_LATE = compute("attach_volume", "POST", _ALL, version=_LATE, envelope=_WORD, repeatable=False)
GET_LATE = compute("show_volume_attachment", "GET", _ONE, version=_LATE, envelope=_WORD)
UPDATE = compute("update_volume_attachment", "PUT", _ONE, version=_LATE, envelope=_WORD)

_DELETE = "delete_on_termination"
#: States of a volume in which it becomes a server's, and those in which it will not.
_READY = Ready(field="status", ready=frozenset({"in-use"}), failed=volume_lookup.READY.failed)


def _as_shown(field: Field) -> Field:
    """An option of the volume's own module, as something that is only told here."""
    return Field(
        type=field.type,
        elements=field.elements,
        wire=field.wire,
        from_wire=field.from_wire,
        read_only=True,
        sample=field.sample,
        doc=field.doc,
    )


_VOLUME = {name: _as_shown(field) for name, field in volume_fields.FIELDS.items() if not field.option_only}

FIELDS = {
    **_VOLUME,
    "server": Field(
        required=True,
        compare=same_object,
        sample="upf-1",
        doc="Name of the server, in the login's project, or its id.",
    ),
    "volume": Field(required=True, compare=same_object, sample="upf-1-data", doc="Name or id of the volume."),
    "device": Field(
        write_only=True,
        doc="Name of the device that the server gets a newly attached volume as. Most hypervisors choose themselves: "
        "what has become of it is in C(attachments).",
    ),
    "tag": Field(write_only=True, doc="What the guest is told of a newly attached volume, in its metadata."),
    _DELETE: Field(
        type="bool",
        sample=False,
        doc="Whether it is deleted together with the server. Left out, that stays as it is; a newly attached one is "
        f"not. Needs a compute service that speaks microversion {_LATE} (OpenStack Victoria).",
    ),
    "all_projects": server_lookup.ALL_PROJECTS,
    "server_id": Field(read_only=True, sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server."),
}


def _find(work: Work) -> Object | None:
    params = work.params
    server, volume = _server(work), _volume(work)
    if server is None or volume is None:
        if params["state"] == "absent":
            return None
        option = "server" if server is None else "volume"
        raise TelcoError(f"There is no {option} with the name or id {params[option]}", option=option)
    work.seen.update(server=server, volume=volume)
    there = get_or_none(work, GET if params.get(_DELETE) is None else GET_LATE, _path(work))
    if there is None:
        return None
    if volume.get("status") == "detaching" and params["state"] == "present":
        _gone(work)
        return None
    return _shown(server, volume, there)


def _server(work: Work) -> Mapping[str, Any] | None:
    """The server; looked for once."""
    if "server" in work.seen:
        known: Mapping[str, Any] = work.seen["server"]
        return known
    return server_lookup.find(work, str(work.params["server"]), all_projects=bool(work.params["all_projects"]))


def _volume(work: Work) -> Mapping[str, Any] | None:
    """The volume as it is now."""
    if "volume" in work.seen:
        return volume_lookup.look(work, volume_lookup.GET, work.seen["volume"])
    return find_named(work, volume_lookup.GET, volume_lookup.LIST, str(work.params["volume"]), "volumes", {})


def _path(work: Work) -> dict[str, Any]:
    return {"server_id": work.seen["server"]["id"], "volume_id": work.seen["volume"]["id"]}


def _gone(work: Work) -> None:
    path = _path(work)
    work.wait(
        lambda: get_or_none(work, GET, path),
        lambda there: there is None,
        what=f"{work.label} to be detached",
        describe=lambda there: "attached",
    )


def _shown(server: Mapping[str, Any], volume: Mapping[str, Any], there: Mapping[str, Any]) -> Object:
    told = {name: there[name] for name in (_DELETE,) if name in there}
    return {
        **volume_fields.shown(volume),
        "server": server["name"],
        "server_id": server["id"],
        "volume": volume["name"],
        **told,
    }


def _created(work: Work, want: Object) -> None:
    body = {"volumeId": work.seen["volume"]["id"]}
    body.update({name: want[name] for name in ("device", "tag", _DELETE) if name in want})
    operation = ATTACH_LATE if _DELETE in want else ATTACH
    work.call(operation, _path(work), body=body, attempt=f"attach {work.label}")


def _update(work: Work, have: Object, values: Object) -> None:
    body = {"volumeId": have["id"], **values}
    work.call(UPDATE, _path(work), body=body, attempt=f"change {work.label}")


def _removed(work: Work, have: Object) -> None:
    """One that is on its way already is only waited for: Nova refuses to detach it once more."""
    if have.get("status") != "detaching":
        work.call(DETACH, _path(work), attempt=f"detach {work.label}")


RESOURCE = Resource(
    system=OPENSTACK,
    name="server_volume",
    plural="server_volumes",
    result="volume",
    title="volume of server",
    summary="Attach volumes to servers of OpenStack",
    description=(
        "Attaches a volume of the block storage service (Cinder) to a server of the compute service (Nova), or "
        "detaches it.",
        "Options and results have the names of M(openstack.cloud.server_volume), so that its playbooks work here.",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.4.2 Attach volume",
    fields=FIELDS,
    key=("server", "volume"),
    id_field="id",
    find=_find,
    created=_created,
    changes=(Change(operation=UPDATE, fields=(_DELETE,), apply=_update),),
    removed=_removed,
    gone=True,
    ready=_READY,
    answers=False,
    asynchronous=True,
)

SERVER_VOLUME = StateModule(RESOURCE)
