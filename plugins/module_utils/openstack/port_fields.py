# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The attributes of ports.

Source: OpenStack API Complete Reference (17 November 2015), 13.4 "Ports" and 14.6 "Ports binding"; the extensions
allowed address pairs, extra DHCP options, port security and DNS as Neutron documents them.
"""

from __future__ import annotations

import ipaddress
from typing import Any

from ..core.fields import Field
from ..core.lookup import is_uuid
from ..core.work import Work
from .listing import nothing, same_object
from .network import network_id
from .owned import OWNER, STANDARD, project
from .security_groups import group_id
from .subnets import subnet_id


def address(value: Any) -> Any:
    """An address in its one form: IPv6 has many."""
    try:
        return str(ipaddress.ip_address(str(value)))
    except ValueError:
        return value


def _mac(value: Any) -> str:
    return str(value).lower().replace("-", ":")


def with_subnets(work: Work, wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """With the ids of the subnets that are named."""

    def resolved(one: dict[str, Any]) -> dict[str, Any]:
        subnet = one.get("subnet_id")
        return one if subnet is None or is_uuid(subnet) else {**one, "subnet_id": subnet_id(work, subnet)}

    return [resolved(one) for one in wanted]


def _groups(work: Work, wanted: list[str]) -> list[str]:
    return list(dict.fromkeys(group_id(work, one, "security_groups") for one in wanted))


NO_GROUPS = "no_security_groups"
FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="vnf1-data",
        doc="Name of the port, or the id of an existing one. Names need not be unique: when several ports of the "
        "network have it, the module fails and tells their ids.",
    ),
    "network": Field(
        wire="network_id",
        ref=network_id,
        create_only=True,
        sample="4e8e5957-649f-477b-9e5b-f1f75b21c03c",
        doc="Name or id of the network that the port is in. A new port needs it; an existing one is looked for in it.",
    ),
    "description": Field(sample="Data plane", doc="What the port is for."),
    "project": project("port"),
    "is_admin_state_up": Field(
        type="bool", wire="admin_state_up", aliases=("admin_state_up",), sample=True, doc="Whether it is switched on."
    ),
    "fixed_ips": Field(
        type="list",
        elements="dict",
        compare="set",
        fields={
            "ip_address": Field(normalize=address, sample="192.0.2.10", doc="The address. Left out, any one will do."),
            "subnet_id": Field(sample="08eae331-0402-425a-923c-34f7cfe39c1b", doc="Name or id of the subnet."),
        },
        ref=with_subnets,
        sample=[{"ip_address": "192.0.2.10", "subnet_id": "08eae331-0402-425a-923c-34f7cfe39c1b"}],
        doc="All of its addresses, in any order. Left out, a new port gets one of each version of IP, and an existing "
        "one keeps what it has; an empty list means none.",
    ),
    "mac_address": Field(normalize=_mac, sample="fa:16:3e:c9:cb:f0", doc="Its MAC address."),
    "security_groups": Field(
        type="list",
        elements="str",
        compare="set",
        ref=_groups,
        sample=["85cc3048-abc3-43cc-89b3-377341426ac5"],
        doc="Names or ids of all security groups that it is in. Left out, a new port is in the project's default "
        "group, and an existing one stays in those that it is in.",
    ),
    NO_GROUPS: nothing(
        "security_groups",
        [],
        doc="Whether it is to be in no security group, which an empty list in O(security_groups) says too.",
    ),
    "is_port_security_enabled": Field(
        type="bool",
        wire="port_security_enabled",
        aliases=("port_security_enabled",),
        sample=True,
        doc="Whether it is protected against false addresses and can be in security groups; a new one is as its "
        "network says.",
    ),
    "allowed_address_pairs": Field(
        type="list",
        elements="dict",
        compare="set",
        fields={
            "ip_address": Field(required=True, sample="192.0.2.200", doc="Address, or network in CIDR notation."),
            "mac_address": Field(
                normalize=_mac, sample="fa:16:3e:c9:cb:f0", doc="MAC address. Left out, it is the port's."
            ),
        },
        sample=[],
        doc="All further addresses that may send through it (of a virtual router, for one), in any order.",
    ),
    "extra_dhcp_opts": Field(
        type="list",
        elements="dict",
        compare="set",
        fields={
            "opt_name": Field(required=True, sample="interface-mtu", doc="Name of the option."),
            "opt_value": Field(required=True, sample="1400", doc="Its value."),
            "ip_version": Field(type="int", default=4, choices=(4, 6), sample=4, doc="Version of IP it is for."),
        },
        sample=[],
        doc="All DHCP options of its own, in any order. Others that it has are taken away.",
    ),
    "device_id": Field(sample="", doc="Id of what uses it, such as a server's."),
    "device_owner": Field(sample="", doc="Kind of what uses it, such as V(compute:nova)."),
    "dns_name": Field(sample="vnf1", doc="Its name in DNS."),
    "dns_domain": Field(
        keep_empty=True,
        sample="ran.example.com.",
        doc="Domain of its name in DNS, with its final dot, in place of its network's; an empty text takes it away.",
    ),
    "binding_vnic_type": Field(
        wire="binding:vnic_type",
        aliases=("vnic_type",),
        choices=(
            "normal",
            "direct",
            "direct-physical",
            "macvtap",
            "baremetal",
            "virtio-forwarder",
            "smart-nic",
            "vdpa",
        ),
        sample="normal",
        doc="How a server gets at it: V(direct) is SR-IOV.",
    ),
    "binding_profile": Field(
        type="dict",
        wire="binding:profile",
        sample={},
        doc="All that is said to the network's driver about it. Nova keeps things here too, once a server uses the "
        "port. Only administrators see and choose it.",
    ),
    "binding_host_id": Field(
        wire="binding:host_id", sample="compute1", doc="Host that it is on. Only administrators see and choose it."
    ),
    "id": Field(read_only=True, sample="65c0ee9f-d634-4522-8954-51021b570b0d", doc="Id of the port."),
    "network_id": Field(
        read_only=True, sample="4e8e5957-649f-477b-9e5b-f1f75b21c03c", doc="Id of the network that it is in."
    ),
    "security_group_ids": Field(
        type="list",
        elements="str",
        read_only=True,
        wire="security_groups",
        sample=[],
        doc="The same as C(security_groups).",
    ),
    "status": Field(read_only=True, sample="DOWN", doc="V(ACTIVE), V(DOWN), V(BUILD) or V(ERROR)."),
    "binding_vif_type": Field(read_only=True, wire="binding:vif_type", sample="ovs", doc="How it was connected."),
    "binding_vif_details": Field(
        type="dict", read_only=True, wire="binding:vif_details", sample={}, doc="Details of its connection."
    ),
    **OWNER,
    **STANDARD,
}
