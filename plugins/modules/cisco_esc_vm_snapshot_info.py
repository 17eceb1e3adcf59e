#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/vm_snapshots.py
# and tests/examples/cisco_esc_vm_snapshot_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_vm_snapshot_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_vm_snapshot_info
short_description: List snapshots of VMs of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the snapshots of VMs that ESC has taken, as ESC shows them.
  - Written from Cisco ESC REST northbound API 2.2, 08-VM Operations and 18-VM Snapshots.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_vm_snapshot
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
    support: full
options:
  internal_tenant_id:
    description:
      - Only snapshots of this tenant's VMs.
    type: str
  vm_name:
    description:
      - Only snapshots of the VM of this name.
    type: str
  name:
    description:
      - Only snapshots of this name.
    type: str
  id:
    description:
      - Only the snapshot with this identifier.
    type: str
  internal:
    description:
      - Whether to use ESC's paths below C(/internal) in place of those below C(/v0).
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the snapshots of a tenant's VMs
  telco.cloud.cisco_esc_vm_snapshot_info:
    internal_tenant_id: radio
  register: found

- name: There is the one
  ansible.builtin.assert:
    that: found.vm_snapshots | map(attribute='name') == ['listed']

- name: Look for one by name, through ESC's own paths
  telco.cloud.cisco_esc_vm_snapshot_info:
    name: listed
    internal: true

- name: Delete the snapshot
  telco.cloud.cisco_esc_vm_snapshot:
    name: listed
    state: absent

- name: Delete the deployment
  telco.cloud.cisco_esc_deployment:
    internal_deployment_id: edge-snaps
    state: absent

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
vm_snapshots:
  description:
    - The vm snapshots that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: before-upgrade
      id: snapshot-1
      internal_tenant_id: radio
      vm_name: edge_asa_0_b323effd-7f70-4055-b11e-0ef66f0a758d
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.vm_snapshots import VM_SNAPSHOT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
