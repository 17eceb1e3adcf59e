#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_volumes.py
# and tests/examples/openstack_compute_volume_snapshot_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_volume_snapshot_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_volume_snapshot_info
short_description: List snapshots by way of Nova of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists snapshots by way of Nova.
  - Asks for microversion 2.1, which Nova of today still answers; 2.36 and later ones have it no more.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.53 Volume extension.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_volume_snapshot
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
      - Name or id of a snapshot. Left out, all that the login may see are returned.
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
- name: A snapshot by its name
  telco.cloud.openstack_compute_volume_snapshot_info:
    name: nightly
  register: found

- name: See it
  ansible.builtin.assert:
    that: found.compute_volume_snapshots[0].status == 'available'

- name: The same by its id
  telco.cloud.openstack_compute_volume_snapshot_info:
    name: "{{ found.compute_volume_snapshots[0].id }}"

- name: By the other call for a list
  telco.cloud.openstack_compute_volume_snapshot_info:
    name: nightly
    details: false

- name: Delete the snapshot
  telco.cloud.openstack_compute_volume_snapshot:
    name: nightly
    state: absent
- name: Delete the volume
  telco.cloud.openstack_compute_volume:
    name: udr-data
    state: absent
"""

RETURN = r"""
---
compute_volume_snapshots:
  description:
    - The compute volume snapshots that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the snapshot, or the id of an existing one. When several have the name, the module fails and tells
          their ids.
      returned: when the service sends it
      type: str
      sample: udr-data-nightly
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
      sample: Subscriber data
    id:
      description:
        - Id of the snapshot.
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
    volume_id:
      description:
        - Id of the volume that it is of. A new one needs it.
      returned: when the service sends it
      type: str
      sample: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    size:
      description:
        - Size of the volume in GiB.
      returned: when the service sends it
      type: int
      sample: 10
  sample:
    - name: udr-data-nightly
      description: Subscriber data
      id: 521752a6-acf6-4b2d-bc7a-119f9148cd8c
      status: available
      created_at: '2026-11-21T09:30:00.000000'
      volume_id: 39007a7e-ee4f-4d13-8283-b4da2e037c69
      size: 10
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_volumes import COMPUTE_VOLUME_SNAPSHOT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
