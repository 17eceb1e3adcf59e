#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/regions.py
# and tests/examples/openstack_region.yml. Do not edit.
"""Ansible module telco.cloud.openstack_region."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_region
short_description: Manage regions of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes regions in the catalog of the identity service (Keystone). Only administrators
    can.
  - Keystone deletes the regions below a region with it, and refuses that as long as one of them has endpoints.
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
  - module: telco.cloud.openstack_region_info
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
  id:
    description:
      - Id of the region. It is its name as well, and cannot be changed. Left out, the region is the one of this
        O(description), and Keystone makes an id up for a new one.
    type: str
  description:
    description:
      - What the region is. Needed unless O(id) is given.
    type: str
  parent_region_id:
    description:
      - Id of the region that it is a part of.
    type: str
    aliases:
      - parent_region
  state:
    description:
      - The state that the region is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a region
  telco.cloud.openstack_region:
    id: north
    description: Sites north of the river
  register: north

- name: See it
  ansible.builtin.assert:
    that: north.region.description == 'Sites north of the river'

- name: Have a part of the first region
  telco.cloud.openstack_region:
    id: harbour
    parent_region_id: RegionOne

- name: Delete a region
  telco.cloud.openstack_region:
    id: trial
    state: absent

- name: Change a region
  telco.cloud.openstack_region:
    id: south
    description: Sites south of the river
    parent_region_id: RegionOne

- name: Have a region, whatever its id
  telco.cloud.openstack_region:
    description: Sites in the hills
  register: hills

- name: Delete the regions
  telco.cloud.openstack_region:
    id: "{{ item }}"
    state: absent
  loop:
    - harbour
    - north
    - south

- name: Delete the region without a name of its own
  telco.cloud.openstack_region:
    description: Sites in the hills
    state: absent
"""

RETURN = r"""
---
region:
  description:
    - The region as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    id: north
    description: Sites north of the river
    parent_region_id: RegionOne
    links: *id001
id:
  description:
    - What identifies the region. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.regions import REGION as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
