# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""GET / and GET /v3 (6.1). The root answers 300, as Keystone does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def version() -> dict[str, Any]:
        return {
            "id": "v3.14",
            "status": "stable",
            "updated": "2020-04-07T00:00:00Z",
            "links": [{"rel": "self", "href": f"{cloud.url}/v3/"}],
            "media-types": [
                {"base": "application/json", "type": "application/vnd.openstack.identity-v3+json"},
            ],
        }

    @app.get("/")
    def versions() -> tuple[dict[str, Any], int]:
        return {"versions": {"values": [version()]}}, 300

    @app.get("/v3", strict_slashes=False)
    def version_3() -> dict[str, Any]:
        return {"version": version()}
