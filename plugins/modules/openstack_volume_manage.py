#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_manage.py
# and tests/examples/openstack_volume_manage.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_manage."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_manage
short_description: Have OpenStack take volumes that are on a back end, or let go of them
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes a volume of the block storage service (Cinder) of one that is on its back end already. With O(state=absent)
    Cinder forgets a volume, and what it is on the back end stays. Only administrators can.
  - Options and results have the names of M(openstack.cloud.volume_manage), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 1.14 Volume manage, 1.6.6 Unmanage volume.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
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
  name:
    description:
      - Name that the volume has in Cinder, or the id of an existing one. A volume of this name is taken for it.
    type: str
    required: true
    aliases:
      - display_name
  host:
    description:
      - Where it is, as C(host@backend#pool); needed to take a new one.
    type: str
  source_name:
    description:
      - What the back end calls it. A new one needs this or O(source_id); which of them, its driver says.
    type: str
  source_id:
    description:
      - Its id on the back end.
    type: str
  description:
    description:
      - What it is for. Of a new one only; M(telco.cloud.openstack_volume) changes it later.
    type: str
    aliases:
      - display_description
  metadata:
    description:
      - Its metadata; values are texts. Of a new one only; M(telco.cloud.openstack_volume) changes it later.
    type: dict
  volume_type:
    description:
      - Name or id of its type. Of a new one only; M(telco.cloud.openstack_volume) changes it later.
    type: str
  is_bootable:
    description:
      - Whether servers can boot from it. Of a new one only; M(telco.cloud.openstack_volume) changes it later.
    type: bool
    aliases:
      - bootable
  availability_zone:
    description:
      - Its availability zone. Of a new one only; M(telco.cloud.openstack_volume) changes it later.
    type: str
  state:
    description:
      - The state that the volume is brought into.
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
- name: Have a volume of what is on a back end already
  telco.cloud.openstack_volume_manage:
    name: mg-data
    host: "{{ made.results[0].volume.host }}"
    source_name: volume-{{ made.results[0].id }}
    description: It was there before
    volume_type: files
  register: taken

- name: See it
  ansible.builtin.assert:
    that: taken.volume.description == 'It was there before'

- name: Cinder is to forget a volume, which stays on its back end
  telco.cloud.openstack_volume_manage:
    name: mg-former
    state: absent

- name: Take that one again
  telco.cloud.openstack_volume_manage:
    name: mg-former
    host: "{{ made.results[1].volume.host }}"
    source_name: volume-{{ made.results[1].id }}
- name: Delete the volumes
  telco.cloud.openstack_volume:
    name: "{{ item }}"
    state: absent
  loop:
    - mg-data
    - mg-former
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
        - Name that the volume has in Cinder, or the id of an existing one. A volume of this name is taken for it.
      returned: when the service sends it
      type: str
      sample: udr-data
    host:
      description:
        - Where it is, as C(host@backend#pool); needed to take a new one.
      returned: when the service sends it
      type: str
      sample: block1@ssd#pool1
    description:
      description:
        - What it is for. Of a new one only; M(telco.cloud.openstack_volume) changes it later.
      returned: when the service sends it
      type: str
      sample: Subscriber data
    metadata:
      description:
        - Its metadata; values are texts. Of a new one only; M(telco.cloud.openstack_volume) changes it later.
      returned: when the service sends it
      type: dict
      sample: &id001
        owner: udm
    volume_type:
      description:
        - Name or id of its type. Of a new one only; M(telco.cloud.openstack_volume) changes it later.
      returned: when the service sends it
      type: str
      sample: gold
    is_bootable:
      description:
        - Whether servers can boot from it. Of a new one only; M(telco.cloud.openstack_volume) changes it later.
      returned: when the service sends it
      type: bool
      sample: false
    availability_zone:
      description:
        - Its availability zone. Of a new one only; M(telco.cloud.openstack_volume) changes it later.
      returned: when the service sends it
      type: str
      sample: nova
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
      sample: &id002 []
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
      sample: &id003 []
    size:
      description:
        - Its size in GiB, rounded up.
      returned: when the service sends it
      type: int
      sample: 10
  sample:
    name: udr-data
    host: block1@ssd#pool1
    description: Subscriber data
    metadata: *id001
    volume_type: gold
    is_bootable: false
    availability_zone: nova
    id: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    status: available
    attachments: *id002
    is_encrypted: false
    project_id: 5ef70662f8b34079a6eddb8da9d75fe8
    user_id: f1151292865c4b02a9bf59f46bf05b40
    created_at: '2026-11-21T09:30:00.000000'
    updated_at: '2026-11-21T09:31:00.000000'
    links: *id003
    size: 10
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_manage import VOLUME_MANAGE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
