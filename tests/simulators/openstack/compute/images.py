# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images passed on from Glance (3.19, 3.20): until microversion 2.35, metadata until 2.38, as Nova of Zed does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import bad_request, not_found
from simulators.openstack.compute.request import Call
from simulators.openstack.image.changes import touched
from simulators.openstack.image.images import seen

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_PATH = "/v2.1/images/<image_id>"
_STATUSES = {"queued": "SAVING", "active": "ACTIVE"}
#: Attributes of Glance's documents that are no metadata.
_KNOWN = frozenset(
    {"name", "disk_format", "container_format", "visibility", "size", "virtual_size", "status", "checksum"}
    | {"protected", "min_ram", "min_disk", "owner", "os_hidden", "os_hash_algo", "os_hash_value", "id", "tags"}
    | {"created_at", "updated_at"}
)


def _metadata(image: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in image.items() if key not in _KNOWN}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def one(image_id: str, last: int = 38) -> dict[str, Any]:
        Call(cloud).need(1, last)
        for image in seen(cloud):
            if image["id"] == image_id:
                return image
        raise not_found("Image not found.")

    def links(image: dict[str, Any]) -> dict[str, Any]:
        base, end = f"{cloud.url}/compute", f"images/{image['id']}"
        kind = {"rel": "alternate", "type": "application/vnd.openstack.image"}
        return {
            "links": [
                {"rel": "self", "href": f"{base}/v2.1/{end}"},
                {"rel": "bookmark", "href": f"{base}/{end}"},
                {**kind, "href": f"{cloud.url}/image//{end}"},
            ]
        }

    def whole(image: dict[str, Any]) -> dict[str, Any]:
        status = _STATUSES.get(image["status"], "UNKNOWN")
        return {
            "id": image["id"],
            "name": image["name"],
            "minRam": image["min_ram"],
            "minDisk": image["min_disk"],
            "metadata": _metadata(image),
            "created": image["created_at"],
            "updated": image["updated_at"],
            "status": status,
            "progress": 100 if status == "ACTIVE" else 25 if status == "SAVING" else 0,
            "OS-EXT-IMG-SIZE:size": image["size"],
            **links(image),
        }

    def listed() -> list[dict[str, Any]]:
        Call(cloud).need(1, 35)
        query = flask.request.args
        return [
            image
            for image in sorted(seen(cloud), key=lambda image: str(image["created_at"]), reverse=True)
            if query.get("name", image["name"]) == image["name"]
            and query.get("status", whole(image)["status"]) == whole(image)["status"]
        ]

    def sent(key: str) -> dict[str, Any]:
        found = (flask.request.get_json(force=True) or {}).get(key)
        if found is None:
            raise bad_request(f"'{key}' is a required property")
        for name, value in found.items():
            if not isinstance(value, str):
                raise bad_request(
                    f"Invalid input for field/attribute {name}. Value: {value}. {value} is not of type 'string'"
                )
        return dict(found)

    def write(image: dict[str, Any], metadata: dict[str, Any]) -> None:
        """Nova writes the image as a whole, in the words of Image v1: it is public or private."""
        for key in _metadata(image):
            del image[key]
        image.update(metadata)
        if image["visibility"] != "public":
            image["visibility"] = "private"
        touched(image)

    @app.get("/v2.1/images")
    def list_images() -> dict[str, Any]:
        return {"images": [{"id": image["id"], "name": image["name"], **links(image)} for image in listed()]}

    @app.get("/v2.1/images/detail")
    def list_details() -> dict[str, Any]:
        return {"images": [whole(image) for image in listed()]}

    @app.get(_PATH)
    def show_image(image_id: str) -> dict[str, Any]:
        return {"image": whole(one(image_id, 35))}

    @app.delete(_PATH)
    def delete_of_image(image_id: str) -> tuple[str, int]:
        image = one(image_id, 35)
        del cloud.images.images[image["id"]]
        cloud.images.data.pop(image["id"], None)
        return "", 204

    @app.get(f"{_PATH}/metadata")
    def show_metadata_of_image(image_id: str) -> dict[str, Any]:
        return {"metadata": _metadata(one(image_id))}

    @app.put(f"{_PATH}/metadata")
    def replace_metadata_of_image(image_id: str) -> dict[str, Any]:
        image, metadata = one(image_id), sent("metadata")
        write(image, metadata)
        return {"metadata": metadata}

    @app.post(f"{_PATH}/metadata")
    def update_metadata_of_image(image_id: str) -> dict[str, Any]:
        image = one(image_id)
        write(image, {**_metadata(image), **sent("metadata")})
        return {"metadata": _metadata(image)}

    @app.get(f"{_PATH}/metadata/<key>")
    def show_item_of_image(image_id: str, key: str) -> dict[str, Any]:
        found = _metadata(one(image_id))
        if key not in found:
            raise not_found("The resource could not be found.")
        return {"meta": {key: found[key]}}

    @app.put(f"{_PATH}/metadata/<key>")
    def set_item_of_image(image_id: str, key: str) -> dict[str, Any]:
        image, item = one(image_id), sent("meta")
        if list(item) != [key]:
            raise bad_request("Request body and URI mismatch")
        write(image, {**_metadata(image), **item})
        return {"meta": item}

    @app.delete(f"{_PATH}/metadata/<key>")
    def delete_item_of_image(image_id: str, key: str) -> tuple[str, int]:
        image = one(image_id)
        found = _metadata(image)
        if key not in found:
            raise not_found("Invalid metadata key")
        del found[key]
        write(image, found)
        return "", 204
