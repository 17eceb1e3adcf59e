# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots that the block storage service leaves to the compute service, of volumes that servers have.

Source: OpenStack API Complete Reference (17 November 2015), 3.23 "Assisted volume snapshots". Nova keeps no record of
them, so that there is nothing to look at before or after.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK
from .compute import NOTE, compute
from .volume_lookup import volume_id

_ALL = "/os-assisted-volume-snapshots"
CREATE = compute("create_assisted_volume_snapshots", "POST", _ALL, envelope="snapshot", repeatable=False)
DELETE = compute("delete_assisted_volume_snapshot", "DELETE", f"{_ALL}/{{snapshot_id}}", repeatable=False)

_INFO = {"delete": ("file_to_merge", "merge_target_file"), "create": ("new_file",)}


def _run(work: Work) -> Object:
    params = work.params
    volume, snapshot = volume_id(work, params["volume"]), params["snapshot_id"]
    given = {name: params[name] for name in _INFO[params["action"]] if params.get(name) is not None}
    attempt = f"{params['action']} {work.label}"
    if params["action"] == "create":
        info = {"snapshot_id": snapshot, "type": "qcow2", **given}
        work.call(CREATE, body={"volume_id": volume, "create_info": info}, attempt=attempt)
    else:
        told = json.dumps({"volume_id": volume, "type": "qcow2", **given}, sort_keys=True)
        work.call(DELETE, {"snapshot_id": snapshot}, query={"delete_info": told}, attempt=attempt)
    return {"changed": True, "volume_id": volume}


def _check(params: Mapping[str, Any]) -> None:
    action = params["action"]
    if action == "create" and params.get("new_file") is None:
        raise InvalidOption("new_file", "is needed to create a snapshot")
    for other, names in _INFO.items():
        for name in names:
            if other != action and params.get(name) is not None:
                raise InvalidOption(name, f"means nothing with action {action}")


ASSISTED_VOLUME_SNAPSHOT = ActionModule(
    Action(
        system=OPENSTACK,
        name="assisted_volume_snapshot",
        title="assisted snapshot",
        key=("snapshot_id",),
        summary="Have OpenStack's compute service make snapshots for the block storage service",
        description=(
            "Has the compute service (Nova) begin a new file for a volume that a server has, or merge two, as the "
            "block storage service (Cinder) does it for volumes that are files of a shared file system. Only "
            "administrators and services can.",
            "Needed to put right what Cinder could not end. Nova answers before it is done, and keeps no record: what "
            "has become of it is in the files. Snapshots in general are Cinder's.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.23 Assisted volume snapshots",
        fields={
            "action": Field(choices=("create", "delete"), default="create", option_only=True, doc="What is done."),
            "volume": Field(required=True, option_only=True, doc="Name or id of the volume. A server has to have it."),
            "snapshot_id": Field(required=True, option_only=True, doc="Id of Cinder's snapshot."),
            "new_file": Field(
                option_only=True, doc="Name of the file that is written from now on; needed for O(action=create)."
            ),
            "file_to_merge": Field(option_only=True, doc="The file that is merged, for O(action=delete)."),
            "merge_target_file": Field(
                option_only=True, doc="The file that it is merged into, for O(action=delete); left out, its base."
            ),
        },
        run=_run,
        check=_check,
        always_changes="Nova shows nothing of what it was told before.",
        returns={
            "volume_id": Field(read_only=True, sample="521752a6-acf6-4b2d-bc7a-119f9148cd8c", doc="Id of the volume.")
        },
    )
)
