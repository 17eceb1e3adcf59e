# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filter telco.cloud.tenant_contents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from ansible.errors import AnsibleFilterError

from ansible_collections.telco.cloud.plugins.plugin_utils.tenant_volumes import counted, entry, stored

DOCUMENTATION = r"""
---
name: tenant_contents
short_description: What is in a project of OpenStack, held against the declaration of a tenant
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Puts together what info modules have found in a project, and says of each object whether the tenant's declaration
    has it.
  - It is what the role C(telco.cloud.tenant_offboarding) plans by.
positional: _input, tenant
options:
  _input:
    description:
      - What was found, lists of objects by C(children), C(servers), C(server_groups), C(images), C(floating_ips),
        C(routers), C(networks), C(subnets), C(subnet_pools), C(ports), C(security_groups), C(volumes), C(snapshots),
        C(backups), C(transfers), C(users), C(role_assignments) and C(quotas); the id of the project as C(project_id),
        and C(keypairs), lists by the ids of users. What is left out was not looked for.
    type: dict
    required: true
  tenant:
    description:
      - The declaration, as the role C(telco.cloud.tenant_onboarding) takes it.
    type: dict
    required: true
"""

EXAMPLES = r"""
- name: List the networks of a project
  telco.cloud.openstack_network_info:
    filters:
      project_id: 4fd44f30292945e481c7b8a0c8908869
  register: found

- name: Show those that are not declared
  ansible.builtin.debug:
    msg: "{{ {'project_id': '4fd44f30292945e481c7b8a0c8908869', 'networks': found.networks}
      | telco.cloud.tenant_contents({'name': 'radio', 'networks': [{'name': 'backhaul'}]})
      | selectattr('state', 'equalto', 'undeclared') }}"
"""

RETURN = r"""
_value:
  description:
    - One dictionary for each object, with C(kind), C(name), C(id), C(state), C(note) and all of these as a C(text).
      The C(state) is V(declared), V(undeclared), or V(obstacle) for what is in the way and is not the project's, or
      cannot be deleted by a module.
  type: list
  elements: dict
  sample:
    - kind: server
      name: web
      id: 31f3d2a8-3a4d-4f5c-9d84-4d3f1e9c9d1a
      state: undeclared
      note: ACTIVE
      text: "server web (31f3d2a8-3a4d-4f5c-9d84-4d3f1e9c9d1a): undeclared, ACTIVE"
"""

_ROUTERS = "network:router", "network:ha_router"
#: What the project's own lists have; those of ports and snapshots are told apart one by one.
_OWNED = (
    *("servers", "server_groups", "images", "floating_ips", "routers", "networks", "subnets", "subnet_pools"),
    *("security_groups", "volumes", "backups"),
)
_Objects = list[dict[str, Any]]


class _Contents:
    """What was found in one project, and what is declared of it."""

    def __init__(self, found: Mapping[str, Any], tenant: Mapping[str, Any]) -> None:
        self._found, self._tenant = found, tenant
        self._project = found.get("project_id")
        self._check_owners()

    def _check_owners(self) -> None:
        """Lists that were asked for one project: what is here may be removed, so no service is believed blindly.

        :raises AnsibleFilterError: Something is another project's.
        """
        for kind in _OWNED if self._project else ():
            for one in self._of(kind):
                owner = one.get("project_id") or one.get("owner") or self._project
                if owner != self._project:
                    raise AnsibleFilterError(
                        f"tenant_contents: among the {kind} of project {self._project} is {one.get('name')} "
                        f"({one.get('id')}) of project {owner}; its service did not take the filter"
                    )

    def entries(self) -> Iterator[dict[str, Any]]:
        """All of it, kind by kind."""
        for child in self._of("children"):
            yield entry("project", child, "obstacle", "is below this project")
        yield from counted(self._found)
        yield from self._strange("servers", "server", lambda one: one.get("status"))
        yield from self._strange("server_groups", "server group", lambda one: None)
        yield from self._strange("images", "image", lambda one: one.get("visibility"))
        yield from stored(self._found, self._named("volumes", "volume", self._names("volumes")))
        for address in self._of("floating_ips"):
            leads = address.get("port_id")
            told = {"id": address["id"], "name": address.get("floating_ip_address")}
            yield entry("floating IP", told, "undeclared", f"leads to port {leads}" if leads else None)
        yield from self._named("routers", "router", self._names("routers"))
        yield from self._ports()
        yield from self._named("networks", "network", self._names("networks"))
        yield from self._subnets()
        yield from self._strange("subnet_pools", "subnet pool", lambda one: None)
        # Neutron makes a default group in each project.
        yield from self._named("security_groups", "security group", {*self._names("security_groups"), "default"})
        yield from self._users()

    def _of(self, kind: str) -> _Objects:
        return list(self._found.get(kind) or [])

    def _names(self, kind: str) -> set[str]:
        return {one["name"] for one in self._tenant.get(kind) or []}

    def _named(self, kind: str, title: str, names: Iterable[str]) -> Iterator[dict[str, Any]]:
        """A name that is declared once stands for one object: of several nobody can say which is meant."""
        counts = Counter(one["name"] for one in self._of(kind))
        for one in self._of(kind):
            known = one["name"] in names and counts[one["name"]] == 1
            twice = f"one of {counts[one['name']]} of this name" if one["name"] in names and not known else None
            yield entry(title, one, "declared" if known else "undeclared", twice)

    def _strange(
        self, kind: str, title: str, note: Callable[[Mapping[str, Any]], str | None]
    ) -> Iterator[dict[str, Any]]:
        """What no declaration has."""
        for one in self._of(kind):
            yield entry(title, one, "undeclared", note(one))

    def _subnets(self) -> Iterator[dict[str, Any]]:
        """A subnet is known by its name and its network's."""
        networks = {one["id"]: one["name"] for one in self._of("networks")}
        once = Counter(networks.values())
        declared = {
            (network["name"], subnet["name"])
            for network in self._tenant.get("networks") or []
            for subnet in network.get("subnets") or []
            if once[network["name"]] == 1
        }
        pairs = Counter((networks.get(one["network_id"]), one["name"]) for one in self._of("subnets"))
        for one in self._of("subnets"):
            pair = (networks.get(one["network_id"]), one["name"])
            known = pair in declared and pairs[pair] == 1
            note = None if pair[0] else f"in another project's network {one['network_id']}"
            yield entry("subnet", one, "declared" if known else "undeclared", note)

    def _ports(self) -> Iterator[dict[str, Any]]:
        servers = {one["id"]: one["name"] for one in self._of("servers")}
        own = {one["id"] for kind in ("routers", "floating_ips") for one in self._of(kind)}
        for port in {one["id"]: one for one in self._of("ports")}.values():
            owner, device = port.get("device_owner") or "", port.get("device_id")
            if port.get("project_id") not in (self._project, "", None):
                yield entry("port", port, "obstacle", f"of project {port['project_id']}, in this project's network")
            elif owner.startswith((*_ROUTERS, "network:floatingip")):
                if device not in own:
                    yield entry("port", port, "obstacle", f"{owner} {device} of another project")
            elif not owner.startswith("network:"):  # those are of the network itself, such as its DHCP
                yield entry("port", port, "undeclared", f"of server {servers[device]}" if device in servers else owner)

    def _users(self) -> Iterator[dict[str, Any]]:
        keypairs = self._found.get("keypairs") or {}
        declared = {one["name"]: one for one in self._tenant.get("users") or []}
        for user in self._of("users"):
            known = declared[user["name"]]
            elsewhere = {
                grant.get("project_id") or grant.get("domain_id") or "the whole system"
                for grant in self._of("role_assignments")
                if grant.get("user_id") == user["id"] and grant.get("project_id") != self._project
            }
            note = f"has roles on {', '.join(sorted(elsewhere))} too" if elsewhere else None
            yield entry("user", user, "obstacle" if elsewhere else "declared", note)
            names = {one["name"] for one in known.get("keypairs") or []}
            for pair in keypairs.get(user["id"]) or []:
                told = {"id": user["id"], "name": pair["name"]}
                state = "declared" if pair["name"] in names else "undeclared"
                yield entry("key pair", told, state, f"of user {user['name']}")


def tenant_contents(found: Any, tenant: Any) -> _Objects:
    """What is in a project, held against the declaration.

    :raises AnsibleFilterError: One of both is no dictionary.
    """
    if not isinstance(found, Mapping) or not isinstance(tenant, Mapping):
        raise AnsibleFilterError("tenant_contents needs what was found and a declaration, both as dictionaries")
    return list(_Contents(found, tenant).entries())


class FilterModule:
    """The filters of this file."""

    def filters(self) -> dict[str, Callable[..., Any]]:
        """Each by its name."""
        return {"tenant_contents": tenant_contents}
