# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which versions there are (2.1), of a Cinder that has version 1 alone."""

from __future__ import annotations

from typing import Any

import flask


def register(app: flask.Flask) -> None:
    """Add the views; neither needs a token."""

    def version() -> dict[str, Any]:
        root = flask.request.host_url.rstrip("/") + flask.request.script_root
        return {
            "id": "v1.0",
            "status": "DEPRECATED",
            "updated": "2014-06-28T12:20:21Z",
            "links": [{"rel": "self", "href": f"{root}/v1/"}],
        }

    @app.get("/")
    def list_versions() -> tuple[dict[str, Any], int]:
        return {"versions": [version()]}, 300

    @app.get("/v1")
    @app.get("/v1/", endpoint="show_version_below")
    def show_version() -> dict[str, Any]:
        media = [
            {"base": f"application/{form}", "type": f"application/vnd.openstack.volume+{form};version=1"}
            for form in ("xml", "json")
        ]
        return {"version": {**version(), "media-types": media}}
