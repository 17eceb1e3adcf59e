# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots that Cinder has Nova make (3.23), of volumes that servers have.

Held against Nova of Zed: it answers at once and keeps nothing.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import bad_request
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import STRING, document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SOME = {**STRING, "minLength": 1}
_INFO = {"snapshot_id": _SOME, "type": {**STRING, "enum": ["qcow2"]}, "new_file": _SOME, "id": _SOME}
_CREATE = [
    (
        1,
        envelope(
            "snapshot",
            document(
                {"volume_id": _SOME, "create_info": document(_INFO, ["snapshot_id", "type", "new_file"])},
                ["volume_id", "create_info"],
            ),
        ),
    )
]
_PATH = "/v2.1/os-assisted-volume-snapshots"


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.post(_PATH)
    def create_assisted_snapshot() -> dict[str, Any]:
        """The answer's id is the one that nobody has to give."""
        call = Call(cloud)
        sent = call.body(_CREATE)["snapshot"]
        call.admin_only("os-assisted-volume-snapshots:create")
        _need_attached(call, sent["volume_id"])
        return {"snapshot": {"id": sent["create_info"].get("id"), "volumeId": sent["volume_id"]}}

    @app.delete(f"{_PATH}/<_snapshot_id>")
    def delete_assisted_snapshot(_snapshot_id: str) -> tuple[str, int]:
        call = Call(cloud)
        call.admin_only("os-assisted-volume-snapshots:delete")
        try:
            volume_id = json.loads(flask.request.args["delete_info"])["volume_id"]
        except (KeyError, ValueError) as error:
            raise bad_request("'delete_info'" if "delete_info" not in flask.request.args else str(error)) from None
        _need_attached(call, volume_id)
        return "", 204


def _need_attached(call: Call, volume_id: str) -> None:
    if not any(disk.volume_id == volume_id for one in call.compute.servers.values() for disk in one.disks):
        raise bad_request(f"No volume Block Device Mapping with id {volume_id}.")
