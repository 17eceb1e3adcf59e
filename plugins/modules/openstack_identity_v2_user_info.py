#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/identity_v2_users.py
# and tests/examples/openstack_identity_v2_user_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_identity_v2_user_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_identity_v2_user_info
short_description: List users of OpenStack's Identity v2.0
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists users of the identity service (Keystone) by its API v2.0.
  - 'For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404.'
  - Written from OpenStack API Complete Reference (2015-11-17), 9.3 Users, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_identity_v2_user
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
      - Name or id of a user. Left out, all that the login may see are returned.
    type: str
  tenant:
    description:
      - 'Name or id of a tenant: only its users are returned.'
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all users
  telco.cloud.openstack_identity_v2_user_info:
    limit: 100
  register: all

- name: See one by its name
  telco.cloud.openstack_identity_v2_user_info:
    name: jqsmith
  register: named

- name: See one by its id
  telco.cloud.openstack_identity_v2_user_info:
    name: "{{ named.identity_v2_users[0].id }}"
  register: one

- name: List the users of a tenant
  telco.cloud.openstack_identity_v2_user_info:
    tenant: radio
  register: there

- name: Show them
  ansible.builtin.assert:
    that:
      - "'jqsmith' in all.identity_v2_users | map(attribute='name')"
      - there.identity_v2_users == one.identity_v2_users

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
identity_v2_users:
  description:
    - The identity v2 users that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: jqsmith
      email: john.smith@example.org
      tenant: '1234'
      is_enabled: true
      id: u1000
      username: jqsmith
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.identity_v2_users import USER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
