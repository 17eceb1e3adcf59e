#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_class_types.py
# and tests/examples/cloudmanager_node_class_type_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_class_type_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_class_type_info
short_description: List types of hosts in a host class of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the types of hosts in a class. The list is empty when there is no such class.
  - Written from CloudManager REST API v1, Host classes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_node_class_type
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
  node_class:
    description:
      - Name or number of the host class.
    type: str
    required: true
  id:
    description:
      - Only the type of this number.
    type: int
  name:
    description:
      - Only the type of this name.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the types of hosts in a class
  telco.cloud.cloudmanager_node_class_type_info:
    node_class: hypervisor
  register: all_types

- name: Look a type up
  telco.cloud.cloudmanager_node_class_type_info:
    node_class: hypervisor
    name: KVM
  register: found

- name: See its number
  ansible.builtin.assert:
    that:
      - found.node_class_types | length == 1
      - found.node_class_types[0].id in all_types.node_class_types | map(attribute="id")
"""

RETURN = r"""
---
node_class_types:
  description:
    - The node class types that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    node_class:
      description:
        - Name or number of the host class; answers have its number.
      returned: when the service sends it
      type: str
      sample: 8
    name:
      description:
        - Name of the type. With C(id) it is the name that the type gets.
      returned: when the service sends it
      type: str
      sample: KVM
    id:
      description:
        - Number of an existing type, in place of C(name); needed to change C(name).
      returned: when the service sends it
      type: int
      sample: 29
  sample:
    - node_class: 8
      name: KVM
      id: 29
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_class_types import NODE_CLASS_TYPE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
