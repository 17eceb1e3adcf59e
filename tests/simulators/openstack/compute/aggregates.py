# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Host aggregates (3.14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import bad_request, conflict, not_found
from simulators.openstack.compute.model import Aggregate, now
from simulators.openstack.compute.request import Call, parsed_body, whole_id
from simulators.openstack.compute.schema import FQDN, NAME, NULL, Schema, check, document, envelope, metadata

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_ZONE: Schema = {"oneOf": [{"type": "string", "minLength": 1, "maxLength": 255, "format": "zone"}, NULL]}
_FIELDS = {"name": NAME, "availability_zone": _ZONE}
_CREATE = [(1, envelope("aggregate", document(_FIELDS, ["name"])))]
_ANY = [{"required": ["name"]}, {"required": ["availability_zone"]}]
_UPDATE = [(1, envelope("aggregate", document(_FIELDS, anyOf=_ANY)))]
_ACTIONS = {
    "add_host": envelope("add_host", document({"host": FQDN}, ["host"])),
    "remove_host": envelope("remove_host", document({"host": FQDN}, ["host"])),
    "set_metadata": envelope("set_metadata", document({"metadata": metadata("string", "null")}, ["metadata"])),
}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-aggregates")
    def list_aggregates() -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-aggregates:index")
        return {"aggregates": [_show(call, one) for one in call.compute.aggregates.values()]}

    @app.post("/v2.1/os-aggregates")
    def create_aggregate() -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_CREATE)["aggregate"]
        call.admin_only("os-aggregates:create")
        _free_name(call, sent["name"])
        zone = sent.get("availability_zone")
        one = call.compute.add_aggregate(sent["name"], metadata={"availability_zone": zone} if zone else {})
        shown = _show(call, one)
        return {"aggregate": {name: value for name, value in shown.items() if name not in ("hosts", "metadata")}}

    @app.get("/v2.1/os-aggregates/<aggregate_id>")
    def show_aggregate(aggregate_id: str) -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-aggregates:show")
        return {"aggregate": _show(call, _find(call, aggregate_id))}

    @app.put("/v2.1/os-aggregates/<aggregate_id>")
    def update_aggregate(aggregate_id: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_UPDATE)["aggregate"]
        call.admin_only("os-aggregates:update")
        one = _find(call, aggregate_id)
        if sent.get("name", one.name) != one.name:
            _free_name(call, sent["name"])
        if "availability_zone" in sent:
            _change(call, one, {"availability_zone": sent["availability_zone"]}, "aggregate")
        moment = now(micro=True)
        if sent.get("name", one.name) != one.name:
            one.name = sent["name"]
            one.updated_at = f"{moment.partition('.')[0]}.000000"
        return {"aggregate": {**_show(call, one), "updated_at": moment}}

    @app.delete("/v2.1/os-aggregates/<aggregate_id>")
    def delete_aggregate(aggregate_id: str) -> tuple[str, int]:
        call = Call(cloud)
        call.admin_only("os-aggregates:delete")
        one = _find(call, aggregate_id)
        if one.hosts:
            raise bad_request(f"Cannot remove host from aggregate {one.id}. Reason: Host aggregate is not empty.")
        del call.compute.aggregates[one.id]
        return "", 200

    @app.post("/v2.1/os-aggregates/<aggregate_id>/action")
    def act_on_aggregate(aggregate_id: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = parsed_body()
        if not isinstance(sent, dict) or len(sent) != 1:
            raise bad_request("Malformed request body")
        name = next(iter(sent))
        if name not in _ACTIONS:
            raise bad_request(f"There is no such action: {name}")
        check(_ACTIONS[name], sent)
        call.admin_only(f"os-aggregates:{name}")
        one = _find(call, aggregate_id)
        if name == "add_host":
            _add(call, one, sent[name]["host"])
        elif name == "remove_host":
            host = sent[name]["host"]
            if host not in one.hosts:
                raise not_found(f"Cannot remove host {host} in aggregate {aggregate_id}")
            one.hosts.remove(host)
        else:
            _change(call, one, sent[name]["metadata"], "metadata of aggregate")
            # Only the answer tells of it: what is kept changes with the name (seen at Nova of Zed).
            return {"aggregate": {**_show(call, one), "updated_at": now(micro=True)}}
        return {"aggregate": _show(call, one)}


def _show(call: Call, one: Aggregate) -> dict[str, Any]:
    document: dict[str, Any] = {
        "id": one.id,
        "name": one.name,
        "hosts": one.hosts,
        "metadata": one.metadata,
        "created_at": one.created_at,
        "updated_at": one.updated_at,
        "deleted_at": None,
        "deleted": False,
        "availability_zone": one.metadata.get("availability_zone"),
    }
    return {**document, "uuid": one.uuid} if call.at_least(41) else document


def _find(call: Call, aggregate_id: str) -> Aggregate:
    number = whole_id(aggregate_id)
    if number not in call.compute.aggregates:
        raise not_found(f"Aggregate {aggregate_id} could not be found.")
    return call.compute.aggregates[number]


def _free_name(call: Call, name: str) -> None:
    if any(one.name == name for one in call.compute.aggregates.values()):
        raise conflict(f"Aggregate {name} already exists.")


def _add(call: Call, one: Aggregate, host: str) -> None:
    if host not in call.compute.hosts:
        raise not_found(f"Compute host {host} could not be found.")
    if host in one.hosts:
        raise conflict(f"Aggregate {one.id} already has host {host}.")
    reason = _zone_problem(call, one, one.metadata.get("availability_zone"), [host])
    if reason is not None:
        raise conflict(f"Cannot add host to aggregate {one.id}. Reason: {reason}.")
    one.hosts.append(host)


def _zone_problem(call: Call, aggregate: Aggregate, zone: str | None, hosts: list[str]) -> str | None:
    """Why these hosts cannot be in this availability zone."""
    if zone is None:
        return None
    others = sorted(
        {
            one.metadata["availability_zone"]
            for one in call.compute.aggregates.values()
            if one is not aggregate and set(one.hosts) & set(hosts) and "availability_zone" in one.metadata
        }
        - {zone}
    )
    if others:
        return f"One or more hosts already in availability zone(s) {others}"
    for name in hosts:
        if call.compute.on_host(name) and call.compute.zone_of(call.compute.hosts[name]) != zone:
            return "One or more hosts contain instances in this zone"
    return None


def _change(call: Call, one: Aggregate, values: dict[str, str | None], what: str) -> None:
    """Change metadata: null removes an item. 400 for a zone that cannot be."""
    hosts = [name for name in one.hosts if name in call.compute.hosts]
    reason = _zone_problem(call, one, values.get("availability_zone"), hosts)
    if reason is not None:
        raise bad_request(f"Cannot update {what} {one.id}. Reason: {reason}.")
    for name, value in values.items():
        if value is None:
            one.metadata.pop(name, None)
        else:
            one.metadata[name] = value
