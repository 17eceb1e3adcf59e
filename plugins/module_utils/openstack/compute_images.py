# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images as Nova passes them on from Glance, for logins that reach no Glance.

Source: OpenStack API Complete Reference (17 November 2015), 3.19 "Images", 3.20 "Image metadata"; Nova's "REST API
Version History", 2.36 and 2.39, which end both: older microversions still have them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import find_named, get_or_none, name_or_id
from ..core.module import InfoModule, StateModule
from ..core.resource import Children, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute
from .listing import same_object
from .texts import texts

_OLD = "2.1"
_ONE, _ITEM = "/images/{id}", "/images/{id}/metadata/{key}"
LIST = compute("list_images", "GET", "/images", version=_OLD)
LIST_DETAILS = compute("list_images_details", "GET", "/images/detail", version=_OLD)
GET = compute("get_image_details", "GET", _ONE, version=_OLD, envelope="image")
DELETE = compute("delete_image", "DELETE", _ONE, version=_OLD)
SHOW = compute("show_image_metadata", "GET", f"{_ONE}/metadata", version=_OLD, envelope="metadata")
REPLACE = compute("create_or_replace_image_metadata", "PUT", f"{_ONE}/metadata", version=_OLD, envelope="metadata")
UPDATE = compute(
    "update_image_metadata_items", "POST", f"{_ONE}/metadata", version=_OLD, envelope="metadata", repeatable=True
)
SHOW_ITEM = compute("show_image_metadata_item_details", "GET", _ITEM, version=_OLD, envelope="meta")
SET_ITEM = compute("create_or_update_image_metadata_item", "PUT", _ITEM, version=_OLD, envelope="meta")
DELETE_ITEM = compute("delete_image_metadata_item", "DELETE", _ITEM, version=_OLD)

_NOTE = (
    "Asks for microversion 2.1, which Nova of today still answers. A change of metadata makes Nova write the image's "
    "visibility anew: one that was shared is private then (seen at Zed). M(telco.cloud.openstack_image) does not "
    "do so."
)
FIELDS = {
    "name": Field(required=True, compare=same_object, sample="upf-5.2", doc="Name or id of the image."),
    "metadata": Field(
        type="dict",
        ref=texts,
        sample={"hw_disk_bus": "virtio"},
        doc="Its metadata, which are properties of the image. Left out, they are not touched.",
    ),
    "purge_metadata": Field(
        type="bool", default=False, option_only=True, doc="Whether keys that are not in O(metadata) are taken away."
    ),
    "replace_metadata": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="The same with one request, which carries all of O(metadata).",
    ),
    "id": Field(read_only=True, sample="1bea47ed-f6a9-463b-b423-14b9cca9ad27", doc="Id of the image."),
    "status": Field(read_only=True, sample="ACTIVE", doc="Its status, as Nova says it."),
    "progress": Field(type="int", read_only=True, sample=100, doc="How much of it is there, in percent."),
    "min_disk": Field(type="int", read_only=True, wire="minDisk", sample=0, doc="Least disk of a server, in GiB."),
    "min_ram": Field(type="int", read_only=True, wire="minRam", sample=0, doc="Least memory of a server, in MiB."),
    "size": Field(type="int", read_only=True, wire="OS-EXT-IMG-SIZE:size", sample=13167616, doc="Size in bytes."),
    "created_at": Field(read_only=True, wire="created", sample="2026-11-21T09:30:00Z", doc="When it was made (UTC)."),
    "updated_at": Field(
        read_only=True, wire="updated", sample="2026-11-21T09:30:00Z", doc="When it was changed (UTC)."
    ),
    "links": Field(type="list", elements="dict", read_only=True, sample=[], doc="Its addresses."),
}


def _add(work: Work, have: Object, items: list[Any]) -> None:
    values = dict(items)
    attempt = f"set metadata of {work.label}"
    if len(values) == 1:
        work.call(SET_ITEM, {"id": have["id"], "key": next(iter(values))}, body=values, attempt=attempt)
    else:
        work.call(UPDATE, {"id": have["id"]}, body=values, attempt=attempt)


def _remove(work: Work, have: Object, items: list[Any]) -> None:
    for key, _value in items:
        work.call(DELETE_ITEM, {"id": have["id"], "key": key}, attempt=f"take {key} from {work.label}")


def _replace(work: Work, have: Object, items: list[Any]) -> None:
    work.call(REPLACE, {"id": have["id"]}, body=dict(items), attempt=f"replace the metadata of {work.label}")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    what, name, key = work.params["what"], work.params.get("name"), work.params.get("metadata_key")
    if what != "metadata":
        listing = LIST if what == "names" else LIST_DETAILS
        yield from work.objects(listing, query=query, limit=work.params.get("limit"))
        return
    if name is None:
        raise InvalidOption("name", "is needed to see metadata")
    image = find_named(work, GET, LIST, str(name), "images", {})
    if image is None:
        raise TelcoError(f"There is no image with the name or id {name}", option="name")
    path = {"id": image["id"]}
    found = work.call(SHOW, path) if key is None else get_or_none(work, SHOW_ITEM, {**path, "key": key})
    yield {"id": image["id"], "name": image["name"], "metadata": found or {}}


RESOURCE = Resource(
    system=OPENSTACK,
    name="compute_image",
    plural="compute_images",
    title="image",
    summary="Manage images by way of Nova of OpenStack",
    description=(
        "Changes the metadata of images, and deletes them, by way of the compute service (Nova), which passes it on to "
        "the image service. It is for logins that reach no image service: others have M(telco.cloud.openstack_image).",
    ),
    notes=(_NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.19 Images, 3.20 Image metadata",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=name_or_id(GET, LIST_DETAILS, FIELDS, option="name", what="images"),
    children=(
        Children(
            field="metadata",
            read=lambda work, have: dict(have["metadata"]),
            add=_add,
            remove=_remove,
            key=lambda item: item[0],
            same=lambda want, have: bool(want[1] == have[1]),
            purge="purge_metadata",
            replace=_replace,
            replace_when="replace_metadata",
        ),
    ),
    removed=lambda work, have: work.call(DELETE, {"id": have["id"]}, attempt=f"delete {work.label}"),
    info=Info(
        list=LIST_DETAILS,
        fetch=_listed,
        filters={
            "name": Field(doc="Only images of this name. With O(what=metadata) it is needed, and may be an id."),
            "status": Field(doc="Only images in this status, such as V(ACTIVE)."),
            "what": Field(
                choices=("details", "names", "metadata"),
                default="details",
                option_only=True,
                doc="What of them: all, ids and names only, or the metadata of one.",
            ),
            "metadata_key": Field(option_only=True, doc="With O(what=metadata): only what has this key."),
        },
        summary="List images by way of Nova of OpenStack",
        description=("Lists images by way of the compute service (Nova), for logins that reach no image service.",),
    ),
)

COMPUTE_IMAGE = StateModule(RESOURCE)
COMPUTE_IMAGE_INFO = InfoModule(RESOURCE)
