#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/vm_migration.py
# and tests/examples/cisco_esc_vm_migration.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_vm_migration."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_vm_migration
short_description: Move a VM of Cisco ESC to another host
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Migrates one VM of a deployment and waits until it is on the other host and does there what it did before.
  - Written from Cisco ESC REST northbound API 2.2, 08-VM Operations.
requirements:
  - requests
  - lxml
notes:
  - A VM that is on O(host) already is not moved. Without O(host) ESC chooses one, and each run moves the VM.
  - After a cold migration the infrastructure may wait for M(telco.cloud.cisco_esc_vm_operation) with V(confirm_resize).
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: partial
    details: 'Without O(host): each run moves the VM.'
options:
  internal_tenant_id:
    description:
      - Identifier in ESC of the tenant that the VM belongs to.
    type: str
    required: true
  vm_name:
    description:
      - Name of the VM, as ESC has made it up; M(telco.cloud.cisco_esc_deployment_info) lists the VMs of a deployment.
    type: str
    required: true
  internal_deployment_id:
    description:
      - Identifier of the VM's deployment in ESC. Without it, the VM is looked for in all deployments.
    type: str
  callback_url:
    description:
      - 'Address of a receiver of yours that ESC tells when the operation has ended. Without it the module listens
        itself while it waits. Either way the module looks for itself: a callback that gets lost does no harm.'
      - Without it the environment variable E(CISCO_ESC_CALLBACK_URL) is used.
    type: str
  callback_address:
    description:
      - Name or address under which ESC reaches the machine that the module runs on, for the module's own listener.
        Without it, the address from which that machine talks to ESC.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_ADDRESS) is used.
    type: str
  callback_port:
    description:
      - Port of the module's own listener, for a firewall that lets only some through; V(0) takes a free one.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_PORT) is used.
    type: int
    default: 0
  host:
    description:
      - Host that it is moved to, by name, or by identifier where ESC takes one. Without it, one that ESC chooses.
    type: str
  migration_type:
    description:
      - Whether it keeps running. Without this option ESC decides; the reference names V(live).
    type: str
    choices:
      - live
      - cold
  block_migration:
    description:
      - Whether its disks are copied. Without this option ESC decides; the reference names V(auto).
    type: str
    choices:
      - auto
      - 'true'
      - 'false'
  wait:
    description:
      - Whether to wait until the work is done on the server.
    type: bool
    default: true
  wait_timeout:
    description:
      - How long to wait for each step, in seconds.
    type: int
    default: 600
"""

EXAMPLES = r"""
- name: Look for the VMs of a deployment
  telco.cloud.cisco_esc_deployment_info:
    internal_deployment_id: edge-move
  register: deployed

- name: Move a VM to a certain host while it runs
  telco.cloud.cisco_esc_vm_migration:
    internal_tenant_id: radio
    internal_deployment_id: edge-move
    vm_name: "{{ deployed.deployments[0].vms[0].vm_name }}"
    host: my-ucs-3
    migration_type: live

- name: Let ESC choose another host
  telco.cloud.cisco_esc_vm_migration:
    internal_tenant_id: radio
    internal_deployment_id: edge-move
    vm_name: "{{ deployed.deployments[0].vms[1].vm_name }}"

- name: Delete the deployment
  telco.cloud.cisco_esc_deployment:
    internal_deployment_id: edge-move
    state: absent

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
vm:
  description:
    - The VM as it is then.
  returned: success
  type: dict
  contains:
    vm_name:
      description:
        - Name of the VM.
      returned: when the service sends it
      type: str
      sample: edge_asa_0_b323effd-7f70-4055-b11e-0ef66f0a758d
    vm_group_name:
      description:
        - Its group.
      returned: when the service sends it
      type: str
      sample: asa
    vm_uuid:
      description:
        - Its identifier in the infrastructure. It changes when ESC deploys the VM anew.
      returned: when the service sends it
      type: str
      sample: 50217d2d-8afb-41c2-cffd-d76b1239f51d
    vm_state:
      description:
        - Its state, such as V(VM_ALIVE_STATE).
      returned: when the service sends it
      type: str
      sample: VM_ALIVE_STATE
    host_name:
      description:
        - The host it is on.
      returned: when the service sends it
      type: str
      sample: compute-1
    host_uuid:
      description:
        - Identifier of that host.
      returned: when the service sends it
      type: str
      sample: host-14882
    interfaces:
      description:
        - Its interfaces with their addresses.
      returned: when the service sends it
      type: list
      elements: dict
      sample:
        - nic_id: 1
          network_uuid: mgmt
          ip_address: 192.0.2.16
          type: virtual
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.vm_migration import VM_MIGRATION as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
