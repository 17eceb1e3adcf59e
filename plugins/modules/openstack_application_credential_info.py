#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/application_credentials.py
# and tests/examples/openstack_application_credential_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_application_credential_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_application_credential_info
short_description: List application credentials of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists application credentials of a user at the identity service (Keystone), without secrets.
  - Written from Identity API v3, Application Credentials.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_application_credential
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
      - Name or id of a application credential. Left out, all that the login may see are returned.
    type: str
  user:
    description:
      - Name or id of the user. Left out, it is the login's own.
    type: str
  user_domain:
    description:
      - Name or id of the domain that the user is in. Left out, a name is looked for in all that the login may see.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the own application credentials
  telco.cloud.openstack_application_credential_info:
  register: own

- name: See one
  telco.cloud.openstack_application_credential_info:
    name: backup
  register: one

- name: See those of another user
  telco.cloud.openstack_application_credential_info:
    user: admin
    name: "{{ one.application_credentials[0].id }}"
  register: same

- name: Show it
  ansible.builtin.assert:
    that:
      - one.application_credentials[0].name in own.application_credentials | map(attribute='name')
      - one.application_credentials[0].access_rules[0].method == 'POST'
      - same.application_credentials == one.application_credentials

- name: Delete it
  telco.cloud.openstack_application_credential:
    name: backup
    state: absent
"""

RETURN = r"""
---
application_credentials:
  description:
    - The application credentials that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the application credential, or the id of an existing one. A name is unique for its user.
      returned: when the service sends it
      type: str
      sample: backup
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
      sample: Nightly backups
    roles:
      description:
        - The roles that it has, which are some of those that the login has. Left out, a new one has all of them.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        name:
          description:
            - Name of the role.
          returned: when the service sends it
          type: str
          sample: reader
        id:
          description:
            - Id of the role, in place of its name.
          returned: when the service sends it
          type: str
          sample: d4afa97e1f5e40aabcf4fe3c1644fc85
        domain_id:
          description:
            - 'Id of the domain that the role is in. It is compared only: Keystone asks for no more than a name
              or an id.'
          returned: when the service sends it
          type: str
    expires_at:
      description:
        - When it ends (ISO 8601, UTC), such as V(2035-12-30T23:59:59). Left out, a new one does not end.
      returned: when the service sends it
      type: str
      sample: '2035-12-30T23:59:59.000000'
    unrestricted:
      description:
        - Whether who logs in with it may make and delete application credentials and trusts. Left out, a new one
          may not.
      returned: when the service sends it
      type: bool
      sample: false
    access_rules:
      description:
        - The only requests that can be made with it. Left out, a new one is good for all that its roles are good
          for.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        service:
          description:
            - Type of the service.
          returned: when the service sends it
          type: str
          sample: compute
        path:
          description:
            - Path of the address, which may have C(*).
          returned: when the service sends it
          type: str
          sample: /v2.1/servers
        method:
          description:
            - 'Method of the request: V(GET), V(HEAD), V(POST), V(PUT), V(PATCH) or V(DELETE).'
          returned: when the service sends it
          type: str
          sample: GET
        id:
          description:
            - Id of the rule.
          returned: when the service sends it
          type: str
          sample: edecb6c791d541a3b458199858470d20
    id:
      description:
        - Id of the application credential.
      returned: when the service sends it
      type: str
      sample: 58d61ff8e6e34accb35874016d1dba8b
    user_id:
      description:
        - Id of the user.
      returned: when the service sends it
      type: str
      sample: fd786d56402c4d1691372e7dee0d00b5
    project_id:
      description:
        - Id of the project that it logs in to.
      returned: when the service sends it
      type: str
      sample: 231c62fb0fbd485b995e8b060c3f0d98
    system:
      description:
        - Not used by Keystone.
      returned: when the service sends it
      type: str
    links:
      description:
        - The application credential's own address.
      returned: when the service sends it
      type: dict
      sample: &id001
        self: https://keystone.example.com:5000/v3/application_credentials/58d61ff8e6e34accb35874016d1dba8b
  sample:
    - name: backup
      description: Nightly backups
      expires_at: '2035-12-30T23:59:59.000000'
      unrestricted: false
      id: 58d61ff8e6e34accb35874016d1dba8b
      user_id: fd786d56402c4d1691372e7dee0d00b5
      project_id: 231c62fb0fbd485b995e8b060c3f0d98
      links: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.application_credentials import APPLICATION_CREDENTIAL_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
