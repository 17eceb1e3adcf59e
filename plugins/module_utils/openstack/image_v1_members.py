# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""With which projects images are shared, by Image v1: whether it is so, and whether they may share them further.

Source: OpenStack API Complete Reference (17 November 2015), 12.3 "Members", 12.4 "Shared images"; the members' list and
the bodies as Glance's own v1 API has them (the reference has one body only, in the place of another call).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .identity import project_id
from .image_lookup import image_id

_ALL, _ONE = "/v1/images/{image_id}/members", "/v1/images/{image_id}/members/{member_id}"
MEMBERS = Operation("image_v1.list_image_members", "GET", _ALL, service="image")
SHARE = Operation("image_v1.add_member", "PUT", _ONE, service="image", envelope="member")
ONLY = Operation("image_v1.replace_member", "PUT", _ALL, service="image", envelope="memberships")
REMOVE = Operation("image_v1.remove_member", "DELETE", _ONE, service="image")
SHARED = Operation("image_v1.list_shared_images", "GET", "/v1/shared-images/{member_id}", service="image")


def members(work: Work, image: str) -> list[Object]:
    """The projects that an image is shared with."""
    return [{**one, "image_id": image} for one in work.objects(MEMBERS, {"image_id": image})]


def share(work: Work, ids: Mapping[str, Any], further: bool | None, *, alone: bool) -> None:
    """Share an image with a project.

    :param further: Whether it may share it further; None leaves that as it is.
    :param alone: It is the only project afterwards.
    """
    told = {} if further is None else {"can_share": further}
    attempt = f"share {work.label}"
    if alone:
        work.call(ONLY, ids, body=[{"member_id": ids["member_id"], **told}], attempt=attempt)
    else:
        work.call(SHARE, ids, body=told or None, attempt=attempt)


def listed(work: Work, image: str | None, project: str | None) -> Iterator[Object]:
    """With whom an image is shared, or which images are shared with a project."""
    member = None if project is None else project_id(work, project)
    if image is not None:
        yield from (one for one in members(work, image_id(work, image)) if member in (None, one["member_id"]))
    elif member is not None:
        for one in work.objects(SHARED, {"member_id": member}):
            yield {"member_id": member, **one}
    else:
        raise InvalidOption("image", "is needed, or project")
