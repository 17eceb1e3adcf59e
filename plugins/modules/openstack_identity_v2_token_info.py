#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/identity_v2_tokens.py
# and tests/examples/openstack_identity_v2_token_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_identity_v2_token_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_identity_v2_token_info
short_description: See what tokens of OpenStack's Identity v2.0 are good for
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Asks the identity service (Keystone), by its API v2.0, whether a token is valid, whose it is and what it is
    for. The token itself never appears in the result.
  - Written from OpenStack API Complete Reference (2015-11-17), 8.2 and 9.2 Tokens, 10.5 OS-KVALIDATE.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_identity_v2_token
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
  token:
    description:
      - The token. Left out, with O(file) too, it is the login's own.
    type: str
  file:
    description:
      - File that holds the token, where the module runs.
    type: path
  belongs_to:
    description:
      - 'Id of a tenant: a token that is for another is not valid.'
    type: str
  details:
    description:
      - Whether to get more than RV(valid), which costs Keystone less.
    type: bool
    default: true
  in_header:
    description:
      - Whether to send the token in a header, where no log of addresses has it. The cloud needs the extension OS-KVALIDATE
        for that.
    type: bool
    default: false
  endpoints:
    description:
      - Whether to get the endpoints that it is good for, too. That needs OS-KVALIDATE as well.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: See what a token in a file is good for
  telco.cloud.openstack_identity_v2_token_info:
    file: "{{ backup_dir }}/kept.token"
  register: kept

- name: Only see whether it is for a tenant
  telco.cloud.openstack_identity_v2_token_info:
    file: "{{ backup_dir }}/kept.token"
    belongs_to: "{{ kept.token.tenant_id }}"
    details: false
  register: belongs

- name: See it with its endpoints, and no log of addresses with the token
  telco.cloud.openstack_identity_v2_token_info:
    file: "{{ backup_dir }}/kept.token"
    in_header: true
    endpoints: true
  register: hidden

- name: Only see whether it is valid, in the same way
  telco.cloud.openstack_identity_v2_token_info:
    file: "{{ backup_dir }}/kept.token"
    in_header: true
    details: false

- name: Show it
  ansible.builtin.assert:
    that:
      - belongs.valid
      - kept.token == hidden.token
      - "'compute' in hidden.endpoints | map(attribute='type')"

- name: Revoke it
  telco.cloud.openstack_identity_v2_token:
    file: "{{ backup_dir }}/kept.token"
    state: absent
"""

RETURN = r"""
---
valid:
  description:
    - Whether it is valid now.
  returned: success
  type: bool
  sample: true
token:
  description:
    - Whose it is, and what for; nothing when it is not valid, or without C(details).
  returned: success
  type: dict
  contains:
    user_id:
      description:
        - Id of the user.
      returned: when the service sends it
      type: str
      sample: '123'
    user_name:
      description:
        - Name of the user.
      returned: when the service sends it
      type: str
      sample: jqsmith
    tenant_id:
      description:
        - Id of the tenant that it is for, if it is for one.
      returned: when the service sends it
      type: str
      sample: '345'
    tenant_name:
      description:
        - Name of the tenant.
      returned: when the service sends it
      type: str
      sample: My Project
    roles:
      description:
        - Names of its roles.
      returned: when the service sends it
      type: list
      elements: str
      sample:
        - compute:admin
    expires_at:
      description:
        - When it ends.
      returned: when the service sends it
      type: str
      sample: '2026-11-28T10:00:00Z'
endpoints:
  description:
    - The endpoints, by C(endpoints).
  returned: success
  type: list
  elements: dict
  sample:
    - id: 1
      type: compute
      publicURL: https://compute.example.com/v1
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.identity_v2_tokens import TOKEN_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
