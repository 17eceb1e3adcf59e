# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bare metal nodes of Nova's own driver, with their interfaces.

Source: OpenStack API Complete Reference (17 November 2015), 3.26 "Bare metal nodes"; their address has no server in it,
as in Nova's own code. They were Nova's until its release Juno (2014); since then Ironic has them, Nova reads them up to
microversion 2.35 and refuses the rest.
"""

from __future__ import annotations

from typing import Any

from ..core.fields import Field, from_wire
from ..core.lookup import exact
from ..core.module import InfoModule, StateModule
from ..core.resource import Children, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute

_ALL = "/os-baremetal-nodes"
_ONE, _ACT = f"{_ALL}/{{id}}", f"{_ALL}/{{id}}/action"
LIST = compute("list_bare_metal_nodes", "GET", _ALL, version="2.1")
GET = compute("show_bare_metal_node_details", "GET", _ONE, version="2.1", envelope="node")
CREATE = compute("add_bare_metal_node", "POST", _ALL, version="2.1", envelope="node")
DELETE = compute("delete_bare_metal_node", "DELETE", _ONE, version="2.1")
ADD = compute("add_interface_to_bare_metal_node", "POST", _ACT, version="2.1", envelope="add_interface")
REMOVE = compute("delete_interface_from_bare_metal_node", "POST", _ACT, version="2.1", envelope="remove_interface")

_NOTE = (
    "For clouds of that age, with Nova's own driver for bare metal (until OpenStack Juno). A Nova of today hands on "
    "what Ironic has, or answers 501 without it, and refuses all changes."
)


def _number(doc: str, sample: int) -> Field:
    return Field(type="int", create_only=True, between=(0, 2**31 - 1), sample=sample, doc=doc)


FIELDS = {
    "pm_address": Field(required=True, sample="192.0.2.60", doc="Address of its power manager, by which it is found."),
    "service_host": Field(
        create_only=True, sample="compute1", doc="Compute host that manages it. Needed for a new one."
    ),
    "pm_user": Field(create_only=True, sample="operator", doc="User of the power manager."),
    "pm_password": Field(
        secret=True, write_only=True, doc="Password of the power manager. Only a new node is told; Nova never shows it."
    ),
    "cpus": _number("How many processors it has.", 8),
    "memory_mb": _number("How much memory it has, in MB.", 8192),
    "local_gb": _number("How large its disk is, in GB.", 128),
    "terminal_port": _number("Port of its console.", 8000),
    "interfaces": Field(
        type="list",
        elements="str",
        compare="set",
        normalize=lambda value: [str(one).lower() for one in value],
        from_wire=lambda value: [str(one["address"]).lower() for one in value or []],
        sample=["aa:aa:aa:aa:aa:aa"],
        doc="MAC addresses of all of its interfaces, in any order. Left out, they are not touched.",
    ),
    "purge_interfaces": Field(
        type="bool", default=True, option_only=True, doc="Whether interfaces that are not in O(interfaces) are removed."
    ),
    "id": Field(type="int", read_only=True, sample=1, doc="Number of the node."),
    "uuid": Field(read_only=True, sample="6fae68da-108b-4a9d-87c4-88831ee1241b", doc="Its other id."),
    "instance_uuid": Field(read_only=True, sample=None, doc="Id of the server that is on it."),
    "task_state": Field(read_only=True, sample=None, doc="What is done to it."),
    "updated_at": Field(read_only=True, sample=None, doc="When it was last changed."),
    "pxe_config_path": Field(read_only=True, sample=None, doc="File that it boots by."),
}


def _find(work: Work) -> Object | None:
    def matches(item: Any) -> bool:
        return bool(item.get("pm_address") == work.params["pm_address"])

    found = exact(work, LIST, {}, matches, f"nodes with the power manager {work.params['pm_address']}")
    return None if found is None else from_wire(FIELDS, found)


def _add(work: Work, node: Object, addresses: list[Any]) -> None:
    for one in addresses:
        attempt = f"add the interface {one} to {work.label}"
        work.call(ADD, {"id": node.get("id")}, body={"address": one}, attempt=attempt)


def _remove(work: Work, node: Object, addresses: list[Any]) -> None:
    for one in addresses:
        attempt = f"remove the interface {one} of {work.label}"
        work.call(REMOVE, {"id": node["id"]}, body={"address": one}, attempt=attempt)


RESOURCE = Resource(
    system=OPENSTACK,
    name="compute_baremetal_node",
    plural="nodes",
    title="bare metal node",
    summary="Manage bare metal nodes of OpenStack's compute service",
    description=(
        "Makes machines known to the compute service (Nova), which its own driver for bare metal puts servers on, with "
        "their interfaces. Only administrators can.",
        "These are not Ironic's nodes, which C(openstack.cloud.baremetal_node) is for.",
    ),
    notes=(_NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.26 Bare metal nodes",
    fields=FIELDS,
    key=("pm_address",),
    id_field="id",
    find=_find,
    needs=("service_host",),
    create=CREATE,
    answers=False,
    delete=DELETE,
    children=(
        Children(
            field="interfaces",
            read=lambda work, node: list(node.get("interfaces") or []),
            add=_add,
            remove=_remove,
            purge="purge_interfaces",
        ),
    ),
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={"id": Field(type="int", option_only=True, doc="Number of one node.")},
        summary="List bare metal nodes of OpenStack's compute service",
        description=("Lists the machines that the compute service (Nova) puts servers on by itself.", _NOTE),
    ),
)

COMPUTE_BAREMETAL_NODE = StateModule(RESOURCE)
COMPUTE_BAREMETAL_NODE_INFO = InfoModule(RESOURCE)
