# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Image v1, for clouds whose Glance speaks nothing else: which version is spoken, and how images are read.

What is read has Image v2's form, so that nobody else has to know. Images are said and told in headers there.

Source: OpenStack API Complete Reference (17 November 2015), 12 "Image API v1"; where it leaves out what a client
needs (HEAD, names of headers, paging by a marker), Glance's own v1 API and client up to its release Newton.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import ApiError, TelcoError
from ..core.lookup import is_uuid
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .older import speaks

_ALL, _ONE = "/v1/images", "/v1/images/{id}"
LIST = Operation("image_v1.list_images", "GET", _ALL, service="image")
LIST_DETAILS = Operation("image_v1.list_image_details", "GET", f"{_ALL}/detail", service="image")
HEAD = Operation("image_v1.show_image_metadata", "HEAD", _ONE, service="image")
DOWNLOAD = Operation("image_v1.show_image_details_and_image_binary", "GET", _ONE, service="image")
CREATE = Operation("image_v1.create_image", "POST", _ALL, service="image", envelope="image")
UPDATE = Operation("image_v1.update_image", "PUT", _ONE, service="image", envelope="image")
#: The same with data: what came the first time makes the second one a conflict.
UPLOAD = Operation("image_v1.update_image", "PUT", _ONE, service="image", envelope="image", repeatable=False)
DELETE = Operation("image_v1.delete_image", "DELETE", _ONE, service="image")

#: What headers about an image begin with, and those about its further properties.
BEGIN, PROPERTY = "x-image-meta-", "x-image-meta-property-"
_PAGE = 1000
#: Administrators see all images, too, as Image v2 shows them.
_EVERYONES = {"is_public": "None"}
_NUMBERS = frozenset({"size", "virtual_size", "min_disk", "min_ram"})
_TRUTHS = frozenset({"is_public", "protected", "deleted"})
_SAME = ("name", "status", "disk_format", "container_format", "checksum", "owner", "created_at", "updated_at")


def is_spoken(work: Work) -> bool:
    """Whether Image v1 is all that the cloud offers, or what its settings (C(image_api_version)) want."""
    return speaks(work, "image", "1", "2")


def as_v2(image: Mapping[str, Any]) -> Object:
    """An image as Image v2 would tell it; what is not public may be shared with others in this version."""
    found: Object = {name: image[name] for name in _SAME if name in image}
    found["id"] = str(image.get("id") or str(image.get("uri")).rpartition("/")[2])
    for name in _NUMBERS & set(image):
        found[name] = None if image[name] in (None, "", "None") else int(image[name])
    if "protected" in image:
        found["protected"] = image["protected"]
    if "is_public" in image:
        found["visibility"] = "public" if image["is_public"] else "private"
    if found.get("status") == "queued":
        found.update(size=None, checksum=None)
    properties = {name: value for name, value in (image.get("properties") or {}).items() if value is not None}
    return {**properties, **found, "tags": [], "os_hidden": False}


def from_headers(headers: Mapping[str, str]) -> Object:
    """The same of an image that headers tell."""
    image: Object = {"properties": {}}
    for key, value in headers.items():
        name = key.lower()
        text = _text(value)
        if name.startswith(PROPERTY):
            image["properties"][name.removeprefix(PROPERTY).replace("-", "_")] = text
        elif name.startswith(BEGIN):
            field = name.removeprefix(BEGIN).replace("-", "_")
            image[field] = text.lower() == "true" if field in _TRUTHS else text
    return as_v2(image)


def _text(value: str) -> str:
    """A header as it is meant: Glance sends UTF-8, which HTTP takes for Latin-1."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeError:
        return value


def find(work: Work, value: str) -> Object | None:
    """An image by name or id.

    :raises TelcoError: Several have the name.
    """
    if is_uuid(value):
        found = shown(work, value)
        if found is not None:
            return found
    query = {"name": value, "limit": _PAGE, **_EVERYONES}
    images = [as_v2(one) for one in work.objects(LIST_DETAILS, query=query) if one.get("name") == value]
    if len(images) > 1:
        ids = ", ".join(sorted(one["id"] for one in images))
        raise TelcoError(f"Found {len(images)} images named {value}, need exactly one: {ids}. Give the id.")
    return images[0] if images else None


def shown(work: Work, image_id: str) -> Object | None:
    """An image by its id, or None."""
    try:
        return from_headers(work.answer(HEAD, {"id": image_id}).headers)
    except ApiError as exc:
        if exc.kind == "absent":
            return None
        raise


def pages(work: Work, operation: Operation, query: Mapping[str, Any]) -> Iterator[Object]:
    """The images of a list, page by page: no page tells whether there is another one, so that the last is empty."""
    marker: Mapping[str, Any] = {}
    seen: set[str] = set()
    while True:
        before = len(seen)
        for one in work.objects(operation, query={**_EVERYONES, **query, "limit": _PAGE, **marker}):
            image = as_v2(one)
            marker = {"marker": image["id"]}
            if image["id"] not in seen:
                seen.add(image["id"])
                yield image
        if len(seen) == before:
            return
