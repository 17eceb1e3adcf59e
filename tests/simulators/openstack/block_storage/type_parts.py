# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extra specs of volume types, and which projects may use a private one (Cinder's "Block Storage API v3")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.state import VolumeType
from simulators.openstack.block_storage.types import SPECS, find
from simulators.openstack.compute.errors import bad_request, conflict, not_found
from simulators.openstack.compute.schema import document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_PROJECT = document({"project": {"type": "string", "format": "uuid"}}, ["project"])
_ACTIONS = {name: envelope(name, _PROJECT) for name in ("addProjectAccess", "removeProjectAccess")}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _register_specs(cloud, app)

    @app.get("/v3/<own>/types/<type_id>/os-volume-type-access")
    def list_type_access(own: str, type_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        call.admin_only("volume_extension:volume_type_access:get_all_for_type")
        found = find(call, type_id)
        if found.is_public:
            raise not_found("Access list not available for public volume types.")
        return {"volume_type_access": [{"volume_type_id": found.id, "project_id": one} for one in found.projects]}

    @app.post("/v3/<own>/types/<type_id>/action")
    def change_type_access(own: str, type_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        sent = flask.request.get_json(force=True, silent=True)
        name = next(iter(sent), None) if isinstance(sent, dict) and len(sent) == 1 else None
        if name not in _ACTIONS:
            raise bad_request(f"There is no such action: {name}")
        project = call.body(_ACTIONS[name])[name]["project"]
        call.admin_only(f"volume_extension:volume_type_access:{name}")
        found = find(call, type_id)
        if found.is_public:
            words = "Type access modification is not applicable to public volume type."
            raise bad_request(f"Invalid volume type: {words}")
        if name == "addProjectAccess":
            if project in found.projects:
                raise conflict(f"Volume type access for {found.id} / {project} combination already exists.")
            found.projects.append(project)
        else:
            if project not in found.projects:
                raise not_found(f"Volume type access not found for {found.id} / {project} combination.")
            found.projects.remove(project)
        return "", 202


def _register_specs(cloud: OpenStack, app: flask.Flask) -> None:
    def asked(own: str, type_id: str, verb: str) -> tuple[Call, VolumeType]:
        call = Call(cloud, own)
        call.admin_only(f"volume_extension:types_extra_specs:{verb}")
        return call, find(call, type_id)

    @app.get("/v3/<own>/types/<type_id>/extra_specs")
    def list_type_specs(own: str, type_id: str) -> dict[str, Any]:
        return {"extra_specs": asked(own, type_id, "index")[1].extra_specs}

    @app.post("/v3/<own>/types/<type_id>/extra_specs")
    def set_type_specs(own: str, type_id: str) -> dict[str, Any]:
        call, found = asked(own, type_id, "create")
        sent = call.body(envelope("extra_specs", SPECS))["extra_specs"]
        found.extra_specs.update(sent)
        return {"extra_specs": sent}

    @app.get("/v3/<own>/types/<type_id>/extra_specs/<key>")
    def show_type_spec(own: str, type_id: str, key: str) -> dict[str, Any]:
        found = asked(own, type_id, "show")[1]
        _there(found, key)
        return {key: found.extra_specs[key]}

    @app.put("/v3/<own>/types/<type_id>/extra_specs/<key>")
    def set_type_spec(own: str, type_id: str, key: str) -> dict[str, Any]:
        call, found = asked(own, type_id, "update")
        sent = call.body(SPECS)
        if list(sent) != [key]:
            raise bad_request("Request body and URI mismatch")
        found.extra_specs.update(sent)
        return sent

    @app.delete("/v3/<own>/types/<type_id>/extra_specs/<key>")
    def delete_type_spec(own: str, type_id: str, key: str) -> tuple[str, int]:
        found = asked(own, type_id, "delete")[1]
        _there(found, key)
        del found.extra_specs[key]
        return "", 202


def _there(found: VolumeType, key: str) -> None:
    if key not in found.extra_specs:
        raise not_found(f"Volume Type {found.id} has no extra specs with key {key}.")
