#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_classes.py
# and tests/examples/cloudmanager_node_class_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_class_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_class_info
short_description: List host classes of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists classes of hosts with their types.
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
  - module: telco.cloud.cloudmanager_node_class
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
  id:
    description:
      - Only the host class of this number.
    type: int
  name:
    description:
      - Only the host class of this name.
    type: str
  filters:
    description:
      - 'Further parameters of the list, sent as they are. The reference says that some parameters support modifiers,
        and not which: those that your CloudManager knows are written here, as its own documentation writes them.'
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
  count_only:
    description:
      - 'Whether the server only counts them: RV(count) is the answer, and the list stays empty.'
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Look a class of hosts up
  telco.cloud.cloudmanager_node_class_info:
    name: hypervisor
  register: found

- name: See its types
  ansible.builtin.assert:
    that:
      - found.node_classes | length == 1
      - "'KVM' in found.node_classes[0].node_types"

- name: List all classes of hosts
  telco.cloud.cloudmanager_node_class_info:

- name: Count those that somebody has made
  telco.cloud.cloudmanager_node_class_info:
    filters:
      id__gt: 4
    count_only: true

- name: Look one up by its number
  telco.cloud.cloudmanager_node_class_info:
    id: 1
"""

RETURN = r"""
---
node_classes:
  description:
    - The node classes that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the host class. With C(id) it is the name that the class gets.
      returned: when the service sends it
      type: str
      sample: edge_host
    id:
      description:
        - Number of an existing host class, in place of C(name); needed to change C(name).
      returned: when the service sends it
      type: int
      sample: 8
    node_types:
      description:
        - 'Names of the types of hosts in the class. The list is the whole: a type that is not in it is removed.'
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - KVM
        - Docker
    types:
      description:
        - The types with their numbers.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id002
        - id: 27
          name: KVM
        - id: 28
          name: Docker
    is_default:
      description:
        - Whether new hosts get this class.
      returned: when the service sends it
      type: bool
      sample: false
  sample:
    - name: edge_host
      id: 8
      node_types: *id001
      types: *id002
      is_default: false
count:
  description:
    - How many node classes match; with O(count_only=true) the server's answer, else those listed.
  returned: success
  type: int
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_classes import NODE_CLASS_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
