#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/tokens.py
# and tests/examples/openstack_token_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_token_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_token_info
short_description: See what tokens of OpenStack are good for
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Asks the identity service (Keystone) whether a token is valid, whose it is and what it is for. The token itself
    never appears in the result.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.2 Tokens.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_token
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
  details:
    description:
      - Whether to get more than RV(valid), which costs Keystone less.
    type: bool
    default: true
  catalog:
    description:
      - Whether to get the catalog of services with it.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: See what the login's own token is good for
  telco.cloud.openstack_token_info:
  register: own

- name: See a token in a file
  telco.cloud.openstack_token_info:
    file: "{{ backup_dir }}/kept.token"
  register: kept

- name: Only see whether one is valid
  telco.cloud.openstack_token_info:
    token: gAAAAAB-certainly-not-one
    details: false
  register: made_up

- name: Show it
  ansible.builtin.assert:
    that:
      - own.valid
      - kept.token.project_name == own.token.project_name
      - not made_up.valid
- name: Only see whether the one in the file is valid
  telco.cloud.openstack_token_info:
    file: "{{ backup_dir }}/kept.token"
    details: false

- name: Revoke it
  telco.cloud.openstack_token:
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
      sample:
        - reader
    methods:
      description:
        - How the login was made.
      returned: when the service sends it
      type: list
      elements: str
      sample:
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
    catalog:
      description:
        - The services with their addresses, by C(catalog).
      returned: when the service sends it
      type: list
      elements: dict
      sample:
        - type: compute
          name: nova
          endpoints: []
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.tokens import TOKEN_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
