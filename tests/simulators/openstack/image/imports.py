# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The interoperable import, as Glance Zed answers: data wait in a staging area, or come from an address.

Nothing is downloaded. An import goes on a step each time somebody looks at the image.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.image.changes import touched
from simulators.openstack.image.data import keep
from simulators.openstack.image.errors import GlanceError, denied, unsupported
from simulators.openstack.image.images import project_of, token, visible
from simulators.openstack.image.tasks import passes

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_METHODS = ("glance-direct", "web-download", "copy-image")


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def own(image_id: str) -> dict[str, Any]:
        image, asks = visible(cloud, image_id), token(cloud)
        if not asks.admin and image["owner"] != project_of(asks):
            raise denied("modify_image")
        return image

    @app.get("/v2/info/import")
    def info() -> dict[str, Any]:
        token(cloud)
        methods = {"description": "Import methods available.", "type": "array", "value": list(_METHODS)}
        return {"import-methods": methods}

    @app.put("/v2/images/<image_id>/stage")
    def stage(image_id: str) -> tuple[str, int]:
        image, media = own(image_id), flask.request.content_type or ""
        if media != "application/octet-stream":
            raise unsupported(media)
        if image["status"] != "queued":
            raise GlanceError(409, f"Image status transition from {image['status']} to uploading is not allowed")
        data = flask.request.get_data()
        cloud.images.staged[image_id] = data
        image.update(status="uploading", size=len(data))
        touched(image)
        return "", 204

    @app.post("/v2/images/<image_id>/import")
    def begin(image_id: str) -> tuple[str, int]:
        image, sent = own(image_id), flask.request.get_json(force=True)
        method = sent.get("method")
        if not isinstance(method, dict):
            raise GlanceError(400, "Import request requires a 'method' field.")
        name = method.get("name")
        if name not in _METHODS:
            raise GlanceError(400, f"Unknown import method name '{name}'.")
        if image["status"] == "active":
            raise GlanceError(409, "Image with status active cannot be target for import")
        for key in ("container_format", "disk_format"):
            if image[key] is None:
                raise GlanceError(409, f"'{key}' needs to be set before import")
        if name == "glance-direct" and image["status"] != "uploading":
            raise GlanceError(409, "Image needs to be staged before 'glance-direct' method can be used")
        if name == "web-download":
            if image["status"] != "queued":
                raise GlanceError(409, "Image needs to be in 'queued' state to use 'web-download' method")
            if not passes(str(method.get("uri"))):
                raise GlanceError(400, f"URI for web-download does not pass filtering: {method.get('uri')}")
            cloud.images.staged[image_id] = b"imported"
        fails = cloud.take_fault("job_error") is not None
        cloud.images.importing[image_id] = cloud.job(fails)
        image.update(
            status="importing",
            os_glance_import_task=str(uuid.uuid4()),
            os_glance_importing_to_stores="fast",
            os_glance_failed_import="",
        )
        touched(image)
        return "", 202


def go_on(cloud: OpenStack) -> None:
    """What is being imported is a step further."""
    for image_id, job in list(cloud.images.importing.items()):
        image = cloud.images.images.get(image_id)
        job.poll()
        if image is not None and not job.done:
            continue
        del cloud.images.importing[image_id]
        data = cloud.images.staged.pop(image_id, b"")
        if image is None:
            continue
        if "os_glance_import_task" in image:
            image["os_glance_importing_to_stores"] = ""
        if job.outcome:
            image.update(status="queued", size=None, os_glance_failed_import="fast")
        else:
            keep(cloud, image, data)
