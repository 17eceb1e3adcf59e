#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/keypairs.py
# and tests/examples/openstack_keypair_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_keypair_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_keypair_info
short_description: List key pairs of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Lists key pairs of the compute service (Nova): those of the login''s user, or of another. Some attributes are
    there only with O(name): Nova''s list does not have them.'
  - Options and results have the names of M(openstack.cloud.keypair_info), so that its playbooks work here.
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.16 Keypairs.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_keypair
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
      - Only the key pair of this name.
    type: str
  user_id:
    description:
      - Id of the user whose key pairs they are. Only administrators can name others.
    type: str
  marker:
    description:
      - Name of the key pair that the list begins after.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look a key pair up by its name
  telco.cloud.openstack_keypair_info:
    name: operator
  register: found

- name: See its key
  ansible.builtin.assert:
    that:
      - found.keypairs | length == 1
      - found.keypairs[0].public_key is match('ssh-ed25519 ')
      - found.keypairs[0].is_deleted is false

- name: List all of the login's user
  telco.cloud.openstack_keypair_info:

- name: Delete the key pair
  telco.cloud.openstack_keypair:
    name: operator
    state: absent
"""

RETURN = r"""
---
keypairs:
  description:
    - The keypairs that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the key pair. A name is unique for its user.
      returned: when the service sends it
      type: str
      sample: operator
    public_key:
      description:
        - The public key. Of an SSH key the comment at its end is not compared.
      returned: when the service sends it
      type: str
      sample: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f operator
    public_key_file:
      description:
        - File that holds the public key, where the module runs.
      returned: when the service sends it
      type: str
    type:
      description:
        - Whether it is an SSH key or a certificate. Left out, a new one is an SSH key.
      returned: when the service sends it
      type: str
      sample: ssh
    user_id:
      description:
        - Id of the user whose key pair it is. Left out, it is the login's; only administrators can name others.
      returned: when the service sends it
      type: str
      sample: 9680579085b94be6b53af52aa9f582aa
    fingerprint:
      description:
        - Fingerprint of the public key.
      returned: when the service sends it
      type: str
      sample: 1e:2c:9b:56:79:4b:45:77:f9:ca:7a:98:2c:b0:d5:3c
    id:
      description:
        - The name, by which Nova knows it.
      returned: when the service sends it
      type: str
      sample: operator
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
    is_deleted:
      description:
        - Whether it was deleted.
      returned: when the service sends it
      type: bool
      sample: false
  sample:
    - name: operator
      public_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f operator
      type: ssh
      user_id: 9680579085b94be6b53af52aa9f582aa
      fingerprint: 1e:2c:9b:56:79:4b:45:77:f9:ca:7a:98:2c:b0:d5:3c
      id: operator
      created_at: '2026-11-21T09:30:00.000000'
      is_deleted: false
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.keypairs import KEYPAIR_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
