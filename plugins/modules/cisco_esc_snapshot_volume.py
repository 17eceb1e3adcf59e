#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/snapshot_volumes.py
# and tests/examples/cisco_esc_snapshot_volume.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_snapshot_volume."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_snapshot_volume
short_description: Make a volume from a snapshot with Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes a bootable volume from a snapshot, and waits until it is among the tenant's volumes.
  - A volume of the same name that is there already is left as it is. M(telco.cloud.cisco_esc_volume) deletes it.
  - Written from Cisco ESC REST northbound API 2.2, 18-VM Snapshots.
requirements:
  - requests
  - lxml
notes:
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
    support: full
  idempotent:
    support: full
options:
  snapshot_id:
    description:
      - Identifier of the snapshot, as M(telco.cloud.cisco_esc_vm_snapshot_info) shows it.
    type: str
    required: true
  name:
    description:
      - Name of the new volume, 1 to 255 characters. A volume of this name is taken for it.
    type: str
    required: true
  internal_tenant_id:
    description:
      - Identifier in ESC of the tenant, among whose volumes it is looked for.
    type: str
    required: true
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
- name: Make a volume from a snapshot
  telco.cloud.cisco_esc_snapshot_volume:
    snapshot_id: to-restore
    name: restored
    internal_tenant_id: radio

- name: Make another one through ESC's own paths
  telco.cloud.cisco_esc_snapshot_volume:
    snapshot_id: to-restore
    name: restored-too
    internal_tenant_id: radio
    internal: true

- name: Delete the snapshot
  telco.cloud.cisco_esc_vm_snapshot:
    name: to-restore
    state: absent

- name: Delete the deployment
  telco.cloud.cisco_esc_deployment:
    internal_deployment_id: edge-volume
    state: absent

- name: Look for the volumes
  telco.cloud.cisco_esc_volume_info:
    internal_tenant_id: radio
  register: made

- name: Delete the volumes
  telco.cloud.cisco_esc_volume:
    internal_tenant_id: radio
    internal_volume_id: "{{ item.internal_volume_id }}"
    state: absent
  loop: "{{ made.volumes }}"
  loop_control:
    label: "{{ item.internal_volume_id }}"

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
snapshot_volume:
  description:
    - The volume as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the new volume, 1 to 255 characters. A volume of this name is taken for it.
      returned: when the service sends it
      type: str
      sample: edge-logs-restored
    internal_tenant_id:
      description:
        - Identifier in ESC of the tenant, among whose volumes it is looked for.
      returned: when the service sends it
      type: str
      sample: radio
    internal_volume_id:
      description:
        - Identifier of the volume in ESC.
      returned: when the service sends it
      type: str
      sample: c1eb5c1c-f8b0-4de9-8d4b-5b8a6b3d1c9a
    volume_id:
      description:
        - Identifier of the volume in the infrastructure.
      returned: when the service sends it
      type: str
      sample: 1c7bff38-6d6b-4f6f-9d0a-6c0a0c4f9b9c
    volume_snapshot_id:
      description:
        - The snapshot that it was made from, where ESC shows it.
      returned: when the service sends it
      type: str
      sample: snapshot-1
  sample:
    name: edge-logs-restored
    internal_tenant_id: radio
    internal_volume_id: c1eb5c1c-f8b0-4de9-8d4b-5b8a6b3d1c9a
    volume_id: 1c7bff38-6d6b-4f6f-9d0a-6c0a0c4f9b9c
    volume_snapshot_id: snapshot-1
id:
  description:
    - What identifies the volume. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.snapshot_volumes import SNAPSHOT_VOLUME as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
