#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/oauth_access_tokens.py
# and tests/examples/openstack_oauth_access_token.yml. Do not edit.
"""Ansible module telco.cloud.openstack_oauth_access_token."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_oauth_access_token
short_description: Manage OAuth access tokens of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lets a consumer act with some roles of the login's user in a project, and ends that again, in the identity service
    (Keystone).
  - 'The module does both sides'' part: it asks as the consumer, and agrees as the user.'
  - 'With the access token, C(auth_type=v3oauth1) logs in: its RV(id) is C(access_key), what is in O(secret_file)
    is C(access_secret).'
  - Written from OpenStack API Complete Reference (2015-11-17), 7.3 OAuth extension (OS-OAUTH1); Identity API v3,
    OS-OAUTH1.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Keystone ends an access token after a day, where its configuration does not say otherwise.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_oauth_access_token_info
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
  id:
    description:
      - Id of an existing access token, which is its key too. Without it, O(consumer_id) is needed.
    type: str
  consumer_id:
    description:
      - Id of the consumer. Without O(id), it is the consumer's access token for O(project).
    type: str
  consumer_secret:
    description:
      - Secret of the consumer. A new access token needs it.
    type: str
  project:
    description:
      - Name or id of the project that the access token is for. Left out, it is the login's own.
    type: str
  roles:
    description:
      - Names or ids of the roles that the consumer gets, which are all roles that the login has itself; ids in
        results. They cannot be changed later.
      - It cannot be changed later.
    type: list
    elements: str
  user:
    description:
      - Name or id of the user whose roles they are. Left out, it is the login's own, and for others none can be
        made.
    type: str
  user_domain:
    description:
      - Name or id of the domain that the user is in. Left out, a name is looked for in all that the login may see.
    type: str
  secret_file:
    description:
      - 'File that gets the secret of a new access token, where the module runs. It is for its owner only (mode
        0600); its folder has to be there. The service tells the secret once: of a access token that exists nothing
        is written. The secret never appears in the result.'
    type: path
  token_file:
    description:
      - File that gets a token of the identity service besides, made with the new access token. It is for its owner
        only (mode 0600).
    type: path
  state:
    description:
      - The state that the OAuth access token is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Let a consumer read what is in a project
  telco.cloud.openstack_oauth_access_token:
    consumer_id: "{{ billing_id }}"
    consumer_secret: "{{ lookup('ansible.builtin.file', backup_dir ~ '/billing.secret') }}"
    project: admin
    roles:
      - reader
    secret_file: "{{ backup_dir }}/billing.access"
    token_file: "{{ backup_dir }}/billing.token"
  register: access

- name: See that nothing tells its secret
  ansible.builtin.assert:
    that: access.oauth_access_token.secret is not defined

- name: Let another one do nothing any more
  telco.cloud.openstack_oauth_access_token:
    consumer_id: "{{ former_id }}"
    state: absent

- name: End the access token
  telco.cloud.openstack_oauth_access_token:
    consumer_id: "{{ billing_id }}"
    project: admin
    state: absent

- name: Delete the consumers
  telco.cloud.openstack_oauth_consumer:
    id: "{{ item }}"
    state: absent
  loop:
    - "{{ billing_id }}"
    - "{{ former_id }}"

- name: Remove the secrets
  ansible.builtin.file:
    path: "{{ backup_dir }}/{{ item }}"
    state: absent
  loop:
    - billing.secret
    - billing.access
    - billing.token
    - former.secret
    - former.access
"""

RETURN = r"""
---
oauth_access_token:
  description:
    - The OAuth access token as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    id: 6be26a
    consumer_id: 7fea2d
    project: e45ca02ed7d44f12b5795f76dd37fa69
    roles: *id001
    user: ce9e07
    authorizing_user_id: ce9e07
    project_id: b9fca3
    expires_at: '2026-11-28T23:41:29.000000Z'
    links: *id002
id:
  description:
    - What identifies the OAuth access token. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.oauth_access_tokens import OAUTH_ACCESS_TOKEN as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
