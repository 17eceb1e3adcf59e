#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/role_assignments.py
# and tests/examples/openstack_role_assignment_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_role_assignment_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_role_assignment_info
short_description: List role assignments of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists who has which role where, in the identity service (Keystone).
  - 'With O(inherited), a user or group, and a target, only the roles that were given there are asked for, or with
    O(role) whether this one was: the list is empty when it was not.'
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects. It does not know O(group), O(domain), O(user_domain), O(group_domain),
    O(project_domain), O(role_domain), O(inherited) and O(effective), and refuses what it does not know.
  - 'There, V(all) of O(system) stands for the roles that a user has everywhere. It lists the roles of one user
    in one place: O(user) is needed, and O(project) or O(system).'
  - Written from OpenStack API Complete Reference (2015-11-17), 6.5, 6.6 and 6.10 Roles, 7.1 OS-INHERIT, 9.3.6,
    9.4.4, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_role_assignment
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
      - Name or id of the user who has the role.
    type: str
  group:
    description:
      - Name or id of the group whose members have the role.
    type: str
  project:
    description:
      - Name or id of the project that the role is for.
    type: str
  domain:
    description:
      - Name or id of the domain that the role is for. Together with O(project), it is the domain in which names
        of users, groups and projects are.
    type: str
  system:
    description:
      - 'V(all): the role is for the whole deployment.'
    type: str
    choices:
      - all
  user_domain:
    description:
      - Name or id of the domain that the user is in. Left out, a name is looked for in that of O(domain), and without
        that in all that the login may see.
    type: str
  group_domain:
    description:
      - Name or id of the domain that the group is in. Left out, a name is looked for in that of O(domain), and
        without that in all that the login may see.
    type: str
  project_domain:
    description:
      - Name or id of the domain that the project is in. Left out, a name is looked for in that of O(domain), and
        without that in all that the login may see.
    type: str
  role_domain:
    description:
      - Name or id of the domain that the role is in. Left out, a name is looked for among those that belong to
        none.
    type: str
  role:
    description:
      - Name or id of the role.
    type: str
  inherited:
    description:
      - Whether only roles are returned that projects below inherit, or only those that none does. Left out, both
        are.
    type: bool
  effective:
    description:
      - 'Whether to return what it all comes to for users: each member in place of a group, each project in place
        of what it inherits from. Roles of a O(group) cannot be asked for so.'
    type: bool
    default: false
  service_id:
    description:
      - 'Id of a service: only its roles are returned. This is known to Identity v2.0 only.'
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List who has which role in a project
  telco.cloud.openstack_role_assignment_info:
    project: radio
    domain: default
  register: found

- name: See names
  ansible.builtin.assert:
    that:
      - found.role_assignments | map(attribute='role') | unique == ['member']
      - "'jdoe' in (found.role_assignments | map(attribute='user', default=none))"

- name: Ask for one role, and not by way of a group or from above
  telco.cloud.openstack_role_assignment_info:
    role: admin
    user: jdoe
    project: radio
    inherited: false
  register: one

- name: See that the user does not have it
  ansible.builtin.assert:
    that: one.role_assignments == []

- name: List what it all comes to for a user
  telco.cloud.openstack_role_assignment_info:
    user: jdoe
    effective: true

- name: List the roles of a user in a project, and in those below
  telco.cloud.openstack_role_assignment_info:
    user: jdoe
    project: radio
    inherited: "{{ item }}"
  loop: [false, true]

- name: List the roles of a group in a project, and in those below
  telco.cloud.openstack_role_assignment_info:
    group: operators
    project: radio
    inherited: "{{ item }}"
  loop: [false, true]

- name: Ask whether a user has a role in a project, and in those below
  telco.cloud.openstack_role_assignment_info:
    role: member
    user: jdoe
    project: radio
    inherited: "{{ item }}"
  loop: [false, true]
  register: asked

- name: See that it has both
  ansible.builtin.assert:
    that: asked.results | map(attribute='role_assignments') | map('length') == [1, 1]

- name: Delete the group with its roles
  telco.cloud.openstack_group:
    name: operators
    domain: default
    state: absent

- name: Delete the user
  telco.cloud.openstack_user:
    name: jdoe
    domain: default
    state: absent

- name: Delete the project
  telco.cloud.openstack_project:
    name: radio
    domain: default
    state: absent
"""

RETURN = r"""
---
role_assignments:
  description:
    - The role assignments that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    user:
      description:
        - Name or id of the user who has the role.
      returned: when the service sends it
      type: str
      sample: jdoe
    group:
      description:
        - Name or id of the group whose members have the role.
      returned: when the service sends it
      type: str
    project:
      description:
        - Name or id of the project that the role is for.
      returned: when the service sends it
      type: str
      sample: radio
    domain:
      description:
        - Name or id of the domain that the role is for. Together with C(project), it is the domain in which names
          of users, groups and projects are.
      returned: when the service sends it
      type: str
    system:
      description:
        - 'V(all): the role is for the whole deployment.'
      returned: when the service sends it
      type: str
    role:
      description:
        - Name or id of the role.
      returned: when the service sends it
      type: str
      sample: operator
    inherited:
      description:
        - Whether the role is for all projects below C(project), or of C(domain), now and later, and not for that
          project or domain itself. Both kinds can be given beside each other.
      returned: when the service sends it
      type: bool
      sample: false
    role_id:
      description:
        - Id of the role, where there is one.
      returned: when the service sends it
      type: str
      sample: 677bfab34c844a01b88a217aa12ec4c2
    user_id:
      description:
        - Id of the user, where there is one.
      returned: when the service sends it
      type: str
      sample: f59382db809c43139982ca4189404650
    group_id:
      description:
        - Id of the group, where there is one.
      returned: when the service sends it
      type: str
    project_id:
      description:
        - Id of the project, where there is one.
      returned: when the service sends it
      type: str
      sample: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
    domain_id:
      description:
        - Id of the domain, where there is one.
      returned: when the service sends it
      type: str
  sample:
    - user: jdoe
      project: radio
      role: operator
      inherited: false
      role_id: 677bfab34c844a01b88a217aa12ec4c2
      user_id: f59382db809c43139982ca4189404650
      project_id: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.role_assignments import ROLE_ASSIGNMENT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
