#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_agents.py
# and tests/examples/openstack_compute_agent.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_agent."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_agent
short_description: Manage builds of guest agents in OpenStack's compute service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Tells the compute service (Nova) which agent guests on XenServer are to have, by their kind.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.21 Agents.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Victoria.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_agent_info
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
  hypervisor:
    description:
      - The hypervisor that it is for.
    type: str
    required: true
  os:
    description:
      - The guest's operating system.
    type: str
    required: true
  architecture:
    description:
      - The guest's architecture.
    type: str
    required: true
  version:
    description:
      - Version of the agent. Needed for a new build, as the next two are.
    type: str
  url:
    description:
      - Where guests get it.
    type: str
  md5hash:
    description:
      - MD5 sum of the file, in hexadecimal digits.
    type: str
  state:
    description:
      - The state that the agent build is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have guests use an agent
  telco.cloud.openstack_compute_agent:
    hypervisor: xen
    os: windows
    architecture: x86
    version: "8.0"
    url: http://files.example.org/agent
    md5hash: add6bb58e139be103324d04d82d8f545

- name: Have them use a newer one
  telco.cloud.openstack_compute_agent:
    hypervisor: xen
    os: linux
    architecture: x86
    version: "8.0"

- name: Forget one
  telco.cloud.openstack_compute_agent:
    hypervisor: xen
    os: linux
    architecture: i686
    state: absent

- name: Forget the others
  telco.cloud.openstack_compute_agent:
    hypervisor: xen
    os: "{{ item }}"
    architecture: x86
    state: absent
  loop: [linux, windows]
"""

RETURN = r"""
---
compute_agent:
  description:
    - The agent build as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    hypervisor: xen
    os: linux
    architecture: x86
    version: '8.0'
    url: http://example.com/agent
    md5hash: add6bb58e139be103324d04d82d8f545
    id: 1
id:
  description:
    - What identifies the agent build. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_agents import COMPUTE_AGENT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
