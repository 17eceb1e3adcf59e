#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/user_groups.py
# and tests/examples/f5_vnfm_user_group_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_user_group_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_user_group_info
short_description: List user groups of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the user groups of a manager. Needs its premium edition and an administrator.
  - Written from F5 VNFM REST API v3.1, User groups.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_user_group
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
  name:
    description:
      - Only the user group of this name.
    type: str
  get_data:
    description:
      - Whether to return the names of the users and the tenants with their roles in place of how many there are.
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
- name: List all user groups
  telco.cloud.f5_vnfm_user_group_info:
    sort:
      - name
  register: groups_found

- name: Show them
  ansible.builtin.debug:
    msg: "{{ groups_found.user_groups | map(attribute='name') | join(', ') }}"

- name: Get one user group with its users
  telco.cloud.f5_vnfm_user_group_info:
    name: operators
    get_data: true
  register: operators

- name: The group has no users yet
  ansible.builtin.assert:
    that:
      - operators.user_groups[0].users == []

- name: Delete the user group
  telco.cloud.f5_vnfm_user_group:
    name: operators
    state: absent
"""

RETURN = r"""
---
user_groups:
  description:
    - The user groups that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the user group. Its case does not matter.
      returned: when the service sends it
      type: str
      sample: operators
    ldap_dn:
      description:
        - Distinguished name of the LDAP group whose members are the user group's, on a manager that works with
          LDAP.
      returned: when the service sends it
      type: str
      sample: cn=operators,dc=example,dc=com
    role:
      description:
        - What the group's users may do on the manager itself. A new group gets V(default).
      returned: when the service sends it
      type: str
      sample: default
    users:
      description:
        - How many users it has, or their names.
      returned: when the service sends it
      type: raw
      sample: 3
    tenants:
      description:
        - How many tenants it has, or the roles by tenant name.
      returned: when the service sends it
      type: raw
      sample: 1
  sample:
    - name: operators
      ldap_dn: cn=operators,dc=example,dc=com
      role: default
      users: 3
      tenants: 1
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.user_groups import USER_GROUP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
