#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_agents.py
# and tests/examples/openstack_compute_agent_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_agent_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_agent_info
short_description: List builds of guest agents in OpenStack's compute service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the agents that guests on XenServer are to have.
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Victoria.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.21 Agents.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_agent
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
  hypervisor:
    description:
      - Only builds for this hypervisor.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the agents of guests on Xen
  telco.cloud.openstack_compute_agent_info:
    hypervisor: xen
  register: found

- name: See the version
  ansible.builtin.assert:
    that: found.compute_agents[0].version == '7.0'

- name: Forget it
  telco.cloud.openstack_compute_agent:
    hypervisor: xen
    os: linux
    architecture: x86
    state: absent
"""

RETURN = r"""
---
compute_agents:
  description:
    - The compute agents that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    hypervisor:
      description:
        - The hypervisor that it is for.
      returned: when the service sends it
      type: str
      sample: xen
    os:
      description:
        - The guest's operating system.
      returned: when the service sends it
      type: str
      sample: linux
    architecture:
      description:
        - The guest's architecture.
      returned: when the service sends it
      type: str
      sample: x86
    version:
      description:
        - Version of the agent. Needed for a new build, as the next two are.
      returned: when the service sends it
      type: str
      sample: '8.0'
    url:
      description:
        - Where guests get it.
      returned: when the service sends it
      type: str
      sample: http://example.com/agent
    md5hash:
      description:
        - MD5 sum of the file, in hexadecimal digits.
      returned: when the service sends it
      type: str
      sample: add6bb58e139be103324d04d82d8f545
    id:
      description:
        - Number of the build.
      returned: when the service sends it
      type: int
      sample: 1
  sample:
    - hypervisor: xen
      os: linux
      architecture: x86
      version: '8.0'
      url: http://example.com/agent
      md5hash: add6bb58e139be103324d04d82d8f545
      id: 1
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_agents import COMPUTE_AGENT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
