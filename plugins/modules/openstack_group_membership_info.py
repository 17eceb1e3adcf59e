#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/group_memberships.py
# and tests/examples/openstack_group_membership_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_group_membership_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_group_membership_info
short_description: List users in a group of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Lists who is in a group of the identity service (Keystone), or says whether one user is: the list is empty
    when it is not.'
  - Of a list each member also has C(domain_id), C(email), C(description) and C(is_enabled), as the user has them.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.8.6 to 6.8.9 Groups.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_group_membership
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
  group:
    description:
      - Name or id of the group.
    type: str
    required: true
  user:
    description:
      - 'Name or id of a user: only its membership is returned, if it is a member. Left out, all are.'
    type: str
  group_domain:
    description:
      - Name or id of the domain that the group is in. Left out, a name is looked for in all that the login may
        see.
    type: str
  user_domain:
    description:
      - Name or id of the domain that the user is in. Left out, a name is looked for in all that the login may see.
    type: str
  filters:
    description:
      - Further attributes that must be as they are here. The service filters by them; which ones it knows is its
        own matter. Options' names and the service's names both work.
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List who is in a group
  telco.cloud.openstack_group_membership_info:
    group: operators
    group_domain: default
  register: members

- name: See the names
  ansible.builtin.assert:
    that: members.group_memberships | map(attribute='user') == ['jdoe']

- name: Ask whether one user is in it
  telco.cloud.openstack_group_membership_info:
    group: operators
    user: admin
  register: admins

- name: See that it is not
  ansible.builtin.assert:
    that: admins.group_memberships == []

- name: Ask for one who is
  telco.cloud.openstack_group_membership_info:
    group: operators
    user: jdoe
  register: jdoe

- name: See that it is
  ansible.builtin.assert:
    that: jdoe.group_memberships | length == 1

- name: Delete the group
  telco.cloud.openstack_group:
    name: operators
    domain: default
    state: absent

- name: Delete the user
  telco.cloud.openstack_user:
    name: jdoe
    domain: default
    state: absent
"""

RETURN = r"""
---
group_memberships:
  description:
    - The group memberships that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    group:
      description:
        - Name or id of the group.
      returned: when the service sends it
      type: str
      sample: operators
    user:
      description:
        - Name or id of the user.
      returned: when the service sends it
      type: str
      sample: jdoe
    group_id:
      description:
        - Id of the group.
      returned: when the service sends it
      type: str
      sample: ee6156ff04c645f481a6738311aea0b0
    user_id:
      description:
        - Id of the user.
      returned: when the service sends it
      type: str
      sample: f59382db809c43139982ca4189404650
  sample:
    - group: operators
      user: jdoe
      group_id: ee6156ff04c645f481a6738311aea0b0
      user_id: f59382db809c43139982ca4189404650
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.group_memberships import GROUP_MEMBERSHIP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
