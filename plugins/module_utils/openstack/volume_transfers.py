# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Handing a volume over to another project: whoever has the key of a transfer takes it.

Source: OpenStack API Complete Reference (17 November 2015), 1.17 "Volume transfer". That those whom it is offered to do
not see it before they take it was seen at Cinder of Zed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import find_named, is_uuid, name_or_id
from ..core.module import InfoModule, StateModule
from ..core.resource import Info, Object, Resource
from ..core.secret_file import check_folder, write_secret
from ..core.told_once import needed_file, told_once
from ..core.work import Work
from . import volume_lookup
from .block_storage import NOTE, volume
from .client import OPENSTACK, OWN_PROJECT
from .listing import named, same_object

_ONE = "/os-volume-transfer/{id}"
CREATE = volume("create_volume_transfer", "POST", "/os-volume-transfer", envelope="transfer")
LIST = volume("list_volume_transfers", "GET", "/os-volume-transfer")
LIST_DETAILS = volume("list_volume_transfers_with_details", "GET", "/os-volume-transfer/detail")
GET = volume("show_volume_transfer_details", "GET", _ONE, envelope="transfer")
ACCEPT = volume("accept_volume_transfer", "POST", f"{_ONE}/accept")
DELETE = volume("delete_volume_transfer", "DELETE", _ONE)

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="to-ims",
        doc="Name of the transfer, or the id of an existing one. For O(state=accepted) it is the id, for the transfers "
        "of other projects cannot be looked up.",
    ),
    "volume": Field(
        wire="volume_id",
        create_only=True,
        ref=volume_lookup.volume_id,
        sample="39007a7e-ee4f-4d13-8283-b4da2e037c69",
        doc="Name or id of the volume that is handed over; needed for a new transfer. O(state=accepted) needs it to "
        "know that it was taken already. Results have the id.",
    ),
    "auth_key": Field(
        secret=True,
        option_only=True,
        doc="The key by which O(state=accepted) takes the volume. Only the answer to the creation has it.",
    ),
    "auth_key_file": Field(
        type="path",
        option_only=True,
        doc="File that gets the key of a new transfer, where the module runs; needed for one, and for its owner only "
        "(mode 0600). Its folder has to be there. O(state=accepted) reads the key from it when O(auth_key) is not "
        "given.",
    ),
    "id": Field(read_only=True, sample="cac5c677-73a9-4288-bb9c-b2ebfb547377", doc="Id of the transfer."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was created (UTC)."),
}


def _check(params: Mapping[str, Any]) -> None:
    state, path = params.get("state") or "present", params.get("auth_key_file")
    if state == "accepted":
        if params.get("volume") is None:
            raise InvalidOption("volume", "is needed to know whether it was taken already")
        if params.get("auth_key") is None and path is None:
            raise InvalidOption("auth_key", "is needed to accept a transfer, or auth_key_file")
    elif params.get("auth_key") is not None:
        raise InvalidOption("auth_key", "is for accepting a transfer: Cinder makes it for a new one")
    elif state == "present" and path is not None:
        check_folder("auth_key_file", path)


def _created(work: Work, want: Object) -> Object | None:
    path = needed_file(work, "auth_key_file")
    with told_once(work):
        answer = work.call(CREATE, body=to_wire(FIELDS, want), attempt=f"create {work.label}")
    if answer is None:
        return None
    made = dict(answer)
    work.client.masker.add(made["auth_key"])
    write_secret(path, made.pop("auth_key"))
    return from_wire(FIELDS, made)


def _taken(work: Work) -> bool:
    """Whether the volume is in the project of the login, by its name or id."""
    found = find_named(work, volume_lookup.GET, volume_lookup.LIST, work.params["volume"], "volume", {})
    # Administrators see those of other projects, too.
    own = work.client.known(OWN_PROJECT)
    return found is not None and found.get("os-vol-tenant-attr:tenant_id", own) == own


def _accepted(work: Work, have: Object | None) -> dict[str, Any]:
    if have is None and _taken(work):
        return {"before": None, "after": None, "changed": False}
    name = work.params["name"]
    if have is None and not is_uuid(name):
        raise InvalidOption("name", f"{name} is no id, and no transfer of the own project is called so")
    shown = have or {"id": name, "volume": work.params["volume"]}
    answer = work.call(
        ACCEPT, {"id": shown["id"]}, body={"accept": {"auth_key": _key(work)}}, attempt=f"accept {work.label}"
    )
    after = shown if answer is None else from_wire(FIELDS, answer["transfer"])
    return {"before": have, "after": after, "changed": True}


def _key(work: Work) -> str:
    given = work.params.get("auth_key")
    if given is not None:
        return str(given)
    try:
        with open(work.params["auth_key_file"], encoding="utf-8") as file:
            key = file.read().strip()
    except OSError as exc:
        raise InvalidOption("auth_key_file", f"cannot be read: {exc.strerror}") from exc
    work.client.masker.add(key)
    return key


RESOURCE = Resource(
    system=OPENSTACK,
    name="volume_transfer",
    plural="volume_transfers",
    title="volume transfer",
    summary="Hand volumes of OpenStack over to other projects",
    description=(
        "Offers a volume of the block storage service (Cinder) to whoever has the key of the transfer, takes such an "
        "offer back, or takes the volume into the project of the login (O(state=accepted)).",
        "The key is told once, when the transfer is made, and is in no result: O(auth_key_file) gets it. To have "
        "another, delete the transfer and make a new one.",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 1.17 Volume transfer",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=name_or_id(GET, LIST_DETAILS, FIELDS, option="name", what="volume transfers"),
    needs=("volume",),
    create=CREATE,
    created=_created,
    delete=DELETE,
    states={"accepted": _accepted},
    check=_check,
    info=Info(
        list=LIST_DETAILS,
        fetch=volume_lookup.lister(GET, LIST_DETAILS, LIST, FIELDS),
        filters={
            "name": named("volume transfer"),
            "volume": Field(
                wire="volume_id", ref=volume_lookup.volume_id, doc="Name or id of a volume: only its transfer."
            ),
            **volume_lookup.filters("ids, names, volumes and links"),
        },
        summary="List transfers of volumes of OpenStack",
        description=(
            "Lists the offers of volumes that the own project has made, in the block storage service (Cinder). Those "
            "of other projects are not seen by whom they are made to.",
            NOTE,
        ),
    ),
)

VOLUME_TRANSFER = StateModule(RESOURCE)
VOLUME_TRANSFER_INFO = InfoModule(RESOURCE)
