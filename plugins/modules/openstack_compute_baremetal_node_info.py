#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_baremetal_nodes.py
# and tests/examples/openstack_compute_baremetal_node_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_baremetal_node_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_baremetal_node_info
short_description: List bare metal nodes of OpenStack's compute service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the machines that the compute service (Nova) puts servers on by itself.
  - For clouds of that age, with Nova's own driver for bare metal (until OpenStack Juno). A Nova of today hands
    on what Ironic has, or answers 501 without it, and refuses all changes.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.26 Bare metal nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_baremetal_node
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
  id:
    description:
      - Number of one node.
    type: int
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the nodes
  telco.cloud.openstack_compute_baremetal_node_info:
  register: all

- name: Look at one
  telco.cloud.openstack_compute_baremetal_node_info:
    id: "{{ all.nodes[-1].id }}"
  register: found

- name: See how many processors it has
  ansible.builtin.assert:
    that: found.nodes[0].cpus == 8

- name: Forget it
  telco.cloud.openstack_compute_baremetal_node:
    pm_address: 192.0.2.63
    state: absent
"""

RETURN = r"""
---
nodes:
  description:
    - The nodes that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    pm_address:
      description:
        - Address of its power manager, by which it is found.
      returned: when the service sends it
      type: str
      sample: 192.0.2.60
    service_host:
      description:
        - Compute host that manages it. Needed for a new one.
      returned: when the service sends it
      type: str
      sample: compute1
    pm_user:
      description:
        - User of the power manager.
      returned: when the service sends it
      type: str
      sample: operator
    cpus:
      description:
        - How many processors it has.
      returned: when the service sends it
      type: int
      sample: 8
    memory_mb:
      description:
        - How much memory it has, in MB.
      returned: when the service sends it
      type: int
      sample: 8192
    local_gb:
      description:
        - How large its disk is, in GB.
      returned: when the service sends it
      type: int
      sample: 128
    terminal_port:
      description:
        - Port of its console.
      returned: when the service sends it
      type: int
      sample: 8000
    interfaces:
      description:
        - MAC addresses of all of its interfaces, in any order. Left out, they are not touched.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - aa:aa:aa:aa:aa:aa
    id:
      description:
        - Number of the node.
      returned: when the service sends it
      type: int
      sample: 1
    uuid:
      description:
        - Its other id.
      returned: when the service sends it
      type: str
      sample: 6fae68da-108b-4a9d-87c4-88831ee1241b
    instance_uuid:
      description:
        - Id of the server that is on it.
      returned: when the service sends it
      type: str
    task_state:
      description:
        - What is done to it.
      returned: when the service sends it
      type: str
    updated_at:
      description:
        - When it was last changed.
      returned: when the service sends it
      type: str
    pxe_config_path:
      description:
        - File that it boots by.
      returned: when the service sends it
      type: str
  sample:
    - pm_address: 192.0.2.60
      service_host: compute1
      pm_user: operator
      cpus: 8
      memory_mb: 8192
      local_gb: 128
      terminal_port: 8000
      interfaces: *id001
      id: 1
      uuid: 6fae68da-108b-4a9d-87c4-88831ee1241b
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_baremetal_nodes import COMPUTE_BAREMETAL_NODE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
