# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the connections of systems have in common: TLS and time limit, addresses, basic authentication."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from .errors import InvalidOption
from .fields import Field
from .masking import Masker

DEFAULT_TIMEOUT = 60


def transport_options(prefix: str) -> dict[str, Field]:
    """The options validate_certs, ca_cert and timeout.

    :param prefix: What their environment variables begin with, such as ``F5_VNFM``.
    """
    return {
        "validate_certs": Field(
            type="bool",
            default=True,
            env=f"{prefix}_VALIDATE_CERTS",
            doc="Whether the server's certificate must be valid.",
        ),
        "ca_cert": Field(
            type="path",
            env=f"{prefix}_CA_CERT",
            doc="File of the certificates to trust, for a private authority or a self-signed certificate.",
        ),
        "timeout": Field(
            type="int",
            default=DEFAULT_TIMEOUT,
            env=f"{prefix}_TIMEOUT",
            doc="Seconds to wait for an answer to one request.",
        ),
    }


def check_addresses(params: Mapping[str, Any], *names: str) -> None:
    """Refuse addresses that are none; options that are not given are passed over.

    :raises InvalidOption: One does not begin with http:// or https://, or holds a login, which would be sent in place
        of the options' and would be shown with the options.
    """
    for name in names:
        url = params.get(name)
        # Before all messages that quote the address.
        if url and "@" in str(url).partition("://")[2].partition("/")[0]:
            raise InvalidOption(name, "holds a user name or password; they have options of their own")
        if url and not str(url).startswith(("http://", "https://")):
            raise InvalidOption(name, f"{url!r} is not an address; it begins with http:// or https://")
        if url and not _has_host(str(url)):
            raise InvalidOption(name, f"{url!r} is not an address: a host, and a port if there is one, are needed")


def need_address(params: Mapping[str, Any], name: str, env: str) -> None:
    """Refuse a connection without an address.

    :param env: The environment variable that may hold it.
    """
    if not params.get(name):
        raise InvalidOption(name, f"is needed: as an option, by module_defaults, or in the environment as {env}")


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        # Asking for the port checks it.
        return bool(parts.hostname) and parts.port != 0 and not re.search(r"\s", url)
    except ValueError:
        return False


def basic_authorization(username: Any, password: Any, masker: Masker) -> str:
    """The value of an Authorization header; it is masked from then on (RFC 7617)."""
    encoded = base64.b64encode(f"{username}:{password}".encode()).decode()
    masker.add(encoded)
    return f"Basic {encoded}"
