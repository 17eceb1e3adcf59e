#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/user_groups.py
# and tests/examples/f5_vnfm_user_group.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_user_group."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_user_group
short_description: Manage user groups of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates and deletes user groups, which get roles in tenants together.
  - A group that still has users or tenants cannot be deleted; the manager refuses it.
  - Needs the premium edition of the manager and an administrator.
  - Written from F5 VNFM REST API v3.1, User groups.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_user_group_info
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
    support: full
options:
  name:
    description:
      - Name of the user group. Its case does not matter.
    type: str
    required: true
  ldap_dn:
    description:
      - Distinguished name of the LDAP group whose members are the user group's, on a manager that works with LDAP.
      - It cannot be changed later.
    type: str
  role:
    description:
      - What the group's users may do on the manager itself. A new group gets V(default).
      - It cannot be changed later.
    type: str
    choices:
      - sys_admin
      - default
  state:
    description:
      - The state that the user group is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Make a user group
  telco.cloud.f5_vnfm_user_group:
    name: operators

- name: Make a user group of administrators that follows an LDAP group
  telco.cloud.f5_vnfm_user_group:
    name: administrators
    ldap_dn: cn=vnfm-administrators,ou=groups,dc=example,dc=com
    role: sys_admin

- name: Delete the user groups
  telco.cloud.f5_vnfm_user_group:
    name: "{{ item }}"
    state: absent
  loop:
    - operators
    - administrators
"""

RETURN = r"""
---
user_group:
  description:
    - The user group as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: operators
    ldap_dn: cn=operators,dc=example,dc=com
    role: default
    users: 3
    tenants: 1
id:
  description:
    - What identifies the user group. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.user_groups import USER_GROUP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
