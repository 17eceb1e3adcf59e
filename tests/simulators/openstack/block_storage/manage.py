# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on the back end already becomes a volume (1.14). Held against Cinder of Zed with the testbed's driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage.model import HOST, Volume
from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.volume_view import plain
from simulators.openstack.compute.errors import bad_request
from simulators.openstack.compute.schema import BOOLEAN, TEXT_OR_NULL, boolean, document, envelope, metadata

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_TEXTS = dict.fromkeys(("name", "description", "volume_type", "availability_zone", "host", "cluster"), TEXT_OR_NULL)
_MANAGE = envelope(
    "volume",
    document(
        {
            **_TEXTS,
            "ref": {"type": ["object", "string"]},
            "metadata": {**metadata("string"), "type": ["object", "null"]},
            "bootable": BOOLEAN,
        },
        ["ref"],
    ),
)


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the view."""

    @app.post("/v3/<own>/os-volume-manage")
    def manage_volume(own: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        sent = call.body(_MANAGE)["volume"]
        call.admin_only("volume_extension:volume_manage")
        host, kind = sent.get("host"), sent.get("volume_type")
        if not host:
            raise bad_request("Invalid input received: Host field is missing.")
        if host.partition("#")[0] != HOST.partition("#")[0]:
            raise bad_request(f"Host '{host}' not found")
        types = [one for one in call.volumes.types.values() if kind in (one.id, one.name)]
        if kind and not types:
            raise bad_request(f"Invalid volume type: Cannot find requested '{kind}' volume type")
        made = Volume(
            project_id=call.project_id,
            user_id=call.token.user.id,
            name=sent.get("name"),
            description=sent.get("description"),
            size=0,  # until the driver has looked
            type_id=(types[0] if types else call.volumes.default).id,
            metadata=dict(sent.get("metadata") or {}),
            bootable=boolean(sent.get("bootable", False)),
            host=HOST,
        )
        call.volumes.volumes[made.id] = made
        ref = sent["ref"]
        source = ref.get("source-name") if isinstance(ref, dict) else ref

        def ends() -> None:
            made.touch()
            if source in call.volumes.files:
                made.size, made.status = call.volumes.files.pop(source), "available"
            else:
                made.status = "error_managing"

        call.begin("managing", ends, made)
        return {"volume": {**plain(call, made), "updated_at": None}}, 202
