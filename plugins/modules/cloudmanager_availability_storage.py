#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/availability_storages.py
# and tests/examples/cloudmanager_availability_storage.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_availability_storage."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_availability_storage
short_description: Manage availability storages of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes availability storages, and assigns them to nodes.
  - Written from CloudManager REST API v1, Availability storages.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_availability_storage_info
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
      - Name of the availability storage. With O(id) it is the name that the storage gets.
    type: str
  id:
    description:
      - Number of an existing availability storage, in place of O(name); needed to change O(name).
    type: int
  compute_path:
    description:
      - Path of the storage on compute nodes. It is needed for a new storage.
    type: str
  controller_path:
    description:
      - Path of the storage on the controller. It is needed for a new storage.
    type: str
  nodes:
    description:
      - Names or numbers of the nodes that the storage is assigned to; answers have their numbers. Nodes that have
        it already and are not named keep it, unless O(purge_nodes=true) or O(reassign_nodes=true).
    type: list
    elements: str
  purge_nodes:
    description:
      - Whether assignments of nodes that are not among O(nodes) are removed, one by one.
    type: bool
    default: false
  reassign_nodes:
    description:
      - Whether the assignments are replaced all at once, by one request, when they differ from O(nodes). The reference
        does not say clearly that this removes others, so that they are read afterwards; where others are still
        there, the task fails, and O(purge_nodes) is the way.
    type: bool
    default: false
  state:
    description:
      - The state that the availability storage is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have an availability storage that two nodes have
  telco.cloud.cloudmanager_availability_storage:
    name: ha1
    compute_path: /var/lib/ha1
    controller_path: /srv/ha1
    nodes:
      - mnode1.develop.stand.loc
      - mnode2.develop.stand.loc

- name: Assign it to one more node, and leave those that have it alone
  telco.cloud.cloudmanager_availability_storage:
    name: ha2
    nodes:
      - mnode3.develop.stand.loc

- name: Have it at this node, and at no other
  telco.cloud.cloudmanager_availability_storage:
    name: ha3
    controller_path: /srv/ha3
    nodes:
      - mnode1.develop.stand.loc
    purge_nodes: true

- name: Set the whole list by one request
  telco.cloud.cloudmanager_availability_storage:
    name: ha4
    nodes:
      - mnode2.develop.stand.loc
      - mnode3.develop.stand.loc
    reassign_nodes: true

- name: Delete an availability storage
  telco.cloud.cloudmanager_availability_storage:
    name: ha5
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
    - ha4

- name: Delete the storages
  telco.cloud.cloudmanager_availability_storage:
    name: "{{ item }}"
    state: absent
  loop:
    - ha1
    - ha2
    - ha3
    - ha4
"""

RETURN = r"""
---
availability_storage:
  description:
    - The availability storage as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the availability storage. With C(id) it is the name that the storage gets.
      returned: when the service sends it
      type: str
      sample: storage1
    id:
      description:
        - Number of an existing availability storage, in place of C(name); needed to change C(name).
      returned: when the service sends it
      type: int
      sample: 1
    compute_path:
      description:
        - Path of the storage on compute nodes. It is needed for a new storage.
      returned: when the service sends it
      type: str
      sample: /var/lib/nova/ha
    controller_path:
      description:
        - Path of the storage on the controller. It is needed for a new storage.
      returned: when the service sends it
      type: str
      sample: /srv/ha
    nodes:
      description:
        - Names or numbers of the nodes that the storage is assigned to; answers have their numbers. Nodes that
          have it already and are not named keep it, unless C(purge_nodes=true) or C(reassign_nodes=true).
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - 1
        - 2
  sample:
    name: storage1
    id: 1
    compute_path: /var/lib/nova/ha
    controller_path: /srv/ha
    nodes: *id001
id:
  description:
    - What identifies the availability storage. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.availability_storages import AVAILABILITY_STORAGE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
