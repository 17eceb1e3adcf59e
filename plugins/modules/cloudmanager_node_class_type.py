#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_class_types.py
# and tests/examples/cloudmanager_node_class_type.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_class_type."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_class_type
short_description: Manage types of hosts in a host class of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, renames and deletes a single type of hosts in a class, and leaves the other types alone.
  - M(telco.cloud.cloudmanager_node_class) sets all types of a class at once.
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
  - module: telco.cloud.cloudmanager_node_class_type_info
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
  node_class:
    description:
      - Name or number of the host class; answers have its number.
    type: str
    required: true
  name:
    description:
      - Name of the type. With O(id) it is the name that the type gets.
    type: str
  id:
    description:
      - Number of an existing type, in place of O(name); needed to change O(name).
    type: int
  state:
    description:
      - The state that the type of host class is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a further type of hosts in a class
  telco.cloud.cloudmanager_node_class_type:
    node_class: edge_host
    name: Docker

- name: Rename a type, which its number stands for
  telco.cloud.cloudmanager_node_class_type:
    node_class: edge_host
    id: "{{ old.node_class_types[0].id }}"
    name: Xen 4

- name: Delete a type
  telco.cloud.cloudmanager_node_class_type:
    node_class: edge_host
    name: KVM
    state: absent

- name: Delete the class
  telco.cloud.cloudmanager_node_class:
    name: edge_host
    state: absent
"""

RETURN = r"""
---
node_class_type:
  description:
    - The type of host class as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    node_class: 8
    name: KVM
    id: 29
id:
  description:
    - What identifies the type of host class. On failure, of what exists because of this run.
  returned: when it is known
  type: str
diff:
  description:
    - What is managed, before and after, without secrets. Ansible shows it in diff mode.
  returned: success
  type: dict
  contains:
    before:
      description: As it was; empty when it was not there.
      returned: success
      type: dict
    after:
      description: As it is, or is predicted to be.
      returned: success
      type: dict
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_class_types import NODE_CLASS_TYPE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
