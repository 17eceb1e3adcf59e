# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cloudpipes (3.30), as the reference has them. Nova Zed answers 410 to all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.model import fixed_uuid, now
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import TEXT, document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_PORT = {"type": ["integer", "string"], "pattern": "^[0-9]*$", "minimum": 0, "maximum": 65535}
_CREATE = [(1, envelope("cloudpipe", document({"project_id": TEXT})))]
_PLACE = {"vpn_ip": TEXT, "vpn_port": _PORT}
_UPDATE = [(1, envelope("configure_project", document(_PLACE, _PLACE)))]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-cloudpipe")
    def list_cloudpipes() -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-cloudpipe")
        return {"cloudpipes": list(call.compute.cloudpipes.values())}

    @app.post("/v2.1/os-cloudpipe")
    def create_cloudpipe() -> dict[str, Any]:
        """One for each project; a second call answers with the one that is there."""
        call = Call(cloud)
        project = call.body(_CREATE)["cloudpipe"].get("project_id", call.project_id)
        call.admin_only("os-cloudpipe")
        new = {
            "created_at": now(),
            "instance_id": fixed_uuid(f"{project}-vpn"),
            "internal_ip": "192.168.0.3",
            "project_id": project,
            "public_ip": "127.0.0.1",
            "public_port": 22,
            "state": "down",
        }
        return {"instance_id": call.compute.cloudpipes.setdefault(project, new)["instance_id"]}

    @app.put("/v2.1/os-cloudpipe/configure-project")
    def configure() -> tuple[str, int]:
        """For the project of the login."""
        call = Call(cloud)
        sent = call.body(_UPDATE)["configure_project"]
        call.admin_only("os-cloudpipe")
        one = call.compute.cloudpipes.get(call.project_id)
        if one is not None:
            one.update(public_ip=sent["vpn_ip"], public_port=int(sent["vpn_port"]))
        return "", 202
