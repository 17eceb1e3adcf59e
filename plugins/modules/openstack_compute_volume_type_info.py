#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_volume_types.py
# and tests/examples/openstack_compute_volume_type_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_volume_type_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_volume_type_info
short_description: List types of volumes as OpenStack's compute service shows them
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the types of volumes that the compute service (Nova) tells of.
  - Where there is Cinder M(telco.cloud.openstack_volume_type_info) tells more.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.53.6 and 3.53.7 Volume types.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Nova of today answers 404 (seen at Zed).'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
      - Name or id of a type. Left out, all are returned.
    type: str
"""

EXAMPLES = r"""
- name: List the types of volumes, where there is no Cinder
  telco.cloud.openstack_compute_volume_type_info:
  register: all

- name: One by its id
  telco.cloud.openstack_compute_volume_type_info:
    name: "{{ all.volume_types[0].id }}"
  register: one

- name: See that it is the same
  ansible.builtin.assert:
    that: one.volume_types == all.volume_types[:1]
"""

RETURN = r"""
---
volume_types:
  description:
    - The types.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Id of it.
      returned: when the service sends it
      type: str
      sample: 289da7f8-6440-407c-9fb4-7db01ec49164
    name:
      description:
        - Its name.
      returned: when the service sends it
      type: str
      sample: gold
    extra_specs:
      description:
        - Its extra specs.
      returned: when the service sends it
      type: dict
      sample:
        capabilities: gpu
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_volume_types import COMPUTE_VOLUME_TYPE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
