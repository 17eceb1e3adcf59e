#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/vm_snapshots.py
# and tests/examples/cisco_esc_vm_snapshot.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_vm_snapshot."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_vm_snapshot
short_description: Manage snapshots of VMs of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Takes a snapshot of a VM, deletes it, or takes the VM back to it.
  - A volume is made from one with M(telco.cloud.cisco_esc_snapshot_volume).
  - Written from Cisco ESC REST northbound API 2.2, 08-VM Operations and 18-VM Snapshots.
requirements:
  - requests
  - lxml
notes:
  - A snapshot that is there is not taken again; delete it first.
  - 'The deed of O(state=reverted) is done at each run: nothing shows whether the VM is as it was.'
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_vm_snapshot_info
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: partial
    details: 'With O(state=reverted): each run takes the VM back.'
options:
  name:
    description:
      - Name of the snapshot, 1 to 255 characters. ESC lets several have the same; then O(id) tells which one.
    type: str
    required: true
  id:
    description:
      - 'Identifier of the snapshot: 1 to 72 letters, digits, V(-), V(.) and V(_). A new one gets one from ESC when
        it is left out.'
    type: str
  internal_tenant_id:
    description:
      - Identifier in ESC of the VM's tenant. It is needed for a new snapshot.
    type: str
  vm_name:
    description:
      - Name of the VM, as ESC has made it up. It is needed for a new snapshot.
    type: str
  internal_deployment_id:
    description:
      - 'Identifier of the VM''s deployment in ESC, for O(state=reverted): the VM is looked for in it, and not in
        all deployments.'
    type: str
  metadata:
    description:
      - Further facts about a new snapshot, by name. What a snapshot has is not compared.
    type: dict
  internal:
    description:
      - Whether to use ESC's paths below C(/internal) in place of those below C(/v0).
    type: bool
    default: false
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
  state:
    description:
      - The state that the snapshot is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
      - reverted
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
- name: Look for the VM of a deployment
  telco.cloud.cisco_esc_deployment_info:
    internal_deployment_id: edge-snap
  register: deployed

- name: Take a snapshot before an upgrade
  telco.cloud.cisco_esc_vm_snapshot:
    name: before-upgrade
    internal_tenant_id: radio
    vm_name: "{{ deployed.deployments[0].vms[0].vm_name }}"
    metadata:
      release: "9.12"

- name: Take the VM back to it
  telco.cloud.cisco_esc_vm_snapshot:
    name: known-good
    id: known-good-1
    internal_tenant_id: radio
    internal_deployment_id: edge-snap
    vm_name: "{{ deployed.deployments[0].vms[0].vm_name }}"
    state: reverted

- name: Take the VM back to a snapshot that is named by its name alone
  telco.cloud.cisco_esc_vm_snapshot:
    name: of-last-month
    internal_tenant_id: radio
    internal_deployment_id: edge-snap
    vm_name: "{{ deployed.deployments[0].vms[0].vm_name }}"
    internal: true
    state: reverted

- name: Delete a snapshot
  telco.cloud.cisco_esc_vm_snapshot:
    name: last-year
    internal: true
    state: absent

- name: Delete the snapshots
  telco.cloud.cisco_esc_vm_snapshot:
    name: "{{ item }}"
    state: absent
  loop: [before-upgrade, known-good, of-last-month]

- name: Delete the deployment
  telco.cloud.cisco_esc_deployment:
    internal_deployment_id: edge-snap
    state: absent

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
vm_snapshot:
  description:
    - The snapshot as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the snapshot, 1 to 255 characters. ESC lets several have the same; then C(id) tells which one.
      returned: when the service sends it
      type: str
      sample: before-upgrade
    id:
      description:
        - 'Identifier of the snapshot: 1 to 72 letters, digits, V(-), V(.) and V(_). A new one gets one from ESC
          when it is left out.'
      returned: when the service sends it
      type: str
      sample: snapshot-1
    internal_tenant_id:
      description:
        - Identifier in ESC of the VM's tenant. It is needed for a new snapshot.
      returned: when the service sends it
      type: str
      sample: radio
    vm_name:
      description:
        - Name of the VM, as ESC has made it up. It is needed for a new snapshot.
      returned: when the service sends it
      type: str
      sample: edge_asa_0_b323effd-7f70-4055-b11e-0ef66f0a758d
  sample:
    name: before-upgrade
    id: snapshot-1
    internal_tenant_id: radio
    vm_name: edge_asa_0_b323effd-7f70-4055-b11e-0ef66f0a758d
id:
  description:
    - What identifies the snapshot. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.vm_snapshots import VM_SNAPSHOT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
