# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which clouds an inventory asks: its own, or those of clouds.yaml, region by region, and that of the environment."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Any

from ..module_utils.core.errors import InvalidOption
from ..module_utils.openstack import clouds

_FILE = "OS_CLIENT_CONFIG_FILE"


@dataclass(frozen=True)
class Cloud:
    """A cloud to ask, in one region.

    :param name: Its name in clouds.yaml; None: the environment says which one is meant.
    :param region: One of the regions that clouds.yaml names for it; None: it names none.
    :param settings: What would stand in clouds.yaml, where the inventory has it itself.
    """

    name: str | None
    region: str | None = None
    settings: Mapping[str, Any] | None = field(default=None, repr=False)

    def __str__(self) -> str:
        """As messages name it."""
        named = f"cloud {self.name}" if self.name else "cloud of the environment"
        return f"{named} in region {self.region}" if self.region else named


@contextmanager
def clouds_file(files: list[str], decrypted: Callable[[str], AbstractContextManager[str]]) -> Iterator[str | None]:
    """Have the first of these files that is there read as clouds.yaml, or else the one that is found without them.

    :param decrypted: The file to read in place of one that Ansible Vault may have encrypted.
    :returns: The file; None when none of them is there.
    """
    # As an absolute one: Ansible looks for others beside the playbook.
    absolute = (os.path.abspath(os.path.expanduser(one)) for one in files)
    there = next((one for one in absolute if os.path.isfile(one)), None)
    if there is None:
        yield None
        return
    before = os.environ.get(_FILE)
    with decrypted(there) as readable:
        os.environ[_FILE] = readable
        try:
            yield there
        finally:
            if before is not None:
                os.environ[_FILE] = before
            else:
                del os.environ[_FILE]


def clouds_meant(
    names: Collection[str],
    regions: Collection[str] = (),
    environment: Mapping[str, str] | None = None,
    inline: Mapping[str, Mapping[str, Any]] | None = None,
) -> list[Cloud]:
    """The clouds to ask, each as often as clouds.yaml has regions for it.

    :param names: Only these; empty: those of the inventory itself, or all of clouds.yaml, and that of the environment
        when it holds a login.
    :param regions: Only these of the regions that clouds.yaml names; a cloud for which it names none is asked anyway.
    :param inline: The inventory's own, by their names.
    :raises InvalidOption: A file cannot be read, there is no such cloud, or no cloud with such a region.
    """
    env = os.environ if environment is None else environment
    files = clouds.files(env)
    own = of_environment(env)
    own_clouds = inline or {}
    wanted = list(names) or list(own_clouds) or [*clouds.names(files), *([own] if env.get("OS_AUTH_URL") else [])]
    found: list[Cloud] = []
    for name in wanted or [own]:
        section = own_clouds.get(name)
        if section is None and name == own:
            found.append(Cloud(None))
            continue
        known = _regions(files, name) if section is None else [told[0] for told in clouds.regions(section)]
        found += [Cloud(name, region, section) for region in known if not regions or region in regions]
        found += [] if known else [Cloud(name, None, section)]
    if not found:
        raise InvalidOption("only_regions", f"no cloud that is asked has a region {' or '.join(regions)}")
    return found


def _regions(files: list[str], name: str) -> list[str]:
    """Those that clouds.yaml names for a cloud. What else is wrong with its section is said when it is asked."""
    try:
        return [region for region, _values in clouds.regions(clouds.section(files, name)[1])]
    except InvalidOption:
        if name not in clouds.names(files):
            raise
        return []


def of_environment(environment: Mapping[str, str]) -> str:
    """What the cloud of the environment is called."""
    return environment.get("OS_CLOUD_NAME") or "envvars"
