# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Availability storages, and the nodes that they are assigned to.

Source: CloudManager REST API v1, "Availability storages".
"""

from __future__ import annotations

from typing import Any

from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .assignments import Assignment, shown
from .client import CLOUDMANAGER
from .node_lookup import node_reference
from .numbered import FILTERS, find, further, new, number, references

_ONE, _ALL = "/v1/availability-storages/{id}", "/v1/availability-storages/"
LIST = Operation("getting_list_of_availability_storages", "GET", _ALL)
COUNT = Operation("getting_the_number_of_availability_storages", "GET", "/v1/availability-storages/count")
GET = Operation("getting_information_about_availability_storage", "GET", _ONE, envelope="availability_storage")
CREATE = Operation("creating_availability_storage", "POST", _ALL, envelope="availability_storage")
UPDATE = Operation("editing_the_availability_storage", "PUT", _ONE, envelope="availability_storage")
DELETE = Operation("deleting_the_availability_storage", "DELETE", _ONE)

_NODE = node_reference("nodes")


def _shown_nodes(work: Work, storage: Object) -> Any:
    return work.call(GET, storage, attempt=f"look at the nodes of {work.label}").get("nodes")


NODES = Assignment(
    option="nodes",
    title="nodes",
    assign=Operation("assigning_the_availability_storage_to_hosts", "POST", f"{_ONE}/nodes/"),
    reassign=Operation("reassigning_the_availability_storage_to_hosts", "PUT", f"{_ONE}/nodes/"),
    unassign=Operation("deleting_the_assignment_of_availability_storage_to_hosts", "DELETE", f"{_ONE}/nodes/{{part}}"),
    resolve=_NODE,
    read=_shown_nodes,
    purge="purge_nodes",
    replace="reassign_nodes",
)

FIELDS = {
    "name": Field(
        sample="storage1", doc="Name of the availability storage. With O(id) it is the name that the storage gets."
    ),
    "id": number("availability storage", "name", sample=1),
    "compute_path": Field(
        sample="/var/lib/nova/ha",
        doc="Path of the storage on compute nodes. It is needed for a new storage.",
    ),
    "controller_path": Field(
        sample="/srv/ha", doc="Path of the storage on the controller. It is needed for a new storage."
    ),
    "nodes": Field(
        type="list",
        elements="str",
        compare="set",
        ref=references(_NODE),
        from_wire=shown,
        sample=[1, 2],
        doc="Names or numbers of the nodes that the storage is assigned to; answers have their numbers. Nodes that "
        "have it already and are not named keep it, unless O(purge_nodes=true) or O(reassign_nodes=true).",
    ),
    **NODES.options(),
}

RESOURCE = Resource(
    system=CLOUDMANAGER,
    name="availability_storage",
    plural="availability_storages",
    title="availability storage",
    summary="Manage availability storages of CloudManager",
    description=("Creates, changes and deletes availability storages, and assigns them to nodes.",),
    reference="CloudManager REST API v1, Availability storages",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=find(GET, LIST, FIELDS, what="availability storage"),
    create=CREATE,
    create_body=new(FIELDS, "availability storage", needs=("compute_path", "controller_path")),
    changes=(Change(operation=UPDATE, fields=("name", "compute_path", "controller_path")),),
    children=(NODES.children(),),
    delete=DELETE,
    check=NODES.check,
    constraints=Constraints(required_one_of=(("name", "id"),)),
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={
            "id": Field(
                type="int", wire="availability_storage_id", doc="Only the availability storage of this number."
            ),
            "name": Field(doc="Only availability storages of this name."),
            "filters": FILTERS,
        },
        query=further,
        match=lambda params, obj: params.get("name") in (None, obj.get("name")),
        count=COUNT,
        summary="List availability storages of CloudManager",
        description=("Lists availability storages with the numbers of the nodes that they are assigned to.",),
    ),
)

AVAILABILITY_STORAGE = StateModule(RESOURCE)
AVAILABILITY_STORAGE_INFO = InfoModule(RESOURCE)
