# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bootable volume from a volume's snapshot.

Source: Cisco ESC REST northbound API 2.2, "18-VM Snapshots", volumes; its body is JSON and its description is "Volume
name". "10-Volumes" has the snapshot that a volume was made from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import StateModule
from ..core.operation import Operation
from ..core.resource import Object, Resource
from ..core.work import Work
from . import following
from .callbacks import CALLBACK_OPTIONS, check_callback
from .client import CISCO_ESC
from .names import check_internal_id
from .vm_snapshots import INTERNAL

CREATE = {
    False: Operation(
        "vm_snapshots.create_snapshots_volumes_1", "POST", "/v0/snapshots/{snapshot_id}/volumes", repeatable=False
    ),
    True: Operation(
        "vm_snapshots.create_snapshots_volumes_2", "POST", "/internal/snapshots/{snapshot_id}/volumes", repeatable=False
    ),
}
VOLUMES = Operation("volumes.get_volumes_list", "GET", "/v0/{internal_tenant_id}/volumes", envelope="volumes")

FIELDS: dict[str, Field] = {
    "snapshot_id": Field(
        required=True,
        option_only=True,
        sample="snapshot-1",
        doc="Identifier of the snapshot, as M(telco.cloud.cisco_esc_vm_snapshot_info) shows it.",
    ),
    "name": Field(
        required=True,
        sample="edge-logs-restored",
        doc="Name of the new volume, 1 to 255 characters. A volume of this name is taken for it.",
    ),
    "internal_tenant_id": Field(
        required=True,
        sample="radio",
        doc="Identifier in ESC of the tenant, among whose volumes it is looked for.",
    ),
    "internal": INTERNAL,
    "internal_volume_id": Field(
        read_only=True, sample="c1eb5c1c-f8b0-4de9-8d4b-5b8a6b3d1c9a", doc="Identifier of the volume in ESC."
    ),
    "volume_id": Field(
        read_only=True,
        sample="1c7bff38-6d6b-4f6f-9d0a-6c0a0c4f9b9c",
        doc="Identifier of the volume in the infrastructure.",
    ),
    "volume_snapshot_id": Field(
        read_only=True, sample="snapshot-1", doc="The snapshot that it was made from, where ESC shows it."
    ),
    **CALLBACK_OPTIONS,
}


def _find(work: Work) -> Object | None:
    tenant = {"internal_tenant_id": work.params["internal_tenant_id"]}
    for item in work.objects(VOLUMES):
        if isinstance(item, Mapping) and item.get("name") == work.params["name"]:
            return {**tenant, **{str(name): value for name, value in item.items() if value != ""}}
    return None


def _create(work: Work, want: Object) -> Object | None:
    order = following.Order(
        operation=CREATE[work.params["internal"]],
        document=json.dumps({"name": want["name"]}).encode(),
        headers={"Content-Type": "application/json"},
        look=lambda: _find(work),
        done=lambda found, verdict: found is not None,
        taken=lambda found: found is not None,
        events=False,
        repeats=False,
        what=f"{work.label} to be created",
        attempt=f"create {work.label} from snapshot {work.params['snapshot_id']}",
        describe=lambda found: "it is not there" if found is None else "it is there",
    )
    made = following.carry_out(work, order).found
    return dict(want) if made is None and not work.check_mode else made


def _check(params: Mapping[str, Any]) -> None:
    check_internal_id("internal_tenant_id", params["internal_tenant_id"])
    if len(params["name"]) > 255:
        raise InvalidOption("name", "is longer than 255 characters")
    check_callback(params)


RESOURCE = Resource(
    system=CISCO_ESC,
    name="snapshot_volume",
    plural="snapshot_volumes",
    title="volume",
    summary="Make a volume from a snapshot with Cisco ESC",
    description=(
        "Makes a bootable volume from a snapshot, and waits until it is among the tenant's volumes.",
        "A volume of the same name that is there already is left as it is. M(telco.cloud.cisco_esc_volume) deletes it.",
    ),
    reference="Cisco ESC REST northbound API 2.2, 18-VM Snapshots",
    fields=FIELDS,
    key=("name",),
    id_field="internal_volume_id",
    find=_find,
    created=_create,
    check=_check,
    asynchronous=True,
)

SNAPSHOT_VOLUME = StateModule(RESOURCE)
