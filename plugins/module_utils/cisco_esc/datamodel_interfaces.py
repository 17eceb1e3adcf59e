# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Interfaces, trunks and scaling of a VM group, as options.

Source: Cisco ESC REST northbound API 2.2, "06-Deployments", the examples of POST and PUT; allowed address pairs, which
the examples leave out, as in ESC's user guide, to which that section refers.
"""

from __future__ import annotations

from .datamodel_part import Part, name

INTERFACES = Part(
    type="list",
    elements="dict",
    wire="interfaces/interface",
    key="nicid",
    compare="set",
    sample=[{"nicid": 1, "network": "mgmt", "ip_address": "192.0.2.16"}],
    doc="All interfaces of each VM, in any order. One that is not listed is removed.",
    fields={
        "nicid": Part(
            type="int", required=True, between=(0, 255), sample=1, doc="Number of the interface, unique in the group."
        ),
        "type": Part(sample="virtual", doc="Kind of the interface, such as V(virtual), V(direct) or V(macvtap)."),
        "network": name("Network that it is connected to, by the name that the infrastructure or ESC knows.", "mgmt"),
        "ip_address": Part(
            sample="192.0.2.16",
            doc="Its address. With several VMs in the group, addresses come from the pools of O(vm_groups[].scaling).",
        ),
        "mac_address": Part(sample="fa:16:3e:c4:0c:d0", doc="Its MAC address."),
        "security_groups": Part(
            type="list",
            elements="str",
            wire="security_groups/security_group",
            compare="set",
            sample=["mgmt-only"],
            doc="Names of its security groups.",
        ),
        "allowed_address_pairs": Part(
            type="list",
            elements="dict",
            wire="allowed_address_pairs/address",
            key="ip_address",
            compare="set",
            sample=[{"ip_address": "192.0.2.250", "netmask": "255.255.255.255"}],
            doc="Further addresses that may be used on it, such as one that a pair of VMs shares.",
            fields={
                "ip_address": Part(required=True, sample="192.0.2.250", doc="Address, or that of a network."),
                "netmask": Part(sample="255.255.255.255", doc="Its netmask."),
            },
        ),
    },
)

_SUBPORTS = Part(
    type="list",
    elements="dict",
    wire="subports/subport",
    key="name",
    compare="set",
    sample=[{"name": "radio", "network": "radio", "segmentation_type": "vlan", "segmentation_id": 500}],
    doc="All of its subports, in any order.",
    fields={
        "name": name("Name of the subport, unique in the trunk.", "radio", required=True),
        "network": name("Network that it is connected to.", "radio"),
        "segmentation_type": Part(sample="vlan", doc="How its traffic is told apart, such as V(vlan)."),
        "segmentation_id": Part(type="int", between=(0, 4095), sample=500, doc="Number that tells it apart."),
        "ip_address": Part(sample="192.0.2.17", doc="Its address."),
        "mac_address": Part(sample="fa:16:3e:c4:0c:d1", doc="Its MAC address."),
        "binding_profile": Part(
            type="dict",
            wire="binding_profile/property",
            value="value",
            sample={"trusted": "true"},
            doc="Properties of its binding, by name.",
        ),
    },
)

TRUNKS = Part(
    type="list",
    elements="dict",
    wire="trunks/trunk",
    key="name",
    compare="set",
    sample=[{"name": "access", "parent_nicid": 0}],
    doc="All trunks, in any order: interfaces that carry several networks.",
    fields={
        "name": name("Name of the trunk, unique in the group.", "access", required=True),
        "parent_nicid": Part(type="int", between=(0, 255), sample=0, doc="The interface that carries the subports."),
        "subports": _SUBPORTS,
    },
)

SCALING = Part(
    type="dict",
    sample={"min_active": 1, "max_active": 2, "elastic": True},
    doc="How many VMs the group has.",
    fields={
        "min_active": Part(type="int", between=(0, 999999), sample=1, doc="VMs at the least; so many are deployed."),
        "max_active": Part(type="int", between=(0, 999999), sample=2, doc="VMs at the most."),
        "elastic": Part(type="bool", sample=True, doc="Whether ESC changes the number of VMs by itself."),
        "static_ip_address_pool": Part(
            type="list",
            elements="dict",
            key="network",
            compare="set",
            sample=[{"network": "mgmt", "ip_addresses": ["192.0.2.16", "192.0.2.17"]}],
            doc="Addresses that the VMs take, one list for each network.",
            fields={
                "network": name("The network that they belong to.", "mgmt", required=True),
                "ip_addresses": Part(
                    type="list",
                    elements="str",
                    wire="ip_address",
                    compare="set",
                    sample=["192.0.2.16", "192.0.2.17"],
                    doc="The addresses.",
                ),
            },
        ),
    },
)
