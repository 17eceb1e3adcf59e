#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/credentials.py
# and tests/examples/openstack_credential_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_credential_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_credential_info
short_description: List credentials that OpenStack keeps for users
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists what the identity service (Keystone) keeps for users, without what is secret of it.
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
  - module: telco.cloud.openstack_credential
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
  id:
    description:
      - Only the credential of this id, whatever else is given.
    type: str
  user:
    description:
      - 'Name or id of a user: only its credentials are returned.'
    type: str
  user_domain:
    description:
      - Name or id of the domain that the user is in. Left out, a name is looked for in all that the login may see.
    type: str
  type:
    description:
      - Only credentials of this kind.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the credentials of a user
  telco.cloud.openstack_credential_info:
    user: jdoe
  register: found

- name: See their types, and no blob
  ansible.builtin.assert:
    that:
      - found.credentials | map(attribute='type') == ['cert']
      - found.credentials[0].blob is not defined

- name: The same by its id
  telco.cloud.openstack_credential_info:
    id: "{{ found.credentials[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.credentials | map(attribute='type') == ['cert']

- name: Delete the credential
  telco.cloud.openstack_credential:
    user: jdoe
    type: cert
    state: absent

- name: Delete the user
  telco.cloud.openstack_user:
    name: jdoe
    domain: default
    state: absent
"""

RETURN = r"""
---
credentials:
  description:
    - The credentials that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - id: 80239a
      user: bb5476
      type: ec2
      project: 731fc6
      user_id: bb5476
      project_id: 731fc6
      links: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.credentials import CREDENTIAL_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
