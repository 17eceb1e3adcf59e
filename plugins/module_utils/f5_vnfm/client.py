# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""F5 VNF Manager: its connection, its headers, its errors, its lists.

Source: F5 VNFM REST API v3.1, "REST API"; corrected by recorded answers of a real manager (tests/simulators/f5_vnfm).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..core.client import Client
from ..core.connection import basic_authorization, check_addresses, need_address, transport_options
from ..core.errors import ApiError, InvalidOption
from ..core.fields import Field
from ..core.http import Answer
from ..core.operation import Operation
from ..core.system import System
from .names import check_ids

#: How many objects a page of a list holds; the server's own default.
PAGE_SIZE = 1000

# Error codes that mean "not now" while another execution or an environment's creation is under way.
BUSY = ("existing_running_execution_error", "deployment_environment_creation_pending_error")

_KINDS = {
    "not_found_error": "absent",
    "conflict_error": "conflict",
    "unauthorized_error": "auth",
    "forbidden_error": "denied",
}

CONNECTION: dict[str, Field] = {
    "api_url": Field(
        env="F5_VNFM_URL",
        doc="Address of the manager, such as V(https://vnfm.example.com). A path is not needed.",
    ),
    "api_username": Field(env="F5_VNFM_USERNAME", doc="Name of the user who asks."),
    "api_password": Field(env="F5_VNFM_PASSWORD", secret=True, doc="Password of the user."),
    "api_token": Field(
        env="F5_VNFM_TOKEN",
        secret=True,
        doc="A token in place of user name and password. It dies when its user's password changes.",
    ),
    "tenant": Field(
        default="default_tenant",
        env="F5_VNFM_TENANT",
        doc="The tenant that the request is about. Every request names one.",
    ),
    **transport_options("F5_VNFM"),
}


_check_tenant = check_ids("tenant")


def check_connection(params: Mapping[str, Any]) -> None:
    """Refuse connection options that cannot work.

    :raises InvalidOption: Neither a token nor user name and password; an address or a tenant that is none.
    """
    need_address(params, "api_url", "F5_VNFM_URL")
    check_addresses(params, "api_url")
    _check_tenant(params)
    if not params.get("api_token") and not (params.get("api_username") and params.get("api_password")):
        missing = "api_password" if params.get("api_username") else "api_username"
        raise InvalidOption(
            missing,
            "is needed: give api_username and api_password, or api_token, as options, by module_defaults or in the "
            "environment as F5_VNFM_USERNAME and F5_VNFM_PASSWORD, or F5_VNFM_TOKEN",
        )


class F5VnfmClient(Client):
    """Talks to one manager, on behalf of one user, about one tenant."""

    system = "f5_vnfm"
    prefix = "/api/v3.1"

    def headers(self, operation: Operation) -> Mapping[str, str]:
        """Basic authentication without waiting to be asked (the manager sends no WWW-Authenticate), and the tenant."""
        headers = {"Tenant": str(self.params["tenant"])}
        token = self.params.get("api_token")
        if token:
            headers["Authentication-Token"] = token
        else:
            user, password = self.params["api_username"], self.params["api_password"]
            headers["Authorization"] = basic_authorization(user, password, self.masker)
        return headers

    def error(self, operation: Operation, answer: Answer, path: str) -> ApiError:
        """The manager's error: its code says more than its status (a 404 may mean a missing edition)."""
        try:
            body = json.loads(answer.content)
        except ValueError:
            body = {}
        if not isinstance(body, dict):
            body = {}
        code = body.get("error_code")
        message = str(body.get("message") or f"the server answered HTTP {answer.status} without a reason")
        kind = _KINDS.get(code or "", "other")
        if answer.status == 401:
            kind = "auth"
        if code == "forbidden_error" and "invalid tenant name" in message:
            message += " (option tenant: the manager has no such tenant)"
        return ApiError(message, method=operation.method, path=path, status=answer.status, code=code, kind=kind)

    def pages(self, fetch: Callable[[Mapping[str, Any]], Any], query: Mapping[str, Any]) -> Iterator[list[Any]]:
        """Pages by ``_size`` and ``_offset`` until the total is reached."""
        offset = int(query.get("_offset") or 0)
        size = int(query.get("_size", PAGE_SIZE))
        if size < 1:
            raise InvalidOption("page_size", f"{size} is not a number of objects; it is at least 1")
        while True:
            body = fetch({**query, "_size": size, "_offset": offset})
            items = body["items"]
            yield items
            offset += len(items)
            if not items or offset >= body["metadata"]["pagination"]["total"]:
                return


F5_VNFM = System(
    name="f5_vnfm",
    title="F5 VNF Manager",
    connection=CONNECTION,
    client=F5VnfmClient,
    check=check_connection,
    info_options={
        "include": Field(
            type="list",
            elements="str",
            wire="_include",
            to_wire=",".join,
            doc="Return only these attributes. An attribute that does not exist is refused by the manager.",
        ),
        "sort": Field(
            type="list",
            elements="str",
            wire="_sort",
            doc="Sort by these attributes, the first one first; a leading V(-) sorts descending.",
        ),
        "page_size": Field(
            type="int",
            wire="_size",
            doc="How many objects to ask for at a time. All pages are read all the same; see O(limit).",
        ),
    },
)
