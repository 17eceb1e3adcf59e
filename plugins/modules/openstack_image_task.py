#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/image_tasks.py
# and tests/examples/openstack_image_task.yml. Do not edit.
"""Ansible module telco.cloud.openstack_image_task."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_image_task
short_description: Have Glance of OpenStack import images
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Has the image service (Glance) download an image itself, by a task, and waits for it. An image of the name that
    is there already is left as it is. Only administrators can, and a cloud says which addresses it takes.
  - M(telco.cloud.openstack_image) with O(telco.cloud.openstack_image#module:url) does the same without tasks, and
    compares what is there.
  - Written from OpenStack API Complete Reference (2015-11-17), 11.13 Tasks.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_image_task_info
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
      - Name of the image.
    type: str
    required: true
  url:
    description:
      - Address that Glance downloads from.
    type: str
    required: true
  disk_format:
    description:
      - Format of the disk.
    type: str
    default: qcow2
    choices:
      - ami
      - ari
      - aki
      - vhd
      - vhdx
      - vmdk
      - raw
      - qcow2
      - vdi
      - iso
      - ploop
  container_format:
    description:
      - Format around the disk.
    type: str
    default: bare
    choices:
      - ami
      - ari
      - aki
      - bare
      - ovf
      - ova
      - docker
      - compressed
  properties:
    description:
      - Further attributes of the image, in Glance's words.
    type: dict
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
- name: Have Glance import an image
  telco.cloud.openstack_image_task:
    name: upf-imported
    url: http://images.example.com/upf.qcow2
    properties:
      min_ram: 512
  register: upf

- name: See that it is there
  ansible.builtin.assert:
    that: not upf.changed or ansible_check_mode or upf.image_task.status == 'success'

- name: Delete the image
  telco.cloud.openstack_image:
    name: upf-imported
    state: absent
"""

RETURN = r"""
---
image_task:
  description:
    - The task; null when there was nothing to do, and in check mode.
  returned: success
  type: dict
  contains:
    id:
      description:
        - Id of the task.
      returned: when the service sends it
      type: str
      sample: e7e59ff6-fa2e-4075-87d3-1a1398a07dc3
    type:
      description:
        - What it does.
      returned: when the service sends it
      type: str
      sample: import
    status:
      description:
        - V(pending), V(processing), V(success) or V(failure).
      returned: when the service sends it
      type: str
      sample: success
    message:
      description:
        - Why it failed.
      returned: when the service sends it
      type: str
      sample: ''
    result:
      description:
        - What has come of it.
      returned: when the service sends it
      type: dict
      sample:
        image_id: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
    input:
      description:
        - What it was given.
      returned: when the service sends it
      type: dict
      sample:
        import_from_format: qcow2
    owner:
      description:
        - Id of the project that it is for.
      returned: when the service sends it
      type: str
      sample: 5ef70662f8b34079a6eddb8da9d75fe8
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
    expires_at:
      description:
        - When Glance may forget it (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-23T09:30:00Z'
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.image_tasks import IMAGE_TASK as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
