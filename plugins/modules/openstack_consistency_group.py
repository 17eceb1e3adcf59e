#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/consistency_groups.py
# and tests/examples/openstack_consistency_group.yml. Do not edit.
"""Ansible module telco.cloud.openstack_consistency_group."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_consistency_group
short_description: Manage consistency groups of volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates, changes and deletes consistency groups of the block storage service (Cinder): volumes of which snapshots
    are made at one moment, by M(telco.cloud.openstack_consistency_group_snapshot).'
  - The back end has to have such groups. The service's policy may keep them for administrators.
  - Written from OpenStack API Complete Reference (2015-11-17), 1.18 Consistency groups.
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
  - module: telco.cloud.openstack_consistency_group_info
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
      - Name of the consistency group, or the id of an existing one.
    type: str
    required: true
  description:
    description:
      - What it is for. Cinder takes no description away.
    type: str
  volume_types:
    description:
      - Names or ids of the types that volumes in it may be of; needed for a new one without a source. Results have
        ids.
      - It cannot be changed later.
    type: list
    elements: str
  availability_zone:
    description:
      - The availability zone. Left out, Cinder chooses it for a new one.
      - It cannot be changed later.
    type: str
  volumes:
    description:
      - 'Names or ids of all volumes in it: others are taken out of it, but not deleted. Results have ids, and have
        them only when this was given.'
    type: list
    elements: str
  source_group:
    description:
      - 'Name or id of a consistency group: a new one gets copies of its volumes. An existing one stays as it is.'
    type: str
  source_snapshot:
    description:
      - 'Name or id of a snapshot of a consistency group: a new one gets volumes as they were then. An existing
        one stays as it is.'
    type: str
  force:
    description:
      - Whether to delete one that has volumes. They are deleted with it.
    type: bool
    default: false
  state:
    description:
      - The state that the consistency group is brought into.
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
- name: Have a consistency group
  telco.cloud.openstack_consistency_group:
    name: db
    description: Volumes of the database
    volume_types:
      - cg-type
  register: db

- name: See it
  ansible.builtin.assert:
    that: db.consistency_group.description == 'Volumes of the database'

- name: Have exactly these volumes in one
  telco.cloud.openstack_consistency_group:
    name: app
    description: Volumes of the application
    volumes:
      - cg-log

- name: Have a group with volumes as they were when a snapshot was made
  telco.cloud.openstack_consistency_group:
    name: restored
    source_snapshot: app-before

- name: Have a group with copies of another one's volumes
  telco.cloud.openstack_consistency_group:
    name: copied
    source_group: app

- name: Delete a group and the volumes in it
  telco.cloud.openstack_consistency_group:
    name: former
    state: absent
    force: true

- name: Delete the snapshot
  telco.cloud.openstack_consistency_group_snapshot:
    name: app-before
    state: absent
- name: Delete the groups
  telco.cloud.openstack_consistency_group:
    name: "{{ item }}"
    state: absent
    force: true
  loop:
    - db
    - restored
    - copied
    - app
- name: Delete the volume that was taken out of its group
  telco.cloud.openstack_volume:
    name: cg-data
    state: absent
- name: Delete the volume type
  telco.cloud.openstack_volume_type:
    name: cg-type
    state: absent
"""

RETURN = r"""
---
consistency_group:
  description:
    - The consistency group as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: db
    description: Volumes of the database
    volume_types: *id001
    availability_zone: nova
    volumes: *id002
    id: 6f519a48-3183-46cf-a32f-41815f813986
    status: available
    created_at: '2026-11-21T09:30:00.000000'
id:
  description:
    - What identifies the consistency group. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.consistency_groups import CONSISTENCY_GROUP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
