# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes and snapshots as Nova passes them on from Cinder, for logins that reach no Cinder.

Source: OpenStack API Complete Reference (17 November 2015), 3.53 "Volume extension"; Nova's "REST API Version History",
2.36, which ends it: older microversions still have it.
"""

from __future__ import annotations

from typing import Any

from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from .compute import compute
from .old_volumes import Old, snapshots, volumes

_ASKED: dict[str, Any] = {
    "way": "by way of Nova",
    "note": "Asks for microversion 2.1, which Nova of today still answers; 2.36 and later ones have it no more.",
    "reference": "OpenStack API Complete Reference (2015-11-17), 3.53 Volume extension",
}


def _call(id: str, method: str, path: str, **details: Any) -> Operation:
    return compute(id, method, path, version="2.1", **details)


VOLUME_CALLS: dict[str, Any] = {
    "list_brief": _call("list_volumes", "GET", "/os-volumes"),
    "list_details": _call("list_volumes_with_details", "GET", "/os-volumes/detail"),
    "get": _call("show_volume_details", "GET", "/os-volumes/{id}", envelope="volume"),
    "create": _call("create_volume", "POST", "/os-volumes", envelope="volume"),
    "delete": _call("delete_volume", "DELETE", "/os-volumes/{id}"),
}
SNAPSHOT_CALLS: dict[str, Any] = {
    "list_brief": _call("list_snapshots", "GET", "/os-snapshots"),
    "list_details": _call("list_snapshots_with_details", "GET", "/os-snapshots/detail"),
    "get": _call("show_snapshot_details", "GET", "/os-snapshots/{id}", envelope="snapshot"),
    "create": _call("create_snapshot", "POST", "/os-snapshots", envelope="snapshot"),
    "delete": _call("delete_snapshot", "DELETE", "/os-snapshots/{id}"),
}
_VOLUMES = volumes(Old(module="compute_volume", plural="compute_volumes", **_ASKED, **VOLUME_CALLS))
_SNAPSHOTS = snapshots(
    Old(module="compute_volume_snapshot", plural="compute_volume_snapshots", **_ASKED, **SNAPSHOT_CALLS)
)

COMPUTE_VOLUME = StateModule(_VOLUMES)
COMPUTE_VOLUME_INFO = InfoModule(_VOLUMES)
COMPUTE_VOLUME_SNAPSHOT = StateModule(_SNAPSHOTS)
COMPUTE_VOLUME_SNAPSHOT_INFO = InfoModule(_SNAPSHOTS)
