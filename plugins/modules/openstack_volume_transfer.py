#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_transfers.py
# and tests/examples/openstack_volume_transfer.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_transfer."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_transfer
short_description: Hand volumes of OpenStack over to other projects
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Offers a volume of the block storage service (Cinder) to whoever has the key of the transfer, takes such an
    offer back, or takes the volume into the project of the login (O(state=accepted)).
  - 'The key is told once, when the transfer is made, and is in no result: O(auth_key_file) gets it. To have another,
    delete the transfer and make a new one.'
  - Written from OpenStack API Complete Reference (2015-11-17), 1.17 Volume transfer.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_transfer_info
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
      - Name of the transfer, or the id of an existing one. For O(state=accepted) it is the id, for the transfers
        of other projects cannot be looked up.
    type: str
    required: true
  volume:
    description:
      - Name or id of the volume that is handed over; needed for a new transfer. O(state=accepted) needs it to know
        that it was taken already. Results have the id.
      - It cannot be changed later.
    type: str
  auth_key:
    description:
      - The key by which O(state=accepted) takes the volume. Only the answer to the creation has it.
    type: str
  auth_key_file:
    description:
      - File that gets the key of a new transfer, where the module runs; needed for one, and for its owner only
        (mode 0600). Its folder has to be there. O(state=accepted) reads the key from it when O(auth_key) is not
        given.
    type: path
  state:
    description:
      - The state that the volume transfer is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
      - accepted
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Offer a volume to whoever has the key
  telco.cloud.openstack_volume_transfer:
    name: tr-to-ims
    volume: tr-data
    auth_key_file: "{{ keys.path }}/tr-to-ims"
  register: offered

- name: See it
  ansible.builtin.assert:
    that: offered.volume_transfer.name == 'tr-to-ims'

- name: Take a volume that is offered
  telco.cloud.openstack_volume_transfer:
    name: tr-taken
    volume: tr-log
    auth_key_file: "{{ keys.path }}/tr-taken"
    state: accepted

- name: Take an offer back
  telco.cloud.openstack_volume_transfer:
    name: tr-former
    state: absent

- name: Take the offer back
  telco.cloud.openstack_volume_transfer:
    name: tr-to-ims
    state: absent
- name: Delete the volumes
  telco.cloud.openstack_volume:
    name: "{{ item }}"
    state: absent
  loop:
    - tr-data
    - tr-log
    - tr-old
- name: Remove the keys
  ansible.builtin.file:
    path: "{{ keys.path }}"
    state: absent
"""

RETURN = r"""
---
volume_transfer:
  description:
    - The volume transfer as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: to-ims
    volume: 39007a7e-ee4f-4d13-8283-b4da2e037c69
    id: cac5c677-73a9-4288-bb9c-b2ebfb547377
    created_at: '2026-11-21T09:30:00.000000'
id:
  description:
    - What identifies the volume transfer. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_transfers import VOLUME_TRANSFER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
