#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/servers.py
# and tests/examples/openstack_server_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_info
short_description: List servers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists servers of the compute service (Nova), with one request a page; no further request is made for any server.
  - Options and results have the names of M(openstack.cloud.server_info), so that its playbooks work here.
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.2 Servers.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_server
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
      - Name or id of a server. Left out, all that the login may see are returned.
    type: str
    aliases:
      - server
  detailed:
    description:
      - Whether all is told of each server. V(false) gives ids, names and links only, which is quicker where there
        are thousands.
    type: bool
    default: true
  all_projects:
    description:
      - Whether servers of all projects are listed. Only administrators can.
    type: bool
    default: false
  filters:
    description:
      - What the servers must be like; Nova filters by it. C(host), C(status), C(vm_state), C(flavor), C(image),
        C(project_id), C(ip), C(changes-since) and others of its list are known; any other name is refused. C(name),
        C(ip) and most texts are regular expressions there. Most are for administrators only.
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: What is on a host, of all projects
  telco.cloud.openstack_server_info:
    all_projects: true
    filters:
      host: mnode1.develop.stand.loc
  register: there

- name: See the names and states
  ansible.builtin.assert:
    that:
      - there.servers | map(attribute='compute_host') | unique == ['mnode1.develop.stand.loc']
      - there.servers | map(attribute='name') | sort == ['vm-1', 'vm-2', 'vm-3']
      - (there.servers | items2dict(key_name='name', value_name='status'))['vm-2'] == 'SHUTOFF'

- name: One server by its exact name
  telco.cloud.openstack_server_info:
    name: vm-1
    all_projects: true
  register: one

- name: The same by its id
  telco.cloud.openstack_server_info:
    name: "{{ one.servers[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that:
      - same.servers | length == 1
      - same.servers[0].name == 'vm-1'

- name: Names and ids only of what is shut down
  telco.cloud.openstack_server_info:
    all_projects: true
    detailed: false
    filters:
      status: SHUTOFF
  register: stopped

- name: See that it is one of them
  ansible.builtin.assert:
    that: "'vm-2' in stopped.servers | map(attribute='name')"
"""

RETURN = r"""
---
servers:
  description:
    - The servers that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
      sample: &id001
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
      sample: &id002 {}
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
      sample: &id003 []
    security_groups:
      description:
        - Its security groups.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id004 []
    metadata:
      description:
        - Its metadata.
      returned: when the service sends it
      type: dict
      sample: &id005 {}
    tags:
      description:
        - Its tags.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id006 []
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
      sample: &id007 []
  sample:
    - id: 2594da2b-e860-4cb4-beb8-432bdb598601
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
      addresses: *id002
      access_ipv4: ''
      access_ipv6: ''
      attached_volumes: *id003
      security_groups: *id004
      metadata: *id005
      tags: *id006
      config_drive: ''
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
      links: *id007
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.servers import SERVER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
