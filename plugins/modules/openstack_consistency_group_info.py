#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/consistency_groups.py
# and tests/examples/openstack_consistency_group_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_consistency_group_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_consistency_group_info
short_description: List consistency groups of volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists consistency groups of the block storage service (Cinder).
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - Written from OpenStack API Complete Reference (2015-11-17), 1.18 Consistency groups.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_consistency_group
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
      - Name or id of a consistency group. Left out, all that the login may see are returned.
    type: str
  all_projects:
    description:
      - Whether those of all projects are listed. Only administrators can.
    type: bool
    default: false
  details:
    description:
      - Whether all is told of each. V(false) gives ids and names only.
    type: bool
    default: true
  filters:
    description:
      - Further attributes that must be as they are here. The service filters by them; which ones it knows is its
        own matter. Options' names and the service's names both work.
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: A consistency group
  telco.cloud.openstack_consistency_group_info:
    name: listed
  register: found

- name: See it
  ansible.builtin.assert:
    that:
      - found.consistency_groups | length == 1
      - found.consistency_groups[0].status == 'available'

- name: The same by its id
  telco.cloud.openstack_consistency_group_info:
    name: "{{ found.consistency_groups[0].id }}"
  register: same

- name: Names of all that are available
  telco.cloud.openstack_consistency_group_info:
    details: false
    filters:
      status: available
  register: all

- name: See that it is among them
  ansible.builtin.assert:
    that:
      - same.consistency_groups[0].name == 'listed'
      - "'listed' in all.consistency_groups | map(attribute='name')"

- name: Delete the group
  telco.cloud.openstack_consistency_group:
    name: listed
    state: absent
- name: Delete the volume type
  telco.cloud.openstack_volume_type:
    name: cgi-type
    state: absent
"""

RETURN = r"""
---
consistency_groups:
  description:
    - The consistency groups that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the consistency group, or the id of an existing one.
      returned: when the service sends it
      type: str
      sample: db
    description:
      description:
        - What it is for. Cinder takes no description away.
      returned: when the service sends it
      type: str
      sample: Volumes of the database
    volume_types:
      description:
        - Names or ids of the types that volumes in it may be of; needed for a new one without a source. Results
          have ids.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - bf4d6905-442c-4e45-a2b6-27aa71aa7a67
    availability_zone:
      description:
        - The availability zone. Left out, Cinder chooses it for a new one.
      returned: when the service sends it
      type: str
      sample: nova
    volumes:
      description:
        - 'Names or ids of all volumes in it: others are taken out of it, but not deleted. Results have ids, and
          have them only when this was given.'
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002
        - 6edbc2f4-1507-44f8-ac0d-eed1d2608d38
    id:
      description:
        - Id of the consistency group.
      returned: when the service sends it
      type: str
      sample: 6f519a48-3183-46cf-a32f-41815f813986
    status:
      description:
        - Its state.
      returned: when the service sends it
      type: str
      sample: available
    created_at:
      description:
        - When it was created (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
  sample:
    - name: db
      description: Volumes of the database
      volume_types: *id001
      availability_zone: nova
      volumes: *id002
      id: 6f519a48-3183-46cf-a32f-41815f813986
      status: available
      created_at: '2026-11-21T09:30:00.000000'
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.consistency_groups import CONSISTENCY_GROUP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
