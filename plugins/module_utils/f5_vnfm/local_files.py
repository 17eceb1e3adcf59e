# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What uploads and downloads of archives have in common: options and checks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.operation import Operation
from ..core.work import Work

_SHA256 = re.compile(r"[0-9a-f]{64}\Z")

SEARCH = Field(wire="_search", doc="Only objects whose id or name contains this text.")
ALL_TENANTS = Field(
    type="bool",
    wire="_all_tenants",
    doc="Whether to list the objects of all tenants that the user may see, not only of O(tenant).",
)


def plain_checksum(value: str) -> str:
    """A SHA-256 in lower case, without the prefix ``sha256:``."""
    return value.strip().lower().removeprefix("sha256:")


def same_checksum(want: Any, have: Any) -> bool:
    """Whether two checksums are the same, however they are written."""
    return have is not None and plain_checksum(str(want)) == plain_checksum(str(have))


def check_checksum(params: Mapping[str, Any]) -> None:
    """Refuse what is no SHA-256."""
    value = params.get("checksum")
    if value is not None and not _SHA256.match(plain_checksum(value)):
        raise InvalidOption("checksum", f"{value!r} is not a SHA-256: 64 hexadecimal digits, with or without sha256:")


def check_url(params: Mapping[str, Any]) -> None:
    """Refuse what the manager could not download.

    Other than the addresses of a connection (``core.connection.check_addresses``) this one may hold a login: it is the
    manager that logs in with it, and there are no options for it. :func:`.transfers.password_in` keeps it out of
    results.
    """
    url = params.get("url")
    if url is not None and not url.startswith(("http://", "https://")):
        raise InvalidOption("url", "is not an address that the manager could download from; it begins with http(s)://")


def fetched(work: Work, operation: Operation, to: str, path: Mapping[str, Any] | None = None) -> tuple[str, int]:
    """Download an archive into the file *to*; its SHA-256 (hex) and size in bytes.

    :raises TelcoError: What came is a page, as a proxy in between sends it with a status of success.
    """
    sha256, size = work.download(operation, to, path)
    with open(to, "rb") as file:
        begin = file.read(64).lstrip().lower()
    if begin.startswith((b"<!doctype", b"<html")):
        raise TelcoError(f"What came for {work.label} is an HTML page, not an archive; is there a proxy in between?")
    return sha256, size
