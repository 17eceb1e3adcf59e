# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fields of nodes, which are the filters of their list too.

Source: CloudManager REST API v1, "Nodes". Its tables say more than its answers show: ``created_at`` and ``metadata``
stand in no answer to a GET, ``ip_addresses`` cannot be sent by PUT, ``inventory_code`` is an integer and C(UU).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..core.fields import Field
from . import node_references as refer
from .numbered import number

#: State of a node to its number.
CONDITIONS = {"out_of_service": 0, "enable": 1, "disable": 2, "alarm": 3, "reserved": 4}
_CONDITION_WORDS = {value: word for word, value in CONDITIONS.items()}


def _refers(ref: refer.Resolve, sample: Any, doc: str) -> Field:
    return Field(
        type="raw",
        ref=ref,
        compare=refer.same,
        to_wire=lambda value: value["id"],
        from_wire=refer.shown,
        sample=sample,
        doc=[doc, "A name, or a number. Digits alone are a number. The result has both."],
    )


def _place(doc: str, sample: int) -> Field:
    return Field(type="int", between=(1, 99), sample=sample, doc=doc)


def _code(value: str) -> int | str:
    """The tables say integer; an example shows letters, and zeros in front are part of a code."""
    return int(value) if value.isdecimal() and str(int(value)) == value else value


FIELDS = {
    "name": Field(sample="mnode1.develop.stand.loc", doc="Host name. With O(id) it is the name that the node gets."),
    "id": number("node", "name", sample=1),
    "title": Field(sample="Edge site 7, left", doc="A title for people."),
    "description": Field(sample="Spare parts in room 3", doc="Any text."),
    "image": _refers(
        refer.image,
        {"id": 1, "name": "default"},
        "The image that the node boots by PXE. An existing node is assigned another one by an operation of its own.",
    ),
    "node_class": _refers(refer.node_class, {"id": 1, "name": "hypervisor"}, "The class of the node."),
    "node_type": _refers(
        refer.node_type, {"id": 2, "name": "QEMU"}, "The type of the node, which is one of O(node_class)."
    ),
    "ip_addresses": Field(
        type="list",
        elements="str",
        compare="set",
        sample=["10.35.222.11"],
        doc="All its IP addresses, in any order. CloudManager takes them for a new node only: others for an existing "
        "one are an error.",
    ),
    "mac_address": Field(
        compare=lambda want, have: have is not None and str(want).lower() == str(have).lower(),
        sample="52:54:00:6b:3c:58",
        doc="Its MAC address. Upper and lower case are the same.",
    ),
    "hypervisor_id": Field(
        sample="2239c611-523c-44d2-9feb-2c6905fbb5c8", doc="The node's id as a compute node of OpenStack."
    ),
    "controller_id": Field(
        sample="2eec580b-12f8-4518-bf79-3dc5529617da",
        doc="Id of the virtual controller that the node is bound to, as CloudManager records it. "
        "M(telco.cloud.cloudmanager_node_attachment) binds it.",
    ),
    "controller_type": Field(sample="vmware", doc="Type of that virtual controller."),
    "is_controller": Field(type="bool", sample=False, doc="Whether the node is a controller."),
    "is_reserved": Field(
        type="bool", sample=False, doc="Whether the node is kept in reserve. An existing one is moved into it or out."
    ),
    "active": Field(type="bool", sample=True, doc="Whether the node is active. A new one is."),
    "condition": Field(
        choices=tuple(CONDITIONS),
        to_wire=CONDITIONS.__getitem__,
        from_wire=lambda value: _CONDITION_WORDS.get(value, value),
        sample="enable",
        doc="State of the node, in words. The API has numbers for them: V(out_of_service) is 0, V(enable) 1, "
        "V(disable) 2, V(alarm) 3, V(reserved) 4.",
    ),
    "power_state": Field(
        choices=("power_on", "power_off"),
        sample="power_on",
        doc="Power status as CloudManager records it. The reference does not say that to write it would switch "
        "anything: M(telco.cloud.cloudmanager_node_power) does.",
    ),
    "owner": Field(sample="admin", doc="Name of the user whose node it is."),
    "inventory_code": Field(
        to_wire=_code,
        from_wire=lambda value: None if value is None else str(value),
        sample="40017",
        doc="Inventory number. Letters are possible too.",
    ),
    "dtc_number": _place("Number of the data center.", 1),
    "row_number": _place("Number of the row of racks.", 4),
    "rack_number": _place("Number of the rack.", 12),
    "unit_number": _place("Number of the place in the rack.", 20),
    "cpu_amount": _place("Number of processors.", 2),
    "ram_mb": Field(type="int", sample=131072, doc="RAM in MB."),
    "hdd_gb": Field(type="int", sample=960, doc="Hard disk space in GB."),
    "metadata": Field(
        type="dict",
        fields={"cpu_benchmark": Field(sample="test", doc="Result of a benchmark of the processors.")},
        doc="Further facts about the node. The reference shows them in the answers to a creation and a change only.",
    ),
    "created_at": Field(
        write_only=True,
        doc="When a new node was created (ISO 8601), where that is not now. The date of an existing one cannot be "
        "read, and is left alone.",
    ),
    "cpu_allocation_ratio": Field(type="float", read_only=True, sample=16.0, doc="How far processors are overbooked."),
    "ram_allocation_ratio": Field(type="float", read_only=True, sample=1.5, doc="How far RAM is overbooked."),
    "node_controls": Field(
        type="list",
        elements="dict",
        read_only=True,
        sample=[{"power_control_id": 1, "power_control_port": "1", "is_default": True, "protocol_type": "ipmi"}],
        doc="The power controls of the node.",
    ),
    "availability_storages": Field(
        type="list", elements="raw", read_only=True, sample=[1], doc="The availability storages of the node."
    ),
    "nas": Field(
        type="dict",
        read_only=True,
        sample={"mnode1.develop.stand.loc": ["iqn.2010-10.org.openstack:volume-9ce44bf8-f981-45b8-8ef4-8120f4761420"]},
        doc="Targets of storage systems that are attached, by storage host. Only where a node was asked for by number.",
    ),
    "os_hypervisor": Field(
        type="dict",
        read_only=True,
        sample={"hypervisor_type": "QEMU", "running_vms": 0, "state": "up", "status": "enabled"},
        doc="The compute node of OpenStack; where it was asked for.",
    ),
    "hwinfo": Field(
        type="dict", read_only=True, sample={}, doc="Hardware and topology of the compute node; where it was asked for."
    ),
}

#: What options are called that have another name in requests than in answers.
SENT_AS = {"image": "image_id", "node_class": "node_class_id", "node_type": "node_type_id"}

_ONLY = {
    "id": "Only the node of this number.",
    "name": "Only the node of this exact name.",
    "title": "Only nodes of this title.",
    "description": "Only nodes of this description.",
    "hypervisor_id": "Only the node with this id in OpenStack.",
    "controller_id": "Only nodes that are bound to the virtual controller of this id.",
    "controller_type": "Only nodes that are bound to a virtual controller of this type.",
    "dtc_number": "Only nodes in this data center.",
    "row_number": "Only nodes in this row of racks.",
    "rack_number": "Only nodes in racks of this number.",
    "unit_number": "Only nodes at this place of a rack.",
    "cpu_amount": "Only nodes with this number of processors.",
    "ram_mb": "Only nodes with this RAM (MB).",
    "hdd_gb": "Only nodes with this hard disk space (GB).",
    "mac_address": "Only the node with this MAC address.",
    "is_reserved": "Only nodes that are, or are not, kept in reserve.",
    "is_controller": "Only nodes that are, or are not, controllers.",
    "inventory_code": "Only the node of this inventory number.",
    "power_state": "Only nodes of this power status.",
    "owner": "Only nodes of this user.",
    "active": "Only nodes that are, or are not, active.",
    "condition": "Only nodes in this state.",
}


def _reference(name: str, resolve: refer.Resolve, doc: str) -> Field:
    return Field(type="raw", wire=SENT_AS[name], ref=refer.number_by(resolve, name), doc=doc)


#: The filters of the list that the reference documents.
LIST_FILTERS = {
    **{name: replace(FIELDS[name], doc=doc) for name, doc in _ONLY.items()},
    "image": _reference("image", refer.image, "Only nodes with the PXE image of this name or number."),
    "node_class": _reference("node_class", refer.node_class, "Only nodes of the class of this name or number."),
    "node_type": _reference(
        "node_type",
        refer.node_type,
        "Only nodes of this type: a number, or with O(node_class) a name.",
    ),
}
