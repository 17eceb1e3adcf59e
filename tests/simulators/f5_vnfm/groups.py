# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""User groups and who is in them."""

from __future__ import annotations

from simulators.f5_vnfm import auth, listing
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Body, Call, check_id
from simulators.f5_vnfm.errors import ApiError, bad, conflict, illegal, internal, not_found
from simulators.f5_vnfm.resources import GROUP, Row
from simulators.f5_vnfm.state import State
from simulators.f5_vnfm.users import find_user


def find_group(state: State, name: str) -> Row:
    """404 for one that is not there; the case of the name does not matter."""
    row = state.groups.get(name.lower())
    if row is None:
        raise not_found("Group", name)
    return row


def _show(call: Call, row: Row) -> Row:
    tenants = {
        name: tenant["groups"][row["name"]]
        for name, tenant in call.state.tenants.items()
        if row["name"] in tenant["groups"]
    }
    details = call.query_flag("_get_data")
    return {
        "tenants": tenants if details else len(tenants),
        "ldap_dn": row["ldap_dn"],
        "role": row["role"],
        "name": row["name"],
        "users": list(row["users"]) if details else len(row["users"]),
    }


def list_groups(call: Call) -> Row:
    """All groups."""
    return listing.answer(call, GROUP, [_show(call, row) for row in call.state.groups.values()])


def get(call: Call, name: str) -> Row:
    """One."""
    return _show(call, find_group(call.state, name))


def create(call: Call) -> tuple[int, Row]:
    """A new one; the name is in the body."""
    body = call.body()
    if "group_name" not in body:
        raise internal("'group_name'")
    name = body.typed("group_name", str)
    role = body.typed("role", str, "default")
    check_id("group_name", name)
    if name == "users":
        raise bad(
            "'users' is not allowed as a user group name because it wouldn't be possible to remove it later due to a "
            "conflict with the remove users from user group endpoint"
        )
    auth.check_role(role, "system_role")
    if name.lower() in call.state.groups:
        raise conflict(f"<Group name=`{name}`> already exists")
    row = {"name": name, "ldap_dn": body.get("ldap_group_dn"), "role": role, "users": []}
    call.state.groups[name.lower()] = row
    return 201, _show(call, row)


def update(call: Call, name: str) -> Row:
    """A new system role (undocumented)."""
    role = call.body().need("role", str)
    auth.check_role(role, "system_role")
    row = find_group(call.state, name)
    row["role"] = role
    return _show(call, row)


def delete(call: Call, name: str) -> Row:
    """Take it away; nobody may be in it."""
    row = find_group(call.state, name)
    if row["users"] or any(row["name"] in tenant["groups"] for tenant in call.state.tenants.values()):
        raise illegal(f"Cannot delete group `{row['name']}` - it has users or tenants")
    answer = _show(call, row)
    del call.state.groups[row["name"].lower()]
    return answer


def _pair(call: Call, body: Body) -> tuple[Row, Row]:
    username, group = body.need("username", str), body.need("group_name", str)
    return find_user(call.state, username), find_group(call.state, group)


def add_user(call: Call) -> Row:
    """Put a user in."""
    user, group = _pair(call, call.body())
    if user["username"] in group["users"]:
        raise conflict(f"User `{user['username']}` is already associated with group `{group['name']}`")
    group["users"].append(user["username"])
    return _show(call, group)


def remove_user(call: Call) -> Row:
    """Take a user out; the body is in a DELETE."""
    user, group = _pair(call, call.body())
    if user["username"] not in group["users"]:
        raise ApiError(
            404, "not_found_error", f"User `{user['username']}` is not associated with group `{group['name']}`"
        )
    group["users"].remove(user["username"])
    return _show(call, group)


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    one, members = "/user-groups/<name>", "/user-groups/users"
    return [
        Endpoint("GET", "/user-groups", "user_group_list", list_groups, premium=True),
        Endpoint("POST", "/user-groups", "user_group_create", create, include=False, premium=True),
        Endpoint("GET", one, "user_group_get", get, include=False, premium=True),
        Endpoint("POST", one, "user_group_update", update, include=False, premium=True),
        Endpoint("DELETE", one, "user_group_delete", delete, include=False, premium=True),
        Endpoint("PUT", members, "user_group_add_user", add_user, include=False, premium=True),
        Endpoint("DELETE", members, "user_group_remove_user", remove_user, include=False, premium=True),
    ]
