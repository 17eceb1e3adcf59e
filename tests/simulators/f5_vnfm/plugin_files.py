# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plugin archives: a wagon, or a zip of a wagon and its plugin.yaml."""

from __future__ import annotations

import io
import json
import tarfile
import urllib.parse
import zipfile
from typing import Any

from simulators.f5_vnfm import listing
from simulators.f5_vnfm.call import Call
from simulators.f5_vnfm.errors import ApiError
from simulators.f5_vnfm.resources import PLUGIN


def _invalid() -> ApiError:
    return ApiError(400, "invalid_plugin_error", "input can be only a wagon or a zip file.")


def wagon_of(content: bytes) -> tuple[bytes, bytes | None]:
    """The wagon in an upload, and its plugin.yaml when the upload is a zip."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            wagons = [name for name in names if name.endswith(".wgn")]
            yamls = [name for name in names if name.endswith((".yaml", ".yml"))]
            if len(wagons) == 1 and len(yamls) == 1:
                return archive.read(wagons[0]), archive.read(yamls[0])
            if not any(name.rsplit("/", 1)[-1] == "package.json" for name in names):
                raise _invalid()
    return content, None


def package(content: bytes) -> dict[str, Any]:
    """A wagon's package.json; 400 when the bytes are no wagon."""
    try:
        if zipfile.is_zipfile(io.BytesIO(content)):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                name = next(one for one in archive.namelist() if one.rsplit("/", 1)[-1] == "package.json")
                return dict(json.loads(archive.read(name)))
        with tarfile.open(fileobj=io.BytesIO(content)) as tar:
            member = next(one for one in tar.getmembers() if one.name.rsplit("/", 1)[-1] == "package.json")
            handle = tar.extractfile(member)
            return dict(json.loads(handle.read())) if handle is not None else {}
    except (tarfile.TarError, StopIteration, ValueError, OSError, EOFError):
        raise _invalid() from None


def plugin_yaml(call: Call, name: str) -> bytes | None:
    """The plugin.yaml of an installed plugin by what a blueprint imports: NAME or NAME?version=V."""
    plain, _, query = name.partition("?")
    version = urllib.parse.parse_qs(query).get("version", [None])[0]
    for row in reversed(listing.visible(call, PLUGIN)):
        if row["package_name"] == plain and version in (None, row["package_version"]) and row["_yaml"]:
            return call.state.blobs[row["_yaml"]]
    return None
