# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes as Cinder shows them (1.4). Held against Cinder of Zed."""

from __future__ import annotations

from typing import Any

import flask

from simulators.openstack.block_storage.model import Volume
from simulators.openstack.block_storage.request import Call


def links(call: Call, kind: str, key: str) -> list[dict[str, str]]:
    """The addresses of something."""
    root = flask.request.host_url.rstrip("/") + flask.request.script_root
    end = f"{call.project_id}/{kind}/{key}"
    return [{"rel": "self", "href": f"{root}/v3/{end}"}, {"rel": "bookmark", "href": f"{root}/{end}"}]


def summary(call: Call, one: Volume) -> dict[str, Any]:
    """As a list without details has it."""
    return {"id": one.id, "name": one.name, "links": links(call, "volumes", one.id)}


def plain(call: Call, one: Volume) -> dict[str, Any]:
    """As the answers to a creation and a change have it."""
    shown = {
        "id": one.id,
        "status": {"managing": "creating", "error_managing": "error"}.get(one.status, one.status),
        "size": one.size,
        "availability_zone": one.availability_zone,
        "created_at": one.created_at,
        "updated_at": one.updated_at,
        "name": one.name,
        "description": one.description,
        "volume_type": call.volumes.types[one.type_id].name,
        "snapshot_id": one.snapshot_id,
        "source_volid": one.source_id,
        "metadata": {**one.metadata, **one.admin_metadata},
        "links": links(call, "volumes", one.id),
        "user_id": one.user_id,
        "bootable": str(one.bootable).lower(),
        "encrypted": False,
        "replication_status": None,
        "consistencygroup_id": None,
        "multiattach": one.multiattach,
        "attachments": [
            {
                "id": one.id,
                "attachment_id": item.id,
                "volume_id": one.id,
                "server_id": item.server_id,
                "host_name": item.host_name if call.admin else None,
                "device": item.device,
                "attached_at": item.attached_at,
            }
            for item in one.attachments
        ],
    }
    if call.admin:
        shown["migration_status"] = one.migration_status
    return shown


def detail(call: Call, one: Volume) -> dict[str, Any]:
    """As a GET and a list with details have it: extensions add theirs, some for administrators only."""
    shown = {**plain(call, one), "os-vol-tenant-attr:tenant_id": one.project_id, "consistencygroup_id": one.group_id}
    if call.admin:
        shown["os-vol-mig-status-attr:migstat"] = one.migration_status
        shown["os-vol-mig-status-attr:name_id"] = None
        shown["os-vol-host-attr:host"] = one.host
    if one.image_metadata:
        shown["volume_image_metadata"] = one.image_metadata
    return shown
