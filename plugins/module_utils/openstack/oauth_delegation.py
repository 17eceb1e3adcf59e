# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a consumer comes to an access token: three requests that it signs, and one in which the user agrees.

Source: OpenStack API Complete Reference (17 November 2015), 7.3.6, 7.3.7 and 7.3.13; the user's part as in the Identity
API v3, OS-OAUTH1, "Authorize request token".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.operation import Operation
from ..core.secret_file import write_secret
from ..core.work import Work
from .oauth_signature import Pair, authorization

_CHAPTER = "identity_v3_ext"
REQUEST_TOKEN = Operation(
    f"{_CHAPTER}.get_unauthorized_request_token", "POST", "/v3/OS-OAUTH1/request_token", service="identity"
)
AUTHORIZE = Operation(
    f"{_CHAPTER}.authorize_request_token",
    "PUT",
    "/v3/OS-OAUTH1/authorize/{request_token_id}",
    service="identity",
)
ACCESS_TOKEN = Operation(f"{_CHAPTER}.create_access_token", "POST", "/v3/OS-OAUTH1/access_token", service="identity")
IDENTITY_TOKEN = Operation(
    f"{_CHAPTER}.get_an_identity_service_token", "POST", "/v3/auth/tokens", service="identity", repeatable=True
)
#: A consumer that no address is to be called of, once the user has agreed (RFC 5849, section 2.1).
_OUT_OF_BAND = {"oauth_callback": "oob"}


def delegate(work: Work, consumer: Pair, project_id: str, role_ids: list[str]) -> Pair | None:
    """A new access token with roles of the login's user; None in check mode."""
    asked = _signed(work, REQUEST_TOKEN, consumer, None, _OUT_OF_BAND, {"Requested-Project-Id": project_id})
    request = _pair(work, asked)
    path = {} if request is None else {"request_token_id": request.key}
    agreed = work.call(AUTHORIZE, path, body={"roles": [{"id": one} for one in role_ids]})
    verifier = {} if agreed is None else {"oauth_verifier": str(agreed["token"]["oauth_verifier"])}
    work.client.masker.add(*verifier.values())
    return _pair(work, _signed(work, ACCESS_TOKEN, consumer, request, verifier))


def identity_token(work: Work, consumer: Pair, access: Pair | None, path: str) -> None:
    """A token of the identity service that the access token is good for, in a file.

    :param access: None in check mode.
    """
    headers = _headers(work, IDENTITY_TOKEN, consumer, access, {})
    body = {"auth": {"identity": {"methods": ["oauth1"], "oauth1": {}}}}
    answer = work.answer(IDENTITY_TOKEN, body=body, headers=headers, attempt=f"log in with {work.label}")
    if answer.predicted:
        return
    token = answer.headers["X-Subject-Token"]
    work.client.masker.add(token)
    write_secret(path, token)


def _signed(
    work: Work,
    operation: Operation,
    consumer: Pair,
    token: Pair | None,
    further: Mapping[str, str],
    headers: Mapping[str, str] | None = None,
) -> Any:
    signed = _headers(work, operation, consumer, token, further)
    return work.call(operation, headers={**signed, **(headers or {})})


def _headers(
    work: Work, operation: Operation, consumer: Pair, token: Pair | None, further: Mapping[str, str]
) -> dict[str, str]:
    url = work.client.base_url(operation) + operation.path
    return {"Authorization": authorization(operation.method, url, consumer, token, further)}


def _pair(work: Work, answer: Mapping[str, Any] | None) -> Pair | None:
    if answer is None:
        return None
    pair = Pair(str(answer["oauth_token"]), str(answer["oauth_token_secret"]))
    work.client.masker.add(pair.secret)
    return pair
