# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trusts (7.4; "OS-TRUST" of the Identity API v3), as Keystone of Zed answers."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import DENIED, bad_request, conflict, forbidden, not_found
from simulators.openstack.identity.request import check, json_object, page, token_of
from simulators.openstack.identity.roles import show as show_role
from simulators.openstack.identity.state import Role, Token, new_id
from simulators.openstack.identity.users import find as find_user

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SCHEMA = {
    "trustor_user_id": "id",
    "trustee_user_id": "id",
    "impersonation": "boolean",
    "project_id": "id_or_null",
    "remaining_uses": "uses",
    "expires_at": "text",
    "allow_redelegation": "boolean",
    "redelegation_count": "count",
    "roles": "anything",
}
_UNIQUE = ("trustor_user_id", "trustee_user_id", "project_id", "impersonation", "expires_at")
_MALFORMED = (
    "The server could not comply with the request since it is either malformed or otherwise incorrect. The client is "
    "assumed to be in error."
)


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    trusts = "/v3/OS-TRUST/trusts"

    def show(trust: dict[str, Any], whole: bool = True) -> dict[str, Any]:
        key = trust["id"]
        shown = {name: value for name, value in trust.items() if name != "roles"}
        if whole:
            shown["roles"] = [show_role(cloud, cloud.identity.roles[one]) for one in trust["roles"]]
            # Keystone leaves the middle of this address out.
            shown["roles_links"] = {"self": f"{cloud.url}/v3/{key}/roles", "next": None, "previous": None}
        return {**shown, "links": {"self": f"{cloud.url}{trusts}/{key}"}}

    def find(key: str, rule: str) -> dict[str, Any]:
        token = token_of(cloud)
        trust = cloud.identity.trusts.get(key)
        if trust is None:
            raise not_found("trust", key)
        if not token.admin and token.user.id not in (trust["trustor_user_id"], trust["trustee_user_id"]):
            raise forbidden(f"{DENIED}: {rule}.")
        return trust

    @app.post(trusts)
    def create_trust() -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        given = json_object("trust")
        check(given, _SCHEMA, ["trustor_user_id", "trustee_user_id", "impersonation"], extras=True)
        if given["trustor_user_id"] != token.user.id:
            raise forbidden(f"{DENIED}: identity:create_trust.")
        find_user(cloud, given["trustee_user_id"])
        trust = _trust(cloud, token, given)
        if any(all(one[name] == trust[name] for name in _UNIQUE) for one in cloud.identity.trusts.values()):
            raise conflict(f"trust - Duplicate entry found with ID {trust['id']}")
        cloud.identity.trusts[trust["id"]] = trust
        return {"trust": show(trust)}, 201

    @app.get(trusts)
    def list_trusts() -> dict[str, Any]:
        token = token_of(cloud)
        query = flask.request.args
        own = token.user.id in (query.get("trustor_user_id"), query.get("trustee_user_id"))
        if not token.admin and not own:
            raise forbidden(f"{DENIED}: identity:list_trusts.")
        items = [show(one, whole=False) for one in cloud.identity.trusts.values()]
        return page(cloud, "trusts", items, ("trustor_user_id", "trustee_user_id"))

    @app.get(f"{trusts}/<key>")
    def show_trust(key: str) -> dict[str, Any]:
        return {"trust": show(find(key, "identity:get_trust"))}

    @app.delete(f"{trusts}/<key>")
    def delete_trust(key: str) -> tuple[str, int]:
        trust = find(key, "identity:delete_trust")
        token = token_of(cloud)
        if not token.admin and token.user.id != trust["trustor_user_id"]:
            raise forbidden(f"{DENIED}: identity:delete_trust.")
        del cloud.identity.trusts[key]
        return "", 204


def _trust(cloud: OpenStack, token: Token, given: dict[str, Any]) -> dict[str, Any]:
    again = bool(given.get("allow_redelegation"))
    if again and given.get("remaining_uses") is not None:
        raise bad_request("remaining_uses must not be set if redelegation is allowed")
    extra = {name: value for name, value in given.items() if name not in _SCHEMA}
    return {
        **extra,
        "id": new_id(),
        "trustor_user_id": given["trustor_user_id"],
        "trustee_user_id": given["trustee_user_id"],
        "project_id": given.get("project_id"),
        "impersonation": given["impersonation"],
        "expires_at": _end(given.get("expires_at")),
        "remaining_uses": given.get("remaining_uses"),
        "deleted_at": None,
        "redelegated_trust_id": None,
        "redelegation_count": given.get("redelegation_count", 3) if again else 0,
        "roles": _roles(cloud, token, given),
    }


def _roles(cloud: OpenStack, token: Token, given: dict[str, Any]) -> list[str]:
    """Ids of the roles, which the trustor has to have where the trust is for."""
    wanted, project_id = given.get("roles") or [], given.get("project_id")
    if project_id is not None and not wanted:
        raise forbidden(f"{DENIED}: At least one role should be specified.")
    had = cloud.identity.grants.names(token.user.id, "projects", project_id or "")
    found = []
    for one in wanted:
        role = _named(cloud, one)
        if role.name not in had:
            raise not_found("role", role.id)
        found.append(role.id)
    return found


def _named(cloud: OpenStack, given: Any) -> Role:
    if not isinstance(given, dict) or not set(given) & {"id", "name"}:
        raise bad_request(f"Invalid input for field 'roles': {given!r} has neither id nor name")
    roles = cloud.identity.roles
    if "id" in given:
        if given["id"] not in roles:
            raise not_found("role", given["id"])
        return roles[given["id"]]
    found = next((one for one in roles.values() if (one.name, one.domain_id) == (given["name"], None)), None)
    if found is None:
        raise not_found("role", given["name"])
    return found


def _end(value: str | None) -> str | None:
    """As Keystone keeps it: whole seconds."""
    if value is None:
        return None
    match = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?Z", value)
    if match is None:
        raise bad_request(f"Timestamp not in expected format. {_MALFORMED}")
    if datetime.fromisoformat(match.group(1)).replace(tzinfo=UTC) <= datetime.now(UTC):
        raise bad_request(f"The 'expires_at' must not be before now. {_MALFORMED}")
    return f"{match.group(1)}.000000Z"
