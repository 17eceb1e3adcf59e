#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/users.py
# and tests/examples/openstack_user.yml. Do not edit.
"""Ansible module telco.cloud.openstack_user."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_user
short_description: Manage users of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes users of the identity service (Keystone). Only administrators can.
  - What a user may do is said by its roles; it has none at first.
  - 'Options and results have the names of M(openstack.cloud.identity_user), so that its playbooks work here. Unlike
    there, an option that is left out is not touched: O(is_enabled) has no default.'
  - Written from OpenStack API Complete Reference (2015-11-17), 6.7 Users, 9.3 Users, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects. It does not know O(domain), O(description) and O(update_password),
    and refuses what it does not know.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_user_info
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
    support: partial
    details: 'With O(update_password=always) each run sets the password: whether it is the same cannot be read.'
options:
  name:
    description:
      - Name of the user, or the id of an existing one. A name is unique in its domain.
    type: str
    required: true
  password:
    description:
      - Password of the user. One without a password cannot log in with one.
    type: str
  update_password:
    description:
      - When to set the password. It cannot be read, so V(always) sets it and reports a change on each run, while
        V(on_create) leaves the password of an existing user alone. A new password ends the user's tokens.
    type: str
    default: on_create
    choices:
      - always
      - on_create
  email:
    description:
      - Address for mail to the user.
    type: str
  description:
    description:
      - Who or what the user is.
    type: str
  default_project:
    description:
      - Name or id of the project that a login is for when it names none. With O(domain), a name is one of that
        domain. The user still needs a role there.
    type: str
  domain:
    description:
      - Name or id of the domain that the user is in. Left out, a new user gets the login's domain, and an existing
        one is looked for in all domains that the login may see.
    type: str
    aliases:
      - domain_id
  is_enabled:
    description:
      - Whether the user can log in. A new user can when nothing is said; one that is locked loses its tokens.
    type: bool
    aliases:
      - enabled
  state:
    description:
      - The state that the user is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a user with a password, which is set for a new one only
  telco.cloud.openstack_user:
    name: jdoe
    domain: default
    password: "{{ jdoe_password | default('correct-horse-battery') }}"
    email: jdoe@example.com
    description: James Doe
    default_project: radio
  register: jdoe

- name: See the domain it is in, and that nothing tells the password
  ansible.builtin.assert:
    that:
      - jdoe.user.name == 'jdoe'
      - jdoe.user.domain_id == 'default'
      - jdoe.user.password is not defined

- name: Lock a user out
  telco.cloud.openstack_user:
    name: contractor
    domain: default
    is_enabled: false

- name: Delete a user
  telco.cloud.openstack_user:
    name: former-colleague
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

- name: Delete the project
  telco.cloud.openstack_project:
    name: radio
    domain: default
    state: absent
"""

RETURN = r"""
---
user:
  description:
    - The user as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: jdoe
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
id:
  description:
    - What identifies the user. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.users import USER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
