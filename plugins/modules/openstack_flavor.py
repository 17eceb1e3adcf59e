#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/flavors.py
# and tests/examples/openstack_flavor.yml. Do not edit.
"""Ansible module telco.cloud.openstack_flavor."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_flavor
short_description: Manage flavors of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, describes and deletes flavors of the compute service (Nova), with their extra specs and the projects
    that may use private ones. Only administrators can.
  - 'Nova changes neither sizes nor visibility of a flavor. With O(recreate=true) it is deleted and made anew: it
    gets another id unless O(flavorid) is given, and loses what the task does not name. Servers keep what they were
    made with.'
  - Options and results have the names of M(openstack.cloud.compute_flavor), so that its playbooks work here, but
    options that are left out are not touched, and a difference in size is an error without O(recreate). For one
    project at a time there is M(telco.cloud.openstack_flavor_access).
  - Written from OpenStack API Complete Reference (2015-11-17), 3.12 to 3.15 Flavors.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.61 (OpenStack Rocky) or a later one; an older one refuses,
    and tells which versions it speaks.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_flavor_info
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  name:
    description:
      - Name of the flavor, or the id of an existing one. A name is unique in the cloud.
    type: str
    required: true
  ram:
    description:
      - Memory in MiB. Needed to create one.
      - From 1 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  vcpus:
    description:
      - Number of virtual CPUs. Needed to create one.
      - From 1 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  disk:
    description:
      - Size of the first disk in GiB. A new flavor has V(0) when nothing is said.
      - From 0 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  ephemeral:
    description:
      - Size of a second, empty disk in GiB.
      - From 0 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  swap:
    description:
      - Swap space in MiB.
      - From 0 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  rxtx_factor:
    description:
      - Share of the network's bandwidth; few hypervisors know it.
      - It cannot be changed later.
    type: float
  is_public:
    description:
      - Whether all projects may use it. Left out, a new flavor is public unless O(projects) are given.
      - It cannot be changed later.
    type: bool
  flavorid:
    description:
      - Id that a new flavor gets. Left out or V(auto), Nova gives it one.
      - It cannot be changed later.
    type: str
    aliases:
      - id
  description:
    description:
      - What it is for, at most 65535 characters.
    type: str
  extra_specs:
    description:
      - 'All of its extra specs: keys that are not named here are taken away. Values are kept as texts; a boolean
        becomes V(true) or V(false). Servers that exist already keep what they were made with.'
    type: dict
  projects:
    description:
      - Names or ids of the projects that may use a flavor that is not public. Results have ids, and have them only
        when this was given.
    type: list
    elements: str
  purge_projects:
    description:
      - Whether projects that are not in O(projects) lose it. Without O(projects) none is touched.
    type: bool
    default: true
  state:
    description:
      - The state that the flavor is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Have a flavor with dedicated CPUs and huge pages
  telco.cloud.openstack_flavor:
    name: upf.large
    ram: 8192
    vcpus: 4
    disk: 20
    description: User plane of the 5G core
    extra_specs:
      "hw:cpu_policy": dedicated
      "hw:mem_page_size": 1048576
  register: upf

- name: See it
  ansible.builtin.assert:
    that:
      - upf.flavor.vcpus == 4
      - upf.flavor.extra_specs['hw:mem_page_size'] == '1048576'

- name: A flavor for one project, with an id of one's own
  telco.cloud.openstack_flavor:
    name: core.private
    flavorid: core-private
    ram: 2048
    vcpus: 2
    disk: 10
    is_public: false
    projects:
      - demo

- name: Change extra specs; those that are not named go
  telco.cloud.openstack_flavor:
    name: smf.medium
    extra_specs:
      "hw:cpu_policy": dedicated

- name: Let one more project use a private flavor
  telco.cloud.openstack_flavor:
    name: tenant.small
    projects:
      - admin
    purge_projects: false

- name: Delete a flavor
  telco.cloud.openstack_flavor:
    name: former
    state: absent

- name: Let one project only use another
  telco.cloud.openstack_flavor:
    name: tenant.big
    projects:
      - demo

- name: Delete the flavors
  telco.cloud.openstack_flavor:
    name: "{{ item }}"
    state: absent
  loop:
    - upf.large
    - core.private
    - smf.medium
    - tenant.big
    - tenant.small
"""

RETURN = r"""
---
flavor:
  description:
    - The flavor as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: upf.large
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
id:
  description:
    - What identifies the flavor. On failure, of what exists because of this run.
  returned: when it is known
  type: str
diff:
  description:
    - What is managed, before and after, without secrets. Ansible shows it in diff mode.
  returned: success
  type: dict
  contains:
    before:
      description: As it was; empty when it was not there.
      returned: success
      type: dict
    after:
      description: As it is, or is predicted to be.
      returned: success
      type: dict
operations:
  description:
    - The calls that changed something, or that would in check mode, in their order.
    - An id that only the server can give is a placeholder in check mode.
  returned: success
  type: list
  elements: dict
  contains:
    operation:
      description: Name of the call in the API inventory.
      returned: success
      type: str
    method:
      description: Its HTTP method.
      returned: success
      type: str
    path:
      description: Its path.
      returned: success
      type: str
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.flavors import FLAVOR as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
