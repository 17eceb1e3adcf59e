#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/deployment_operations.py
# and tests/examples/cisco_esc_deployment_operation.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_deployment_operation."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_deployment_operation
short_description: Stop, start and reboot a deployment of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Does something with all VMs of a deployment and follows it to its end: V(stop) until the service is stopped,
    V(start) and V(reboot) until it is active and its VMs answer as before.'
  - 'One VM alone: M(telco.cloud.cisco_esc_vm_operation).'
  - Written from Cisco ESC REST northbound API 2.2, 07-Deployment Operations.
requirements:
  - requests
  - lxml
notes:
  - 'What is stopped is not stopped again, and so on: the states of service and VMs tell. VMs that are alive are
    monitored; monitored groups whose VMs are all in V(VM_INERT_STATE), in an active service, are not.'
  - 'The operations V(reboot) and V(sync) are done at each run: no state shows whether they are needed.'
  - 'With V(sync) ESC takes over what the infrastructure says of the VMs. It is not waited for: the reference names
    no callback for it.'
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
    details: 'With O(operation) V(reboot) or V(sync): nothing shows that it was done.'
options:
  internal_tenant_id:
    description:
      - Identifier in ESC of the deployment's tenant.
    type: str
    required: true
  internal_deployment_id:
    description:
      - Identifier of the deployment in ESC.
    type: str
    required: true
  operation:
    description:
      - What is done with it.
    type: str
    required: true
    choices:
      - stop
      - start
      - reboot
      - enable_monitoring
      - disable_monitoring
      - sync
  properties:
    description:
      - Further properties of the operation, by name; V(sync) has none. The reference names none; those that your
        ESC knows are in its own documentation.
    type: dict
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
- name: Stop all VMs of a deployment
  telco.cloud.cisco_esc_deployment_operation:
    internal_tenant_id: edge-ops
    internal_deployment_id: edge-stop
    operation: stop
    wait_timeout: 900

- name: Reboot all VMs of a deployment
  telco.cloud.cisco_esc_deployment_operation:
    internal_tenant_id: edge-ops
    internal_deployment_id: edge-reboot
    operation: reboot

- name: Take over what the infrastructure says of the VMs
  telco.cloud.cisco_esc_deployment_operation:
    internal_tenant_id: edge-ops
    internal_deployment_id: edge-reboot
    operation: sync

- name: Stop watching the VMs of a deployment during maintenance
  telco.cloud.cisco_esc_deployment_operation:
    internal_tenant_id: edge-ops
    internal_deployment_id: edge-reboot
    operation: disable_monitoring

- name: Watch them again
  telco.cloud.cisco_esc_deployment_operation:
    internal_tenant_id: edge-ops
    internal_deployment_id: edge-reboot
    operation: enable_monitoring

- name: Start the VMs
  telco.cloud.cisco_esc_deployment_operation:
    internal_tenant_id: edge-ops
    internal_deployment_id: edge-stop
    operation: start

- name: Delete the deployments
  telco.cloud.cisco_esc_deployment:
    internal_deployment_id: "{{ item }}"
    state: absent
  loop: [edge-stop, edge-reboot]

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: edge-ops
    state: absent
"""

RETURN = r"""
---
deployment:
  description:
    - The deployment as it is then.
  returned: success
  type: dict
  contains:
    service_state:
      description:
        - State of the service, such as V(SERVICE_ACTIVE_STATE), V(SERVICE_STOPPED_STATE), V(SERVICE_ERROR_STATE).
      returned: when the service sends it
      type: str
      sample: SERVICE_ACTIVE_STATE
    deployment_stage:
      description:
        - The last thing that happened to it.
      returned: when the service sends it
      type: str
      sample: SERVICE_ALIVE
    vms:
      description:
        - Its VMs as they run.
      returned: when the service sends it
      type: list
      elements: dict
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
    internal_tenant_id:
      description:
        - Identifier of its tenant in ESC.
      returned: when the service sends it
      type: str
      sample: radio
    external_tenant_id:
      description:
        - Identifier of its tenant in the infrastructure.
      returned: when the service sends it
      type: str
      sample: 29f2cd7934dc4311ad3a34d72d1ab7b8
    external_deployment_id:
      description:
        - ESC's own identifier of it.
      returned: when the service sends it
      type: str
      sample: 8d084aab-6a66-4a70-8f47-42b91f7477ac
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.deployment_operations import DEPLOYMENT_OPERATION as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
