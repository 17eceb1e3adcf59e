# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Talking to CloudManager: with a token of Keystone's, at an address that is given or stands in the catalog.

Source: CloudManager REST API v1, "General information" and the lists of its sections (offset and limit). The
reference tells neither statuses nor bodies of errors; those of OpenStack's services are understood.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..core.connection import check_addresses
from ..core.errors import ApiError, InvalidOption
from ..core.fields import Field
from ..core.http import Answer, Http
from ..core.masking import Masker
from ..core.operation import Operation
from ..core.system import System
from ..openstack import connection
from ..openstack.client import items, reason
from ..openstack.logged_in import LoggedInClient
from ..openstack.login import Keystone

#: How many objects are asked for at a time; the reference names no greatest number.
PAGE_SIZE = 100
SERVICE = "cloudmanager"

_KINDS = {401: "auth", 403: "denied", 404: "absent"}

CONNECTION: dict[str, Field] = {
    "api_url": Field(
        env="CLOUDMANAGER_URL",
        doc="Address of CloudManager, such as V(http://controller:9362). Left out, it is looked up in Keystone's "
        "catalog, "
        "under the service type C(cloudmanager).",
    ),
    "api_token": Field(
        env="CLOUDMANAGER_TOKEN",
        secret=True,
        doc="A token of Keystone's, in place of a login. O(api_url) is needed with it.",
    ),
    **connection.CONNECTION,
}


def _settings(params: Mapping[str, Any]) -> connection.Settings:
    return connection.settings({name: params.get(name) for name in connection.CONNECTION})


def check_connection(params: Mapping[str, Any]) -> None:
    """Refuse connection options that cannot work.

    :raises InvalidOption: A token without an address, an address that is none, no login at all.
    """
    url = params.get("api_url")
    check_addresses(params, "api_url")
    if params.get("api_token"):
        if not url:
            raise InvalidOption("api_url", "is needed with api_token: without a login there is no catalog")
    else:
        _settings(params)


def _http_options(params: Mapping[str, Any]) -> dict[str, Any]:
    if not params.get("api_token"):
        found = _settings(params)
        return {"validate_certs": found.validate_certs, "ca_cert": found.ca_cert, "client_cert": found.client_cert}
    certificate, key = params.get("client_cert"), params.get("client_key")
    return {
        "validate_certs": params.get("validate_certs") is not False,
        "ca_cert": params.get("ca_cert"),
        "client_cert": (certificate, key) if certificate and key else certificate,
    }


class CloudManagerClient(LoggedInClient):
    """Talks to one CloudManager, on behalf of one login."""

    system = "cloudmanager"

    def __init__(self, params: Mapping[str, Any], http: Http, run_dir: str | None, masker: Masker) -> None:
        super().__init__(params, http, run_dir, masker)
        if params.get("api_token"):
            self.timeout = float(params.get("api_timeout") or self.timeout)
        else:
            found = _settings(params)
            self.timeout = found.api_timeout
            self.login = Keystone(found, self.cache, http, self.without_secrets)

    def base_url(self, operation: Operation) -> str:
        """The address that is given, else the catalog's."""
        if self.params.get("api_url") or self.login is None:
            return str(self.params["api_url"]).rstrip("/")
        return self.login.endpoint(SERVICE).removesuffix("/v1")

    def headers(self, operation: Operation) -> Mapping[str, str]:
        """The token."""
        if self.login is None:
            return {"X-Auth-Token": str(self.params["api_token"])}
        headers = self.login.headers()
        self.masker.add(*self.login.secrets)
        return headers

    def error(self, operation: Operation, answer: Answer, path: str) -> ApiError:
        """The error as OpenStack's services word it."""
        code, message = reason(answer)
        kind = _KINDS.get(answer.status, "other")
        if answer.status == 409 and operation.method == "POST":
            kind = "exists"
        return ApiError(message, method=operation.method, path=path, status=answer.status, code=code, kind=kind)

    def pages(self, fetch: Callable[[Mapping[str, Any]], Any], query: Mapping[str, Any]) -> Iterator[list[Any]]:
        """Pages by offset and limit, until one is empty: a server may give fewer than were asked for."""
        offset = 0
        while True:
            body = fetch({**query, "offset": offset, "limit": PAGE_SIZE})
            # Storages come as a list without a name around it.
            page = body if isinstance(body, list) else items(body)
            if not page:
                return
            yield page
            offset += len(page)


CLOUDMANAGER = System(
    name="cloudmanager",
    title="CloudManager",
    connection=CONNECTION,
    client=CloudManagerClient,
    check=check_connection,
    http_options=_http_options,
    requirements=("requests", "keystoneauth1", "PyYAML"),
)
