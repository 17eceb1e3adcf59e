#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volumes_v1.py
# and tests/examples/openstack_volume_type_v1.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_type_v1."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_type_v1
short_description: Manage volume types by version 1 of Cinder of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Makes and deletes types of volumes by version 1 of Cinder. Only administrators can. Extra specs cannot be changed
    so: a difference is an error, unless O(recreate) says that the type may go.'
  - 'It is for clouds that have nothing newer: others have M(telco.cloud.openstack_volume_type).'
  - Written from OpenStack API Complete Reference (2015-11-17), 2 Block Storage API v1.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Cinder has had version 1 up to its release Pike, and answers 404 since Queens.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_type_v1_info
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
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
      - Name of the volume type, or the id of an existing one.
    type: str
    required: true
  extra_specs:
    description:
      - All of its extra specs. Values are texts.
      - It cannot be changed later.
    type: dict
  state:
    description:
      - The state that the volume type is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Have a type of volumes
  telco.cloud.openstack_volume_type_v1:
    name: gold
    extra_specs:
      capabilities: gpu

- name: Delete one
  telco.cloud.openstack_volume_type_v1:
    name: former
    state: absent

- name: Delete the type
  telco.cloud.openstack_volume_type_v1:
    name: gold
    state: absent
"""

RETURN = r"""
---
volume_type_v1:
  description:
    - The volume type as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the volume type, or the id of an existing one.
      returned: when the service sends it
      type: str
      sample: gold
    extra_specs:
      description:
        - All of its extra specs. Values are texts.
      returned: when the service sends it
      type: dict
      sample: &id001
        capabilities: gpu
    id:
      description:
        - Id of the volume type.
      returned: when the service sends it
      type: str
      sample: 289da7f8-6440-407c-9fb4-7db01ec49164
  sample:
    name: gold
    extra_specs: *id001
    id: 289da7f8-6440-407c-9fb4-7db01ec49164
id:
  description:
    - What identifies the volume type. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volumes_v1 import VOLUME_TYPE_V1 as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
