# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenants, and the users and user groups in them."""

from __future__ import annotations

from typing import Any

from simulators.f5_vnfm import auth, listing
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.call import Call, check_id
from simulators.f5_vnfm.errors import ApiError, bad, conflict, illegal, not_found
from simulators.f5_vnfm.groups import find_group
from simulators.f5_vnfm.resources import TENANT, TENANT_TABLES, Row
from simulators.f5_vnfm.state import DEFAULT_TENANT
from simulators.f5_vnfm.users import find_user, membership

_RABBIT = ("rabbitmq_username", "rabbitmq_vhost", "rabbitmq_password")


def _show(call: Call, row: Row, *, single: bool = False) -> Row:
    state = call.state
    users = {
        user["username"]: membership(state, user, row["name"])
        for user in state.users.values()
        if auth.roles_in(state, user, row["name"])
    }
    answer: Row = {"users": len(users), "user_roles": None, "groups": len(row["groups"]), "name": row["name"]}
    if call.query_flag("_get_data"):
        groups = {
            name: {"role": role, "users": list(find_group(state, name)["users"])}
            for name, role in row["groups"].items()
        }
        answer["users"] = users
        answer["groups"] = dict(row["groups"])
        answer["user_roles"] = {"direct": dict(row["users"]), "groups": groups}
    if single:
        answer.update({name: row[name] for name in _RABBIT})
    return answer


def list_tenants(call: Call) -> Row:
    """All for an administrator, else the caller's own. Works on the community edition too."""
    state = call.state
    names = list(state.tenants) if call.admin else auth.tenants_of(state, call.user)
    return listing.answer(call, TENANT, [_show(call, state.tenants[name]) for name in names])


def get(call: Call, tenant_name: str) -> Row:
    """One."""
    return _show(call, call.state.tenants[tenant_name], single=True)


def create(call: Call, tenant_name: str) -> tuple[int, Row]:
    """A new one; there is no body."""
    check_id("tenant_name", tenant_name)
    for name, what in (("users", "users"), ("user-groups", "user-groups")):
        if tenant_name == name:
            raise bad(
                f"'{name}' is not allowed as a tenant name because it wouldn't be possible to remove it later due to a "
                f"conflict with the remove {what} from tenant endpoint"
            )
    if tenant_name in call.state.tenants:
        raise conflict(f"<Tenant name=`{tenant_name}`> already exists")
    return 201, _show(call, call.state.add_tenant(tenant_name), single=True)


def delete(call: Call, tenant_name: str) -> Row:
    """Take it away; it must be empty."""
    row = call.state.tenants.get(tenant_name)
    if row is None:
        raise not_found("Tenant", tenant_name)
    if tenant_name == DEFAULT_TENANT:
        raise illegal("Cannot delete the default tenant")
    if row["users"] or row["groups"]:
        raise illegal(f"Cannot delete tenant `{tenant_name}` - it has users or user groups associated")
    for resource in TENANT_TABLES:
        if call.state.rows(resource.table, tenant_name=tenant_name):
            raise illegal(f"Cannot delete tenant `{tenant_name}` - it has {resource.table.replace('_', ' ')}")
    answer = _show(call, row, single=True)
    del call.state.tenants[tenant_name]
    return answer


def _named_tenant(call: Call, _path: dict[str, str]) -> str | None:
    """The tenant in the body is the one that permission is checked in."""
    value = call.loose_body().get("tenant_name")
    return value if isinstance(value, str) else None


def _path_tenant(_call: Call, path: dict[str, str]) -> str | None:
    return path["tenant_name"]


def _members(call: Call, kind: str, with_role: bool) -> tuple[Row, dict[str, str], str, str, str]:
    """The tenant, the table of its members of a kind, the member's name, the word for it, the role."""
    body = call.body()
    key = "username" if kind == "users" else "group_name"
    body.need("tenant_name", str)
    name = body.need(key, str)
    role = body.need("role", str) if with_role else ""
    if with_role:
        auth.check_role(role, "tenant_role")
    if kind == "users":
        member, word = find_user(call.state, name)["username"], "User"
    else:
        member, word = find_group(call.state, name)["name"], "Group"
    tenant = call.state.tenants[body["tenant_name"]]
    members: dict[str, str] = tenant[kind]
    return tenant, members, member, word, role


def _adder(kind: str) -> Any:
    def add(call: Call) -> Row:
        tenant, members, name, word, role = _members(call, kind, True)
        if name in members:
            raise conflict(f"{word} `{name}` is already associated with tenant `{tenant['name']}`")
        members[name] = role
        return _show(call, tenant)

    return add


def _changer(kind: str, change: bool) -> Any:
    def change_or_remove(call: Call) -> Row:
        tenant, members, name, word, role = _members(call, kind, change)
        if name not in members:
            message = f"{word} `{name}` is not associated with tenant `{tenant['name']}`"
            raise ApiError(404, "not_found_error", message)
        if change:
            members[name] = role
        else:
            del members[name]
        return _show(call, tenant)

    return change_or_remove


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    one = "/tenants/<tenant_name>"
    found = [
        Endpoint("GET", "/tenants", "tenant_list", list_tenants),
        Endpoint("GET", one, "tenant_get", get, include=False, premium=True, tenant_of=_path_tenant),
        Endpoint("POST", one, "tenant_create", create, include=False, premium=True),
        Endpoint("DELETE", one, "tenant_delete", delete, include=False, premium=True),
    ]
    for kind, word in (("users", "user"), ("groups", "group")):
        path = "/tenants/users" if kind == "users" else "/tenants/user-groups"
        for method, action, view in (
            ("PUT", f"tenant_add_{word}", _adder(kind)),
            ("PATCH", f"tenant_update_{word}", _changer(kind, True)),
            ("DELETE", f"tenant_remove_{word}", _changer(kind, False)),
        ):
            found.append(Endpoint(method, path, action, view, include=False, premium=True, tenant_of=_named_tenant))
    return found
