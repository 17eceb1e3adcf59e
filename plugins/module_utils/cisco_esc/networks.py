# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks of tenants.

Source: Cisco ESC REST northbound API 2.2, "02-Networks".
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from .identifiers import TENANT_ID, event_type, external_id, internal_id
from .managed import calls, managed

FIELDS = {
    "locator": Field(
        type="dict",
        create_only=True,
        sample={"vim_id": "vim-east", "vim_project": "radio"},
        doc="Where the network is, when that is not the default VIM.",
        fields={
            "vim_id": Field(sample="vim-east", doc="The VIM connector."),
            "vim_type": Field(sample="OPENSTACK", doc="Kind of the VIM, such as V(OPENSTACK)."),
            "vim_project": Field(sample="radio", doc="Name of the project there."),
            "vim_project_id": Field(sample="484c620285ea4f588227ff3396215980", doc="Identifier of the project there."),
            "vim_region": Field(sample="RegionOne", doc="The region there."),
            "vim_vdc": Field(sample="vdc-1", doc="The virtual data centre there."),
        },
    ),
    "vim_net_name": Field(
        wire="vimNetName", create_only=True, sample="radio-core", doc="Name of the network in the VIM."
    ),
    "internal_tenant_id": TENANT_ID,
    "internal_network_id": internal_id("network", "radio-core"),
    "internal_deployment_id": Field(
        read_only=True, sample="vnf-1", doc="The deployment that the network was made for, where there is one."
    ),
    "name": Field(
        sample="radio-core",
        doc="Name of the network in the infrastructure below ESC, 1 to 255 characters. It is needed for a new network.",
    ),
    "shared": Field(type="bool", sample=False, doc="Whether other tenants can use it."),
    "external_tenant_id": Field(
        read_only=True,
        sample="484c620285ea4f588227ff3396215980",
        doc="Identifier of its tenant in the infrastructure below ESC.",
    ),
    "tenant_name": Field(read_only=True, sample="radio-network", doc="Name of its tenant."),
    "external_network_id": external_id("network", "7a1f6a58-3c1c-4c4c-9f6e-6f1a51a7a001"),
    "subnet": Field(
        type="list", elements="str", read_only=True, sample=["radio-core-v4"], doc="Identifiers of its subnets in ESC."
    ),
    "admin_state_up": Field(type="bool", sample=True, doc="Whether it is in service."),
    "locators": Field(
        type="dict",
        sample={"datacenter": "east", "switch_name": "leaf-1"},
        doc="Where the network is, in terms of a data centre.",
        fields={
            "datacenter": Field(sample="east", doc="Name of the data centre."),
            "switch_name": Field(sample="leaf-1", doc="Name of the switch."),
        },
    ),
    "event_type": event_type("CREATE_NETWORK"),
    "switch_name": Field(sample="leaf-1", doc="Name of the switch that it is on."),
    "vlan_id": Field(type="int", between=(0, 4094), sample=120, doc="Number of its VLAN."),
    "number_of_ports": Field(type="int", sample=64, doc="How many ports it has."),
    "provider_segmentation_id": Field(
        sample="120", doc="Identifier of the network on the physical one, such as a VLAN's number."
    ),
    "router_external": Field(type="bool", sample=False, doc="Whether routers can use it as the way out."),
    "provider_physical_network": Field(sample="physnet1", doc="Name of the physical network below it."),
    "provider_network_type": Field(
        sample="vlan", doc="How it is kept apart on the physical network: V(vlan), V(flat)."
    ),
}

RESOURCE = managed(
    name="network",
    title="network",
    section="02-Networks",
    calls=calls("networks", "networks", "/v0/{internal_tenant_id}/networks/{internal_network_id}", envelope="network"),
    key=("internal_tenant_id", "internal_network_id"),
    fields=FIELDS,
    loopback=True,
)

NETWORK = StateModule(RESOURCE)
NETWORK_INFO = InfoModule(RESOURCE)
