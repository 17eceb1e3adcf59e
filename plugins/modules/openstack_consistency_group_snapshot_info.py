#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/consistency_group_snapshots.py
# and tests/examples/openstack_consistency_group_snapshot_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_consistency_group_snapshot_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_consistency_group_snapshot_info
short_description: List snapshots of consistency groups of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists snapshots of consistency groups of the block storage service (Cinder).
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - Written from OpenStack API Complete Reference (2015-11-17), 1.19 Consistency group snapshots.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_consistency_group_snapshot
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
      - Name or id of a consistency group snapshot. Left out, all that the login may see are returned.
    type: str
  details:
    description:
      - Whether all is told of each. V(false) gives ids and names only.
    type: bool
    default: true
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: A snapshot of a consistency group
  telco.cloud.openstack_consistency_group_snapshot_info:
    name: cgl-1
  register: found

- name: See it
  ansible.builtin.assert:
    that:
      - found.consistency_group_snapshots | length == 1
      - found.consistency_group_snapshots[0].status == 'available'

- name: The same by its id
  telco.cloud.openstack_consistency_group_snapshot_info:
    name: "{{ found.consistency_group_snapshots[0].id }}"
  register: same

- name: Names of all
  telco.cloud.openstack_consistency_group_snapshot_info:
    details: false
  register: all

- name: See that it is among them
  ansible.builtin.assert:
    that:
      - same.consistency_group_snapshots[0].name == 'cgl-1'
      - "'cgl-1' in all.consistency_group_snapshots | map(attribute='name')"

- name: Delete the snapshot
  telco.cloud.openstack_consistency_group_snapshot:
    name: cgl-1
    state: absent
- name: Delete the group and its volume
  telco.cloud.openstack_consistency_group:
    name: cgl
    state: absent
    force: true
- name: Delete the volume type
  telco.cloud.openstack_volume_type:
    name: cgl-type
    state: absent
"""

RETURN = r"""
---
consistency_group_snapshots:
  description:
    - The consistency group snapshots that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the snapshot, or the id of an existing one.
      returned: when the service sends it
      type: str
      sample: before-upgrade
    group:
      description:
        - Name or id of the consistency group whose volumes are snapshot; needed for a new one. Results have the
          id.
      returned: when the service sends it
      type: str
      sample: 6f519a48-3183-46cf-a32f-41815f813986
    description:
      description:
        - What it is for. It cannot be changed later.
      returned: when the service sends it
      type: str
      sample: Before the upgrade
    id:
      description:
        - Id of the snapshot.
      returned: when the service sends it
      type: str
      sample: aed36625-a6d7-4681-ba59-c7ba3d18c148
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
    - name: before-upgrade
      group: 6f519a48-3183-46cf-a32f-41815f813986
      description: Before the upgrade
      id: aed36625-a6d7-4681-ba59-c7ba3d18c148
      status: available
      created_at: '2026-11-21T09:30:00.000000'
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.consistency_group_snapshots import CONSISTENCY_GROUP_SNAPSHOT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
