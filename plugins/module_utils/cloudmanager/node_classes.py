# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Host classes and the types of hosts in them.

Source: CloudManager REST API v1, "Host classes".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from ..openstack.client import items
from .client import CLOUDMANAGER, PAGE_SIZE

_ONE, _ALL = "/v1/node-classes/{id}", "/v1/node-classes/"
LIST = Operation("getting_a_list_of_host_classes", "GET", _ALL)
GET = Operation("getting_information_about_host_class", "GET", _ONE, envelope="node_class")
CREATE = Operation("creating_host_class", "POST", _ALL, envelope="node_class")
UPDATE = Operation("editing_host_class", "PUT", _ONE, envelope="node_class")
DELETE = Operation("deleting_host_class", "DELETE", _ONE)


def _names(types: Any) -> Any:
    return [item["name"] if isinstance(item, Mapping) else item for item in types or []]


FIELDS = {
    "name": Field(sample="edge_host", doc="Name of the host class. With O(id) it is the name that the class gets."),
    "id": Field(
        type="int",
        compare=lambda want, have: True,
        sample=8,
        doc="Number of an existing host class, in place of its name; needed to change the name.",
    ),
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


def _find(work: Work) -> Object | None:
    number = work.params.get("id")
    found = get_or_none(work, GET, {"id": number}) if number is not None else _named(work, work.params["name"])
    return None if found is None else from_wire(FIELDS, found)


def _named(work: Work, name: str) -> Object | None:
    """The class of a name. Names are unique, so that a page that is not full has it or nobody has."""
    offset = 0
    while True:
        query = {"name": name, "offset": offset, "limit": PAGE_SIZE}
        page = items(work.call(LIST, query=query, attempt=f"look for {work.label}"))
        found = [item for item in page if item.get("name") == name]
        if len(found) > 1:
            numbers = ", ".join(str(item["id"]) for item in found)
            raise TelcoError(f"Found {len(found)} host classes named {name}, need exactly one: {numbers}. Give the id.")
        if found:
            return dict(found[0])
        if len(page) < PAGE_SIZE:
            return None
        offset += len(page)


def _create_body(work: Work, want: Object) -> Object:
    if "id" in want:
        raise InvalidOption(
            "id", f"there is no host class {want['id']}; the number of a new one is the server's choice"
        )
    return to_wire(FIELDS, want)


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
    find=_find,
    create=CREATE,
    create_body=_create_body,
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
        },
        match=lambda params, obj: params.get("name") in (None, obj.get("name")),
        summary="List host classes of CloudManager",
        description=("Lists classes of hosts with their types.",),
    ),
)

NODE_CLASS = StateModule(RESOURCE)
NODE_CLASS_INFO = InfoModule(RESOURCE)
