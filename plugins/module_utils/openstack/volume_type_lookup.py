# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding types of volumes: by name or id, private ones among them.

Source: OpenStack API Complete Reference (17 November 2015), 1.12.1 "List volume types".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.work import Work
from . import block_storage_v1 as v1
from .block_storage import volume
from .unfiltered import one_of_all, pick

GET = volume("show_volume_type_details", "GET", "/types/{id}", envelope="volume_type")
LIST = volume("list_volume_types", "GET", "/types")
_EVERY = {"is_public": "None"}  # administrators see private ones only so


def scope(work: Work) -> Mapping[str, Any]:
    """The query for all types that the login may see; version 1 knows no private ones."""
    return {} if v1.is_spoken(work) else _EVERY


def every(work: Work) -> Iterator[Any]:
    """All types that the login may see."""
    return work.objects(v1.spoken(work, LIST), query=scope(work))


def find_type(work: Work, value: str) -> dict[str, Any] | None:
    """The type of a name or id, as Cinder has it."""
    return one_of_all(work, v1.spoken(work, LIST), value, "volume types", scope(work))


def type_ids(work: Work, names: Iterable[str]) -> list[str]:
    """For :attr:`.fields.Field.ref` of ``volume_types``: ids in place of names, by one request for all of them.

    :raises TelcoError: There is none, or several are called so.
    """
    wanted = list(names)
    found = list(every(work)) if wanted else []
    return [_id(found, name) for name in wanted]


def _id(found: list[dict[str, Any]], name: str) -> str:
    fitting = pick(found, name, "volume types", "volume_types")
    if fitting is None:
        raise TelcoError(f"There is no volume type {name}", option="volume_types")
    return str(fitting["id"])
