#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/keypairs.py
# and tests/examples/openstack_keypair.yml. Do not edit.
"""Ansible module telco.cloud.openstack_keypair."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_keypair
short_description: Manage key pairs of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Imports, generates and deletes key pairs of the compute service (Nova). They belong to a user, not to a project.
  - Nova does not change a key. With O(state=replace), or O(recreate=true), one that differs is deleted and imported
    anew.
  - 'Options and results have the names of M(openstack.cloud.keypair), but for the private key of a generated pair:
    it is written to O(private_key_file) and never shown.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.16 Keypairs.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Nova generates pairs for those who ask in microversions before 2.92, as this module does. A key that is made
    where it is used, with M(community.crypto.openssh_keypair), never travels.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_keypair_info
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
      - Name of the key pair. A name is unique for its user.
    type: str
    required: true
  public_key:
    description:
      - The public key. Of an SSH key the comment at its end is not compared.
      - It cannot be changed later.
    type: str
  public_key_file:
    description:
      - File that holds the public key, where the module runs.
      - It cannot be changed later.
    type: path
  private_key_file:
    description:
      - 'File that gets the private key of a pair that Nova generates, which is what happens when no public key
        is given. It is for its owner only (mode 0600); its folder has to be there. Nova tells the key once and
        does not keep it: of a pair that exists nothing is written. The private key never appears in the result.'
    type: path
  type:
    description:
      - Whether it is an SSH key or a certificate. Left out, a new one is an SSH key.
      - It cannot be changed later.
    type: str
    choices:
      - ssh
      - x509
  user_id:
    description:
      - Id of the user whose key pair it is. Left out, it is the login's; only administrators can name others.
    type: str
  state:
    description:
      - The state that the key pair is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
      - replace
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Import a public key
  telco.cloud.openstack_keypair:
    name: operator
    public_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f operator
  register: operator

- name: See it
  ansible.builtin.assert:
    that: operator.keypair.name == 'operator'

- name: Put another key in the place of the one that is there
  telco.cloud.openstack_keypair:
    name: rotated
    public_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEA new
    state: replace

- name: Have Nova generate a pair, and keep its private key
  telco.cloud.openstack_keypair:
    name: generated
    private_key_file: "{{ backup_dir }}/generated.pem"

- name: Delete a key pair
  telco.cloud.openstack_keypair:
    name: former
    state: absent

- name: Delete the key pairs
  telco.cloud.openstack_keypair:
    name: "{{ item }}"
    state: absent
  loop:
    - operator
    - rotated
    - generated
- name: Remove the private key
  ansible.builtin.file:
    path: "{{ backup_dir }}/generated.pem"
    state: absent
"""

RETURN = r"""
---
keypair:
  description:
    - The key pair as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: operator
    public_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f operator
    type: ssh
    user_id: 9680579085b94be6b53af52aa9f582aa
    fingerprint: 1e:2c:9b:56:79:4b:45:77:f9:ca:7a:98:2c:b0:d5:3c
    id: operator
    created_at: '2026-11-21T09:30:00.000000'
    is_deleted: false
id:
  description:
    - What identifies the key pair. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.keypairs import KEYPAIR as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
