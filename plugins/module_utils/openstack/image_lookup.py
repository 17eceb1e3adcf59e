# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking images up by their names. Source: OpenStack API Complete Reference (17 November 2015), 11.2 "Images"."""

from __future__ import annotations

from typing import Any

from ..core.lookup import find_named, reference, reference_by
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from . import image_v1

LIST = Operation("image_v2.list_images", "GET", "/v2/images", service="image")
GET = Operation("image_v2.show_image_details", "GET", "/v2/images/{image_id}", service="image")

#: The sentence that the documentation of each module has.
V1 = (
    "Speaks Image v2, and Image v1 where a cloud's image service offers nothing else or C(image_api_version) of "
    "C(clouds.yaml) is V(1). Image v1 has no tags, takes no image out of use, and knows public and private ones only."
)

_by_v2 = reference(GET, LIST, "image", "image")
_by_v1 = reference_by(image_v1.find, image_v1.LIST_DETAILS.id, "image", "image")


def image_id(work: Work, value: Any) -> Any:
    """The id of an image by name or id, whichever version the cloud speaks."""
    return _by_v1(work, value) if image_v1.is_spoken(work) else _by_v2(work, value)


def find_image(work: Work, value: str) -> Object | None:
    """An image by name or id, in Image v2's form."""
    if image_v1.is_spoken(work):
        return image_v1.find(work, value)
    return find_named(work, GET, LIST, value, "images", {})
