#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/users.py
# and tests/examples/openstack_user_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_user_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_user_info
short_description: List users of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists users of the identity service (Keystone).
  - Options and results have the names of M(openstack.cloud.identity_user_info), so that its playbooks work here.
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects. It does not know O(domain), O(with_groups) and O(with_projects),
    and refuses what it does not know.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.7 Users, 9.3 Users, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_user
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
  domain:
    description:
      - Name or id of the domain that the users are in.
    type: str
    aliases:
      - domain_id
  filters:
    description:
      - Further attributes that must be as they are here. The service filters by them; which ones it knows is its
        own matter. Options' names and the service's names both work.
    type: dict
  project:
    description:
      - 'Name or id of a project: only users who have a role in it. Identity v2.0 only knows this; by v3, M(telco.cloud.openstack_role_assignment_info)
        tells them.'
    type: str
  with_groups:
    description:
      - Whether each user has its groups, as C(groups). This is one more request for each.
    type: bool
    default: false
  with_projects:
    description:
      - Whether each user has the projects that it has a role in, as C(projects). This is one more request for each.
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look a user up by its name, with the groups and projects it is in
  telco.cloud.openstack_user_info:
    name: jdoe
    domain: default
    with_groups: true
    with_projects: true
  register: found

- name: See that it has none yet
  ansible.builtin.assert:
    that:
      - found.users | length == 1
      - found.users[0].groups == []
      - found.users[0].projects == []

- name: List the users that are locked
  telco.cloud.openstack_user_info:
    domain: default
    filters:
      is_enabled: false
  register: locked

- name: See that it is one of them
  ansible.builtin.assert:
    that: "'jdoe' in locked.users | map(attribute='name')"

- name: The same by its id
  telco.cloud.openstack_user_info:
    name: "{{ found.users[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.users[0].name == 'jdoe'

- name: Delete the user
  telco.cloud.openstack_user:
    name: jdoe
    domain: default
    state: absent
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
    name:
      description:
        - Name of the user, or the id of an existing one. A name is unique in its domain.
      returned: when the service sends it
      type: str
      sample: jdoe
    email:
      description:
        - Address for mail to the user.
      returned: when the service sends it
      type: str
      sample: jdoe@example.com
    description:
      description:
        - Who or what the user is.
      returned: when the service sends it
      type: str
      sample: James Doe
    default_project:
      description:
        - Name or id of the project that a login is for when it names none. With C(domain), a name is one of that
          domain. The user still needs a role there.
      returned: when the service sends it
      type: str
      sample: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
    domain:
      description:
        - Name or id of the domain that the user is in. Left out, a new user gets the login's domain, and an existing
          one is looked for in all domains that the login may see.
      returned: when the service sends it
      type: str
      sample: default
    is_enabled:
      description:
        - Whether the user can log in. A new user can when nothing is said; one that is locked loses its tokens.
      returned: when the service sends it
      type: bool
      sample: true
    id:
      description:
        - Id of the user.
      returned: when the service sends it
      type: str
      sample: f59382db809c43139982ca4189404650
    domain_id:
      description:
        - Id of the domain that the user is in.
      returned: when the service sends it
      type: str
      sample: default
    default_project_id:
      description:
        - Id of the default project, where there is one.
      returned: when the service sends it
      type: str
      sample: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
    password_expires_at:
      description:
        - When the password ends (UTC); none for never.
      returned: when the service sends it
      type: str
    options:
      description:
        - Resource options, such as C(ignore_password_expiry).
      returned: when the service sends it
      type: dict
      sample: &id001 {}
    links:
      description:
        - The user's own address.
      returned: when the service sends it
      type: dict
      sample: &id002
        self: https://keystone.example.com:5000/v3/users/f59382db809c43139982ca4189404650
  sample:
    - name: jdoe
      email: jdoe@example.com
      description: James Doe
      default_project: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
      domain: default
      is_enabled: true
      id: f59382db809c43139982ca4189404650
      domain_id: default
      default_project_id: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
      options: *id001
      links: *id002
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.users import USER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
