# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Talking to Elastic Cloud Server: with a token of IAM's, or each request signed with an access key.

Source: Elastic Cloud Server API Reference (issue 01, 2025-01-07), 3 "Calling APIs", 4.1 and 4.2 (tokens), 10.1 and
A.2 (errors), 10.2 (project id).
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from typing import Any

from ..core.client import Call, Gate
from ..core.connection import check_addresses, transport_options
from ..core.errors import ApiError, InvalidOption
from ..core.fields import Field
from ..core.http import Answer, Http, Request
from ..core.masking import Masker
from ..core.operation import Operation
from ..core.system import System
from ..openstack.connection import Settings
from ..openstack.logged_in import LoggedInClient
from ..openstack.login import Keystone
from .signer import signed

_KINDS = {401: "auth", 403: "denied", 404: "absent"}
# Codes that say more than their status (A.2).
_CODES = {"Ecs.0114": "absent", "Ecs.0614": "absent", "Common.0025": "busy"}
_CODE = re.compile(r"[A-Z][A-Za-z]*\.\d+\Z")
_VERSION_AND_PROJECT = re.compile(r"/v\d+(\.\d+)?(/[^/]+)?/?\Z")

CONNECTION: dict[str, Field] = {
    "api_url": Field(
        env="HUAWEI_ECS_URL",
        doc="Address of the service, such as V(https://ecs.eu-west-0.example.com). Left out, it follows from "
        "O(region).",
    ),
    "iam_url": Field(
        env="HUAWEI_ECS_IAM_URL",
        doc="Address of IAM, which hands out tokens. Left out, it follows from O(region).",
    ),
    "region": Field(env="HUAWEI_ECS_REGION", doc="Region, such as V(eu-west-0)."),
    "project_id": Field(
        env="HUAWEI_ECS_PROJECT_ID",
        doc="Id of the project. It may be left out with a user name and password: the login tells it.",
    ),
    "project_name": Field(
        env="HUAWEI_ECS_PROJECT_NAME",
        doc="Name of the project that the login is for, when its id is not given. Left out, it is the name of the "
        "region.",
    ),
    "domain_name": Field(
        env="HUAWEI_ECS_DOMAIN_NAME",
        doc="Name of the account that the user belongs to. Left out, it is the user's name.",
    ),
    "api_username": Field(env="HUAWEI_ECS_USERNAME", doc="Name of the IAM user who asks."),
    "api_password": Field(env="HUAWEI_ECS_PASSWORD", secret=True, doc="Password of the user."),
    "api_token": Field(
        env="HUAWEI_ECS_TOKEN", secret=True, doc="A token of IAM's, in place of user name and password."
    ),
    "access_key": Field(
        env="HUAWEI_ECS_ACCESS_KEY",
        doc="Access key id (AK). Each request is signed with it, and no login is needed.",
    ),
    "secret_key": Field(env="HUAWEI_ECS_SECRET_KEY", secret=True, doc="Secret access key (SK)."),
    "security_token": Field(
        env="HUAWEI_ECS_SECURITY_TOKEN", secret=True, doc="Security token that belongs to a temporary access key."
    ),
    **transport_options("HUAWEI_ECS"),
}


def check_connection(params: Mapping[str, Any]) -> None:
    """Refuse connection options that cannot work.

    :raises InvalidOption: No address, no login, or two halves of different ones.
    """
    if not params.get("api_url") and not params.get("region"):
        raise InvalidOption("api_url", "give the address of the service, or the region")
    check_addresses(params, "api_url", "iam_url")
    if bool(params.get("access_key")) != bool(params.get("secret_key")):
        raise InvalidOption("secret_key" if params.get("access_key") else "access_key", "both keys are needed")
    if params.get("access_key") or params.get("api_token"):
        if not params.get("project_id"):
            raise InvalidOption("project_id", "is needed with an access key or a token: no login tells it")
        return
    if not (params.get("api_username") and params.get("api_password")):
        raise InvalidOption("access_key", "give access_key and secret_key, api_username and api_password, or api_token")
    if not params.get("iam_url") and not params.get("region"):
        raise InvalidOption("iam_url", "give the address of IAM, or the region, to log in with a user name")
    if not any(params.get(name) for name in ("project_id", "project_name", "region")):
        raise InvalidOption("project_id", "give the project's id or its name")


class HuaweiEcsClient(LoggedInClient):
    """Talks to the ECS of one region, on behalf of one user or key, about one project."""

    system = "huawei_ecs"

    def __init__(self, params: Mapping[str, Any], http: Http, run_dir: str | None, masker: Masker) -> None:
        super().__init__(params, http, run_dir, masker)
        if not (params.get("access_key") or params.get("api_token")):
            self.login = Keystone(_login_settings(params, self.timeout), self.cache, http, self.without_secrets)

    def send(self, call: Call, gate: Gate) -> Answer:
        """As every client, with the project in the path."""
        if "project_id" in call.operation.placeholders and call.path.get("project_id") is None:
            call = dataclasses.replace(call, path={**call.path, "project_id": self._project_id()})
        return super().send(call, gate)

    def base_url(self, operation: Operation) -> str:
        """The address that is given, or the region's."""
        url = self.params.get("api_url") or f"https://ecs.{self.params['region']}.myhuaweicloud.com"
        return _VERSION_AND_PROJECT.sub("", str(url).rstrip("/"))

    def headers(self, operation: Operation) -> Mapping[str, str]:
        """The token; nothing yet for a request that is going to be signed."""
        if self.login is not None:
            headers = self.login.headers()
            self.masker.add(*self.login.secrets)
            return headers
        # A signature counts only where there is no token.
        return {} if self.params.get("access_key") else {"X-Auth-Token": str(self.params["api_token"])}

    def sign(self, request: Request) -> Request:
        """The request with its signature, when an access key is used."""
        if not self.params.get("access_key"):
            return request
        headers = {**(request.headers or {}), "X-Project-Id": str(self.params["project_id"])}
        if self.params.get("security_token"):
            headers["X-Security-Token"] = str(self.params["security_token"])
        body = request.body
        if callable(body):
            with body() as stream:
                body = stream.read()
        headers = signed(
            method=request.method,
            url=request.url,
            query=request.query,
            headers=headers,
            body=body or b"",
            access_key=str(self.params["access_key"]),
            secret_key=str(self.params["secret_key"]),
        )
        return dataclasses.replace(request, headers=headers)

    def error(self, operation: Operation, answer: Answer, path: str) -> ApiError:
        """The error of ECS, of the gateway before it, or of IAM."""
        code, message, request_id = _reason(answer)
        kind = _CODES.get(code or "", _KINDS.get(answer.status, "other"))
        return ApiError(
            message,
            method=operation.method,
            path=path,
            status=answer.status,
            code=code,
            request_id=request_id or answer.headers.get("X-Request-Id"),
            kind=kind,
        )

    def _project_id(self) -> str | None:
        if self.params.get("project_id"):
            return str(self.params["project_id"])
        return self.login.project_id if self.login is not None else None


def _login_settings(params: Mapping[str, Any], timeout: float) -> Settings:
    """IAM's login is Identity v3's, with the account as the user's domain."""
    domain = params.get("domain_name") or params["api_username"]
    auth: dict[str, Any] = {
        "auth_url": params.get("iam_url") or f"https://iam.{params['region']}.myhuaweicloud.com/v3",
        "username": params["api_username"],
        "password": params["api_password"],
        "user_domain_name": domain,
    }
    if params.get("project_id"):
        auth["project_id"] = params["project_id"]
    else:
        auth.update(project_name=params.get("project_name") or params["region"], project_domain_name=domain)
    return Settings(auth_type="password", auth=auth, region_name=params.get("region"), api_timeout=timeout)


def _reason(answer: Answer) -> tuple[str | None, str, str | None]:
    """Code, message and request id of an error.

    ECS: ``{"error": {"code", "message", "details"}}``, the two swapped in some of its answers; the gateway:
    ``{"error_code", "error_msg", "request_id"}``; IAM: ``{"error": {"code": 401, "message", "title"}}``.
    """
    silent = f"the service answered HTTP {answer.status} without a reason"
    try:
        body = json.loads(answer.content)
    except ValueError:
        return None, silent, None
    if not isinstance(body, Mapping):
        return None, silent, None
    if "error_msg" in body or "error_code" in body:
        return body.get("error_code"), str(body.get("error_msg") or silent), body.get("request_id")
    error = body.get("error")
    if not isinstance(error, Mapping):
        error = body
    code, message = str(error.get("code") or ""), str(error.get("message") or "")
    if _CODE.match(message) and not _CODE.match(code):
        code, message = message, code
    details = [item for item in error.get("details") or [] if isinstance(item, Mapping)]
    said = "; ".join(f"{item.get('message') or ''} ({item.get('code') or ''})" for item in details)
    return code or None, " - ".join(part for part in (message, said) if part) or silent, None


HUAWEI_ECS = System(
    name="huawei_ecs",
    title="Huawei Cloud ECS",
    connection=CONNECTION,
    client=HuaweiEcsClient,
    check=check_connection,
    requirements=("requests", "keystoneauth1", "PyYAML"),
)
