# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users: create, read, password, role, activation, delete."""

from __future__ import annotations

import secrets
from typing import Any

from simulators.f5_vnfm import auth, listing
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Call, check_id
from simulators.f5_vnfm.errors import bad, conflict, illegal, not_found
from simulators.f5_vnfm.resources import TENANT_TABLES, USER, Row
from simulators.f5_vnfm.state import State


def show_user(state: State, row: Row, details: bool) -> Row:
    """A user as answers carry it: counts, or with _get_data dictionaries."""
    groups = auth.groups_of(state, row)
    tenants = auth.tenants_of(state, row)
    by_role: dict[str, list[str]] = {}
    for group in groups:
        by_role.setdefault(group["role"], []).append(group["name"])
    answer: Row = {
        "username": row["username"],
        "tenant_roles": None,
        "is_locked": False,
        "last_login_at": row["last_login_at"],
        "role": row["role"],
        "groups": len(groups),
        "active": row["active"],
        "tenants": len(tenants),
        "group_system_roles": by_role,
    }
    if details:
        answer["groups"] = [group["name"] for group in groups]
        answer["tenants"] = {name: membership(state, row, name) for name in tenants}
        answer["tenant_roles"] = {
            "direct": {
                name: tenant["users"][row["username"]]
                for name, tenant in state.tenants.items()
                if row["username"] in tenant["users"]
            },
            "groups": _group_roles(state, groups),
        }
    return answer


def _group_roles(state: State, groups: list[Row]) -> dict[str, Any]:
    found: dict[str, dict[str, list[str]]] = {}
    for name, tenant in state.tenants.items():
        for group in groups:
            if group["name"] in tenant["groups"]:
                found.setdefault(name, {}).setdefault(tenant["groups"][group["name"]], []).append(group["name"])
    return found


def membership(state: State, user: Row, tenant: str) -> Row:
    """A user's roles in a tenant: his own and all."""
    roles = auth.roles_in(state, user, tenant)
    return {
        "tenant-role": state.tenants[tenant]["users"].get(user["username"]),
        "roles": [role for role in auth.TENANT_ROLES if role in roles],
    }


def find_user(state: State, name: str) -> Row:
    """404 for one that is not there; the case of the name does not matter."""
    row = state.users.get(name.lower())
    if row is None:
        raise not_found("User", name)
    return row


def _show(call: Call, row: Row) -> Row:
    return show_user(call.state, row, call.query_flag("_get_data"))


def list_users(call: Call) -> Row:
    """All users."""
    shown = [_show(call, row) for row in call.state.users.values()]
    return listing.answer(call, USER, shown)


def get(call: Call, username: str) -> Row:
    """One."""
    return _show(call, find_user(call.state, username))


def _check_password(password: str) -> None:
    if len(password) < 5:
        raise bad("The password is too short. Minimum allowed length is 5 characters")


def create(call: Call) -> tuple[int, Row]:
    """A new one: PUT, the name is in the body."""
    body = call.body()
    username = body.need("username", str)
    password = body.need("password", str)
    role = body.typed("role", str, "default")
    check_id("username", username)
    _check_password(password)
    auth.check_role(role, "system_role")
    if username.lower() in call.state.users:
        raise conflict(f"<User username=`{username}`> already exists")
    return 201, _show(call, call.state.add_user(username, password, role))


def update(call: Call, username: str) -> Row:
    """A new password or a new role, not both. A new password ends the user's tokens."""
    body = call.body()
    password = body.typed("password", str)
    role = body.typed("role", str)
    if password is not None and role is not None:
        raise bad("Both `password` and `role` provided")
    if password is None and role is None:
        raise bad("Neither `password` nor `role` provided")
    if role is not None:
        auth.check_role(role, "system_role")
        row = find_user(call.state, username)
        row["role"] = role
    else:
        assert password is not None
        _check_password(password)
        row = find_user(call.state, username)
        row["password"], row["generation"] = password, secrets.token_hex(8)
    return _show(call, row)


def delete(call: Call, username: str) -> Row:
    """Take him away; he must own nothing and be in no group or tenant."""
    row = find_user(call.state, username)
    name = row["username"]
    if name == call.state.admin:
        raise illegal("Cannot delete the bootstrap admin")
    if auth.tenants_of(call.state, row) or auth.groups_of(call.state, row):
        raise illegal(f"Cannot delete user `{name}` - he is associated with tenants or user groups")
    for resource in TENANT_TABLES:
        if call.state.rows(resource.table, created_by=name):
            raise illegal(f"Cannot delete user `{name}` - he has {resource.table.replace('_', ' ')}")
    answer = _show(call, row)
    del call.state.users[name.lower()]
    return answer


def activation(call: Call, username: str) -> Row:
    """Activate or deactivate (undocumented)."""
    action = call.body().need("action", str)
    if action not in ("activate", "deactivate"):
        raise bad(f"Invalid action: {action}, Valid action values are: ['activate', 'deactivate']")
    row = find_user(call.state, username)
    row["active"] = action == "activate"
    return _show(call, row)


def unlock(call: Call, username: str) -> Row:
    """Unlock (undocumented); accounts never lock with the recorded configuration."""
    return _show(call, find_user(call.state, username))


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    one = "/users/<username>"
    return [
        Endpoint("GET", "/users", "user_list", list_users, premium=True),
        Endpoint("PUT", "/users", "user_create", create, include=False, premium=True),
        Endpoint("GET", one, "user_get", get, include=False, premium=True),
        Endpoint("POST", one, "user_update", update, include=False, premium=True),
        Endpoint("DELETE", one, "user_delete", delete, include=False, premium=True),
        Endpoint("POST", "/users/active/<username>", "user_set_activated", activation, include=False, premium=True),
        Endpoint("POST", "/users/unlock/<username>", "user_unlock", unlock, include=False, premium=True),
    ]
