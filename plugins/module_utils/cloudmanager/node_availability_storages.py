# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The availability storages of a node.

Source: CloudManager REST API v1, "Nodes".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import StateModule
from ..core.operation import Operation
from ..core.resource import Object, Resource
from ..core.work import Work
from .assignments import Assignment, shown
from .availability_storages import LIST as STORAGES
from .client import CLOUDMANAGER
from .node_lookup import GET as GET_NODE
from .node_lookup import node_reference
from .numbered import existing, reference, references

_ALL = "/v1/nodes/{node}/availability-storages/"
_OPTION = "availability_storages"

_NODE = node_reference("node")
_STORAGE = reference(STORAGES, what="availability storage", option=_OPTION)


def _storages(work: Work, node: Mapping[str, Any]) -> list[Any]:
    """What a node has: as it shows, which the reference calls optional; else as the storages show."""
    if _OPTION in node:
        return shown(node[_OPTION])
    names = {node["id"], node["name"]}
    return [item["id"] for item in work.objects(STORAGES) if names.intersection(shown(item.get("nodes")))]


def _read(work: Work, owner: Object) -> list[Any]:
    return _storages(work, work.call(GET_NODE, {"id": owner["node"]}, attempt=f"look at the storages of {work.label}"))


STORAGES_OF_NODE = Assignment(
    option=_OPTION,
    title="availability storages",
    assign=Operation("assigning_host_to_availability_storages", "POST", _ALL),
    reassign=Operation("reassigning_host_to_availability_storages", "PUT", _ALL),
    unassign=Operation("deleting_the_assignment_of_availability_storages_to_hosts", "DELETE", f"{_ALL}{{part}}"),
    resolve=_STORAGE,
    read=_read,
    purge="purge",
    replace="reassign",
)

FIELDS = {
    "node": Field(required=True, ref=_NODE, sample=1, doc="Name or number of the node; answers have its number."),
    _OPTION: Field(
        type="list",
        elements="str",
        required=True,
        compare="set",
        ref=references(_STORAGE),
        sample=[1, 2],
        doc="Names or numbers of availability storages; answers have their numbers. With O(state=present) the node has "
        "them, and keeps others unless O(purge=true) or O(reassign=true); with O(state=absent) it has none of them.",
    ),
    **STORAGES_OF_NODE.options(),
}


def _find(work: Work) -> Object | None:
    number = existing(work, _NODE, "node")
    if number is None:
        return None
    node = get_or_none(work, GET_NODE, {"id": number}, attempt=f"look at {work.label}")
    return None if node is None else {"node": number, _OPTION: _storages(work, node)}


def _no_node(work: Work, want: Object) -> Object | None:
    raise TelcoError(f"There is no node {work.params['node']}", option="node")


def _absent(work: Work, have: Object | None) -> dict[str, Any]:
    """The node has none of the named storages; a node or a storage that is not there is none to take away."""
    there = STORAGES_OF_NODE.found(work, have) if have is not None else []
    if have is None or not there:
        return {"before": have, "after": have, "changed": False, "managed": (_OPTION,)}
    named = {existing(work, _STORAGE, _OPTION, value) for value in work.params[_OPTION]}
    unwanted = [number for number in there if number in named]
    STORAGES_OF_NODE.remove(work, have, unwanted)
    return {
        "before": {**have, _OPTION: there},
        "after": {**have, _OPTION: [number for number in there if number not in named]},
        "changed": bool(unwanted),
        "managed": (_OPTION,),
    }


RESOURCE = Resource(
    system=CLOUDMANAGER,
    name="node_availability_storage",
    plural="node_availability_storages",
    title="node",
    summary="Assign availability storages to a node of CloudManager",
    description=(
        "Assigns availability storages to a node, and takes them away again.",
        "M(telco.cloud.cloudmanager_availability_storage) does the same for all nodes of a storage.",
    ),
    reference="CloudManager REST API v1, Nodes",
    fields=FIELDS,
    key=("node",),
    find=_find,
    created=_no_node,
    children=(STORAGES_OF_NODE.children(),),
    states={"absent": _absent},
    check=STORAGES_OF_NODE.check,
)

NODE_AVAILABILITY_STORAGE = StateModule(RESOURCE)
