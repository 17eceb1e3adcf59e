#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/server_actions.py
# and tests/examples/cloudmanager_server_clone.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_server_clone."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_server_clone
short_description: Clone an instance with its volumes by CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes full clones of an instance, its attached volumes copied, and waits for the task.
  - Written from CloudManager REST API v1, Instances and compute nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Which clones exist already cannot be read. When no answer came to the request, or the task failed, look at the
    compute service before running it again.
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
    support: partial
    details: Each run makes further clones.
options:
  server_id:
    description:
      - Id of the instance.
    type: str
    required: true
  count:
    description:
      - How many clones are made, at least 1. CloudManager's default is one.
    type: int
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
- name: Make two clones of an instance
  telco.cloud.cloudmanager_server_clone:
    server_id: 45bb8680-c070-4080-be45-ec4d2312eda8
    count: 2
    wait_timeout: 1800
  register: cloned

- name: See that the task has ended well
  ansible.builtin.assert:
    that: cloned.task.status == 'SUCCESS'
  when: not ansible_check_mode

- name: Make one clone without waiting for the end
  telco.cloud.cloudmanager_server_clone:
    server_id: 45bb8680-c070-4080-be45-ec4d2312eda8
    wait: false
"""

RETURN = r"""
---
task_id:
  description:
    - Id of the task that does the work; null when there was nothing to do, where CloudManager answers none, and
      in check mode.
  returned: success
  type: str
  sample: 7c8fbc6c-468d-4afb-a292-e70a3d475edc
task:
  description:
    - What was last seen of the task; null when there is none or it was not waited for.
  returned: success
  type: dict
  sample:
    status: SUCCESS
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.server_actions import SERVER_CLONE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
