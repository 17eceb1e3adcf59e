# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signing requests with an access key: SDK-HMAC-SHA256.

Source: Huawei Cloud, "API Request Signing Guide", "AK/SK Signing and Authentication Algorithm": a canonical form
of the request is hashed, that hash and the moment are signed with HMAC-SHA256 under the secret key.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime, timezone
from urllib.parse import quote, unquote, urlsplit

from ..core.http import Query

ALGORITHM = "SDK-HMAC-SHA256"
_MOMENT = "%Y%m%dT%H%M%SZ"


def signed(
    *,
    method: str,
    url: str,
    query: Query,
    headers: Mapping[str, str],
    body: bytes,
    access_key: str,
    secret_key: str,
    now: datetime | None = None,
) -> dict[str, str]:
    """The headers of a request with those of its signature.

    :param url: The full address without its query; its path may be quoted.
    :param headers: The headers that are signed; a name with an underscore is passed over, as proxies may drop it.
    :param now: An aware moment; the server refuses one that is more than 15 minutes from its own.
    """
    parts = urlsplit(url)
    moment = (now or datetime.now(timezone.utc)).astimezone(timezone.utc).strftime(_MOMENT)
    complete = {**headers, "Host": parts.netloc.rpartition("@")[2], "X-Sdk-Date": moment}
    covered = {name.lower(): value.strip() for name, value in complete.items() if "_" not in name}
    names = sorted(covered)
    canonical = "\n".join(
        [
            method.upper(),
            _path(parts.path),
            _query(query),
            *(f"{name}:{covered[name]}" for name in names),
            "",
            ";".join(names),
            hashlib.sha256(body).hexdigest(),
        ]
    )
    to_sign = "\n".join([ALGORITHM, moment, hashlib.sha256(canonical.encode()).hexdigest()])
    signature = hmac.new(secret_key.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    complete["Authorization"] = (
        f"{ALGORITHM} Access={access_key}, SignedHeaders={';'.join(names)}, Signature={signature}"
    )
    return complete


def _path(path: str) -> str:
    encoded = "/".join(quote(unquote(part), safe="~") for part in path.split("/"))
    return encoded if encoded.endswith("/") else f"{encoded}/"


def _query(query: Query) -> str:
    return "&".join(f"{quote(key, safe='~')}={quote(value, safe='~')}" for key, value in sorted(query))
