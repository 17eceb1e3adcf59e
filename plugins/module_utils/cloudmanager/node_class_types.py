# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of hosts within a host class.

Source: CloudManager REST API v1, "Host classes". The list of types has neither filters nor pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from ..openstack.client import items
from .client import CLOUDMANAGER
from .node_classes import LIST as CLASSES
from .numbered import existing, new, number, reference

_ALL = "/v1/node-classes/{node_class}/types/"
_ONE = "/v1/node-classes/{node_class}/types/{id}"
LIST = Operation("getting_list_of_host_class_types", "GET", _ALL)
CREATE = Operation("creating_new_type_for_host_class", "POST", _ALL, envelope="node_type")
UPDATE = Operation("changing_type_of_host_class", "PUT", _ONE, envelope="node_type")
DELETE = Operation("deleting_type_of_host_class", "DELETE", _ONE)

_CLASS = reference(CLASSES, what="host class", option="node_class")

FIELDS = {
    "node_class": Field(
        required=True, ref=_CLASS, sample=8, doc="Name or number of the host class; answers have its number."
    ),
    "name": Field(sample="KVM", doc="Name of the type. With O(id) it is the name that the type gets."),
    "id": number("type", "name", sample=29),
}


def _types(work: Work) -> list[Object]:
    """All types of the class, each with its class; none when there is no such class."""
    class_id = existing(work, _CLASS, "node_class")
    if class_id is None:
        return []
    answer = get_or_none(work, LIST, {"node_class": class_id}, attempt="list the types of the host class")
    return [{**item, "node_class": class_id} for item in items(answer)]


def _fits(params: Mapping[str, Any], item: Mapping[str, Any]) -> bool:
    return all(params.get(name) in (None, item.get(name)) for name in ("id", "name"))


def _find(work: Work) -> Object | None:
    wanted = work.params["id"]
    by = {"id": wanted} if wanted is not None else {"name": work.params["name"]}
    found = [item for item in _types(work) if _fits(by, item)]
    if len(found) > 1:
        numbers = ", ".join(str(item["id"]) for item in found)
        raise TelcoError(f"{len(found)} types of the host class are called {by['name']}: {numbers}. Give the number.")
    return from_wire(FIELDS, found[0]) if found else None


def _body(work: Work, want: Object) -> Object:
    """The class is in the address."""
    return new(FIELDS, "type", needs=("name",))(work, {k: v for k, v in want.items() if k != "node_class"})


RESOURCE = Resource(
    system=CLOUDMANAGER,
    name="node_class_type",
    plural="node_class_types",
    title="type of host class",
    summary="Manage types of hosts in a host class of CloudManager",
    description=(
        "Creates, renames and deletes a single type of hosts in a class, and leaves the other types alone.",
        "M(telco.cloud.cloudmanager_node_class) sets all types of a class at once.",
    ),
    reference="CloudManager REST API v1, Host classes",
    fields=FIELDS,
    key=("node_class", "name"),
    id_field="id",
    find=_find,
    create=CREATE,
    create_body=_body,
    changes=(Change(operation=UPDATE, fields=("name",)),),
    delete=DELETE,
    # The answer does not show the class.
    answers=False,
    constraints=Constraints(required_one_of=(("name", "id"),)),
    info=Info(
        list=LIST,
        fetch=lambda work, query: _types(work),
        match=_fits,
        filters={
            "node_class": Field(required=True, option_only=True, doc="Name or number of the host class."),
            "id": Field(type="int", option_only=True, doc="Only the type of this number."),
            "name": Field(option_only=True, doc="Only the type of this name."),
        },
        summary="List types of hosts in a host class of CloudManager",
        description=("Lists the types of hosts in a class. The list is empty when there is no such class.",),
    ),
)

NODE_CLASS_TYPE = StateModule(RESOURCE)
NODE_CLASS_TYPE_INFO = InfoModule(RESOURCE)
