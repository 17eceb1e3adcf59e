#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/huawei_ecs/server_power.py
# and tests/examples/huawei_ecs_server_power.yml. Do not edit.
"""Ansible module telco.cloud.huawei_ecs_server_power."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: huawei_ecs_server_power
short_description: Start, stop or restart servers of Huawei Cloud ECS
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Starts, stops or restarts any number of servers at once, and waits for the job that does it.
  - Written from Elastic Cloud Server API Reference (2025-01-07), 5.3 Batch operations.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of Huawei Cloud ECS with C(module_defaults)
    and the action group C(group/telco.cloud.huawei_ecs). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
extends_documentation_fragment:
  - telco.cloud.huawei_ecs
  - telco.cloud.attributes
  - telco.cloud.attributes.huawei_ecs
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: partial
    details: 'The servers'' present state is not looked at: each run starts a job and reports a change.'
options:
  servers:
    description:
      - Ids of the servers, at most 1,000.
    type: list
    elements: str
    required: true
  state:
    description:
      - 'What is done to the servers: they are V(started), V(stopped) or V(restarted).'
    type: str
    required: true
    choices:
      - started
      - stopped
      - restarted
  type:
    description:
      - 'How servers are stopped or restarted: V(SOFT), which is the default, asks their systems; V(HARD) does not.'
    type: str
    choices:
      - SOFT
      - HARD
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
"""

EXAMPLES = r"""
- name: Start two servers
  telco.cloud.huawei_ecs_server_power:
    servers:
      - 616fb98f-46ca-475e-917e-2563e5a8cd19
      - 726fb98f-46ca-475e-917e-2563e5a8cd20
    state: started
    wait_timeout: 300

- name: Stop a server without asking its system
  telco.cloud.huawei_ecs_server_power:
    servers:
      - 726fb98f-46ca-475e-917e-2563e5a8cd20
    state: stopped
    type: HARD

- name: Restart a server and go on without waiting
  telco.cloud.huawei_ecs_server_power:
    servers:
      - bae51750-0089-41a1-9b18-5c777978ff6d
    state: restarted
    wait: false
"""

RETURN = r"""
---
job_id:
  description:
    - Id of the job that does the work; null in check mode.
  returned: success
  type: str
  sample: 2c9eb2c5544cbf6101544f0602af2b4f
job:
  description:
    - What was last seen of the job, with its sub-jobs; null when it was not waited for.
  returned: success
  type: dict
  sample:
    status: SUCCESS
    entities:
      sub_jobs_total: 1
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
from ansible_collections.telco.cloud.plugins.module_utils.huawei_ecs.server_power import SERVER_POWER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
