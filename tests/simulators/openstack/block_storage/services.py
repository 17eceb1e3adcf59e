# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cinder's own programs ("Services" of the Block Storage API v3): one of each kind, as Cinder of Zed tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage.model import HOST, ZONE, now
from simulators.openstack.block_storage.request import Call

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_BACKEND = HOST.partition("#")[0]
_CONTROL = _BACKEND.partition("@")[0]
_PROGRAMS = {"cinder-scheduler": _CONTROL, "cinder-volume": _BACKEND, "cinder-backup": _CONTROL}
_OF_VOLUMES = {"replication_status": "disabled", "active_backend_id": None, "frozen": False}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the view."""

    @app.get("/v3/<own>/os-services")
    def list_services(own: str) -> dict[str, Any]:
        call = Call(cloud, own)
        call.admin_only("volume_extension:services:index")
        binary, host = flask.request.args.get("binary"), flask.request.args.get("host")
        found = [one for one in _PROGRAMS if binary in (None, one) and (host is None or _on(_PROGRAMS[one], host))]
        return {"services": [_show(call, one) for one in found]}


def _on(host: str, asked: str) -> bool:
    """A host's name means all of its back ends, too."""
    return host == asked or host.startswith(f"{asked}@")


def _show(call: Call, binary: str) -> dict[str, Any]:
    of_volumes = binary == "cinder-volume"
    return {
        "binary": binary,
        "host": _PROGRAMS[binary],
        "zone": ZONE,
        "status": "enabled",
        "state": "up",
        "updated_at": now(),
        **({"backend_state": "up"} if of_volumes and call.at_least(49) else {}),
        **({"cluster": None} if call.at_least(7) else {}),
        "disabled_reason": None,
        **(_OF_VOLUMES if of_volumes else {}),
    }
