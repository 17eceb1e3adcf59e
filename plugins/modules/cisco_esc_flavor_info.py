#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/flavors.py
# and tests/examples/cisco_esc_flavor_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_flavor_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_flavor_info
short_description: List flavors of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the flavors that were created with ESC.
  - Written from Cisco ESC REST northbound API 2.2, 05-Flavors.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_flavor
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
  internal_flavor_id:
    description:
      - Only the flavor with this identifier.
    type: str
  name:
    description:
      - Only what has exactly this name.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all flavors of ESC
  telco.cloud.cisco_esc_flavor_info:
  register: answer

- name: Show those with less than 4 gigabytes of memory
  ansible.builtin.debug:
    msg: "{{ answer.flavors | selectattr('memory_mb', 'lt', 4096) | map(attribute='name') | join(', ') }}"

- name: Get one flavor
  telco.cloud.cisco_esc_flavor_info:
    internal_flavor_id: small
  register: one

- name: It has two processors
  ansible.builtin.assert:
    that: one.flavors[0].vcpus == 2

- name: Delete the flavor
  telco.cloud.cisco_esc_flavor:
    internal_flavor_id: small
    state: absent
"""

RETURN = r"""
---
flavors:
  description:
    - The flavors that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    internal_flavor_id:
      description:
        - 'Identifier of the flavor in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique
          among all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
      returned: when the service sends it
      type: str
      sample: small
    name:
      description:
        - Name of the flavor in the infrastructure below ESC, 1 to 255 characters. It is needed for a new flavor.
      returned: when the service sends it
      type: str
      sample: vnf.small
    vcpus:
      description:
        - Number of virtual processors. It is needed for a new flavor.
      returned: when the service sends it
      type: int
      sample: 2
    memory_mb:
      description:
        - Memory in megabytes. It is needed for a new flavor.
      returned: when the service sends it
      type: int
      sample: 2048
    ephemeral_disk_mb:
      description:
        - Size of the disk that goes with the VM, in megabytes.
      returned: when the service sends it
      type: int
      sample: 0
    external_flavor_id:
      description:
        - Identifier of the flavor in the infrastructure below ESC, at most 72 characters. A new one gets its own.
      returned: when the service sends it
      type: str
      sample: fb63c114-de1a-40d8-abae-fa6011abd150
    event_type:
      description:
        - The last thing that ESC did with it.
      returned: when the service sends it
      type: str
      sample: CREATE_FLAVOR
  sample:
    - internal_flavor_id: small
      name: vnf.small
      vcpus: 2
      memory_mb: 2048
      ephemeral_disk_mb: 0
      external_flavor_id: fb63c114-de1a-40d8-abae-fa6011abd150
      event_type: CREATE_FLAVOR
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.flavors import FLAVOR_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
