# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The compute node behind a node: os_hypervisor and hwinfo (section Nodes, Getting information about node)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulators.openstack.compute.model import Host
    from simulators.openstack.compute.state import Compute

_FEATURES = (
    "pge avx xsaveopt clflush sep rtm tsc_adjust tsc-deadline invpcid tsc fsgsbase xsave smap vmx erms hle cmov smep"
    " fpu pat arat lm msr adx 3dnowprefetch nx fxsr syscall sse4.1 pae sse4.2 pclmuldq pcid fma vme mmx osxsave cx8 mce"
    " de aes mca pse lahf_lm abm rdseed popcnt pdpe1gb apic sse f16c pni rdtscp avx2 sse2 ss hypervisor bmi1 bmi2 ssse3"
    " cx16 pse36 mtrr movbe rdrand x2apic"
)
#: what the documented host keeps for itself: memory that Nova reserves, disk that the system takes
_RESERVED_MB, _SYSTEM_GB = 512, 19


def host_of(compute: Compute, node: dict[str, Any]) -> Host | None:
    """The compute host of this node: that of its name, or of its hypervisor id."""
    host = compute.hosts.get(node["name"])
    if host is None and node["hypervisor_id"] is not None:
        host = next((one for one in compute.hosts.values() if one.hypervisor_id == node["hypervisor_id"]), None)
    return host


def shown(compute: Compute, host: Host, node: dict[str, Any]) -> dict[str, Any]:
    """Nova's hypervisor. running_vms counts all servers on it, whatever their state, as Nova does."""
    servers = compute.on_host(host.name)
    memory_used = _RESERVED_MB + sum(server.flavor.ram for server in servers)
    disk_used = sum(server.flavor.disk for server in servers)
    return {
        "cpu_info": {
            "arch": "x86_64",
            "features": _FEATURES.split(),
            "model": "Broadwell",
            "topology": _topology(host),
            "vendor": "Intel",
        },
        "current_workload": sum(server.task_state is not None for server in servers),
        "disk_available_least": host.local_gb - disk_used - _SYSTEM_GB,
        "free_disk_gb": host.local_gb - disk_used,
        "free_ram_mb": host.memory_mb - memory_used,
        "host_ip": next(iter(node["ip_addresses"]), "127.0.0.1"),
        "hypervisor_hostname": host.name,
        "hypervisor_type": "QEMU",
        "hypervisor_version": 2012000,
        "id": host.hypervisor_id,
        "local_gb": host.local_gb,
        "local_gb_used": disk_used,
        "memory_mb": host.memory_mb,
        "memory_mb_used": memory_used,
        "running_vms": len(servers),
        "service": {"disabled_reason": host.disabled_reason, "host": host.name, "id": host.service_id},
        "state": host.state,
        "status": host.status,
        "vcpus": host.vcpus,
        "vcpus_used": sum(server.flavor.vcpus for server in servers),
    }


def hardware(host: Host) -> dict[str, Any]:
    """hwinfo, whose content no example shows."""
    return {
        "cpu": {"vendor": "Intel", "model": "Broadwell", "topology": _topology(host)},
        "memory_mb": host.memory_mb,
        "disks": [{"name": "sda", "size_gb": host.local_gb}],
    }


def _topology(host: Host) -> dict[str, int]:
    return {"cells": 1, "cores": 1, "sockets": host.vcpus, "threads": 1}
