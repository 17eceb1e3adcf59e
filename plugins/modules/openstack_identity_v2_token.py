#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/identity_v2_tokens.py
# and tests/examples/openstack_identity_v2_token.yml. Do not edit.
"""Ansible module telco.cloud.openstack_identity_v2_token."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_identity_v2_token
short_description: Keep tokens of OpenStack's Identity v2.0 in files
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gets a token of the identity service (Keystone) by its API v2.0 and keeps it in a file, or revokes the token
    that is in one and removes the file.
  - A token that is in the file already, of the same user and for the same tenant, is kept as long as it is good
    for O(minimum_lifetime).
  - Written from OpenStack API Complete Reference (2015-11-17), 8.2 and 9.2 Tokens, 10.5 OS-KVALIDATE.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_identity_v2_token_info
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
  file:
    description:
      - File that holds the token and nothing else, where the module runs. It is for its owner only (mode 0600),
        and its folder has to be there. The token never appears in the result.
    type: path
    required: true
  user:
    description:
      - Name of the user to log in as, with O(password). Left out, a token is made with the login's own.
    type: str
  password:
    description:
      - Password of the user.
    type: str
  tenant:
    description:
      - Name of the tenant that the token is for. Left out, it is for none.
    type: str
  minimum_lifetime:
    description:
      - How long the token in the file has to be good for still, in seconds. One that ends earlier is replaced by
        a new one.
      - From 0 to 2.14748e+09.
    type: int
    default: 60
  state:
    description:
      - The state that the token in is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a token of a user for a tenant
  telco.cloud.openstack_identity_v2_token:
    file: "{{ backup_dir }}/demo.token"
    user: jqsmith
    password: "{{ jqsmith_password | default('not-a-real-one') }}"
    tenant: demo
  register: demo

- name: See that nothing tells it
  ansible.builtin.assert:
    that: demo.identity_v2_token.id is not defined

- name: Revoke a token and remove its file
  telco.cloud.openstack_identity_v2_token:
    file: "{{ backup_dir }}/former.token"
    state: absent

- name: Revoke the token
  telco.cloud.openstack_identity_v2_token:
    file: "{{ backup_dir }}/demo.token"
    state: absent

- name: Delete the user
  telco.cloud.openstack_identity_v2_user:
    name: jqsmith
    state: absent
"""

RETURN = r"""
---
identity_v2_token:
  description:
    - The token in as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    file:
      description:
        - File that holds the token and nothing else, where the module runs. It is for its owner only (mode 0600),
          and its folder has to be there. The token never appears in the result.
      returned: when the service sends it
      type: str
      sample: /run/user/1000/keystone.token
    user_id:
      description:
        - Id of the user.
      returned: when the service sends it
      type: str
      sample: '123'
    user_name:
      description:
        - Name of the user.
      returned: when the service sends it
      type: str
      sample: jqsmith
    tenant_id:
      description:
        - Id of the tenant that it is for, if it is for one.
      returned: when the service sends it
      type: str
      sample: '345'
    tenant_name:
      description:
        - Name of the tenant.
      returned: when the service sends it
      type: str
      sample: My Project
    roles:
      description:
        - Names of its roles.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - compute:admin
    expires_at:
      description:
        - When it ends.
      returned: when the service sends it
      type: str
      sample: '2026-11-28T10:00:00Z'
  sample:
    file: /run/user/1000/keystone.token
    user_id: '123'
    user_name: jqsmith
    tenant_id: '345'
    tenant_name: My Project
    roles: *id001
    expires_at: '2026-11-28T10:00:00Z'
id:
  description:
    - What identifies the token in. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.identity_v2_tokens import TOKEN as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
