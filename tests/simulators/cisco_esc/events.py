# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents that tell of deployments and VMs: deployment and esc_event (06, 07 and 08)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simulators.cisco_esc.schema import Boolean, Document, Field, Integer, group
from simulators.cisco_esc.services import Deployment, Vm
from simulators.cisco_esc.vim import Host
from simulators.cisco_esc.writing import write_xml

_INTERFACE = group(
    Field("network_uuid"),
    Field("gateway"),
    Field("ip_address"),
    Field("mac_address"),
    Field("netmask"),
    Field("nic_id", Integer()),
    Field("port_forwarding"),
    Field("port_uuid"),
    Field("security_groups"),
    Field("subnet_uuid"),
    Field("type"),
)
_DETAILS = group(
    Field("host_uuid"),
    Field("host_name"),
    Field("vm_uuid"),
    Field("interfaces", group(Field("interface", _INTERFACE, many=True))),
    Field("vm_group_name"),
    Field("vm_name"),
    Field("vm_state_machine_state"),
)
DEPLOYMENT = Document(
    "deployment",
    group(
        Field("datacenter", group(Field("default", Boolean()))),
        Field("deployment_details", _DETAILS, many=True),
        Field("deployment_name"),
        Field("deployment_stage"),
        Field("external_deployment_id"),
        Field("external_tenant_id"),
        Field("internal_deployment_id"),
        Field("internal_tenant_id"),
        Field("service_state_machine_state"),
    ),
    plural="deployments",
)
# In an event the interfaces are not wrapped once more.
_VM = group(
    Field("interfaces", _INTERFACE, many=True),
    Field("host_uuid"),
    Field("host_name"),
    Field("vm_uuid"),
    Field("vm_group_name"),
    Field("vm_name"),
)
ESC_EVENT = Document(
    "esc_event",
    group(
        Field("deployment_name"),
        Field("event_details"),
        Field("event_type"),
        Field("external_deployment_id"),
        Field("external_tenant_id"),
        Field("internal_deployment_id"),
        Field("internal_tenant_id"),
        Field("vm_source", _VM),
        Field("vm_target", _VM),
    ),
)


def deployment_fields(deployment: Deployment, vms: Iterable[Vm], stage: str | None = None) -> dict[str, Any]:
    """What is shown of a deployment, with the details of these VMs."""
    return {
        "datacenter": {"default": False},
        "deployment_details": [vm.details() for vm in vms],
        **_whose(deployment),
        "deployment_stage": stage or deployment.stage,
        "service_state_machine_state": deployment.state,
    }


def deployment_event(deployment: Deployment, vms: Iterable[Vm], stage: str) -> bytes:
    """A deployment document that tells of a stage."""
    return write_xml(DEPLOYMENT, deployment_fields(deployment, vms, stage))


def vm_event(deployment: Deployment, event_type: str, source: Vm, target: Vm | None = None) -> bytes:
    """An event of a VM. target: what it has become, where that differs."""
    fields = {**_whose(deployment), "event_details": "", "event_type": event_type, "vm_source": source.source()}
    if target is not None:
        fields["vm_target"] = target.source()
    return write_xml(ESC_EVENT, fields)


def host_event(event_type: str, host: Host) -> bytes:
    """An event of a host."""
    source = {"host_uuid": host.uuid, "host_name": host.name}
    return write_xml(ESC_EVENT, {"event_details": "", "event_type": event_type, "vm_source": source})


def _whose(deployment: Deployment) -> dict[str, Any]:
    return {
        "deployment_name": deployment.name,
        "external_deployment_id": deployment.external_id,
        "external_tenant_id": deployment.external_tenant_id,
        "internal_deployment_id": deployment.internal_id,
        "internal_tenant_id": deployment.tenant_id,
    }
