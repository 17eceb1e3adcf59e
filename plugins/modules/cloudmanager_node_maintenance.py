#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_settings.py
# and tests/examples/cloudmanager_node_maintenance.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_maintenance."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_maintenance
short_description: Update the system or repair volume locks on a node of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Begins an update of the system of a compute node, or a repair of the locks of volumes on it.
  - 'CloudManager answers with neither a task nor a result: the work goes on after the module has ended, and how
    it ends is not seen here.'
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
    support: partial
    details: Each run begins the work anew and reports a change.
options:
  node:
    description:
      - Name or number of the node. Digits alone are a number.
    type: str
    required: true
  action:
    description:
      - What is done.
    type: str
    required: true
    choices:
      - update_system
      - repair_locks
"""

EXAMPLES = r"""
- name: Update the system of a node
  telco.cloud.cloudmanager_node_maintenance:
    node: mnode3.develop.stand.loc
    action: update_system

- name: Repair volume locks after a crash
  telco.cloud.cloudmanager_node_maintenance:
    node: mnode3.develop.stand.loc
    action: repair_locks
"""

RETURN = r"""
---
node:
  description:
    - Number and name of the node.
  returned: success
  type: dict
  sample:
    id: 2
    name: mnode2.develop.stand.loc
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_settings import NODE_MAINTENANCE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
