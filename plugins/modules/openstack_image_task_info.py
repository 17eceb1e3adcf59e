#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/image_tasks.py
# and tests/examples/openstack_image_task_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_image_task_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_image_task_info
short_description: List tasks of Glance of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists tasks of the image service (Glance). Only administrators can.
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
  - module: telco.cloud.openstack_image_task
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
  id:
    description:
      - Only the task of this id, with what it was given.
    type: str
  type:
    description:
      - Only tasks of this type.
    type: str
  status:
    description:
      - Only tasks in this status.
    type: str
    choices:
      - pending
      - processing
      - success
      - failure
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Which imports went well?
  telco.cloud.openstack_image_task_info:
    type: import
    status: success
  register: done

- name: See that it is among them
  ansible.builtin.assert:
    that: upf.image_task.id in done.image_tasks | map(attribute='id')

- name: What was one given?
  telco.cloud.openstack_image_task_info:
    id: "{{ upf.image_task.id }}"

- name: Delete the image
  telco.cloud.openstack_image:
    name: upf-imported
    state: absent
"""

RETURN = r"""
---
image_tasks:
  description:
    - The image tasks that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
      sample: &id001
        image_id: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
    input:
      description:
        - What it was given.
      returned: when the service sends it
      type: dict
      sample: &id002
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
  sample:
    - id: e7e59ff6-fa2e-4075-87d3-1a1398a07dc3
      type: import
      status: success
      message: ''
      result: *id001
      input: *id002
      owner: 5ef70662f8b34079a6eddb8da9d75fe8
      created_at: '2026-11-21T09:30:00Z'
      updated_at: '2026-11-21T09:30:00Z'
      expires_at: '2026-11-23T09:30:00Z'
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.image_tasks import IMAGE_TASK_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
