# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What clients send as bytes: archive kinds, unpacking, downloads from a URL."""

from __future__ import annotations

import io
import tarfile
import urllib.error
import urllib.parse
import urllib.request
import zipfile

from simulators.f5_vnfm.call import Call
from simulators.f5_vnfm.errors import ApiError, bad, internal

_MAGIC = ((b"\x1f\x8b", "tar.gz"), (b"BZh", "tar.bz2"))
CONTENT_TYPES = {"zip": "application/zip"}


def kind_of(content: bytes) -> str | None:
    """zip, tar, tar.gz, tar.bz2, or None for anything else."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        return "zip"
    try:
        with tarfile.open(fileobj=io.BytesIO(content)) as archive:
            archive.getmembers()
    except (tarfile.TarError, EOFError, OSError):
        return None
    return next((kind for magic, kind in _MAGIC if content.startswith(magic)), "tar")


def unpack(content: bytes) -> tuple[dict[str, bytes], set[str]]:
    """Files of an archive by path, and the names of all its folders."""
    files: dict[str, bytes] = {}
    folders: set[str] = set()
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for info in archive.infolist():
                name = info.filename.removeprefix("./")
                if info.is_dir():
                    folders.add(name.rstrip("/"))
                else:
                    files[name] = archive.read(info)
    else:
        with tarfile.open(fileobj=io.BytesIO(content)) as tar:
            for member in tar.getmembers():
                name = member.name.removeprefix("./")
                if member.isdir():
                    folders.add(name)
                elif member.isfile():
                    handle = tar.extractfile(member)
                    files[name] = handle.read() if handle is not None else b""
    for name in files:
        parts = name.split("/")
        folders.update("/".join(parts[:depth]) for depth in range(1, len(parts)))
    return files, folders - {"", "."}


def single_folder(content: bytes) -> dict[str, bytes]:
    """Files below the one folder of a blueprint archive, by path in it; 400 when there is not exactly one."""
    files, folders = unpack(content)
    top = {name.split("/")[0] for name in (*files, *folders)}
    if len(top) != 1 or not top <= {name.split("/")[0] for name in folders}:
        raise bad("archive must contain exactly 1 directory")
    (folder,) = top
    return {name[len(folder) + 1 :]: content for name, content in files.items()}


def uploaded(call: Call, url_parameter: str, what: str) -> bytes:
    """The bytes of an upload: the raw body, or what the URL in the query names. Both: 400; neither: 500."""
    url = call.arg(url_parameter)
    kind = call.request.headers.get("Content-Type", "")
    form = kind.startswith(("multipart/form-data", "application/x-www-form-urlencoded"))
    body = b"" if form else call.request.get_data()
    if url is not None:
        if body:
            raise bad("Can't pass both a blueprint URL via query parameters, request body, multi-form and chunked.")
        return _download(url, what)
    if not body:
        raise internal(f"[Errno 2] No such file or directory: '/opt/manager/resources/tmp{call.state.new_id()[:6]}'")
    return body


def _download(url: str, what: str) -> bytes:
    parts = urllib.parse.urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise bad(f"URL {url} is malformed - can't download {what} archive")
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            content: bytes = response.read()
            return content
    except (urllib.error.URLError, OSError):
        raise ApiError(
            400, "param_url_not_found_error", f"URL {url} not found - can't download {what} archive"
        ) from None
