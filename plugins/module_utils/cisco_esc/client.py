# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cisco Elastic Services Controller: its connection, its XML, its errors.

Source: Cisco ESC REST northbound API 2.2, "Behavior of ESC REST operations" and "REST API Security". The document
does not say what an error's body looks like, so that its words are looked for and never relied on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..core.client import Client
from ..core.connection import basic_authorization, check_addresses, need_address, transport_options
from ..core.errors import ApiError, InvalidOption
from ..core.fields import Field
from ..core.http import Answer, Http
from ..core.masking import Masker
from ..core.operation import Operation
from ..core.system import System
from . import xml

_KINDS = {401: "auth", 403: "denied", 404: "absent", 409: "conflict"}
_WORDS = ("message", "error_message", "errorMessage", "error-message", "description")

CONNECTION: dict[str, Field] = {
    "api_url": Field(
        env="CISCO_ESC_URL",
        doc="Address of ESC's REST interface, such as V(https://esc.example.com:8443). C(/ESCManager) need not be "
        "given.",
    ),
    "api_username": Field(
        env="CISCO_ESC_USERNAME", doc="Name of the user. Not needed where ESC's authentication is switched off."
    ),
    "api_password": Field(env="CISCO_ESC_PASSWORD", secret=True, doc="Password of the user."),
    **transport_options("CISCO_ESC"),
}


def check_connection(params: Mapping[str, Any]) -> None:
    """Refuse connection options that cannot work.

    :raises InvalidOption: An address that is none; a user without a password or the other way round.
    """
    need_address(params, "api_url", "CISCO_ESC_URL")
    check_addresses(params, "api_url")
    if bool(params.get("api_username")) != bool(params.get("api_password")):
        missing = "api_password" if params.get("api_username") else "api_username"
        raise InvalidOption(missing, "is needed, api_username and api_password go together")


class CiscoEscClient(Client):
    """Talks to one ESC."""

    system = "cisco_esc"
    prefix = "/ESCManager"

    def __init__(self, params: Mapping[str, Any], http: Http, run_dir: str | None, masker: Masker) -> None:
        super().__init__(params, http, run_dir, masker)
        self.params["api_url"] = str(params["api_url"]).rstrip("/").removesuffix(self.prefix)

    def headers(self, operation: Operation) -> Mapping[str, str]:
        """Basic authentication, and XML in return."""
        headers = {"Accept": "application/xml"}
        if self.params.get("api_username"):
            user, password = self.params["api_username"], self.params["api_password"]
            headers["Authorization"] = basic_authorization(user, password, self.masker)
        return headers

    def encode(self, operation: Operation, body: Any) -> tuple[bytes, str]:
        """A body, which the operation's envelope made a dict of one root, as XML."""
        ((name, value),) = body.items()
        return xml.write(name, value), "application/xml"

    def decode(self, operation: Operation, answer: Answer) -> Any:
        """An answer's document as a dict of its one root."""
        document = xml.read(answer.content) if answer.content.strip() else None
        if document is not None and "html" in map(str.lower, document):
            # Well-formed or not: it is a proxy's page, and says nothing of what ESC has done.
            raise ValueError("a web page")
        return document

    def error(self, operation: Operation, answer: Answer, path: str) -> ApiError:
        """What a refusal means, with ESC's words where there are any."""
        try:
            words = xml.find(xml.read(answer.content), _WORDS)
        except ValueError:
            words = None
        words = words or answer.headers.get("esc-status-message")
        return ApiError(
            words or f"the server answered HTTP {answer.status} without a reason",
            method=operation.method,
            path=path,
            status=answer.status,
            kind=_KINDS.get(answer.status, "other"),
        )

    def pages(self, fetch: Callable[[Mapping[str, Any]], Any], query: Mapping[str, Any]) -> Iterator[list[Any]]:
        """Lists come whole: a root whose only kind of child is repeated."""
        body = fetch(query)
        yield [item for items in body.values() for item in xml.listed(items)] if isinstance(body, Mapping) else []


CISCO_ESC = System(
    name="cisco_esc",
    title="Cisco ESC",
    connection=CONNECTION,
    client=CiscoEscClient,
    check=check_connection,
    requirements=("requests", "lxml"),
)
