# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""First configuration, placement, volumes and policies, as options; and the networks of a deployment.

Source: Cisco ESC REST northbound API 2.2, "06-Deployments", the examples of POST and PUT; variables, networks inside of
a deployment and policies, which its text names and its examples leave out, as in ESC's user guide.
"""

from __future__ import annotations

from .datamodel_part import Part, name

CONFIG_DATA = Part(
    type="list",
    elements="dict",
    wire="config_data/configuration",
    key="dst",
    compare="set",
    sample=[{"dst": "day0-config", "file": "http://192.0.2.5/share/day0-config"}],
    doc="All files of the first configuration (day 0), in any order.",
    fields={
        "dst": Part(required=True, sample="day0-config", doc="Name of the file inside of the VM."),
        "file": Part(sample="http://192.0.2.5/share/day0-config", doc="Where ESC fetches it from."),
        "data": Part(
            private=True,
            sample="hostname $NAME",
            doc="Its text, in place of O(vm_groups[].config_data[].file). What is secret in it is better a variable.",
        ),
        "data_file": Part(
            type="path",
            into="data",
            doc="A file with that text, in UTF-8, on the machine that the module runs on. Results and diffs do not "
            "show the text.",
        ),
        "variables": Part(
            type="dict",
            wire="variable",
            value="val",
            private=True,
            sample={"NAME": "edge-1"},
            doc="Values of the variables in the text, by name; a list has a value for each VM. These and "
            "O(vm_groups[].config_data[].secret_variables) are all variables of the file.",
        ),
        "secret_variables": Part(
            type="dict",
            into="variables",
            secret=True,
            doc="Variables whose values appear in no result, diff or message. ESC itself may show them.",
        ),
    },
)

PLACEMENT = Part(
    type="list",
    elements="dict",
    wire="placement",
    compare="set",
    sample=[{"type": "zone_host", "zone": "nova"}],
    doc="Where the VMs are put; all rules are given together.",
    fields={
        "type": Part(
            required=True, sample="zone_host", doc="Kind of the rule: V(zone_host), V(affinity) or V(anti_affinity)."
        ),
        "enforcement": Part(sample="strict", doc="V(strict), or V(preferred)."),
        "zone": Part(sample="nova", doc="Zone, or cluster, that they are put into."),
        "host": Part(sample="compute-1", doc="Host that they are put on."),
        "vm_group_refs": Part(
            type="list",
            elements="str",
            wire="vm_group_ref",
            compare="set",
            sample=["asa"],
            doc="Groups that they are put together with, or apart from.",
        ),
    },
)

VOLUMES = Part(
    type="list",
    elements="dict",
    wire="volumes/volume",
    key="volid",
    compare="set",
    sample=[{"name": "logs", "volid": 1}],
    doc="All volumes of each VM, in any order.",
    fields={
        "name": name("Name of the volume.", "logs"),
        "volid": Part(
            type="int", required=True, between=(0, 999999), sample=1, doc="Number of the volume, unique in the group."
        ),
        "type": Part(sample="lvm", doc="Volume type of the infrastructure."),
        "size": Part(type="int", between=(1, 999999), sample=10, doc="Size of a volume that is made for the VM."),
        "sizeunit": Part(sample="GiB", doc="Unit of the size, such as V(GiB)."),
        "bus": Part(sample="virtio", doc="How it is attached, such as V(virtio)."),
        "boot_index": Part(type="int", between=(-1, 1000), sample=0, doc="Its place when the VM looks for a system."),
    },
)

POLICIES = Part(
    type="list",
    elements="dict",
    wire="policies/policy",
    key="name",
    compare="set",
    sample=[{"name": "notify", "actions": [{"name": "tell", "type": "SCRIPT"}]}],
    doc="All policies, in any order: what is done at a step of the lifecycle.",
    fields={
        "name": name("Name of the policy, unique.", "notify", required=True),
        "conditions": Part(
            type="list",
            elements="str",
            wire="conditions/condition",
            inside="name",
            compare="set",
            sample=["LCS::POST_DEPLOY_ALIVE"],
            doc="Names of the steps.",
        ),
        "actions": Part(
            type="list",
            elements="dict",
            wire="actions/action",
            key="name",
            compare="set",
            sample=[{"name": "tell", "type": "SCRIPT"}],
            doc="What is done, in any order.",
            fields={
                "name": name("Name of the action, unique in the policy.", "tell", required=True),
                "type": Part(sample="SCRIPT", doc="Its type, such as V(SCRIPT) or V(pre-defined)."),
                "properties": Part(
                    type="dict",
                    wire="properties/property",
                    value="value",
                    private=True,
                    sample={"script_filename": "/opt/tell.sh"},
                    doc="Its properties, by name.",
                ),
                "secret_properties": Part(
                    type="dict",
                    into="properties",
                    secret=True,
                    doc="Properties whose values appear in no result, diff or message. ESC itself may show them.",
                ),
            },
        ),
    },
)

NETWORKS = Part(
    type="list",
    elements="dict",
    wire="networks/network",
    key="name",
    compare="set",
    sample=[{"name": "inside", "subnets": [{"name": "inside-4", "address": "192.0.2.0"}]}],
    doc="All networks that come and go with the deployment, in any order.",
    fields={
        "name": name("Name of the network, unique.", "inside", required=True),
        "shared": Part(type="bool", sample=False, doc="Whether other tenants can use it."),
        "admin_state": Part(type="bool", sample=True, doc="Whether it is up."),
        "subnets": Part(
            type="list",
            elements="dict",
            wire="subnet",
            key="name",
            compare="set",
            sample=[{"name": "inside-4", "address": "192.0.2.0", "netmask": "255.255.255.0"}],
            doc="All of its subnets, in any order.",
            fields={
                "name": name("Name of the subnet, unique in the network.", "inside-4", required=True),
                "ipversion": Part(sample="ipv4", doc="V(ipv4) or V(ipv6)."),
                "dhcp": Part(type="bool", sample=True, doc="Whether addresses are given out."),
                "address": Part(sample="192.0.2.0", doc="Its address."),
                "netmask": Part(sample="255.255.255.0", doc="Its netmask."),
                "gateway": Part(sample="192.0.2.1", doc="Its gateway."),
            },
        ),
    },
)
