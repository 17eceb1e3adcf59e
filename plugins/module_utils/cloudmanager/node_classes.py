# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Host classes and the types of hosts in them.

Source: CloudManager REST API v1, "Host classes".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Resource
from .client import CLOUDMANAGER
from .numbered import FILTERS, find, further, new, number

_ONE, _ALL = "/v1/node-classes/{id}", "/v1/node-classes/"
LIST = Operation("getting_a_list_of_host_classes", "GET", _ALL)
COUNT = Operation("getting_the_number_of_host_classes", "GET", "/v1/node-classes/count")
GET = Operation("getting_information_about_host_class", "GET", _ONE, envelope="node_class")
CREATE = Operation("creating_host_class", "POST", _ALL, envelope="node_class")
UPDATE = Operation("editing_host_class", "PUT", _ONE, envelope="node_class")
DELETE = Operation("deleting_host_class", "DELETE", _ONE)


def _names(types: Any) -> Any:
    return [item["name"] if isinstance(item, Mapping) else item for item in types or []]


FIELDS = {
    "name": Field(sample="edge_host", doc="Name of the host class. With O(id) it is the name that the class gets."),
    "id": number("host class", "name", sample=8),
    "node_types": Field(
        type="list",
        elements="str",
        compare="set",
        from_wire=_names,
        sample=["KVM", "Docker"],
        doc="Names of the types of hosts in the class. The list is the whole: a type that is not in it is removed.",
    ),
    "types": Field(
        type="list",
        elements="dict",
        read_only=True,
        wire="node_types",
        sample=[{"id": 27, "name": "KVM"}, {"id": 28, "name": "Docker"}],
        doc="The types with their numbers.",
    ),
    "is_default": Field(type="bool", read_only=True, sample=False, doc="Whether new hosts get this class."),
}


def _check(params: Mapping[str, Any]) -> None:
    types = params.get("node_types") or []
    twice = sorted({name for name in types if types.count(name) > 1})
    if twice:
        raise InvalidOption("node_types", f"names {', '.join(twice)} twice")


RESOURCE = Resource(
    system=CLOUDMANAGER,
    name="node_class",
    plural="node_classes",
    title="host class",
    summary="Manage host classes of CloudManager",
    description=("Creates, changes and deletes classes of hosts, and the types of hosts in them.",),
    reference="CloudManager REST API v1, Host classes",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=find(GET, LIST, FIELDS, what="host class"),
    create=CREATE,
    create_body=new(FIELDS, "host class"),
    changes=(Change(operation=UPDATE, fields=("name", "node_types")),),
    delete=DELETE,
    check=_check,
    constraints=Constraints(required_one_of=(("name", "id"),)),
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={
            "id": Field(type="int", doc="Only the host class of this number."),
            "name": Field(doc="Only the host class of this name."),
            "filters": FILTERS,
        },
        query=further,
        match=lambda params, obj: params.get("name") in (None, obj.get("name")),
        count=COUNT,
        summary="List host classes of CloudManager",
        description=("Lists classes of hosts with their types.",),
    ),
)

NODE_CLASS = StateModule(RESOURCE)
NODE_CLASS_INFO = InfoModule(RESOURCE)
