# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of volumes (1.12): which back end, and with what properties. Held against Cinder of Zed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.state import VolumeType
from simulators.openstack.compute.errors import bad_request, conflict, not_found
from simulators.openstack.compute.schema import BOOLEAN, Schema, boolean, document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_NAME: Schema = {"type": "string", "minLength": 1, "maxLength": 255}
_DESCRIPTION: Schema = {"type": ["string", "null"], "minLength": 0, "maxLength": 255}
SPECS: Schema = {
    "type": "object",
    "patternProperties": {"^[a-zA-Z0-9-_:. ]{1,255}$": {"type": ["string", "null"], "maxLength": 255}},
    "additionalProperties": False,
}
_ACCESS = "os-volume-type-access:is_public"
_CREATE = envelope(
    "volume_type",
    document({"name": _NAME, "description": _DESCRIPTION, "extra_specs": SPECS, _ACCESS: BOOLEAN}, ["name"]),
)
_UPDATE = envelope("volume_type", document({"name": _NAME, "description": _DESCRIPTION, "is_public": BOOLEAN}))


def find(call: Call, type_id: str) -> VolumeType:
    """The type of an id; 404 when there is none that may be seen."""
    found = call.volumes.types.get(type_id)
    if found is None or not _seen(call, found):
        raise not_found(f"Volume type {type_id} could not be found.")
    return found


def _seen(call: Call, one: VolumeType) -> bool:
    return call.admin or one.is_public or call.project_id in one.projects


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v3/<own>/types")
    def list_volume_types(own: str) -> dict[str, Any]:
        call = Call(cloud, own)
        found = [one for one in reversed(call.volumes.types.values()) if _asked(call, one)]
        return call.page(
            "volume_types", [one.id for one in found], [_listed(call, one) for one in found], "volume_type_links"
        )

    @app.post("/v3/<own>/types")
    def create_volume_type(own: str) -> dict[str, Any]:
        call = Call(cloud, own)
        sent = call.body(_CREATE)["volume_type"]
        call.admin_only("volume_extension:type_create")
        free(call, sent["name"])
        public = boolean(sent.get(_ACCESS, True))
        made = call.volumes.add_type(
            name=sent["name"],
            description=sent.get("description"),
            is_public=public,
            extra_specs=dict(sent.get("extra_specs") or {}),
        )
        return {"volume_type": {**_plain(made), _ACCESS: public}}

    @app.get("/v3/<own>/types/<type_id>")
    def show_volume_type(own: str, type_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        if type_id == "default":
            shown = _listed(call, call.volumes.default)
            shown.pop(_ACCESS)
            return {"volume_type": shown}
        return {"volume_type": _listed(call, find(call, type_id))}

    @app.put("/v3/<own>/types/<type_id>")
    def update_volume_type(own: str, type_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        sent = call.body(_UPDATE)["volume_type"]
        call.admin_only("volume_extension:type_update")
        if all(value is None for value in sent.values()):
            raise bad_request("Specify volume type name, description, is_public or a combination thereof.")
        found = find(call, type_id)
        if sent.get("name", found.name) != found.name:
            free(call, sent["name"])
        found.name = sent.get("name", found.name)
        if sent.get("description") is not None:  # null leaves it as it is
            found.description = sent["description"]
        if "is_public" in sent:
            found.is_public = boolean(sent["is_public"])
        return {"volume_type": _plain(found)}

    @app.delete("/v3/<own>/types/<type_id>")
    def delete_volume_type(own: str, type_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        call.admin_only("volume_extension:type_delete")
        found = find(call, type_id)
        remove(call, found)
        return "", 202


def remove(call: Call, found: VolumeType) -> None:
    """Delete it, unless there are volumes of it."""
    used = any(one.type_id == found.id for one in call.volumes.volumes.values())
    if used or found.name == call.volumes.default_type:
        raise bad_request(f"Volume type deletion is not allowed with volumes present with the type {found.id}.")
    del call.volumes.types[found.id]


def _asked(call: Call, one: VolumeType) -> bool:
    name = flask.request.args.get("name")
    if name is not None and one.name != name:
        return False
    if not call.admin:
        return _seen(call, one)
    wanted = flask.request.args.get("is_public", "true").lower()
    return wanted == "none" or one.is_public == (wanted in ("true", "1", "yes"))


def free(call: Call, name: str) -> None:
    """409 when there is a type of the name."""
    if any(one.name == name for one in call.volumes.types.values()):
        raise conflict(f"Volume Type {name} already exists.")


def _plain(one: VolumeType) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "is_public": one.is_public,
        "extra_specs": one.extra_specs,
        "description": one.description,
    }


def _listed(call: Call, one: VolumeType) -> dict[str, Any]:
    """As a list and a GET have it; extra specs are for administrators."""
    shown = {**_plain(one), "qos_specs_id": None, _ACCESS: one.is_public}
    if not call.admin:
        del shown["extra_specs"], shown["qos_specs_id"]
    return shown
