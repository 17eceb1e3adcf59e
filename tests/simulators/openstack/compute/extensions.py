# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extensions (3.18). Nova of today has a fixed list of them, for old clients; a few of it are here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import NovaError
from simulators.openstack.compute.request import Call

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_EXTENSIONS = {
    "OS-DCF": "DiskConfig",
    "os-agents": "Agents",
    "os-aggregates": "Aggregates",
    "os-availability-zone": "AvailabilityZone",
    "os-keypairs": "Keypairs",
}


def _shown(alias: str) -> dict[str, Any]:
    return {
        "alias": alias,
        "description": f"{_EXTENSIONS[alias]}, as this simulator has it.",
        "links": [],
        "name": _EXTENSIONS[alias],
        "namespace": "http://docs.openstack.org/compute/ext/fake_xml",
        "updated": "2014-12-03T00:00:00Z",
    }


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/extensions")
    def list_extensions() -> dict[str, Any]:
        Call(cloud)
        return {"extensions": [_shown(alias) for alias in _EXTENSIONS]}

    @app.get("/v2.1/extensions/<alias>")
    def show_extension(alias: str) -> dict[str, Any]:
        Call(cloud)
        if alias not in _EXTENSIONS:
            raise NovaError(404, "The resource could not be found.")
        return {"extension": _shown(alias)}
