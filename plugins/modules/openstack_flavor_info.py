#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/flavors.py
# and tests/examples/openstack_flavor_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_flavor_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_flavor_info
short_description: List flavors of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists flavors of the compute service (Nova), with one request a page. Administrators see private ones of all
    projects.
  - Options and results have the names of M(openstack.cloud.compute_flavor_info), so that its playbooks work here.
  - Needs a compute service that speaks microversion 2.61 (OpenStack Rocky) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.12 to 3.15 Flavors.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_flavor
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  name:
    description:
      - Name or id of a flavor. Left out, all that the login may see are returned.
    type: str
  ram:
    description:
      - 'Only flavors with this memory in MiB: a number, a number behind C(<), C(>), C(<=) or C(>=), or V(MIN) or
        V(MAX) for the least or the greatest that any flavor has.'
    type: str
  vcpus:
    description:
      - 'Only flavors with this number of CPUs: a number, a number behind C(<), C(>), C(<=) or C(>=), or V(MIN)
        or V(MAX) for the least or the greatest that any flavor has.'
    type: str
  ephemeral:
    description:
      - 'Only flavors with this empty disk in GiB: a number, a number behind C(<), C(>), C(<=) or C(>=), or V(MIN)
        or V(MAX) for the least or the greatest that any flavor has.'
    type: str
  with_projects:
    description:
      - 'Whether to look up which projects may use each flavor that is not public: one request for each.'
    type: bool
    default: false
  what:
    description:
      - 'What of them: all, names, ids and descriptions only, or these and the extra specs of one.'
    type: str
    default: details
    choices:
      - details
      - names
      - extra_specs
  extra_spec:
    description:
      - 'With O(what=extra_specs): only what has this key.'
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look a flavor up by its name
  telco.cloud.openstack_flavor_info:
    name: core.private
    with_projects: true
  register: found

- name: See how big it is, and who may use it
  ansible.builtin.assert:
    that:
      - found.flavors | length == 1
      - found.flavors[0].ram == 2048
      - found.flavors[0].projects | length == 1

- name: List all with two CPUs and at least 4 GiB
  telco.cloud.openstack_flavor_info:
    vcpus: "2"
    ram: ">=4096"

- name: The one with the least memory
  telco.cloud.openstack_flavor_info:
    ram: MIN
    limit: 1
  register: least

- name: See it
  ansible.builtin.assert:
    that: least.flavors | map(attribute='name') == ['m1.tiny']

- name: The names of all
  telco.cloud.openstack_flavor_info:
    what: names
  register: names

- name: See that private ones are among them
  ansible.builtin.assert:
    that: "'core.private' in names.flavors | map(attribute='name')"

- name: The extra specs of one
  telco.cloud.openstack_flavor_info:
    name: core.private
    what: extra_specs
  register: specs

- name: One of its extra specs
  telco.cloud.openstack_flavor_info:
    name: core.private
    what: extra_specs
    extra_spec: "hw:cpu_policy"
  register: policy

- name: See it
  ansible.builtin.assert:
    that:
      - specs.flavors[0].extra_specs['hw:numa_nodes'] == '1'
      - policy.flavors[0].extra_specs['hw:cpu_policy'] == 'dedicated'

- name: Delete the flavor
  telco.cloud.openstack_flavor:
    name: core.private
    state: absent
"""

RETURN = r"""
---
flavors:
  description:
    - The flavors that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the flavor, or the id of an existing one. A name is unique in the cloud.
      returned: when the service sends it
      type: str
      sample: upf.large
    ram:
      description:
        - Memory in MiB. Needed to create one.
      returned: when the service sends it
      type: int
      sample: 8192
    vcpus:
      description:
        - Number of virtual CPUs. Needed to create one.
      returned: when the service sends it
      type: int
      sample: 4
    disk:
      description:
        - Size of the first disk in GiB. A new flavor has V(0) when nothing is said.
      returned: when the service sends it
      type: int
      sample: 20
    ephemeral:
      description:
        - Size of a second, empty disk in GiB.
      returned: when the service sends it
      type: int
      sample: 0
    swap:
      description:
        - Swap space in MiB.
      returned: when the service sends it
      type: int
      sample: 0
    rxtx_factor:
      description:
        - Share of the network's bandwidth; few hypervisors know it.
      returned: when the service sends it
      type: float
      sample: 1.0
    is_public:
      description:
        - Whether all projects may use it. Left out, a new flavor is public unless C(projects) are given.
      returned: when the service sends it
      type: bool
      sample: true
    flavorid:
      description:
        - Id that a new flavor gets. Left out or V(auto), Nova gives it one.
      returned: when the service sends it
      type: str
      sample: 8d2b0d5e-3c0f-4d5c-9d0a-0c2a3a1b7f10
    description:
      description:
        - What it is for, at most 65535 characters.
      returned: when the service sends it
      type: str
      sample: User plane of the 5G core
    extra_specs:
      description:
        - 'All of its extra specs: keys that are not named here are taken away. Values are kept as texts; a boolean
          becomes V(true) or V(false). Servers that exist already keep what they were made with.'
      returned: when the service sends it
      type: dict
      sample: &id001
        hw:cpu_policy: dedicated
    projects:
      description:
        - Names or ids of the projects that may use a flavor that is not public. Results have ids, and have them
          only when this was given.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002
        - 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
    id:
      description:
        - Id of the flavor.
      returned: when the service sends it
      type: str
      sample: 8d2b0d5e-3c0f-4d5c-9d0a-0c2a3a1b7f10
    is_disabled:
      description:
        - Whether it was disabled.
      returned: when the service sends it
      type: bool
      sample: false
    links:
      description:
        - Its addresses in the API.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id003 []
  sample:
    - name: upf.large
      ram: 8192
      vcpus: 4
      disk: 20
      ephemeral: 0
      swap: 0
      rxtx_factor: 1.0
      is_public: true
      flavorid: 8d2b0d5e-3c0f-4d5c-9d0a-0c2a3a1b7f10
      description: User plane of the 5G core
      extra_specs: *id001
      projects: *id002
      id: 8d2b0d5e-3c0f-4d5c-9d0a-0c2a3a1b7f10
      is_disabled: false
      links: *id003
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.flavors import FLAVOR_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
