#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/group_memberships.py
# and tests/examples/openstack_group_membership.yml. Do not edit.
"""Ansible module telco.cloud.openstack_group_membership."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_group_membership
short_description: Put users into groups of OpenStack, and take them out
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Puts a user into a group of the identity service (Keystone), or takes it out. Only administrators can.
  - The user then has all roles of the group. Nobody else in the group is touched.
  - Options have the names of M(openstack.cloud.group_assignment), so that its playbooks work here.
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
  - module: telco.cloud.openstack_group_membership_info
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
  group:
    description:
      - Name or id of the group.
    type: str
    required: true
  user:
    description:
      - Name or id of the user.
    type: str
    required: true
  group_domain:
    description:
      - Name or id of the domain that the group is in. Left out, a name is looked for in all that the login may
        see.
    type: str
  user_domain:
    description:
      - Name or id of the domain that the user is in. Left out, a name is looked for in all that the login may see.
    type: str
  state:
    description:
      - The state that the membership of group is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a user in a group
  telco.cloud.openstack_group_membership:
    group: operators
    group_domain: default
    user: jdoe
    user_domain: default
  register: member

- name: See who it is
  ansible.builtin.assert:
    that: member.group_membership.user == 'jdoe'

- name: Take another one out
  telco.cloud.openstack_group_membership:
    group: operators
    user: contractor
    state: absent

- name: Delete the group
  telco.cloud.openstack_group:
    name: operators
    domain: default
    state: absent

- name: Delete the users
  telco.cloud.openstack_user:
    name: "{{ item }}"
    domain: default
    state: absent
  loop:
    - jdoe
    - contractor
"""

RETURN = r"""
---
group_membership:
  description:
    - The membership of group as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    group: operators
    user: jdoe
    group_id: ee6156ff04c645f481a6738311aea0b0
    user_id: f59382db809c43139982ca4189404650
id:
  description:
    - What identifies the membership of group. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.group_memberships import GROUP_MEMBERSHIP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
