#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/identity_v2_user_roles.py
# and tests/examples/openstack_identity_v2_user_role.yml. Do not edit.
"""Ansible module telco.cloud.openstack_identity_v2_user_role."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_identity_v2_user_role
short_description: Manage roles of users by OpenStack's Identity v2.0
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gives a user a role, on a tenant or everywhere, or takes it away.
  - Written from OpenStack API Complete Reference (2015-11-17), 9.3.6, 9.4.4, 10.1 OS-KSADM.
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
  - module: telco.cloud.openstack_identity_v2_user_role_info
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
  user:
    description:
      - Name or id of the user.
    type: str
    required: true
  role:
    description:
      - Name or id of the role.
    type: str
    required: true
  tenant:
    description:
      - Name or id of the tenant that the role is for. Left out, it is for all.
    type: str
  state:
    description:
      - The state that the role is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Let a user read everywhere
  telco.cloud.openstack_identity_v2_user_role:
    user: jqsmith
    role: reader

- name: Let it manage a tenant
  telco.cloud.openstack_identity_v2_user_role:
    user: jqsmith
    role: admin
    tenant: radio

- name: Take a role away everywhere
  telco.cloud.openstack_identity_v2_user_role:
    user: jqsmith
    role: member
    state: absent

- name: Take a role away on a tenant
  telco.cloud.openstack_identity_v2_user_role:
    user: jqsmith
    role: member
    tenant: radio
    state: absent

- name: Delete the user
  telco.cloud.openstack_identity_v2_user:
    name: jqsmith
    state: absent

- name: Delete the tenant
  telco.cloud.openstack_project:
    name: radio
    state: absent
"""

RETURN = r"""
---
identity_v2_user_role:
  description:
    - The role as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    user:
      description:
        - Name or id of the user.
      returned: when the service sends it
      type: str
      sample: u1000
    role:
      description:
        - Name or id of the role.
      returned: when the service sends it
      type: str
      sample: '123'
    tenant:
      description:
        - Name or id of the tenant that the role is for. Left out, it is for all.
      returned: when the service sends it
      type: str
      sample: '1234'
    name:
      description:
        - Name of the role, in lists.
      returned: when the service sends it
      type: str
      sample: compute:admin
    description:
      description:
        - What the role is for, in lists.
      returned: when the service sends it
      type: str
      sample: Nova Administrator
  sample:
    user: u1000
    role: '123'
    tenant: '1234'
    name: compute:admin
    description: Nova Administrator
id:
  description:
    - What identifies the role. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.identity_v2_user_roles import USER_ROLE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
