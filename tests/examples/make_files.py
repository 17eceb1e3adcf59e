# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the archives that examples and tests upload, so that no binary file has to be in the repository.

They go to files/archives/. They are the same each time, and appear whole, so that several runs may make them at once.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
import tempfile
import zipfile
from pathlib import Path

FILES = Path(__file__).resolve().parent / "files"
ARCHIVES = FILES / "archives"
VERSIONS = ("0.8.0", "0.9.0", "1.0.0")
WAGON = "hello_plugin-1.0.0-py27-none-any.wgn"
_TIME = (2026, 1, 1, 0, 0, 0)


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip of these files, in this order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _TIME), content)
    return buffer.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    """A tar.gz of these files, in this order."""
    buffer = io.BytesIO()
    with tarfile.open(mode="w", fileobj=buffer, format=tarfile.GNU_FORMAT) as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return gzip.compress(buffer.getvalue(), mtime=0)


def hello() -> dict[str, bytes]:
    """The files of the blueprint hello below a top folder that is called otherwise than the one we pack."""
    folder = FILES / "hello"
    return {f"hello-1.0/{path.name}": path.read_bytes() for path in sorted(folder.iterdir(), reverse=True)}


def wagon_name(version: str) -> str:
    """The file name of a version of the plugin."""
    return WAGON.replace("1.0.0", version)


def wagon(version: str = "1.0.0") -> bytes:
    """A plugin without any code: all that a manager looks at is its metadata."""
    metadata = {
        "archive_name": wagon_name(version),
        "package_name": "hello-plugin",
        "package_version": version,
        "package_source": "./hello_plugin",
        "supported_platform": "any",
        "supported_python_versions": ["py27"],
        "build_server_os_properties": None,
        "wheels": [],
        "excluded_wheels": None,
    }
    return tarred({"hello-plugin/package.json": json.dumps(metadata, indent=2).encode()})


def make() -> None:
    """Make all of them; those that are there already stay."""
    ARCHIVES.mkdir(exist_ok=True)
    changed = hello()
    changed["hello-1.0/blueprint.yaml"] += b"\n# a change\n"
    made = {
        "hello.zip": zipped(hello()),
        "hello_changed.zip": zipped(changed),
        **{wagon_name(version): wagon(version) for version in VERSIONS},
        "hello_plugin.zip": zipped(
            {WAGON: wagon(), "plugin.yaml": (FILES / "hello_plugin" / "plugin.yaml").read_bytes()}
        ),
        "snapshot.zip": zipped({"metadata.json": b'{"snapshot_version": "4.5.5"}'}),
    }
    for name, content in made.items():
        path = ARCHIVES / name
        if path.exists() and path.read_bytes() == content:
            continue
        handle, part = tempfile.mkstemp(dir=ARCHIVES)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(part).chmod(0o644)
        Path(part).replace(path)


if __name__ == "__main__":
    make()
