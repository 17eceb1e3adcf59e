#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/cells.py
# and tests/examples/openstack_cell_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_cell_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_cell_info
short_description: List cells of OpenStack's compute service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the cells (of the first kind) of the compute service (Nova) that this one has beside or below it.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.28 Cells.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Train.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
  name:
    description:
      - Name of one cell. The list is empty when there is none.
    type: str
  details:
    description:
      - Whether a list has what each cell can do.
    type: bool
    default: false
  capacities:
    description:
      - Whether to get what is free in each cell too, with one more request for each.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: List the cells
  telco.cloud.openstack_cell_info:
  register: all

- name: List them with what they can do
  telco.cloud.openstack_cell_info:
    details: true

- name: See how much is free in one
  telco.cloud.openstack_cell_info:
    name: "{{ all.cells[0].name }}"
    capacities: true
  register: one

- name: See that there is some memory
  ansible.builtin.assert:
    that: one.cells[0].capacities.ram_free.total_mb > 0
"""

RETURN = r"""
---
cells:
  description:
    - The cells.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the cell.
      returned: when the service sends it
      type: str
      sample: cell1
    type:
      description:
        - V(child) or V(parent).
      returned: when the service sends it
      type: str
      sample: child
    username:
      description:
        - Its account at the message queue.
      returned: when the service sends it
      type: str
      sample: nova
    rpc_host:
      description:
        - Its message queue's host.
      returned: when the service sends it
      type: str
    rpc_port:
      description:
        - The port there.
      returned: when the service sends it
      type: int
    capabilities:
      description:
        - By C(details).
      returned: when the service sends it
      type: dict
      sample:
        hypervisor:
          - xenserver
    capacities:
      description:
        - Free memory and disks, and how many flavors of each size fit; by C(capacities).
      returned: when the service sends it
      type: dict
      sample:
        ram_free:
          total_mb: 7680
          units_by_mb:
            '512': 13
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.cells import CELL_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
