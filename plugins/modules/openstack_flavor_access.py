#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/flavor_access.py
# and tests/examples/openstack_flavor_access.yml. Do not edit.
"""Ansible module telco.cloud.openstack_flavor_access."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_flavor_access
short_description: Let projects of OpenStack use a flavor
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lets a project use a flavor that is not public, or takes it away. Only administrators can.
  - No other project is touched; M(telco.cloud.openstack_flavor) names all of them at once.
  - Options and results have the names of M(openstack.cloud.compute_flavor_access), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.13 Flavors access.
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
      - Name or id of the flavor.
    type: str
    required: true
  project:
    description:
      - Name or id of the project.
    type: str
    required: true
  project_domain:
    description:
      - Name or id of the domain that the project is in. Left out, a name is looked for in all that the login may
        see.
    type: str
  state:
    description:
      - The state that the access to flavor is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Let one project more use a private flavor
  telco.cloud.openstack_flavor_access:
    name: access.big
    project: admin
    project_domain: Default
  register: allowed

- name: See it
  ansible.builtin.assert:
    that: allowed.flavor.name == 'access.big'

- name: Take it from another one
  telco.cloud.openstack_flavor_access:
    name: access.big
    project: demo
    state: absent

- name: Delete the flavor
  telco.cloud.openstack_flavor:
    name: access.big
    state: absent
"""

RETURN = r"""
---
flavor:
  description:
    - The access to flavor as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name or id of the flavor.
      returned: when the service sends it
      type: str
      sample: upf.large
    project:
      description:
        - Name or id of the project.
      returned: when the service sends it
      type: str
      sample: radio
    project_id:
      description:
        - Id of the project.
      returned: when the service sends it
      type: str
      sample: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
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
      sample: &id002 []
  sample:
    name: upf.large
    project: radio
    project_id: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
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
    id: 8d2b0d5e-3c0f-4d5c-9d0a-0c2a3a1b7f10
    is_disabled: false
    links: *id002
id:
  description:
    - What identifies the access to flavor. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.flavor_access import FLAVOR_ACCESS as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
