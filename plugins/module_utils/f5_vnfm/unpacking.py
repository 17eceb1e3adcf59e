# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Archives are looked into, never trusted and never unpacked: nothing is written, sizes are bounded.

What is read: zip, tar, tar.gz and tar.bz2, the kinds that the manager takes (recorded: "blueprints: upload").
"""

from __future__ import annotations

import hashlib
import os
import posixpath
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Any, Literal

#: Bounds of what an archive may grow to: bytes of all its files together, and their number.
MAX_BYTES = 2 * 1024**3
MAX_MEMBERS = 50_000

_CHUNK = 256 * 1024
_LINKS = 16
#: How a tar is read whose first bytes are these.
_TAR_MODES: Mapping[bytes, Literal["r:gz", "r:bz2"]] = {b"\x1f\x8b": "r:gz", b"BZ": "r:bz2"}
_BROKEN = (
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,  # a compression that Python's zipfile does not know
    RuntimeError,  # zipfile's word for an encrypted member
    UnicodeDecodeError,
)


class BadArchive(Exception):
    """An archive that is not used, with the reason."""


@dataclass
class _Budget:
    """What may still be read."""

    left: int

    def take(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise BadArchive("it unpacks to more than is allowed, it may be a trap")


@dataclass(frozen=True)
class _Member:
    """A file in an archive, or a link to one.

    :param open: Opens its content.
    :param link: The name it points at, for a link.
    """

    open: Callable[[], IO[bytes]]
    link: str | None = None


def digest_of(file: IO[bytes]) -> str:
    """The SHA-256 (hex) of what is left in a file."""
    return _digest(file, None)


def digest_of_file(path: str) -> tuple[str, int]:
    """The SHA-256 (hex) and size in bytes of a file."""
    with open(path, "rb") as file:
        return digest_of(file), os.fstat(file.fileno()).st_size


def members_of(path: str, *, max_bytes: int | None = None) -> dict[str, str]:
    """The files in an archive: path to SHA-256 (hex). Modes, times, owners and empty folders do not count.

    :param max_bytes: Bytes that all files together may have; :data:`MAX_BYTES` by default.
    :raises BadArchive: It is no archive, is broken, has an entry that leaves it, or is too large.
    """
    budget = _Budget(MAX_BYTES if max_bytes is None else max_bytes)
    with _opened(path) as members:
        return {name: _content(members, name, lambda file: _digest(file, budget)) for name in members}


def read_member(path: str, choose: Callable[[list[str]], str | None], *, limit: int) -> bytes | None:
    """The content of one file of an archive.

    :param choose: Picks it from the names; None for none.
    :param limit: Bytes it may have.
    :raises BadArchive: As :func:`members_of`.
    """
    with _opened(path) as members:
        name = choose(sorted(members))
        if name is None:
            return None
        return _content(members, name, lambda file: _all(file, limit))


def extract_member(path: str, name: str, to: str) -> None:
    """Copy the content of one file of an archive to a file of our own choosing.

    :raises BadArchive: As :func:`members_of`.
    """
    budget = _Budget(MAX_BYTES)

    def copy(file: IO[bytes]) -> None:
        with open(to, "wb") as target:
            while chunk := file.read(_CHUNK):
                budget.take(len(chunk))
                target.write(chunk)

    with _opened(path) as members:
        _content(members, name, copy)


def below_single_folder(members: Mapping[str, str]) -> dict[str, str]:
    """The members with paths below the one top-level folder that a blueprint's archive must have.

    :raises BadArchive: There is not exactly one.
    """
    tops = {name.partition("/")[0] for name in members}
    loose = [name for name in members if "/" not in name]
    if len(tops) != 1 or loose:
        found = ", ".join(sorted(tops)[:5]) or "nothing"
        raise BadArchive(f"it must have exactly one folder at its top, but has: {found}")
    return {name.partition("/")[2]: digest for name, digest in members.items()}


def names_of(path: str) -> list[str]:
    """The names of the files in an archive, sorted."""
    with _opened(path) as members:
        return sorted(members)


@contextmanager
def _opened(path: str) -> Iterator[dict[str, _Member]]:
    try:
        with open(path, "rb") as file:
            begin = file.read(2)
        if begin == b"PK":
            with zipfile.ZipFile(path) as archive:
                yield _zip_members(archive)
        else:
            # Not whatever this Python can decompress: the manager reads no others.
            with tarfile.open(path, _TAR_MODES.get(begin, "r:")) as tar:
                yield _tar_members(tar)
    except _BROKEN as exc:
        if isinstance(exc, tarfile.ReadError):
            raise BadArchive(f"it cannot be read as zip, tar, tar.gz or tar.bz2 ({exc})") from exc
        raise BadArchive(f"it cannot be read ({exc})") from exc


def _zip_members(archive: zipfile.ZipFile) -> dict[str, _Member]:
    members: dict[str, _Member] = {}
    for info in _bounded(archive.infolist()):
        name = _safe(info.filename)
        mode = info.external_attr >> 16 if info.create_system == 3 else 0
        if not name or info.is_dir():
            continue
        link = None
        if stat.S_ISLNK(mode):
            with archive.open(info) as file:
                link = _target(name, _all(file, 4096).decode())
        elif stat.S_IFMT(mode) not in (0, stat.S_IFREG):
            raise BadArchive(f"{name} is neither a file nor a folder")
        members[name] = _Member(lambda info=info: archive.open(info), link)  # type: ignore[misc]
    return members


def _tar_members(tar: tarfile.TarFile) -> dict[str, _Member]:
    members: dict[str, _Member] = {}
    budget = _Budget(MAX_BYTES)
    for info in _bounded(tar):
        # The sizes are what tarfile skips over, that is, decompresses.
        budget.take(info.size)
        name = _safe(info.name)
        if info.isdir() or not name:
            continue
        link = None
        if info.issym():
            link = _target(name, info.linkname)
        elif info.islnk():
            link = _safe(info.linkname)
        elif not info.isreg():
            raise BadArchive(f"{name} is neither a file nor a folder")
        members[name] = _Member(lambda info=info: _extracted(tar, info), link)  # type: ignore[misc]
    return members


def _extracted(tar: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    file = tar.extractfile(info)
    if file is None:
        raise BadArchive(f"{info.name} has no content")
    return file


def _bounded(entries: Any) -> Iterator[Any]:
    for count, entry in enumerate(entries, start=1):
        if count > MAX_MEMBERS:
            raise BadArchive(f"it has more than {MAX_MEMBERS} entries")
        yield entry


def _safe(name: str) -> str:
    """A member's name in its plain form.

    :raises BadArchive: It would leave the folder that it is unpacked in.
    """
    if name.startswith("/") or "\\" in name or "\0" in name or name[1:2] == ":":
        raise BadArchive(f"{name!r} is not a path inside the archive")
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if ".." in parts:
        raise BadArchive(f"{name!r} leaves the archive")
    return "/".join(parts)


def _target(name: str, link: str) -> str:
    """Where a symbolic link points, as a member's name."""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(name), link))
    if link.startswith("/") or joined.split("/")[0] == "..":
        raise BadArchive(f"{name} is a link out of the archive, to {link!r}")
    return _safe(joined)


def _content(members: Mapping[str, _Member], name: str, read: Callable[[IO[bytes]], Any]) -> Any:
    current = name
    for _hop in range(_LINKS):
        member = members.get(current)
        if member is None:
            raise BadArchive(f"{name} is a link to {current}, which is no file of the archive")
        if member.link is None:
            with member.open() as file:
                return read(file)
        current = member.link
    raise BadArchive(f"{name} is a link that goes in circles")


def _digest(file: IO[bytes], budget: _Budget | None) -> str:
    digest = hashlib.sha256()
    while chunk := file.read(_CHUNK):
        if budget is not None:
            budget.take(len(chunk))
        digest.update(chunk)
    return digest.hexdigest()


def _all(file: IO[bytes], limit: int) -> bytes:
    content = file.read(limit + 1)
    if len(content) > limit:
        raise BadArchive(f"a file that should be small has more than {limit} bytes")
    return content
