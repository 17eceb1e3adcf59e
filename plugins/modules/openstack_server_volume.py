#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_volumes.py
# and tests/examples/openstack_server_volume.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_volume."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_volume
short_description: Attach volumes to servers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Attaches a volume of the block storage service (Cinder) to a server of the compute service (Nova), or detaches
    it.
  - Options and results have the names of M(openstack.cloud.server_volume), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.4.2 Attach volume.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
  server:
    description:
      - Name of the server, in the login's project, or its id.
    type: str
    required: true
  volume:
    description:
      - Name or id of the volume.
    type: str
    required: true
  device:
    description:
      - 'Name of the device that the server gets a newly attached volume as. Most hypervisors choose themselves:
        what has become of it is in C(attachments).'
    type: str
  tag:
    description:
      - What the guest is told of a newly attached volume, in its metadata.
    type: str
  delete_on_termination:
    description:
      - Whether it is deleted together with the server. Left out, that stays as it is; a newly attached one is not.
        Needs a compute service that speaks microversion 2.85 (OpenStack Victoria).
    type: bool
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
  state:
    description:
      - The state that the volume of server is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
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
- name: Attach a volume to a server
  telco.cloud.openstack_server_volume:
    server: vm-3
    all_projects: true
    volume: upf-logs
    delete_on_termination: true

- name: Detach a volume
  telco.cloud.openstack_server_volume:
    server: vm-3
    all_projects: true
    volume: upf-old
    state: absent

- name: Detach the other one
  telco.cloud.openstack_server_volume:
    server: vm-3
    all_projects: true
    volume: upf-logs
    state: absent
- name: Delete the volumes
  telco.cloud.openstack_volume:
    name: "{{ item }}"
    state: absent
  loop: [upf-logs, upf-old]
"""

RETURN = r"""
---
volume:
  description:
    - The volume of server as it is afterwards, in check mode as it is predicted; empty when there is none.
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
    server:
      description:
        - Name of the server, in the login's project, or its id.
      returned: when the service sends it
      type: str
      sample: upf-1
    volume:
      description:
        - Name or id of the volume.
      returned: when the service sends it
      type: str
      sample: upf-1-data
    delete_on_termination:
      description:
        - Whether it is deleted together with the server. Left out, that stays as it is; a newly attached one is
          not. Needs a compute service that speaks microversion 2.85 (OpenStack Victoria).
      returned: when the service sends it
      type: bool
      sample: false
    server_id:
      description:
        - Id of the server.
      returned: when the service sends it
      type: str
      sample: 2594da2b-e860-4cb4-beb8-432bdb598601
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
    server: upf-1
    volume: upf-1-data
    delete_on_termination: false
    server_id: 2594da2b-e860-4cb4-beb8-432bdb598601
id:
  description:
    - What identifies the volume of server. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_volumes import SERVER_VOLUME as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
