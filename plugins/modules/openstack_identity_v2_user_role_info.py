#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/identity_v2_user_roles.py
# and tests/examples/openstack_identity_v2_user_role_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_identity_v2_user_role_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_identity_v2_user_role_info
short_description: List roles of users by OpenStack's Identity v2.0
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the roles that a user has on a tenant, or everywhere.
  - 'For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404.'
  - Written from OpenStack API Complete Reference (2015-11-17), 9.3.6, 9.4.4, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_identity_v2_user_role
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
  user:
    description:
      - Name or id of the user.
    type: str
    required: true
  tenant:
    description:
      - Name or id of a tenant. Left out, the roles everywhere are returned.
    type: str
  service_id:
    description:
      - 'Id of a service: only its roles are returned.'
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the roles that a user has everywhere
  telco.cloud.openstack_identity_v2_user_role_info:
    user: jqsmith
  register: everywhere

- name: List those that it has on a tenant
  telco.cloud.openstack_identity_v2_user_role_info:
    user: jqsmith
    tenant: radio
  register: there

- name: Show them
  ansible.builtin.assert:
    that:
      - everywhere.identity_v2_user_roles | map(attribute='name') == ['reader']
      - there.identity_v2_user_roles | map(attribute='name') == ['member']

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
identity_v2_user_roles:
  description:
    - The identity v2 user roles that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - user: u1000
      role: '123'
      tenant: '1234'
      name: compute:admin
      description: Nova Administrator
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.identity_v2_user_roles import USER_ROLE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
