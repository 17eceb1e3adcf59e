#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volumes.py
# and tests/examples/openstack_volume_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_info
short_description: List volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists volumes of the block storage service (Cinder).
  - Options and results have the names of M(openstack.cloud.volume_info), so that its playbooks work here.
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - 'Where a cloud''s block storage service has no version 3, or C(volume_api_version) of C(clouds.yaml) is V(1),
    version 1 is spoken: Cinder has had that up to its release Pike. What it has no word for is an error then.'
  - Written from OpenStack API Complete Reference (2015-11-17), 1.4 Volumes, 1.6 Volume actions, 2.2 Volumes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume
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
      - Name or id of a volume. Left out, all that the login may see are returned.
    type: str
    aliases:
      - volume
  status:
    description:
      - Only volumes in this status, such as V(available).
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
- name: A volume by its name
  telco.cloud.openstack_volume_info:
    name: upf-data
  register: found

- name: See it, with what is said of the image in it
  ansible.builtin.assert:
    that:
      - found.volumes | length == 1
      - found.volumes[0].volume_image_metadata.image_name == 'upf'

- name: The same by its id
  telco.cloud.openstack_volume_info:
    name: "{{ found.volumes[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.volumes[0].name == 'upf-data'

- name: Names and ids of all that are free, in all projects
  telco.cloud.openstack_volume_info:
    all_projects: true
    details: false
    status: available
    filters:
      name: upf-data
  register: all

- name: See that there is no more to it
  ansible.builtin.assert:
    that: all.volumes[0] | list | sort == ['id', 'links', 'name']

- name: Delete the volume
  telco.cloud.openstack_volume:
    name: upf-data
    state: absent
"""

RETURN = r"""
---
volumes:
  description:
    - The volumes that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - 'Name of the volume, or the id of an existing one. Names need not be unique: when several volumes of the
          project have it, the module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: udr-data
    size:
      description:
        - Its size in GiB. A new one needs it, unless it is made of a snapshot or another volume. One that is smaller
          is extended; none is made smaller. One that is in use needs a Cinder of Pike or later.
      returned: when the service sends it
      type: int
      sample: 10
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
      sample: Subscriber data
    metadata:
      description:
        - Metadata of the volume. Keys that are not named stay as they are; one that is null is taken away. Values
          are texts.
      returned: when the service sends it
      type: dict
      sample: &id001
        owner: udm
    volume_type:
      description:
        - Name or id of its type. An existing one gets another type, if its back end can do so.
      returned: when the service sends it
      type: str
      sample: gold
    availability_zone:
      description:
        - Its availability zone.
      returned: when the service sends it
      type: str
      sample: nova
    is_bootable:
      description:
        - Whether servers can boot from it. Left out, one that is made of an image can.
      returned: when the service sends it
      type: bool
      sample: false
    is_multiattach:
      description:
        - 'Whether several servers can have it. Cinder of today (since Queens) refuses V(true) for a new volume:
          it comes from the volume''s type there.'
      returned: when the service sends it
      type: bool
      sample: false
    volume_image_metadata:
      description:
        - What is said of the image that is in it, which servers that boot from it go by. Keys that are not named
          stay; one that is null is taken away.
      returned: when the service sends it
      type: dict
      sample: &id002
        image_name: udr
    id:
      description:
        - Id of the volume.
      returned: when the service sends it
      type: str
      sample: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    status:
      description:
        - Such as V(available), V(in-use) or V(error).
      returned: when the service sends it
      type: str
      sample: available
    attachments:
      description:
        - 'The servers and hosts that have it: C(server_id), C(host_name), C(device), C(attachment_id), C(attached_at).'
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id003 []
    is_encrypted:
      description:
        - Whether it is encrypted.
      returned: when the service sends it
      type: bool
      sample: false
    snapshot_id:
      description:
        - Id of the snapshot that it was made of.
      returned: when the service sends it
      type: str
    source_volume_id:
      description:
        - Id of the volume that it is a copy of.
      returned: when the service sends it
      type: str
    consistency_group_id:
      description:
        - Id of its consistency group.
      returned: when the service sends it
      type: str
    host:
      description:
        - Its back end and pool. Administrators only.
      returned: when the service sends it
      type: str
      sample: block1@ssd#pool1
    migration_id:
      description:
        - Id by which its back end knows it since it has moved. Administrators only.
      returned: when the service sends it
      type: str
    migration_status:
      description:
        - How far its move is. Administrators only.
      returned: when the service sends it
      type: str
    replication_status:
      description:
        - How its replication is.
      returned: when the service sends it
      type: str
    replication_driver_data:
      description:
        - What its driver keeps about replication. Cinder of today does not show it.
      returned: when the service sends it
      type: str
    extended_replication_status:
      description:
        - How its replication is, in the driver's words. Cinder of today does not show it.
      returned: when the service sends it
      type: str
    project_id:
      description:
        - Id of the owning project.
      returned: when the service sends it
      type: str
      sample: 5ef70662f8b34079a6eddb8da9d75fe8
    user_id:
      description:
        - Id of the user who made it.
      returned: when the service sends it
      type: str
      sample: f1151292865c4b02a9bf59f46bf05b40
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
      sample: &id004 []
  sample:
    - name: udr-data
      size: 10
      description: Subscriber data
      metadata: *id001
      volume_type: gold
      availability_zone: nova
      is_bootable: false
      is_multiattach: false
      volume_image_metadata: *id002
      id: 39007a7e-ee4f-4d13-8283-b4da2e037c69
      status: available
      attachments: *id003
      is_encrypted: false
      host: block1@ssd#pool1
      project_id: 5ef70662f8b34079a6eddb8da9d75fe8
      user_id: f1151292865c4b02a9bf59f46bf05b40
      created_at: '2026-11-21T09:30:00.000000'
      updated_at: '2026-11-21T09:31:00.000000'
      links: *id004
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volumes import VOLUME_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
