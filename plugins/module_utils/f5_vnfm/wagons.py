# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plugin's archive says about itself: a wagon (.wgn), or a zip of a wagon and its plugin.yaml.

Source: recorded answers, section "plugins"; a wagon is a tar.gz or zip with a ``package.json`` below its top folder.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass

from ..core.transfers import scratch
from .unpacking import BadArchive, extract_member, names_of, read_member

_METADATA = "package.json"
_LONGEST_METADATA = 1024 * 1024


@dataclass(frozen=True)
class Wagon:
    """What identifies a plugin.

    :param archive_name: The wagon's own file name, with which the manager tells builds for different platforms apart.
    """

    package_name: str
    package_version: str
    archive_name: str


def read_wagon(path: str) -> Wagon:
    """What a plugin's archive says about itself.

    :raises BadArchive: It is neither a wagon nor a zip of one wagon and one YAML file.
    """
    inner = _wagon_in(path)
    if inner is None:
        return _read(path, os.path.basename(path))
    with scratch() as folder:
        extracted = os.path.join(folder, "wagon")
        extract_member(path, inner, extracted)
        return _read(extracted, os.path.basename(inner))


def _wagon_in(path: str) -> str | None:
    """The name of the wagon in a zip; None when the archive is a wagon itself."""
    names = names_of(path)
    if any(name.rpartition("/")[2] == _METADATA for name in names):
        return None
    wagons = [name for name in names if name.endswith(".wgn")]
    yamls = [name for name in names if name.endswith((".yaml", ".yml"))]
    if len(wagons) == 1 and len(yamls) == 1:
        return wagons[0]
    if wagons:
        raise BadArchive(f"it has {len(wagons)} wagons and {len(yamls)} YAML files; it must have one of each")
    raise BadArchive(f"it has neither a {_METADATA} nor a wagon (.wgn)")


def _read(path: str, name: str) -> Wagon:
    def metadata(names: list[str]) -> str | None:
        return min((one for one in names if one.rpartition("/")[2] == _METADATA), key=len, default=None)

    content = read_member(path, metadata, limit=_LONGEST_METADATA)
    if content is None:
        raise BadArchive(f"the wagon has no {_METADATA}")
    try:
        found = json.loads(content)
        return Wagon(str(found["package_name"]), str(found["package_version"]), str(found.get("archive_name") or name))
    except (ValueError, KeyError, TypeError, AttributeError) as exc:
        raise BadArchive(f"the {_METADATA} of the wagon cannot be used ({type(exc).__name__}: {exc})") from exc
