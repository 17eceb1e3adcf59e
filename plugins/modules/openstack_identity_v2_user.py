#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/identity_v2_users.py
# and tests/examples/openstack_identity_v2_user.yml. Do not edit.
"""Ansible module telco.cloud.openstack_identity_v2_user."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_identity_v2_user
short_description: Manage users of OpenStack's Identity v2.0
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes users of the identity service (Keystone) by its API v2.0.
  - Written from OpenStack API Complete Reference (2015-11-17), 9.3 Users, 10.1 OS-KSADM.
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
  - module: telco.cloud.openstack_identity_v2_user_info
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
      - Name of the user, or the id of an existing one.
    type: str
    required: true
  email:
    description:
      - Mail address of the user.
    type: str
  password:
    description:
      - Password of a new user. Of an existing one it is not changed.
    type: str
  tenant:
    description:
      - Name or id of the tenant that the user is of.
    type: str
  is_enabled:
    description:
      - Whether the user can log in.
    type: bool
    aliases:
      - enabled
  state:
    description:
      - The state that the user is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a user
  telco.cloud.openstack_identity_v2_user:
    name: jqsmith
    email: john.smith@example.org
    password: "{{ jqsmith_password | default('not-a-real-one') }}"
    tenant: radio

- name: Have another one who cannot log in, with a new address
  telco.cloud.openstack_identity_v2_user:
    name: jroe
    email: jane.roe@example.org
    is_enabled: false

- name: Delete a user
  telco.cloud.openstack_identity_v2_user:
    name: former
    state: absent

- name: Delete the users
  telco.cloud.openstack_identity_v2_user:
    name: "{{ item }}"
    state: absent
  loop:
    - jqsmith
    - jroe

- name: Delete the tenant
  telco.cloud.openstack_project:
    name: radio
    state: absent
"""

RETURN = r"""
---
identity_v2_user:
  description:
    - The user as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the user, or the id of an existing one.
      returned: when the service sends it
      type: str
      sample: jqsmith
    email:
      description:
        - Mail address of the user.
      returned: when the service sends it
      type: str
      sample: john.smith@example.org
    tenant:
      description:
        - Name or id of the tenant that the user is of.
      returned: when the service sends it
      type: str
      sample: '1234'
    is_enabled:
      description:
        - Whether the user can log in.
      returned: when the service sends it
      type: bool
      sample: true
    id:
      description:
        - Id of the user.
      returned: when the service sends it
      type: str
      sample: u1000
    username:
      description:
        - The name once more.
      returned: when the service sends it
      type: str
      sample: jqsmith
  sample:
    name: jqsmith
    email: john.smith@example.org
    tenant: '1234'
    is_enabled: true
    id: u1000
    username: jqsmith
id:
  description:
    - What identifies the user. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.identity_v2_users import USER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
