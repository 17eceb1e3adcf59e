# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the modules for deployments and VMs have in common: options and what is returned."""

from __future__ import annotations

from ..core.fields import Field

ID = Field(
    required=True,
    sample="edge",
    doc="Identifier of the deployment in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique "
    "among all of ESC's tenants, networks, subnets and deployments, and better not used again after a deletion.",
)

_VM_FIELDS = {
    "vm_name": Field(read_only=True, sample="edge_asa_0_b323effd-7f70-4055-b11e-0ef66f0a758d", doc="Name of the VM."),
    "vm_group_name": Field(read_only=True, sample="asa", doc="Its group."),
    "vm_uuid": Field(
        read_only=True,
        sample="50217d2d-8afb-41c2-cffd-d76b1239f51d",
        doc="Its identifier in the infrastructure. It changes when ESC deploys the VM anew.",
    ),
    "vm_state": Field(read_only=True, sample="VM_ALIVE_STATE", doc="Its state, such as V(VM_ALIVE_STATE)."),
    "host_name": Field(read_only=True, sample="compute-1", doc="The host it is on."),
    "host_uuid": Field(read_only=True, sample="host-14882", doc="Identifier of that host."),
    "interfaces": Field(
        type="list",
        elements="dict",
        read_only=True,
        sample=[{"nic_id": 1, "network_uuid": "mgmt", "ip_address": "192.0.2.16", "type": "virtual"}],
        doc="Its interfaces with their addresses.",
    ),
}

VM = Field(type="dict", read_only=True, fields=_VM_FIELDS, sample={}, doc="The VM as it is then.")

#: What ESC knows of a deployment besides its configuration.
READ_ONLY: dict[str, Field] = {
    "service_state": Field(
        read_only=True,
        sample="SERVICE_ACTIVE_STATE",
        doc="State of the service, such as V(SERVICE_ACTIVE_STATE), V(SERVICE_STOPPED_STATE), V(SERVICE_ERROR_STATE).",
    ),
    "deployment_stage": Field(read_only=True, sample="SERVICE_ALIVE", doc="The last thing that happened to it."),
    "vms": Field(
        type="list", elements="dict", read_only=True, fields=_VM_FIELDS, sample=[], doc="Its VMs as they run."
    ),
    "internal_tenant_id": Field(read_only=True, sample="radio", doc="Identifier of its tenant in ESC."),
    "external_tenant_id": Field(
        read_only=True, sample="29f2cd7934dc4311ad3a34d72d1ab7b8", doc="Identifier of its tenant in the infrastructure."
    ),
    "external_deployment_id": Field(
        read_only=True, sample="8d084aab-6a66-4a70-8f47-42b91f7477ac", doc="ESC's own identifier of it."
    ),
    "other_elements": Field(
        type="dict",
        read_only=True,
        sample={},
        doc="What its configuration has besides, which the options do not know.",
    ),
}
