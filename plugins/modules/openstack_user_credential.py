#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/user_credentials.py
# and tests/examples/openstack_user_credential.yml. Do not edit.
"""Ansible module telco.cloud.openstack_user_credential."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_user_credential
short_description: Manage keys of users for EC2 and S3 by OpenStack's Identity v2.0
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gives a user keys for the interfaces that are as those of Amazon, changes them or takes them away.
  - What is secret of them is compared with what is kept, and appears nowhere.
  - Written from OpenStack API Complete Reference (2015-11-17), 10.3 OS-KSEC2, 10.4 OS-KSS3.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404.'
  - Clouds of today keep such keys as M(telco.cloud.openstack_credential).
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_user_credential_info
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
  user:
    description:
      - Name or id of the user.
    type: str
    required: true
  kind:
    description:
      - Which service the keys are for.
    type: str
    required: true
    choices:
      - ec2
      - s3
  username:
    description:
      - Name that the keys are used under.
    type: str
  secret:
    description:
      - The secret key. New keys need it.
    type: str
  signature:
    description:
      - The signature.
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
- name: Have other keys of a user
  telco.cloud.openstack_user_credential:
    user: test_user
    kind: "{{ item }}"
    username: test_user
    secret: "{{ test_secret | default('not-a-real-one') }}"
  loop:
    - ec2
    - s3
  register: keys

- name: See that nothing tells them
  ansible.builtin.assert:
    that: keys.results[0].user_credential.secret is not defined

- name: Take a user's keys away
  telco.cloud.openstack_user_credential:
    user: former
    kind: "{{ item }}"
    state: absent
  loop:
    - ec2
    - s3

- name: Take the keys away
  telco.cloud.openstack_user_credential:
    user: test_user
    kind: "{{ item }}"
    state: absent
  loop:
    - ec2
    - s3

- name: Delete the users
  telco.cloud.openstack_user:
    name: "{{ item }}"
    state: absent
  loop:
    - test_user
    - former
"""

RETURN = r"""
---
user_credential:
  description:
    - The credential as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    user: u1000
    kind: ec2
    username: test_user
    type: OS-KSEC2-ec2Credentials
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.user_credentials import USER_CREDENTIAL as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
