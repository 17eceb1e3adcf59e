#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_metadata.py
# and tests/examples/openstack_server_metadata.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_metadata."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_metadata
short_description: Manage metadata of a server of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Sets and removes keys of the metadata of a server of the compute service (Nova). Keys that are not named are
    left alone, unless O(purge=true).
  - Options and results have the names of M(openstack.cloud.server_metadata), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.8 Server metadata.
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
  - module: telco.cloud.openstack_server_metadata_info
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
      - Name of the server, in the login's project, or its id.
    type: str
    required: true
    aliases:
      - server
  metadata:
    description:
      - The metadata, texts by key. With O(state=absent) the keys are removed, whatever their values.
    type: dict
    required: true
    aliases:
      - meta
  purge:
    description:
      - Whether keys are removed that are not among O(metadata). All are set by one request then.
    type: bool
    default: false
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
  state:
    description:
      - The state that the server is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Say whose server it is
  telco.cloud.openstack_server_metadata:
    name: vm-1
    all_projects: true
    metadata:
      owner: core
  register: done

- name: See it
  ansible.builtin.assert:
    that:
      - done.server.name == 'vm-1'
      - done.server.metadata.owner == 'core'

- name: Have these keys and no others
  telco.cloud.openstack_server_metadata:
    name: vm-3
    all_projects: true
    purge: true
    metadata:
      owner: core
      release: 17

- name: Remove a key
  telco.cloud.openstack_server_metadata:
    name: vm-4
    all_projects: true
    state: absent
    metadata:
      release:

- name: Remove what is left
  telco.cloud.openstack_server_metadata:
    name: "{{ item }}"
    all_projects: true
    state: absent
    metadata:
      owner:
      release:
      old:
  loop: [vm-1, vm-3, vm-4]
"""

RETURN = r"""
---
server_metadata:
  description:
    - The server as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the server, in the login's project, or its id.
      returned: when the service sends it
      type: str
      sample: upf-1
    metadata:
      description:
        - The metadata, texts by key. With C(state=absent) the keys are removed, whatever their values.
      returned: when the service sends it
      type: dict
      sample: &id001
        owner: core
    id:
      description:
        - Id of the server.
      returned: when the service sends it
      type: str
      sample: 2594da2b-e860-4cb4-beb8-432bdb598601
  sample:
    name: upf-1
    metadata: *id001
    id: 2594da2b-e860-4cb4-beb8-432bdb598601
id:
  description:
    - What identifies the server. On failure, of what exists because of this run.
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
server:
  description:
    - The server with this metadata, in check mode as it is predicted; empty when there is none.
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_metadata import SERVER_METADATA as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
