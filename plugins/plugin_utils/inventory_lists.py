# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists for the inventory, asked for as the info modules ask: one request a page, none for a single object."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ansible import constants as C
from ansible.utils.display import Display

from ..module_utils.core.module import InfoModule, Module
from ..module_utils.core.work import Work
from ..module_utils.openstack import ports
from ..module_utils.openstack.connection import CONNECTION, SECRETS, settings
from ..module_utils.openstack.hypervisors import HYPERVISOR_INFO
from ..module_utils.openstack.listing import listed
from ..module_utils.openstack.owned import own_project
from ..module_utils.openstack.port_fields import FIELDS
from ..module_utils.openstack.servers import SERVER_INFO
from .inventory_baremetal import NODES
from .inventory_clouds import Cloud, of_environment

Object = dict[str, Any]
#: What says which cloud the environment means, and for whom; no secret is among it.
_LOGIN = ("OS_AUTH_URL", "OS_REGION_NAME", "OS_PROJECT_NAME", "OS_PROJECT_ID", "OS_USERNAME", "OS_USER_ID")


class _Context:
    """A :class:`Context` in which nothing is changed, and warnings are shown at once."""

    check_mode = True
    in_process = True
    module_name = "inventory"

    def __init__(self, params: Object) -> None:
        self.params = params
        # Removed by Ansible when the command ends: a login is used for all clouds of one name, not kept.
        self.run_dir: str | None = C.DEFAULT_LOCAL_TMP

    def warn(self, msg: str) -> None:
        """Show a warning to the user."""
        Display().warning(msg)

    def deprecate(
        self, msg: str, version: str | None = None, date: str | None = None, collection_name: str | None = None
    ) -> None:
        """Nothing of the lists goes away."""

    def progress(self, msg: str) -> None:
        """A list is not waited for."""


def _ports(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    """Of the login's project: Neutron shows an administrator those of all without being asked to."""
    scope = {} if work.params["all_projects"] else own_project(work)
    return listed(work, ports.GET, ports.LIST, FIELDS, scope)


def _like_openstacksdk(server: Object) -> Object:
    """With the flavor's name where playbooks for openstack.cloud's inventory look for it."""
    flavor = server.get("flavor") or {}
    named = flavor.get("original_name")
    return server if named is None else {**server, "flavor": {**flavor, "id": named, "name": named}}


@dataclass(frozen=True)
class Kind:
    """A kind of hosts.

    :param name: Of one, as C(openstack_resource) has it.
    :param plural: As the option C(resources) and the module's result have it.
    :param options: The plugin's options that decide what the list holds, and what the module calls them.
    :param fixed: Further options of the module.
    :param finish: Completes each object.
    """

    name: str
    plural: str
    module: Module
    options: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)
    finish: Callable[[Object], Object] = dict


_PORTS = InfoModule(replace(ports.RESOURCE, info=replace(ports.PORT_INFO.info, fetch=_ports)))
KINDS = {
    kind.plural: kind
    for kind in (
        Kind(
            name="server",
            plural="servers",
            module=SERVER_INFO,
            options={"all_projects": "all_projects", "server_filters": "filters"},
            fixed={"detailed": True},
            finish=_like_openstacksdk,
        ),
        Kind(
            name="port",
            plural="ports",
            module=_PORTS,
            options={"all_projects": "all_projects", "port_filters": "filters"},
        ),
        Kind(name="hypervisor", plural="hypervisors", module=HYPERVISOR_INFO),
        Kind(name="baremetal", plural="baremetal", module=NODES, options={"baremetal_filters": "filters"}),
    )
}


def digest(cloud: Cloud, kind: Kind, given: Mapping[str, Any]) -> str:
    """What tells one list from others in a cache: another filter is another list.

    :param given: The plugin's options, of which those count that decide what the list holds.
    """
    login: Any = [] if cloud.name else [os.environ.get(name) for name in _LOGIN]
    if cloud.settings is not None:
        login = _without_secrets(cloud.settings)
    facts = [cloud.name, cloud.region, login, kind.name, {name: given[name] for name in kind.options}]
    return hashlib.sha256(json.dumps(facts, default=str, sort_keys=True).encode()).hexdigest()[:16]


def _without_secrets(settings: Any) -> Any:
    """A cloud's own settings: of what is secret no trace is kept, not even in a hash."""
    if not isinstance(settings, Mapping):
        return settings
    return {name: _without_secrets(value) for name, value in settings.items() if name not in SECRETS}


def objects(cloud: Cloud, kind: Kind, given: Mapping[str, Any]) -> list[Object]:
    """What a cloud has of a kind, each with the name of its C(cloud) and region.

    :param given: The plugin's options.
    :raises TelcoError: It cannot be asked, or refuses; no secret is in the message.
    """
    asked = {theirs: given[ours] or None for ours, theirs in kind.options.items()}
    where = {"cloud": cloud.name if cloud.settings is None else dict(cloud.settings), "region_name": cloud.region}
    fields = {**CONNECTION, **kind.module.options}
    defaults = {name: one.default for name, one in fields.items() if not one.read_only}
    params = {**defaults, **kind.fixed, **asked, **where}
    found: list[Object] = kind.module.execute(_Context(params))[kind.plural]
    region = settings({name: params[name] for name in CONNECTION}).region_name
    told = {"name": cloud.name or of_environment(os.environ), **({"region": region} if region else {})}
    return [{**kind.finish(one), "cloud": told} for one in found]
