# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Metadata of servers: texts by key that its users see in the guest.

Source: OpenStack API Complete Reference (17 November 2015), 3.8 "Server metadata".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import ApiError, InvalidOption, TelcoError
from ..core.fields import Field
from ..core.keys import keys_absent
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.resource import Children, Info, Object, Resource
from ..core.work import Work
from . import server_lookup, servers
from .client import OPENSTACK
from .compute import NOTE, compute
from .server_changes import SET_METADATA

_ALL, _ITEM = "/servers/{id}/metadata", "/servers/{id}/metadata/{key}"
LIST = compute("list_all_metadata", "GET", _ALL)
REPLACE = compute("create_or_replace_metadata_items", "PUT", _ALL)
GET_ITEM = compute("show_metadata_item_details", "GET", _ITEM, envelope="meta")
SET_ITEM = compute("create_or_update_metadata_item", "PUT", _ITEM)
DELETE_ITEM = compute("delete_metadata_item", "DELETE", _ITEM)

FIELDS = {
    "name": server_lookup.NAME,
    "metadata": Field(
        type="dict",
        required=True,
        aliases=("meta",),
        normalize=server_lookup.texts,
        sample={"owner": "core"},
        doc="The metadata, texts by key. With O(state=absent) the keys are removed, whatever their values.",
    ),
    "purge": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether keys are removed that are not among O(metadata). All are set by one request then.",
    ),
    "all_projects": server_lookup.ALL_PROJECTS,
    "id": Field(read_only=True, sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server."),
}


def _find(work: Work) -> Object | None:
    if work.params.get("state") == "absent":
        found = server_lookup.find(work, work.params["name"], all_projects=bool(work.params["all_projects"]))
    else:
        found = server_lookup.need(work)
    return None if found is None else _shown(found)


def _shown(server: Mapping[str, Any]) -> Object:
    return {**servers.shown(server), "metadata": dict(server.get("metadata") or {})}


def _no_server(work: Work, want: Object) -> Object | None:
    raise TelcoError(f"There is no server {work.params['name']}", option="name")


def _add(work: Work, server: Object, pairs: list[Any]) -> None:
    attempt = f"set metadata of {work.label}"
    if len(pairs) == 1:
        key, value = pairs[0]
        work.call(SET_ITEM, {"id": server["id"], "key": key}, body={"meta": {key: value}}, attempt=attempt)
    else:
        work.call(SET_METADATA, {"id": server["id"]}, body={"metadata": dict(pairs)}, attempt=attempt)


def _replace(work: Work, server: Object, pairs: list[Any]) -> None:
    body = {"metadata": dict(pairs)}
    work.call(REPLACE, {"id": server["id"]}, body=body, attempt=f"replace the metadata of {work.label}")


def _remove(work: Work, server: Object, pairs: list[Any]) -> None:
    for key, _value in pairs:
        try:
            path = {"id": server["id"], "key": key}
            work.call(DELETE_ITEM, path, attempt=f"remove {key} from the metadata of {work.label}")
        except ApiError as exc:
            if exc.kind != "absent":
                raise


def _check(params: Mapping[str, Any]) -> None:
    if params["state"] == "absent" and params.get("purge"):
        raise InvalidOption("purge", "means nothing with state absent")
    for key in params["metadata"]:
        if not 1 <= len(str(key)) <= 255 or str(key) in (".", "..") or "/" in str(key):
            raise InvalidOption("metadata", f"{key!r} cannot be a key: it is a part of an address")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    server, key = server_lookup.need(work), work.params.get("item")
    path = {"id": server["id"], "key": key}
    if key is None:
        metadata = work.call(LIST, path)["metadata"]
    else:
        metadata = get_or_none(work, GET_ITEM, path)
        if metadata is None:
            return
    yield {"name": server["name"], "id": server["id"], "metadata": dict(metadata)}


RESOURCE = Resource(
    system=OPENSTACK,
    name="server_metadata",
    plural="server_metadata",
    title="server",
    summary="Manage metadata of a server of OpenStack",
    description=(
        "Sets and removes keys of the metadata of a server of the compute service (Nova). Keys that are not named are "
        "left alone, unless O(purge=true).",
        "Options and results have the names of M(openstack.cloud.server_metadata), so that its playbooks work here.",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.8 Server metadata",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=_find,
    created=_no_server,
    children=(
        Children(
            field="metadata",
            read=lambda work, server: server["metadata"],
            add=_add,
            remove=_remove,
            key=lambda pair: pair[0],
            same=lambda wanted, present: bool(wanted[1] == present[1]),
            replace=_replace,
            replace_when="purge",
        ),
    ),
    states={"absent": lambda work, have: keys_absent(work, have, "metadata", _remove)},
    check=_check,
    more=lambda work, server: {"server": server or {}},
    returns={
        "server": Field(
            type="dict",
            fields=servers.FIELDS,
            doc="The server with this metadata, in check mode as it is predicted; empty when there is none.",
        )
    },
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "name": server_lookup.NAME,
            "item": Field(option_only=True, doc="Only this key. The list is empty when the server does not have it."),
            "all_projects": server_lookup.ALL_PROJECTS,
        },
        summary="Get metadata of a server of OpenStack",
        description=("Gets the metadata of a server of the compute service (Nova), all of it or one key.", NOTE),
    ),
)

SERVER_METADATA = StateModule(RESOURCE)
SERVER_METADATA_INFO = InfoModule(RESOURCE)
