# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which extensions there are (1.2), as Cinder of Zed tells it: a few of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage.request import Call
from simulators.openstack.compute.errors import not_found

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_KNOWN = (
    ("UsedLimits", "os-used-limits", "Provide data on limited resources that are being used.", "2013-10-03"),
    ("TypesExtraSpecs", "os-types-extra-specs", "Type extra specs support.", "2011-08-24"),
    ("VolumeTransfer", "os-volume-transfer", "Volume transfer management support.", "2013-05-29"),
)
_SHOWN = [
    {"name": name, "alias": alias, "description": text, "updated": f"{day}T00:00:00+00:00", "links": []}
    for name, alias, text, day in _KNOWN
]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v3/<project>/extensions")
    def list_extensions(project: str) -> dict[str, Any]:
        Call(cloud, project)
        return {"extensions": _SHOWN}

    @app.get("/v3/<project>/extensions/<alias>")
    def show_extension(project: str, alias: str) -> dict[str, Any]:
        Call(cloud, project)
        for one in _SHOWN:
            if one["alias"] == alias:
                return {"extension": one}
        raise not_found("The resource could not be found.")
