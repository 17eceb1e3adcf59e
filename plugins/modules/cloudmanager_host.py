#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/hosts.py and tests/examples/cloudmanager_host.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_host."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_host
short_description: Evacuate, stop or decommission a compute node by CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Moves the instances of a compute node away, and stops it or takes it out of service when that is asked for.
  - Written from CloudManager REST API v1, Instances and compute nodes.
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
    support: partial
    details: 'CloudManager does not tell the state of a node: each run starts the work and reports a change.'
options:
  name:
    description:
      - Name of the compute node, as the compute service knows it.
    type: str
    required: true
  state:
    description:
      - 'V(evacuated): all instances are moved to other nodes.'
      - 'V(stopped): the node is disabled and switched off after an attempt to migrate its instances.'
      - 'V(decommissioned): the node is taken out of service after an attempt to migrate its instances.'
    type: str
    required: true
    choices:
      - evacuated
      - stopped
      - decommissioned
  allow_live_migrate:
    description:
      - Whether instances may be migrated while they run. For O(state=decommissioned).
    type: bool
  allow_migrate:
    description:
      - Whether instances may be stopped to be migrated when they cannot be while they run. For O(state=decommissioned).
    type: bool
  allow_off_vm:
    description:
      - Whether instances may be stopped to be migrated when they cannot be while they run. For O(state=stopped).
    type: bool
  allow_evacuate:
    description:
      - Whether instances may be evacuated when they cannot be migrated. For O(state=stopped) and O(state=decommissioned).
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
"""

EXAMPLES = r"""
- name: Move all instances to other nodes before a repair
  telco.cloud.cloudmanager_host:
    name: mnode1.develop.stand.loc
    state: evacuated
    wait_timeout: 900

- name: Stop a node and let the instances that cannot be migrated be stopped
  telco.cloud.cloudmanager_host:
    name: mnode1.develop.stand.loc
    state: stopped
    allow_off_vm: true
    allow_evacuate: false

- name: Take a node out of service without waiting for the end
  telco.cloud.cloudmanager_host:
    name: mnode2.develop.stand.loc
    state: decommissioned
    allow_live_migrate: true
    allow_migrate: true
    wait: false
"""

RETURN = r"""
---
task_id:
  description:
    - Id of the task that does the work; null when there was nothing to do, and in check mode.
  returned: success
  type: str
  sample: 7c8fbc6c-468d-4afb-a292-e70a3d475edc
task:
  description:
    - What was last seen of the task; null when it was not waited for.
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.hosts import HOST as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
