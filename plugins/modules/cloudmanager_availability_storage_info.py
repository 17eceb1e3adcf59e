#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/availability_storages.py
# and tests/examples/cloudmanager_availability_storage_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_availability_storage_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_availability_storage_info
short_description: List availability storages of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists availability storages with the numbers of the nodes that they are assigned to.
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
  - module: telco.cloud.cloudmanager_availability_storage
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
      - Only the availability storage of this number.
    type: int
  name:
    description:
      - Only availability storages of this name.
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
- name: Look an availability storage up
  telco.cloud.cloudmanager_availability_storage_info:
    name: ha1
  register: found

- name: See how many nodes have it
  ansible.builtin.assert:
    that:
      - found.availability_storages[0].nodes | length == 1

- name: List all availability storages
  telco.cloud.cloudmanager_availability_storage_info:

- name: Count them
  telco.cloud.cloudmanager_availability_storage_info:
    count_only: true
  register: counted

- name: See how many there are
  ansible.builtin.debug:
    msg: "There are {{ counted.count }} availability storages"

- name: Take the storage away from all nodes
  telco.cloud.cloudmanager_availability_storage:
    name: ha1
    nodes: []
    purge_nodes: true

- name: Delete the storage
  telco.cloud.cloudmanager_availability_storage:
    name: ha1
    state: absent
"""

RETURN = r"""
---
availability_storages:
  description:
    - The availability storages that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: storage1
      id: 1
      compute_path: /var/lib/nova/ha
      controller_path: /srv/ha
      nodes: *id001
count:
  description:
    - How many availability storages match; with O(count_only=true) the server's answer, else those listed.
  returned: success
  type: int
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.availability_storages import AVAILABILITY_STORAGE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
