#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_action.py
# and tests/examples/openstack_volume_action.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_action."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_action
short_description: Attach, detach, unmanage or reset volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Does something to one volume of the block storage service (Cinder). Nothing is done to one that is as the action
    would leave it already.
  - 'V(attach), V(detach) and V(force_detach) concern Cinder''s records only: no server gets or loses a disk by
    them. They are for putting right what has gone wrong.'
  - Written from OpenStack API Complete Reference (2015-11-17), 1.6 Volume actions.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - Volumes are made, changed and deleted by M(telco.cloud.openstack_volume).
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
    support: partial
    details: V(promote_replica) and V(reenable_replica) show in no state and are done at each run.
options:
  name:
    description:
      - Name or id of the volume. When several have the name, the module fails and tells their ids.
    type: str
    required: true
    aliases:
      - volume
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
  action:
    description:
      - 'V(attach): Cinder takes it for attached to O(server) or O(host_name).'
      - 'V(detach), V(force_detach): Cinder takes it for free of an attachment; the latter also tells the back end
        to end it, for which only administrators can ask.'
      - 'V(reset_status): Cinder is told what state it is in. Only administrators can.'
      - 'V(unmanage): Cinder forgets it, while what it is on the back end stays. One that is not there is taken
        for forgotten. Only administrators can.'
      - 'V(promote_replica), V(reenable_replica): its replica takes its place, and is made again. Cinder has had
        them from Juno to Mitaka; one of today knows no such action.'
    type: str
    required: true
    choices:
      - attach
      - detach
      - force_detach
      - reset_status
      - unmanage
      - promote_replica
      - reenable_replica
  server:
    description:
      - Name or id of the server that it is, or is to be, attached to.
    type: str
  host_name:
    description:
      - Name of the host that it is, or is to be, attached to.
    type: str
  device:
    description:
      - As what it is attached, such as /dev/vdb.
    type: str
    aliases:
      - mountpoint
  mode:
    description:
      - Whether it can be written, too.
    type: str
    choices:
      - rw
      - ro
  attachment_id:
    description:
      - Id of the attachment that ends. Left out, it is the one of the server or host.
    type: str
  connector:
    description:
      - What the back end knows the host by, such as its C(initiator).
    type: dict
  status:
    description:
      - The status for V(reset_status), such as V(available) or V(error).
    type: str
  attach_status:
    description:
      - Whether it is attached, for V(reset_status).
    type: str
    choices:
      - attached
      - detached
  migration_status:
    description:
      - How far its move is, for V(reset_status); V(none) ends the move.
    type: str
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
- name: Cinder takes a volume for broken
  telco.cloud.openstack_volume_action:
    name: upf-data
    action: reset_status
    status: error

- name: Cinder is to take one for free, whose host is gone
  telco.cloud.openstack_volume_action:
    name: smf-data
    action: force_detach
    host_name: old-host
    connector:
      initiator: iqn.2012-07.org.fake:01
  register: free

- name: See that it is
  ansible.builtin.assert:
    that: ansible_check_mode or free.volume.status == 'available'

- name: Cinder is to forget one, which stays on its back end
  telco.cloud.openstack_volume_action:
    name: former
    action: unmanage

- name: Cinder takes the volume for whole again
  telco.cloud.openstack_volume_action:
    name: upf-data
    action: reset_status
    status: available
- name: Delete the volumes
  telco.cloud.openstack_volume:
    name: "{{ item }}"
    state: absent
  loop: [upf-data, smf-data]
"""

RETURN = r"""
---
volume:
  description:
    - The volume as it is afterwards; in check mode, and when it is given up, before. Null when it was given up
      earlier.
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
      sample:
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
      sample:
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
      sample: []
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
      sample: []
diff:
  description:
    - C(status), C(attach_status) and C(migration_status) before, and as the action is to leave them.
  returned: success
  type: dict
  sample:
    before:
      status: error
    after:
      status: available
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_action import VOLUME_ACTION as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
