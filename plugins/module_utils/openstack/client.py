# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Talking to OpenStack's services: addresses from the catalog, errors of every dialect, links from page to page.

Source: OpenStack API Complete Reference (17 November 2015), the introductions of its chapters; API SIG guidelines,
"Errors" and "Microversion Specification".
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from ..core.errors import ApiError, TelcoError
from ..core.http import Answer, Http
from ..core.masking import Masker
from ..core.operation import Operation
from ..core.system import System
from .connection import CONNECTION, settings
from .logged_in import LoggedInClient
from .login import Keystone, without_version

_VERSION = re.compile(r"/v(\d+)")
_REASON = re.compile(r"<body>\s*<h1>[^<]*</h1>(.*?)(?:<br|</body>)", re.DOTALL)
_KINDS = {401: "auth", 403: "denied", 404: "absent"}
# Neutron's ways to say that somebody else was quicker: worth another look.
_QUICKER = frozenset({"RevisionNumberConstraintFailed", "ConcurrentModification", "StaleDataError"})
#: What paths call the login's own project.
OWN_PROJECT = "own_id"
#: What they call the login's own user.
OWN_USER = "own_user_id"


def microversion(service: str, version: str) -> dict[str, str]:
    """The headers that ask for a microversion, for :attr:`.operation.Operation.headers`.

    :param service: The service's type, such as ``compute``.
    :param version: Such as ``2.53``, or ``latest``.
    """
    # Cinder goes by the name that it had before it was called block storage.
    name = "volume" if service == "block-storage" else service
    headers = {"OpenStack-API-Version": f"{name} {version}"}
    if service == "compute":
        # What Nova understood before 2.27.
        headers["X-OpenStack-Nova-API-Version"] = version
    return headers


class OpenStackClient(LoggedInClient):
    """Talks to the services of one cloud, on behalf of one login."""

    system = "openstack"
    remembers = True
    login: Keystone

    def __init__(self, params: Mapping[str, Any], http: Http, run_dir: str | None, masker: Masker) -> None:
        super().__init__(params, http, run_dir, masker)
        self.settings = settings(params)
        self.timeout = self.settings.api_timeout
        self.login = Keystone(self.settings, self.cache, http, self.without_secrets)

    def base_url(self, operation: Operation) -> str:
        """The service's address without its version, which is in the operation's path."""
        if operation.path == "/":  # which versions there are, is told above all of them
            return without_version(self.login.endpoint(str(operation.service)))
        version = _VERSION.match(operation.path)
        return self.login.endpoint(str(operation.service), version.group(1) if version else None)

    def headers(self, operation: Operation) -> Mapping[str, str]:
        """The token, and the microversion that the cloud's settings ask for where the operation asks for none."""
        self.masker.add(*self.login.secrets)
        headers = self.login.headers()
        self.masker.add(*headers.values())
        service = str(operation.service)
        wanted = self.settings.of_service(service, "default_microversion")
        if wanted and not any(name.lower() == "openstack-api-version" for name in operation.headers):
            headers.update(microversion(service, wanted))
        return headers

    def known(self, name: str) -> str:
        """The project that the login is for, or its user: Cinder wants the one in its addresses, others where none is
        named.
        """
        own = self.login.token.get({OWN_PROJECT: "project", OWN_USER: "user"}.get(name, ""))
        if own is None:
            words = "The login is for no project, and this is asked in the name of one: give project_name"
            if name == OWN_USER:
                words = "The login does not tell whose it is, and this is asked in the name of a user: use Keystone's"
            raise TelcoError(words, option="auth")
        return str(own["id"])

    def decode(self, operation: Operation, answer: Answer) -> Any:
        """JSON; but that Keystone tells tokens of OAuth in the form that RFC 5849 has for them."""
        if answer.headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded"):
            return dict(parse_qsl(answer.content.decode(), strict_parsing=True))
        return super().decode(operation, answer)

    def error(self, operation: Operation, answer: Answer, path: str) -> ApiError:
        """The error in the dialect of whichever service sent it."""
        code, message = reason(answer)
        kind = _KINDS.get(answer.status, "other")
        if answer.status == 409:
            kind = "conflict" if code in _QUICKER else "exists" if operation.method == "POST" else "other"
        return ApiError(
            message,
            method=operation.method,
            path=path,
            status=answer.status,
            code=code,
            request_id=answer.headers.get("x-openstack-request-id") or answer.headers.get("x-compute-request-id"),
            kind=kind,
        )

    def page_size(self, operation: Operation) -> str | None:
        """Neutron's lists: of 60 networks it tells in the time of four questions for one (measured at Zed).

        Security groups are told with all their rules, a hundred of which take it as long as 80 networks.
        """
        path = operation.path
        pays = operation.service == "network" and path.startswith("/v2.0/") and path != "/v2.0/security-groups"
        return "limit" if pays else None

    def unwrap(self, operation: Operation, data: Any) -> Any:
        """As everywhere; but that Keystone's answer to a change has some attributes a second time.

        Seen at Keystone of Zed for users and projects: ``extra``, which no other answer has.
        """
        found = super().unwrap(operation, data)
        if operation.service == "identity" and operation.method == "PATCH" and isinstance(found, Mapping):
            return {name: value for name, value in found.items() if name != "extra"}
        return found

    def pages(self, fetch: Callable[[Mapping[str, Any]], Any], query: Mapping[str, Any]) -> Iterator[list[Any]]:
        """Pages by the link to the next one, which carries the marker; filters are in the link as well."""
        seen: set[str] = set()
        while True:
            body = fetch(query)
            yield items(body)
            link = _next_link(body)
            if link is None or link in seen:
                return
            seen.add(link)
            query = {}
            for key, value in parse_qsl(urlsplit(link).query, keep_blank_values=True):
                query.setdefault(key, []).append(value)


def items(body: Any) -> list[Any]:
    """The objects of a list's answer, whatever they are called."""
    if not isinstance(body, Mapping):
        return []
    lists = [value for key, value in body.items() if isinstance(value, list) and not key.endswith("links")]
    return lists[0] if lists else []


def _next_link(body: Any) -> str | None:
    """Where the next page is: Keystone's ``links.next``, Neutron's and Nova's ``*_links``, Glance's ``next``."""
    if not isinstance(body, Mapping):
        return None
    if isinstance(body.get("next"), str):
        return str(body["next"])
    for key, value in body.items():
        if key == "links" and isinstance(value, Mapping) and isinstance(value.get("next"), str):
            return str(value["next"])
        if key.endswith("links") and isinstance(value, list):
            for link in value:
                if isinstance(link, Mapping) and link.get("rel") == "next" and link.get("href"):
                    return str(link["href"])
    return None


def reason(answer: Answer) -> tuple[str | None, str]:
    """Code and message of an error.

    Keystone: ``{"error": {"code", "title", "message"}}``; Neutron: ``{"NeutronError": {"type", "message", "detail"}}``;
    Nova and Cinder: ``{"badRequest": {"code", "message"}}``; Placement:
    ``{"errors": [{"title", "detail"}]}``; Ironic: ``{"error_message": TEXT}``, where the text is JSON again, with
    ``faultstring`` or ``title`` and ``description``; Glance: a page in HTML.
    """
    silent = f"the service answered HTTP {answer.status} without a reason"
    try:
        body = json.loads(answer.content)
    except ValueError:
        return None, _of_page(answer.content) or silent
    if not isinstance(body, Mapping):
        return None, silent
    if isinstance(body.get("error_message"), str):
        return _of_ironic(body["error_message"]) or (None, silent)
    several = body.get("errors")
    if isinstance(several, list) and several and isinstance(several[0], Mapping):
        first = several[0]
        return _text(first.get("code") or first.get("title")), _text(first.get("detail")) or silent
    for name, value in body.items():
        if isinstance(value, Mapping) and "message" in value:
            code = value.get("type") or value.get("title") or (None if name == "error" else name)
            detail = _text(value.get("detail"))
            message = _text(value["message"]) or silent
            return _text(code), f"{message} {detail}" if detail else message
        if name == "NeutronError" and isinstance(value, str):
            return name, value
    return _text(body.get("title")), _text(body.get("message") or body.get("faultstring")) or silent


def _of_ironic(text: str) -> tuple[str | None, str] | None:
    try:
        told = json.loads(text)
    except ValueError:
        return None, text
    if not isinstance(told, Mapping):
        return None, text
    words = _text(told.get("faultstring")) or _text(told.get("description"))
    return None if words is None else (_text(told.get("title")), words)


def _of_page(content: bytes) -> str | None:
    """The reason on a page that webob makes, which is how Glance says it: what follows the title in its body."""
    found = _REASON.search(content.decode(errors="replace"))
    return None if found is None else " ".join(html.unescape(found.group(1)).split()) or None


def _text(value: Any) -> str | None:
    return None if value is None or value == "" else str(value)


def check_connection(params: Mapping[str, Any]) -> None:
    """Refuse connection options that cannot work.

    :raises InvalidOption: No such cloud, no login, an address that is none.
    """
    settings(params)


def _http_options(params: Mapping[str, Any]) -> dict[str, Any]:
    found = settings(params)
    return {
        "validate_certs": found.validate_certs,
        "ca_cert": found.ca_cert,
        "client_cert": found.client_cert,
    }


OPENSTACK = System(
    name="openstack",
    title="OpenStack",
    connection=CONNECTION,
    client=OpenStackClient,
    check=check_connection,
    http_options=_http_options,
    requirements=("requests", "keystoneauth1", "PyYAML"),
)
