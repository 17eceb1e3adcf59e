#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/server_actions.py
# and tests/examples/cloudmanager_server_action.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_server_action."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_server_action
short_description: Balance, recover, repair, reset or wake up an instance by CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Does something to one instance, and waits for the task where CloudManager answers one.
  - Written from CloudManager REST API v1, Instances and compute nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - CloudManager answers a task for O(action=recover) and O(action=repair) only. What became of the others shows
    in the compute service.
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
    details: 'CloudManager does not tell the state of an instance: each run does it and reports a change.'
options:
  server_id:
    description:
      - Id of the instance.
    type: str
    required: true
  action:
    description:
      - 'V(balance): it is moved to the first node that meets the conditions.'
      - 'V(recover): its state is reset, and it is tried to bring it back to work.'
      - 'V(repair): it is tried to bring it back to work.'
      - 'V(reset_reboot): its state is reset; with O(reboot=true) it is rebooted after that.'
      - 'V(wakeup): it is tried to wake it up.'
    type: str
    required: true
    choices:
      - balance
      - recover
      - repair
      - reset_reboot
      - wakeup
  reboot:
    description:
      - Whether the instance is rebooted after its reset. For O(action=reset_reboot).
    type: bool
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
- name: Move an instance to the first node that fits
  telco.cloud.cloudmanager_server_action:
    server_id: 45bb8680-c070-4080-be45-ec4d2312eda8
    action: balance

- name: Reset the state of an instance and reboot it
  telco.cloud.cloudmanager_server_action:
    server_id: 45bb8680-c070-4080-be45-ec4d2312eda8
    action: reset_reboot
    reboot: true

- name: Bring an instance back to work
  telco.cloud.cloudmanager_server_action:
    server_id: 45bb8680-c070-4080-be45-ec4d2312eda8
    action: recover
    wait_timeout: 300

- name: Repair an instance without waiting for the end
  telco.cloud.cloudmanager_server_action:
    server_id: 45bb8680-c070-4080-be45-ec4d2312eda8
    action: repair
    wait: false

- name: Wake an instance up
  telco.cloud.cloudmanager_server_action:
    server_id: 45bb8680-c070-4080-be45-ec4d2312eda8
    action: wakeup
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.server_actions import SERVER_ACTION as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
