#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_power_actions.py
# and tests/examples/cloudmanager_node_power_action_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_power_action_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_power_action_info
short_description: List what was done to the power of a node of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists when a node was powered on or off or restarted, and by whom.
  - The list is empty when there is no such node, or no such action; that is not an error.
  - Written from CloudManager REST API v1, Nodes.
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
  node:
    description:
      - Name or number of the node. Digits alone are a number.
    type: str
    required: true
  id:
    description:
      - Only the action of this number.
    type: int
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: See when a node was switched, and by whom
  telco.cloud.cloudmanager_node_power_action_info:
    node: mnode2.develop.stand.loc
  register: done

- name: See what was done last
  ansible.builtin.assert:
    that:
      - done.node_power_actions[-1].action == 'reset'

- name: Get one action by its number
  telco.cloud.cloudmanager_node_power_action_info:
    node: mnode2.develop.stand.loc
    id: "{{ done.node_power_actions[-1].id }}"
"""

RETURN = r"""
---
node_power_actions:
  description:
    - The node power actions that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Number of the action.
      returned: when the service sends it
      type: int
      sample: 1
    action:
      description:
        - What was done.
      returned: when the service sends it
      type: str
      sample: reset
    node_id:
      description:
        - Number of the node.
      returned: when the service sends it
      type: int
      sample: 1
    start_time:
      description:
        - When it began (ISO 8601).
      returned: when the service sends it
      type: str
      sample: '2018-10-25T06:31:36'
    user_name:
      description:
        - Name of the user who did it.
      returned: when the service sends it
      type: str
      sample: admin
  sample:
    - id: 1
      action: reset
      node_id: 1
      start_time: '2018-10-25T06:31:36'
      user_name: admin
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_power_actions import NODE_POWER_ACTION_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
