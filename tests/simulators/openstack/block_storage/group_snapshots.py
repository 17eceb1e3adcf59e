# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of consistency groups (1.19). What of it needs a back end with such groups is from the reference.

Their lists are the short ones of Cinder: nothing filters them, and no link leads on to another page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage import group_changes, groups
from simulators.openstack.block_storage.group_model import GroupSnapshot
from simulators.openstack.block_storage.model import Snapshot
from simulators.openstack.block_storage.request import MOST, Call
from simulators.openstack.compute.errors import bad_request, not_found

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_ROOT = "/v3/<own>/cgsnapshots"


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def page(own: str, show: Callable[[GroupSnapshot], Any]) -> dict[str, Any]:
        call = Call(cloud, own)
        for one in list(call.volumes.group_snapshots.values()):
            one.look()
        found = [one for one in call.volumes.group_snapshots.values() if one.project_id == call.project_id]
        begin, most = (int(flask.request.args.get(*one)) for one in (("offset", "0"), ("limit", str(MOST))))
        return {"cgsnapshots": [show(one) for one in reversed(found)][begin : begin + most]}

    @app.get(_ROOT)
    def list_group_snapshots(own: str) -> dict[str, Any]:
        return page(own, groups.summary)

    @app.get(f"{_ROOT}/detail")
    def list_group_snapshots_in_detail(own: str) -> dict[str, Any]:
        return page(own, _detail)

    @app.get(f"{_ROOT}/<snapshot_id>")
    def show_group_snapshot(own: str, snapshot_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        _find(call, snapshot_id).look()
        return {"cgsnapshot": _detail(_find(call, snapshot_id))}

    @app.post(_ROOT)
    def create_group_snapshot(own: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        sent = groups.body("cgsnapshot")
        if "consistencygroup_id" not in sent:
            raise bad_request("'consistencygroup_id' must be specified")
        group = group_changes.find(call, sent["consistencygroup_id"])
        volumes = group_changes.volumes_of(call, group)
        if not volumes or group.status in ("creating", "updating"):
            words = "Source group cannot be empty or in 'creating' or 'updating' state. No group snapshot will be"
            raise group_changes.invalid(f"{words} created.")
        owner = {"project_id": call.project_id, "user_id": call.token.user.id}
        texts = {"name": sent.get("name"), "description": sent.get("description")}
        made = GroupSnapshot(group_id=group.id, **texts, **owner)
        parts = [
            Snapshot(volume_id=one.id, size=one.size, group_snapshot_id=made.id, **texts, **owner) for one in volumes
        ]
        call.volumes.group_snapshots[made.id] = made
        call.volumes.snapshots.update({one.id: one for one in parts})

        def ends() -> None:
            for one in (made, *parts):
                one.status = "available"

        call.begin("creating", ends, made, *parts)
        return {"cgsnapshot": groups.summary(made)}, 202

    @app.delete(f"{_ROOT}/<snapshot_id>")
    def delete_group_snapshot(own: str, snapshot_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        found = _find(call, snapshot_id)
        if found.status not in ("available", "error"):
            raise bad_request(
                "Invalid GroupSnapshot: GroupSnapshot status must be available or error, and no Group can be currently "
                "using it as source for its creation."
            )
        parts = [one for one in call.volumes.snapshots.values() if one.group_snapshot_id == found.id]

        def ends() -> None:
            call.volumes.group_snapshots.pop(found.id, None)
            for one in parts:
                call.volumes.snapshots.pop(one.id, None)

        call.begin("deleting", ends, found, *parts)
        return "", 202


def _find(call: Call, snapshot_id: str) -> GroupSnapshot:
    found = call.volumes.group_snapshots.get(snapshot_id)
    if found is None or not (call.admin or found.project_id == call.project_id):
        raise not_found(f"GroupSnapshot {snapshot_id} could not be found.")
    return found


def _detail(one: GroupSnapshot) -> dict[str, Any]:
    return {
        "id": one.id,
        "consistencygroup_id": one.group_id,
        "status": one.status,
        "created_at": one.created_at,
        "name": one.name,
        "description": one.description,
    }
