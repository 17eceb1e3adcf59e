#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/token_info.py
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
  - Written from OpenStack API Complete Reference (2015-11-17), 6.2, 8.2 and 9.2 Tokens, 10.5 OS-KVALIDATE.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects.
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
      - Whether to get the catalog of services with it. Identity v2.0 needs the extension OS-KVALIDATE for that.
    type: bool
    default: false
  projects:
    description:
      - Whether to list the projects that its user can log in to, by the token itself.
    type: bool
    default: false
  belongs_to:
    description:
      - 'Id of a project: a token that is for another is not valid. This is known to Identity v2.0 only.'
    type: str
  in_header:
    description:
      - Whether to send the token to Identity v2.0 in a header, where no log of addresses has it. The cloud needs
        the extension OS-KVALIDATE for that. V3 does it always.
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

- name: List the projects that its user can log in to
  telco.cloud.openstack_token_info:
    file: "{{ backup_dir }}/kept.token"
    projects: true
  register: scopes

- name: Show it
  ansible.builtin.assert:
    that:
      - own.valid
      - own.token.project_name in scopes.projects | map(attribute='name')
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
projects:
  description:
    - The projects that its user can log in to, by C(projects).
  returned: success
  type: list
  elements: dict
  sample:
    - id: e45ca0
      name: radio
      is_enabled: true
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.token_info import TOKEN_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
