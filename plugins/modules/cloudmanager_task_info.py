#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/task_info.py
# and tests/examples/cloudmanager_task_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_task_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_task_info
short_description: List recent tasks of CloudManager, or get one
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the ids of recent tasks, or gets status, name and traceback of one. The list is empty when there is no
    such task.
  - Written from CloudManager REST API v1, Celery tasks.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
extends_documentation_fragment:
  - telco.cloud.cloudmanager
  - telco.cloud.attributes
  - telco.cloud.attributes.cloudmanager
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  task_id:
    description:
      - Only the task of this id, with all that is told of it.
    type: str
  details:
    description:
      - Whether each of the recent tasks is asked for, with one request; without it only their ids are returned.
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the ids of the recent tasks
  telco.cloud.cloudmanager_task_info:
  register: recent

- name: See how the last of them ended
  telco.cloud.cloudmanager_task_info:
    task_id: "{{ recent.tasks[-1].task_id }}"
  register: found

- name: Show it
  ansible.builtin.assert:
    that: found.tasks[0].status == 'SUCCESS'

- name: Look for tasks that are still at work, such as those of a run that was cut off
  telco.cloud.cloudmanager_task_info:
    details: true
  register: all_of_them

- name: See that there are none
  ansible.builtin.assert:
    that: all_of_them.tasks | selectattr('status', 'in', ['PENDING', 'STARTED']) | list | length == 0
"""

RETURN = r"""
---
tasks:
  description:
    - The tasks that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    task_id:
      description:
        - Id of the task.
      returned: when the service sends it
      type: str
      sample: 7c8fbc6c-468d-4afb-a292-e70a3d475edc
    status:
      description:
        - 'Its status: C(PENDING), C(STARTED), C(SUCCESS), C(FAILURE) or another one of Celery''s. Celery says C(PENDING)
          of tasks that it does not know, too.'
      returned: when the service sends it
      type: str
      sample: SUCCESS
    name:
      description:
        - What it does, when CloudManager tells it.
      returned: when the service sends it
      type: str
      sample: hosts.evacuate
    traceback:
      description:
        - Where it failed, when it did.
      returned: when the service sends it
      type: str
    result:
      description:
        - Its result, when CloudManager tells it.
      returned: when the service sends it
      type: str
  sample:
    - task_id: 7c8fbc6c-468d-4afb-a292-e70a3d475edc
      status: SUCCESS
      name: hosts.evacuate
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.task_info import TASK_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
