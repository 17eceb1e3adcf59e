# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deterministic archives: the same content always gives the same bytes.

Names are sorted, times and owners are fixed, a mode says only whether a file can be executed.
"""

from __future__ import annotations

import gzip
import os
import stat
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from ..core.errors import InvalidOption
from .unpacking import digest_of

#: The one folder that a packed blueprint has; its name means nothing to the manager.
TOP_FOLDER = "blueprint"

#: What tools keep beside the files of a blueprint.
LEFT_OUT = frozenset({".git", ".hg", ".svn", "__pycache__"})

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold
_LEVEL = 6


@dataclass(frozen=True)
class Entry:
    """A file or folder that goes into an archive.

    :param name: Its path below the packed folder, with slashes.
    :param source: Where its content is; None for a folder.
    """

    name: str
    source: str | None
    executable: bool = False


def folder_entries(folder: str, option: str) -> list[Entry]:
    """All that is in a folder, sorted by name; links that stay inside are followed.

    :param option: The option that names the folder, for errors.
    :raises InvalidOption: A link leaves the folder or goes in circles, a special file, or something unreadable.
    """
    root = os.path.realpath(folder)
    return sorted(_walk(root, root, "", option, (root,)), key=lambda entry: entry.name)


def _walk(root: str, folder: str, below: str, option: str, above: tuple[str, ...]) -> Iterator[Entry]:
    try:
        names = sorted(os.listdir(folder))
    except OSError as exc:
        raise InvalidOption(option, f"cannot read the folder {folder}: {exc.strerror}") from exc
    for plain in names:
        if plain in LEFT_OUT:
            continue
        name = f"{below}{plain}"
        path = os.path.realpath(os.path.join(folder, plain))
        if os.path.commonpath([root, path]) != root:
            raise InvalidOption(option, f"{name} is a link out of the folder, to {path}")
        mode = _mode(path, name, option)
        if stat.S_ISDIR(mode):
            if path in above:
                raise InvalidOption(option, f"{name} is a link to a folder that it is in itself")
            yield Entry(name, None)
            yield from _walk(root, path, f"{name}/", option, (*above, path))
        elif stat.S_ISREG(mode):
            if not os.access(path, os.R_OK):
                raise InvalidOption(option, f"cannot read the file {name}")
            yield Entry(name, path, bool(mode & stat.S_IXUSR))
        else:
            raise InvalidOption(option, f"{name} is neither a file nor a folder, it cannot be packed")


def _mode(path: str, name: str, option: str) -> int:
    try:
        return os.lstat(path).st_mode
    except OSError as exc:
        raise InvalidOption(option, f"cannot read {name}: {exc.strerror}") from exc


def folder_members(folder: str, option: str) -> dict[str, str]:
    """The files of a folder as a packed archive would have them: path to SHA-256 (hex)."""
    members = {}
    for entry in folder_entries(folder, option):
        if entry.source is not None:
            with open(entry.source, "rb") as file:
                members[entry.name] = digest_of(file)
    return members


def pack_folder(folder: str, to: str, option: str, *, kind: str = "tar.gz", top: str = TOP_FOLDER) -> None:
    """Pack a folder into an archive with exactly one top-level folder.

    :param to: The archive to write.
    :param kind: ``tar.gz`` or ``zip``.
    :param top: Name of the top-level folder.
    :raises InvalidOption: As :func:`folder_entries`; nothing is written then.
    """
    entries = [Entry(top, None)]
    entries += [Entry(f"{top}/{item.name}", item.source, item.executable) for item in folder_entries(folder, option)]
    _write(entries, to, kind)


def zip_files(files: Mapping[str, str], to: str) -> None:
    """A flat zip of single files.

    :param files: Names in the archive to paths.
    """
    _write([Entry(name, files[name]) for name in sorted(files)], to, "zip")


def _write(entries: list[Entry], to: str, kind: str) -> None:
    with open(to, "wb") as file:
        if kind == "zip":
            _write_zip(entries, file)
        elif kind == "tar.gz":
            _write_tar(entries, file)
        else:
            raise ValueError(f"cannot write archives of kind {kind}")


def _write_tar(entries: list[Entry], file: BinaryIO) -> None:
    # GzipFile writes its file's name and the time unless it is told not to.
    with (
        gzip.GzipFile(filename="", mode="wb", compresslevel=_LEVEL, fileobj=file, mtime=0) as packed,
        tarfile.open(mode="w", fileobj=packed, format=tarfile.GNU_FORMAT) as tar,
    ):
        for entry in entries:
            info = tarfile.TarInfo(entry.name)
            info.mode = _plain_mode(entry)
            if entry.source is None:
                info.type = tarfile.DIRTYPE
                tar.addfile(info)
                continue
            with open(entry.source, "rb") as content:
                info.size = os.fstat(content.fileno()).st_size
                tar.addfile(info, content)


def _write_zip(entries: list[Entry], file: BinaryIO) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as packed:
        for entry in entries:
            folder = entry.source is None
            info = zipfile.ZipInfo(entry.name + ("/" if folder else ""), _ZIP_TIME)
            info.create_system = 3  # Unix, wherever this runs: the mode below is a Unix mode
            info.compress_type = zipfile.ZIP_STORED if folder else zipfile.ZIP_DEFLATED
            info.external_attr = ((stat.S_IFDIR if folder else stat.S_IFREG) | _plain_mode(entry)) << 16
            if entry.source is None:
                packed.writestr(info, b"")
                continue
            with open(entry.source, "rb") as content, packed.open(info, "w") as target:
                while chunk := content.read(256 * 1024):
                    target.write(chunk)


def _plain_mode(entry: Entry) -> int:
    return 0o755 if entry.executable or entry.source is None else 0o644
