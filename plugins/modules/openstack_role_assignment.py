#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/role_assignments.py
# and tests/examples/openstack_role_assignment.yml. Do not edit.
"""Ansible module telco.cloud.openstack_role_assignment."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_role_assignment
short_description: Give roles of OpenStack to users and groups, and take them away
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gives a role to a user or a group on a project, a domain or the whole system, or takes it away, in the identity
    service (Keystone). No other role is touched.
  - 'Whether it is given is asked for this one role, user or group, and target, with one request: what a user has
    by way of a group, or inherits, does not count.'
  - Options have the names of M(openstack.cloud.role_assignment), so that its playbooks work here. As there, O(domain)
    beside O(project) says in which domain names are.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.5, 6.6 and 6.10 Roles, 7.1 OS-INHERIT, 9.3.6,
    9.4.4, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects. It does not know O(group), O(domain), O(user_domain), O(group_domain),
    O(project_domain), O(role_domain) and O(inherited), and refuses what it does not know.
  - There, V(all) of O(system) stands for the roles that a user has everywhere.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_role_assignment_info
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
    required: true
  inherited:
    description:
      - Whether the role is for all projects below O(project), or of O(domain), now and later, and not for that
        project or domain itself. Both kinds can be given beside each other.
    type: bool
    default: false
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
- name: Have a role for all members of a group in a project
  telco.cloud.openstack_role_assignment:
    role: member
    group: operators
    project: radio
    domain: default
  register: given

- name: See it
  ansible.builtin.assert:
    that:
      - given.role_assignment.role == 'member'
      - given.role_assignment.group == 'operators'

- name: Let a user read in all projects of a domain
  telco.cloud.openstack_role_assignment:
    role: reader
    user: jdoe
    domain: default
    inherited: true

- name: Take a role of a user away
  telco.cloud.openstack_role_assignment:
    role: member
    user: jdoe
    project: radio
    state: absent

- name: Have a role of a user on a domain
  telco.cloud.openstack_role_assignment:
    role: reader
    user: jdoe
    domain: default

- name: Have roles of a group on a domain, and in all of its projects
  telco.cloud.openstack_role_assignment:
    role: reader
    group: operators
    domain: default
    inherited: "{{ item }}"
  loop: [false, true]

- name: Have roles in all projects below one, for a user and for a group
  telco.cloud.openstack_role_assignment:
    role: member
    user: "{{ item.user | default(omit) }}"
    group: "{{ item.group | default(omit) }}"
    project: radio
    inherited: true
  loop:
    - user: jdoe
    - group: operators

- name: Take the roles in the project away
  telco.cloud.openstack_role_assignment:
    role: member
    user: "{{ item.user | default(omit) }}"
    group: "{{ item.group | default(omit) }}"
    project: radio
    inherited: "{{ item.inherited }}"
    state: absent
  loop:
    - {group: operators, inherited: false}
    - {group: operators, inherited: true}
    - {user: jdoe, inherited: true}

- name: Take the roles on the domain away
  telco.cloud.openstack_role_assignment:
    role: reader
    user: "{{ item.user | default(omit) }}"
    group: "{{ item.group | default(omit) }}"
    domain: default
    inherited: "{{ item.inherited }}"
    state: absent
  loop:
    - {group: operators, inherited: false}
    - {group: operators, inherited: true}
    - {user: jdoe, inherited: false}
    - {user: jdoe, inherited: true}

- name: Delete the user
  telco.cloud.openstack_user:
    name: jdoe
    domain: default
    state: absent

- name: Delete the group
  telco.cloud.openstack_group:
    name: operators
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
role_assignment:
  description:
    - The role as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    user: jdoe
    project: radio
    role: operator
    inherited: false
    role_id: 677bfab34c844a01b88a217aa12ec4c2
    user_id: f59382db809c43139982ca4189404650
    project_id: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.role_assignments import ROLE_ASSIGNMENT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
