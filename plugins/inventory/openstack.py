# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Inventory telco.cloud.openstack."""

from __future__ import annotations

DOCUMENTATION = r"""
---
name: openstack
short_description: Servers of OpenStack as hosts
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Takes the servers of one cloud or several into the inventory, with one request a page and none for a single server.
  - The clouds are those of C(clouds.yaml), which is looked for where OpenStack's own clients look for it. Without one
    the C(OS_*) variables say what cloud is meant.
  - Its configuration is a file whose name ends in C(openstack.yml) or C(openstack.yaml). Options have the names and
    meanings of P(openstack.cloud.openstack#inventory); C(expand_hostvars) has no effect, as volumes are not asked for.
  - Hosts have the variables C(openstack), which is the server as M(telco.cloud.openstack_server_info) returns it, with
    its C(cloud), and C(ansible_host). User data of servers is never among them.
extends_documentation_fragment:
  - ansible.builtin.constructed
  - ansible.builtin.inventory_cache
requirements:
  - requests
  - keystoneauth1
  - PyYAML
options:
  plugin:
    description: The name of this plugin.
    required: true
    type: str
    choices: [telco.cloud.openstack]
  only_clouds:
    description: Names of the clouds that are asked. Empty, all of C(clouds.yaml) are.
    type: list
    elements: str
    default: []
  clouds_yaml_path:
    description: >-
      Files that are read as C(clouds.yaml); the first one that is there is taken. When none is, that is an error.
    type: list
    elements: str
  all_projects:
    description: Whether servers of all projects are taken. Only administrators can.
    type: bool
    default: false
  server_filters:
    description: What the servers must be like; as O(telco.cloud.openstack_server_info#module:filters).
    type: dict
    default: {}
  fail_on_errors:
    description: >-
      Whether a cloud that cannot be asked ends it all. Without it that is a warning, and the others' servers are taken.
    type: bool
    default: false
  show_all:
    description: Whether servers without an address are taken as well.
    type: bool
    default: false
  inventory_hostname:
    description: What hosts are called. With V(name), servers that share one are called by their ids.
    type: str
    choices: [name, uuid]
    default: name
  use_names:
    description: Whether C(ansible_host) is the server's name, in place of its address.
    type: bool
    default: false
  private:
    description: Whether C(ansible_host) is an address inside, even where the server has a floating IP.
    type: bool
    default: false
  only_ipv4:
    description: Whether only an IPv4 address is taken where it is one inside.
    type: bool
    default: false
  legacy_groups:
    description: >-
      Whether hosts are in groups by their cloud, region, zone, flavor and metadata: C(CLOUD), C(REGION),
      C(CLOUD_REGION), C(instance-ID), C(flavor-NAME), C(meta-KEY_VALUE), C(ZONE), C(REGION_ZONE), C(CLOUD_REGION_ZONE),
      and those that the metadata C(group) and C(groups) name.
    type: bool
    default: true
"""

EXAMPLES = r"""
# prod.openstack.yml
plugin: telco.cloud.openstack
only_clouds: [prod]
all_projects: true
server_filters:
  status: ACTIVE
keyed_groups:
  - key: openstack.metadata.role
    prefix: role
compose:
  ansible_user: "'cirros' if openstack.flavor.original_name == 'm1.tiny' else 'debian'"
cache: true
cache_plugin: ansible.builtin.jsonfile
cache_connection: ~/.cache/ansible-inventory
cache_timeout: 300
"""

import os
from typing import Any

from ansible.errors import AnsibleParserError
from ansible.plugins.inventory import BaseInventoryPlugin, Cacheable, Constructable

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.plugin_utils import server_hosts
from ansible_collections.telco.cloud.plugins.plugin_utils.server_lists import (
    Cloud,
    clouds_file,
    clouds_meant,
    digest,
    servers_of,
)


class InventoryModule(BaseInventoryPlugin, Constructable, Cacheable):  # type: ignore[misc]
    """Servers of OpenStack as hosts."""

    NAME = "telco.cloud.openstack"

    def verify_file(self, path: str) -> bool:
        """Whether a file is meant for it, by its name."""
        return bool(super().verify_file(path)) and path.endswith(("openstack.yml", "openstack.yaml"))

    def parse(self, inventory: Any, loader: Any, path: str, cache: bool = True) -> None:
        """Take the hosts in."""
        super().parse(inventory, loader, path, cache=cache)
        self._read_config_data(path)
        servers = self._servers(self.get_cache_key(path), cache)
        shown = servers if self.get_option("show_all") else [one for one in servers if one.get("addresses")]
        for name, server in server_hosts.named(shown, by_id=self.get_option("inventory_hostname") == "uuid"):
            self._add(name, server)

    def _servers(self, key: str, cache: bool) -> list[dict[str, Any]]:
        """Those of all clouds that answer."""
        named = [os.path.expanduser(one) for one in self.get_option("clouds_yaml_path") or []]
        found: list[dict[str, Any]] = []
        try:
            with clouds_file(named):
                for cloud in clouds_meant(self.get_option("only_clouds")):
                    found += self._of_cloud(cloud, key, cache)
        except TelcoError as exc:
            raise AnsibleParserError(f"{self.NAME}: {exc}") from exc
        return found

    def _of_cloud(self, cloud: Cloud, key: str, cache: bool) -> list[dict[str, Any]]:
        """From the cache, or from the cloud. Each has a place of its own there: one that is down costs no other's."""
        asked = self.get_option("all_projects"), self.get_option("server_filters")
        place = f"{key}_{digest(cloud, *asked)}"
        cached = self.get_option("cache")
        if cached and cache and place in self._cache:
            kept: list[dict[str, Any]] = self._cache[place]
            return kept
        try:
            found = servers_of(cloud, *asked)
        except TelcoError as exc:
            words = f"cloud {cloud.name or 'of the environment'} cannot be asked: {exc}"
            if self.get_option("fail_on_errors"):
                raise TelcoError(words) from exc
            self.display.warning(f"{self.NAME}: {words}")
            return []
        if cached:
            self._cache[place] = found
        return found

    def _add(self, name: str, server: dict[str, Any]) -> None:
        self.inventory.add_host(name)
        variables: dict[str, Any] = {"openstack": server}
        address = (
            server["name"]
            if self.get_option("use_names")
            else server_hosts.address(server, inside=self.get_option("private"), only_ipv4=self.get_option("only_ipv4"))
        )
        if address is not None:
            variables.update(ansible_host=address, ansible_ssh_host=address)
        for key, value in variables.items():
            self.inventory.set_variable(name, key, value)
        strict = self.get_option("strict")
        self._set_composite_vars(self.get_option("compose"), variables, name, strict=strict)
        self._add_host_to_composed_groups(self.get_option("groups"), variables, name, strict=strict)
        self._add_host_to_keyed_groups(self.get_option("keyed_groups"), variables, name, strict=strict)
        if self.get_option("legacy_groups"):
            for group in server_hosts.legacy_groups(server):
                self.inventory.add_host(name, self.inventory.add_group(self._sanitize_group_name(group)))
