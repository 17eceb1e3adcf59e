#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_backups.py
# and tests/examples/openstack_server_backup.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_backup."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_backup
short_description: Back up servers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Has the compute service (Nova) make an image of what a server has on its disk, and delete the oldest of its
    backups of the same kind, so that no more than O(rotation) are left.
  - Without O(wait=false) the module waits until Nova has copied the disk. Servers that boot from volumes are refused
    by Nova.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.5.2 Create server back up.
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
    support: none
  idempotent:
    support: partial
    details: A backup is made at each run.
options:
  server:
    description:
      - Name of the server, in the login's project, or its id.
    type: str
    required: true
  name:
    description:
      - Name of the image. Others may have it, too.
    type: str
    required: true
  backup_type:
    description:
      - 'The kind of backup, such as V(daily): each is counted for itself.'
    type: str
    required: true
  rotation:
    description:
      - How many backups of this kind the server is to have afterwards, at the most.
      - From 1 to 2.14748e+09.
    type: int
    required: true
  metadata:
    description:
      - Properties of a new image. Values are texts.
    type: dict
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
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
- name: Back up a server, and keep two of its nightly backups
  telco.cloud.openstack_server_backup:
    server: hss-1
    name: hss-1-backup
    backup_type: nightly
    rotation: 2

- name: Find its backups
  telco.cloud.openstack_image_info:
    filters: {name: hss-1-backup}
  register: backups

- name: Delete them
  telco.cloud.openstack_image:
    name: "{{ item.id }}"
    state: absent
  loop: "{{ backups.images }}"

- name: Delete the server
  telco.cloud.openstack_server:
    name: hss-1
    state: absent
"""

RETURN = r"""
---
image:
  description:
    - The image; null in check mode.
  returned: success
  type: dict
  contains:
    id:
      description:
        - Its id.
      returned: when the service sends it
      type: str
      sample: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
    status:
      description:
        - V(queued) waits for its data, V(active) can be used.
      returned: when the service sends it
      type: str
      sample: active
    size:
      description:
        - Its size in bytes, once it has data.
      returned: when the service sends it
      type: int
      sample: 13167616
    disk_format:
      description:
        - Format of the disk.
      returned: when the service sends it
      type: str
      sample: qcow2
    min_disk:
      description:
        - Least disk of a server that boots it, in GiB.
      returned: when the service sends it
      type: int
      sample: 20
    min_ram:
      description:
        - Least memory of such a server, in MiB.
      returned: when the service sends it
      type: int
      sample: 0
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_backups import SERVER_BACKUP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
