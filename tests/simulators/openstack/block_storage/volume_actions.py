# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to volumes (1.6): one view, the body has the name of the action. Held against Cinder of Zed.

Zed no longer has ``os-promote-replica`` and ``os-reenable-replica``: they are no action there, nor here, but of the
Cinder that has version 2 beside.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage import volumes
from simulators.openstack.block_storage.model import Volume
from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.volume_create import SIZE, served, volume_type
from simulators.openstack.compute.errors import bad_request, not_found
from simulators.openstack.compute.schema import (
    BOOLEAN,
    NULL,
    STRING,
    TEXT,
    UUID,
    Schema,
    boolean,
    document,
    envelope,
    metadata,
)

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_WORDS = (
    "creating available deleting error error_deleting error_managing managing attaching in-use detaching maintenance "
    "restoring-backup error_restoring reserved awaiting-transfer backing-up error_backing-up error_extending "
    "downloading uploading retyping extending"
)
_STATUSES = tuple(_WORDS.split())
_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
_POLICY: Schema = {"enum": ["on-demand", "never", None]}
_SCHEMAS: dict[str, Schema] = {
    "os-extend": document({"new_size": SIZE}, ["new_size"]),
    "os-reset_status": document(
        {"status": _TEXT_OR_NULL, "attach_status": _TEXT_OR_NULL, "migration_status": _TEXT_OR_NULL}
    ),
    "os-set_image_metadata": document({"metadata": metadata("string", "null")}, ["metadata"]),
    "os-unset_image_metadata": document({"key": TEXT}, ["key"]),
    "os-show_image_metadata": {},
    "os-attach": document(
        {
            "instance_uuid": UUID,
            "mountpoint": TEXT,
            "host_name": {"type": "string", "maxLength": 255},
            "mode": {"type": "string", "enum": ["rw", "ro"]},
        },
        ["mountpoint"],
        anyOf=[{"required": ["instance_uuid"]}, {"required": ["host_name"]}],
    ),
    "os-detach": document({"attachment_id": {"oneOf": [UUID, NULL]}}, kind=["object", "null"]),
    "os-force_detach": document(
        {"connector": {"type": ["string", "object", "null"]}, "attachment_id": {"type": ["string", "null"]}}
    ),
    "os-force_delete": {},
    "os-unmanage": {},
    "os-retype": document(
        {"new_type": STRING, "migration_policy": {"enum": ["on-demand", "never", None]}}, ["new_type"]
    ),
    "os-set_bootable": document({"bootable": BOOLEAN}, ["bootable"]),
    "os-update_readonly_flag": document({"readonly": BOOLEAN}, ["readonly"]),
}
_ADMIN = {
    "os-reset_status": "volume_admin_actions:reset_status",
    "os-force_delete": "volume_admin_actions:force_delete",
    "os-force_detach": "volume_admin_actions:force_detach",
    "os-unmanage": "volume_unmanage",
}


def register(cloud: OpenStack, app: flask.Flask, beside: tuple[str, ...] = ()) -> None:
    """Add the view.

    :param beside: Further actions, which say nothing and show nowhere.
    """

    @app.post("/v3/<own>/volumes/<volume_id>/action")
    def act_on_volume(own: str, volume_id: str) -> tuple[Any, int]:
        call = Call(cloud, own)
        sent = flask.request.get_json(force=True, silent=True)
        name = next(iter(sent), "") if isinstance(sent, dict) else ""
        if name in beside:
            call.body(envelope(name, document({})))
            volumes.find(call, volume_id)
            return "", 202
        if name not in _SCHEMAS:
            more = "Verify the request body and Content-Type header and try again."
            raise bad_request(f"There is no such action: {name}. {more}")
        told = call.body(envelope(name, _SCHEMAS[name]))[name]
        found = volumes.find(call, volume_id)
        if name in _ADMIN:
            call.admin_only(f"volume_extension:{_ADMIN[name]}")
        return _ACTIONS[name](call, found, told or {})


def _extend(call: Call, one: Volume, told: dict[str, Any]) -> tuple[Any, int]:
    size = int(told["new_size"])
    if one.status != "available":
        state = {"status": "available"}
        words = f"Invalid volume: Volume {one.id} status must be '{state}' to extend, currently {one.status}."
        raise bad_request(words)
    if size <= one.size:
        words = f"New size for extend must be greater than current size. (current: {one.size}, extended: {size})."
        raise bad_request(f"Invalid input received: {words}")

    def ends() -> None:
        one.size, one.status = size, "available"

    call.begin("extending", ends, one)
    return "", 202


def _reset(_call: Call, one: Volume, told: dict[str, Any]) -> tuple[Any, int]:
    status = (told.get("status") or "").lower()
    if status and status not in _STATUSES:
        words = f"Volume status: {told['status']} is invalid, valid statuses are: {_STATUSES!r}."
        raise bad_request(words)
    if not any(told.values()):
        raise bad_request("Must specify 'status', 'attach_status' or 'migration_status' for update.")
    if status == "deleting":
        raise bad_request(f"Cannot reset-state to {status}")
    if status == "in-use" and not one.attachments:
        raise bad_request("Cannot reset-state to in-use because volume does not have any attachments.")
    one.job = None
    one.status = status or one.status
    if told.get("migration_status"):
        migration = told["migration_status"].lower()
        one.migration_status = None if migration == "none" else migration
    if (told.get("attach_status") or "").lower() == "detached":
        one.attachments.clear()
        one.admin_metadata.pop("attached_mode", None)
    one.touch()
    return "", 202


def _set_images(_call: Call, one: Volume, told: dict[str, Any]) -> tuple[Any, int]:
    one.image_metadata.update(told["metadata"])
    return {"metadata": one.image_metadata}, 200


def _unset_images(_call: Call, one: Volume, told: dict[str, Any]) -> tuple[Any, int]:
    if told["key"] not in one.image_metadata:
        raise not_found(f"Glance metadata for volume/snapshot {one.id} cannot be found.")
    del one.image_metadata[told["key"]]
    return "", 200


def _attach(_call: Call, one: Volume, told: dict[str, Any]) -> tuple[Any, int]:
    server, host, mode = told.get("instance_uuid"), told.get("host_name"), told.get("mode", "rw")
    if any(item.server_id == server if server else item.host_name == host for item in one.attachments):
        return "", 202
    if one.status == "in-use" and not one.multiattach:
        raise bad_request("Invalid volume: volume is already attached and multiple attachments are not enabled")
    if one.admin_metadata.get("readonly") == "True" and mode != "ro":
        raise bad_request(f"Invalid attaching mode '{mode}' for volume {one.id}.")
    one.attach(server_id=server, host_name=host, device=told["mountpoint"], mode=mode)
    return "", 202


def _detach(_call: Call, one: Volume, told: dict[str, Any]) -> tuple[Any, int]:
    wanted = told.get("attachment_id")
    found = next((item for item in one.attachments if item.id == wanted), None)
    if wanted is None and len(one.attachments) > 1:
        raise bad_request(
            "Invalid volume: Detach volume failed: More than one attachment, but no attachment_id provided."
        )
    if one.attachments and (found is not None or wanted is None):
        one.detach(found)
    return "", 202


def _retype(call: Call, one: Volume, told: dict[str, Any]) -> tuple[Any, int]:
    wanted = volume_type(call, told["new_type"])
    if wanted is None or wanted.id == one.type_id or one.status not in ("available", "in-use"):
        raise bad_request(
            "Invalid volume: Retype needs volume to be in available or in-use state, not be part of an active "
            "migration or a consistency group, requested type has to be different that the one from the volume, and "
            "for in-use volumes front-end qos specs cannot change."
        )
    before = one.status

    def ends() -> None:
        one.status = before
        if served(wanted):  # without a back end for it, it stays as it was
            one.type_id = wanted.id

    call.begin("retyping", ends, one)
    return "", 202


def _boot(_call: Call, one: Volume, told: dict[str, Any]) -> tuple[Any, int]:
    one.bootable = boolean(told["bootable"])
    return "", 200


def _read_only(_call: Call, one: Volume, told: dict[str, Any]) -> tuple[Any, int]:
    one.admin_metadata["readonly"] = str(boolean(told["readonly"]))
    return "", 202


def _force_delete(call: Call, one: Volume, _told: dict[str, Any]) -> tuple[Any, int]:
    volumes.remove(call, one, force=True)
    return "", 202


def _unmanage(call: Call, one: Volume, _told: dict[str, Any]) -> tuple[Any, int]:
    volumes.remove(call, one, status="unmanaging")
    return "", 202


_ACTIONS: dict[str, Callable[[Call, Volume, dict[str, Any]], tuple[Any, int]]] = {
    "os-extend": _extend,
    "os-reset_status": _reset,
    "os-set_image_metadata": _set_images,
    "os-unset_image_metadata": _unset_images,
    "os-show_image_metadata": lambda _call, one, _told: ({"metadata": one.image_metadata}, 200),
    "os-attach": _attach,
    "os-detach": _detach,
    "os-force_detach": _detach,
    "os-force_delete": _force_delete,
    "os-unmanage": _unmanage,
    "os-retype": _retype,
    "os-set_bootable": _boot,
    "os-update_readonly_flag": _read_only,
}
