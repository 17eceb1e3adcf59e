# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Keystone keeps for OAuth, and requests that a consumer has signed.

Written from RFC 5849, 3.1 (parameters in the header ``Authorization``), 3.4.1 (base string) and 3.4.2 (HMAC-SHA1).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

import flask

from simulators.openstack.identity.errors import KeystoneError, bad_request, unauthorized

_ITEM = re.compile(r'([^=\s,]+)="([^"]*)"')
_NEEDED = ("oauth_consumer_key", "oauth_nonce", "oauth_signature_method", "oauth_timestamp", "oauth_signature")


@dataclass
class OAuthToken:
    """A request token, or an access token."""

    id: str
    secret: str
    consumer_id: str
    project_id: str
    expires: float
    roles: list[str] = field(default_factory=list)
    user_id: str | None = None
    verifier: str | None = None


@dataclass
class OAuth:
    """Consumers, request tokens and access tokens, by id."""

    consumers: dict[str, dict[str, Any]] = field(default_factory=dict)
    requested: dict[str, OAuthToken] = field(default_factory=dict)
    granted: dict[str, OAuthToken] = field(default_factory=dict)

    def consumer(self, given: dict[str, str]) -> dict[str, Any]:
        """The consumer that a request names, or 404."""
        found = self.consumers.get(given["oauth_consumer_key"])
        if found is None:
            raise KeystoneError(404, "Consumer not found")
        return found

    def token(self, given: dict[str, str], kept: dict[str, OAuthToken], kind: str) -> OAuthToken:
        """The token that a request names, or 404; 401 when its time is over."""
        found = kept.get(given.get("oauth_token", ""))
        if found is None:
            raise KeystoneError(404, f"{kind} token not found")
        if found.expires <= time.time():
            raise unauthorized()
        return found


def parameters() -> dict[str, str]:
    """What the header says; an error of the server's own when there is none, as at Keystone of Zed."""
    header = flask.request.headers.get("Authorization", "")
    if not header.startswith("OAuth "):
        raise KeystoneError(500, "An unexpected error prevented the server from fulfilling your request.")
    found = {unquote(name): unquote(value) for name, value in _ITEM.findall(header.removeprefix("OAuth "))}
    for name in _NEEDED:
        if not found.get(name):
            raise bad_request(f"Validation failed with errors: invalid_request, detail message is: Missing {name}.")
    if found["oauth_signature_method"] != "HMAC-SHA1" or found.get("oauth_version", "1.0") != "1.0":
        raise bad_request("Validation failed with errors: invalid_request, detail message is: Invalid method.")
    return found


def verify(given: dict[str, str], consumer_secret: str, token_secret: str = "") -> None:
    """401 unless the signature is that of this request."""
    wanted = signature(flask.request.method, flask.request.url, given, consumer_secret, token_secret)
    if not hmac.compare_digest(wanted, given["oauth_signature"]):
        raise unauthorized()


def signature(method: str, url: str, given: dict[str, str], consumer_secret: str, token_secret: str) -> str:
    """The signature that a request with these parameters has to have."""
    address = urlsplit(url)
    items = [(name, value) for name, value in given.items() if name not in ("realm", "oauth_signature")]
    items += parse_qsl(address.query, keep_blank_values=True)
    encoded = sorted((_escape(name), _escape(value)) for name, value in items)
    text = "&".join(f"{name}={value}" for name, value in encoded)
    place = address.netloc.lower()
    for scheme, port in (("http", ":80"), ("https", ":443")):
        if address.scheme == scheme:
            place = place.removesuffix(port)
    base = f"{method.upper()}&{_escape(f'{address.scheme}://{place}{address.path}')}&{_escape(text)}"
    key = f"{_escape(consumer_secret)}&{_escape(token_secret)}".encode()
    return base64.b64encode(hmac.digest(key, base.encode(), hashlib.sha1)).decode()


def _escape(text: str) -> str:
    return quote(text, safe="-._~")
