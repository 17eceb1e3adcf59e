# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What uploads and downloads of files have in common: checks, patience, temporary files, checksums.

Files are read and written piece by piece: memory does not grow with their sizes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote, urlsplit

from .errors import ApiError, InvalidOption
from .http import Request
from .work import Work

#: Content type of a body of bytes.
BYTES = {"Content-Type": "application/octet-stream"}
_PIECE = 1024 * 1024


def password_in(url: Any) -> list[str]:
    """The password in an address such as ``https://user:password@host/``, as it stands there and as it is meant."""
    try:
        password = urlsplit(str(url)).password
    except ValueError:  # not an address at all, which check_url says
        return []
    return [password, unquote(password)] if password else []


def check_file(option: str, params: Mapping[str, Any]) -> None:
    """Refuse a file that is missing, empty or unreadable."""
    path = params.get(option)
    if path is None:
        return
    if not os.path.isfile(path):
        raise InvalidOption(option, f"there is no file {path}")
    if not os.access(path, os.R_OK):
        raise InvalidOption(option, f"the file {path} cannot be read")
    if os.path.getsize(path) == 0:
        raise InvalidOption(option, f"the file {path} is empty")


@contextmanager
def patience(work: Work) -> Iterator[None]:
    """Requests that the server answers only when its work is done get the time of ``wait_timeout``."""
    client = work.client
    before = client.timeout
    client.timeout = max(before, work.timeout)
    try:
        yield
    finally:
        client.timeout = before


@contextmanager
def scratch() -> Iterator[str]:
    """A private folder (mode 0700) that is gone afterwards."""
    folder = tempfile.mkdtemp(prefix="telco_cloud-")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def digests(path: str, algorithms: Sequence[str]) -> dict[str, str]:
    """The checksums (hex) of a file, by algorithm of hashlib, with one reading."""
    found = {name: hashlib.new(name, usedforsecurity=False) for name in algorithms}
    with open(path, "rb") as file:
        while piece := file.read(_PIECE):
            for digest in found.values():
                digest.update(piece)
    return {name: digest.hexdigest() for name, digest in found.items()}


def fetch_url(work: Work, url: str, to: str, option: str) -> None:
    """Download an address that is none of the system's own into the file *to*; the login is not sent there.

    :raises InvalidOption: There is nothing to download.
    """
    parts = urlsplit(url)
    request = Request("GET", url, parts.path or "/", idempotent=True, timeout=work.client.timeout)
    try:
        answer, _sha256, _size = work.client.http.download(request, to)
    except ApiError as exc:
        raise InvalidOption(option, f"cannot be downloaded: {exc.message}") from exc
    if answer.status != 200:
        raise InvalidOption(option, f"cannot be downloaded: {parts.hostname} answers HTTP {answer.status}")
