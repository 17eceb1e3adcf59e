#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/volumes.py
# and tests/examples/cisco_esc_volume_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_volume_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_volume_info
short_description: List volumes of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the volumes that were created with ESC.
  - Written from Cisco ESC REST northbound API 2.2, 10-Volumes.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_volume
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
      - Whose volumes are listed.
    type: str
    required: true
  internal_volume_id:
    description:
      - Only the volume with this identifier.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the volumes of a tenant
  telco.cloud.cisco_esc_volume_info:
    internal_tenant_id: radio
  register: answer

- name: Get one volume
  telco.cloud.cisco_esc_volume_info:
    internal_tenant_id: radio
    internal_volume_id: subscriber-data
  register: one

- name: It is one of them
  ansible.builtin.assert:
    that:
      - one.volumes[0].vol_id == 1
      - one.volumes[0] in answer.volumes

- name: Delete the volume
  telco.cloud.cisco_esc_volume:
    internal_tenant_id: radio
    internal_volume_id: subscriber-data
    state: absent

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
volumes:
  description:
    - The volumes that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    internal_tenant_id:
      description:
        - Identifier in ESC of the tenant that it belongs to.
      returned: when the service sends it
      type: str
      sample: radio
    internal_volume_id:
      description:
        - 'Identifier of the volume in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique
          among all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
      returned: when the service sends it
      type: str
      sample: subscriber-data
    volume_id:
      description:
        - Identifier of a volume that is in the infrastructure below ESC already. A new one gets its own.
      returned: when the service sends it
      type: str
      sample: 0a5ac4a0-64a7-4b4e-9d7b-58b8e0a5a003
    volume_snapshot_id:
      description:
        - Identifier of the volume snapshot that it is made from.
      returned: when the service sends it
      type: str
      sample: d2a3a9b8-71d6-4a0c-a2ab-0c2d0f5b6004
    vol_id:
      description:
        - Its number among the volumes of a VM.
      returned: when the service sends it
      type: int
      sample: 1
  sample:
    - internal_tenant_id: radio
      internal_volume_id: subscriber-data
      volume_id: 0a5ac4a0-64a7-4b4e-9d7b-58b8e0a5a003
      volume_snapshot_id: d2a3a9b8-71d6-4a0c-a2ab-0c2d0f5b6004
      vol_id: 1
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.volumes import VOLUME_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
