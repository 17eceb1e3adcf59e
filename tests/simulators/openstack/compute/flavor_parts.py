# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extra specs of flavors (3.14), and which projects may use a private one (3.13)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import bad_request, conflict, not_found
from simulators.openstack.compute.flavors import find
from simulators.openstack.compute.model import Flavor
from simulators.openstack.compute.request import Call, parsed_body
from simulators.openstack.compute.schema import TEXT, check, document, envelope, metadata

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SPECS = [(1, envelope("extra_specs", metadata("string", "number")))]
_ONE_SPEC = [(1, metadata("string", "number"))]
_PROJECT = document({"tenant": TEXT}, ["tenant"])
_ACTIONS = {name: envelope(name, _PROJECT) for name in ("addTenantAccess", "removeTenantAccess")}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _register_specs(cloud, app)

    @app.get("/v2.1/flavors/<flavor_id>/os-flavor-access")
    def list_access(flavor_id: str) -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-flavor-access")
        flavor = find(call, flavor_id)
        if flavor.is_public:
            raise not_found("Access list not available for public flavors.")
        return _access(flavor)

    @app.post("/v2.1/flavors/<flavor_id>/action")
    def act_on_flavor(flavor_id: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = parsed_body()
        if not isinstance(sent, dict) or len(sent) != 1:
            raise bad_request("Malformed request body")
        name = next(iter(sent))
        if name not in _ACTIONS:
            raise bad_request(f"There is no such action: {name}")
        check(_ACTIONS[name], sent)
        call.admin_only(f"os-flavor-access:{'add' if name == 'addTenantAccess' else 'remove'}_tenant_access")
        project = sent[name]["tenant"]
        if project not in cloud.identity.projects:
            raise bad_request(f"Project ID {project} is not a valid project.")
        flavor = find(call, flavor_id)
        changed = _added(call, flavor, project) if name == "addTenantAccess" else _removed(flavor, project)
        return _access(call.compute.add_flavor(replace(flavor, projects=changed)))


def _access(flavor: Flavor) -> dict[str, Any]:
    return {"flavor_access": [{"flavor_id": flavor.id, "tenant_id": project} for project in flavor.projects]}


def _added(call: Call, flavor: Flavor, project: str) -> tuple[str, ...]:
    if flavor.is_public and call.at_least(7):
        raise conflict("Can not add access to a public flavor.")
    if project in flavor.projects:
        raise conflict(f"Flavor access already exists for flavor {flavor.id} and project {project} combination.")
    return (*flavor.projects, project)


def _removed(flavor: Flavor, project: str) -> tuple[str, ...]:
    if project not in flavor.projects:
        raise not_found(f"Flavor access not found for {flavor.id} / {project} combination.")
    return tuple(one for one in flavor.projects if one != project)


def _register_specs(cloud: OpenStack, app: flask.Flask) -> None:
    @app.get("/v2.1/flavors/<flavor_id>/os-extra_specs")
    def extra_specs(flavor_id: str) -> dict[str, Any]:
        call = Call(cloud)
        return {"extra_specs": find(call, flavor_id).extra_specs}

    @app.post("/v2.1/flavors/<flavor_id>/os-extra_specs")
    def set_extra_specs(flavor_id: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_SPECS)["extra_specs"]
        call.admin_only("os-flavor-extra-specs:create")
        _set(call, find(call, flavor_id), sent)
        return {"extra_specs": sent}

    @app.get("/v2.1/flavors/<flavor_id>/os-extra_specs/<key>")
    def extra_spec(flavor_id: str, key: str) -> dict[str, Any]:
        call = Call(cloud)
        specs = find(call, flavor_id).extra_specs
        _there(flavor_id, specs, key)
        return {key: specs[key]}

    @app.put("/v2.1/flavors/<flavor_id>/os-extra_specs/<key>")
    def set_extra_spec(flavor_id: str, key: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_ONE_SPEC)
        call.admin_only("os-flavor-extra-specs:update")
        if list(sent) != [key]:
            raise bad_request("Request body and URI mismatch")
        _set(call, find(call, flavor_id), sent)
        return dict(sent)

    @app.delete("/v2.1/flavors/<flavor_id>/os-extra_specs/<key>")
    def delete_extra_spec(flavor_id: str, key: str) -> tuple[str, int]:
        call = Call(cloud)
        call.admin_only("os-flavor-extra-specs:delete")
        flavor = find(call, flavor_id)
        _there(flavor_id, flavor.extra_specs, key)
        left = {name: value for name, value in flavor.extra_specs.items() if name != key}
        call.compute.add_flavor(replace(flavor, extra_specs=left))
        return "", 200


def _set(call: Call, flavor: Flavor, values: dict[str, Any]) -> None:
    texts = {name: str(value) for name, value in values.items()}
    call.compute.add_flavor(replace(flavor, extra_specs={**flavor.extra_specs, **texts}))


def _there(flavor_id: str, specs: dict[str, str], key: str) -> None:
    if key not in specs:
        raise not_found(f"Flavor {flavor_id} has no extra specs with key {key}.")
