# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tags of servers: a key and a value each.

Source: Elastic Cloud Server API Reference, 5.9.3 to 5.9.6. Adding overwrites a tag of the same key; removing a tag
that is not there succeeds; a server has ten tags at the most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Children, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import HUAWEI_ECS

_TAGS = "/v1/{project_id}/servers/{server_id}/tags"
LIST = Operation("list_server_tags", "GET", _TAGS)
LIST_OF_PROJECT = Operation("list_project_tags", "GET", "/v1/{project_id}/servers/tags")
# Both say of themselves that they may be repeated.
ADD = Operation("batch_create_server_tags", "POST", f"{_TAGS}/action", repeatable=True)
REMOVE = Operation("batch_delete_server_tags", "POST", f"{_TAGS}/action", repeatable=True)

_KEY = re.compile(r"[A-Za-z0-9_\u4E00-\u9FFF-]{1,36}\Z")
_VALUE = re.compile(r"[A-Za-z0-9_.\u4E00-\u9FFF-]{0,43}\Z")
_MOST = 10

FIELDS = {
    "server_id": Field(required=True, sample="bae51750-0089-41a1-9b18-5c777978ff6d", doc="Id of the server."),
    "tags": Field(
        type="dict",
        sample={"site": "north", "role": "gateway"},
        doc="The tags, values by key. A key has up to 36, a value up to 43 of: letters, digits, C(-), C(_), Chinese "
        "characters, "
        "and C(.) in values. With O(state=absent) the values do not matter.",
    ),
    "purge": Field(
        type="bool", default=False, option_only=True, doc="Whether tags are removed that are not among O(tags)."
    ),
}


def _find(work: Work) -> Object | None:
    found = get_or_none(work, LIST)
    if found is None:
        return None
    return {"server_id": work.params["server_id"], "tags": {item["key"]: item["value"] for item in found["tags"]}}


def _no_server(work: Work, want: Object) -> Object | None:
    raise TelcoError(f"There is no server {work.params['server_id']}", option="server_id")


def _add(work: Work, parent: Object, pairs: list[Any]) -> None:
    body = {"action": "create", "tags": [{"key": key, "value": value} for key, value in pairs]}
    work.call(ADD, body=body, attempt=f"add tags to {work.label}")


def _remove(work: Work, parent: Object, pairs: list[Any]) -> None:
    body = {"action": "delete", "tags": [{"key": key, "value": value} for key, value in pairs]}
    work.call(REMOVE, body=body, attempt=f"remove tags from {work.label}")


def _absent(work: Work, have: Object | None) -> dict[str, Any]:
    """The given keys are gone; a server that is gone has none of them."""
    if have is None:
        return {"before": None, "after": None, "changed": False, "managed": ("tags",)}
    unwanted = [(key, value) for key, value in have["tags"].items() if key in work.params["tags"]]
    if not unwanted:
        return {"before": have, "after": have, "changed": False, "managed": ("tags",)}
    _remove(work, have, unwanted)
    keys = {key for key, _value in unwanted}
    left = {key: value for key, value in have["tags"].items() if key not in keys}
    return {"before": have, "after": {**have, "tags": left}, "changed": True, "managed": ("tags",)}


def _check(params: Mapping[str, Any]) -> None:
    tags = params.get("tags") or {}
    if params["state"] == "absent":
        if params.get("purge"):
            raise InvalidOption("purge", "means nothing with state absent")
        return
    if len(tags) > _MOST:
        raise InvalidOption("tags", f"a server has {_MOST} tags at the most, these are {len(tags)}")
    for key, value in tags.items():
        if not _KEY.match(str(key)):
            raise InvalidOption("tags", f"{key!r} is not a key: 1 to 36 letters, digits, '-' and '_' are allowed")
        if not isinstance(value, str) or not _VALUE.match(value):
            raise InvalidOption(
                "tags", f"{value!r} (of {key}) is not a value: a text of up to 43 letters, digits, '-', '_' and '.'"
            )


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    if work.params.get("server_id") is None:
        yield from work.call(LIST_OF_PROJECT)["tags"]
        return
    found = get_or_none(work, LIST)
    yield from found["tags"] if found is not None else []


RESOURCE = Resource(
    system=HUAWEI_ECS,
    name="server_tag",
    plural="server_tags",
    title="server",
    summary="Manage tags of servers of Huawei Cloud ECS",
    description=(
        "Adds, changes and removes the tags of a server, each a key and a value.",
        "Tags that are not named are left alone, unless O(purge=true).",
    ),
    reference="Elastic Cloud Server API Reference (2025-01-07), 5.9 Tag Management",
    fields=FIELDS,
    key=("server_id",),
    find=_find,
    created=_no_server,
    children=(
        Children(
            field="tags",
            read=lambda work, server: server["tags"],
            add=_add,
            remove=_remove,
            key=lambda pair: pair[0],
            same=lambda wanted, present: bool(wanted[1] == present[1]),
            purge="purge",
        ),
    ),
    states={"absent": _absent},
    check=_check,
    constraints=Constraints(required_if=(("state", "absent", ("tags",)),)),
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "server_id": Field(
                doc="Id of the server whose tags are returned. Left out, all tags of the project's servers are "
                "returned, "
                "each with a list of its values."
            )
        },
        summary="List tags of servers of Huawei Cloud ECS",
        description=("Lists the tags of a server, or those of all servers of a project.",),
    ),
)

SERVER_TAG = StateModule(RESOURCE)
SERVER_TAG_INFO = InfoModule(RESOURCE)
