# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of images by Image v1, by the options that Image v2's lists have.

Source: OpenStack API Complete Reference (17 November 2015), 12.2.1 "List images", 12.2.3 "List image details".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.lookup import fits, is_uuid
from ..core.resource import Object
from ..core.work import Work
from .image_v1 import LIST, LIST_DETAILS, pages, shown
from .listing import filter_query

#: What Glance filters by; all else is looked at here.
_FILTERS = frozenset(
    {"name", "container_format", "disk_format", "status", "size_min", "size_max", "changes-since"}
    | {"min_disk", "min_ram", "protected"}
)


def listed_by_v1(work: Work, fields: Mapping[str, Field], query: Mapping[str, Any]) -> Iterator[Object]:
    """The images that an info module's options ask for.

    :param query: Its filters in Image v2's words.
    """
    name, limit = work.params.get("name"), work.params.get("limit")
    wanted = {**filter_query(fields, work.params.get("filters") or {}), **query}
    if wanted.get("visibility") == "all":
        del wanted["visibility"]
    if wanted.get("tag") is not None:
        raise InvalidOption("tag", "is unknown to Image v1, and this cloud's image service speaks no other")
    here = {key: value for key, value in wanted.items() if key not in _FILTERS}
    if name is not None and is_uuid(name):
        found = shown(work, name)
        if found is not None:
            yield from (one for one in [found] if fits(one, here))
            return
    there = {key: value for key, value in wanted.items() if key in _FILTERS}
    if name is not None:
        there["name"] = name
    operation = LIST_DETAILS if work.params["detailed"] else LIST
    images = (one for one in pages(work, operation, there) if name in (None, one.get("name")) and fits(one, here))
    yield from islice(images, limit)
