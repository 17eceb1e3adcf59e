#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_baremetal_nodes.py
# and tests/examples/openstack_compute_baremetal_node.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_baremetal_node."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_baremetal_node
short_description: Manage bare metal nodes of OpenStack's compute service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes machines known to the compute service (Nova), which its own driver for bare metal puts servers on, with
    their interfaces. Only administrators can.
  - These are not Ironic's nodes, which C(openstack.cloud.baremetal_node) is for.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.26 Bare metal nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - For clouds of that age, with Nova's own driver for bare metal (until OpenStack Juno). A Nova of today hands
    on what Ironic has, or answers 501 without it, and refuses all changes.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_baremetal_node_info
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
  pm_address:
    description:
      - Address of its power manager, by which it is found.
    type: str
    required: true
  service_host:
    description:
      - Compute host that manages it. Needed for a new one.
      - It cannot be changed later.
    type: str
  pm_user:
    description:
      - User of the power manager.
      - It cannot be changed later.
    type: str
  pm_password:
    description:
      - Password of the power manager. Only a new node is told; Nova never shows it.
    type: str
  cpus:
    description:
      - How many processors it has.
      - From 0 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  memory_mb:
    description:
      - How much memory it has, in MB.
      - From 0 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  local_gb:
    description:
      - How large its disk is, in GB.
      - From 0 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  terminal_port:
    description:
      - Port of its console.
      - From 0 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  interfaces:
    description:
      - MAC addresses of all of its interfaces, in any order. Left out, they are not touched.
    type: list
    elements: str
  purge_interfaces:
    description:
      - Whether interfaces that are not in O(interfaces) are removed.
    type: bool
    default: true
  state:
    description:
      - The state that the bare metal node is brought into.
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
- name: Have a machine known
  telco.cloud.openstack_compute_baremetal_node:
    pm_address: 192.0.2.60
    service_host: mnode1.develop.stand.loc
    pm_user: operator
    pm_password: "{{ lookup('ansible.builtin.env', 'PM_PASSWORD') | default('of the power manager', true) }}"
    cpus: 8
    memory_mb: 8192
    local_gb: 128
    terminal_port: 8000
    interfaces: ["12:34:56:78:90:ab"]

- name: Change the interfaces of one
  telco.cloud.openstack_compute_baremetal_node:
    pm_address: 192.0.2.61
    interfaces: ["aa:aa:aa:aa:aa:02", "aa:aa:aa:aa:aa:03"]

- name: Forget one
  telco.cloud.openstack_compute_baremetal_node:
    pm_address: 192.0.2.62
    state: absent

- name: Forget the others
  telco.cloud.openstack_compute_baremetal_node:
    pm_address: "{{ item }}"
    state: absent
  loop:
    - 192.0.2.60
    - 192.0.2.61
"""

RETURN = r"""
---
compute_baremetal_node:
  description:
    - The bare metal node as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    pm_address: 192.0.2.60
    service_host: compute1
    pm_user: operator
    cpus: 8
    memory_mb: 8192
    local_gb: 128
    terminal_port: 8000
    interfaces: *id001
    id: 1
    uuid: 6fae68da-108b-4a9d-87c4-88831ee1241b
id:
  description:
    - What identifies the bare metal node. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_baremetal_nodes import COMPUTE_BAREMETAL_NODE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
