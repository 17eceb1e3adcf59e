#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_availability_storages.py
# and tests/examples/cloudmanager_node_availability_storage.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_availability_storage."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_availability_storage
short_description: Assign availability storages to a node of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Assigns availability storages to a node, and takes them away again.
  - M(telco.cloud.cloudmanager_availability_storage) does the same for all nodes of a storage.
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
    support: full
  idempotent:
    support: full
options:
  node:
    description:
      - Name or number of the node; answers have its number.
    type: str
    required: true
  availability_storages:
    description:
      - Names or numbers of availability storages; answers have their numbers. With O(state=present) the node has
        them, and keeps others unless O(purge=true) or O(reassign=true); with O(state=absent) it has none of them.
    type: list
    elements: str
    required: true
  purge:
    description:
      - Whether assignments of availability storages that are not among O(availability_storages) are removed, one
        by one.
    type: bool
    default: false
  reassign:
    description:
      - Whether the assignments are replaced all at once, by one request, when they differ from O(availability_storages).
        The reference does not say clearly that this removes others, so that they are read afterwards; where others
        are still there, the task fails, and O(purge) is the way.
    type: bool
    default: false
  state:
    description:
      - The state that the node is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Let a node have these two availability storages, and no others
  telco.cloud.cloudmanager_node_availability_storage:
    node: mnode1.develop.stand.loc
    availability_storages:
      - ha1
      - ha2
    purge: true

- name: Set the whole list of a node by one request
  telco.cloud.cloudmanager_node_availability_storage:
    node: mnode2.develop.stand.loc
    availability_storages:
      - ha2
      - ha3
    reassign: true

- name: Take a storage away from a node, and leave the others
  telco.cloud.cloudmanager_node_availability_storage:
    node: mnode3.develop.stand.loc
    availability_storages:
      - ha1
    state: absent

- name: Take the storages away from all nodes
  telco.cloud.cloudmanager_availability_storage:
    name: "{{ item }}"
    nodes: []
    purge_nodes: true
  loop:
    - ha1
    - ha2
    - ha3

- name: Delete the storages
  telco.cloud.cloudmanager_availability_storage:
    name: "{{ item }}"
    state: absent
  loop:
    - ha1
    - ha2
    - ha3
"""

RETURN = r"""
---
node_availability_storage:
  description:
    - The node as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    node:
      description:
        - Name or number of the node; answers have its number.
      returned: when the service sends it
      type: str
      sample: 1
    availability_storages:
      description:
        - Names or numbers of availability storages; answers have their numbers. With C(state=present) the node
          has them, and keeps others unless C(purge=true) or C(reassign=true); with C(state=absent) it has none
          of them.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - 1
        - 2
  sample:
    node: 1
    availability_storages: *id001
id:
  description:
    - What identifies the node. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_availability_storages import NODE_AVAILABILITY_STORAGE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
