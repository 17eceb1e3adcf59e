# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""PXE images, from which hosts start.

Source: CloudManager REST API v1, "PXE host images". There is no operation that changes one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Constraints, Info, Resource
from .client import CLOUDMANAGER
from .numbered import FILTERS, find, further, new

_ONE, _ALL = "/v1/node-images/{id}", "/v1/node-images/"
LIST = Operation("getting_list_of_pxe_images", "GET", _ALL)
COUNT = Operation("getting_the_number_of_pxe_images", "GET", "/v1/node-images/count")
GET = Operation("getting_information_about_pxe_image", "GET", _ONE, envelope="node_image")
CREATE = Operation("pxe_image_creating", "POST", _ALL, envelope="node_image")
DELETE = Operation("deleting_pxe_image", "DELETE", _ONE)

FIELDS = {
    "name": Field(wire="image_name", aliases=("image_name",), sample="compute", doc="Name of the PXE image."),
    "id": Field(
        type="int",
        compare=lambda want, have: True,
        sample=2,
        doc="Number of an existing PXE image, in place of O(name), where several have the same name.",
    ),
    "file_data": Field(
        create_only=True,
        sample="default vesamenu.c32\nlabel compute\nkernel vmlinuz\n",
        doc=[
            "Content of the PXE image: the text of its boot configuration. It is needed for a new image. A file is "
            "read with P(ansible.builtin.file#lookup).",
            "Where an existing image has another content, that is an error, unless O(recreate=true). The new image has "
            "another number then, and has to be assigned anew to the hosts that had the old one.",
        ],
    ),
    "created_at": Field(read_only=True, sample="2018-10-24T09:36:40", doc="When it was created (ISO 8601)."),
}


def _check(params: Mapping[str, Any]) -> None:
    if params.get("id") is not None and params.get("recreate"):
        raise InvalidOption("recreate", "works with name only, because a new image gets another number")


RESOURCE = Resource(
    system=CLOUDMANAGER,
    name="node_image",
    plural="node_images",
    title="PXE image",
    summary="Manage PXE images of CloudManager",
    description=("Creates and deletes the PXE images that hosts start from.",),
    reference="CloudManager REST API v1, PXE host images",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=find(GET, LIST, FIELDS, what="PXE image", wire="image_name"),
    create=CREATE,
    create_body=new(FIELDS, "PXE image", needs=("file_data",)),
    delete=DELETE,
    check=_check,
    constraints=Constraints(required_one_of=(("name", "id"),), mutually_exclusive=(("name", "id"),)),
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={
            "id": Field(type="int", doc="Only the PXE image of this number."),
            "name": Field(wire="image_name", aliases=("image_name",), doc="Only PXE images of this name."),
            "created_at": Field(doc="Only PXE images created at this time, such as V(2018-10-24T09:36:40)."),
            "filters": FILTERS,
        },
        query=further,
        match=lambda params, obj: params.get("name") in (None, obj.get("image_name")),
        count=COUNT,
        summary="List PXE images of CloudManager",
        description=("Lists the PXE images that hosts start from, with their content.",),
    ),
)

NODE_IMAGE = StateModule(RESOURCE)
NODE_IMAGE_INFO = InfoModule(RESOURCE)
