#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_classes.py
# and tests/examples/cloudmanager_node_class.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_class."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_class
short_description: Manage host classes of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes classes of hosts, and the types of hosts in them.
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
  - module: telco.cloud.cloudmanager_node_class_info
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
  name:
    description:
      - Name of the host class. With O(id) it is the name that the class gets.
    type: str
  id:
    description:
      - Number of an existing host class, in place of O(name); needed to change O(name).
    type: int
  node_types:
    description:
      - 'Names of the types of hosts in the class. The list is the whole: a type that is not in it is removed.'
    type: list
    elements: str
  state:
    description:
      - The state that the host class is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a class of hosts for the radio sites
  telco.cloud.cloudmanager_node_class:
    name: radio_host
    node_types:
      - KVM
      - Docker

- name: Change the types of hosts in a class
  telco.cloud.cloudmanager_node_class:
    name: edge_host
    node_types:
      - KVM
      - Xen

- name: Delete the classes
  telco.cloud.cloudmanager_node_class:
    name: "{{ item }}"
    state: absent
  loop:
    - radio_host
    - edge_host
"""

RETURN = r"""
---
node_class:
  description:
    - The host class as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: edge_host
    id: 8
    node_types: *id001
    types: *id002
    is_default: false
id:
  description:
    - What identifies the host class. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_classes import NODE_CLASS as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
