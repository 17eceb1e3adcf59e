# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Versions, and images: listed, filtered, page by page, and one by its id (11.2), as Glance Zed answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.image.errors import GlanceError, login_needed

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

#: What steers a list; anything else in the query is an attribute that images have to have so.
_STEERS = frozenset({"limit", "marker", "sort", "sort_key", "sort_dir", "member_status"})
_SORT_KEYS = ("name", "status", "container_format", "disk_format", "size", "id", "created_at", "updated_at")
_MINORS = (13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
_USUAL = 25  # images of a page


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    from simulators.openstack.image import imports  # it needs what is here

    @app.get("/")
    def versions() -> tuple[dict[str, Any], int]:
        links = [{"rel": "self", "href": f"{cloud.url}/image/v2/"}]
        known = [("v2.15", "CURRENT"), *((f"v2.{minor}", "SUPPORTED") for minor in _MINORS)]
        return {"versions": [{"id": name, "status": status, "links": links} for name, status in known]}, 300

    @app.get("/v2/images")
    def list_images() -> dict[str, Any]:
        imports.go_on(cloud)
        found, query = _filtered(seen(cloud)), flask.request.args
        key = query.get("sort_key", "created_at")
        if key not in _SORT_KEYS:
            raise GlanceError(
                400, f"Invalid sort key: {key}. It must be one of the following: {', '.join(_SORT_KEYS)}."
            )
        found.sort(key=lambda one: (str(one[key]), one["id"]), reverse=query.get("sort_dir", "desc") == "desc")
        return _page(found)

    @app.get("/v2/images/<image_id>")
    def show_image(image_id: str) -> dict[str, Any]:
        imports.go_on(cloud)
        return shown(visible(cloud, image_id))


def token(cloud: OpenStack) -> Token:
    """Who asks; 401 when nobody knows."""
    found = cloud.identity.valid_token(flask.request.headers.get("X-Auth-Token", ""))
    if found is None:
        raise login_needed()
    return found


def project_of(asks: Token) -> str | None:
    """The project that somebody acts for."""
    return asks.project.id if asks.project is not None else None


def seen(cloud: OpenStack) -> list[dict[str, Any]]:
    """The images that the login may see: its own, those for all, those shared with it."""
    asks = token(cloud)
    project = project_of(asks)
    return [
        one
        for one in cloud.images.images.values()
        if asks.admin
        or one["visibility"] in ("public", "community")
        or one["owner"] == project
        or (one["visibility"] == "shared" and project in cloud.images.members.get(one["id"], {}))
    ]


def visible(cloud: OpenStack, image_id: str, words: str = "No image found with ID {}") -> dict[str, Any]:
    """The image; 404 when there is none that the login may see."""
    for one in seen(cloud):
        if one["id"] == image_id:
            return one
    raise GlanceError(404, words.format(image_id))


def _filtered(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    query = flask.request.args
    if query.get("visibility", "all") not in ("all", "public", "private", "shared", "community"):
        raise GlanceError(400, f"Invalid visibility value: {query['visibility']}")
    hidden = query.get("os_hidden", "false").lower() == "true"
    found = [one for one in found if one["os_hidden"] == hidden]
    for name in set(query) - _STEERS:
        value = query[name]
        if name in ("size_min", "size_max"):
            if not value.isdigit():
                raise GlanceError(400, "Unable to filter on a range with a non-numeric value.")
            sign = 1 if name == "size_min" else -1
            found = [one for one in found if one["size"] is not None and sign * (one["size"] - int(value)) >= 0]
        elif name == "tag":
            found = [one for one in found if set(query.getlist("tag")) <= set(one["tags"])]
        elif name == "protected" and value not in ("true", "false"):
            raise GlanceError(
                400, f"Invalid value '{value}' for 'protected' filter. Valid values are 'true' or 'false'."
            )
        elif (name, value) != ("visibility", "all") and name != "os_hidden":
            found = [one for one in found if str(one.get(name)).lower() == value.lower()]
    return found


def _page(found: list[dict[str, Any]]) -> dict[str, Any]:
    query = flask.request.args
    sent = query.get("limit", str(_USUAL))
    if not sent.isdigit():
        raise GlanceError(400, "limit param must be an integer")
    marker, limit = query.get("marker"), int(sent)
    if marker is not None:
        at = next((number for number, one in enumerate(found) if one["id"] == marker), None)
        if at is None:
            raise GlanceError(400, f"No image found with ID {marker}")
        found = found[at + 1 :]
    rest = {name: value for name, value in query.items() if name != "marker"}
    path = flask.request.path
    document: dict[str, Any] = {"images": [shown(one) for one in found[:limit]]}
    document["first"] = f"{path}?{urlencode(rest)}" if rest else path
    if limit and len(found) > limit:
        document["next"] = f"{path}?{urlencode({**rest, 'marker': found[limit - 1]['id']})}"
    return {**document, "schema": "/v2/schemas/images"}


def shown(image: dict[str, Any]) -> dict[str, Any]:
    """An image as answers have it; where its data is kept is told once there are some."""
    path = f"/v2/images/{image['id']}"
    stores = {"stores": "fast"} if image["status"] in ("active", "deactivated") else {}
    return {**image, "self": path, "file": f"{path}/file", "schema": "/v2/schemas/image", **stores}
