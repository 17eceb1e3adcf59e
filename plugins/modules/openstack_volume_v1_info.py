#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volumes_v1.py
# and tests/examples/openstack_volume_v1_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_v1_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_v1_info
short_description: List volumes by version 1 of Cinder of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists volumes by version 1 of Cinder.
  - 'For clouds of that age: Cinder has had version 1 up to its release Pike, and answers 404 since Queens.'
  - Written from OpenStack API Complete Reference (2015-11-17), 2 Block Storage API v1.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_v1
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  name:
    description:
      - Name or id of a volume. Left out, all that the login may see are returned.
    type: str
  details:
    description:
      - Whether the call for details is used. The other one may answer the same.
    type: bool
    default: true
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: A volume by its name
  telco.cloud.openstack_volume_v1_info:
    name: udr-data
  register: found

- name: See it
  ansible.builtin.assert:
    that: found.volumes_v1[0].size == 1

- name: The same by its id
  telco.cloud.openstack_volume_v1_info:
    name: "{{ found.volumes_v1[0].id }}"

- name: By the other call for a list
  telco.cloud.openstack_volume_v1_info:
    name: udr-data
    details: false

- name: Delete the volume
  telco.cloud.openstack_volume_v1:
    name: udr-data
    state: absent
"""

RETURN = r"""
---
volumes_v1:
  description:
    - The volumes v1 that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: udr-data
      description: Subscriber data
      id: 521752a6-acf6-4b2d-bc7a-119f9148cd8c
      status: available
      created_at: '2026-11-21T09:30:00.000000'
      size: 10
      volume_type: gold
      availability_zone: nova
      metadata: *id001
      attachments: *id002
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volumes_v1 import VOLUME_V1_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
