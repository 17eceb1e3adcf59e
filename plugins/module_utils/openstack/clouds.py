# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""clouds.yaml and its companions, read with the meaning that OpenStack's own clients give them.

Source: openstacksdk documentation, "Configuring OpenStack SDK Applications": which files, in which order, how
secure.yaml and clouds-public.yaml are merged. Nothing here knows of modules or of HTTP.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.libraries import missing

try:
    import yaml
except ImportError:
    missing("PyYAML")

_FOLDERS = (".", "~/.config/openstack", "/etc/openstack")
_SUFFIXES = (".yaml", ".yml", ".json")

Stamp = tuple[tuple[str, int, int], ...]


def files(environment: Mapping[str, str]) -> list[str]:
    """The files that are read: the first clouds.yaml, secure.yaml and clouds-public.yaml that exist.

    :raises InvalidOption: A variable names a file that is not there.
    """
    found = []
    for name, variable in (
        ("clouds", "OS_CLIENT_CONFIG_FILE"),
        ("secure", "OS_CLIENT_SECURE_FILE"),
        ("clouds-public", "OS_CLIENT_VENDOR_FILE"),
    ):
        named = environment.get(variable)
        if named and not os.path.isfile(os.path.expanduser(named)):
            raise InvalidOption("cloud", f"the environment variable {variable} names {named}, which is not a file")
        path = os.path.expanduser(named) if named else _first(name, environment)
        if path is not None:
            found.append(path)
    return found


def stamp(paths: list[str]) -> Stamp:
    """What tells whether one of the files has changed."""
    marks = []
    for path in paths:
        facts = os.stat(path)
        marks.append((path, facts.st_mtime_ns, facts.st_size))
    return tuple(marks)


def names(paths: list[str]) -> list[str]:
    """The names of all clouds, in the order of the files.

    :raises InvalidOption: A file cannot be read.
    """
    content: dict[str, Any] = {}
    for path in paths:
        content = merged(content, _read(path))
    return [str(name) for name in _mapping(content.get("clouds"))]


def section(paths: list[str], name: str | None) -> tuple[str | None, dict[str, Any]]:
    """A cloud's section, complete with its secrets and its vendor's profile.

    :param name: Its name; None: the only one, when there is but one.
    :returns: Name and section; None and {} when no cloud is meant.
    :raises InvalidOption: There is no such cloud, or a file cannot be read.
    """
    content: dict[str, Any] = {}
    for path in paths:
        content = merged(content, _read(path))
    clouds = _mapping(content.get("clouds"))
    if name is None:
        if len(clouds) != 1:
            return None, {}
        name = next(iter(clouds))
    if name not in clouds:
        known = ", ".join(sorted(map(str, clouds))) or "none"
        where = ", ".join(paths) or "no clouds.yaml was found"
        raise InvalidOption("cloud", f"there is no cloud named {name} (known: {known}; {where})")
    own = _mapping(clouds[name])
    profile = own.get("profile") or own.get("cloud")
    if not profile:
        return name, own
    vendors = _mapping(content.get("public-clouds"))
    if profile not in vendors:
        raise InvalidOption(
            "cloud",
            f"{name} refers to the profile {profile}, which is in no clouds-public.yaml; write its settings out",
        )
    return name, merged(_mapping(vendors[profile]), own)


def regions(own: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The regions that a cloud's section names, each with the settings that are only its own; [] when it names none.

    :raises InvalidOption: ``regions`` is no list of names, or of ``name`` and ``values``.
    """
    told = own.get("regions") or own.get("region_name") or []
    if isinstance(told, str):
        told = told.split(",")  # how several were named before there was ``regions``
    found = []
    for one in told if isinstance(told, list) else [None]:
        entry = one if isinstance(one, Mapping) else {"name": one}
        if not isinstance(entry.get("name"), str) or not set(entry) <= {"name", "values"}:
            raise InvalidOption("cloud", "the regions in clouds.yaml are a list of names, or of name and values")
        found.append((entry["name"].strip(), _mapping(entry.get("values"))))
    return found


def in_region(own: Mapping[str, Any], asked: str | None) -> dict[str, Any]:
    """A cloud's section as it counts in one of its regions: with ``region_name``, and without ``regions``.

    :param asked: The region's name; None: its ``region_name``, or the first one of ``regions``.
    """
    known = regions(own)
    if not known and not asked:
        return dict(own)
    rest = {key: value for key, value in own.items() if key not in ("regions", "region_name")}
    first = regions({"region_name": own.get("region_name")}) or known
    name = asked or first[0][0]
    return {**merged(rest, dict(known).get(name, {})), "region_name": name}


def merged(lower: Mapping[str, Any], upper: Mapping[str, Any]) -> dict[str, Any]:
    """Two mappings in one, deeply; *upper* wins."""
    result = dict(lower)
    for key, value in upper.items():
        both = isinstance(value, Mapping) and isinstance(result.get(key), Mapping)
        result[key] = merged(result[key], value) if both else value
    return result


def _first(name: str, environment: Mapping[str, str]) -> str | None:
    home = environment.get("HOME")
    for folder in _FOLDERS:
        if folder.startswith("~"):
            folder = folder.replace("~", home, 1) if home else os.path.expanduser(folder)
        for suffix in _SUFFIXES:
            path = os.path.join(folder, name + suffix)
            if os.path.isfile(path):
                return path
    return None


def _read(path: str) -> dict[str, Any]:
    try:
        with open(path, encoding="utf-8") as stream:
            # The C loader is ten times faster where libyaml is there; both are the safe kind.
            content = yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except (OSError, UnicodeDecodeError) as exc:
        raise InvalidOption("cloud", f"{path} cannot be read: {exc}") from exc
    except yaml.YAMLError as exc:
        # The library's message quotes the line at fault, which may hold a password: only the place is told.
        mark = getattr(exc, "problem_mark", None)
        where = f" (line {mark.line + 1})" if mark is not None else ""
        raise InvalidOption("cloud", f"{path} is not valid YAML{where}") from None
    return _mapping(content)


def _mapping(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}
