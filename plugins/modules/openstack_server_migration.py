#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_migration.py
# and tests/examples/openstack_server_migration.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_migration."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_migration
short_description: Move a server of OpenStack to another host
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Moves one server, live, cold or by evacuation, and follows it until it runs on another host. Only administrators
    can.
  - When the move is over, the module looks where the server is; one that is where it was, or in C(ERROR), is a
    failure, which tells the server's state and what Nova has recorded of the move.
  - With O(from_host) or O(host), a move that an earlier run has begun is followed to its end, and not begun again.
  - With O(wait=false) the move is only begun. A cold migration is not confirmed then.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.5.6 Live-migrate server.
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
  - module: telco.cloud.openstack_server_migration_info
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
    details: Without O(from_host) and O(host), each run moves the server.
options:
  server:
    description:
      - Name or id of the server, of whatever project. When several have the name, the module fails and tells their
        ids.
    type: str
    required: true
    aliases:
      - name
  type:
    description:
      - How it is moved.
      - 'V(live): while it runs, or is paused.'
      - 'V(cold): it is shut down for it when it runs, and started again.'
      - 'V(evacuate): it is made anew elsewhere, from its image unless its disks are shared. Its host has to be
        down, or forced down (M(telco.cloud.openstack_compute_service)).'
    type: str
    required: true
    choices:
      - live
      - cold
      - evacuate
  from_host:
    description:
      - 'The host that it is to leave. When it is on another one already nothing is done: a task that was interrupted
        can be run again. Without O(from_host) and O(host), each run moves the server.'
    type: str
  host:
    description:
      - The host that it is to go to; when it is there already nothing is done. Nova checks that it has room. Left
        out, Nova chooses.
    type: str
  block_migration:
    description:
      - 'Whether a live migration copies the disks too; V(auto): when the hosts do not share them.'
    type: str
    default: auto
    choices:
      - auto
      - 'true'
      - 'false'
  confirm:
    description:
      - Whether a cold migration is confirmed when it has arrived, which gives up what is left of it on its old
        host. One that is not stays C(VERIFY_RESIZE).
    type: bool
    default: true
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
- name: Move a server that runs away from a host
  telco.cloud.openstack_server_migration:
    server: vm-1
    type: live
    from_host: mnode1.develop.stand.loc
  register: moved

- name: See that it has left
  ansible.builtin.assert:
    that: moved.host != 'mnode1.develop.stand.loc'

- name: Move a server that is shut down to a certain host, and confirm it
  telco.cloud.openstack_server_migration:
    server: vm-2
    type: cold
    host: mnode3.develop.stand.loc
    wait_timeout: 1200

- name: The host has failed, and was made sure to be off
  telco.cloud.openstack_compute_service:
    host: mnode1.develop.stand.loc
    status: disabled
    disabled_reason: Failed
    forced_down: true

- name: Make anew elsewhere what was on it
  telco.cloud.openstack_server_migration:
    server: vm-3
    type: evacuate
    from_host: mnode1.develop.stand.loc

# The force can only be taken away when the host's program was started again.
- name: Put the host into use again
  telco.cloud.openstack_compute_service:
    host: mnode1.develop.stand.loc
    status: enabled
"""

RETURN = r"""
---
server:
  description:
    - The server as it is afterwards; in check mode, before.
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
from_host:
  description:
    - The host that the server was on.
  returned: success
  type: str
  sample: compute1
host:
  description:
    - The host that it is on now. In check mode null where Nova is to choose one.
  returned: success
  type: str
  sample: compute2
request_id:
  description:
    - The id under which Nova keeps record of the move; null when none was begun.
  returned: success
  type: str
  sample: req-1d802623-d1ff-48fe-8436-12127f1e8089
diff:
  description:
    - The server's host before and after; where Nova chooses, only that it is another one.
  returned: success
  type: dict
  sample:
    before:
      host: compute1
    after:
      host: not compute1
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_migration import SERVER_MIGRATION as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
