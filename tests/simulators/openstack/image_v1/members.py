# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""With which projects images are shared (12.3, 12.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.image.changes import now
from simulators.openstack.image.errors import GlanceError
from simulators.openstack.image.images import project_of, seen, token
from simulators.openstack.image_v1.images import one_of

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def there(image_id: str) -> dict[str, dict[str, Any]]:
        return cloud.images.members.setdefault(image_id, {})

    def sharable(image_id: str) -> dict[str, dict[str, Any]]:
        """The members, for somebody who may change them: the owner, or a member that may share."""
        image, asks = one_of(cloud, image_id), token(cloud)
        project = project_of(asks)
        if not asks.admin and image["owner"] != project and (image_id, project) not in cloud.images.can_share:
            raise GlanceError(404, f"Image with identifier {image_id} not found")
        return there(image_id)

    def share(image_id: str, member: str, may: bool | None) -> None:
        moment = now()
        document = {
            "member_id": member,
            "image_id": image_id,
            "status": "pending",
            "created_at": moment,
            "updated_at": moment,
            "schema": "/v2/schemas/member",
        }
        there(image_id).setdefault(member, document)
        if may is not None:
            (cloud.images.can_share.add if may else cloud.images.can_share.discard)((image_id, member))

    def body(*keys: str) -> dict[str, Any]:
        """A JSON object with no other keys than these; empty where there is no body."""
        if not flask.request.get_data():
            return {}
        sent = flask.request.get_json(force=True, silent=True)
        if not isinstance(sent, dict) or not set(sent) <= set(keys):
            raise GlanceError(400, "The server could not comply with the request since it is either malformed.")
        return sent

    def may_share(sent: dict[str, Any]) -> bool | None:
        return bool(sent["can_share"]) if "can_share" in sent else None

    @app.get("/v1/images/<image_id>/members")
    def list_members(image_id: str) -> dict[str, Any]:
        one_of(cloud, image_id)
        shared = cloud.images.can_share
        return {"members": [{"member_id": key, "can_share": (image_id, key) in shared} for key in there(image_id)]}

    @app.put("/v1/images/<image_id>/members")
    def replace_members(image_id: str) -> tuple[str, int]:
        members, sent = sharable(image_id), body("memberships")
        wanted = sent.get("memberships")
        if not isinstance(wanted, list) or not all(isinstance(one, dict) and one.get("member_id") for one in wanted):
            raise GlanceError(400, "Invalid membership association: memberships with member_id are needed")
        names = {one["member_id"] for one in wanted}
        for member in [member for member in members if member not in names]:
            del members[member]
            cloud.images.can_share.discard((image_id, member))
        for one in wanted:
            share(image_id, one["member_id"], may_share(one))
        return "", 204

    @app.put("/v1/images/<image_id>/members/<member>")
    def add_member(image_id: str, member: str) -> tuple[str, int]:
        sharable(image_id)
        share(image_id, member, may_share(body("member").get("member") or {}))
        return "", 204

    @app.delete("/v1/images/<image_id>/members/<member>")
    def remove_member(image_id: str, member: str) -> tuple[str, int]:
        members = sharable(image_id)
        if member not in members:
            raise GlanceError(404, "Membership could not be found.")
        del members[member]
        cloud.images.can_share.discard((image_id, member))
        return "", 204

    @app.get("/v1/shared-images/<member>")
    def list_shared_images(member: str) -> dict[str, Any]:
        found = [one["id"] for one in seen(cloud) if member in cloud.images.members.get(one["id"], {})]
        shared = cloud.images.can_share
        return {"shared_images": [{"image_id": key, "can_share": (key, member) in shared} for key in found]}
