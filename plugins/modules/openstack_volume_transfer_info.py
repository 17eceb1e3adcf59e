#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_transfers.py
# and tests/examples/openstack_volume_transfer_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_transfer_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_transfer_info
short_description: List transfers of volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the offers of volumes that the own project has made, in the block storage service (Cinder). Those of other
    projects are not seen by whom they are made to.
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - Written from OpenStack API Complete Reference (2015-11-17), 1.17 Volume transfer.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_transfer
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
      - Name or id of a volume transfer. Left out, all that the login may see are returned.
    type: str
  volume:
    description:
      - 'Name or id of a volume: only its transfer.'
    type: str
  all_projects:
    description:
      - Whether those of all projects are listed. Only administrators can.
    type: bool
    default: false
  details:
    description:
      - Whether all is told of each. V(false) gives ids, names, volumes and links only.
    type: bool
    default: true
  filters:
    description:
      - Further attributes that must be as they are here. The service filters by them; which ones it knows is its
        own matter. Options' names and the service's names both work.
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: The offer of a volume
  telco.cloud.openstack_volume_transfer_info:
    volume: tr-listed
  register: found

- name: See it
  ansible.builtin.assert:
    that:
      - found.volume_transfers | length == 1
      - found.volume_transfers[0].name == 'tr-listed'

- name: The same by its id
  telco.cloud.openstack_volume_transfer_info:
    name: "{{ found.volume_transfers[0].id }}"
  register: same

- name: The offers of all projects in short
  telco.cloud.openstack_volume_transfer_info:
    details: false
    all_projects: true
  register: all

- name: See that it is among them
  ansible.builtin.assert:
    that:
      - same.volume_transfers[0].created_at == found.volume_transfers[0].created_at
      - "'tr-listed' in all.volume_transfers | map(attribute='name')"

- name: Take the offer back
  telco.cloud.openstack_volume_transfer:
    name: tr-listed
    state: absent
- name: Delete the volume
  telco.cloud.openstack_volume:
    name: tr-listed
    state: absent
- name: Remove the keys
  ansible.builtin.file:
    path: "{{ keys.path }}"
    state: absent
"""

RETURN = r"""
---
volume_transfers:
  description:
    - The volume transfers that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the transfer, or the id of an existing one. For C(state=accepted) it is the id, for the transfers
          of other projects cannot be looked up.
      returned: when the service sends it
      type: str
      sample: to-ims
    volume:
      description:
        - Name or id of the volume that is handed over; needed for a new transfer. C(state=accepted) needs it to
          know that it was taken already. Results have the id.
      returned: when the service sends it
      type: str
      sample: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    id:
      description:
        - Id of the transfer.
      returned: when the service sends it
      type: str
      sample: cac5c677-73a9-4288-bb9c-b2ebfb547377
    created_at:
      description:
        - When it was created (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
  sample:
    - name: to-ims
      volume: 39007a7e-ee4f-4d13-8283-b4da2e037c69
      id: cac5c677-73a9-4288-bb9c-b2ebfb547377
      created_at: '2026-11-21T09:30:00.000000'
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_transfers import VOLUME_TRANSFER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
