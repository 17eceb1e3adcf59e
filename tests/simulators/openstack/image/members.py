# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""With which projects an image is shared (11.5), as Glance Zed answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.image.changes import now
from simulators.openstack.image.errors import GlanceError
from simulators.openstack.image.images import project_of, token, visible

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_ABSENT = "Image {} not found."


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def among(image_id: str) -> dict[str, dict[str, Any]]:
        """The members that the login may see: an owner all, a member itself."""
        image, asks = visible(cloud, image_id, _ABSENT), token(cloud)
        there = cloud.images.members.setdefault(image_id, {})
        project = project_of(asks)
        if asks.admin or image["owner"] == project:
            return there
        return {key: one for key, one in there.items() if key == project}

    def one_of(image_id: str, member: str) -> dict[str, Any]:
        found = among(image_id).get(member)
        if found is None:
            raise GlanceError(404, f"{member} not found in the member list of the image {image_id}.")
        return found

    def owned(image_id: str, verb: str) -> dict[str, Any]:
        image, asks = visible(cloud, image_id, _ABSENT), token(cloud)
        mine = asks.admin or image["owner"] == project_of(asks)
        if not mine or (verb == "create" and image["visibility"] != "shared"):
            raise GlanceError(403, f"Not allowed to {verb} members for image {image_id}.")
        return image

    @app.get("/v2/images/<image_id>/members")
    def list_members(image_id: str) -> dict[str, Any]:
        return {"members": list(among(image_id).values()), "schema": "/v2/schemas/members"}

    @app.get("/v2/images/<image_id>/members/<member>")
    def show_member(image_id: str, member: str) -> dict[str, Any]:
        return one_of(image_id, member)

    @app.post("/v2/images/<image_id>/members")
    def add_member(image_id: str) -> dict[str, Any]:
        sent = flask.request.get_json(force=True)
        if not isinstance(sent, dict) or not sent.get("member"):
            raise GlanceError(400, "Member to be added not specified")
        owned(image_id, "create")
        there, member = cloud.images.members.setdefault(image_id, {}), str(sent["member"])
        if member in there:
            raise GlanceError(409, f"Member {member} is duplicated for image {image_id}")
        moment = now()
        there[member] = {
            "member_id": member,
            "image_id": image_id,
            "status": "pending",
            "created_at": moment,
            "updated_at": moment,
            "schema": "/v2/schemas/member",
        }
        return there[member]

    @app.put("/v2/images/<image_id>/members/<member>")
    def set_status(image_id: str, member: str) -> dict[str, Any]:
        found, sent = one_of(image_id, member), flask.request.get_json(force=True)
        if sent.get("status") not in ("pending", "accepted", "rejected"):
            raise GlanceError(400, 'Incorrect request: Status must be "pending", "accepted" or "rejected".')
        asks = token(cloud)
        if not asks.admin and project_of(asks) != member:
            raise GlanceError(403, f"Not allowed to update members for image {image_id}.")
        found.update(status=sent["status"], updated_at=now())
        return found

    @app.delete("/v2/images/<image_id>/members/<member>")
    def remove_member(image_id: str, member: str) -> tuple[str, int]:
        owned(image_id, "delete")
        one_of(image_id, member)
        del cloud.images.members[image_id][member]
        return "", 204
