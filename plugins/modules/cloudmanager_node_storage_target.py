#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_storage_targets.py
# and tests/examples/cloudmanager_node_storage_target.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_storage_target."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_storage_target
short_description: Attach targets of a storage system to a node of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Attaches targets to a node. Those that it has already are left alone, whatever storage host it shows them below.
  - CloudManager cannot detach a target.
  - Written from CloudManager REST API v1, Nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_node_storage_target_info
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
    support: full
options:
  node:
    description:
      - Name or number of the node. Digits alone are a number.
    type: str
    required: true
  targets:
    description:
      - 'Names of targets, as lists by address of the storage system: what M(telco.cloud.cloudmanager_node_storage_target_info)
        returns, or a part of it.'
    type: dict
    required: true
  vendor:
    description:
      - Vendor of the storage system.
    type: str
  product:
    description:
      - Model of the storage system.
    type: str
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
- name: Attach a target of a storage system to a node
  telco.cloud.cloudmanager_node_storage_target:
    node: mnode1.develop.stand.loc
    targets:
      10.40.38.2:
        - volume-887880f7-9e54-4f81-8d32-3e0b7a9b1c5c

- name: Search for all targets that there are
  telco.cloud.cloudmanager_node_storage_target_info:
    node: mnode2.develop.stand.loc
    storage_id: 50
  register: found

- name: Attach all that were found
  telco.cloud.cloudmanager_node_storage_target:
    node: mnode2.develop.stand.loc
    targets: "{{ found.targets }}"
    vendor: Huawei
    product: Dorado
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
attached:
  description:
    - The targets that this run attached, by address of the storage system.
  returned: success
  type: dict
  sample:
    10.40.38.2:
      - volume-887880f7-9e54-4f81-8d32-3e0b7a9b1c5c
diff:
  description:
    - Those of the targets that the node has, before and after.
  returned: success
  type: dict
  sample:
    before:
      targets: []
    after:
      targets:
        - volume-887880f7-9e54-4f81-8d32-3e0b7a9b1c5c
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_storage_targets import NODE_STORAGE_TARGET as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
