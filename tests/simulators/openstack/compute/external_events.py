# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Events from outside (3.48), as Nova Zed answers: one status for each, 207 when not all are well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import UUID, Schema, document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_NAMES = ["network-changed", "network-vif-plugged", "network-vif-unplugged", "network-vif-deleted"]
#: the microversion that brought an event
_LATER = ((51, "volume-extended"), (76, "power-update"), (82, "accelerator-request-bound"), (93, "volume-reimaged"))
_NEED_TAG = ("volume-extended", "power-update", "accelerator-request-bound")


def _schema(names: list[str]) -> Schema:
    event = {
        "server_uuid": UUID,
        "name": {"type": "string", "enum": names},
        "status": {"type": "string", "enum": ["failed", "completed", "in-progress"]},
        "tag": {"type": "string", "maxLength": 255},
    }
    return envelope("events", {"type": "array", "minItems": 1, "items": document(event, ["server_uuid", "name"])})


_CREATE = [
    (1, _schema(_NAMES)),
    *(
        (since, _schema([*_NAMES, *(name for _since, name in _LATER[: position + 1])]))
        for position, (since, _name) in enumerate(_LATER)
    ),
]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the view."""

    @app.post("/v2.1/os-server-external-events")
    def create_events() -> tuple[dict[str, Any], int]:
        call = Call(cloud)
        sent = call.body(_CREATE)["events"]
        call.admin_only("os-server-external-events:create")
        told = [{**one, **_outcome(call, one)} for one in sent]
        return {"events": told}, 200 if all(one["code"] == 200 for one in told) else 207


def _outcome(call: Call, event: dict[str, Any]) -> dict[str, Any]:
    server = call.compute.servers.get(event["server_uuid"])
    if server is None:
        code = 404
    elif event["name"] in _NEED_TAG and event.get("tag") is None:
        code = 400
    else:
        code = 200 if server.host else 422
    return {"status": "completed" if code == 200 else "failed", "code": code}
