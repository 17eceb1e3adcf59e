#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_backends.py
# and tests/examples/openstack_volume_backend_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_backend_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_backend_info
short_description: List storage pools and back ends of volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the pools of the block storage service (Cinder) that volumes are put on, with what is free in them, and
    what their back ends can do. Only administrators can.
  - Written from OpenStack API Complete Reference (2015-11-17), 1.9 Capabilities and 1.16 Storage pools.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
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
      - 'Name of a pool (V(block1@ssd#pool1)), of a back end (V(block1@ssd)) or of a host (V(block1)): only what
        belongs to it is returned. Left out, all is.'
    type: str
  details:
    description:
      - Whether to get what the back ends have told of their pools, too, and not only the names.
    type: bool
    default: true
  with_capabilities:
    description:
      - 'Whether to ask the back ends for what volume types can want of them (RV(capabilities)): one request for
        each.'
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: All storage pools, with what is free in them
  telco.cloud.openstack_volume_backend_info:
  register: all

- name: See that there is something free
  ansible.builtin.assert:
    that: all.pools[0].capabilities.free_capacity_gb | float > 0

- name: What one back end can do, with the names of its pools
  telco.cloud.openstack_volume_backend_info:
    name: "{{ all.pools[0].backend }}"
    details: false
    with_capabilities: true
  register: one

- name: See it
  ansible.builtin.assert:
    that:
      - one.capabilities | length == 1
      - one.capabilities[0].backend == all.pools[0].backend
      - "'capabilities' not in one.pools[0]"
"""

RETURN = r"""
---
pools:
  description:
    - The pools.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - 'Name of the pool: its host, its back end there, and its own.'
      returned: when the service sends it
      type: str
      sample: block1@ssd#pool1
    backend:
      description:
        - Name of the back end that it is of.
      returned: when the service sends it
      type: str
      sample: block1@ssd
    capabilities:
      description:
        - 'What the back end last told of it, in its own names: how large and how full it is, what it can do. There
          with C(details).'
      returned: when the service sends it
      type: dict
      sample:
        total_capacity_gb: 2000
        free_capacity_gb: 1500
        storage_protocol: iSCSI
capabilities:
  description:
    - What back ends can do, one for each; empty without C(with_capabilities). What else Cinder tells of them is
      there in its names.
  returned: success
  type: list
  elements: dict
  contains:
    backend:
      description:
        - Name of the back end.
      returned: when the service sends it
      type: str
      sample: block1@ssd
    volume_backend_name:
      description:
        - What extra specs of volume types call it, as C(volume_backend_name).
      returned: when the service sends it
      type: str
      sample: ssd
    vendor_name:
      description:
        - Who made its driver.
      returned: when the service sends it
      type: str
      sample: OpenStack
    driver_version:
      description:
        - Version of its driver.
      returned: when the service sends it
      type: str
      sample: 3.0.0
    storage_protocol:
      description:
        - How volumes are reached.
      returned: when the service sends it
      type: str
      sample: iSCSI
    properties:
      description:
        - What extra specs of volume types can ask of it.
      returned: when the service sends it
      type: dict
      sample:
        qos:
          title: QoS
          description: Enables QoS.
          type: boolean
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_backends import VOLUME_BACKEND_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
