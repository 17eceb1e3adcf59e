# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in images: uploaded, downloaded, switched off and on again (11.2.6, 11.2.7, 11.3), as Glance Zed does it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.image.changes import touched
from simulators.openstack.image.errors import GlanceError, denied, unsupported
from simulators.openstack.image.images import project_of, token, visible

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_BYTES = "application/octet-stream"


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.put("/v2/images/<image_id>/file")
    def upload(image_id: str) -> tuple[str, int]:
        image, asks, media = visible(cloud, image_id), token(cloud), flask.request.content_type or ""
        if media != _BYTES:
            raise unsupported(media)
        if not asks.admin and image["owner"] != project_of(asks):
            raise denied("upload_image")
        if image["status"] != "queued":
            raise GlanceError(409, f"Image status transition from {image['status']} to saving is not allowed")
        missing = [name for name in ("disk_format", "container_format") if image[name] is None]
        if missing:
            raise GlanceError(400, f"Properties {', '.join(missing)} must be set prior to saving data.")
        keep(cloud, image, flask.request.get_data())
        return "", 204

    @app.get("/v2/images/<image_id>/file")
    def download(image_id: str) -> flask.Response:
        image = visible(cloud, image_id)
        if image["status"] == "deactivated" and not token(cloud).admin:
            raise denied("download_image")
        data = cloud.images.data.get(image_id)
        if data is None:
            return flask.Response(status=204)
        answer = flask.Response(data, content_type=_BYTES)
        answer.headers["Content-Md5"] = image["checksum"]
        return answer

    def switched(image_id: str, verb: str, status: str) -> tuple[str, int]:
        image = visible(cloud, image_id)
        if not token(cloud).admin:
            raise denied(verb)
        if image["status"] not in ("active", "deactivated"):
            raise GlanceError(403, f"Not allowed to {verb} image in status '{image['status']}'")
        image["status"] = status
        touched(image)
        return "", 204

    @app.post("/v2/images/<image_id>/actions/deactivate")
    def deactivate(image_id: str) -> tuple[str, int]:
        return switched(image_id, "deactivate", "deactivated")

    @app.post("/v2/images/<image_id>/actions/reactivate")
    def reactivate(image_id: str) -> tuple[str, int]:
        return switched(image_id, "reactivate", "active")


def keep(cloud: OpenStack, image: dict[str, Any], data: bytes) -> None:
    """Data come into an image, which can be used then."""
    cloud.images.data[image["id"]] = data
    image.update(
        size=len(data),
        virtual_size=len(data) if image["disk_format"] == "raw" else None,
        status="active",
        checksum=hashlib.md5(data, usedforsecurity=False).hexdigest(),
        os_hash_algo="sha512",
        os_hash_value=hashlib.sha512(data).hexdigest(),
    )
    touched(image)
