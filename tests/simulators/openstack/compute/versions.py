# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Versions (3.1), which need no token."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.request import asked_minor

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def version(name: str, path: str, status: str, newest: str, oldest: str, updated: str) -> dict[str, Any]:
        return {
            "id": name,
            "status": status,
            "version": newest,
            "min_version": oldest,
            "updated": updated,
            "links": [{"rel": "self", "href": f"{cloud.url}/compute/{path}/"}],
        }

    def current() -> dict[str, Any]:
        return version("v2.1", "v2.1", "CURRENT", "2.93", "2.1", "2013-07-23T11:33:21Z")

    @app.get("/")
    def versions() -> dict[str, Any]:
        return {"versions": [version("v2.0", "v2", "SUPPORTED", "", "", "2011-01-21T11:33:21Z"), current()]}

    @app.get("/v2.1", strict_slashes=False)
    def version_21() -> dict[str, Any]:
        asked_minor()  # refused when it is none; told in the answer's headers
        document = current()
        document["links"].append(
            {"rel": "describedby", "type": "text/html", "href": "http://docs.openstack.org/"},
        )
        document["media-types"] = [
            {"base": "application/json", "type": "application/vnd.openstack.compute+json;version=2.1"}
        ]
        return {"version": document}
