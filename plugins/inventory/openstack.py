# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Inventory telco.cloud.openstack."""

from __future__ import annotations

DOCUMENTATION = r"""
---
name: openstack
short_description: Servers of OpenStack, and what else it has, as hosts
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Takes the servers of one cloud or several into the inventory, with one request a page and none for a single server;
    by O(resources) its ports, hypervisors and bare metal nodes, too.
  - The clouds are those of C(clouds.yaml), which is looked for where OpenStack's own clients look for it, in each of
    the regions that it names for them; and the one that the C(OS_*) variables hold a login for, which is called
    C(envvars). Or they are written into O(clouds).
  - Its configuration is a file whose name ends in C(openstack.yml), C(openstack.yaml), C(clouds.yml) or
    C(clouds.yaml). Options have the names and meanings of P(openstack.cloud.openstack#inventory).
  - Hosts have the variables C(openstack), which is the server as M(telco.cloud.openstack_server_info) returns it, with
    its C(cloud) and its flavor's C(name); C(openstack_resource), which is V(server); and C(ansible_host). User data of
    servers is never among them, nor in the cache.
  - For others C(openstack) is the port as M(telco.cloud.openstack_port_info) or the hypervisor as
    M(telco.cloud.openstack_hypervisor_info) returns it, with its C(cloud), and C(openstack_resource) is V(port) or
    V(hypervisor).
  - For a node of the bare metal service (Ironic) C(openstack) has its C(id), C(name), C(instance_id), C(driver),
    C(resource_class), C(traits), C(properties), C(extra), C(is_maintenance), C(maintenance_reason), C(last_error), and
    its states of power and provisioning; C(openstack_resource) is V(baremetal). There is no C(ansible_host), as Ironic
    keeps no address to log in at; O(compose) can make one. What opens the machines (C(driver_info)) is not asked for.
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
    description: >-
      Names of the clouds that are asked. Empty, all of C(clouds.yaml) are, and that of the environment. Each is asked
      in all of its regions.
    type: list
    elements: str
    default: []
  clouds:
    description:
      - Clouds by their names, each with what would stand in C(clouds.yaml). Without O(only_clouds) these alone are
        asked.
      - Values, such as the password, may be encrypted by Ansible Vault, one by one or with the whole file.
    type: dict
    default: {}
  only_regions:
    description: >-
      Of the regions that C(clouds.yaml) names, only these are asked. A cloud for which it names none is asked anyway.
    type: list
    elements: str
    default: []
  resources:
    description: >-
      What becomes a host. Only administrators see V(hypervisors) and most of V(baremetal), which needs a cloud with the
      bare metal service (Ironic, OpenStack Queens or later). A cloud that cannot be asked for one of them, or does not
      have it, is asked for the others all the same; see O(fail_on_errors).
    type: list
    elements: str
    choices: [servers, ports, hypervisors, baremetal]
    default: [servers]
  clouds_yaml_path:
    description: >-
      Files that are read as C(clouds.yaml); the first one that is there is taken, which may be encrypted by Ansible
      Vault. When none is there, a warning says so, and the one is taken that OpenStack's own clients take.
    type: list
    elements: str
  all_projects:
    description: Whether servers and ports of all projects are taken. Only administrators can.
    type: bool
    default: false
  server_filters:
    description: What the servers must be like; as O(telco.cloud.openstack_server_info#module:filters).
    type: dict
    default: {}
  port_filters:
    description: What the ports must be like; as O(telco.cloud.openstack_port_info#module:filters).
    type: dict
    default: {}
  baremetal_filters:
    description: >-
      What the bare metal nodes must be like. Ironic filters by it and refuses what it does not know. It knows
      V(provision_state), V(driver), V(resource_class), V(maintenance), V(associated) and V(instance_uuid).
    type: dict
    default: {}
  expand_hostvars:
    description: Only says in a warning, when true, that volumes of servers are not asked for.
    type: bool
    default: false
  fail_on_errors:
    description: >-
      Whether a cloud that cannot be asked ends it all. Without it that is a warning, and the others' servers are taken.
    type: bool
    default: false
  show_all:
    description: Whether what has no address is taken as well.
    type: bool
    default: false
  inventory_hostname:
    description: >-
      What hosts are called. With V(name), what shares one, or has none as most ports, is called by its id.
    type: str
    choices: [name, uuid]
    default: name
  use_names:
    description: Whether C(ansible_host) is the name, in place of the address, of what has one.
    type: bool
    default: false
  private:
    description: Whether C(ansible_host) is an address inside, even where the server has a floating IP.
    type: bool
    default: false
  only_ipv4:
    description: Whether only an IPv4 address is taken where it is one inside, or a port's.
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

# vaulted.openstack.yml: without a clouds.yaml, the password from ansible-vault encrypt_string
---
plugin: telco.cloud.openstack
clouds:
  prod:
    auth:
      auth_url: https://keystone.example.com/v3
      username: inventory
      project_name: ran
      user_domain_name: Default
      project_domain_name: Default
      password: !vault |
        $ANSIBLE_VAULT;1.1;AES256
        62313365396662343061393464336163383764373764613633653634306231386433626436623361

# hosts.openstack.yml: the compute hosts of two regions, by their state
---
plugin: telco.cloud.openstack
only_clouds: [prod]
only_regions: [north, south]
resources: [hypervisors]
keyed_groups:
  - key: openstack.state
    prefix: compute
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ansible.errors import AnsibleParserError
from ansible.plugins.inventory import BaseInventoryPlugin, Cacheable, Constructable

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import ApiError, InvalidOption, TelcoError
from ansible_collections.telco.cloud.plugins.plugin_utils import inventory_hosts
from ansible_collections.telco.cloud.plugins.plugin_utils.inventory_clouds import Cloud, clouds_file, clouds_meant
from ansible_collections.telco.cloud.plugins.plugin_utils.inventory_lists import KINDS, Kind, digest, objects
from ansible_collections.telco.cloud.plugins.plugin_utils.options import plain

_ENDINGS = tuple(f"{name}.{suffix}" for name in ("openstack", "clouds") for suffix in ("yml", "yaml"))
_Found = list[tuple[str, dict[str, Any]]]


class InventoryModule(BaseInventoryPlugin, Constructable, Cacheable):  # type: ignore[misc]
    """Servers, ports, hypervisors and bare metal nodes of OpenStack as hosts."""

    NAME = "telco.cloud.openstack"
    #: A file that is read, and what it is called in messages.
    _readable = ("clouds.yaml", "clouds.yaml")

    def verify_file(self, path: str) -> bool:
        """Whether a file is meant for it, by its name."""
        return bool(super().verify_file(path)) and path.endswith(_ENDINGS)

    def parse(self, inventory: Any, loader: Any, path: str, cache: bool = True) -> None:
        """Take the hosts in."""
        super().parse(inventory, loader, path, cache=cache)
        self._read_config_data(path)
        if self.get_option("expand_hostvars"):
            self._warn("expand_hostvars adds nothing: volumes of servers are not asked for")
        found = self._found(self.get_cache_key(path), cache)
        if not self.get_option("show_all"):
            found = [(kind, one) for kind, one in found if inventory_hosts.has_address(kind, one)]
        for name, kind, one in inventory_hosts.named(found, by_id=self.get_option("inventory_hostname") == "uuid"):
            self._add(name, kind, one)

    def _warn(self, words: str) -> None:
        self.display.warning(f"{self.NAME}: {self._told(words)}")

    def _told(self, words: object) -> str:
        """Words that name the user's file, not the one that it was decrypted to."""
        return str(words).replace(*self._readable)

    def _found(self, key: str, cache: bool) -> _Found:
        """What all clouds have that answer."""
        named = self.get_option("clouds_yaml_path") or []
        found: _Found = []
        try:
            with clouds_file(named, self._decrypted) as there:
                if named and there is None:
                    self._warn(f"there is no file {' or '.join(named)} (clouds_yaml_path): the default places count")
                inline = self._own_clouds()
                for cloud in clouds_meant(
                    self.get_option("only_clouds"), self.get_option("only_regions"), inline=inline
                ):
                    found += self._of_cloud(cloud, key, cache)
        except TelcoError as exc:
            raise AnsibleParserError(f"{self.NAME}: {self._told(exc)}") from exc
        return found

    @contextmanager
    def _decrypted(self, file: str) -> Iterator[str]:
        """A file that can be read in place of one that may be encrypted, as long as it is needed."""
        readable: str = self.loader.get_real_file(file)
        self._readable = readable, file
        try:
            yield readable
        finally:
            self.loader.cleanup_tmp_file(readable)

    def _own_clouds(self) -> dict[str, dict[str, Any]]:
        """The clouds that stand in the configuration."""
        found: dict[str, dict[str, Any]] = plain(self.get_option("clouds"))
        for name, section in found.items():
            if not isinstance(section, dict) or not isinstance(section.get("auth", {}), dict):
                raise InvalidOption("clouds", f"{name} has no settings, such as auth with auth_url and the rest")
        return found

    def _of_cloud(self, cloud: Cloud, key: str, cache: bool) -> _Found:
        """What a cloud has, kind by kind: one that is refused costs no other."""
        found: _Found = []
        for plural in dict.fromkeys(self.get_option("resources")):
            kind = KINDS[plural]
            try:
                found += [(kind.name, one) for one in self._list(cloud, kind, key, cache)]
            except TelcoError as exc:
                words = f"{cloud} cannot be asked for {plural}: {exc}"
                if self.get_option("fail_on_errors"):
                    raise TelcoError(words) from exc
                self._warn(words)
                if _no_login(exc):
                    break
        return found

    def _list(self, cloud: Cloud, kind: Kind, key: str, cache: bool) -> list[dict[str, Any]]:
        """From the cache, or from the cloud. Each has a place of its own there: one that is down costs no other's."""
        given = {name: self.get_option(name) for name in kind.options}
        place = f"{key}_{digest(cloud, kind, given)}"
        cached = self.get_option("cache")
        if cached and cache and place in self._cache:
            kept: list[dict[str, Any]] = self._cache[place]
            return kept
        found = objects(cloud, kind, given)
        if cached:
            self._cache[place] = found
        return found

    def _add(self, name: str, kind: str, one: dict[str, Any]) -> None:
        self.inventory.add_host(name)
        variables: dict[str, Any] = {"openstack": one, "openstack_resource": kind}
        inside, only_ipv4 = self.get_option("private"), self.get_option("only_ipv4")
        address = inventory_hosts.reached(kind, one, inside=inside, only_ipv4=only_ipv4)
        if self.get_option("use_names") and one["name"]:
            address = one["name"]
        if address is not None:
            variables.update(ansible_host=address, ansible_ssh_host=address)
        for key, value in variables.items():
            self.inventory.set_variable(name, key, value)
        strict = self.get_option("strict")
        self._set_composite_vars(self.get_option("compose"), variables, name, strict=strict)
        self._add_host_to_composed_groups(self.get_option("groups"), variables, name, strict=strict)
        self._add_host_to_keyed_groups(self.get_option("keyed_groups"), variables, name, strict=strict)
        if self.get_option("legacy_groups"):
            for group in inventory_hosts.legacy_groups(kind, one):
                # The setting of Ansible for what names of groups may hold counts, as for openstack.cloud's.
                self.inventory.add_host(name, self.inventory.add_group(group))


def _no_login(exc: TelcoError) -> bool:
    """Whether nothing else can be asked of the cloud, either."""
    return isinstance(exc, InvalidOption) or (isinstance(exc, ApiError) and exc.path.endswith("/auth/tokens"))
