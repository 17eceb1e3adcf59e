#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/consistency_group_snapshots.py
# and tests/examples/openstack_consistency_group_snapshot.yml. Do not edit.
"""Ansible module telco.cloud.openstack_consistency_group_snapshot."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_consistency_group_snapshot
short_description: Manage snapshots of consistency groups of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes snapshots of all volumes of a consistency group of the block storage service (Cinder) at one moment, and
    deletes them.
  - M(telco.cloud.openstack_consistency_group) makes a new group of one, by its C(source_snapshot).
  - Written from OpenStack API Complete Reference (2015-11-17), 1.19 Consistency group snapshots.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_consistency_group_snapshot_info
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
  name:
    description:
      - Name of the snapshot, or the id of an existing one.
    type: str
    required: true
  group:
    description:
      - Name or id of the consistency group whose volumes are snapshot; needed for a new one. Results have the id.
      - It cannot be changed later.
    type: str
  description:
    description:
      - What it is for. It cannot be changed later.
      - It cannot be changed later.
    type: str
  state:
    description:
      - The state that the consistency group snapshot is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
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
    aliases:
      - timeout
"""

EXAMPLES = r"""
- name: Have a snapshot of a consistency group
  telco.cloud.openstack_consistency_group_snapshot:
    name: cgs-before-upgrade
    group: cgs
    description: Before the upgrade
  register: made

- name: See it
  ansible.builtin.assert:
    that: made.consistency_group_snapshot.description == 'Before the upgrade'

- name: Delete a snapshot
  telco.cloud.openstack_consistency_group_snapshot:
    name: cgs-old
    state: absent

- name: Delete the snapshot
  telco.cloud.openstack_consistency_group_snapshot:
    name: cgs-before-upgrade
    state: absent
- name: Delete the group and its volume
  telco.cloud.openstack_consistency_group:
    name: cgs
    state: absent
    force: true
- name: Delete the volume type
  telco.cloud.openstack_volume_type:
    name: cgs-type
    state: absent
"""

RETURN = r"""
---
consistency_group_snapshot:
  description:
    - The consistency group snapshot as it is afterwards, in check mode as it is predicted; empty when there is
      none.
  returned: success
  type: dict
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
    name: before-upgrade
    group: 6f519a48-3183-46cf-a32f-41815f813986
    description: Before the upgrade
    id: aed36625-a6d7-4681-ba59-c7ba3d18c148
    status: available
    created_at: '2026-11-21T09:30:00.000000'
id:
  description:
    - What identifies the consistency group snapshot. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.consistency_group_snapshots import CONSISTENCY_GROUP_SNAPSHOT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
