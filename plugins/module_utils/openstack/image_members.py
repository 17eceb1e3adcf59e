# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""With which projects images are shared.

Source: OpenStack API Complete Reference (17 November 2015), 11.5 "Members" of the Image API v2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .identity import project_id
from .image_lookup import image_id
from .listing import same_object

_ALL, _ONE = "/v2/images/{image_id}/members", "/v2/images/{image_id}/members/{member_id}"
LIST = Operation("image_v2.list_image_members", "GET", _ALL, service="image")
GET = Operation("image_v2.show_image_member_details", "GET", _ONE, service="image")
CREATE = Operation("image_v2.create_image_member", "POST", _ALL, service="image")
UPDATE = Operation("image_v2.update_image_member", "PUT", _ONE, service="image")
DELETE = Operation("image_v2.delete_image_member", "DELETE", _ONE, service="image")

FIELDS = {
    "image": Field(required=True, compare=same_object, sample="upf-5.2", doc="Name or id of the image."),
    "project": Field(required=True, compare=same_object, sample="demo", doc="Name or id of the project."),
    "status": Field(
        choices=("pending", "accepted", "rejected"),
        sample="pending",
        doc="What the project says of it: lists of images show it only when it is V(accepted). Only the project itself "
        "and administrators can change it. Left out, it is not touched; a new one is V(pending).",
    ),
    "image_id": Field(read_only=True, sample="1bea47ed-f6a9-463b-b423-14b9cca9ad27", doc="Id of the image."),
    "member_id": Field(read_only=True, sample="8989447062e04a818baf9e073fd04fa7", doc="Id of the project."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00Z", doc="When it was shared (UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:30:00Z", doc="When the status was last changed (UTC)."),
    "schema": Field(read_only=True, sample="/v2/schemas/member", doc="Where its schema is."),
}


def _ids(work: Work) -> Object | None:
    """Both ids. What does not exist is not shared, and need not be taken back."""
    try:
        return {
            "image_id": image_id(work, work.params["image"]),
            "member_id": project_id(work, work.params["project"]),
        }
    except TelcoError as exc:
        if work.params.get("state") == "absent" and exc.option in ("image", "project"):
            return None
        raise


def _named(work: Work, member: Mapping[str, Any]) -> Object:
    return {"image": work.params["image"], "project": work.params["project"], **member}


def _find(work: Work) -> Object | None:
    ids = _ids(work)
    found = None if ids is None else get_or_none(work, GET, ids)
    return None if found is None else _named(work, found)


def _created(work: Work, want: Object) -> Object | None:
    ids = _ids(work) or {}
    made = work.call(CREATE, ids, body={"member": ids["member_id"]}, attempt=f"share {work.label}")
    if want.get("status", "pending") != "pending":
        made = work.call(UPDATE, ids, body={"status": want["status"]}, attempt=f"set the status of {work.label}")
    return None if made is None else _named(work, made)


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    ids: Object = {"image_id": image_id(work, work.params["image"])}
    if work.params.get("project") is None:
        yield from work.objects(LIST, ids)
        return
    found = get_or_none(work, GET, {**ids, "member_id": project_id(work, work.params["project"])})
    if found is not None:
        yield found


RESOURCE = Resource(
    system=OPENSTACK,
    name="image_member",
    plural="image_members",
    title="image member",
    summary="Share images of OpenStack with projects",
    description=(
        "Shares an image of the image service (Glance) with a project, or takes it back. No other project is touched.",
        "Only an image whose visibility is V(shared) can be shared.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 11.5 Members",
    fields=FIELDS,
    key=("image", "project"),
    id_field="member_id",
    find=_find,
    created=_created,
    changes=(Change(operation=UPDATE, fields=("status",)),),
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "image": Field(required=True, option_only=True, doc="Name or id of the image."),
            "project": Field(option_only=True, doc="Name or id of a project: only whether it is shared with this one."),
        },
        summary="List with which projects images of OpenStack are shared",
        description=("Lists with which projects an image of the image service (Glance) is shared.",),
    ),
)

IMAGE_MEMBER = StateModule(RESOURCE)
IMAGE_MEMBER_INFO = InfoModule(RESOURCE)
