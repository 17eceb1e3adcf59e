#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_volumes.py
# and tests/examples/openstack_compute_volume.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_volume."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_volume
short_description: Manage volumes by way of Nova of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Makes and deletes volumes by way of Nova. What it is cannot be changed so: a difference is an error, unless
    O(recreate) says that it may go.'
  - 'It is for logins and clouds that have nothing newer: others have M(telco.cloud.openstack_volume).'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.53 Volume extension.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Asks for microversion 2.1, which Nova of today still answers; 2.36 and later ones have it no more.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_volume_info
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
      - Name of the volume, or the id of an existing one. When several have the name, the module fails and tells
        their ids.
    type: str
    required: true
  description:
    description:
      - What it is for.
      - It cannot be changed later.
    type: str
  size:
    description:
      - Its size in GiB.
      - From 1 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  volume_type:
    description:
      - Its type, by its name.
      - It cannot be changed later.
    type: str
  availability_zone:
    description:
      - Its availability zone.
      - It cannot be changed later.
    type: str
  metadata:
    description:
      - Metadata of the volume. Others that it has do not matter.
      - It cannot be changed later.
    type: dict
  snapshot_id:
    description:
      - Id of the snapshot that it is made of.
      - It cannot be changed later.
    type: str
  state:
    description:
      - The state that the volume is brought into.
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
- name: Have a volume
  telco.cloud.openstack_compute_volume:
    name: udr-data
    size: 1
    volume_type: files
    description: Subscriber data
    metadata:
      owner: udm
  register: made

- name: See it
  ansible.builtin.assert:
    that: ansible_check_mode or made.compute_volume.status == 'available'

- name: Delete one
  telco.cloud.openstack_compute_volume:
    name: former
    state: absent

- name: Delete the volume
  telco.cloud.openstack_compute_volume:
    name: udr-data
    state: absent
"""

RETURN = r"""
---
compute_volume:
  description:
    - The volume as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the volume, or the id of an existing one. When several have the name, the module fails and tells
          their ids.
      returned: when the service sends it
      type: str
      sample: udr-data
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
      sample: Subscriber data
    id:
      description:
        - Id of the volume.
      returned: when the service sends it
      type: str
      sample: 521752a6-acf6-4b2d-bc7a-119f9148cd8c
    status:
      description:
        - Such as V(available) or V(error).
      returned: when the service sends it
      type: str
      sample: available
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
    size:
      description:
        - Its size in GiB.
      returned: when the service sends it
      type: int
      sample: 10
    volume_type:
      description:
        - Its type, by its name.
      returned: when the service sends it
      type: str
      sample: gold
    availability_zone:
      description:
        - Its availability zone.
      returned: when the service sends it
      type: str
      sample: nova
    metadata:
      description:
        - Metadata of the volume. Others that it has do not matter.
      returned: when the service sends it
      type: dict
      sample: &id001
        owner: udm
    snapshot_id:
      description:
        - Id of the snapshot that it is made of.
      returned: when the service sends it
      type: str
    attachments:
      description:
        - The servers that have it.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id002 []
  sample:
    name: udr-data
    description: Subscriber data
    id: 521752a6-acf6-4b2d-bc7a-119f9148cd8c
    status: available
    created_at: '2026-11-21T09:30:00.000000'
    size: 10
    volume_type: gold
    availability_zone: nova
    metadata: *id001
    attachments: *id002
id:
  description:
    - What identifies the volume. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_volumes import COMPUTE_VOLUME as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
