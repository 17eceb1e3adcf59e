# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of a list of servers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flask

from simulators.openstack.compute.errors import NovaError, bad_request
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call

#: sort keys and how to read them; Nova knows more, on which servers here do not differ
SORT: dict[str, Callable[[Server], Any]] = {
    "access_ip_v4": lambda one: "",
    "access_ip_v6": lambda one: "",
    "auto_disk_config": lambda one: one.disk_config,
    "availability_zone": lambda one: one.zone,
    "config_drive": lambda one: one.config_drive,
    "created_at": lambda one: (one.created, one.number),
    "display_description": lambda one: one.description,
    "display_name": lambda one: one.name,
    "host": lambda one: one.host,
    "hostname": lambda one: one.name,
    "image_ref": lambda one: one.image_id,
    "instance_type_id": lambda one: one.flavor.id,
    "kernel_id": lambda one: "",
    "key_name": lambda one: one.key_name,
    "launch_index": lambda one: one.launch_index,
    "launched_at": lambda one: one.launched_at,
    "locked_by": lambda one: one.locked_by,
    "node": lambda one: one.host,
    "power_state": lambda one: one.power_state,
    "progress": lambda one: one.progress,
    "project_id": lambda one: one.project_id,
    "ramdisk_id": lambda one: "",
    "root_device_name": lambda one: "",
    "task_state": lambda one: one.task_state,
    "terminated_at": lambda one: one.terminated_at,
    "updated_at": lambda one: one.updated,
    "user_id": lambda one: one.user_id,
    "uuid": lambda one: one.id,
    "vm_state": lambda one: one.vm_state,
}
#: keys that older microversions take and pass over
IGNORED = {
    *("architecture", "cell_name", "cleaned", "default_ephemeral_device", "default_swap_device", "deleted"),
    *("deleted_at", "disable_terminate", "ephemeral_gb", "ephemeral_key_uuid", "id", "key_data", "launched_on"),
    *("locked", "memory_mb", "os_type", "reservation_id", "root_gb", "shutdown_terminate", "user_data", "vcpus"),
    "vm_mode",
}


def keys(call: Call) -> list[str]:
    """The sort keys that the microversion takes."""
    known = set(SORT) | ({"locked"} if call.at_least(73) else set())
    return sorted(known if call.at_least(75) else known | IGNORED)


def in_order(call: Call, servers: list[Server]) -> list[Server]:
    """Sorted as the query says; the newest first when it says nothing."""
    wanted = flask.request.args.getlist("sort_key") or ["created_at"]
    directions = flask.request.args.getlist("sort_dir") or ["desc"]
    pairs = [(key, directions[min(position, len(directions) - 1)]) for position, key in enumerate(wanted)]
    for key, direction in reversed(pairs):
        if key in ("host", "node") and not call.admin:
            raise NovaError(403, f"Only administrators can sort servers by {key}")
        if direction not in ("asc", "desc"):
            raise bad_request("Unknown sort direction, must be one of: asc, desc")
        read = SORT.get(key)
        if key == "locked" and call.at_least(73):
            read = _locked
        if read is not None:
            servers = sorted(servers, key=_by(read), reverse=direction == "desc")
    return servers


def _locked(server: Server) -> bool:
    return server.locked_by is not None


def _by(read: Callable[[Server], Any]) -> Callable[[Server], tuple[bool, Any]]:
    return lambda server: (read(server) is not None, read(server))
