#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/regions.py
# and tests/examples/openstack_region_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_region_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_region_info
short_description: List regions of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists regions in the catalog of the identity service (Keystone).
  - Written from OpenStack API Complete Reference (2015-11-17), 6.12 Regions.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_region
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
      - Only the region of this id.
    type: str
  parent_region_id:
    description:
      - Only regions that are directly part of the region of this id.
    type: str
    aliases:
      - parent_region
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the parts of a region
  telco.cloud.openstack_region_info:
    parent_region_id: RegionOne
  register: parts

- name: See them
  ansible.builtin.assert:
    that: parts.regions | map(attribute='id') == ['harbour']

- name: One by its id
  telco.cloud.openstack_region_info:
    id: harbour
  register: harbour

- name: See what it is part of
  ansible.builtin.assert:
    that: harbour.regions[0].parent_region_id == 'RegionOne'

- name: Delete the region
  telco.cloud.openstack_region:
    id: harbour
    state: absent
"""

RETURN = r"""
---
regions:
  description:
    - The regions that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Id of the region. It is its name as well, and cannot be changed. Left out, the region is the one of this
          C(description), and Keystone makes an id up for a new one.
      returned: when the service sends it
      type: str
      sample: north
    description:
      description:
        - What the region is. Needed unless C(id) is given.
      returned: when the service sends it
      type: str
      sample: Sites north of the river
    parent_region_id:
      description:
        - Id of the region that it is a part of.
      returned: when the service sends it
      type: str
      sample: RegionOne
    links:
      description:
        - The region's own address.
      returned: when the service sends it
      type: dict
      sample: &id001
        self: https://keystone.example.com:5000/v3/regions/north
  sample:
    - id: north
      description: Sites north of the river
      parent_region_id: RegionOne
      links: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.regions import REGION_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
