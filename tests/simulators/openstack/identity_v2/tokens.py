# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokens (8.2.1, 9.2) and OS-KVALIDATE (10.5)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.catalog import catalog
from simulators.openstack.identity.errors import bad_request, not_found, unauthorized
from simulators.openstack.identity.request import json_object
from simulators.openstack.identity.state import Project, Token, User
from simulators.openstack.identity_v2.state import DOMAIN, admin, listed
from simulators.openstack.identity_v2.tenants import show as show_tenant

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def subject(secret: str | None) -> Token:
        admin(cloud)
        token = cloud.identity.valid_token(secret) if secret else None
        if token is None:
            raise not_found("token", "the one that is asked about")
        owner = flask.request.args.get("belongsTo")
        if owner is not None and (token.project is None or token.project.id != owner):
            raise not_found("token", f"one that belongs to {owner}")
        return token

    @app.post("/v2.0/tokens")
    def v2_authenticate() -> dict[str, Any]:
        return _access(cloud, _login(cloud, json_object("auth")), with_catalog=True)

    @app.get("/v2.0/tokens/<secret>")  # HEAD comes with it
    def v2_validate(secret: str) -> dict[str, Any]:
        return _access(cloud, subject(secret))

    @app.delete("/v2.0/tokens/<secret>")
    def v2_revoke(secret: str) -> tuple[str, int]:
        del cloud.identity.tokens[subject(secret).secret]
        return "", 204

    @app.get("/v2.0/OS-KVALIDATE/token/validate")
    def v2_validate_hidden() -> dict[str, Any]:
        return _access(cloud, subject(flask.request.headers.get("X-Subject-Token")))

    @app.get("/v2.0/OS-KVALIDATE/token/endpoints")
    def v2_endpoints() -> dict[str, Any]:
        token = subject(flask.request.headers.get("X-Subject-Token"))
        return listed(cloud, "endpoints", list(_endpoints(cloud, token)))


def _login(cloud: OpenStack, auth: dict[str, Any]) -> Token:
    credentials, given = auth.get("passwordCredentials"), auth.get("token")
    if isinstance(credentials, dict) == isinstance(given, dict):
        raise bad_request("Expecting to find either passwordCredentials or token in auth.")
    parent = None
    if isinstance(given, dict):
        parent = cloud.identity.valid_token(str(given.get("id")))
        if parent is None:
            raise unauthorized()
        user = parent.user
    else:
        user = _by_password(cloud, auth["passwordCredentials"])
    tenant = _tenant(cloud, auth)
    roles = cloud.identity.grants.names(user.id, "projects", tenant.id) if tenant else []
    if tenant is not None and not roles:
        raise unauthorized()
    seconds = float(cloud.settings["token_seconds"])
    methods = ["token"] if parent else ["password"]
    return cloud.identity.new_token(user, methods, seconds, parent, project=tenant, roles=roles)


def _by_password(cloud: OpenStack, given: dict[str, Any]) -> User:
    users = [one for one in cloud.identity.users.values() if one.domain_id == DOMAIN and one.enabled]
    for user in users:
        named = user.id == given.get("userId") or user.name == given.get("username")
        if named and user.password is not None and user.password == given.get("password"):
            return user
    raise unauthorized()


def _tenant(cloud: OpenStack, auth: dict[str, Any]) -> Project | None:
    if "tenantId" not in auth and "tenantName" not in auth:
        return None
    for project in cloud.identity.projects.values():
        fits = project.id == auth.get("tenantId") or project.name == auth.get("tenantName")
        if fits and project.domain_id == DOMAIN and project.enabled:
            return project
    raise unauthorized()


def _access(cloud: OpenStack, token: Token, *, with_catalog: bool = False) -> dict[str, Any]:
    roles = [one for one in cloud.identity.roles.values() if one.name in token.roles and not one.domain_id]
    shown: dict[str, Any] = {
        "issued_at": datetime.fromtimestamp(token.issued, UTC).strftime("%Y-%m-%dT%H:%M:%S.%f"),
        "expires": datetime.fromtimestamp(token.expires, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "id": token.secret,
    }
    if token.project is not None:
        shown["tenant"] = show_tenant(token.project)
    access = {
        "token": shown,
        "user": {
            "username": token.user.name,
            "name": token.user.name,
            "id": token.user.id,
            "roles_links": [],
            "roles": [{"name": one.name} for one in roles],
        },
        "metadata": {"is_admin": 0, "roles": [one.id for one in roles]},
    }
    if with_catalog:
        access["serviceCatalog"] = [
            {"type": one["type"], "name": one["name"], "endpoints_links": [], "endpoints": [_addresses(one)]}
            for one in catalog(cloud, token.project.id if token.project else None)
            if one["endpoints"]
        ]
    return {"access": access}


def _addresses(service: dict[str, Any]) -> dict[str, Any]:
    first = service["endpoints"][0]
    return {
        "id": first["id"],
        "region": first["region"],
        **{f"{one['interface']}URL": one["url"] for one in service["endpoints"]},
    }


def _endpoints(cloud: OpenStack, token: Token) -> Any:
    owner = token.project.id if token.project else None
    for service in catalog(cloud, owner):
        if service["endpoints"]:
            yield {**_addresses(service), "tenantId": owner, "type": service["type"]}
