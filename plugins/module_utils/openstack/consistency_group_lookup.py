# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding consistency groups and their snapshots by name or id, and waiting for them.

Source: OpenStack API Complete Reference (17 November 2015), 1.18 "Consistency groups" and 1.19 "Consistency group
snapshots". That Cinder filters the former by name and nothing of the latter was seen at Zed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.lookup import find_named
from ..core.resource import Ready
from ..core.work import Work
from .block_storage import volume
from .unfiltered import pick

GET = volume("show_consistency_group_details", "GET", "/consistencygroups/{id}", envelope="consistencygroup")
LIST = volume("list_consistency_groups", "GET", "/consistencygroups")
LIST_DETAILS = volume("list_consistency_groups_with_details", "GET", "/consistencygroups/detail")
GET_SNAPSHOT = volume("show_consistency_group_snapshot_details", "GET", "/cgsnapshots/{id}", envelope="cgsnapshot")
LIST_SNAPSHOTS = volume("list_consistency_group_snapshots", "GET", "/cgsnapshots")
LIST_SNAPSHOT_DETAILS = volume("list_consistency_group_snapshots_with_details", "GET", "/cgsnapshots/detail")

READY = Ready(field="status", ready=frozenset({"available"}), failed=frozenset({"error", "error_deleting"}))
WHAT = "consistency group"


def group_id(work: Work, value: str, option: str) -> str:
    """The id of the consistency group of a name or id, for an option.

    :raises TelcoError: There is none, or there are several.
    """
    return _need(find_named(work, GET, LIST_DETAILS, value, WHAT, {}), WHAT, value, option)


def snapshot_id(work: Work, value: str, option: str) -> str:
    """The id of the snapshot of a consistency group of a name or id, for an option.

    :raises TelcoError: There is none, or there are several.
    """
    found = pick(work.objects(LIST_SNAPSHOT_DETAILS), value, f"{WHAT} snapshots", option)
    return _need(found, f"{WHAT} snapshot", value, option)


def _need(found: Mapping[str, Any] | None, what: str, value: str, option: str) -> str:
    if found is None:
        raise TelcoError(f"There is no {what} with the name or id {value}", option=option)
    return str(found["id"])
