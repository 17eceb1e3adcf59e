# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""IAM: a token for a user and a project (4.1, 4.2), the projects (10.2), and who may do what with which request."""

from __future__ import annotations

import base64
import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import flask

from simulators.huawei_ecs.errors import EcsError, GatewayError, IamError
from simulators.huawei_ecs.signing import WrongSignature, verify

if TYPE_CHECKING:
    from simulators.huawei_ecs.simulator import HuaweiEcs

ACCOUNT = "telco"
ACCOUNT_ID = "0cd6bd4dda6b4a9d8d6a9d5d1f2a0b11"
USER = "ecs-admin"
USER_ID = "5f7c61a0d1a94d2f8a7d4c3b2e1f0a99"
PASSWORD = "ecs-secret"
#: name of the project -> id; Huawei's projects are called after their region
PROJECTS = {"eu-west-0": "d6c277ba8820452e83df36f33c9fa561", "eu-west-0_lab": "8820452e83df36f33c9fa561d6c277ba"}
ACCESS_KEY = "SIMULATORACCESSKEY01"
SECRET_KEY = "simulator-secret-access-key-of-forty-char"
_LARGEST_SIGNED_BODY = 12 * 1024 * 1024


@dataclass
class Token:
    """A token, good for one project or (None) for the account."""

    project: str | None
    expires: float


def register(cloud: HuaweiEcs, app: flask.Flask) -> None:
    """Add the views."""

    @app.post("/v3/auth/tokens")
    def create_token() -> flask.Response:
        document = flask.request.get_json(silent=True)
        if not isinstance(document, dict) or not isinstance(document.get("auth"), dict):
            raise IamError(400, "Request body is invalid.")
        project = _log_in(document["auth"])
        now = time.time()
        secret = "MIIE" + base64.b64encode(os.urandom(240)).decode()
        token = cloud.tokens[secret] = Token(project, now + float(cloud.settings["token_seconds"]))
        response = flask.jsonify({"token": _describe(cloud, token, now)})
        response.status_code = 201
        response.headers["X-Subject-Token"] = secret
        return response

    @app.get("/v3/projects")
    def list_projects() -> dict[str, Any]:
        authenticate(cloud)
        wanted = flask.request.args.get("name")
        return {
            "links": {"self": f"{cloud.url}/v3/projects", "next": None, "previous": None},
            "projects": [
                {
                    "is_domain": False,
                    "description": "",
                    "links": {"self": f"{cloud.url}/v3/projects/{project_id}"},
                    "enabled": True,
                    "id": project_id,
                    "parent_id": ACCOUNT_ID,
                    "domain_id": ACCOUNT_ID,
                    "name": name,
                }
                for name, project_id in PROJECTS.items()
                if wanted in (None, name)
            ],
        }


def authenticate(cloud: HuaweiEcs) -> str | None:
    """The project that the request may use; None when it may use every one. GatewayError when nobody asks.

    A token counts before a signature, as with the real gateway when both are there.
    """
    secret = flask.request.headers.get("X-Auth-Token")
    if secret is not None:
        token = cloud.tokens.get(secret)
        if token is None:
            raise GatewayError("decrypt token fail")
        if token.expires <= time.time():
            raise GatewayError("token expires")
        return token.project
    if "Authorization" not in flask.request.headers:
        raise GatewayError("x-auth-token not found")
    environ = flask.request.environ
    path, _mark, query = environ["RAW_URI"].partition("?")
    body = flask.request.get_data()
    if len(body) > _LARGEST_SIGNED_BODY:
        raise EcsError(413, "Ecs.0000", "a signed request may have at most 12 MB")
    try:
        verify(
            method=flask.request.method,
            path=path,
            query=query,
            headers={name.lower(): value for name, value in flask.request.headers.items()},
            body=body,
            secrets={ACCESS_KEY: SECRET_KEY},
            now=datetime.now(UTC),
            window=float(cloud.settings["signature_window"]),
        )
    except WrongSignature as error:
        raise GatewayError(str(error)) from None
    return flask.request.headers.get("X-Project-Id")


def _log_in(auth: dict[str, Any]) -> str | None:
    """The project id that the login is for."""
    if set(auth) - {"identity", "scope"}:
        raise IamError(400, f"Unknown in auth: {sorted(set(auth) - {'identity', 'scope'})}.")
    identity = auth.get("identity")
    if not isinstance(identity, dict) or identity.get("methods") != ["password"]:
        raise IamError(400, "identity.methods must be password.")
    try:
        user = identity["password"]["user"]
        given = (user["name"], user["password"], user["domain"]["name"])
    except (KeyError, TypeError):
        raise IamError(400, "identity.password.user must have name, password and domain.name.") from None
    if given != (USER, PASSWORD, ACCOUNT):
        raise IamError(401, "The username or password is wrong.")
    scope = auth.get("scope")
    if scope is None:
        return None
    if not isinstance(scope, dict) or len(scope) != 1:
        raise IamError(400, "scope must be a project or a domain.")
    if "domain" in scope:
        if scope["domain"] not in ({"name": ACCOUNT}, {"id": ACCOUNT_ID}):
            raise IamError(401, "The account in scope is another one.")
        return None
    project = scope.get("project")
    if not isinstance(project, dict) or not set(project) & {"id", "name"} or set(project) - {"id", "name", "domain"}:
        raise IamError(400, "scope.project must have a name or an id.")
    found = project.get("id") or PROJECTS.get(project.get("name", ""))
    if found not in PROJECTS.values():
        raise IamError(401, "The project in scope does not exist or is not yours.")
    return str(found)


def _describe(cloud: HuaweiEcs, token: Token, now: float) -> dict[str, Any]:
    def when(seconds: float) -> str:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    account = {"id": ACCOUNT_ID, "name": ACCOUNT}
    document: dict[str, Any] = {
        "expires_at": when(token.expires),
        "issued_at": when(now),
        "methods": ["password"],
        "user": {"id": USER_ID, "name": USER, "domain": account, "password_expires_at": ""},
        "roles": [{"id": "0", "name": "te_admin"}, {"id": "0", "name": "op_gated_ecs"}],
        "catalog": [],
    }
    if token.project is None:
        return {**document, "domain": account}
    name = next(name for name, project_id in PROJECTS.items() if project_id == token.project)
    for kind, url in (("ecs", f"{cloud.url}/v1/{token.project}"), ("iam", f"{cloud.url}/v3")):
        endpoint = {"region_id": "eu-west-0", "region": "eu-west-0", "url": url, "interface": "public", "id": kind * 4}
        document["catalog"].append({"endpoints": [endpoint], "type": kind, "name": kind, "id": kind * 3})
    return {**document, "project": {"id": token.project, "name": name, "domain": account}}
