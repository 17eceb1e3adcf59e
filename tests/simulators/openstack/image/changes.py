# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images are made, changed by JSON patch, tagged and deleted (11.2, 11.4), as Glance Zed does it."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.image.errors import GlanceError, denied, unsupported
from simulators.openstack.image.images import project_of, shown, token, visible

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_PATCH = ("application/openstack-images-v2.1-json-patch", "application/openstack-images-v2.0-json-patch")
_READ_ONLY = frozenset(
    {"size", "virtual_size", "status", "checksum", "os_hash_algo", "os_hash_value"}
    | {"created_at", "updated_at", "self", "file", "schema"}
)
_RESERVED = frozenset({"locations", "stores"})
_CHOICES: dict[str, tuple[str | None, ...]] = {
    "visibility": ("community", "public", "private", "shared"),
    "disk_format": (None, "ami", "ari", "aki", "vhd", "vhdx", "vmdk", "raw", "qcow2", "vdi", "iso", "ploop"),
    "container_format": (None, "ami", "ari", "aki", "bare", "ovf", "ova", "docker", "compressed"),
}
_TYPES: dict[str, tuple[type, ...]] = {
    "name": (str, type(None)),
    "min_disk": (int,),
    "min_ram": (int,),
    "protected": (bool,),
    "os_hidden": (bool,),
    "tags": (list,),
}
_ONLY_QUEUED = ("disk_format", "container_format")


def now() -> str:
    """The time as Glance writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def touched(image: dict[str, Any]) -> None:
    """It was changed just now."""
    image["updated_at"] = now()


def check(name: str, value: Any) -> None:
    """What the schema of an image says of one attribute."""
    words = f"Provided object does not match schema 'image': {value!r} "
    if name in _CHOICES and value not in _CHOICES[name]:
        raise GlanceError(400, f"{words}is not one of {list(_CHOICES[name])!r}")
    kinds = _TYPES.get(name, (str,) if name not in _CHOICES else (str, type(None)))
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        names = {str: "string", int: "integer", bool: "boolean", list: "array", type(None): "null"}
        raise GlanceError(400, f"{words}is not of type {', '.join(repr(names[kind]) for kind in kinds)}")
    if name in ("min_disk", "min_ram") and value < 0:
        raise GlanceError(400, f"Invalid value '{value}' for parameter '{name}': Cannot be a negative value")


def _writable(name: str, *, new: bool) -> None:
    if name in _READ_ONLY or (name == "id" and not new):
        raise GlanceError(403, f"Attribute '{name}' is read-only.")
    if name in _RESERVED:
        raise GlanceError(403, f"Attribute '{name}' is reserved.")


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def own(image_id: str, action: str, words: str = "No image found with ID {}") -> dict[str, Any]:
        image, asks = visible(cloud, image_id, words), token(cloud)
        if not asks.admin and image["owner"] != project_of(asks):
            raise denied(action)
        return image

    @app.post("/v2/images")
    def create_image() -> flask.Response:
        asks, sent = token(cloud), flask.request.get_json(force=True)
        for name, value in sent.items():
            _writable(name, new=True)
            check(name, value)
        if sent.get("visibility") == "public" and not asks.admin:
            raise denied("publicize_image")
        key = sent.get("id") or str(uuid.uuid4())
        if key in cloud.images.images:
            raise GlanceError(409, f"Image ID {key} already exists!")
        known = cloud.images.blank(key, project_of(asks), now())
        further = {name: value for name, value in sent.items() if name not in known}
        image = {**further, **known, **{name: value for name, value in sent.items() if name in known}}
        image["tags"] = sorted(set(image["tags"]))
        cloud.images.images[key] = image
        answer = flask.jsonify(shown(image))
        answer.status_code = 201
        answer.headers["Location"] = f"{cloud.url}/image/v2/images/{key}"
        answer.headers["OpenStack-image-import-methods"] = "glance-direct,web-download,copy-image"
        return answer

    @app.patch("/v2/images/<image_id>")
    def update_image(image_id: str) -> dict[str, Any]:
        image, media = own(image_id, "modify_image"), flask.request.content_type or ""
        if media not in _PATCH:
            raise unsupported(media)
        after = dict(image)
        for step in json.loads(flask.request.get_data()):
            _patched(after, step)
        if after["visibility"] == "public" != image["visibility"] and not token(cloud).admin:
            raise denied("publicize_image")
        if image["status"] != "queued":
            for name in _ONLY_QUEUED:
                if after[name] != image[name]:
                    raise GlanceError(403, f"Attribute {name} can be only replaced for a queued image.")
        image.clear()
        image.update(after)
        touched(image)
        return shown(image)

    @app.delete("/v2/images/<image_id>")
    def delete_image(image_id: str) -> tuple[str, int]:
        image = own(image_id, "delete_image", "Failed to find image {} to delete")
        if image["protected"]:
            raise GlanceError(403, f"Image {image_id} is protected and cannot be deleted.")
        cloud.images.forget(image_id)
        return "", 204

    @app.put("/v2/images/<image_id>/tags/<tag>")
    def add_tag(image_id: str, tag: str) -> tuple[str, int]:
        image = own(image_id, "modify_image")
        if tag not in image["tags"]:
            image["tags"].append(tag)
        touched(image)
        return "", 204

    @app.delete("/v2/images/<image_id>/tags/<tag>")
    def delete_tag(image_id: str, tag: str) -> tuple[str, int]:
        image = own(image_id, "modify_image")
        if tag not in image["tags"]:
            raise GlanceError(404, "The resource could not be found.")
        image["tags"].remove(tag)
        touched(image)
        return "", 204


def _patched(image: dict[str, Any], step: dict[str, Any]) -> None:
    """One step of a JSON patch, on top-level attributes as Glance wants them."""
    does, path = step.get("op"), str(step.get("path"))
    name = path.removeprefix("/").replace("~1", "/").replace("~0", "~")
    if does not in ("add", "replace", "remove") or not path.startswith("/") or "/" in path[1:]:
        raise GlanceError(400, f"Invalid operation: `{does}`. It must be one of the following: add, remove, replace.")
    _writable(name, new=False)
    if does != "add" and name not in image:
        raise GlanceError(
            409, f"There was a conflict when trying to complete your request. Property {name} does not exist."
        )
    if does == "remove":
        if name in _TYPES or name in _CHOICES or name == "owner":
            raise GlanceError(403, f"Property {name} may not be removed.")
        del image[name]
        return
    check(name, step["value"])
    image[name] = sorted(set(step["value"])) if name == "tags" else step["value"]
