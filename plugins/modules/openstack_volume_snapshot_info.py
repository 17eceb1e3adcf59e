#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_snapshots.py
# and tests/examples/openstack_volume_snapshot_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_snapshot_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_snapshot_info
short_description: List snapshots of volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists snapshots of volumes of the block storage service (Cinder).
  - Options and results have the names of M(openstack.cloud.volume_snapshot_info), so that its playbooks work here.
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - 'Where a cloud''s block storage service has no version 3, or C(volume_api_version) of C(clouds.yaml) is V(1),
    version 1 is spoken: Cinder has had that up to its release Pike. What it has no word for is an error then.'
  - Written from OpenStack API Complete Reference (2015-11-17), 1.13 Volume snapshots, 2.4 Snapshots.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_snapshot
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
      - Name or id of a snapshot. Left out, all that the login may see are returned.
    type: str
    aliases:
      - volume_snapshot
  volume:
    description:
      - Only snapshots of the volume of this name or id.
    type: str
  status:
    description:
      - Only snapshots in this status.
    type: str
    choices:
      - available
      - backing-up
      - creating
      - deleted
      - deleting
      - error
      - error_deleting
      - restoring
      - unmanaging
  all_projects:
    description:
      - Whether those of all projects are listed. Only administrators can.
    type: bool
    default: false
  details:
    description:
      - Whether all is told of each. V(false) gives what each is and of which volume only.
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
- name: Snapshots of a volume that can be used
  telco.cloud.openstack_volume_snapshot_info:
    volume: udr-data
    status: available
  register: found

- name: See it with its metadata
  ansible.builtin.assert:
    that:
      - found.volume_snapshots | length == 1
      - found.volume_snapshots[0].metadata.kept_for == 'a day'

- name: The same by its id
  telco.cloud.openstack_volume_snapshot_info:
    name: "{{ found.volume_snapshots[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.volume_snapshots[0].name == 'nightly'

- name: By its name, in all projects, without what extensions add
  telco.cloud.openstack_volume_snapshot_info:
    name: nightly
    all_projects: true
    details: false
  register: brief

- name: See that there is less of it
  ansible.builtin.assert:
    that: "'progress' not in brief.volume_snapshots[0]"

- name: Delete the volume with its snapshot
  telco.cloud.openstack_volume:
    name: udr-data
    state: absent
    delete_snapshots: true
"""

RETURN = r"""
---
volume_snapshots:
  description:
    - The volume snapshots that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: udr-data-nightly
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_snapshots import VOLUME_SNAPSHOT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
