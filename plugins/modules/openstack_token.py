#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/tokens.py
# and tests/examples/openstack_token.yml. Do not edit.
"""Ansible module telco.cloud.openstack_token."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_token
short_description: Keep tokens of OpenStack in files
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gets a token of the identity service (Keystone) and keeps it in a file, or revokes the token that is in one
    and removes the file.
  - A token that is in the file already, of the same user and for the same project, is kept as long as it is good
    for O(minimum_lifetime).
  - Written from OpenStack API Complete Reference (2015-11-17), 6.2, 8.2 and 9.2 Tokens, 10.5 OS-KVALIDATE.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects. It does not know O(user_domain), O(project_domain), O(domain) and
    O(system), and refuses what it does not know.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_token_info
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
  file:
    description:
      - File that holds the token and nothing else, where the module runs. It is for its owner only (mode 0600),
        and its folder has to be there. The token never appears in the result.
    type: path
    required: true
  user:
    description:
      - Name or id of the user to log in as, with O(password). Left out, a token is made with the login's own, which
        ends when that one does; a login by application credential makes none.
    type: str
  user_domain:
    description:
      - Name of the domain that the user is in, when it is told by its name.
    type: str
    default: Default
  password:
    description:
      - Password of the user.
    type: str
  project:
    description:
      - Name or id of the project that the token is for. Left out, with O(domain) and O(system) too, it is for what
        the login is for.
    type: str
  project_domain:
    description:
      - Name of the domain that the project is in, when it is told by its name.
    type: str
    default: Default
  domain:
    description:
      - Name or id of the domain that the token is for.
    type: str
  system:
    description:
      - Whether it is for the cloud as a whole.
    type: bool
    default: false
  minimum_lifetime:
    description:
      - How long the token in the file has to be good for still, in seconds. One that ends earlier is replaced by
        a new one.
      - From 0 to 2.14748e+09.
    type: int
    default: 60
  state:
    description:
      - The state that the token in is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a token for what the login is for
  telco.cloud.openstack_token:
    file: "{{ backup_dir }}/own.token"
  register: own

- name: See that nothing tells it
  ansible.builtin.assert:
    that: own.token.id is not defined

- name: Have a token of another user that is good for ten minutes at least
  telco.cloud.openstack_token:
    file: "{{ backup_dir }}/jdoe.token"
    user: jdoe
    password: "{{ jdoe_password | default('not-a-real-one') }}"
    project: admin
    minimum_lifetime: 600

- name: Revoke a token and remove its file
  telco.cloud.openstack_token:
    file: "{{ backup_dir }}/former.token"
    state: absent

- name: Revoke the tokens
  telco.cloud.openstack_token:
    file: "{{ backup_dir }}/{{ item }}.token"
    state: absent
  loop:
    - own
    - jdoe

- name: Delete the user
  telco.cloud.openstack_user:
    name: jdoe
    domain: default
    state: absent
"""

RETURN = r"""
---
token:
  description:
    - The token in as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    file:
      description:
        - File that holds the token and nothing else, where the module runs. It is for its owner only (mode 0600),
          and its folder has to be there. The token never appears in the result.
      returned: when the service sends it
      type: str
      sample: /run/user/1000/keystone.token
    user_id:
      description:
        - Id of the user.
      returned: when the service sends it
      type: str
      sample: f11512
    user_name:
      description:
        - Name of the user.
      returned: when the service sends it
      type: str
      sample: jdoe
    project_id:
      description:
        - Id of the project that it is for, if it is for one.
      returned: when the service sends it
      type: str
      sample: e45ca0
    project_name:
      description:
        - Name of the project.
      returned: when the service sends it
      type: str
      sample: radio
    scope_domain_id:
      description:
        - Id of the domain that it is for, if it is for one.
      returned: when the service sends it
      type: str
    is_system:
      description:
        - Whether it is for the cloud as a whole.
      returned: when the service sends it
      type: bool
      sample: false
    roles:
      description:
        - Names of the roles in it.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - reader
    methods:
      description:
        - How the login was made.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002
        - password
    issued_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-28T09:00:00.000000Z'
    expires_at:
      description:
        - When it ends (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-28T10:00:00.000000Z'
  sample:
    file: /run/user/1000/keystone.token
    user_id: f11512
    user_name: jdoe
    project_id: e45ca0
    project_name: radio
    is_system: false
    roles: *id001
    methods: *id002
    issued_at: '2026-11-28T09:00:00.000000Z'
    expires_at: '2026-11-28T10:00:00.000000Z'
id:
  description:
    - What identifies the token in. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.tokens import TOKEN as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
