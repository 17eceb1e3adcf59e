# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Request tokens and access tokens of OAuth (7.3.6 to 7.3.13), as Keystone of Zed answers.

Access tokens are below the user there, unlike in the reference.
"""

from __future__ import annotations

import secrets
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import flask

from simulators.openstack.identity.errors import DENIED, KeystoneError, bad_request, forbidden, not_found, unauthorized
from simulators.openstack.identity.oauth_signed import OAuthToken, parameters, verify
from simulators.openstack.identity.request import page, token_of
from simulators.openstack.identity.roles import show as show_role
from simulators.openstack.identity.state import Token, new_id, timestamp

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_REQUEST_SECONDS, _ACCESS_SECONDS = 8 * 3600, 24 * 3600
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"


def login(cloud: OpenStack, seconds: float) -> Token:
    """The token that an access token is good for: its user's, with its roles and project."""
    kept, identity = cloud.identity.oauth, cloud.identity
    given = parameters()
    access = kept.token(given, kept.granted, "Access")
    verify(given, kept.consumer(given)["secret"], access.secret)
    user, project = identity.users.get(access.user_id or ""), identity.projects.get(access.project_id)
    if user is None or not user.enabled or project is None or not project.enabled:
        raise unauthorized()
    roles = [identity.roles[one].name for one in access.roles]
    return identity.new_token(user, ["oauth1"], seconds, None, project=project, roles=roles, access_token=access)


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _register_tokens(cloud, app)
    _register_granted(cloud, app)


def _register_tokens(cloud: OpenStack, app: flask.Flask) -> None:
    @app.post("/v3/OS-OAUTH1/request_token")
    def get_request_token() -> flask.Response:
        kept, given = cloud.identity.oauth, parameters()
        consumer = kept.consumer(given)
        project_id = flask.request.headers.get("Requested-Project-Id")
        if not project_id:
            raise bad_request("Expecting to find Requested-Project-Id in request.")
        if project_id not in cloud.identity.projects:
            raise not_found("project", project_id)
        if not given.get("oauth_callback"):
            words = "Validation failed with errors: invalid_request, detail message is: Missing callback URI.."
            raise bad_request(words)
        verify(given, consumer["secret"])
        token = OAuthToken(new_id(), new_id(), consumer["id"], project_id, time.time() + _REQUEST_SECONDS)
        kept.requested[token.id] = token
        return _told(token)

    @app.put("/v3/OS-OAUTH1/authorize/<key>")
    def authorize(key: str) -> dict[str, Any]:
        user = token_of(cloud).user
        request = cloud.identity.oauth.requested.get(key)
        if request is None:
            raise KeystoneError(404, "Request token not found")
        document = flask.request.get_json(force=True, silent=True)
        if not isinstance(document, dict) or not isinstance(document.get("roles"), list):
            raise bad_request("'roles' is a required property")
        had = cloud.identity.grants.names(user.id, "projects", request.project_id)
        roles = [_role_id(cloud, one) for one in document["roles"]]
        if any(one is None or cloud.identity.roles[one].name not in had for one in roles):
            raise unauthorized()
        request.roles = [one for one in roles if one is not None]
        request.user_id = user.id
        request.verifier = "".join(secrets.choice(_LETTERS) for _ in range(8))
        return {"token": {"oauth_verifier": request.verifier}}

    @app.post("/v3/OS-OAUTH1/access_token")
    def create_access_token() -> flask.Response:
        kept, given = cloud.identity.oauth, parameters()
        consumer = kept.consumer(given)
        request = kept.token(given, kept.requested, "Request")
        if request.verifier is None or given.get("oauth_verifier") != request.verifier:
            raise unauthorized()
        if request.consumer_id != consumer["id"]:
            raise unauthorized()
        verify(given, consumer["secret"], request.secret)
        del kept.requested[request.id]
        end = time.time() + _ACCESS_SECONDS
        access = OAuthToken(new_id(), new_id(), consumer["id"], request.project_id, end, request.roles, request.user_id)
        kept.granted[access.id] = access
        return _told(access)


def _register_granted(cloud: OpenStack, app: flask.Flask) -> None:
    below = "/v3/users/<user_id>/OS-OAUTH1/access_tokens"

    def show(access: OAuthToken) -> dict[str, Any]:
        own = f"{cloud.url}/v3/users/{access.user_id}/OS-OAUTH1/access_tokens/{access.id}"
        return {
            "id": access.id,
            "authorizing_user_id": access.user_id,
            "project_id": access.project_id,
            "consumer_id": access.consumer_id,
            "expires_at": timestamp(int(access.expires)),
            "links": {"self": own, "roles": f"{own}/roles"},
        }

    def allowed(user_id: str, rule: str) -> None:
        token = token_of(cloud)
        if not token.admin and token.user.id != user_id:
            raise forbidden(f"{DENIED}: identity:{rule}.")

    def find(user_id: str, key: str) -> OAuthToken:
        access = cloud.identity.oauth.granted.get(key)
        if access is None or access.user_id != user_id:
            raise KeystoneError(404, "Access token not found")
        return access

    def of_token(role_id: str) -> dict[str, Any]:
        role = show_role(cloud, cloud.identity.roles[role_id])
        return {name: value for name, value in role.items() if name != "description"}

    @app.get(below)
    def list_access_tokens(user_id: str) -> dict[str, Any]:
        allowed(user_id, "list_access_tokens")
        found = [show(one) for one in cloud.identity.oauth.granted.values() if one.user_id == user_id]
        return page(cloud, "access_tokens", found, ())

    @app.get(f"{below}/<key>")
    def get_access_token(user_id: str, key: str) -> dict[str, Any]:
        allowed(user_id, "get_access_token")
        return {"access_token": show(find(user_id, key))}

    @app.delete(f"{below}/<key>")
    def delete_access_token(user_id: str, key: str) -> tuple[str, int]:
        allowed(user_id, "delete_access_token")
        del cloud.identity.oauth.granted[find(user_id, key).id]
        return "", 204

    @app.get(f"{below}/<key>/roles")
    def list_access_token_roles(user_id: str, key: str) -> dict[str, Any]:
        allowed(user_id, "list_access_token_roles")
        return page(cloud, "roles", [of_token(one) for one in find(user_id, key).roles], ())

    @app.get(f"{below}/<key>/roles/<role_id>")
    def get_access_token_role(user_id: str, key: str, role_id: str) -> dict[str, Any]:
        allowed(user_id, "get_access_token_role")
        if role_id not in find(user_id, key).roles:
            raise not_found("role", role_id)
        return {"role": of_token(role_id)}


def _told(token: OAuthToken) -> flask.Response:
    values = {
        "oauth_token": token.id,
        "oauth_token_secret": token.secret,
        "oauth_expires_at": timestamp(int(token.expires)),
    }
    return flask.Response(urlencode(values, safe=":"), 201, content_type="application/x-www-form-urlencoded")


def _role_id(cloud: OpenStack, given: Any) -> str | None:
    """A role by its id or its name; None when there is none."""
    roles = cloud.identity.roles
    if not isinstance(given, dict) or not set(given) & {"id", "name"}:
        raise bad_request(f"{given!r} has neither id nor name")
    if "id" in given:
        return given["id"] if given["id"] in roles else None
    return next((one.id for one in roles.values() if (one.name, one.domain_id) == (given["name"], None)), None)
