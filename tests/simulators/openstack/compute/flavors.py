# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Flavors (3.12, 3.15), and the change of the description that Nova has since 2.55."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import bad_request, conflict, not_found
from simulators.openstack.compute.model import Flavor
from simulators.openstack.compute.request import Call, marker_not_found
from simulators.openstack.compute.schema import (
    BOOLEAN,
    FALSE_WORDS,
    NAME,
    NUMBER,
    STRING,
    TRUE_WORDS,
    Schema,
    boolean,
    document,
    envelope,
    many,
)

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SORT: tuple[str, ...] = (
    "created_at",
    "description",
    "disabled",
    "ephemeral_gb",
    "flavorid",
    "id",
    "is_public",
    "memory_mb",
    "name",
)
_SORT += ("root_gb", "rxtx_factor", "swap", "updated_at", "vcpu_weight", "vcpus")
_QUERY: dict[str, Schema] = {
    "limit": many(NUMBER),
    **dict.fromkeys(("marker", "is_public", "minRam", "minDisk"), many(STRING)),
    "sort_key": many({"type": "string", "enum": list(_SORT)}),
    "sort_dir": many({"type": "string", "enum": ["asc", "desc"]}),
}

_POSITIVE: Schema = {
    "type": ["integer", "string"],
    "pattern": "^[0-9]+$",
    "minimum": 1,
    "maximum": 0x7FFFFFFF,
    "minLength": 1,
}
_SIZE: Schema = {**_POSITIVE, "minimum": 0}
_DESCRIPTION: Schema = {"type": ["string", "null"], "minLength": 0, "maxLength": 65535}
_NEW: dict[str, Schema] = {
    "name": NAME,
    "id": {"type": ["string", "number", "null"], "minLength": 0, "maxLength": 255, "pattern": "^[a-zA-Z0-9. _-]*$"},
    "ram": _POSITIVE,
    "vcpus": _POSITIVE,
    "disk": _SIZE,
    "OS-FLV-EXT-DATA:ephemeral": _SIZE,
    "swap": _SIZE,
    "rxtx_factor": {"type": ["number", "string"], "pattern": r"^[0-9]+(\.[0-9]+)?$", "minimum": 0},
    "os-flavor-access:is_public": BOOLEAN,
}
_NEEDED = ["name", "ram", "vcpus", "disk"]
_CREATE = [
    (1, envelope("flavor", document(_NEW, _NEEDED))),
    (55, envelope("flavor", document({**_NEW, "description": _DESCRIPTION}, _NEEDED))),
]
_UPDATE = [(55, envelope("flavor", document({"description": _DESCRIPTION}, ["description"])))]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def listing(*, detail: bool) -> dict[str, Any]:
        call = Call(cloud)
        query = {name: values[-1] for name, values in call.query(_QUERY, 75).items()}
        found = _chosen(call, query)
        collection = "flavors/detail" if detail else "flavors"
        found, links = call.page(found, lambda one: one.id, collection, marker_not_found)
        shown: dict[str, Any] = {"flavors": [_full(call, one) if detail else _brief(call, one) for one in found]}
        return {**shown, "flavors_links": links} if links else shown

    @app.get("/v2.1/flavors")
    def list_flavors() -> dict[str, Any]:
        return listing(detail=False)

    @app.get("/v2.1/flavors/detail")
    def list_flavors_detail() -> dict[str, Any]:
        return listing(detail=True)

    @app.get("/v2.1/flavors/<flavor_id>")
    def show_flavor(flavor_id: str) -> dict[str, Any]:
        call = Call(cloud)
        return {"flavor": _full(call, find(call, flavor_id))}

    @app.post("/v2.1/flavors")
    def create_flavor() -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_CREATE)["flavor"]
        call.admin_only("os-flavor-manage:create")
        return {"flavor": _full(call, call.compute.add_flavor(_made(call, sent)))}

    @app.put("/v2.1/flavors/<flavor_id>")
    def update_flavor(flavor_id: str) -> dict[str, Any]:
        call = Call(cloud)
        call.need(55)
        sent = call.body(_UPDATE)["flavor"]
        call.admin_only("os-flavor-manage:update")
        changed = replace(find(call, flavor_id), description=sent["description"])
        return {"flavor": _full(call, call.compute.add_flavor(changed))}

    @app.delete("/v2.1/flavors/<flavor_id>")
    def delete_flavor(flavor_id: str) -> tuple[str, int]:
        call = Call(cloud)
        call.admin_only("os-flavor-manage:delete")
        del call.compute.flavors[find(call, flavor_id).id]
        return "", 202


def find(call: Call, flavor_id: str) -> Flavor:
    """A flavor that the caller may see; 404 for any other."""
    found = call.compute.flavors.get(flavor_id)
    if found is None or not (call.admin or found.seen_by(call.project_id)):
        raise not_found(f"Flavor {flavor_id} could not be found.")
    return found


def _made(call: Call, sent: dict[str, Any]) -> Flavor:
    """The flavor that a creation asks for; 409 when its name or id is taken."""
    if str(sent.get("rxtx_factor", 1)).strip("0.") == "":
        raise bad_request(
            "Invalid input for field/attribute rxtx_factor. "
            f"Value: {sent['rxtx_factor']}. {sent['rxtx_factor']!r} is less than or equal to the minimum of 0"
        )
    identifier = str(sent.get("id") or "")
    if identifier.strip() != identifier:
        raise bad_request("id cannot contain leading and/or trailing whitespace(s)")
    if any(one.name == sent["name"] for one in call.compute.flavors.values()):
        raise conflict(f"Flavor with name {sent['name']} already exists.")
    if identifier in call.compute.flavors:
        raise conflict(f"Flavor with ID {identifier} already exists.")
    return Flavor(
        identifier or str(uuid.uuid4()),
        sent["name"],
        int(sent["vcpus"]),
        int(sent["ram"]),
        int(sent["disk"]),
        description=sent.get("description"),
        ephemeral=int(sent.get("OS-FLV-EXT-DATA:ephemeral", 0)),
        swap=int(sent.get("swap", 0)),
        rxtx_factor=float(sent.get("rxtx_factor", 1.0)),
        is_public=boolean(sent.get("os-flavor-access:is_public", True)),
    )


def _chosen(call: Call, query: dict[str, str]) -> list[Flavor]:
    """Public flavors and the caller's own; administrators can ask for the private ones of others, or for all."""
    found = list(call.compute.flavors.values())
    public = query.get("is_public", "True") if call.admin else "True"
    if public.lower() != "none":
        if public not in (*TRUE_WORDS, *FALSE_WORDS):
            raise bad_request(f"Invalid is_public filter [{public}]")
        if public in FALSE_WORDS:
            found = [one for one in found if not one.is_public]
        else:
            found = [one for one in found if one.seen_by(call.project_id)]
    for name, attribute in (("minRam", "ram"), ("minDisk", "disk")):
        if name in query:
            try:
                least = int(query[name])
            except ValueError:
                raise bad_request(f"Invalid {name} filter [{query[name]}]") from None
            found = [one for one in found if getattr(one, attribute) >= least]
    attribute = {"memory_mb": "ram", "root_gb": "disk", "name": "name", "vcpus": "vcpus"}.get(
        query.get("sort_key", ""), "id"
    )
    return sorted(found, key=lambda one: getattr(one, attribute), reverse=query.get("sort_dir") == "desc")


def _brief(call: Call, one: Flavor) -> dict[str, Any]:
    document: dict[str, Any] = {"id": one.id, "name": one.name, "links": call.links("flavors", one.id)}
    return {**document, "description": one.description} if call.at_least(55) else document


def _full(call: Call, one: Flavor) -> dict[str, Any]:
    return {
        **_brief(call, one),
        "ram": one.ram,
        "disk": one.disk,
        "swap": one.swap if one.swap or call.at_least(75) else "",
        "OS-FLV-EXT-DATA:ephemeral": one.ephemeral,
        "OS-FLV-DISABLED:disabled": False,
        "vcpus": one.vcpus,
        "os-flavor-access:is_public": one.is_public,
        "rxtx_factor": one.rxtx_factor,
        **({"extra_specs": one.extra_specs} if call.at_least(61) else {}),
    }
