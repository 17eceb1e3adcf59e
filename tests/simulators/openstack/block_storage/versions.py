# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which versions there are (1.1), as Cinder of Zed tells it."""

from __future__ import annotations

from typing import Any

import flask


def register(app: flask.Flask) -> None:
    """Add the views; neither needs a token."""

    def versions() -> dict[str, Any]:
        root = flask.request.host_url.rstrip("/") + flask.request.script_root
        links = [
            {"rel": "describedby", "type": "text/html", "href": "https://docs.openstack.org/"},
            {"rel": "self", "href": f"{root}/v3/"},
        ]
        media = {"base": "application/json", "type": "application/vnd.openstack.volume+json;version=3"}
        version = {
            "id": "v3.0",
            "status": "CURRENT",
            "version": "3.70",
            "min_version": "3.0",
            "updated": "2022-08-31T00:00:00Z",
            "links": links,
            "media-types": [media],
        }
        return {"versions": [version]}

    @app.get("/")
    def list_versions() -> tuple[dict[str, Any], int]:
        return versions(), 300

    @app.get("/v3/")
    def show_version() -> dict[str, Any]:
        return versions()
