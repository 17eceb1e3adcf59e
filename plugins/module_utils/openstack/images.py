# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images of Glance, with what is in them.

Source: OpenStack API Complete Reference (17 November 2015), 11.2 "Images", 11.3 "Image data", 11.4 "Image tags";
Glance's "Image API v2", "Image API v2 HTTP PATCH media types". Where a cloud speaks no other, 12 "Image API v1", of
which image_v1.py and image_v1_changes.py know.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field, to_wire, wire_name
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Children, Constraints, Info, Object, Resource
from ..core.work import Work
from . import image_v1, image_v1_changes
from .client import OPENSTACK
from .image_data import SOURCES, check, expected, refuse_second, switch, upload, verify
from .image_fields import FIELDS, separated, shown
from .image_lookup import GET, LIST, V1, find_image
from .image_v1_list import listed_by_v1
from .listing import FILTERS, listed, named

_ONE = "/v2/images/{id}"
CREATE = Operation("image_v2.create_image", "POST", "/v2/images", service="image")
UPDATE = Operation("image_v2.update_image", "PATCH", _ONE, service="image", repeatable=True)
DELETE = Operation("image_v2.delete_image", "DELETE", _ONE, service="image")
ADD_TAG = Operation("image_v2.add_image_tag", "PUT", f"{_ONE}/tags/{{tag}}", service="image")
DELETE_TAG = Operation("image_v2.delete_image_tag", "DELETE", f"{_ONE}/tags/{{tag}}", service="image")

_PATCH = {"Content-Type": "application/openstack-images-v2.1-json-patch"}
#: What is no attribute of an image, and what is compared but never sent.
_NOT_SENT = (*SOURCES, "checksum", "hash_value", "is_deactivated", "properties")


def _prepare(work: Work) -> dict[str, Any]:
    public = work.params.get("is_public")
    visibility = {} if public is None else {"visibility": "public" if public else "private"}
    if not image_v1.is_spoken(work):
        return {**visibility, **expected(work)}
    image_v1_changes.refuse(work.params)
    # There, each image that is not public may be shared; and no other checksum than the MD5 is known.
    private = {"visibility": "private"} if work.params.get("visibility") == "shared" else {}
    return {**visibility, **private, **expected(work), "hash_value": None}


def _find(work: Work) -> Object | None:
    found = find_image(work, str(work.params["name"]))
    return None if found is None else _with_source(work, shown(found))


def _with_source(work: Work, image: Object) -> Object:
    """An image that has data has those of the file or address, unless its checksums say otherwise."""
    sources = [name for name in SOURCES if work.params.get(name)]
    if image.get("status") != "queued" or not sources:
        return {**image, **{name: work.params[name] for name in sources}}
    # Left out in place of null, so that a check run shows the checksums that the data will have.
    known = {name: value for name, value in image.items() if name not in ("checksum", "hash_value")}
    return {**known, **dict.fromkeys(sources)}


def _created(work: Work, want: Object) -> Object | None:
    sends = any(name in want for name in SOURCES)
    if want.get("is_deactivated") and not sends:
        raise InvalidOption("is_deactivated", "an image that has no data cannot be taken out of use")
    values = {name: value for name, value in want.items() if name not in _NOT_SENT}
    if sends:
        values = {"disk_format": "qcow2", "container_format": "bare", **values}
    body = to_wire(FIELDS, values)
    body.update({name: value for name, value in (want.get("properties") or {}).items() if value is not None})
    if work.params.get("tags"):
        body["tags"] = sorted(set(work.params["tags"]))
    made, sums = (image_v1_changes.create if image_v1.is_spoken(work) else _made)(work, body, sends)
    image = {} if made is None else shown(made)
    if image:
        verify(work, image, sums)
    if want.get("is_deactivated"):
        switch(work, image, True)
    return _with_source(work, image) if image else None


def _made(work: Work, body: Object, sends: bool) -> tuple[Object | None, dict[str, Any]]:
    """A new image (None in check mode), and the checksums of what was sent."""
    made: Object | None = work.call(CREATE, body=body, attempt=f"create {work.label}")
    work.created_id = None if made is None else str(made["id"])
    sums = upload(work, made or {}) if sends else {}
    if sends and made is not None:
        made = work.call(GET, {"image_id": made["id"]})
    return made, sums


def _upload(work: Work, have: Object, values: Object) -> None:
    if image_v1.is_spoken(work):
        image_v1_changes.upload(work, have)
    else:
        upload(work, have)


def _delete(work: Work, have: Object) -> None:
    operation = image_v1.DELETE if image_v1.is_spoken(work) else DELETE
    work.call(operation, {"id": have["id"]}, attempt=f"delete {work.label}")


def _switch(work: Work, have: Object, values: Object) -> None:
    switch(work, have, values["is_deactivated"])


def _inactive(work: Work, have: Object | None) -> dict[str, Any]:
    """The state of openstack.cloud's module: out of use, all else as it is."""
    if have is None:
        raise TelcoError(f"There is no {work.label} to take out of use", option="name")
    if have["is_deactivated"]:
        return {"before": have, "after": have, "changed": False, "managed": ("is_deactivated",)}
    switch(work, have, True)
    after = {**have, "is_deactivated": True} if work.check_mode else _find(work)
    return {"before": have, "after": after, "changed": True, "managed": ("is_deactivated",)}


def _update(work: Work, have: Object, values: Object) -> Object | None:
    """A JSON patch of what differs; Glance takes single attributes only."""
    if image_v1.is_spoken(work):
        plain = to_wire(FIELDS, {name: value for name, value in values.items() if name != "properties"})
        told = image_v1_changes.update(work, have, plain, values.get("properties") or {})
        return None if told is None else _with_source(work, shown(told))
    steps = [
        {"op": "add", "path": _pointer(wire_name(name, FIELDS[name])), "value": value}
        for name, value in values.items()
        if name != "properties"
    ]
    present = have.get("properties") or {}
    for name, value in (values.get("properties") or {}).items():
        if value is None and name in present:
            steps.append({"op": "remove", "path": _pointer(name)})
        elif value is not None and present.get(name) != value:
            steps.append({"op": "add", "path": _pointer(name), "value": value})
    raw = json.dumps(steps).encode()
    attempt = f"change {', '.join(sorted(values))} of {work.label}"
    answer = work.call(UPDATE, have, raw=raw, headers=_PATCH, attempt=attempt)
    return None if answer is None else _with_source(work, shown(answer))


def _pointer(name: str) -> str:
    return "/" + name.replace("~", "~0").replace("/", "~1")


def _tagged(operation: Operation) -> Any:
    def change(work: Work, image: Object, tags: list[Any]) -> None:
        for tag in tags:
            work.call(operation, {"id": image.get("id"), "tag": tag}, attempt=f"change the tag {tag} of {work.label}")

    return change


def _initial(work: Work, made: Object | None) -> list[Any]:
    """A new image gets its tags as it is made."""
    return list(made["tags"]) if made is not None else sorted(set(work.params.get("tags") or []))


def _listed(work: Work, query: Mapping[str, Any]) -> Any:
    if image_v1.is_spoken(work):
        return map(separated, listed_by_v1(work, FIELDS, query))
    return map(separated, listed(work, GET, LIST, FIELDS, query))


RESOURCE = Resource(
    system=OPENSTACK,
    name="image",
    plural="images",
    title="image",
    summary="Manage images of OpenStack",
    description=(
        "Creates images of the image service (Glance) with what is in them, changes and deletes them.",
        "Content is sent piece by piece from a file, or from an address by way of a temporary file, and compared by "
        "its checksums. What an image has cannot be changed: O(recreate) deletes it and makes another one.",
        "Options and results have the names of M(openstack.cloud.image), so that its playbooks work here.",
    ),
    notes=(
        "O(state=inactive) is O(is_deactivated=true) for an image that is there, and looks at no other option.",
        "O(checksum) and O(hash_value) are found out from O(filename); they need not be given.",
        "With whom an image is shared is managed by M(telco.cloud.openstack_image_member).",
        V1,
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 11.2 Images, 11.3 Image data, 11.4 Image tags, "
    "12.2 Images",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    prepare=_prepare,
    find=_find,
    created=_created,
    changes=(
        Change(operation=UPDATE, fields=SOURCES, apply=_upload, check=refuse_second),
        Change(operation=UPDATE, fields=("is_deactivated",), apply=_switch),
        Change(operation=UPDATE, apply=_update),
    ),
    children=(
        Children(
            field="tags",
            read=lambda work, have: list(have["tags"]),
            add=_tagged(ADD_TAG),
            remove=_tagged(DELETE_TAG),
            purge="purge_tags",
            initial=_initial,
        ),
    ),
    removed=_delete,
    states={"inactive": _inactive},
    check=check,
    constraints=Constraints(
        required_by={"import_method": ("uri",)}, mutually_exclusive=(SOURCES, ("is_public", "visibility"))
    ),
    asynchronous=True,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "name": named("image", "image"),
            "filters": replace(FILTERS, aliases=("properties",)),
            "detailed": Field(
                type="bool",
                default=True,
                option_only=True,
                doc="With V(false), Image v1 lists ids, names, formats, checksums and sizes only. Image v2 always "
                "tells all.",
            ),
            "visibility": Field(doc="Only images that are seen by these: public, private, shared, community, all."),
            "owner": Field(doc="Only images of the project of this id."),
            "status": Field(doc="Only images in this status."),
            "tag": Field(doc="Only images with this tag."),
            "size_min": Field(type="int", doc="Only images of at least so many bytes."),
            "size_max": Field(type="int", doc="Only images of at most so many bytes."),
        },
        summary="List images of OpenStack",
        description=(
            "Lists images of the image service (Glance).",
            "Options and results have the names of M(openstack.cloud.image_info), so that its playbooks work here.",
            V1,
        ),
    ),
)

IMAGE = StateModule(RESOURCE)
IMAGE_INFO = InfoModule(RESOURCE)
