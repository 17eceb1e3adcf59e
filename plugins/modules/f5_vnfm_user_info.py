#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/users.py
# and tests/examples/f5_vnfm_user_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_user_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_user_info
short_description: List users of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the users of a manager. Needs its premium edition and an administrator.
  - Written from F5 VNFM REST API v3.1, Users.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_user
extends_documentation_fragment:
  - telco.cloud.f5_vnfm
  - telco.cloud.attributes
  - telco.cloud.attributes.f5_vnfm
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  username:
    description:
      - Only the user of this name.
    type: str
  get_data:
    description:
      - Whether to return the tenants with their roles and the names of the user groups in place of how many there
        are.
    type: bool
  include:
    description:
      - Return only these attributes. An attribute that does not exist is refused by the manager.
    type: list
    elements: str
  sort:
    description:
      - Sort by these attributes, the first one first; a leading V(-) sorts descending.
    type: list
    elements: str
  page_size:
    description:
      - How many objects to ask for at a time. All pages are read all the same; see O(limit).
    type: int
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all users
  telco.cloud.f5_vnfm_user_info:
  register: users

- name: Show the administrators
  ansible.builtin.debug:
    msg: "{{ users.users | selectattr('role', 'equalto', 'sys_admin') | map(attribute='username') | join(', ') }}"

- name: Get one user with the roles in tenants
  telco.cloud.f5_vnfm_user_info:
    username: admin
    get_data: true
  register: admin

- name: The administrator belongs to the default tenant
  ansible.builtin.assert:
    that:
      - admin.users | length == 1
      - "'default_tenant' in admin.users[0].tenants"
"""

RETURN = r"""
---
users:
  description:
    - The users that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - username: operator
      role: default
      active: true
      is_locked: false
      last_login_at: '2026-11-21T09:30:00.000Z'
      tenants: 1
      groups: 0
      tenant_roles: *id001
      group_system_roles: *id002
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.users import USER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
