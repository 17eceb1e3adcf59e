# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checking a request signed with an access key (AK/SK), by the published algorithm SDK-HMAC-SHA256.

Huawei Cloud, "API Request Signing Guide": a canonical form of the request is hashed, that hash and the date are signed
with HMAC-SHA256 under the secret key, and the result is compared with the one in the header Authorization.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import parse_qsl, quote, unquote

ALGORITHM = "SDK-HMAC-SHA256"
_DATE = "%Y%m%dT%H%M%SZ"
_AUTHORIZATION = re.compile(
    rf"{ALGORITHM} Access=(?P<access>[^,\s]+), ?SignedHeaders=(?P<headers>[a-z0-9;-]+), ?"
    r"Signature=(?P<signature>[0-9a-f]{64})"
)
#: headers that every signature must cover
_MUST = {"host", "x-sdk-date"}
_BODY_HASH = "x-sdk-content-sha256"
_UNSIGNED = "UNSIGNED-PAYLOAD"


class WrongSignature(Exception):
    """The request is not signed as it must be; the message says why and holds no secret."""


def verify(
    *,
    method: str,
    path: str,
    query: str,
    headers: Mapping[str, str],
    body: bytes,
    secrets: Mapping[str, str],
    now: datetime,
    window: float,
) -> str:
    """Check the signature of a request and return the access key that signed it. WrongSignature when it does not fit.

    path and query: as sent, still encoded. headers: by name in lower case. secrets: access key -> secret key. now: an
    aware moment.
    window: seconds the date of the request may differ from now.
    """
    found = _AUTHORIZATION.fullmatch(headers.get("authorization", ""))
    if found is None:
        raise WrongSignature("malformed Authorization header")
    signed = found["headers"].split(";")
    if signed != sorted(signed) or len(set(signed)) != len(signed) or not set(signed) >= _MUST:
        raise WrongSignature("SignedHeaders must be sorted and name host and x-sdk-date")
    if found["access"] not in secrets:
        raise WrongSignature("unknown access key")
    date = headers.get("x-sdk-date", "")
    try:
        sent = datetime.strptime(date, _DATE).replace(tzinfo=UTC)
    except ValueError:
        raise WrongSignature("malformed X-Sdk-Date") from None
    if abs((now - sent).total_seconds()) > window:
        raise WrongSignature("X-Sdk-Date is too far from now")
    missing = [name for name in signed if name not in headers]
    if missing:
        raise WrongSignature(f"signed header {missing[0]} is missing")
    actual = hashlib.sha256(body).hexdigest()
    claimed = headers.get(_BODY_HASH, actual)
    if claimed not in (actual, _UNSIGNED):
        raise WrongSignature("the body does not fit its hash")
    canonical = "\n".join(
        [
            method.upper(),
            _canonical_path(path),
            _canonical_query(query),
            "".join(f"{name}:{_utf8(headers[name]).strip()}\n" for name in signed),
            ";".join(signed),
            claimed,
        ]
    )
    to_sign = "\n".join([ALGORITHM, date, hashlib.sha256(canonical.encode()).hexdigest()])
    expected = hmac.new(secrets[found["access"]].encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, found["signature"]):
        raise WrongSignature("verify aksk signature fail")
    return found["access"]


def _canonical_path(path: str) -> str:
    encoded = "/".join(quote(unquote(part), safe="~") for part in path.split("/"))
    return encoded if encoded.endswith("/") else encoded + "/"


def _canonical_query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    return "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in sorted(pairs))


def _utf8(value: str) -> str:
    """HTTP servers hand header values out as Latin-1; what was signed is UTF-8."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value
