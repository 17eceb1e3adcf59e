#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server.py
# and tests/examples/openstack_server.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server
short_description: Manage servers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes servers of the compute service (Nova), changes what can be changed, and deletes them.
  - 'A server is looked for in every state: one that is being built is waited for, and one whose building has failed
    is an error with its id and what Nova says of it, so that none is made beside it.'
  - Options have the names of M(openstack.cloud.server); what is not as there is listed in the collection's docs.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.2 Servers.
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
  - module: telco.cloud.openstack_server_info
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
      - 'Name of the server, or the id of an existing one. Names need not be unique: when several servers of the
        login''s project have it, in whatever state, the module fails and tells their ids.'
    type: str
    required: true
  availability_zone:
    description:
      - Its availability zone. Administrators can say C(zone:host) of a new one, which is not compared later.
      - It cannot be changed later.
    type: str
  flavor:
    description:
      - Name or id of its flavor. Needed for a new server. Another one than an existing server has makes it be resized,
        which restarts it, and the resize be confirmed.
    type: str
  image:
    description:
      - Name or id of the image that its disk is made from. A new server needs it, or O(boot_volume). Another one
        than an existing server has is an error, unless O(rebuild) says that its disk may go.
    type: str
  security_groups:
    description:
      - Names or ids of the security groups of all of its ports. Left out, a new server has its project's default
        group, and those of an existing one are not touched, whatever each port has.
    type: list
    elements: str
  metadata:
    description:
      - Metadata that it has, others are left alone. Values are texts.
    type: dict
    aliases:
      - meta
  tags:
    description:
      - All of its tags.
    type: list
    elements: str
  description:
    description:
      - What it is for.
    type: str
  key_name:
    description:
      - Name of the key pair that it is made with.
      - It cannot be changed later.
    type: str
  config_drive:
    description:
      - Whether it has a drive with its metadata and user data.
      - It cannot be changed later.
    type: bool
  flavor_ram:
    description:
      - 'In place of O(flavor): the least memory in MiB. A new server gets the smallest flavor that has so much,
        and an existing one keeps a flavor that has.'
      - From 1 to 2.14748e+09.
    type: int
  flavor_include:
    description:
      - Text that the name of the flavor of O(flavor_ram) has in it.
    type: str
  boot_from_volume:
    description:
      - 'Whether a new server boots from a volume of O(volume_size) that Cinder makes of O(image), in place of a
        disk on its host. Nova does not show what such a server was made of: its image is not compared.'
    type: bool
  boot_volume:
    description:
      - Name or id of a volume that a new server boots from, in place of O(image).
    type: str
    aliases:
      - root_volume
  volume_size:
    description:
      - Size in GiB of the volume that is made with O(boot_from_volume=true), which needs it.
      - From 1 to 2.14748e+09.
    type: int
  terminate_volume:
    description:
      - Whether the volume that a new server boots from is deleted together with it. Left out, it is not.
    type: bool
  volumes:
    description:
      - 'Names or ids of further volumes that it has. For a new server only: M(telco.cloud.openstack_server_volume)
        is for existing ones.'
    type: list
    elements: str
  network:
    description:
      - 'Name or id of the one network that it is connected to. For a new server only: what an existing one has
        is not touched.'
    type: str
  nics:
    description:
      - 'Networks and ports that it is connected to: each a dictionary with one of C(net-id), C(net-name), C(port-id)
        and C(port-name), and perhaps C(fixed_ip) and C(tag), or the same as a text, such as V(net-name=core,tag=n2).
        An empty list is none. Without this and O(network), Nova takes the project''s only network. For a new server
        only: what an existing one has is not touched.'
    type: list
    elements: raw
  userdata:
    description:
      - 'What its first boot is told, up to 64 KiB; Nova gets it in Base64. It appears in no result. For a new server
        only: what an existing one has is not touched.'
    type: str
  admin_password:
    description:
      - 'Its administrator''s password, where its image takes one. For a new server only: what an existing one has
        is not touched.'
    type: str
  scheduler_hints:
    description:
      - 'Hints for the scheduler, such as C(group) with a server group''s id. For a new server only: what an existing
        one has is not touched.'
    type: dict
  auto_ip:
    description:
      - Whether it is to have a floating IP. One that has any keeps it and gets no other; V(false) is the same as
        leaving it out.
    type: bool
    aliases:
      - auto_floating_ip
      - public_ip
  floating_ips:
    description:
      - Floating IPs of the project, by their addresses, that are to lead to it. Others that do are left alone.
    type: list
    elements: str
  floating_ip_pools:
    description:
      - 'Names or ids of external networks: a floating IP of one of them is to lead to it. A new one is of the first.
        Left out, O(auto_ip) takes the only external network.'
    type: list
    elements: str
  reuse_ips:
    description:
      - Whether a floating IP of the project's that leads nowhere is taken in place of a new one. Servers that are
        made at the same moment may take the same one.
    type: bool
    default: true
  delete_ips:
    description:
      - Whether O(state=absent) gives back the floating IPs that lead to it.
    type: bool
    default: false
    aliases:
      - delete_fip
  delete_failed:
    description:
      - Whether a server that the task has made, and that ends in C(ERROR), is deleted again. One that was there
        before never is, nor one that only took too long.
    type: bool
    default: false
  rebuild:
    description:
      - Whether its disk is made anew when O(image) is another one than it has.
    type: bool
    default: false
  max_count:
    description:
      - How many servers there are to be, all with the same options. Their names are that of O(name) with a hyphen
        and a number from 1 on, and RV(servers) of the result are all of them.
      - Where none of them is there, one request makes them all. Where some are missing, each of these is made by
        its own name. Those that are there are changed as a single one is, and O(state=absent) deletes them all.
        Others with higher numbers are left alone.
      - O(boot_volume), O(volumes), ports, fixed addresses and floating IPs are for single servers.
      - From 2 to 1000.
    type: int
  min_count:
    description:
      - 'How many of O(max_count) will do: Nova makes so many at the least, and more as far as the quota allows.
        Later runs are content with so many, whichever they are, and make no others beside them. Left out, it is
        all.'
      - From 2 to 1000.
    type: int
  state:
    description:
      - The state that the server is brought into.
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
- name: Have a server
  telco.cloud.openstack_server:
    name: upf-1
    image: cirros
    flavor: m1.tiny
    network: core
    security_groups: [signalling]
    description: User plane
    tags: [n3, n6]
    userdata: |
      #cloud-config
      hostname: upf-1
  register: made

- name: Show where it is reached
  ansible.builtin.debug:
    msg: "{{ made.server.addresses.core[0].addr }}"
  when: not ansible_check_mode

- name: Give another one more memory, other groups and a note
  telco.cloud.openstack_server:
    name: smf-1
    flavor: m1.small
    description: Session management
    security_groups: [default, signalling]
    metadata:
      release: "17"
    tags: [n4]

- name: Have one of the smallest flavor with so much memory, with an address of the network outside
  telco.cloud.openstack_server:
    name: nef-1
    image: cirros
    flavor_ram: 256
    flavor_include: m1.
    network: core
    auto_ip: true
    floating_ip_pools: [internet]
    reuse_ips: false

- name: Have an address lead to another one
  telco.cloud.openstack_server:
    name: smf-1
    floating_ips: [203.0.113.50]

- name: Have one that boots from a volume, which is deleted with it
  telco.cloud.openstack_server:
    name: udm-1
    flavor: m1.tiny
    nics: []
    boot_volume: udm-root
    terminate_volume: true

- name: Have three alike, amf-1 to amf-3, made by one request
  telco.cloud.openstack_server:
    name: amf
    max_count: 3
    min_count: 2
    image: cirros
    flavor: m1.tiny
    network: core
    description: Access and mobility
  register: amf

- name: See all of them
  ansible.builtin.assert:
    that:
      - amf.servers | map(attribute='name') == ['amf-1', 'amf-2', 'amf-3']

- name: Have a second one beside the one that is there
  telco.cloud.openstack_server:
    name: ausf
    max_count: 2
    image: cirros
    flavor: m1.tiny
    network: core

- name: Delete the servers, and give their addresses back
  telco.cloud.openstack_server:
    name: "{{ item }}"
    state: absent
    delete_ips: true
  loop: [upf-1, smf-1, nef-1, udm-1]

- name: Delete those that are alike
  telco.cloud.openstack_server:
    name: "{{ item }}"
    max_count: 3
    state: absent
  loop: [amf, ausf]

- name: Delete the router
  telco.cloud.openstack_router:
    name: edge
    state: absent

- name: Delete the network outside
  telco.cloud.openstack_network:
    name: internet
    state: absent

- name: Delete the network
  telco.cloud.openstack_network:
    name: core
    state: absent

- name: Delete the security group
  telco.cloud.openstack_security_group:
    name: signalling
    state: absent
"""

RETURN = r"""
---
server:
  description:
    - The server as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: when O(max_count) is not given
  type: dict
  contains: &id011
    id:
      description:
        - Id of the server.
      returned: when the service sends it
      type: str
      sample: 2594da2b-e860-4cb4-beb8-432bdb598601
    name:
      description:
        - 'Name of the server, or the id of an existing one. Names need not be unique: when several servers of the
          login''s project have it, in whatever state, the module fails and tells their ids.'
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
        - Its availability zone. Administrators can say C(zone:host) of a new one, which is not compared later.
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
        - Name or id of its flavor. Needed for a new server. Another one than an existing server has makes it be
          resized, which restarts it, and the resize be confirmed.
      returned: when the service sends it
      type: str
      sample: &id001
        original_name: m1.small
        vcpus: 1
        ram: 2048
        disk: 20
        ephemeral: 0
        swap: 0
    image:
      description:
        - Name or id of the image that its disk is made from. A new server needs it, or C(boot_volume). Another
          one than an existing server has is an error, unless C(rebuild) says that its disk may go.
      returned: when the service sends it
      type: str
      sample: &id002
        id: 70a599e0-31e7-49b7-b260-868f441e862b
    addresses:
      description:
        - Its addresses, by the name of the network.
      returned: when the service sends it
      type: dict
      sample: &id003 {}
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
      sample: &id004 []
    security_groups:
      description:
        - Names or ids of the security groups of all of its ports. Left out, a new server has its project's default
          group, and those of an existing one are not touched, whatever each port has.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id005
        - name: default
    metadata:
      description:
        - Metadata that it has, others are left alone. Values are texts.
      returned: when the service sends it
      type: dict
      sample: &id006 {}
    tags:
      description:
        - All of its tags.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id007 []
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
    key_name:
      description:
        - Name of the key pair that it is made with.
      returned: when the service sends it
      type: str
    config_drive:
      description:
        - Whether it has a drive with its metadata and user data.
      returned: when the service sends it
      type: bool
      sample: false
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
      sample: &id008 []
    auto_ip:
      description:
        - Whether it is to have a floating IP. One that has any keeps it and gets no other; V(false) is the same
          as leaving it out.
      returned: when the service sends it
      type: bool
      sample: true
    floating_ips:
      description:
        - Floating IPs of the project, by their addresses, that are to lead to it. Others that do are left alone.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id009
        - 203.0.113.50
    floating_ip_pools:
      description:
        - 'Names or ids of external networks: a floating IP of one of them is to lead to it. A new one is of the
          first. Left out, C(auto_ip) takes the only external network.'
      returned: when the service sends it
      type: list
      elements: str
      sample: &id010
        - 4e8e5957-649f-477b-9e5b-f1f75b21c03c
  sample: &id012
    id: 2594da2b-e860-4cb4-beb8-432bdb598601
    name: upf-1
    status: ACTIVE
    vm_state: active
    power_state: 1
    compute_host: compute1
    hypervisor_hostname: compute1.example.com
    instance_name: instance-0000001f
    hostname: upf-1
    host_id: 9d9f0aee
    host_status: UP
    availability_zone: nova
    project_id: 4fd44f30292945e481c7b8a0c8908869
    user_id: 9680579085b94be6b53af52aa9f582aa
    flavor: *id001
    image: *id002
    addresses: *id003
    access_ipv4: ''
    access_ipv6: ''
    attached_volumes: *id004
    security_groups: *id005
    metadata: *id006
    tags: *id007
    config_drive: false
    disk_config: MANUAL
    is_locked: false
    reservation_id: r-z63362qd
    root_device_name: /dev/vda
    kernel_id: ''
    ramdisk_id: ''
    launch_index: 0
    progress: 0
    created_at: '2026-11-21T09:30:00Z'
    updated_at: '2026-11-21T09:30:00Z'
    launched_at: '2026-11-21T09:30:00.000000'
    links: *id008
    auto_ip: true
    floating_ips: *id009
    floating_ip_pools: *id010
id:
  description:
    - What identifies the server. On failure, of what exists because of this run.
  returned: when O(max_count) is not given
  type: str
diff:
  description:
    - What is managed, before and after, without secrets. Ansible shows it in diff mode.
    - With O(max_count) it is a list, with one for each in the same order.
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
servers:
  description:
    - The servers as they are afterwards, or are predicted to be, in the order of the task.
  returned: when O(max_count) is given
  type: list
  contains: *id011
  sample:
    - *id012
  elements: dict
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server import SERVER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
