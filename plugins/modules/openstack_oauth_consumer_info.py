#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/oauth_consumers.py
# and tests/examples/openstack_oauth_consumer_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_oauth_consumer_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_oauth_consumer_info
short_description: List OAuth consumers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists consumers of the identity service (Keystone), without their secrets.
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
  - module: telco.cloud.openstack_oauth_consumer
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
      - Id of one consumer. The list is empty when there is none.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all consumers
  telco.cloud.openstack_oauth_consumer_info:
  register: all

- name: See one
  telco.cloud.openstack_oauth_consumer_info:
    id: "{{ all.oauth_consumers[0].id }}"
  register: one

- name: Show it
  ansible.builtin.assert:
    that:
      - one.oauth_consumers[0].description == 'billing'
      - one.oauth_consumers[0].secret is not defined

- name: Delete the consumer
  telco.cloud.openstack_oauth_consumer:
    description: billing
    state: absent

- name: Remove its secret
  ansible.builtin.file:
    path: "{{ backup_dir }}/billing.secret"
    state: absent
"""

RETURN = r"""
---
oauth_consumers:
  description:
    - The oauth consumers that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - id: 7fea2d
      description: Billing
      links: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.oauth_consumers import OAUTH_CONSUMER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
