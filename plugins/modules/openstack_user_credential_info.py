#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/user_credentials.py
# and tests/examples/openstack_user_credential_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_user_credential_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_user_credential_info
short_description: List keys of users for EC2 and S3 by OpenStack's Identity v2.0
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the credentials of a user, without what is secret of them.
  - 'For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404.'
  - Written from OpenStack API Complete Reference (2015-11-17), 10.3 OS-KSEC2, 10.4 OS-KSS3.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_user_credential
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
      - Name or id of the user.
    type: str
    required: true
  kind:
    description:
      - Which of the two extensions is asked.
    type: str
    required: true
    choices:
      - ec2
      - s3
  type:
    description:
      - Only those of this type, such as V(passwordCredentials).
    type: str
  own_only:
    description:
      - Whether to get the keys of O(kind) alone; its list has the user's other credentials as well.
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all credentials of a user
  telco.cloud.openstack_user_credential_info:
    user: test_user
    kind: "{{ item }}"
  loop:
    - ec2
    - s3
  register: all

- name: See only the keys
  telco.cloud.openstack_user_credential_info:
    user: test_user
    kind: "{{ item }}"
    own_only: true
  loop:
    - ec2
    - s3
  register: own

- name: List those of a type
  telco.cloud.openstack_user_credential_info:
    user: test_user
    kind: "{{ item }}"
    type: passwordCredentials
  loop:
    - ec2
    - s3

- name: Show them
  ansible.builtin.assert:
    that:
      - all.results[0].user_credentials | map(attribute='type') == ['passwordCredentials', 'OS-KSEC2-ec2Credentials']
      - own.results[1].user_credentials | map(attribute='type') == ['OS-KSS3:s3Credentials']
      - own.results[1].user_credentials[0].secret is not defined

- name: Take the keys away
  telco.cloud.openstack_user_credential:
    user: test_user
    kind: "{{ item }}"
    state: absent
  loop:
    - ec2
    - s3

- name: Delete the user
  telco.cloud.openstack_user:
    name: test_user
    state: absent
"""

RETURN = r"""
---
user_credentials:
  description:
    - The user credentials that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    user:
      description:
        - Name or id of the user.
      returned: when the service sends it
      type: str
      sample: u1000
    kind:
      description:
        - Which service the keys are for.
      returned: when the service sends it
      type: str
      sample: ec2
    username:
      description:
        - Name that the keys are used under.
      returned: when the service sends it
      type: str
      sample: test_user
    type:
      description:
        - What the service calls them, in lists.
      returned: when the service sends it
      type: str
      sample: OS-KSEC2-ec2Credentials
  sample:
    - user: u1000
      kind: ec2
      username: test_user
      type: OS-KSEC2-ec2Credentials
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.user_credentials import USER_CREDENTIAL_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
