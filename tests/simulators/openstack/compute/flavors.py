# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Flavors (3.23, 3.24), to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import bad_request, not_found
from simulators.openstack.compute.model import Flavor
from simulators.openstack.compute.request import Call, marker_not_found
from simulators.openstack.compute.schema import FALSE_WORDS, NUMBER, STRING, TRUE_WORDS, Schema, many

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
        return {"flavor": _full(call, _find(call, flavor_id))}

    @app.get("/v2.1/flavors/<flavor_id>/os-extra_specs")
    def extra_specs(flavor_id: str) -> dict[str, Any]:
        call = Call(cloud)
        return {"extra_specs": _find(call, flavor_id).extra_specs}

    @app.get("/v2.1/flavors/<flavor_id>/os-extra_specs/<key>")
    def extra_spec(flavor_id: str, key: str) -> dict[str, Any]:
        call = Call(cloud)
        specs = _find(call, flavor_id).extra_specs
        if key not in specs:
            raise not_found(f"Flavor {flavor_id} has no extra specs with key {key}.")
        return {key: specs[key]}


def _find(call: Call, flavor_id: str) -> Flavor:
    if flavor_id not in call.compute.flavors:
        raise not_found(f"Flavor {flavor_id} could not be found.")
    return call.compute.flavors[flavor_id]


def _chosen(call: Call, query: dict[str, str]) -> list[Flavor]:
    found = list(call.compute.flavors.values())
    public = query.get("is_public")
    if call.admin and public is not None and public.lower() != "none":
        if public not in (*TRUE_WORDS, *FALSE_WORDS):
            raise bad_request(f"Invalid is_public filter [{public}]")
        if public in FALSE_WORDS:
            found = []
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
        "swap": 0 if call.at_least(75) else "",
        "OS-FLV-EXT-DATA:ephemeral": 0,
        "OS-FLV-DISABLED:disabled": False,
        "vcpus": one.vcpus,
        "os-flavor-access:is_public": True,
        "rxtx_factor": 1.0,
        **({"extra_specs": one.extra_specs} if call.at_least(61) else {}),
    }
