#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volumes_v1.py
# and tests/examples/openstack_volume_type_v1_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_type_v1_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_type_v1_info
short_description: List volume types by version 1 of Cinder of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists types of volumes by version 1 of Cinder.
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
  - module: telco.cloud.openstack_volume_type_v1
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
      - Name or id of a volume type. Left out, all that the login may see are returned.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: A type by its name
  telco.cloud.openstack_volume_type_v1_info:
    name: gold
  register: found

- name: The same by its id
  telco.cloud.openstack_volume_type_v1_info:
    name: "{{ found.volume_types_v1[0].id }}"

- name: Delete the type
  telco.cloud.openstack_volume_type_v1:
    name: gold
    state: absent
"""

RETURN = r"""
---
volume_types_v1:
  description:
    - The volume types v1 that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: gold
      extra_specs: *id001
      id: 289da7f8-6440-407c-9fb4-7db01ec49164
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volumes_v1 import VOLUME_TYPE_V1_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
