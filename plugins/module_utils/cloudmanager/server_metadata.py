# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""System metadata of instances: texts by key that the instance's users do not see.

Source: CloudManager REST API v1, "Instances and compute nodes": the example of the update sends the bare keys, and the
key to remove is the last part of the path. The reference does not say whether an update leaves keys alone that it does
not name: it is sent all that are there, with what is wanted over them, which is right in both cases.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import ApiError, InvalidOption, TelcoError
from ..core.fields import Field
from ..core.keys import keys_absent
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Children, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import CLOUDMANAGER
from .server_actions import SERVER_ID

_PATH = "/v1/system_metadata/{server_id}"
GET = Operation("getting_metadata", "GET", _PATH, envelope="metadata")
UPDATE = Operation("update_metadata", "PUT", _PATH)
REMOVE = Operation("removing_metadata", "DELETE", f"{_PATH}/removed/{{removed}}")

FIELDS = {
    "server_id": SERVER_ID,
    "metadata": Field(
        type="dict",
        sample={"image_min_disk": "10", "cpu_benchmark": "test"},
        doc="The system metadata, texts by key. With O(state=absent) the keys are removed, whatever their values.",
    ),
    "purge": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether keys are removed that are not among O(metadata). The compute service keeps keys of its own there, "
        "such as those of the instance's image.",
    ),
}


def _find(work: Work) -> Object | None:
    found = get_or_none(work, GET)
    return None if found is None else {"server_id": work.params["server_id"], "metadata": dict(found)}


def _no_server(work: Work, want: Object) -> Object | None:
    raise TelcoError(f"There is no instance {work.params['server_id']}", option="server_id")


def _update(work: Work, parent: Object, pairs: list[Any]) -> None:
    body = {**parent["metadata"], **dict(pairs)}
    work.call(UPDATE, body=body, attempt=f"update the system metadata of {work.label}")


def _remove(work: Work, parent: Object, pairs: list[Any]) -> None:
    for key, _value in pairs:
        try:
            work.call(REMOVE, {"removed": key}, attempt=f"remove {key} from the system metadata of {work.label}")
        except ApiError as exc:
            if exc.kind != "absent":
                raise


def _check(params: Mapping[str, Any]) -> None:
    absent = params["state"] == "absent"
    if absent and params.get("purge"):
        raise InvalidOption("purge", "means nothing with state absent")
    for key, value in (params.get("metadata") or {}).items():
        if str(key) in ("", ".", ".."):
            raise InvalidOption("metadata", f"{key!r} cannot be a key: it is a part of an address")
        if not absent and not isinstance(value, str):
            raise InvalidOption("metadata", f"{value!r} (of {key}) is not a text; write it in quotes")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    found = _find(work)
    if found is not None:
        yield found


RESOURCE = Resource(
    system=CLOUDMANAGER,
    name="server_metadata",
    plural="server_metadata",
    title="instance",
    summary="Manage system metadata of an instance by CloudManager",
    description=(
        "Sets and removes keys of the system metadata of an instance. Keys that are not named are left alone, unless "
        "O(purge=true).",
    ),
    reference="CloudManager REST API v1, Instances and compute nodes",
    fields=FIELDS,
    key=("server_id",),
    find=_find,
    created=_no_server,
    children=(
        Children(
            field="metadata",
            read=lambda work, server: server["metadata"],
            add=_update,
            remove=_remove,
            key=lambda pair: pair[0],
            same=lambda wanted, present: bool(wanted[1] == present[1]),
            purge="purge",
        ),
    ),
    states={"absent": lambda work, have: keys_absent(work, have, "metadata", _remove)},
    check=_check,
    constraints=Constraints(required_if=(("state", "absent", ("metadata",)),)),
    info=Info(
        list=GET,
        fetch=_listed,
        filters={"server_id": SERVER_ID},
        summary="Get system metadata of an instance by CloudManager",
        description=("Gets the system metadata of an instance. The list is empty when there is no such instance.",),
    ),
)

SERVER_METADATA = StateModule(RESOURCE)
SERVER_METADATA_INFO = InfoModule(RESOURCE)
