#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_backups.py
# and tests/examples/openstack_volume_backup_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_backup_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_backup_info
short_description: List backups of volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists backups of volumes of the block storage service (Cinder).
  - Options and results have the names of M(openstack.cloud.volume_backup_info), so that its playbooks work here.
  - 'Speaks version 3 of the block storage service (Cinder), microversion 3.43: OpenStack Queens or later, with
    its backup service.'
  - Written from OpenStack API Complete Reference (2015-11-17), 1.7 Backups, 1.8 Backup actions.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_backup
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
      - Name or id of a backup. Left out, all that the login may see are returned.
    type: str
    aliases:
      - volume_backup
  volume:
    description:
      - Only backups of the volume of this name or id.
    type: str
  status:
    description:
      - Only backups in this status, such as V(available).
    type: str
  all_projects:
    description:
      - Whether those of all projects are listed. Only administrators can.
    type: bool
    default: false
  details:
    description:
      - Whether all is told of each. V(false) gives ids, names and links only.
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
- name: Backups of a volume
  telco.cloud.openstack_volume_backup_info:
    volume: udr-data
  register: found

- name: See it with its metadata
  ansible.builtin.assert:
    that:
      - found.volume_backups | length == 1
      - found.volume_backups[0].metadata.kept_for == 'a week'

- name: The same by its id
  telco.cloud.openstack_volume_backup_info:
    name: "{{ found.volume_backups[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.volume_backups[0].name == 'weekly'

- name: Names and ids of all that can be restored, in all projects
  telco.cloud.openstack_volume_backup_info:
    name: weekly
    all_projects: true
    details: false
    status: available
  register: brief

- name: See that there is no more to it
  ansible.builtin.assert:
    that: brief.volume_backups[0] | list | sort == ['id', 'links', 'name']

- name: Delete the backup
  telco.cloud.openstack_volume_backup:
    name: weekly
    state: absent
- name: Delete the volume
  telco.cloud.openstack_volume:
    name: udr-data
    state: absent
"""

RETURN = r"""
---
volume_backups:
  description:
    - The volume backups that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: udr-data-nightly
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_backups import VOLUME_BACKUP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
