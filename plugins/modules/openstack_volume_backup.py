#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_backups.py
# and tests/examples/openstack_volume_backup.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_backup."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_backup
short_description: Manage backups of volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes backups of volumes by the block storage service (Cinder), changes, restores and deletes them. One that
    is still being made, restored or deleted is waited for.
  - Options and results have the names of M(openstack.cloud.volume_backup), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 1.7 Backups, 1.8 Backup actions.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'Speaks version 3 of the block storage service (Cinder), microversion 3.43: OpenStack Queens or later, with
    its backup service.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_backup_info
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
    support: partial
    details: O(restore_volume) overwrites the volume at each run.
options:
  name:
    description:
      - 'Name of the backup, or the id of an existing one. Names need not be unique: when several backups of the
        project have it, the module fails and tells their ids.'
    type: str
    required: true
    aliases:
      - display_name
  volume:
    description:
      - 'Name or id of the volume that a new one is of. An existing one that is of another volume is an error, as
        far as that can be told: a backup outlives its volume.'
    type: str
  snapshot:
    description:
      - Name or id of the snapshot of O(volume) that a new one is made from. It is not compared.
    type: str
  description:
    description:
      - What it is for.
    type: str
    aliases:
      - display_description
  metadata:
    description:
      - Metadata of the backup. Keys that are not named stay as they are; one that is null is taken away. Values
        are texts.
    type: dict
  is_incremental:
    description:
      - Whether it holds only what is new since the last backup of the volume. Left out, a new one is whole.
      - It cannot be changed later.
    type: bool
    aliases:
      - incremental
  container:
    description:
      - Container of the object store, or folder, that it is kept in. Left out, Cinder chooses.
      - It cannot be changed later.
    type: str
  force:
    description:
      - Whether a new one may be of a volume that is in use. What is being written then may be missing in it.
    type: bool
    default: false
  force_delete:
    description:
      - Whether O(state=absent) takes no notice of the state that it is in. Only administrators can, and the driver
        has to be able to.
    type: bool
    default: false
  restore_to:
    description:
      - Name of the new volume that O(state=restored) makes. One of this name into which the backup has been restored
        already is left as it is; any other one is an error.
    type: str
  restore_volume:
    description:
      - Name or id of the volume that O(state=restored) overwrites with the backup, each time. No server may have
        it.
    type: str
  state:
    description:
      - The state that the backup is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
      - restored
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
- name: Have a backup of what is new since the last one
  telco.cloud.openstack_volume_backup:
    name: nightly
    volume: udr-data
    is_incremental: true
    metadata:
      kept_for: a day
  register: made

- name: See it
  ansible.builtin.assert:
    that: ansible_check_mode or made.volume_backup.status == 'available'

- name: Say what one is for
  telco.cloud.openstack_volume_backup:
    name: weekly
    description: Before release 17

- name: Restore a backup into a new volume
  telco.cloud.openstack_volume_backup:
    name: weekly
    state: restored
    restore_to: udr-restored

- name: Overwrite a volume with a backup
  telco.cloud.openstack_volume_backup:
    name: weekly
    state: restored
    restore_volume: udr-old

- name: Delete a backup
  telco.cloud.openstack_volume_backup:
    name: nightly
    state: absent
- name: Delete one in whatever state it is
  telco.cloud.openstack_volume_backup:
    name: weekly
    state: absent
    force_delete: true
- name: Delete the volumes
  telco.cloud.openstack_volume:
    name: "{{ item }}"
    state: absent
  loop: [udr-data, udr-old, udr-restored]
"""

RETURN = r"""
---
volume_backup:
  description:
    - The backup as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - 'Name of the backup, or the id of an existing one. Names need not be unique: when several backups of the
          project have it, the module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: udr-data-nightly
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
      sample: Subscriber data
    metadata:
      description:
        - Metadata of the backup. Keys that are not named stay as they are; one that is null is taken away. Values
          are texts.
      returned: when the service sends it
      type: dict
      sample: &id001
        owner: udm
    is_incremental:
      description:
        - Whether it holds only what is new since the last backup of the volume. Left out, a new one is whole.
      returned: when the service sends it
      type: bool
      sample: false
    container:
      description:
        - Container of the object store, or folder, that it is kept in. Left out, Cinder chooses.
      returned: when the service sends it
      type: str
      sample: volumebackups
    id:
      description:
        - Id of the backup.
      returned: when the service sends it
      type: str
      sample: 2ef47aee-8844-490c-804d-2a8efe561c65
    volume_id:
      description:
        - Id of the volume that it is of.
      returned: when the service sends it
      type: str
      sample: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    snapshot_id:
      description:
        - Id of the snapshot that it was made from.
      returned: when the service sends it
      type: str
    status:
      description:
        - Such as V(available), V(creating) or V(error).
      returned: when the service sends it
      type: str
      sample: available
    fail_reason:
      description:
        - Why it has failed.
      returned: when the service sends it
      type: str
    size:
      description:
        - Size of the volume in GiB.
      returned: when the service sends it
      type: int
      sample: 10
    object_count:
      description:
        - In how many objects it is kept.
      returned: when the service sends it
      type: int
      sample: 22
    has_dependent_backups:
      description:
        - Whether incremental ones stand on it, so that it has to stay.
      returned: when the service sends it
      type: bool
      sample: false
    availability_zone:
      description:
        - Availability zone of the backup service.
      returned: when the service sends it
      type: str
    data_timestamp:
      description:
        - 'Of when its data are: of its snapshot''s time (UTC).'
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
    project_id:
      description:
        - Id of the owning project. Administrators only.
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
    links:
      description:
        - Its addresses in the API.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id002 []
    restored_volume_id:
      description:
        - Id of the volume that it was restored into, with C(state=restored) only; null in a check run where there
          is none yet.
      returned: when the service sends it
      type: str
      sample: 795114e8-7489-40be-a978-83797f2c1dd3
  sample:
    name: udr-data-nightly
    description: Subscriber data
    metadata: *id001
    is_incremental: false
    container: volumebackups
    id: 2ef47aee-8844-490c-804d-2a8efe561c65
    volume_id: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    status: available
    size: 10
    object_count: 22
    has_dependent_backups: false
    data_timestamp: '2026-11-21T09:30:00.000000'
    project_id: 5ef70662f8b34079a6eddb8da9d75fe8
    created_at: '2026-11-21T09:30:00.000000'
    updated_at: '2026-11-21T09:31:00.000000'
    links: *id002
    restored_volume_id: 795114e8-7489-40be-a978-83797f2c1dd3
backup:
  description:
    - The same as RV(volume_backup).
  returned: success
  type: dict
id:
  description:
    - What identifies the backup. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_backups import VOLUME_BACKUP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
