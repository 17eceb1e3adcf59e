# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests that an OAuth consumer signs.

Source: RFC 5849, "The OAuth 1.0 Protocol", sections 3.4.1 (base string), 3.4.2 (HMAC-SHA1), 3.5.1 (header) and 3.6
(percent encoding). HMAC-SHA1 is the one method that the OpenStack API Complete Reference, 7.3, has.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit


@dataclass(frozen=True)
class Pair:
    """What is known to both sides, and what proves it: a consumer, a request token or an access token."""

    key: str
    secret: str


def authorization(
    method: str, url: str, consumer: Pair, token: Pair | None = None, further: Mapping[str, str] | None = None
) -> str:
    """The value of the header ``Authorization`` for a request without query and form.

    :param token: The token that the request is made with, if it is.
    :param further: Parameters of this request alone, such as ``oauth_callback``.
    """
    parameters = {
        "oauth_consumer_key": consumer.key,
        "oauth_nonce": secrets.token_hex(16),
        "oauth_signature_method": "HMAC-SHA1",
        "oauth_timestamp": str(int(time.time())),
        "oauth_version": "1.0",
        **({} if token is None else {"oauth_token": token.key}),
        **(further or {}),
    }
    parameters["oauth_signature"] = signature(method, url, parameters, consumer.secret, token.secret if token else "")
    return "OAuth " + ", ".join(f'{_encoded(name)}="{_encoded(value)}"' for name, value in parameters.items())


def signature(method: str, url: str, parameters: Mapping[str, str], consumer_secret: str, token_secret: str) -> str:
    """The signature by HMAC-SHA1."""
    pairs = sorted((_encoded(name), _encoded(value)) for name, value in parameters.items())
    normalized = "&".join(f"{name}={value}" for name, value in pairs)
    base = "&".join((method.upper(), _encoded(_plain(url)), _encoded(normalized)))
    key = f"{_encoded(consumer_secret)}&{_encoded(token_secret)}"
    return base64.b64encode(hmac.new(key.encode(), base.encode(), hashlib.sha1).digest()).decode()


def _plain(url: str) -> str:
    """An address as it is signed: without the port that its scheme has anyway."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    port = "" if parts.port in (None, usual) else f":{parts.port}"
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{port}{parts.path or '/'}"


def _encoded(text: str) -> str:
    return quote(text, safe="~")
