#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/oauth_consumers.py
# and tests/examples/openstack_oauth_consumer.yml. Do not edit.
"""Ansible module telco.cloud.openstack_oauth_consumer."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_oauth_consumer
short_description: Manage OAuth consumers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates, changes and deletes consumers of the identity service (Keystone): programs that users let act for
    them, with M(telco.cloud.openstack_oauth_access_token). Only administrators can.'
  - With a consumer, the access tokens that it has are deleted.
  - Written from OpenStack API Complete Reference (2015-11-17), 7.3 OAuth extension (OS-OAUTH1).
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_oauth_consumer_info
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
      - Id of an existing consumer, which is its key too. Without it, O(description) is needed.
    type: str
  description:
    description:
      - What the consumer is. Without O(id), it is the one consumer of this description; with O(id), another description
        replaces the present one.
    type: str
  secret_file:
    description:
      - 'File that gets the secret of a new consumer, where the module runs. It is for its owner only (mode 0600);
        its folder has to be there. The service tells the secret once: of a consumer that exists nothing is written.
        The secret never appears in the result.'
    type: path
  state:
    description:
      - The state that the OAuth consumer is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a consumer, and keep its secret
  telco.cloud.openstack_oauth_consumer:
    description: billing
    secret_file: "{{ backup_dir }}/billing.secret"
  register: billing

- name: See that nothing tells it
  ansible.builtin.assert:
    that: billing.oauth_consumer.secret is not defined

- name: Describe another one, told by its id, anew
  telco.cloud.openstack_oauth_consumer:
    id: "{{ there.results[1].id }}"
    description: charging of all networks

- name: Delete a consumer
  telco.cloud.openstack_oauth_consumer:
    description: former
    state: absent

- name: Delete the consumers
  telco.cloud.openstack_oauth_consumer:
    description: "{{ item }}"
    state: absent
  loop:
    - billing
    - charging of all networks

- name: Remove the secrets
  ansible.builtin.file:
    path: "{{ backup_dir }}/{{ item }}.secret"
    state: absent
  loop:
    - billing
    - former
    - charging
"""

RETURN = r"""
---
oauth_consumer:
  description:
    - The OAuth consumer as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    id:
      description:
        - Id of an existing consumer, which is its key too. Without it, C(description) is needed.
      returned: when the service sends it
      type: str
      sample: 7fea2d
    description:
      description:
        - What the consumer is. Without C(id), it is the one consumer of this description; with C(id), another description
          replaces the present one.
      returned: when the service sends it
      type: str
      sample: Billing
    links:
      description:
        - The consumer's own address.
      returned: when the service sends it
      type: dict
      sample: &id001
        self: https://keystone.example.com:5000/v3/OS-OAUTH1/consumers/7fea2d
  sample:
    id: 7fea2d
    description: Billing
    links: *id001
id:
  description:
    - What identifies the OAuth consumer. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.oauth_consumers import OAUTH_CONSUMER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
