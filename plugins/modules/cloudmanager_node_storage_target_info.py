#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_storage_targets.py
# and tests/examples/cloudmanager_node_storage_target_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_storage_target_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_storage_target_info
short_description: Search a storage system for targets that a node of CloudManager can have
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Has a node ask a storage system which targets there are. Nothing is changed by it.
  - RV(targets) is what M(telco.cloud.cloudmanager_node_storage_target) takes.
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
  - module: telco.cloud.cloudmanager_node_storage_target
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
  storage_id:
    description:
      - Number of the storage system.
    type: int
    required: true
"""

EXAMPLES = r"""
- name: Search a storage system for targets
  telco.cloud.cloudmanager_node_storage_target_info:
    node: mnode1.develop.stand.loc
    storage_id: 50
  register: found

- name: See that there are some
  ansible.builtin.assert:
    that:
      - found.targets | dict2items | map(attribute='value') | flatten | length > 0
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
targets:
  description:
    - Names of targets, by address of the storage system.
  returned: success
  type: dict
  sample:
    10.40.38.2:
      - volume-887880f7-9e54-4f81-8d32-3e0b7a9b1c5c
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_storage_targets import NODE_STORAGE_TARGET_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
