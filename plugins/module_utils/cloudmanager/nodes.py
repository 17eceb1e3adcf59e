# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodes: the machines that CloudManager looks after.

Source: CloudManager REST API v1, "Nodes".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, to_wire
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import CLOUDMANAGER
from .node_fields import FIELDS, LIST_FILTERS, SENT_AS
from .node_lookup import GET, LIST
from .numbered import FILTERS, find, further, new

COUNT = Operation("getting_the_number_of_nodes", "GET", "/v1/nodes/count")
CREATE = Operation("creating_node", "POST", "/v1/nodes/", envelope="node")
UPDATE = Operation("updating_hypervisor_settings", "PUT", "/v1/nodes/{id}", envelope="node")
DELETE = Operation("deleting_node", "DELETE", "/v1/nodes/{id}")
ASSIGN_IMAGE = Operation("assigning_pxe_image_to_host", "POST", "/v1/nodes/{id}/actions/assign-image", repeatable=True)
RESERVE = Operation("moving_host_to_reserve", "POST", "/v1/nodes/{id}/actions/reserve", repeatable=True)

_EXTENSIONS = ("with_os_object", "with_hwinfo")
_new = new(FIELDS, "node")


def _renamed(body: Object) -> Object:
    return {SENT_AS.get(name, name): value for name, value in body.items()}


def _body(work: Work, have: Object, values: Object) -> Object:
    return _renamed(to_wire(FIELDS, values))


def _refuse_addresses(work: Work, have: Object, values: Object) -> None:
    """Nor is the node made anew: its power controls, storages and history would be lost."""
    raise InvalidOption(
        "ip_addresses",
        f"{work.label} has {have.get('ip_addresses')}, wanted is {values['ip_addresses']}; CloudManager cannot change "
        "them on an existing node",
    )


def _fetch(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
    """One by its number alone shows most; all else is a list. A server may filter names by less than the whole."""
    params = work.params
    extensions = {name: params[name] for name in _EXTENSIONS if params.get(name) is not None}
    if set(query) == {"id"}:
        one = get_or_none(work, GET, query=extensions)
        return [] if one is None else [one]
    name = params.get("name")
    listed = work.objects(LIST, query={**query, **extensions}, limit=None if name else params.get("limit"))
    return (node for node in listed if name in (None, node.get("name")))


RESOURCE = Resource(
    system=CLOUDMANAGER,
    name="node",
    plural="nodes",
    title="node",
    summary="Manage nodes of CloudManager",
    description=(
        "Creates, changes and deletes nodes, assigns PXE images to them and moves them into the reserve.",
        "An option that is left out is not touched.",
    ),
    notes=(
        "M(telco.cloud.cloudmanager_node_power) switches nodes, M(telco.cloud.cloudmanager_host) takes a compute node "
        "out of service.",
    ),
    reference="CloudManager REST API v1, Nodes",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=find(GET, LIST, FIELDS, what="node"),
    create=CREATE,
    create_body=lambda work, want: _renamed(_new(work, want)),
    # What is given for the state of a node stands, whatever the reserve makes of it: the PUT comes last.
    changes=(
        Change(operation=UPDATE, fields=("ip_addresses",), check=_refuse_addresses),
        Change(operation=RESERVE, fields=("is_reserved",)),
        Change(operation=ASSIGN_IMAGE, fields=("image",), body=_body),
        Change(operation=UPDATE, body=_body),
    ),
    delete=DELETE,
    constraints=Constraints(required_one_of=(("name", "id"),), required_by={"node_type": ("node_class",)}),
    always_changes="By the reference C(metadata) cannot be read: where a node does not show it, it is sent each time.",
    info=Info(
        list=LIST,
        fetch=_fetch,
        filters={
            **LIST_FILTERS,
            "filters": FILTERS,
            "with_os_object": Field(
                type="bool",
                option_only=True,
                doc="Whether to show of hypervisors the compute node of OpenStack, in RV(nodes[].os_hypervisor).",
            ),
            "with_hwinfo": Field(
                type="bool",
                option_only=True,
                doc="Whether to show of hypervisors their hardware and topology, in RV(nodes[].hwinfo).",
            ),
        },
        query=further,
        count=COUNT,
        summary="List nodes of CloudManager",
        description=(
            "Lists nodes, or gets one by its number, which shows most of it.",
            "Several filters have to fit together. The list is empty when nothing matches; that is not an error.",
        ),
    ),
)

NODE = StateModule(RESOURCE)
NODE_INFO = InfoModule(RESOURCE)
