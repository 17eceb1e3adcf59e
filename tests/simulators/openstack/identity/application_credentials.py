# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Application credentials ("Application Credentials" of the Identity API v3), as Keystone of Zed answers."""

from __future__ import annotations

import base64
import re
import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import DENIED, KeystoneError, bad_request, conflict, forbidden, not_found
from simulators.openstack.identity.request import check, json_object, page, token_of
from simulators.openstack.identity.roles import show as show_role
from simulators.openstack.identity.state import ApplicationCredential, Token, new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SCHEMA = {
    "name": "long_name",
    "description": "text",
    "secret": "text",
    "expires_at": "text",
    "roles": "anything",
    "unrestricted": "boolean",
    "access_rules": "anything",
}
_METHODS = ("POST", "GET", "HEAD", "PATCH", "PUT", "DELETE")
_ID = re.compile(r"[a-zA-Z0-9-]{1,64}")
_MALFORMED = (
    "The server could not comply with the request since it is either malformed or otherwise incorrect. The client is "
    "assumed to be in error."
)


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    below = "/v3/users/<user_id>/application_credentials"

    def show(one: ApplicationCredential) -> dict[str, Any]:
        roles = [show_role(cloud, cloud.identity.roles[key]) for key in one.roles]
        return {
            "id": one.id,
            "name": one.name,
            "description": one.description,
            "user_id": one.user_id,
            "project_id": one.project_id,
            "system": None,
            "expires_at": one.expires_at,
            "unrestricted": one.unrestricted,
            "roles": [{key: value for key, value in role.items() if key != "links"} for role in roles],
            # Keystone leaves them out where there are none, and the user in the address anyway.
            **({"access_rules": one.access_rules} if one.access_rules else {}),
            "links": {"self": f"{cloud.url}/v3/application_credentials/{one.id}"},
        }

    def allowed(user_id: str, rule: str) -> Token:
        token = token_of(cloud)
        if not token.admin and token.user.id != user_id:
            raise forbidden(f"{DENIED}: identity:{rule}.")
        if token.access_token is not None:
            raise forbidden("Cannot manage application credentials with a token issued via delegation.")
        return token

    def find(user_id: str, key: str, rule: str) -> ApplicationCredential:
        # Whose it is tells the credential, not the address.
        found = cloud.identity.credentials.get(key)
        allowed(user_id if found is None else found.user_id, rule)
        if found is None:
            raise not_found("Application Credential", key)
        return found

    @app.get(below)
    def list_application_credentials(user_id: str) -> dict[str, Any]:
        allowed(user_id, "list_application_credentials")
        own = [show(one) for one in cloud.identity.credentials.values() if one.user_id == user_id]
        return page(cloud, "application_credentials", own, ("name",))

    @app.post(below)
    def create_application_credential(user_id: str) -> tuple[dict[str, Any], int]:
        token = token_of(cloud)
        if token.user.id != user_id:
            raise forbidden(f"{DENIED}: identity:create_application_credential.")
        given = json_object("application_credential")
        check(given, _SCHEMA, ["name"], extras=True)
        _check_parts(given)
        allowed(user_id, "create_application_credential")
        _unrestricted(token)
        if set(given) - set(_SCHEMA):  # the schema lets them pass, the table does not know them
            raise KeystoneError(500, "An unexpected error prevented the server from fulfilling your request.")
        one = _made(cloud, token, given)
        if any((other.name, other.user_id) == (one.name, user_id) for other in cloud.identity.credentials.values()):
            raise conflict(f"application_credential - Duplicate entry found with name {one.name}")
        cloud.identity.credentials[one.id] = one
        return {"application_credential": {**show(one), "secret": one.secret}}, 201

    @app.get(f"{below}/<key>")
    def show_application_credential(user_id: str, key: str) -> dict[str, Any]:
        return {"application_credential": show(find(user_id, key, "get_application_credential"))}

    @app.delete(f"{below}/<key>")
    def delete_application_credential(user_id: str, key: str) -> tuple[str, int]:
        found = find(user_id, key, "delete_application_credential")
        _unrestricted(token_of(cloud))
        del cloud.identity.credentials[found.id]
        return "", 204


def _unrestricted(token: Token) -> None:
    if token.application_credential is not None and not token.application_credential.unrestricted:
        words = "Using method 'application_credential' is not allowed for managing additional application credentials."
        raise forbidden(f"{DENIED}: {words}.")


def _check_parts(given: dict[str, Any]) -> None:
    """400 for what Keystone's schema refuses of roles and access rules."""
    for name in ("roles", "access_rules"):
        if not isinstance(given.get(name, []), list) or not all(isinstance(one, dict) for one in given.get(name, [])):
            raise bad_request(f"Invalid input for field '{name}': {given[name]!r} is not of type 'array'")
    for role in given.get("roles", []):
        if len(role) != 1 or not set(role) <= {"id", "name"}:
            raise bad_request(f"Invalid input for field 'roles': {role!r} is neither an id nor a name")
        if not isinstance(next(iter(role.values())), str):
            raise bad_request(f"Invalid input for field 'roles': {role!r} is not of type 'string'")
    for rule in given.get("access_rules", []):
        fits = {
            "path": lambda value: value.startswith("/") and len(value) <= 225,
            "method": lambda value: value in _METHODS,
            "service": lambda value: _ID.fullmatch(value) is not None,
            "id": lambda value: _ID.fullmatch(value) is not None,
        }
        for key, value in rule.items():
            if key not in fits:
                raise bad_request(f"Additional properties are not allowed ('{key}' was unexpected)")
            if not isinstance(value, str) or not fits[key](value):
                raise bad_request(f"Invalid input for field '{key}': {value!r} does not match")


def _made(cloud: OpenStack, token: Token, given: dict[str, Any]) -> ApplicationCredential:
    if token.project is None:
        raise forbidden(f"{DENIED}: identity:create_application_credential.")
    return ApplicationCredential(
        id=new_id(),
        name=given["name"],
        secret=given.get("secret") or base64.urlsafe_b64encode(secrets.token_bytes(64)).decode().rstrip("="),
        user_id=token.user.id,
        project_id=token.project.id,
        roles=_roles(cloud, token, given.get("roles") or []),
        description=given.get("description"),
        expires_at=_end(given.get("expires_at")),
        unrestricted=given.get("unrestricted"),
        access_rules=[_rule(cloud, token, rule) for rule in given.get("access_rules") or []],
    )


def _roles(cloud: OpenStack, token: Token, wanted: list[dict[str, str]]) -> list[str]:
    """Ids of the roles, all of which the token has to have; without any they are the token's own."""
    known = {one.name: one.id for one in cloud.identity.roles.values() if one.domain_id is None}
    held = [known[name] for name in token.roles]
    found = []
    for one in wanted:
        if "name" in one and one["name"] not in known:
            raise KeystoneError(404, f"Role {one['name']} is not defined")
        found.append(one["id"] if "id" in one else known[one["name"]])
    if not set(found) <= set(held):
        words = "Cannot create an application credential with unassigned role"
        raise bad_request(f"Invalid application credential: {words}")
    return found or held


def _rule(cloud: OpenStack, token: Token, given: dict[str, str]) -> dict[str, str]:
    """A user has one rule of the same three, whatever uses it."""
    same = ("service", "path", "method")
    own = [one for one in cloud.identity.credentials.values() if one.user_id == token.user.id]
    kept = [rule for one in own for rule in one.access_rules]
    found = next((rule for rule in kept if all(rule[name] == given.get(name) for name in same)), None)
    return found or {"id": new_id(), **given}


def _end(value: str | None) -> str | None:
    """As Keystone shows it: with fractions of a second, without a letter for the zone."""
    if value is None:
        return None
    match = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z?", value)
    if match is None:
        raise bad_request(f"Timestamp not in expected format. {_MALFORMED}")
    end = datetime.fromisoformat(f"{match.group(1)}.{(match.group(2) or '').ljust(6, '0')}")
    if end.replace(tzinfo=UTC) <= datetime.now(UTC):
        raise bad_request(f"The 'expires_at' must not be before now. {_MALFORMED}")
    return end.strftime("%Y-%m-%dT%H:%M:%S.%f")
