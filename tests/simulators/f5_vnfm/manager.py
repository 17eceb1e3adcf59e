# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Status, version, tokens, the caller himself, and the undocumented config, maintenance, provider context, summary."""

from __future__ import annotations

from typing import Any

from simulators.f5_vnfm import auth, listing
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Call
from simulators.f5_vnfm.errors import bad
from simulators.f5_vnfm.resources import BLUEPRINT, DEPLOYMENT, EXECUTION, NODE, Resource, field_value
from simulators.f5_vnfm.users import show_user

_VERSION = ("edition", "version", "build", "date", "commit", "distribution", "distro_release")
_DESCRIPTIONS = {
    "sys_admin": "Administers the whole manager",
    "manager": "Administers a tenant",
    "user": "Works with everything in a tenant",
    "operations": "Deploys and runs workflows in a tenant",
    "viewer": "Reads a tenant",
    "default": "Exists, without permissions",
}
_SUMMARIES: dict[str, Resource] = {
    "blueprints": BLUEPRINT, "deployments": DEPLOYMENT, "executions": EXECUTION, "nodes": NODE
}  # fmt: skip


def status(_call: Call) -> dict[str, Any]:
    """Services are not told: the recorded manager had no D-Bus."""
    return {"status": "running", "services": ["undefined"]}


def version(call: Call) -> dict[str, Any]:
    """Version 4.5.5, as recorded."""
    return {
        "edition": call.sim.settings["edition"],
        "version": "4.5.5",
        "build": None,
        "date": None,
        "commit": None,
        "distribution": "debian",
        "distro_release": "",
    }


def token(call: Call) -> dict[str, Any]:
    """A token of the caller."""
    return {
        "username": call.username,
        "role": call.user["role"],
        "value": auth.make_token(call.state, call.user),
    }


def user(call: Call) -> dict[str, Any]:
    """The caller."""
    return show_user(call.state, call.user, call.query_flag("_get_data"))


def config(_call: Call) -> dict[str, Any]:
    """Roles and permissions."""
    loaded = auth.permissions()
    roles = [{**role, "description": _DESCRIPTIONS[role["name"]]} for role in loaded["roles"]]
    return {"authorization": {"roles": roles, "permissions": loaded["permissions"]}}


def maintenance(_call: Call) -> dict[str, Any]:
    """Maintenance mode is never on."""
    return {
        "status": "deactivated",
        "requested_by": "",
        "activated_at": "",
        "activation_requested_at": "",
        "remaining_executions": [],
    }


def provider_context(_call: Call) -> dict[str, Any]:
    """The provider context of a manager that was bootstrapped without one."""
    return {"name": "provider", "context": {}}


def summary(call: Call, kind: str) -> dict[str, Any]:
    """How many objects there are for each value of a field."""
    resource = _SUMMARIES.get(kind)
    name = call.arg("_target_field")
    if resource is None or not name or name not in resource.fields:
        raise bad(f"Field {name} is not summary friendly")
    counts: dict[Any, int] = {}
    for row in listing.visible(call, resource):
        value = field_value(row, name)
        counts[value] = counts.get(value, 0) + 1
    rows = [{name: value, kind: count} for value, count in counts.items()]
    return listing.page(rows, *listing.page_bounds(call.request.args, call.sim.page_size(listing.DEFAULT_SIZE)))


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    token_fields = ("username", "role", "value")
    return [
        Endpoint("GET", "/status", "status_get", status, ("status", "services")),
        Endpoint("GET", "/version", "version_get", version, _VERSION),
        Endpoint("GET", "/tokens", "token_get", token, token_fields),
        Endpoint("POST", "/tokens", "token_get", token, token_fields),
        Endpoint("GET", "/user", "user_get_self", user, include=False),
        Endpoint("GET", "/config", "manager_config_get", config, ("authorization",)),
        Endpoint("GET", "/maintenance", "maintenance_mode_get", maintenance),
        Endpoint("GET", "/provider/context", "provider_context_get", provider_context, ("name", "context")),
        Endpoint("GET", "/summary/<kind>", "blueprint_list", summary),
    ]
