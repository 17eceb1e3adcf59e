#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_snapshots.py
# and tests/examples/openstack_volume_snapshot.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_snapshot."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_snapshot
short_description: Manage snapshots of volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes snapshots of volumes of the block storage service (Cinder), changes and deletes them. One that is still
    being made or deleted is waited for.
  - Options and results have the names of M(openstack.cloud.volume_snapshot), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 1.13 Volume snapshots, 2.4 Snapshots.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - 'Where a cloud''s block storage service has no version 3, or C(volume_api_version) of C(clouds.yaml) is V(1),
    version 1 is spoken: Cinder has had that up to its release Pike. What it has no word for is an error then.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_snapshot_info
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
      - Name of the snapshot, or the id of an existing one. It is looked for among the snapshots of O(volume), and
        without that in the whole project; when several have the name, the module fails and tells their ids.
    type: str
    required: true
    aliases:
      - display_name
  volume:
    description:
      - Name or id of the volume that it is of. A new one needs it. Results have the id.
      - It cannot be changed later.
    type: str
  description:
    description:
      - What it is for.
    type: str
    aliases:
      - display_description
  metadata:
    description:
      - Metadata of the snapshot. Keys that are not named stay as they are; one that is null is taken away. Values
        are texts.
    type: dict
  force:
    description:
      - Whether a new one may be of a volume that is in use. What is being written then may be missing in it.
    type: bool
    default: false
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
- name: Have a snapshot of a volume
  telco.cloud.openstack_volume_snapshot:
    name: nightly
    volume: udr-data
    description: Before the upgrade
    metadata:
      kept_for: a day
  register: made

- name: See it
  ansible.builtin.assert:
    that: ansible_check_mode or made.volume_snapshot.status == 'available'

- name: Keep one longer, and say what it is for
  telco.cloud.openstack_volume_snapshot:
    name: sunday
    volume: udr-data
    description: Before release 17
    metadata:
      kept_for: a year
      ticket: null

- name: Delete a snapshot
  telco.cloud.openstack_volume_snapshot:
    name: former
    volume: udr-data
    state: absent

- name: Delete the volume with its snapshots
  telco.cloud.openstack_volume:
    name: udr-data
    state: absent
    delete_snapshots: true
"""

RETURN = r"""
---
volume_snapshot:
  description:
    - The snapshot as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the snapshot, or the id of an existing one. It is looked for among the snapshots of C(volume),
          and without that in the whole project; when several have the name, the module fails and tells their ids.
      returned: when the service sends it
      type: str
      sample: udr-data-nightly
    volume:
      description:
        - Name or id of the volume that it is of. A new one needs it. Results have the id.
      returned: when the service sends it
      type: str
      sample: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
      sample: Subscriber data
    metadata:
      description:
        - Metadata of the snapshot. Keys that are not named stay as they are; one that is null is taken away. Values
          are texts.
      returned: when the service sends it
      type: dict
      sample: &id001
        owner: udm
    id:
      description:
        - Id of the snapshot.
      returned: when the service sends it
      type: str
      sample: ffa9bc5e-1172-4021-acaf-cdc78a9584d1
    volume_id:
      description:
        - Id of the volume that it is of.
      returned: when the service sends it
      type: str
      sample: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    status:
      description:
        - Such as V(available) or V(error).
      returned: when the service sends it
      type: str
      sample: available
    size:
      description:
        - Size of the volume in GiB.
      returned: when the service sends it
      type: int
      sample: 10
    progress:
      description:
        - How much of it is made.
      returned: when the service sends it
      type: str
      sample: 100%
    project_id:
      description:
        - Id of the owning project.
      returned: when the service sends it
      type: str
      sample: 5ef70662f8b34079a6eddb8da9d75fe8
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
    updated_at:
      description:
        - When it was last changed (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:31:00.000000'
  sample:
    name: udr-data-nightly
    volume: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    description: Subscriber data
    metadata: *id001
    id: ffa9bc5e-1172-4021-acaf-cdc78a9584d1
    volume_id: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    status: available
    size: 10
    progress: 100%
    project_id: 5ef70662f8b34079a6eddb8da9d75fe8
    created_at: '2026-11-21T09:30:00.000000'
    updated_at: '2026-11-21T09:31:00.000000'
snapshot:
  description:
    - The same as RV(volume_snapshot).
  returned: success
  type: dict
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_snapshots import VOLUME_SNAPSHOT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
