#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/credentials.py
# and tests/examples/openstack_credential.yml. Do not edit.
"""Ansible module telco.cloud.openstack_credential."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_credential
short_description: Manage credentials that OpenStack keeps for users
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes what the identity service (Keystone) keeps for users beside their passwords.
  - The O(blob) is compared with what is kept, and appears nowhere.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.9 Credentials.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_credential_info
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
      - Id of an existing credential. Without it, O(user) is needed.
    type: str
  user:
    description:
      - Name or id of the user whose credential it is. Without O(id), it is the one of this user, O(type) and, if
        given, O(project).
    type: str
  user_domain:
    description:
      - Name or id of the domain that the user is in. Left out, a name is looked for in all that the login may see.
    type: str
  type:
    description:
      - Its kind, such as V(ec2), V(totp) or V(cert).
    type: str
  project:
    description:
      - Name or id of the project that it is for. Keystone wants one for the type V(ec2).
    type: str
  blob:
    description:
      - What is kept, often a text of JSON. A new credential needs it.
    type: str
  state:
    description:
      - The state that the credential is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have the seed of one-time passwords of a user
  telco.cloud.openstack_credential:
    user: jdoe
    type: totp
    blob: "{{ jdoe_seed | default('GEZDGNBVGY3TQOJQGEZDGNBVGY') }}"
  register: seed

- name: See that nothing tells it
  ansible.builtin.assert:
    that:
      - seed.credential.type == 'totp'
      - seed.credential.blob is not defined

- name: Delete another credential of the user
  telco.cloud.openstack_credential:
    user: jdoe
    type: cert
    state: absent

- name: Replace what is kept
  telco.cloud.openstack_credential:
    user: jdoe
    type: site-key
    blob: "{{ jdoe_site_key | default('a new key') }}"

- name: Delete the credentials
  telco.cloud.openstack_credential:
    user: jdoe
    type: "{{ item }}"
    state: absent
  loop:
    - totp
    - site-key

- name: Delete the user
  telco.cloud.openstack_user:
    name: jdoe
    domain: default
    state: absent
"""

RETURN = r"""
---
credential:
  description:
    - The credential as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    id:
      description:
        - Id of an existing credential. Without it, C(user) is needed.
      returned: when the service sends it
      type: str
      sample: 80239a
    user:
      description:
        - Name or id of the user whose credential it is. Without C(id), it is the one of this user, C(type) and,
          if given, C(project).
      returned: when the service sends it
      type: str
      sample: bb5476
    type:
      description:
        - Its kind, such as V(ec2), V(totp) or V(cert).
      returned: when the service sends it
      type: str
      sample: ec2
    project:
      description:
        - Name or id of the project that it is for. Keystone wants one for the type V(ec2).
      returned: when the service sends it
      type: str
      sample: 731fc6
    user_id:
      description:
        - Id of the user.
      returned: when the service sends it
      type: str
      sample: bb5476
    project_id:
      description:
        - Id of the project, if there is one.
      returned: when the service sends it
      type: str
      sample: 731fc6
    links:
      description:
        - The credential's own address.
      returned: when the service sends it
      type: dict
      sample: &id001
        self: https://keystone.example.com:5000/v3/credentials/80239a
  sample:
    id: 80239a
    user: bb5476
    type: ec2
    project: 731fc6
    user_id: bb5476
    project_id: 731fc6
    links: *id001
id:
  description:
    - What identifies the credential. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.credentials import CREDENTIAL as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
