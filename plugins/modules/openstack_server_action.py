#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_action.py
# and tests/examples/openstack_server_action.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_action."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_action
short_description: Start, stop, lock, shelve, rescue or rebuild a server of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Does something to one server of the compute service (Nova), and waits until it is over.
  - 'Nothing is done to a server that is already as the action would leave it. What shows in no state is done each
    time: V(reboot_soft), V(reboot_hard), V(rebuild), V(change_password), V(inject_network_info), V(reset_network).'
  - When something is being done with the server already, that is waited for first.
  - An action that ends in another state than it should is a failure, which tells the state and what Nova has recorded
    of the action.
  - Options have the names of M(openstack.cloud.server_action), so that its tasks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.4 and 3.5 Server actions.
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
seealso:
  - module: telco.cloud.openstack_server_action_info
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
    details: Actions that leave no state are done at each run.
options:
  name:
    description:
      - Name or id of the server. When several servers have the name, the module fails and tells their ids.
    type: str
    required: true
    aliases:
      - server
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
  action:
    description:
      - 'V(start), V(stop), V(pause), V(unpause), V(suspend), V(resume), V(lock), V(unlock), V(reboot_soft), V(reboot_hard):
        what the words say.'
      - 'V(rebuild): its disk is made anew from O(image), or from the image that it was made from.'
      - 'V(rescue), V(unrescue): it runs from O(image), with its own disk beside, and from its disk again.'
      - 'V(shelve), V(shelve_offload), V(unshelve): it is put away as an image, taken off its host, and brought
        back.'
      - 'V(revert_resize): a resize or a cold migration that waits to be confirmed is taken back.'
      - 'V(restore): one that was deleted, but may still be had back, runs again. Give its id.'
      - 'V(force_delete): it is deleted at once, even where deletion is deferred.'
      - 'V(reset_state): Nova is told that it is in the state O(reset_to). Only administrators can.'
      - 'V(change_password): its administrator has the password O(admin_password).'
      - 'V(inject_network_info), V(reset_network): its network is set up anew. Only administrators can, and Nova
        of today has the second one no more.'
    type: str
    required: true
    choices:
      - start
      - stop
      - pause
      - unpause
      - suspend
      - resume
      - lock
      - unlock
      - reboot_soft
      - reboot_hard
      - rebuild
      - rescue
      - unrescue
      - shelve
      - shelve_offload
      - unshelve
      - revert_resize
      - restore
      - force_delete
      - reset_state
      - change_password
      - inject_network_info
      - reset_network
  admin_password:
    description:
      - The administrator's password, for V(change_password), V(rebuild) and V(rescue). Left out, the latter two
        have Nova choose one, which no result shows.
    type: str
  image:
    description:
      - Name or id of an image, for V(rebuild) and V(rescue).
    type: str
  reset_to:
    description:
      - The state, which V(reset_state) needs.
    type: str
    choices:
      - active
      - error
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
- name: Stop a server
  telco.cloud.openstack_server_action:
    name: vm-3
    all_projects: true
    action: stop
  register: stopped

- name: See that it is off
  ansible.builtin.assert:
    that: ansible_check_mode or stopped.server.status == 'SHUTOFF'

- name: Lock it, so that only administrators do more with it
  telco.cloud.openstack_server_action:
    name: vm-3
    all_projects: true
    action: lock

- name: Rescue a server that does not boot
  telco.cloud.openstack_server_action:
    name: vm-1
    all_projects: true
    action: rescue
    image: cirros

- name: Put a server away
  telco.cloud.openstack_server_action:
    name: vm-4
    all_projects: true
    action: shelve

- name: Reboot a server
  telco.cloud.openstack_server_action:
    name: vm-2
    all_projects: true
    action: reboot_hard

- name: Make its disk anew from another image
  telco.cloud.openstack_server_action:
    name: vm-2
    all_projects: true
    action: rebuild
    image: cirros

- name: Give its administrator another password
  telco.cloud.openstack_server_action:
    name: vm-2
    all_projects: true
    action: change_password
    admin_password: "{{ 'made up' | hash('sha256') }}"

- name: Delete a server at once, even where deletion is deferred
  telco.cloud.openstack_server_action:
    name: former
    action: force_delete

- name: Nova takes a server for broken
  telco.cloud.openstack_server_action:
    name: vm-2
    all_projects: true
    action: reset_state
    reset_to: error

- name: Stop it
  telco.cloud.openstack_server_action:
    name: vm-2
    all_projects: true
    action: stop

- name: Unlock and start what was stopped
  telco.cloud.openstack_server_action:
    name: vm-3
    all_projects: true
    action: "{{ item }}"
  loop: [unlock, start]

- name: Let it boot from its own disk again
  telco.cloud.openstack_server_action:
    name: vm-1
    all_projects: true
    action: unrescue

- name: Bring back what was put away
  telco.cloud.openstack_server_action:
    name: vm-4
    all_projects: true
    action: unshelve

- name: Delete the network with its subnet
  telco.cloud.openstack_network:
    name: spare
    state: absent
"""

RETURN = r"""
---
server:
  description:
    - The server as it is afterwards; in check mode, and when it is deleted, before.
  returned: success
  type: dict
  contains:
    id:
      description:
        - Id of the server.
      returned: when the service sends it
      type: str
      sample: 2594da2b-e860-4cb4-beb8-432bdb598601
    name:
      description:
        - Its name, which need not be unique.
      returned: when the service sends it
      type: str
      sample: upf-1
    status:
      description:
        - Its state in one word, such as V(ACTIVE) or V(SHUTOFF).
      returned: when the service sends it
      type: str
      sample: ACTIVE
    vm_state:
      description:
        - The state that it rests in, such as V(active).
      returned: when the service sends it
      type: str
      sample: active
    task_state:
      description:
        - What is being done with it, if anything.
      returned: when the service sends it
      type: str
    power_state:
      description:
        - What the hypervisor says; 1 is running.
      returned: when the service sends it
      type: int
      sample: 1
    fault:
      description:
        - 'Why it is in V(ERROR): C(message), C(code), C(created).'
      returned: when the service sends it
      type: dict
    compute_host:
      description:
        - The compute host it is on. Administrators only.
      returned: when the service sends it
      type: str
      sample: compute1
    hypervisor_hostname:
      description:
        - Its hypervisor. Administrators only.
      returned: when the service sends it
      type: str
      sample: compute1.example.com
    instance_name:
      description:
        - Its name on the hypervisor. Administrators only.
      returned: when the service sends it
      type: str
      sample: instance-0000001f
    hostname:
      description:
        - Its own name for itself.
      returned: when the service sends it
      type: str
      sample: upf-1
    host_id:
      description:
        - Tells hosts apart within one project, without names.
      returned: when the service sends it
      type: str
      sample: 9d9f0aee
    host_status:
      description:
        - How Nova sees its host, where policy shows it.
      returned: when the service sends it
      type: str
      sample: UP
    availability_zone:
      description:
        - Its availability zone.
      returned: when the service sends it
      type: str
      sample: nova
    project_id:
      description:
        - Id of the owning project.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    user_id:
      description:
        - Id of the user who made it.
      returned: when the service sends it
      type: str
      sample: 9680579085b94be6b53af52aa9f582aa
    flavor:
      description:
        - The flavor as it was when the server was made or resized; memory in MiB, disks in GiB.
      returned: when the service sends it
      type: dict
      sample:
        original_name: m1.small
        vcpus: 1
        ram: 2048
        disk: 20
        ephemeral: 0
        swap: 0
    image:
      description:
        - The image it was made from; empty when it was made from a volume.
      returned: when the service sends it
      type: raw
    addresses:
      description:
        - Its addresses, by the name of the network.
      returned: when the service sends it
      type: dict
      sample: {}
    access_ipv4:
      description:
        - The IPv4 address to reach it at.
      returned: when the service sends it
      type: str
      sample: ''
    access_ipv6:
      description:
        - The IPv6 address to reach it at.
      returned: when the service sends it
      type: str
      sample: ''
    attached_volumes:
      description:
        - The volumes attached to it.
      returned: when the service sends it
      type: list
      elements: dict
      sample: []
    security_groups:
      description:
        - Its security groups.
      returned: when the service sends it
      type: list
      elements: dict
      sample: []
    metadata:
      description:
        - Its metadata.
      returned: when the service sends it
      type: dict
      sample: {}
    tags:
      description:
        - Its tags.
      returned: when the service sends it
      type: list
      elements: str
      sample: []
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
    key_name:
      description:
        - The key pair it was made with.
      returned: when the service sends it
      type: str
    config_drive:
      description:
        - V(True) when it has a configuration drive, else empty.
      returned: when the service sends it
      type: str
      sample: ''
    disk_config:
      description:
        - How its disk is partitioned.
      returned: when the service sends it
      type: str
      sample: MANUAL
    is_locked:
      description:
        - Whether it is locked.
      returned: when the service sends it
      type: bool
      sample: false
    reservation_id:
      description:
        - The request that made it, perhaps with others. Administrators only.
      returned: when the service sends it
      type: str
      sample: r-z63362qd
    root_device_name:
      description:
        - Where its first disk is. Administrators only.
      returned: when the service sends it
      type: str
      sample: /dev/vda
    kernel_id:
      description:
        - Image of its kernel. Administrators only.
      returned: when the service sends it
      type: str
      sample: ''
    ramdisk_id:
      description:
        - Image of its RAM disk. Administrators only.
      returned: when the service sends it
      type: str
      sample: ''
    launch_index:
      description:
        - Its number among those that one request made. Administrators only.
      returned: when the service sends it
      type: int
      sample: 0
    progress:
      description:
        - How far what is being done is, in percent.
      returned: when the service sends it
      type: int
      sample: 0
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    updated_at:
      description:
        - When it was last changed (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    launched_at:
      description:
        - When it was last started on a host (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
    terminated_at:
      description:
        - When it was deleted.
      returned: when the service sends it
      type: str
    links:
      description:
        - Its addresses in the API.
      returned: when the service sends it
      type: list
      elements: dict
      sample: []
request_id:
  description:
    - The id under which Nova keeps record of the action; null when nothing was done.
  returned: success
  type: str
  sample: req-1d802623-d1ff-48fe-8436-12127f1e8089
diff:
  description:
    - The server's state before, and the one that the action is for; V(lock) and V(unlock) have C(is_locked).
  returned: success
  type: dict
  sample:
    before:
      status: SHUTOFF
    after:
      status: ACTIVE
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_action import SERVER_ACTION as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
