# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""QoS specifications (1.11) and the volume types that they go with. Held against Cinder of Zed."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage import types
from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.state import QosSpecs, VolumeType
from simulators.openstack.block_storage.volume_view import links
from simulators.openstack.compute.errors import bad_request, conflict, not_found
from simulators.openstack.compute.schema import TRUE_WORDS, Schema, document, envelope

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_UNKNOWN = "No such QoS spec {}."
_CONSUMERS = ("back-end", "front-end", "both")
_NO_CONSUMER = (
    "Invalid qos specs: Valid consumer of QoS specs are: QoSConsumerValues(default=<class "
    "'oslo_versionedobjects.fields.UnspecifiedDefault'>,nullable=False,valid_values="
    f"{_CONSUMERS})"
)
_CREATE = envelope("qos_specs", {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]})
_SET: Schema = {
    "type": "object",
    "patternProperties": {r"^[a-zA-Z0-9\-_:. /]{1,255}$": {"type": ["string", "null"], "maxLength": 255}},
    "additionalProperties": False,
}
_KEYS = document({"keys": {"type": "array", "items": {"type": "string"}}}, ["keys"])


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _register_associations(cloud, app)

    @app.get("/v3/<own>/qos-specs")
    def list_qos_specs(own: str) -> dict[str, Any]:
        call = _asked(cloud, own, "get_all")
        found = list(reversed(call.volumes.qos.values()))
        shown = [_shown(one) for one in found]
        # The one list whose links have its whole name.
        return call.page("qos_specs", [one.id for one in found], shown, "qos_specs_links", _UNKNOWN)

    @app.post("/v3/<own>/qos-specs")
    def create_qos_specs(own: str) -> dict[str, Any]:
        call = _asked(cloud, own, "create")
        sent = call.body(_CREATE)["qos_specs"]
        name = sent.pop("name").strip()
        if not name:
            raise bad_request("An invalid 'name' value was provided. The 'name' can not be None.")
        values = {key: value for key, value in sent.items() if value is not None}
        _check_texts(values)
        consumer = values.pop("consumer", "back-end")
        _check_consumer(consumer)
        if any(one.name == name for one in call.volumes.qos.values()):
            raise conflict(f"QoS Specs {name} already exists.")
        made = QosSpecs(str(uuid.uuid4()), name, consumer, values)
        call.volumes.qos[made.id] = made
        return _single(call, made)

    @app.get("/v3/<own>/qos-specs/<qos_id>")
    def show_qos_specs(own: str, qos_id: str) -> dict[str, Any]:
        call = _asked(cloud, own, "get")
        return _single(call, _find(call, qos_id))

    @app.put("/v3/<own>/qos-specs/<qos_id>")
    def set_qos_keys(own: str, qos_id: str) -> dict[str, Any]:
        call = _asked(cloud, own, "update")
        sent = call.body(envelope("qos_specs", _SET))["qos_specs"]
        found = _find(call, qos_id)
        values = dict(sent)
        if "consumer" in values:
            _check_consumer(values["consumer"])
            found.consumer = values.pop("consumer")
        found.specs.update(values)  # a key called name, too: the name itself cannot be changed
        return {"qos_specs": sent}

    @app.put("/v3/<own>/qos-specs/<qos_id>/delete_keys")
    def delete_qos_keys(own: str, qos_id: str) -> tuple[str, int]:
        call = _asked(cloud, own, "update")
        keys = call.body(_KEYS)["keys"]
        found = _find(call, qos_id)
        for key in keys:
            if key not in found.specs:
                raise not_found(f"QoS spec {qos_id} has no spec with key {key}.")
            del found.specs[key]
        return "", 202

    @app.delete("/v3/<own>/qos-specs/<qos_id>")
    def delete_qos_specs(own: str, qos_id: str) -> tuple[str, int]:
        call = _asked(cloud, own, "delete")
        found = _find(call, qos_id)
        if _associated(call, found) and flask.request.args.get("force") not in TRUE_WORDS:
            raise bad_request("Qos specs still in use.")
        _release(call, found)
        del call.volumes.qos[found.id]
        return "", 202


def _register_associations(cloud: OpenStack, app: flask.Flask) -> None:
    """GETs that change something, as the reference has them."""

    @app.get("/v3/<own>/qos-specs/<qos_id>/associations")
    def list_associations(own: str, qos_id: str) -> dict[str, Any]:
        call = _asked(cloud, own, "get_all")
        found = _associated(call, _find(call, qos_id))
        shown = [{"association_type": "volume_type", "name": one.name, "id": one.id} for one in found]
        return {"qos_associations": shown}

    @app.get("/v3/<own>/qos-specs/<qos_id>/associate")
    def associate(own: str, qos_id: str) -> tuple[str, int]:
        call = _asked(cloud, own, "update")
        kind, found = _named_type(call, qos_id)
        if kind.qos_specs_id not in (None, found.id):
            words = f"Type {kind.id} is already associated with another qos specs: {kind.qos_specs_id}"
            raise bad_request(f"Invalid volume type: {words}")
        kind.qos_specs_id = found.id
        return "", 202

    @app.get("/v3/<own>/qos-specs/<qos_id>/disassociate")
    def disassociate(own: str, qos_id: str) -> tuple[str, int]:
        call = _asked(cloud, own, "update")
        kind, _found = _named_type(call, qos_id)
        kind.qos_specs_id = None
        return "", 202

    @app.get("/v3/<own>/qos-specs/<qos_id>/disassociate_all")
    def disassociate_all(own: str, qos_id: str) -> tuple[str, int]:
        call = _asked(cloud, own, "update")
        _release(call, _find(call, qos_id))
        return "", 202


def _asked(cloud: OpenStack, own: str, verb: str) -> Call:
    call = Call(cloud, own)
    call.admin_only(f"volume_extension:qos_specs_manage:{verb}")
    return call


def _find(call: Call, qos_id: str) -> QosSpecs:
    found = call.volumes.qos.get(qos_id)
    if found is None:
        raise not_found(_UNKNOWN.format(qos_id))
    return found


def _named_type(call: Call, qos_id: str) -> tuple[VolumeType, QosSpecs]:
    type_id = flask.request.args.get("vol_type_id")
    if not type_id:
        raise bad_request("Volume Type id must not be None.")
    found = _find(call, qos_id)
    return types.find(call, type_id), found


def _associated(call: Call, found: QosSpecs) -> list[VolumeType]:
    return [one for one in call.volumes.types.values() if one.qos_specs_id == found.id]


def _release(call: Call, found: QosSpecs) -> None:
    for kind in _associated(call, found):
        kind.qos_specs_id = None


def _check_consumer(value: Any) -> None:
    if value not in _CONSUMERS:
        raise bad_request(_NO_CONSUMER)


def _check_texts(values: dict[str, Any]) -> None:
    for key, value in values.items():
        if not isinstance(value, str):
            raise bad_request(f'Invalid input received: Value for key "{key}" is not a string or unicode')
        if len(value) > 255:
            words = f'Value for key "{key}" has {len(value)} characters, more than 255.'
            raise bad_request(f"Invalid input received: {words}")


def _shown(one: QosSpecs) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "consumer": one.consumer, "specs": one.specs}


def _single(call: Call, one: QosSpecs) -> dict[str, Any]:
    return {"qos_specs": _shown(one), "links": links(call, "qos-specs", one.id)}
