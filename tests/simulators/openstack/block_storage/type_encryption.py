# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How volumes of a type are encrypted ("Volume type encryption" of the Block Storage API v3), as Cinder of Zed answers.

What it is called in addresses does not matter there: a type has one encryption at the most, and that is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage.model import new_id, now
from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.state import VolumeType
from simulators.openstack.block_storage.types import find
from simulators.openstack.compute.errors import NovaError, bad_request, not_found
from simulators.openstack.compute.schema import Schema, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_VALUES: dict[str, Schema] = {
    "key_size": {"type": ["string", "integer", "null"], "minimum": 0, "maximum": 2**31 - 1, "pattern": "^[0-9]+$"},
    "provider": {"type": "string", "minLength": 0, "maxLength": 255},
    "control_location": {"enum": ["front-end", "back-end"]},
    "cipher": {"type": ["string", "null"], "minLength": 0, "maxLength": 255},
}
_UPDATE: Schema = {"type": "object", "properties": _VALUES, "additionalProperties": True}
_CREATE: Schema = {**_UPDATE, "required": ["provider", "control_location"]}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    every = "/v3/<own>/types/<type_id>/encryption"
    one = f"{every}/<key>"

    def asked(own: str, verb: str, schema: Schema | None = None) -> tuple[Call, dict[str, Any]]:
        call = Call(cloud, own)
        sent = {} if schema is None else call.body(envelope("encryption", schema))["encryption"]
        call.admin_only(f"volume_extension:volume_type_encryption:{verb}")
        if sent.get("key_size") is not None:
            sent["key_size"] = int(sent["key_size"])
        return call, sent

    @app.get(every)
    def show_encryption(own: str, type_id: str) -> dict[str, Any]:
        return find(asked(own, "get")[0], type_id).encryption or {}

    @app.post(every)
    def create_encryption(own: str, type_id: str) -> dict[str, Any]:
        call, sent = asked(own, "create", _CREATE)
        _unused(call, type_id, "create")
        found = find(call, type_id)
        if found.encryption:
            raise bad_request(f"Volume type encryption for type {type_id} already exists.")
        made = {**sent, "volume_type_id": type_id, "encryption_id": new_id()}
        values = {name: made.get(name) for name in (*_VALUES, "volume_type_id", "encryption_id")}
        dates = {"created_at": now(), "updated_at": None, "deleted_at": None, "deleted": False}
        found.encryption = {**values, **dates}
        return {"encryption": made}

    @app.get(one)
    def show_encryption_value(own: str, type_id: str, key: str) -> dict[str, Any]:
        found = find(asked(own, "get")[0], type_id)
        values = found.encryption or {}
        if key not in values:
            raise _none(found)
        return {key: values[key]}

    @app.put(one)
    def update_encryption(own: str, type_id: str, key: str) -> dict[str, Any]:
        call, sent = asked(own, "update", _UPDATE)
        found = find(call, type_id)
        _unused(call, type_id, "update")
        if found.encryption is None:
            raise _none(found)
        if set(sent) - set(_VALUES):  # the schema lets them pass, the table does not know them
            raise NovaError(500, "The server has either erred or is incapable of performing the requested operation.")
        found.encryption.update({**sent, "updated_at": now()})
        return {"encryption": sent}

    @app.delete(one)
    def delete_encryption(own: str, type_id: str, key: str) -> tuple[str, int]:
        call = asked(own, "delete")[0]
        _unused(call, type_id, "delete")
        found = call.volumes.types.get(type_id)
        if found is None or found.encryption is None:
            raise not_found(f"Volume type encryption for type {type_id} does not exist.")
        found.encryption = None
        return "", 202


def _unused(call: Call, type_id: str, verb: str) -> None:
    if any(one.type_id == type_id for one in call.volumes.volumes.values()):
        raise bad_request(f"Cannot {verb} encryption specs. Volume type in use.")


def _none(found: VolumeType) -> NovaError:
    return not_found(f"Volume type encryption for type {found.id} does not exist.")
