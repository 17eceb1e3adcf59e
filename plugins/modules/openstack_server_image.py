#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_images.py
# and tests/examples/openstack_server_image.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_image."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_image
short_description: Make images of servers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Has the compute service (Nova) make an image of what a server has on its disk. One of this name that was made
    of the server before is left as it is.
  - 'Without O(wait=false) the module waits until Nova has copied the disk. What it copies of a running server is
    as after a power failure: stop it before with M(telco.cloud.openstack_server_action) where that matters.'
  - M(telco.cloud.openstack_image) changes and deletes it.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.4.4 Create image.
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
      - Name of the server, in the login's project, or its id. It may run, rest, or be paused or suspended.
    type: str
    required: true
  name:
    description:
      - Name of the image.
    type: str
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
- name: Have an image of a server
  telco.cloud.openstack_server_image:
    server: golden
    name: golden-1.0
    metadata:
      release: "1.0"

- name: Delete the image
  telco.cloud.openstack_image:
    name: golden-1.0
    state: absent

- name: Delete the server
  telco.cloud.openstack_server:
    name: golden
    state: absent
"""

RETURN = r"""
---
server_image:
  description:
    - The image as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    server:
      description:
        - Name of the server, in the login's project, or its id. It may run, rest, or be paused or suspended.
      returned: when the service sends it
      type: str
      sample: upf-1
    name:
      description:
        - Name of the image.
      returned: when the service sends it
      type: str
      sample: upf-1-golden
    server_id:
      description:
        - Id of the server.
      returned: when the service sends it
      type: str
      sample: 2594da2b-e860-4cb4-beb8-432bdb598601
    id:
      description:
        - Id of the image.
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
  sample:
    server: upf-1
    name: upf-1-golden
    server_id: 2594da2b-e860-4cb4-beb8-432bdb598601
    id: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
    status: active
    size: 13167616
    disk_format: qcow2
    min_disk: 20
    min_ram: 0
    created_at: '2026-11-21T09:30:00Z'
id:
  description:
    - What identifies the image. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_images import SERVER_IMAGE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
