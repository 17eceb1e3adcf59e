# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is calling, in which tenant, and what he may do (recorded/f5_vnfm.md, Authentication, tenant)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from flask import Request

from simulators.f5_vnfm.errors import ApiError, bad, forbidden, unauthorized
from simulators.f5_vnfm.resources import Row
from simulators.f5_vnfm.state import State

TENANT_ROLES = ("manager", "user", "operations", "viewer")
SYSTEM_ROLES = ("sys_admin", "default")


@cache
def permissions() -> dict[str, Any]:
    """Roles, and for every action the roles that may do it."""
    loaded: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "permissions.yaml").read_text())
    return loaded


def authenticate(state: State, request: Request) -> Row:
    """The user of a request: Basic wins over a token. ApiError 401, 403 for one who is deactivated."""
    header = request.headers.get("Authorization", "")
    if header.lower().startswith("basic "):
        user = _basic(state, header[6:].strip())
    else:
        token = request.headers.get("Authentication-Token")
        if not token:
            raise unauthorized("No authentication info provided")
        user = _by_token(state, token)
    if not user["active"]:
        raise forbidden(f"Authorization failed: User `{user['username']}` is deactivated")
    return user


def _basic(state: State, encoded: str) -> Row:
    try:
        name, _, password = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise unauthorized("No authentication info provided") from None
    user = state.users.get(name.lower())
    if user is None:
        raise unauthorized(f"Authentication failed for <User username=`{name}`>")
    if not hmac.compare_digest(user["password"].encode(), password.encode()):
        raise unauthorized(
            f"Authentication failed for <User username=`{user['username']}`>. Bad credentials or locked account"
        )
    user["last_login_at"] = state.now()
    return user


def make_token(state: State, user: Row) -> str:
    """A signed token; it dies with the password (the user's generation)."""
    payload = json.dumps([user["number"], user["generation"]], separators=(",", ":")).encode()
    text = base64.urlsafe_b64encode(payload).decode().rstrip("=")
    return f"{text}.{_signature(state, text)}"


def _signature(state: State, text: str) -> str:
    digest = hmac.new(state.token_key, text.encode(), hashlib.sha1).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _by_token(state: State, token: str) -> Row:
    if "." not in token:
        raise unauthorized("Authentication token is invalid:\nNo '.' found in value")
    text, signature = token.rsplit(".", 1)
    if not hmac.compare_digest(_signature(state, text).encode(), signature.encode()):
        raise unauthorized(f"Authentication token is invalid:\nSignature '{signature}' does not match")
    number, generation = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    user = next((row for row in state.users.values() if row["number"] == number), None)
    if user is None:
        raise unauthorized("Authentication failed for a user that does not exist")
    if user["generation"] != generation:
        raise unauthorized(f"Authentication failed for <User username=`{user['username']}`>")
    return user


def groups_of(state: State, user: Row) -> list[Row]:
    """The groups that a user is in."""
    return [group for group in state.groups.values() if user["username"] in group["users"]]


def is_admin(state: State, user: Row) -> bool:
    """Whether the user is an administrator, by himself or through a group."""
    return user["role"] == "sys_admin" or any(group["role"] == "sys_admin" for group in groups_of(state, user))


def roles_in(state: State, user: Row, tenant: str | None) -> set[str]:
    """The user's roles in a tenant: direct and through groups."""
    if tenant is None or tenant not in state.tenants:
        return set()
    row = state.tenants[tenant]
    roles = {row["groups"][group["name"]] for group in groups_of(state, user) if group["name"] in row["groups"]}
    if user["username"] in row["users"]:
        roles.add(row["users"][user["username"]])
    return roles


def tenants_of(state: State, user: Row) -> list[str]:
    """Names of the tenants the user is a member of."""
    return [name for name in state.tenants if roles_in(state, user, name)]


def check_tenant(state: State, name: str) -> None:
    """403 for a tenant that does not exist."""
    if name not in state.tenants:
        raise forbidden(f"Authorization failed: Tried to authenticate with invalid tenant name: {name}")


def authorize(state: State, user: Row, action: str, tenant: str | None) -> None:
    """403 unless one of the user's roles may do the action."""
    allowed = permissions()["permissions"][action]
    roles = roles_in(state, user, tenant) | {user["role"]} | {group["role"] for group in groups_of(state, user)}
    if not roles & set(allowed):
        place = f" in the tenant `{tenant}`" if tenant is not None else ""
        raise forbidden(f"User `{user['username']}` is not permitted to perform the action {action}{place}")


def may(state: State, user: Row, action: str, tenant: str | None) -> bool:
    """The same as a question."""
    try:
        authorize(state, user, action, tenant)
    except ApiError:
        return False
    return True


def check_role(role: str, kind: str) -> None:
    """400 unless the role is one of the kind: system_role or tenant_role."""
    valid, other = (SYSTEM_ROLES, TENANT_ROLES) if kind == "system_role" else (TENANT_ROLES, SYSTEM_ROLES)
    if role in valid:
        return
    if role in other:
        other_kind = "tenant_role" if kind == "system_role" else "system_role"
        raise bad(f"Role `{role}` is a {other_kind} and cannot be assigned as a {kind}")
    raise bad(f"Invalid role: `{role}`. Valid {kind} roles are: {list(valid)}")
