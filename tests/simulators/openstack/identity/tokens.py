# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokens (6.2): login by password, token or application credential; validation and revocation; the catalog."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.catalog import catalog
from simulators.openstack.identity.errors import KeystoneError, bad_request, not_found, unauthorized
from simulators.openstack.identity.grants import SYSTEM
from simulators.openstack.identity.oauth import login as by_oauth
from simulators.openstack.identity.projects import show as show_project
from simulators.openstack.identity.request import json_object, page, token_of
from simulators.openstack.identity.state import ApplicationCredential, Token, User, timestamp

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.post("/v3/auth/tokens")
    def authenticate() -> flask.Response:
        token = _login(cloud, json_object("auth"))
        return _answer(cloud, token, 201)

    @app.get("/v3/auth/tokens")  # HEAD comes with it
    def validate() -> flask.Response:
        return _answer(cloud, _subject(cloud), 200)

    @app.delete("/v3/auth/tokens")
    def revoke() -> tuple[str, int]:
        del cloud.identity.tokens[_subject(cloud).secret]
        return "", 204

    @app.get("/v3/auth/catalog")
    def show_catalog() -> dict[str, Any]:
        token = token_of(cloud)
        if not (token.project or token.domain or token.system):
            raise KeystoneError(403, "The resource could not be found for an unscoped token.")
        links = {"self": f"{cloud.url}/v3/auth/catalog", "previous": None, "next": None}
        return {"catalog": catalog(cloud, token.project.id if token.project else None), "links": links}

    @app.get("/v3/auth/projects")
    def own_projects() -> dict[str, Any]:
        user = token_of(cloud).user
        found = [
            one for one in cloud.identity.projects.values() if cloud.identity.grants.names(user.id, "projects", one.id)
        ]
        return page(
            cloud, "projects", [show_project(cloud, one) for one in found if one.enabled], ("name", "domain_id")
        )

    @app.get("/v3/auth/domains")
    def own_domains() -> dict[str, Any]:
        user = token_of(cloud).user
        found = [
            one for one in cloud.identity.domains.values() if cloud.identity.grants.names(user.id, "domains", one.id)
        ]
        return page(cloud, "domains", [{"id": one.id, "name": one.name, "enabled": one.enabled} for one in found], ())


def _subject(cloud: OpenStack) -> Token:
    token_of(cloud)
    secret = flask.request.headers.get("X-Subject-Token")
    if not secret:
        raise bad_request("The X-Subject-Token header is missing.")
    token = cloud.identity.valid_token(secret)
    if token is None:
        raise not_found("token", "the one in X-Subject-Token")
    return token


def _answer(cloud: OpenStack, token: Token, status: int) -> flask.Response:
    response = flask.jsonify({"token": _document(cloud, token)})
    response.status_code = status
    response.headers["X-Subject-Token"] = token.secret
    return response


def _document(cloud: OpenStack, token: Token) -> dict[str, Any]:
    def of_domain(domain_id: str) -> dict[str, str]:
        return {"id": domain_id, "name": cloud.identity.domains[domain_id].name}

    document: dict[str, Any] = {
        "methods": token.methods,
        "user": {
            "domain": of_domain(token.user.domain_id),
            "id": token.user.id,
            "name": token.user.name,
            "password_expires_at": None,
        },
        "audit_ids": token.audit_ids,
        "expires_at": timestamp(token.expires),
        "issued_at": timestamp(token.issued),
    }
    if token.project is not None:
        document["project"] = {
            "domain": of_domain(token.project.domain_id),
            "id": token.project.id,
            "name": token.project.name,
        }
        document["is_domain"] = False
    if token.domain is not None:
        document["domain"] = of_domain(token.domain.id)
    if token.system:
        document["system"] = {"all": True}
    if token.application_credential is not None:
        document["application_credential"] = {
            "id": token.application_credential.id,
            "name": token.application_credential.name,
            "restricted": not token.application_credential.unrestricted,
        }
        if token.application_credential.access_rules:
            document["application_credential"]["access_rules"] = token.application_credential.access_rules
    if token.access_token is not None:
        document["OS-OAUTH1"] = {
            "access_token_id": token.access_token.id,
            "consumer_id": token.access_token.consumer_id,
        }
    if token.roles:
        document["roles"] = [
            {"id": role.id, "name": role.name}
            for role in cloud.identity.roles.values()
            if role.name in token.roles and role.domain_id is None
        ]
        if "nocatalog" not in flask.request.args:
            document["catalog"] = catalog(cloud, token.project.id if token.project else None)
    return document


def _login(cloud: OpenStack, auth: dict[str, Any]) -> Token:
    _known(auth, {"identity", "scope"}, "auth")
    identity = auth.get("identity")
    if not isinstance(identity, dict):
        raise bad_request("Invalid input for field 'auth': 'identity' is a required property")
    methods = identity.get("methods")
    if not isinstance(methods, list) or not methods or not all(isinstance(one, str) for one in methods):
        raise bad_request("Invalid input for field 'identity/methods': a list of names is required")
    if len(methods) > 1:
        raise unauthorized()  # none of the three combines with another here
    method = methods[0]
    seconds = float(cloud.settings["token_seconds"])
    if method == "oauth1":
        return by_oauth(cloud, seconds)
    details = identity.get(method)
    if method not in _METHODS:
        raise unauthorized()  # Keystone's answer to a method that is not enabled
    if not isinstance(details, dict):
        raise bad_request(f"Expecting to find {method} in identity.")
    user, parent, credential = _METHODS[method](cloud, details)
    if not user.enabled or not cloud.identity.domain_enabled(user.domain_id):
        raise unauthorized()
    names = ["token", *parent.methods] if parent is not None else [method]
    scope = _scope(cloud, user, auth.get("scope"), credential)
    if credential is not None and credential.end is not None:
        seconds = min(seconds, credential.end - time.time())  # its tokens end with it
    return cloud.identity.new_token(user, list(dict.fromkeys(names)), seconds, parent, **scope)


_Who = tuple[User, "Token | None", "ApplicationCredential | None"]


def _by_password(cloud: OpenStack, details: dict[str, Any]) -> _Who:
    _known(details, {"user"}, "password")
    given = details.get("user")
    if not isinstance(given, dict) or not isinstance(given.get("password"), str):
        raise bad_request("Invalid input for field 'password/user': 'password' is a required property")
    _known(given, {"id", "name", "domain", "password"}, "password/user")
    user = _find_user(cloud, given)
    if user is None or user.password is None or user.password != given["password"]:
        raise unauthorized()
    return user, None, None


def _by_token(cloud: OpenStack, details: dict[str, Any]) -> _Who:
    _known(details, {"id"}, "token")
    if not isinstance(details.get("id"), str):
        raise bad_request("Invalid input for field 'token': 'id' is a required property")
    parent = cloud.identity.valid_token(details["id"])
    if parent is None or parent.application_credential is not None:
        raise unauthorized()
    return parent.user, parent, None


def _by_credential(cloud: OpenStack, details: dict[str, Any]) -> _Who:
    _known(details, {"id", "name", "secret", "user"}, "application_credential")
    if not isinstance(details.get("secret"), str):
        raise bad_request("Invalid input for field 'application_credential': 'secret' is a required property")
    credentials = cloud.identity.credentials
    if "id" in details:
        found = credentials.get(details["id"])
    else:
        user = _find_user(cloud, details["user"]) if isinstance(details.get("user"), dict) else None
        if "name" not in details or user is None:
            raise unauthorized()
        mine = [one for one in credentials.values() if (one.name, one.user_id) == (details["name"], user.id)]
        found = mine[0] if mine else None
    if found is None or found.secret != details["secret"] or (found.end is not None and found.end <= time.time()):
        raise unauthorized()
    return cloud.identity.users[found.user_id], None, found


_METHODS = {"password": _by_password, "token": _by_token, "application_credential": _by_credential}


def _find_user(cloud: OpenStack, given: dict[str, Any]) -> User | None:
    if "id" in given:
        return cloud.identity.users.get(given["id"])
    domain_id = _find_domain(cloud, given.get("domain"), "user")
    users = cloud.identity.users.values()
    return next((user for user in users if (user.name, user.domain_id) == (given.get("name"), domain_id)), None)


def _find_domain(cloud: OpenStack, given: Any, where: str) -> str | None:
    if not isinstance(given, dict) or not set(given) & {"id", "name"}:
        raise bad_request(f"Expecting to find domain in {where}.")
    _known(given, {"id", "name"}, "domain")
    if "id" in given:
        return given["id"] if given["id"] in cloud.identity.domains else None
    return next((one.id for one in cloud.identity.domains.values() if one.name == given["name"]), None)


def _scope(cloud: OpenStack, user: User, scope: Any, credential: ApplicationCredential | None) -> dict[str, Any]:
    identity = cloud.identity
    if credential is not None:
        if scope is not None:
            raise unauthorized()  # such a login has its project already
        project = identity.projects.get(credential.project_id)
        if project is None or not project.enabled:
            raise unauthorized()
        roles = identity.credential_roles(credential)
        if not roles:
            raise unauthorized()
        return {"project": project, "roles": roles, "application_credential": credential}
    if scope is None and user.default_project_id is not None:
        roles = identity.grants.names(user.id, "projects", user.default_project_id)
        project = identity.projects.get(user.default_project_id)
        return {"project": project, "roles": roles} if roles and project is not None and project.enabled else {}
    if scope is None or scope == "unscoped":
        return {}
    if not isinstance(scope, dict):
        raise bad_request(f"Invalid input for field 'auth/scope': {scope!r} is not an object")
    _known(scope, {"project", "domain", "system", "unscoped"}, "scope")
    if len(scope) != 1:
        raise bad_request("Specify exactly one of project, domain and system as the scope.")
    if "unscoped" in scope:
        return {}
    if "system" in scope:
        granted = identity.grants.names(user.id, "system", SYSTEM)
        if scope["system"] != {"all": True} or not granted:
            raise unauthorized()
        return {"system": True, "roles": granted}
    if "domain" in scope:
        domain_id = _find_domain(cloud, scope["domain"], "scope")
        granted = identity.grants.names(user.id, "domains", domain_id or "")
        if domain_id is None or not granted or not identity.domain_enabled(domain_id):
            raise unauthorized()
        return {"domain": identity.domains[domain_id], "roles": granted}
    project = _find_project(cloud, scope["project"])
    granted = identity.grants.names(user.id, "projects", project.id) if project is not None else []
    if project is None or not granted or not project.enabled or not identity.domain_enabled(project.domain_id):
        raise unauthorized()
    return {"project": project, "roles": granted}


def _find_project(cloud: OpenStack, given: Any) -> Any:
    if not isinstance(given, dict):
        raise bad_request("Expecting to find project in scope.")
    _known(given, {"id", "name", "domain"}, "scope/project")
    if "id" in given:
        return cloud.identity.projects.get(given["id"])
    domain_id = _find_domain(cloud, given.get("domain"), "project")
    projects = cloud.identity.projects.values()
    return next((one for one in projects if (one.name, one.domain_id) == (given.get("name"), domain_id)), None)


def _known(given: dict[str, Any], names: set[str], where: str) -> None:
    unknown = sorted(set(given) - names)
    if where == "auth" or not unknown:
        return  # further keys beside identity and scope are tolerated, as Keystone does
    raise bad_request(f"Additional properties are not allowed ({', '.join(unknown)} in {where})")
