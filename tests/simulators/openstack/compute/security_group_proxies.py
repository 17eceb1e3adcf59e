# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Security groups (3.45) and their rules (3.47) as Nova Zed hands them on to Neutron, up to microversion 2.35.

Only what is let in is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute import wiring
from simulators.openstack.compute.errors import NovaError, bad_request, not_found
from simulators.openstack.compute.network_proxies import proxied
from simulators.openstack.compute.request import Call, parsed_body
from simulators.openstack.compute.schema import is_uuid
from simulators.openstack.compute.security_rule_proxies import register as register_rules
from simulators.openstack.compute.security_rule_proxies import shown as shown_rule
from simulators.openstack.network.errors import NeutronError
from simulators.openstack.network.security_groups import create, ensure_default, remove
from simulators.openstack.network.state import touch

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_LONGEST = 255


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    register_rules(cloud, app)

    @app.get("/v2.1/os-security-groups")
    def list_security_groups() -> dict[str, Any]:
        call = proxied(cloud)
        ensure_default(cloud, call.project_id)
        everywhere = call.admin and flask.request.args.get("all_tenants", "0") not in ("0", "false")
        found = [_shown(call, one) for one in cloud.network.security_groups.values() if everywhere or _own(call, one)]
        return {"security_groups": sorted(found, key=lambda one: (one["tenant_id"], one["name"]))}

    @app.get("/v2.1/os-security-groups/<group_id>")
    def show_security_group(group_id: str) -> dict[str, Any]:
        call = proxied(cloud)
        return {"security_group": _shown(call, find(call, group_id))}

    @app.post("/v2.1/os-security-groups")
    def create_security_group() -> dict[str, Any]:
        call = proxied(cloud)
        values = _values()
        if values["name"].lower() == "default":
            raise NovaError(403, "Default security group already exists.")
        ensure_default(cloud, call.project_id)
        made = create(cloud, {**values, "stateful": True, "project_id": call.project_id})
        return {"security_group": _shown(call, made)}

    @app.put("/v2.1/os-security-groups/<group_id>")
    def update_security_group(group_id: str) -> dict[str, Any]:
        call = proxied(cloud)
        group, values = find(call, group_id), _values()
        if "default" in (values["name"], group["name"]) and values["name"] != group["name"]:
            raise NovaError(500, "Unexpected API Error.")
        group.update(values)
        touch(group)
        return {"security_group": _shown(call, group)}

    @app.delete("/v2.1/os-security-groups/<group_id>")
    def delete_security_group(group_id: str) -> tuple[str, int]:
        call = proxied(cloud)
        try:
            remove(cloud, find(call, group_id)["id"])
        except NeutronError as exc:
            raise bad_request(str(exc)) from None
        return "", 202

    @app.get("/v2.1/servers/<server_id>/os-security-groups")
    def groups_of_server(server_id: str) -> dict[str, Any]:
        call = Call(cloud)  # at any microversion
        ids = {one for port in wiring.ports_of(call, call.server(server_id)) for one in port["security_groups"]}
        return {"security_groups": [_shown(call, cloud.network.security_groups[one]) for one in sorted(ids)]}


def find(call: Call, group_id: Any) -> dict[str, Any]:
    """A group that the caller may see; 400 for what is no UUID."""
    if not is_uuid(str(group_id)):
        raise bad_request("Security group id should be uuid")
    group = call.cloud.network.security_groups.get(group_id)
    if group is None or not (call.admin or _own(call, group)):
        raise not_found(f"Security group {group_id} does not exist")
    return group


def _own(call: Call, group: dict[str, Any]) -> bool:
    return bool(group["project_id"] == call.project_id)


def _values() -> dict[str, str]:
    """Name and description, which each change has to have."""
    sent = (parsed_body() or {}).get("security_group")
    if not isinstance(sent, dict):
        raise bad_request("The request body can't be empty")
    for name in ("name", "description"):
        value = sent.get(name)
        if not isinstance(value, str):
            raise bad_request(f"{name} is not a string or unicode")
        if len(value) > _LONGEST:
            raise bad_request(f"{name} has {len(value)} characters, more than {_LONGEST}.")
    return {name: sent[name] for name in ("name", "description")}


def _shown(call: Call, group: dict[str, Any]) -> dict[str, Any]:
    rules = call.cloud.network.security_group_rules.values()
    mine = [one for one in rules if (one["security_group_id"], one["direction"]) == (group["id"], "ingress")]
    return {
        **{name: group[name] for name in ("id", "description", "name", "tenant_id")},
        "rules": [shown_rule(call.cloud, one) for one in mine],
    }
