#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/users.py
# and tests/examples/f5_vnfm_user.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_user."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_user
short_description: Manage users of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes the users of a manager.
  - What a user may do in a tenant is the business of M(telco.cloud.f5_vnfm_tenant_user).
  - Needs the premium edition of the manager and an administrator.
  - Written from F5 VNFM REST API v3.1, Users.
requirements:
  - requests
notes:
  - A changed password makes the user's tokens invalid.
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_user_info
extends_documentation_fragment:
  - telco.cloud.f5_vnfm
  - telco.cloud.attributes
  - telco.cloud.attributes.f5_vnfm
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: partial
    details: With O(update_password=always), C(password) is sent each time, because it cannot be read back.
options:
  username:
    description:
      - Name of the user. Its case does not matter.
    type: str
    required: true
  password:
    description:
      - Password of the user, at least five characters. It is needed for a new user.
    type: str
  update_password:
    description:
      - When to set the password. It cannot be read, so V(always) sets it and reports a change on each run, while
        V(on_create) leaves the password of an existing user alone.
    type: str
    default: on_create
    choices:
      - always
      - on_create
  role:
    description:
      - 'What the user may do on the manager itself: V(sys_admin) manages it, V(default) has no special permissions
        and gets them from tenants. A new user gets V(default).'
    type: str
    choices:
      - sys_admin
      - default
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
- name: Make a user, whose password is set once
  telco.cloud.f5_vnfm_user:
    username: alice
    password: "{{ vault_alice_password | default('a-password-of-the-vault') }}"
    role: default

- name: Make a user an administrator of the manager
  telco.cloud.f5_vnfm_user:
    username: bob
    role: sys_admin

- name: Set a password anew on each run
  telco.cloud.f5_vnfm_user:
    username: bob
    password: "{{ vault_bob_password | default('second-password-of-the-vault') }}"
    update_password: always

- name: Delete the users
  telco.cloud.f5_vnfm_user:
    username: "{{ item }}"
    state: absent
  loop:
    - alice
    - bob
"""

RETURN = r"""
---
user:
  description:
    - The user as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    username:
      description:
        - Name of the user. Its case does not matter.
      returned: when the service sends it
      type: str
      sample: operator
    role:
      description:
        - 'What the user may do on the manager itself: V(sys_admin) manages it, V(default) has no special permissions
          and gets them from tenants. A new user gets V(default).'
      returned: when the service sends it
      type: str
      sample: default
    active:
      description:
        - Whether the user may log in.
      returned: when the service sends it
      type: bool
      sample: true
    is_locked:
      description:
        - Whether the user is locked out after too many wrong passwords.
      returned: when the service sends it
      type: bool
      sample: false
    last_login_at:
      description:
        - When the user's last request came (ISO 8601, UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000Z'
    tenants:
      description:
        - How many tenants the user has, or the roles by tenant name.
      returned: when the service sends it
      type: raw
      sample: 1
    groups:
      description:
        - How many user groups the user is in, or their names.
      returned: when the service sends it
      type: raw
      sample: 0
    tenant_roles:
      description:
        - Where the user has the roles in tenants from. Only in details.
      returned: when the service sends it
      type: dict
      sample: &id001
        direct:
          radio: user
        groups: {}
    group_system_roles:
      description:
        - Roles on the manager through user groups.
      returned: when the service sends it
      type: dict
      sample: &id002
        default:
          - operators
  sample:
    username: operator
    role: default
    active: true
    is_locked: false
    last_login_at: '2026-11-21T09:30:00.000Z'
    tenants: 1
    groups: 0
    tenant_roles: *id001
    group_system_roles: *id002
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.users import USER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
