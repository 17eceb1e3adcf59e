# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""With which projects images are shared.

Source: OpenStack API Complete Reference (17 November 2015), 11.5 "Members" of the Image API v2, and 12.3 and
12.4 of the Image API v1 where a cloud speaks no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from . import image_v1, image_v1_members
from .client import OPENSTACK
from .identity import project_id
from .image_lookup import V1, image_id
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
        "and administrators can change it. Left out, it is not touched; a new one is V(pending). Image v1 has none.",
    ),
    "exclusive": Field(
        type="bool",
        compare=lambda want, have: not want or bool(have),
        sample=True,
        doc="Whether all other projects that the image is shared with lose it. V(false) is the same as leaving it out.",
    ),
    "can_share": Field(
        type="bool",
        sample=False,
        doc="Whether the project may share it further. Only Image v1 knows this; left out, it is not touched, and a "
        "new one may not.",
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
    if ids is None:
        return None
    exclusive = work.params.get("exclusive")
    if image_v1.is_spoken(work):
        members = image_v1_members.members(work, ids["image_id"])
        found = next((one for one in members if one["member_id"] == ids["member_id"]), None)
    else:
        found = get_or_none(work, GET, ids)
        members = list(work.objects(LIST, ids)) if exclusive and found is not None else []
    if found is None:
        return None
    alone = {} if exclusive is None else {"exclusive": exclusive and len(members) == 1}
    return _named(work, {**found, **alone})


def _prepare(work: Work) -> Mapping[str, Any]:
    unknown = "status" if image_v1.is_spoken(work) else "can_share"
    if work.params.get(unknown) is not None:
        raise InvalidOption(unknown, "is unknown to the version of the image service that this cloud speaks")
    return {}


def _created(work: Work, want: Object) -> Object | None:
    ids = _ids(work) or {}
    if image_v1.is_spoken(work):
        image_v1_members.share(work, ids, want.get("can_share"), alone=bool(want.get("exclusive")))
        return None
    made = work.call(CREATE, ids, body={"member": ids["member_id"]}, attempt=f"share {work.label}")
    if want.get("status", "pending") != "pending":
        made = work.call(UPDATE, ids, body={"status": want["status"]}, attempt=f"set the status of {work.label}")
    if want.get("exclusive"):
        _only(work, ids, want)
    return None if made is None else _named(work, {**made, **{key: want[key] for key in ("exclusive",) if key in want}})


def _can_share(work: Work, have: Object, values: Object) -> None:
    image_v1_members.share(work, have, values["can_share"], alone=False)


def _only(work: Work, have: Object, values: Object) -> None:
    """Take the image from all other projects."""
    if image_v1.is_spoken(work):
        image_v1_members.share(work, have, work.params.get("can_share"), alone=True)
        return
    for other in work.objects(LIST, have):
        if other["member_id"] != have["member_id"]:
            ids = {"image_id": have["image_id"], "member_id": other["member_id"]}
            work.call(DELETE, ids, attempt=f"take the image from others than {work.label}")


def _removed(work: Work, have: Object) -> None:
    operation = image_v1_members.REMOVE if image_v1.is_spoken(work) else DELETE
    work.call(operation, have, attempt=f"take back {work.label}")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    image, project = work.params.get("image"), work.params.get("project")
    if image_v1.is_spoken(work):
        yield from image_v1_members.listed(work, image, project)
        return
    if image is None:
        raise InvalidOption("image", "is needed: only Image v1 lists all images that are shared with a project")
    ids: Object = {"image_id": image_id(work, image)}
    if project is None:
        yield from work.objects(LIST, ids)
        return
    found = get_or_none(work, GET, {**ids, "member_id": project_id(work, project)})
    if found is not None:
        yield found


RESOURCE = Resource(
    system=OPENSTACK,
    name="image_member",
    plural="image_members",
    title="image member",
    summary="Share images of OpenStack with projects",
    description=(
        "Shares an image of the image service (Glance) with a project, or takes it back. No other project is touched, "
        "unless it is to be the only one.",
        "Only an image whose visibility is V(shared) can be shared; in Image v1 each that is not public.",
    ),
    notes=(V1,),
    reference="OpenStack API Complete Reference (2015-11-17), 11.5 Members, 12.3 Members, 12.4 Shared images",
    fields=FIELDS,
    key=("image", "project"),
    id_field="member_id",
    prepare=_prepare,
    find=_find,
    created=_created,
    changes=(
        Change(operation=UPDATE, fields=("status",)),
        Change(operation=image_v1_members.SHARE, fields=("can_share",), apply=_can_share),
        Change(operation=DELETE, fields=("exclusive",), apply=_only),
    ),
    removed=_removed,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "image": Field(option_only=True, doc="Name or id of the image. Image v2 needs it."),
            "project": Field(
                option_only=True,
                doc="Name or id of a project: only whether the image is shared with this one. Without O(image), which "
                "only works with Image v1, all images that are.",
            ),
        },
        summary="List with which projects images of OpenStack are shared",
        description=("Lists with which projects an image of the image service (Glance) is shared.", V1),
    ),
)

IMAGE_MEMBER = StateModule(RESOURCE)
IMAGE_MEMBER_INFO = InfoModule(RESOURCE)
