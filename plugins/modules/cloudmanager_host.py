#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/hosts.py
# and tests/examples/cloudmanager_host.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_host."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_host
short_description: Evacuate, stop, decommission or restart compute nodes by CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Moves the instances of a compute node away, and stops it, takes it out of service or restarts it when that is
    asked for.
  - Before and after, the node is read from CloudManager's list of nodes. It is evacuated when no instance is on
    it; decommissioned when besides its compute service is disabled; stopped when besides it is down or its power
    is off. A node in its state is left alone. After the work it must be seen in its state within 90 seconds (or
    O(wait_timeout), if that is less), or the task fails and says what is still so.
  - 'Of a node that is not in the list, or is no compute node there, nothing can be read: the work is started, and
    a warning says that it could not be verified.'
  - Written from CloudManager REST API v1, Instances and compute nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - CloudManager does not tell which host a task works on. A run that was cut off leaves its task at work, and a
    run before its end starts another one, unless the node is in its state by then. M(telco.cloud.cloudmanager_task_info)
    lists the recent tasks.
  - A disabled compute service is taken as it is, whoever disabled it; RV(hosts[].disabled_reason) may tell.
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
    support: full
  idempotent:
    support: partial
    details: With O(state=restarted), and for a node of which nothing can be read, each run starts the work and
      reports a change.
options:
  name:
    description:
      - Name of the compute node, as the compute service and CloudManager's list of nodes know it. For all states
        but V(restarted).
    type: str
  names:
    description:
      - Names of the compute nodes that are restarted. For O(state=restarted).
    type: list
    elements: str
  state:
    description:
      - 'V(evacuated): all instances are moved to other nodes.'
      - 'V(stopped): the node is disabled and switched off after an attempt to migrate its instances.'
      - 'V(decommissioned): the node is taken out of service after an attempt to migrate its instances.'
      - 'V(restarted): the nodes are restarted, their instances migrated before.'
    type: str
    required: true
    choices:
      - evacuated
      - stopped
      - decommissioned
      - restarted
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
      - Whether instances may be stopped to be migrated when they cannot be while they run. For O(state=stopped)
        and O(state=restarted).
    type: bool
  allow_evacuate:
    description:
      - Whether instances may be evacuated when they cannot be migrated. For all states but V(evacuated).
    type: bool
  in_sequence:
    description:
      - Whether the nodes are restarted one after the other. For O(state=restarted).
    type: bool
  verify_result:
    description:
      - Whether the node is looked at after the work, and the task fails when it is not in the state. V(false) takes
        CloudManager's word; it is for a node that is down and whose instances were evacuated, because its number
        of instances stays what it reported last.
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
- name: Stop an empty node
  telco.cloud.cloudmanager_host:
    name: mnode2.develop.stand.loc
    state: stopped
    allow_off_vm: true
    allow_evacuate: false

- name: Take a node out of service, its instances moved while they run or stopped for it
  telco.cloud.cloudmanager_host:
    name: mnode3.develop.stand.loc
    state: decommissioned
    allow_live_migrate: true
    allow_migrate: true

- name: Move all instances to other nodes before a repair
  telco.cloud.cloudmanager_host:
    name: mnode1.develop.stand.loc
    state: evacuated
    wait_timeout: 900
  register: evacuated

- name: See that none is left
  ansible.builtin.assert:
    that: evacuated.hosts[0].instances == 0
  when: not ansible_check_mode

- name: Restart nodes one after the other, and wait until they are up again
  telco.cloud.cloudmanager_host:
    names:
      - mnode1.develop.stand.loc
    state: restarted
    in_sequence: true
    allow_off_vm: true
"""

RETURN = r"""
---
hosts:
  description:
    - The hosts as they were last seen, in check mode as they were found; those of which nothing can be read are
      left out.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the host.
      returned: when the service sends it
      type: str
      sample: mnode1.develop.stand.loc
    node_id:
      description:
        - Its number among CloudManager's nodes.
      returned: when the service sends it
      type: int
      sample: 1
    instances:
      description:
        - How many instances are on it.
      returned: when the service sends it
      type: int
      sample: 0
    status:
      description:
        - Whether its compute service is C(enabled) or C(disabled).
      returned: when the service sends it
      type: str
      sample: disabled
    disabled_reason:
      description:
        - Why it is disabled, when that was said.
      returned: when the service sends it
      type: str
      sample: decommission
    state:
      description:
        - Whether its compute service is C(up) or C(down).
      returned: when the service sends it
      type: str
      sample: up
    power_state:
      description:
        - C(power_on) or C(power_off).
      returned: when the service sends it
      type: str
      sample: power_on
    up:
      description:
        - Whether it is neither down nor without power.
      returned: when the service sends it
      type: bool
      sample: true
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
diff:
  description:
    - What the state is about, before and after; empty when nothing can be read of the host.
  returned: success
  type: dict
  sample:
    before:
      instances: 3
    after:
      instances: 0
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
