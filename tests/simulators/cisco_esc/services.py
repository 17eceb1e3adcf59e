# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ESC knows of a deployment and its VMs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

# States of services and VMs. Those that the reference shows: SERVICE_DEPLOYING_STATE, SERVICE_INERT_STATE,
# SERVICE_ACTIVE_STATE, SERVICE_STOPPED_STATE, VM_INERT_STATE, VM_ALIVE_STATE, VM_SHUTOFF_STATE.
SERVICE_DEPLOYING = "SERVICE_DEPLOYING_STATE"
SERVICE_INERT = "SERVICE_INERT_STATE"
SERVICE_ACTIVE = "SERVICE_ACTIVE_STATE"
SERVICE_STOPPING = "SERVICE_STOPPING_STATE"
SERVICE_STOPPED = "SERVICE_STOPPED_STATE"
SERVICE_STARTING = "SERVICE_STARTING_STATE"
SERVICE_REBOOTING = "SERVICE_REBOOTING_STATE"
SERVICE_UNDEPLOYING = "SERVICE_UNDEPLOYING_STATE"
SERVICE_ERROR = "SERVICE_ERROR_STATE"
VM_DEPLOYING = "VM_DEPLOYING_STATE"
VM_INERT = "VM_INERT_STATE"
VM_ALIVE = "VM_ALIVE_STATE"
VM_STOPPING = "VM_STOPPING_STATE"
VM_SHUTOFF = "VM_SHUTOFF_STATE"
VM_STARTING = "VM_STARTING_STATE"
VM_REBOOTING = "VM_REBOOTING_STATE"
VM_MIGRATING = "VM_MIGRATING_STATE"
VM_RECOVERING = "VM_RECOVERING_STATE"
VM_UNDEPLOYING = "VM_UNDEPLOYING_STATE"
VM_ERROR = "VM_ERROR_STATE"
#: States in which a VM runs.
RUNNING = (VM_INERT, VM_ALIVE)


@dataclass
class Nic:
    """An interface of a VM. The texts that are empty are shown empty."""

    network_uuid: str
    ip_address: str
    mac_address: str
    nic_id: int
    gateway: str | None = None
    netmask: str | None = None
    port_uuid: str = ""
    subnet_uuid: str = ""
    security_groups: str = ""
    type: str = "virtual"

    def fields(self) -> dict[str, Any]:
        """As the documents show it."""
        return {**vars(self), "port_forwarding": ""}


@dataclass
class Vm:
    """A VM of a group. healthy: whether it would answer. monitor: whether ESC looks. resized_from: its flavor before a
    resize that was not confirmed yet. snapshot: what it was reverted to."""

    group: str
    index: int
    name: str
    uuid: str
    host_name: str
    host_uuid: str
    nics: list[Nic]
    monitor: bool
    flavor: str | None = None
    state: str = VM_DEPLOYING
    healthy: bool = True
    resized_from: str | None = None
    snapshot: str | None = None

    def details(self) -> dict[str, Any]:
        """As deployment_details shows it."""
        return {
            "host_uuid": self.host_uuid,
            "host_name": self.host_name,
            "vm_uuid": self.uuid,
            "interfaces": {"interface": [nic.fields() for nic in self.nics]},
            "vm_group_name": self.group,
            "vm_name": self.name,
            "vm_state_machine_state": self.state,
        }

    def source(self) -> dict[str, Any]:
        """As the vm_source of an event shows it."""
        shown = self.details()
        del shown["vm_state_machine_state"]
        return {**shown, "interfaces": [nic.fields() for nic in self.nics]}

    @property
    def problem(self) -> str:
        """Why the VIM could not make it; empty when it could."""
        if not self.host_name:
            return "No valid host was found"
        return "" if all(nic.ip_address for nic in self.nics) else "No more IP addresses available"

    def copy(self) -> Vm:
        """The VM as it is now."""
        return replace(self, nics=[replace(nic) for nic in self.nics])


@dataclass
class Deployment:
    """A deployment. config: the deployment element of its datamodel. stage: the last event of the service."""

    internal_id: str
    external_id: str
    tenant_id: str
    external_tenant_id: str
    tenant_name: str
    config: dict[str, Any]
    #: what else the datamodel says of the tenant
    tenant_config: dict[str, Any] = field(default_factory=dict)
    state: str = SERVICE_DEPLOYING
    stage: str = "SERVICE_DEPLOYING"
    vms: list[Vm] = field(default_factory=list)
    #: networks that came with it: name -> the VIM's id
    networks: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.config["name"])

    def group(self, name: str) -> dict[str, Any]:
        """The configuration of a VM group."""
        found: dict[str, Any] = next(one for one in self.config["vm_group"] if one["name"] == name)
        return found

    def of_group(self, name: str) -> list[Vm]:
        """The VMs of a group."""
        return [vm for vm in self.vms if vm.group == name]

    def settle(self) -> bool:
        """Set the state at the end of work: active, or error when a VM is in error. Whether it is active."""
        well = not any(vm.state == VM_ERROR for vm in self.vms)
        self.state = SERVICE_ACTIVE if well else SERVICE_ERROR
        return well
