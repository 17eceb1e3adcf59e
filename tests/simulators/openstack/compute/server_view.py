# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the API shows of a server, in each microversion."""

from __future__ import annotations

from typing import Any

from simulators.openstack.compute import disks
from simulators.openstack.compute.hypervisors import host_id
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.wiring import addresses, groups

_WITH_PROGRESS = ("ACTIVE", "BUILD", "REBUILD", "RESIZE", "VERIFY_RESIZE", "MIGRATING")
_WITH_FAULT = ("ERROR", "DELETED")


def brief(call: Call, server: Server) -> dict[str, Any]:
    """The entry of the short list."""
    return {"id": server.id, "name": server.name, "links": call.links("servers", server.id)}


def full(call: Call, server: Server, *, one: bool = False, short: bool = False) -> dict[str, Any]:
    """All details. one: of a single server, which shows a little more. short: what a change shows before 2.75."""
    document: dict[str, Any] = {
        "id": server.id,
        "name": server.name,
        "status": server.status,
        "tenant_id": server.project_id,
        "user_id": server.user_id,
        "metadata": server.metadata,
        "hostId": host_id(server.host, server.project_id),
        "image": {"id": server.image_id, "links": [call.bookmark("images", server.image_id)]}
        if server.image_id
        else "",
        "flavor": _flavor(call, server),
        "created": server.created,
        "updated": server.updated,
        "addresses": addresses(call, server),
        "accessIPv4": server.access.get("accessIPv4", ""),
        "accessIPv6": server.access.get("accessIPv6", ""),
        "links": call.links("servers", server.id),
        "OS-DCF:diskConfig": server.disk_config,
    }
    if server.status in _WITH_FAULT and server.fault is not None:
        hidden = () if call.admin else ("details",)
        document["fault"] = {name: value for name, value in server.fault.items() if name not in hidden}
    if server.status in _WITH_PROGRESS:
        document["progress"] = server.progress
    if not short:
        document.update(_extended(call, server))
    for since, name, value in (
        (9, "locked", server.locked_by is not None),
        (73, "locked_reason", server.locked_reason),
        (19, "description", server.description),
        (26, "tags", server.tags),
        (63, "trusted_image_certificates", None),
    ):
        if call.at_least(since):
            document[name] = value
    if one and call.at_least(71):
        document["server_groups"] = [
            key for key, group in call.compute.server_groups.items() if server.id in group["members"]
        ]
    return document


def _extended(call: Call, server: Server) -> dict[str, Any]:
    """What once were extensions, hence the prefixes."""
    document: dict[str, Any] = {}
    document["OS-EXT-AZ:availability_zone"] = call.compute.zone_of_server(server)
    document["config_drive"] = "True" if server.config_drive else ""
    document["key_name"] = server.key_name
    document["OS-SRV-USG:launched_at"] = server.launched_at
    document["OS-SRV-USG:terminated_at"] = server.terminated_at
    if server.ports:
        document["security_groups"] = groups(call, server)
    if call.admin:
        document.update(_attributes(call, server))
    elif call.at_least(90):
        document["OS-EXT-SRV-ATTR:hostname"] = _hostname(server)
    document["OS-EXT-STS:task_state"] = server.task_state
    document["OS-EXT-STS:vm_state"] = server.vm_state
    document["OS-EXT-STS:power_state"] = server.power_state
    document["os-extended-volumes:volumes_attached"] = disks.shown(call, server)
    if call.at_least(16) and call.admin:
        document["host_status"] = _host_status(call, server)
    return document


def _flavor(call: Call, server: Server) -> dict[str, Any]:
    flavor = server.flavor
    if not call.at_least(47):
        return {"id": flavor.id, "links": [call.bookmark("flavors", flavor.id)]}
    return {
        "vcpus": flavor.vcpus,
        "ram": flavor.ram,
        "disk": flavor.disk,
        "ephemeral": flavor.ephemeral,
        "swap": flavor.swap,
        "original_name": flavor.name,
        "extra_specs": flavor.extra_specs,
    }


def _hostname(server: Server) -> str:
    return server.name.lower().replace("_", "-").replace(" ", "-")


def _attributes(call: Call, server: Server) -> dict[str, Any]:
    found: dict[str, Any] = {
        "host": server.host,
        "instance_name": f"instance-{server.number:08x}",
        "hypervisor_hostname": server.host,
    }
    if call.at_least(3):
        found["reservation_id"] = server.reservation_id
        found["launch_index"] = server.launch_index
        found["hostname"] = _hostname(server)
        found["kernel_id"] = found["ramdisk_id"] = ""
        found["root_device_name"] = "/dev/vda" if server.launched_at else None
        found["user_data"] = server.user_data
    return {f"OS-EXT-SRV-ATTR:{name}": value for name, value in found.items()}


def _host_status(call: Call, server: Server) -> str:
    host = call.compute.hosts.get(server.host or "")
    if host is None:
        return ""
    if host.forced_down:
        return "DOWN"
    if host.status == "disabled":
        return "MAINTENANCE"
    return "UP" if host.powered else "UNKNOWN"
