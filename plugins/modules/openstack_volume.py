#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volumes.py
# and tests/examples/openstack_volume.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume
short_description: Manage volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes volumes of the block storage service (Cinder), empty or of an image, a snapshot or another volume; changes,
    extends and deletes them.
  - One that is still being made, extended or deleted is waited for. One that is in an error is a failure with its
    id, and none is made beside it.
  - Options and results have the names of M(openstack.cloud.volume), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 1.4 Volumes, 1.6 Volume actions, 2.2 Volumes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - 'Where a cloud''s block storage service has no version 3, or C(volume_api_version) of C(clouds.yaml) is V(1),
    version 1 is spoken: Cinder has had that up to its release Pike. What it has no word for is an error then.'
  - What else is done to volumes is in M(telco.cloud.openstack_volume_action).
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_info
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
      - 'Name of the volume, or the id of an existing one. Names need not be unique: when several volumes of the
        project have it, the module fails and tells their ids.'
    type: str
    required: true
    aliases:
      - display_name
  size:
    description:
      - Its size in GiB. A new one needs it, unless it is made of a snapshot or another volume. One that is smaller
        is extended; none is made smaller. One that is in use needs a Cinder of Pike or later.
      - From 1 to 2.14748e+09.
    type: int
  description:
    description:
      - What it is for.
    type: str
    aliases:
      - display_description
  metadata:
    description:
      - Metadata of the volume. Keys that are not named stay as they are; one that is null is taken away. Values
        are texts.
    type: dict
  volume_type:
    description:
      - Name or id of its type. An existing one gets another type, if its back end can do so.
    type: str
  migration_policy:
    description:
      - Whether a volume whose type changes may move to another back end. Left out, Cinder decides (it does not).
    type: str
    choices:
      - never
      - on-demand
  availability_zone:
    description:
      - Its availability zone.
      - It cannot be changed later.
    type: str
  image:
    description:
      - 'Name or id of the image that a new volume is made of, which can be booted from then. Of an existing one
        it is not compared, nor are O(snapshot) and O(volume): these may be gone by now.'
    type: str
  snapshot:
    description:
      - Name or id of the snapshot that a new volume is made of.
    type: str
    aliases:
      - snapshot_id
  volume:
    description:
      - Name or id of the volume that a new one is a copy of.
    type: str
  is_bootable:
    description:
      - Whether servers can boot from it. Left out, one that is made of an image can.
    type: bool
    aliases:
      - bootable
  is_multiattach:
    description:
      - 'Whether several servers can have it. Cinder of today (since Queens) refuses V(true) for a new volume: it
        comes from the volume''s type there.'
      - It cannot be changed later.
    type: bool
  scheduler_hints:
    description:
      - Where a new volume is to go, such as C(different_host) with ids of volumes. Cinder does not show them.
    type: dict
  volume_image_metadata:
    description:
      - What is said of the image that is in it, which servers that boot from it go by. Keys that are not named
        stay; one that is null is taken away.
    type: dict
  force_delete:
    description:
      - Whether O(state=absent) takes no notice of the state that it is in. Only administrators can.
    type: bool
    default: false
  delete_snapshots:
    description:
      - Whether O(state=absent) deletes its snapshots as well. Without it Cinder refuses while there are any.
    type: bool
    default: false
  state:
    description:
      - The state that the volume is brought into.
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
- name: Have a volume
  telco.cloud.openstack_volume:
    name: upf-data
    size: 1
    volume_type: files
    description: User plane
    metadata:
      owner: core
  register: made

- name: See it
  ansible.builtin.assert:
    that: ansible_check_mode or made.volume.status == 'available'

- name: Have one that servers boot from
  telco.cloud.openstack_volume:
    name: udr-root
    size: 1
    image: udr
    volume_image_metadata:
      os_version: "5.2"

- name: Have a copy of one
  telco.cloud.openstack_volume:
    name: smf-copy
    volume: smf-data
    is_bootable: true

- name: Give one more room, another type and other metadata
  telco.cloud.openstack_volume:
    name: smf-data
    size: 2
    volume_type: __DEFAULT__
    description: Session management
    metadata:
      release: "17"
      ticket: null
    volume_image_metadata:
      image_name: null

- name: Delete a volume
  telco.cloud.openstack_volume:
    name: former
    state: absent

- name: Delete a volume in whatever state it is
  telco.cloud.openstack_volume:
    name: broken
    state: absent
    force_delete: true

- name: Delete the volumes
  telco.cloud.openstack_volume:
    name: "{{ item }}"
    state: absent
  loop: [upf-data, udr-root, smf-copy, smf-data]
- name: Delete the image
  telco.cloud.openstack_image:
    name: udr
    state: absent
"""

RETURN = r"""
---
volume:
  description:
    - The volume as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: udr-data
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
id:
  description:
    - What identifies the volume. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volumes import VOLUME as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
