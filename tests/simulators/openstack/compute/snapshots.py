# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images of servers (3.4.4) and backups of them (3.5.2), as Nova Zed answers; what is in them nobody can use."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.actions import KINDS, Kind, need_state, need_unlocked
from simulators.openstack.compute.errors import bad_request
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.power import work
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import NAME, STRING, document, envelope, metadata
from simulators.openstack.image.changes import now
from simulators.openstack.image.data import keep

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_METADATA = metadata("string")
_IMAGE = envelope("createImage", document({"name": NAME, "metadata": _METADATA}, ["name"]))
_COUNT = {"type": ["integer", "string"], "pattern": "^[0-9]*$", "minimum": 0, "minLength": 1}
_BACKUP = envelope(
    "createBackup",
    document(
        {"name": NAME, "backup_type": STRING, "rotation": _COUNT, "metadata": _METADATA},
        ["name", "backup_type", "rotation"],
    ),
)


def register(_cloud: OpenStack, _app: flask.Flask) -> None:
    """Add the actions."""
    KINDS["createImage"] = Kind(_create_image, [(1, _IMAGE)])
    KINDS["createBackup"] = Kind(_create_backup, [(1, _BACKUP)])


def _create_image(call: Call, server: Server, sent: dict[str, Any]) -> dict[str, str] | None:
    need_unlocked(call, server)
    need_state(server, "createImage", {"active", "stopped", "paused", "suspended"})
    image = _queued(call, server, sent, "snapshot")
    _upload(call, server, image, "createImage", "image_snapshot", "compute_snapshot_instance")
    return _told(call, image, f"{call.cloud.url}/image//images/{image['id']}")


def _create_backup(call: Call, server: Server, sent: dict[str, Any]) -> dict[str, str] | None:
    """The oldest of a server's backups of this kind make room, so that no more than C(rotation) stay."""
    need_unlocked(call, server)
    if server.image_id is None:
        raise bad_request("Backup is not supported for volume-backed instances.")
    need_state(server, "createBackup", {"active", "stopped", "paused", "suspended"})
    image = _queued(call, server, sent, "backup")
    image.update(backup_type=sent["backup_type"], disk_format="raw", container_format="bare")

    def rotate() -> None:
        images = call.cloud.images
        mine = [
            one["id"]
            for one in images.images.values()
            if (one.get("instance_uuid"), one.get("backup_type")) == (server.id, sent["backup_type"])
        ]
        for key in mine[: max(0, len(mine) - int(sent["rotation"]))]:
            del images.images[key]
            images.data.pop(key, None)

    _upload(call, server, image, "createBackup", "image_backup", "compute_backup_instance", rotate)
    return _told(call, image, call.links("images", image["id"])[0]["href"])


def _told(call: Call, image: dict[str, Any], address: str) -> dict[str, str] | None:
    """Its id, or its address before microversion 2.45."""
    if call.at_least(45):
        return {"image_id": image["id"]}

    @flask.after_this_request
    def located(response: flask.Response) -> flask.Response:
        response.headers["Location"] = address
        return response

    return None


def _queued(call: Call, server: Server, sent: dict[str, Any], kind: str) -> dict[str, Any]:
    """A new image of the project's, with what Nova notes of the server."""
    images, moment = call.cloud.images.images, now()
    base = images.get(server.image_id or "", {})
    image = {
        "base_image_ref": server.image_id or "",
        "owner_user_name": call.token.user.name,
        "owner_project_name": call.token.project.name if call.token.project is not None else "",
        "boot_roles": ",".join(call.token.roles),
        "instance_uuid": server.id,
        "user_id": server.user_id,
        "image_type": kind,
        **sent.get("metadata", {}),
        "name": sent["name"],
        **dict.fromkeys(("disk_format", "container_format", "size", "virtual_size", "checksum")),
        **dict.fromkeys(("os_hash_algo", "os_hash_value")),
        "visibility": "private",
        "status": "queued",
        "protected": False,
        "min_ram": base.get("min_ram", 0),
        "min_disk": max(base.get("min_disk", 0), server.flavor.disk),
        "owner": call.project_id,
        "os_hidden": False,
        "id": str(uuid.uuid4()),
        "created_at": moment,
        "updated_at": moment,
        "tags": [],
    }
    images[image["id"]] = image
    return image


def _upload(
    call: Call,
    server: Server,
    image: dict[str, Any],
    word: str,
    task: str,
    event: str,
    then: Any = lambda: None,
) -> None:
    """The host sends what the server has on its disk; without success the image is deleted again."""
    images = call.cloud.images.images

    def finish() -> None:
        if image["id"] in images:
            image.update(disk_format="raw", container_format="bare")
            keep(call.cloud, image, f"disk of {server.id}".encode())
        then()

    rests = (server.vm_state, server.power_state)
    work(call, server, word, task, rests, event, finish, lambda: images.pop(image["id"], None))
