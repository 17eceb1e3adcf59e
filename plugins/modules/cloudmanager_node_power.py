#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_power.py
# and tests/examples/cloudmanager_node_power.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_power."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_power
short_description: Power nodes of CloudManager on or off, or restart them
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Switches a node on or off, or restarts any number of nodes, and waits until their power status is as asked for.
  - When some of several nodes cannot be restarted, the module fails and says which, and which were.
  - 'Instances on a node are not looked after: M(telco.cloud.cloudmanager_host) moves them away before.'
  - Written from CloudManager REST API v1, Nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'Of a restart the API shows nothing but the power status, which may be C(power_on) all the while: whether the
    system of a node is up again is not seen here.'
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
    details: With O(state=restarted) nodes are restarted on each run.
options:
  node:
    description:
      - Name or number of the node. Digits alone are a number.
    type: str
  nodes:
    description:
      - Names or numbers of nodes that are restarted by one call. For O(state=restarted), in place of O(node).
    type: list
    elements: str
  state:
    description:
      - 'V(powered_on) and V(powered_off): a node that is so already is left alone.'
      - 'V(restarted): it is restarted on each run.'
    type: str
    required: true
    choices:
      - powered_on
      - powered_off
      - restarted
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
- name: Power a node off before work on its hardware
  telco.cloud.cloudmanager_node_power:
    node: mnode3.develop.stand.loc
    state: powered_off
    wait_timeout: 300

- name: See that a node is on
  telco.cloud.cloudmanager_node_power:
    node: mnode1.develop.stand.loc
    state: powered_on

- name: Restart a node
  telco.cloud.cloudmanager_node_power:
    node: mnode2.develop.stand.loc
    state: restarted

- name: Restart several nodes at once
  telco.cloud.cloudmanager_node_power:
    nodes:
      - mnode1.develop.stand.loc
      - mnode2.develop.stand.loc
    state: restarted

- name: Power the node on again
  telco.cloud.cloudmanager_node_power:
    node: mnode3.develop.stand.loc
    state: powered_on
"""

RETURN = r"""
---
nodes:
  description:
    - Number, name and power status of the nodes, as they are afterwards; in check mode, and when it was not waited
      for, as they are to be.
  returned: success
  type: list
  elements: dict
  sample:
    - id: 2
      name: mnode2.develop.stand.loc
      power_state: power_off
diff:
  description:
    - The power status of each node, before and after.
  returned: success
  type: dict
  sample:
    before:
      mnode2.develop.stand.loc: power_on
    after:
      mnode2.develop.stand.loc: power_off
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_power import NODE_POWER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
