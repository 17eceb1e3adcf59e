# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups of volumes (1.7, 1.8), whole and incremental ones. Held against Cinder of Zed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage import snapshots, volumes
from simulators.openstack.block_storage.lists import common, listed
from simulators.openstack.block_storage.model import HOST, Backup, Volume
from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.volume_create import UUID_OR_NULL
from simulators.openstack.block_storage.volume_view import links
from simulators.openstack.compute.errors import NO_SUCH_RESOURCE, bad_request, not_found
from simulators.openstack.compute.schema import (
    BOOLEAN,
    TEXT_OR_NULL,
    UUID,
    Schema,
    boolean,
    document,
    envelope,
    metadata,
)

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_TEXTS: dict[str, Schema] = {"name": TEXT_OR_NULL, "description": TEXT_OR_NULL}
_NEW: dict[str, Schema] = {
    **_TEXTS,
    "volume_id": UUID,
    "container": TEXT_OR_NULL,
    "incremental": BOOLEAN,
    "force": BOOLEAN,
    "snapshot_id": UUID_OR_NULL,
}
#: Since microversion 3.43 backups have metadata.
_METADATA: dict[str, Schema] = {"metadata": {**metadata("string"), "type": ["object", "null"]}}
_ZONE: dict[str, Schema] = {"availability_zone": {"type": ["string", "null"]}}
_RESTORE = envelope("restore", document({"name": TEXT_OR_NULL, "volume_id": UUID_OR_NULL}, kind=["object", "null"]))
_MEMBERS = frozenset(("name", "status", "volume_id"))


def find(call: Call, backup_id: str) -> Backup:
    """The backup of an id; 404 when there is none that may be seen."""
    found = call.volumes.backups.get(backup_id)
    if found is None or not (call.admin or found.project_id == call.project_id):
        raise not_found(f"Backup {backup_id} could not be found.")
    return found


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _register_actions(cloud, app)

    def page(own: str, show: Callable[[Call, Backup], Any]) -> dict[str, Any]:
        call = Call(cloud, own)
        return listed(call, "backups", call.volumes.backups, show, _attributes, members=_MEMBERS)

    @app.get("/v3/<own>/backups")
    def list_backups(own: str) -> dict[str, Any]:
        return page(own, _summary)

    @app.get("/v3/<own>/backups/detail")
    def list_backups_in_detail(own: str) -> dict[str, Any]:
        return page(own, _detail)

    @app.post("/v3/<own>/backups")
    def create_backup(own: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        known = {**_NEW, **(_METADATA if call.at_least(43) else {}), **(_ZONE if call.at_least(51) else {})}
        made = _create(call, call.body(envelope("backup", document(known, ["volume_id"])))["backup"])
        return {"backup": _summary(call, made)}, 202

    @app.get("/v3/<own>/backups/<backup_id>")
    def show_backup(own: str, backup_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        find(call, backup_id).look()
        return {"backup": _detail(call, find(call, backup_id))}

    @app.put("/v3/<own>/backups/<backup_id>")
    def update_backup(own: str, backup_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        if not call.at_least(9):
            raise not_found(NO_SUCH_RESOURCE)
        known = {**_TEXTS, **(_METADATA if call.at_least(43) else {})}
        sent = call.body(envelope("backup", document(known, kind=["object", "null"])))["backup"]
        found = find(call, backup_id)
        for key, value in (sent or {}).items():
            setattr(found, key, value)
        found.touch()
        return {"backup": _summary(call, found)}

    @app.delete("/v3/<own>/backups/<backup_id>")
    def delete_backup(own: str, backup_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        _remove(call, find(call, backup_id), force=False)
        return "", 202


def _register_actions(cloud: OpenStack, app: flask.Flask) -> None:
    @app.post("/v3/<own>/backups/<backup_id>/restore")
    def restore_backup(own: str, backup_id: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        sent = call.body(_RESTORE)["restore"] or {}
        found = find(call, backup_id)
        if found.status != "available":
            raise bad_request("Invalid backup: Backup status must be available")
        target = _target(call, found, sent)
        if target.status != "available":
            raise bad_request("Invalid volume: Volume to be restored to must be available")
        if found.size > target.size:
            words = f"volume size {target.size} is too small to restore backup of size {found.size}."
            raise bad_request(f"Invalid volume: {words}")
        _restore(call, found, target)
        name = target.name
        return {"restore": {"backup_id": found.id, "volume_id": target.id, "volume_name": name}}, 202

    @app.post("/v3/<own>/backups/<backup_id>/action")
    def act_on_backup(own: str, backup_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        sent = flask.request.get_json(force=True, silent=True)
        name = next(iter(sent), "") if isinstance(sent, dict) else ""
        if name not in ("os-force_delete", "os-reset_status"):
            more = "Verify the request body and Content-Type header and try again."
            raise bad_request(f"There is no such action: {name}. {more}")
        found = find(call, backup_id)
        call.admin_only(f"volume_extension:backup_admin_actions:{name.removeprefix('os-')}")
        if name == "os-force_delete":
            _remove(call, found, force=True)
        else:
            found.status = sent[name]["status"]
        return "", 202


def _create(call: Call, sent: dict[str, Any]) -> Backup:
    volume = volumes.find(call, sent["volume_id"])
    snapshot = snapshots.find(call, sent["snapshot_id"]) if sent.get("snapshot_id") else None
    if snapshot is not None and snapshot.volume_id != volume.id:
        words = f"Volume {volume.id} does not match with snapshot.volume_id {snapshot.volume_id}."
        raise bad_request(f"Invalid volume: {words}")
    if snapshot is None and volume.status == "in-use" and not boolean(sent.get("force", False)):
        raise bad_request("Invalid volume: Backing up an in-use volume must use the force flag.")
    if snapshot is None and volume.status not in ("available", "in-use"):
        words = f'Volume to be backed up must be available or in-use, but the current status is "{volume.status}".'
        raise bad_request(f"Invalid volume: {words}")
    parent = None
    if boolean(sent.get("incremental", False)):
        parents = [
            one for one in call.volumes.backups.values() if one.volume_id == volume.id and one.status == "available"
        ]
        if not parents:
            words = "No backups available to do an incremental backup."
            raise bad_request(f"Invalid backup: {words}")
        parent = parents[-1].id
    made = Backup(
        project_id=call.project_id,
        user_id=call.token.user.id,
        volume_id=volume.id,
        size=volume.size,
        name=sent.get("name"),
        description=sent.get("description"),
        metadata=dict(sent.get("metadata") or {}),
        parent_id=parent,
        snapshot_id=snapshot.id if snapshot is not None else None,
    )
    call.volumes.backups[made.id] = made
    backed_up, before = snapshot or volume, (snapshot or volume).status

    def ends() -> None:
        made.status, backed_up.status = "available", before
        made.object_count = 0 if parent else 16 * made.size
        made.container = sent.get("container") or "volumebackups"

    call.begin("backing-up", ends, backed_up, made)
    made.status = "creating"
    return made


def _target(call: Call, found: Backup, sent: dict[str, Any]) -> Volume:
    """The volume that is named, or a new one."""
    if sent.get("volume_id"):
        return volumes.find(call, sent["volume_id"])
    made = Volume(
        project_id=call.project_id,
        user_id=call.token.user.id,
        name=sent.get("name") or f"restore_backup_{found.id}",
        description="auto-created_from_restore_from_backup",
        status="available",
        size=found.size,
        type_id=call.volumes.default.id,
        host=HOST,
    )
    call.volumes.volumes[made.id] = made
    return made


def _restore(call: Call, found: Backup, target: Volume) -> None:
    origin = call.volumes.volumes.get(found.volume_id)
    unnamed = target.name == f"restore_backup_{found.id}"

    def ends() -> None:
        found.status = target.status = "available"
        if origin is not target or target.metadata.get("src_backup_id", found.id) != found.id:
            target.metadata["src_backup_id"] = found.id
        if unnamed and origin is not None:  # it takes name and description of the one that the backup is of
            target.name, target.description = origin.name, origin.description

    call.begin("restoring-backup", ends, target, found)
    found.status = "restoring"


def _remove(call: Call, found: Backup, *, force: bool) -> None:
    if not force and found.status not in ("available", "error"):
        raise bad_request("Invalid backup: Backup status must be available or error")
    if _has_dependents(call, found):
        raise bad_request("Invalid backup: Incremental backups exist for this backup.")
    call.begin("deleting", lambda: call.volumes.backups.pop(found.id, None), found)


def _has_dependents(call: Call, found: Backup) -> bool:
    return any(one.parent_id == found.id for one in call.volumes.backups.values())


def _summary(call: Call, one: Backup) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "links": links(call, "backups", one.id)}


def _detail(call: Call, one: Backup) -> dict[str, Any]:
    names = ("id", "status", "size", "object_count", "container", "created_at", "updated_at", "name", "description")
    shown = {
        **{name: getattr(one, name) for name in names},
        "availability_zone": None,
        "fail_reason": None,
        "volume_id": one.volume_id,
        "links": links(call, "backups", one.id),
        "is_incremental": one.parent_id is not None,
        "has_dependent_backups": _has_dependents(call, one),
        "snapshot_id": one.snapshot_id,
        "data_timestamp": one.data_timestamp,
    }
    if call.at_least(18) and call.admin:
        shown["os-backup-project-attr:project_id"] = one.project_id
    if call.at_least(43):
        shown["metadata"] = one.metadata
    if call.at_least(56):
        shown["user_id"] = one.user_id
    return shown


def _attributes(one: Backup) -> dict[str, Any]:
    return {**common(one), "volume_id": one.volume_id, "size": one.size, "snapshot_id": one.snapshot_id}
