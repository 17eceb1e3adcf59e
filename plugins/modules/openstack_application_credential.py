#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/application_credentials.py
# and tests/examples/openstack_application_credential.yml. Do not edit.
"""Ansible module telco.cloud.openstack_application_credential."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_application_credential
short_description: Manage application credentials of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates and deletes application credentials of the identity service (Keystone): with one, a program logs in
    to the project of this login with some of its roles, and does not know its password.'
  - Keystone changes none. What differs is an error; with O(recreate=true) it is deleted and made anew, with another
    id and, unless O(secret) is given, another secret.
  - 'Options and results have the names of M(openstack.cloud.application_credential), but for the secret: no result
    has it. It is given as O(secret), or O(secret_file) gets the one that Keystone makes, and without either none
    is made. M(openstack.cloud.application_credential) makes a new one each time; here a second run changes nothing.'
  - Written from Identity API v3, Application Credentials.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - RV(id) and the secret log in with C(auth_type=v3applicationcredential), as C(application_credential_id) and
    C(application_credential_secret).
  - Who is logged in with an application credential can make others only when it is O(unrestricted).
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_application_credential_info
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
  name:
    description:
      - Name of the application credential, or the id of an existing one. A name is unique for its user.
    type: str
    required: true
  user:
    description:
      - Name or id of the user whose application credential it is. Left out, it is the login's own. For others none
        can be made; administrators can delete theirs.
    type: str
  user_domain:
    description:
      - Name or id of the domain that the user is in. Left out, a name is looked for in all that the login may see.
    type: str
  description:
    description:
      - What it is for.
      - It cannot be changed later.
    type: str
  secret:
    description:
      - 'The secret of a new one. Left out, Keystone makes one, which O(secret_file) gets. Keystone does not show
        it: of an application credential that exists it is not compared.'
    type: str
  secret_file:
    description:
      - 'File that gets the secret of a new application credential, where the module runs. It is for its owner only
        (mode 0600); its folder has to be there. The service tells the secret once: of a application credential
        that exists nothing is written. The secret never appears in the result.'
    type: path
  roles:
    description:
      - The roles that it has, which are some of those that the login has. Left out, a new one has all of them.
      - It cannot be changed later.
    type: list
    elements: dict
    suboptions:
      name:
        description:
          - Name of the role.
        type: str
      id:
        description:
          - Id of the role, in place of its name.
        type: str
      domain_id:
        description:
          - 'Id of the domain that the role is in. It is compared only: Keystone asks for no more than a name or
            an id.'
        type: str
  expires_at:
    description:
      - When it ends (ISO 8601, UTC), such as V(2035-12-30T23:59:59). Left out, a new one does not end.
      - It cannot be changed later.
    type: str
  unrestricted:
    description:
      - Whether who logs in with it may make and delete application credentials and trusts. Left out, a new one
        may not.
      - It cannot be changed later.
    type: bool
  access_rules:
    description:
      - The only requests that can be made with it. Left out, a new one is good for all that its roles are good
        for.
      - It cannot be changed later.
    type: list
    elements: dict
    suboptions:
      service:
        description:
          - Type of the service.
        type: str
        required: true
      path:
        description:
          - Path of the address, which may have C(*).
        type: str
        required: true
      method:
        description:
          - 'Method of the request: V(GET), V(HEAD), V(POST), V(PUT), V(PATCH) or V(DELETE).'
        type: str
        required: true
  state:
    description:
      - The state that the application credential is brought into.
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
- name: Have an application credential that ends, whose secret Keystone makes
  telco.cloud.openstack_application_credential:
    name: backup
    description: Nightly backups
    roles:
      - name: reader
      - name: member
    expires_at: "2035-12-30T23:59:59"
    secret_file: "{{ backup_dir }}/backup.secret"
  register: backup

- name: See that nothing tells its secret
  ansible.builtin.assert:
    that:
      - backup.application_credential.secret is not defined
      - backup.cloud.auth.application_credential_secret is not defined

- name: Have one that only reads servers, with a secret of the own
  telco.cloud.openstack_application_credential:
    name: dashboard
    secret: shown-on-no-screen
    access_rules:
      - service: compute
        path: /v2.1/servers
        method: GET

- name: Log in with the one for monitoring
  telco.cloud.openstack_token_info:
    auth_type: "{{ monitoring.cloud.auth_type }}"
    auth: "{{ monitoring.cloud.auth | combine({'application_credential_secret': 'watching-closely'}) }}"
  register: login

- name: See its roles
  ansible.builtin.assert:
    that: login.token.roles == ['reader']

- name: Delete an application credential
  telco.cloud.openstack_application_credential:
    name: former
    state: absent

- name: Delete the application credentials
  telco.cloud.openstack_application_credential:
    name: "{{ item }}"
    state: absent
  loop:
    - monitoring
    - backup
    - dashboard

- name: Remove the secret
  ansible.builtin.file:
    path: "{{ backup_dir }}/backup.secret"
    state: absent
"""

RETURN = r"""
---
application_credential:
  description:
    - The application credential as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: backup
    description: Nightly backups
    expires_at: '2035-12-30T23:59:59.000000'
    unrestricted: false
    id: 58d61ff8e6e34accb35874016d1dba8b
    user_id: fd786d56402c4d1691372e7dee0d00b5
    project_id: 231c62fb0fbd485b995e8b060c3f0d98
    links: *id001
id:
  description:
    - What identifies the application credential. On failure, of what exists because of this run.
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
cloud:
  description:
    - What C(cloud) is to be for a login with the application credential, but for C(auth.application_credential_secret).
      Empty when there is none.
  returned: success
  type: dict
  sample:
    auth_type: v3applicationcredential
    auth:
      auth_url: https://keystone.example.com:5000/v3
      application_credential_id: 58d61ff8e6e34accb35874016d1dba8b
    region_name: RegionOne
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.application_credentials import APPLICATION_CREDENTIAL as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
