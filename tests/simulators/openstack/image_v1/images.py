# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Versions, and images: listed, shown, made, changed and deleted (12.1, 12.2)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.image.changes import now, touched
from simulators.openstack.image.data import keep
from simulators.openstack.image.errors import GlanceError
from simulators.openstack.image.images import project_of, seen, token
from simulators.openstack.image.imports import go_on
from simulators.openstack.image_v1 import document

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

PREFIX = "/image-v1"
_BYTES = "application/octet-stream"
_USUAL, _MOST = 25, 1000  # images of a page
_EQUAL = ("name", "status", "container_format", "disk_format", "min_ram", "min_disk", "protected")
_STATUSES = ("active", "saving", "queued", "killed", "pending_delete", "deleted", "deactivated")
_ONLY_NEW = ("size", "disk_format", "container_format")


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/")
    def versions() -> tuple[dict[str, Any], int]:
        links = [{"rel": "self", "href": f"{cloud.url}{PREFIX}/v1/"}]
        known = [("v1.1", "SUPPORTED"), ("v1.0", "SUPPORTED")]
        return {"versions": [{"status": status, "id": name, "links": links} for name, status in known]}, 300

    @app.get("/v1/images")
    def list_images() -> dict[str, Any]:
        return {"images": [document.brief(one, f"{cloud.url}{PREFIX}") for one in _listed(cloud)]}

    @app.get("/v1/images/detail")
    def list_details() -> dict[str, Any]:
        return {"images": [document.shown(one) for one in _listed(cloud)]}

    @app.post("/v1/images")
    def create_image() -> flask.Response:
        asks = token(cloud)
        values, properties = document.asked(flask.request.headers)
        if values.get("is_public") and not asks.admin:
            raise GlanceError(403, "You are not authorized to complete publicize_image action.")
        key, moment = values.pop("id", None) or str(uuid.uuid4()), now()
        if key in cloud.images.images:
            raise GlanceError(409, f"An image with identifier {key} already exists")
        owner = values.pop("owner", None) if asks.admin else None
        image = {
            **properties,
            **cloud.images.blank(key, owner or project_of(asks), moment),
            **document.kept(values),
            "status": "queued",
        }
        _with_data(cloud, image)
        cloud.images.images[key] = image
        answer = _whole(image)
        answer.status_code = 201
        answer.headers["Location"] = f"/v1/images/{key}"
        return answer

    @app.get("/v1/images/<image_id>")  # HEAD comes with it
    def show_image(image_id: str) -> flask.Response:
        go_on(cloud)
        image = one_of(cloud, image_id)
        if flask.request.method == "HEAD":
            answer = flask.Response(b"")
        elif image["status"] == "active":
            answer = flask.Response(cloud.images.data[image_id], content_type=_BYTES)
        elif image["status"] == "deactivated":
            raise GlanceError(403, f"Image {image_id} is deactivated")
        else:
            raise GlanceError(404, f"Image {image_id} is not active")
        answer.headers.update(document.headers(image))
        return answer

    @app.put("/v1/images/<image_id>")
    def update_image(image_id: str) -> flask.Response:
        image, asks = owned(cloud, image_id, "update"), token(cloud)
        values, properties = document.asked(flask.request.headers)
        before = document.shown(image)
        if values.get("is_public") and not before["is_public"] and not asks.admin:
            raise GlanceError(403, "You are not authorized to complete publicize_image action.")
        for name in ("status", "id"):
            if name in values and values[name] != before[name]:
                raise GlanceError(403, f"Forbidden to modify '{name}' of image.")
        for name in _ONLY_NEW:
            if not asks.admin and image["status"] != "queued" and values.get(name, before[name]) != before[name]:
                raise GlanceError(403, f"Forbidden to modify '{name}' of {image['status']} image.")
        data = flask.request.get_data()
        if data and image["status"] != "queued":
            raise GlanceError(409, "Cannot upload to an unqueued image")
        # Properties that are not named go, unless this header says otherwise or data come.
        purge = flask.request.headers.get("x-glance-registry-purge-props", "true").lower() == "true" and not data
        if purge:
            for name in before["properties"]:
                del image[name]
        image.update(properties)
        image.update(document.kept(values))
        _with_data(cloud, image)
        touched(image)
        return _whole(image)

    @app.delete("/v1/images/<image_id>")
    def delete_image(image_id: str) -> tuple[str, int]:
        image = owned(cloud, image_id, "delete")
        if image["protected"]:
            raise GlanceError(403, "Image is protected")
        cloud.images.forget(image_id)
        return "", 200


def one_of(cloud: OpenStack, image_id: str) -> dict[str, Any]:
    """The image; 404 when there is none that the login may see."""
    for one in seen(cloud):
        if one["id"] == image_id:
            return one
    raise GlanceError(404, f"Image with identifier {image_id} not found")


def owned(cloud: OpenStack, image_id: str, verb: str) -> dict[str, Any]:
    """The image; 403 when it belongs to another project."""
    image, asks = one_of(cloud, image_id), token(cloud)
    if not asks.admin and image["owner"] != project_of(asks):
        raise GlanceError(403, f"Forbidden to {verb} image: {image_id}")
    return image


def _whole(image: dict[str, Any]) -> flask.Response:
    answer = flask.jsonify({"image": document.shown(image)})
    if image["checksum"]:
        answer.headers["ETag"] = image["checksum"]
    return answer


def _with_data(cloud: OpenStack, image: dict[str, Any]) -> None:
    """Data that came with the request, or that Glance itself is to copy, come into the image."""
    data, source = flask.request.get_data(), flask.request.headers.get("x-glance-api-copy-from")
    if not data and not source:
        return
    if data and source:
        raise GlanceError(400, "It's invalid to provide multiple image sources.")
    if data and flask.request.content_type != _BYTES:
        raise GlanceError(400, "Content-Type must be application/octet-stream")
    for name, word in (("disk_format", "Disk"), ("container_format", "Container")):
        if image[name] is None:
            raise GlanceError(400, f"{word} format is not specified.")
    wanted = flask.request.headers.get("x-image-meta-checksum")
    if source:
        image["status"] = "saving"
        cloud.images.staged[image["id"]] = f"copied from {source}".encode()
        cloud.images.importing[image["id"]] = cloud.job(False)
        return
    keep(cloud, image, data)
    if wanted and wanted != image["checksum"]:
        raise GlanceError(400, f"Supplied checksum ({wanted}) and checksum generated from uploaded image did not match")


def _listed(cloud: OpenStack) -> list[dict[str, Any]]:
    """By the filters, newest first, a page; without is_public=None an administrator sees what others see, too."""
    query, asks = flask.request.args, token(cloud)
    go_on(cloud)
    found = seen(cloud)
    public = query.get("is_public", "true").lower()
    project = project_of(asks)
    if asks.admin and public != "none":
        mine = [one for one in found if one["owner"] == project or project in cloud.images.members.get(one["id"], {})]
        found = [
            one
            for one in found
            if (one["visibility"] == "public") == (public == "true") or (public == "true" and one in mine)
        ]
    for name, value in query.items():
        found = [one for one in found if _fits(document.shown(one), name, value)]
    found.sort(key=lambda one: (one["created_at"], one["id"]), reverse=query.get("sort_dir", "desc") == "desc")
    marker, limit = query.get("marker"), query.get("limit", str(_USUAL))
    if not limit.isdigit():
        raise GlanceError(400, "limit param must be an integer")
    if marker is not None:
        at = next((number for number, one in enumerate(found) if one["id"] == marker), None)
        if at is None:
            raise GlanceError(400, "Invalid marker. Image could not be found.")
        found = found[at + 1 :]
    most = int(cloud.settings["page_size"] or _MOST)
    return found[: min(int(limit), most)]


def _fits(image: dict[str, Any], name: str, value: str) -> bool:
    """One filter; what Glance does not know as one, it overlooks."""
    if name.startswith("property-"):
        return str(image["properties"].get(name.removeprefix("property-"))) == value
    if name in ("size_min", "size_max", "min_ram", "min_disk") and not value.isdigit():
        raise GlanceError(400, f"Bad value passed to filter {name} got {value}")
    if name == "status" and value not in _STATUSES:
        raise GlanceError(400, f"Bad value passed to filter {name} got {value}")
    if name in ("size_min", "size_max"):
        sign = 1 if name == "size_min" else -1
        return bool(sign * (image["size"] - int(value)) >= 0)
    if name == "changes-since":
        return str(image["updated_at"]) >= value.replace("Z", "").replace(" ", "T")
    return name not in _EQUAL or str(image[name]).lower() == value.lower()
