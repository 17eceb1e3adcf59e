#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volumes_v1.py
# and tests/examples/openstack_volume_snapshot_v1.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_snapshot_v1."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_snapshot_v1
short_description: Manage snapshots by version 1 of Cinder of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Makes and deletes snapshots by version 1 of Cinder. What it is cannot be changed so: a difference is an error,
    unless O(recreate) says that it may go.'
  - 'It is for logins and clouds that have nothing newer: others have M(telco.cloud.openstack_volume_snapshot).'
  - Written from OpenStack API Complete Reference (2015-11-17), 2 Block Storage API v1.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Cinder has had version 1 up to its release Pike, and answers 404 since Queens.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_snapshot_v1_info
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
      - Name of the snapshot, or the id of an existing one. When several have the name, the module fails and tells
        their ids.
    type: str
    required: true
  description:
    description:
      - What it is for.
      - It cannot be changed later.
    type: str
  volume_id:
    description:
      - Id of the volume that it is of. A new one needs it.
      - It cannot be changed later.
    type: str
  force:
    description:
      - Whether a new one may be of a volume that is in use.
    type: bool
    default: false
  metadata:
    description:
      - Metadata of the snapshot. Keys that are not named stay as they are; one that is null is taken away. Values
        are texts.
    type: dict
  state:
    description:
      - The state that the snapshot is brought into.
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
- name: Find the volume
  telco.cloud.openstack_volume_v1_info:
    name: udr-data
  register: found

- name: Have a snapshot of it
  telco.cloud.openstack_volume_snapshot_v1:
    name: nightly
    volume_id: "{{ found.volumes_v1[0].id }}"
    description: Before the upgrade
    metadata:
      kept_for: a day

- name: Keep one longer
  telco.cloud.openstack_volume_snapshot_v1:
    name: sunday
    metadata:
      kept_for: a year

- name: Delete one
  telco.cloud.openstack_volume_snapshot_v1:
    name: former
    state: absent

- name: Delete the snapshots
  telco.cloud.openstack_volume_snapshot_v1:
    name: "{{ item }}"
    state: absent
  loop: [nightly, sunday]
- name: Delete the volume
  telco.cloud.openstack_volume_v1:
    name: udr-data
    state: absent
"""

RETURN = r"""
---
volume_snapshot_v1:
  description:
    - The snapshot as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the snapshot, or the id of an existing one. When several have the name, the module fails and tells
          their ids.
      returned: when the service sends it
      type: str
      sample: udr-data-nightly
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
      sample: Subscriber data
    id:
      description:
        - Id of the snapshot.
      returned: when the service sends it
      type: str
      sample: 521752a6-acf6-4b2d-bc7a-119f9148cd8c
    status:
      description:
        - Such as V(available) or V(error).
      returned: when the service sends it
      type: str
      sample: available
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
    volume_id:
      description:
        - Id of the volume that it is of. A new one needs it.
      returned: when the service sends it
      type: str
      sample: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    size:
      description:
        - Size of the volume in GiB.
      returned: when the service sends it
      type: int
      sample: 10
    metadata:
      description:
        - Metadata of the snapshot. Keys that are not named stay as they are; one that is null is taken away. Values
          are texts.
      returned: when the service sends it
      type: dict
      sample: &id001
        owner: udm
  sample:
    name: udr-data-nightly
    description: Subscriber data
    id: 521752a6-acf6-4b2d-bc7a-119f9148cd8c
    status: available
    created_at: '2026-11-21T09:30:00.000000'
    volume_id: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    size: 10
    metadata: *id001
id:
  description:
    - What identifies the snapshot. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volumes_v1 import VOLUME_SNAPSHOT_V1 as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
