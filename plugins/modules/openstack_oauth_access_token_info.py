#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/oauth_access_tokens.py
# and tests/examples/openstack_oauth_access_token_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_oauth_access_token_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_oauth_access_token_info
short_description: List OAuth access tokens of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the access tokens of a user at the identity service (Keystone), without their secrets.
  - Written from OpenStack API Complete Reference (2015-11-17), 7.3 OAuth extension (OS-OAUTH1); Identity API v3,
    OS-OAUTH1.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_oauth_access_token
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
      - Name or id of the user. Left out, it is the login's own.
    type: str
  user_domain:
    description:
      - Name or id of the domain that the user is in. Left out, a name is looked for in all that the login may see.
    type: str
  id:
    description:
      - Id of one access token. The list is empty when there is none.
    type: str
  role:
    description:
      - 'Name or id of a role: only the access tokens that have it.'
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the own access tokens, with their roles
  telco.cloud.openstack_oauth_access_token_info:
  register: own

- name: List a user's that have a role
  telco.cloud.openstack_oauth_access_token_info:
    user: admin
    role: reader
  register: reading

- name: See one
  telco.cloud.openstack_oauth_access_token_info:
    id: "{{ own.oauth_access_tokens[0].id }}"
  register: one

- name: Show it
  ansible.builtin.assert:
    that:
      - one.oauth_access_tokens == reading.oauth_access_tokens
      - one.oauth_access_tokens[0].roles | length == 1

- name: Delete the consumer, and what it has
  telco.cloud.openstack_oauth_consumer:
    description: billing
    state: absent

- name: Remove the secrets
  ansible.builtin.file:
    path: "{{ backup_dir }}/billing.{{ item }}"
    state: absent
  loop:
    - secret
    - access
"""

RETURN = r"""
---
oauth_access_tokens:
  description:
    - The oauth access tokens that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Id of an existing access token, which is its key too. Without it, C(consumer_id) is needed.
      returned: when the service sends it
      type: str
      sample: 6be26a
    consumer_id:
      description:
        - Id of the consumer. Without C(id), it is the consumer's access token for C(project).
      returned: when the service sends it
      type: str
      sample: 7fea2d
    project:
      description:
        - Name or id of the project that the access token is for. Left out, it is the login's own.
      returned: when the service sends it
      type: str
      sample: e45ca02ed7d44f12b5795f76dd37fa69
    roles:
      description:
        - Names or ids of the roles that the consumer gets, which are all roles that the login has itself; ids in
          results. They cannot be changed later.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - d4afa97e1f5e40aabcf4fe3c1644fc85
    user:
      description:
        - Name or id of the user whose roles they are. Left out, it is the login's own, and for others none can
          be made.
      returned: when the service sends it
      type: str
      sample: ce9e07
    authorizing_user_id:
      description:
        - Id of the user.
      returned: when the service sends it
      type: str
      sample: ce9e07
    project_id:
      description:
        - Id of the project.
      returned: when the service sends it
      type: str
      sample: b9fca3
    expires_at:
      description:
        - When it ends (ISO 8601, UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-28T23:41:29.000000Z'
    links:
      description:
        - Addresses of the access token and of its roles.
      returned: when the service sends it
      type: dict
      sample: &id002
        self: https://keystone.example.com:5000/v3/users/ce9e07/OS-OAUTH1/access_tokens/6be26a
  sample:
    - id: 6be26a
      consumer_id: 7fea2d
      project: e45ca02ed7d44f12b5795f76dd37fa69
      roles: *id001
      user: ce9e07
      authorizing_user_id: ce9e07
      project_id: b9fca3
      expires_at: '2026-11-28T23:41:29.000000Z'
      links: *id002
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.oauth_access_tokens import OAUTH_ACCESS_TOKEN_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
