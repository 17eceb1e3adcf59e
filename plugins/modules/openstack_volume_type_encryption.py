#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_type_encryption.py
# and tests/examples/openstack_volume_type_encryption.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_type_encryption."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_type_encryption
short_description: Manage how volumes of a type of OpenStack are encrypted
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Says how volumes of a type are encrypted, changes that and takes it away, at the block storage service (Cinder).
    Only administrators can, and only while there are no volumes of the type.
  - Options and results have the names of M(openstack.cloud.volume_type_encryption), so that its playbooks work
    here.
  - M(telco.cloud.openstack_volume_type_info) tells the encryption of a type.
  - Written from Block Storage API v3, Volume type encryption.
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
    support: full
  idempotent:
    support: full
options:
  volume_type:
    description:
      - Name or id of the volume type; its id in results.
    type: str
    required: true
  provider:
    description:
      - Who encrypts, such as V(luks) or V(luks2). A new encryption needs it.
    type: str
    aliases:
      - encryption_provider
  cipher:
    description:
      - The algorithm, with its mode. Left out, it is for the provider to choose.
    type: str
    aliases:
      - encryption_cipher
  key_size:
    description:
      - Size of the key in bits, such as V(256). Left out, it is for the provider to choose.
      - From 1 to 2.14748e+09.
    type: int
    aliases:
      - encryption_key_size
  control_location:
    description:
      - 'Where it is done: by the hypervisor (V(front-end), Nova) or by the storage (V(back-end), Cinder). A new
        encryption needs it.'
    type: str
    choices:
      - front-end
      - back-end
    aliases:
      - encryption_control_location
  state:
    description:
      - The state that the encryption of volume type is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have volumes of a type encrypted
  telco.cloud.openstack_volume_type_encryption:
    volume_type: vault
    encryption_provider: luks
    encryption_cipher: aes-xts-plain64
    encryption_key_size: 256
    encryption_control_location: front-end
  register: vault

- name: See it
  ansible.builtin.assert:
    that:
      - vault.encryption.provider == 'luks'
      - vault.encryption.key_size == 256

- name: Change one, while there are no volumes of the type
  telco.cloud.openstack_volume_type_encryption:
    volume_type: locker
    provider: luks2
    key_size: 512

- name: Have volumes of a type encrypted no longer
  telco.cloud.openstack_volume_type_encryption:
    volume_type: open
    state: absent

- name: Delete the types, and with them how their volumes are encrypted
  telco.cloud.openstack_volume_type:
    name: "{{ item }}"
    state: absent
  loop:
    - vault
    - locker
    - open
"""

RETURN = r"""
---
encryption:
  description:
    - The encryption of volume type as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    volume_type:
      description:
        - Name or id of the volume type; its id in results.
      returned: when the service sends it
      type: str
      sample: bf4d6905-442c-4e45-a2b6-27aa71aa7a67
    provider:
      description:
        - Who encrypts, such as V(luks) or V(luks2). A new encryption needs it.
      returned: when the service sends it
      type: str
      sample: luks
    cipher:
      description:
        - The algorithm, with its mode. Left out, it is for the provider to choose.
      returned: when the service sends it
      type: str
      sample: aes-xts-plain64
    key_size:
      description:
        - Size of the key in bits, such as V(256). Left out, it is for the provider to choose.
      returned: when the service sends it
      type: int
      sample: 256
    control_location:
      description:
        - 'Where it is done: by the hypervisor (V(front-end), Nova) or by the storage (V(back-end), Cinder). A new
          encryption needs it.'
      returned: when the service sends it
      type: str
      sample: front-end
    encryption_id:
      description:
        - Id of the encryption.
      returned: when the service sends it
      type: str
      sample: 81e069c6-7394-4856-8df7-3b237ca61f74
    id:
      description:
        - The same.
      returned: when the service sends it
      type: str
      sample: 81e069c6-7394-4856-8df7-3b237ca61f74
    volume_type_id:
      description:
        - Id of the volume type.
      returned: when the service sends it
      type: str
      sample: bf4d6905-442c-4e45-a2b6-27aa71aa7a67
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
    updated_at:
      description:
        - When it was changed (UTC).
      returned: when the service sends it
      type: str
    deleted_at:
      description:
        - When it was deleted (UTC).
      returned: when the service sends it
      type: str
    deleted:
      description:
        - Whether it was deleted.
      returned: when the service sends it
      type: bool
      sample: false
  sample:
    volume_type: bf4d6905-442c-4e45-a2b6-27aa71aa7a67
    provider: luks
    cipher: aes-xts-plain64
    key_size: 256
    control_location: front-end
    encryption_id: 81e069c6-7394-4856-8df7-3b237ca61f74
    id: 81e069c6-7394-4856-8df7-3b237ca61f74
    volume_type_id: bf4d6905-442c-4e45-a2b6-27aa71aa7a67
    created_at: '2026-11-21T09:30:00.000000'
    deleted: false
id:
  description:
    - What identifies the encryption of volume type. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_type_encryption import VOLUME_TYPE_ENCRYPTION as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
