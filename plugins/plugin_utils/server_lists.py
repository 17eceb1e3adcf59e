# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of servers for the inventory, asked for as the info module asks: one request a page."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from ansible import constants as C
from ansible.utils.display import Display

from ..module_utils.core.errors import InvalidOption
from ..module_utils.core.fields import Field
from ..module_utils.openstack import clouds
from ..module_utils.openstack.connection import CONNECTION, settings
from ..module_utils.openstack.servers import SERVER_INFO

_FILE = "OS_CLIENT_CONFIG_FILE"


@dataclass(frozen=True)
class Cloud:
    """A cloud to ask.

    :param name: Its name in clouds.yaml; None: the environment says which one is meant.
    """

    name: str | None


class _Context:
    """A :class:`Context` in which nothing is changed, and warnings are shown at once."""

    check_mode = True
    in_process = True
    module_name = "inventory"

    def __init__(self, params: dict[str, Any]) -> None:
        self.params = params
        # Removed by Ansible when the command ends: a login is used for all clouds of one name, not kept.
        self.run_dir: str | None = C.DEFAULT_LOCAL_TMP

    def warn(self, msg: str) -> None:
        """Show a warning to the user."""
        Display().warning(msg)

    def deprecate(
        self, msg: str, version: str | None = None, date: str | None = None, collection_name: str | None = None
    ) -> None:
        """Nothing of the list of servers goes away."""

    def progress(self, msg: str) -> None:
        """A list is not waited for."""


@contextmanager
def clouds_file(files: list[str]) -> Iterator[None]:
    """Have the first of these files that is there read as clouds.yaml; without any, the one that is found.

    :raises InvalidOption: None of them is there.
    """
    if not files:
        yield
        return
    there = next((one for one in files if os.path.isfile(one)), None)
    if there is None:
        raise InvalidOption("clouds_yaml_path", f"there is no file {' or '.join(files)}")
    before = os.environ.get(_FILE)
    os.environ[_FILE] = there
    try:
        yield
    finally:
        if before is None:
            del os.environ[_FILE]
        else:
            os.environ[_FILE] = before


def clouds_meant(wanted: list[str]) -> list[Cloud]:
    """The clouds to ask: those of these names, or all of clouds.yaml when none is named.

    :raises InvalidOption: A file cannot be read.
    """
    if wanted:
        return [Cloud(name) for name in wanted]
    found = clouds.names(clouds.files(os.environ))
    return [Cloud(name) for name in found] if found else [Cloud(None)]


def digest(cloud: Cloud, all_projects: bool, filters: Mapping[str, Any]) -> str:
    """What tells one list from others in a cache: another filter is another list."""
    return hashlib.sha256(json.dumps([cloud.name, all_projects, filters], default=str).encode()).hexdigest()[:16]


def servers_of(cloud: Cloud, all_projects: bool, filters: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The servers of a cloud, each with the name of its ``cloud`` and region.

    :param filters: As the info module has them.
    :raises TelcoError: It cannot be asked, or refuses; no secret is in the message.
    """
    given = {"cloud": cloud.name, "all_projects": all_projects, "filters": dict(filters) or None, "detailed": True}
    params = {**_defaults({**CONNECTION, **SERVER_INFO.options}), **given}
    found: list[dict[str, Any]] = SERVER_INFO.execute(_Context(params))["servers"]
    region = settings({name: params[name] for name in CONNECTION}).region_name
    where = {"name": cloud.name or "envvars", **({"region": region} if region else {})}
    return [{**one, "cloud": where} for one in found]


def _defaults(fields: Mapping[str, Field]) -> dict[str, Any]:
    return {name: field.default for name, field in fields.items() if not field.read_only}
