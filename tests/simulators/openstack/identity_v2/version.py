# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the API tells of itself (8.1.2, 9.1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the view."""

    @app.get("/v2.0", strict_slashes=False)
    def v2_version() -> dict[str, Any]:
        kind = {"base": "application/json", "type": "application/vnd.openstack.identity-v2.0+json"}
        return {
            "version": {
                "status": "stable",
                "updated": "2014-04-17T00:00:00Z",
                "media-types": [kind],
                "id": "v2.0",
                "links": [
                    {"href": f"{cloud.url}/v2.0/", "rel": "self"},
                    {"href": "http://docs.openstack.org/", "rel": "describedby", "type": "text/html"},
                ],
            }
        }
