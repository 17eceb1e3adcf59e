# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Handing volumes over to other projects (1.17). Held against Cinder of Zed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage import volumes
from simulators.openstack.block_storage.model import Snapshot, Transfer, now
from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.volume_view import links
from simulators.openstack.compute.errors import bad_request, not_found
from simulators.openstack.compute.schema import STRING, UUID, document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_ROOT = "/v3/<own>/os-volume-transfer"
_NAME = {"type": ["string", "null"], "minLength": 1, "maxLength": 255}
_CREATE = envelope("transfer", document({"volume_id": UUID, "name": _NAME}, ["volume_id"]))
_ACCEPT = envelope("accept", document({"auth_key": STRING}, ["auth_key"]))


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def listed(own: str, show: Callable[[Call, Transfer], Any]) -> dict[str, Any]:
        """All of them: there are no pages before microversion 3.59, and what else is asked for filters."""
        call = Call(cloud, own)
        filters = flask.request.args.to_dict()
        everywhere = call.admin and filters.pop("all_tenants", "").lower() in ("1", "true")
        found = [one for one in call.volumes.transfers.values() if everywhere or one.project_id == call.project_id]
        return {"transfers": [show(call, one) for one in found if filters.items() <= vars(one).items()]}

    @app.get(_ROOT)
    def list_transfers(own: str) -> dict[str, Any]:
        return listed(own, _summary)

    @app.get(f"{_ROOT}/detail")
    def list_transfers_in_detail(own: str) -> dict[str, Any]:
        return listed(own, _detail)

    @app.get(f"{_ROOT}/<transfer_id>")
    def show_transfer(own: str, transfer_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        return {"transfer": _detail(call, _mine(call, transfer_id))}

    @app.post(_ROOT)
    def create_transfer(own: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        sent = call.body(_CREATE)["transfer"]
        volume = volumes.find(call, sent["volume_id"])
        if volume.status != "available":
            raise bad_request("Invalid volume: status must be available")
        for one in _snapshots(call, volume.id):
            if one.status != "available":
                raise bad_request(f"Invalid snapshot: snapshot: {one.id} status must be available")
        name = (sent.get("name") or "").strip() or None
        made = Transfer(name=name, volume_id=volume.id, project_id=volume.project_id)
        call.volumes.transfers[made.id] = made
        volume.status = "awaiting-transfer"
        volume.touch()
        return {"transfer": {**_detail(call, made), "created_at": now(exact=True), "auth_key": made.auth_key}}, 202

    @app.post(f"{_ROOT}/<transfer_id>/accept")
    def accept_transfer(own: str, transfer_id: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        key = call.body(_ACCEPT)["accept"]["auth_key"]
        found = _any(call, transfer_id)
        if key != found.auth_key:
            raise bad_request(f"Invalid auth key: Attempt to transfer {found.id} with invalid auth key.")
        volume = call.volumes.volumes[found.volume_id]
        for one in (volume, *_snapshots(call, volume.id)):  # they go with it
            one.project_id, one.user_id = call.project_id, call.token.user.id
        _ended(call, found)
        return {"transfer": _summary(call, found)}, 202

    @app.delete(f"{_ROOT}/<transfer_id>")
    def delete_transfer(own: str, transfer_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        _ended(call, _mine(call, transfer_id))
        return "", 202


def _any(call: Call, transfer_id: str) -> Transfer:
    found = call.volumes.transfers.get(transfer_id)
    if found is None:
        raise not_found(f"Transfer {transfer_id} could not be found.")
    return found


def _snapshots(call: Call, volume_id: str) -> list[Snapshot]:
    return [one for one in call.volumes.snapshots.values() if one.volume_id == volume_id]


def _mine(call: Call, transfer_id: str) -> Transfer:
    """One of the own project; whom it is offered to does not see it."""
    found = _any(call, transfer_id)
    if not (call.admin or found.project_id == call.project_id):
        raise not_found(f"Transfer {transfer_id} could not be found.")
    return found


def _ended(call: Call, one: Transfer) -> None:
    del call.volumes.transfers[one.id]
    volume = call.volumes.volumes[one.volume_id]
    volume.status = "available"
    volume.touch()


def _summary(call: Call, one: Transfer) -> dict[str, Any]:
    shown = {"id": one.id, "volume_id": one.volume_id, "name": one.name}
    return {**shown, "links": links(call, "os-volume-transfer", one.id)}


def _detail(call: Call, one: Transfer) -> dict[str, Any]:
    return {**_summary(call, one), "created_at": one.created_at}
