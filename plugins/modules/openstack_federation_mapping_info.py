#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/federation_mappings.py
# and tests/examples/openstack_federation_mapping_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_federation_mapping_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_federation_mapping_info
short_description: List mappings of OpenStack's federation
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists mappings of the identity service (Keystone), with their rules.
  - Written from Identity API v3, OS-FEDERATION, Mappings.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_federation_mapping
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
      - Only the mapping of this name.
    type: str
    aliases:
      - id
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List mappings
  telco.cloud.openstack_federation_mapping_info:
  register: all

- name: See one
  telco.cloud.openstack_federation_mapping_info:
    name: staff
  register: one

- name: Show it
  ansible.builtin.assert:
    that:
      - one.mappings[0] in all.mappings
      - one.mappings[0].rules[0].remote[0].type == 'REMOTE_USER'

- name: Delete the mapping
  telco.cloud.openstack_federation_mapping:
    name: staff
    state: absent
"""

RETURN = r"""
---
mappings:
  description:
    - The mappings that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the mapping. It is its id as well, and cannot be changed.
      returned: when the service sends it
      type: str
      sample: staff
    rules:
      description:
        - All rules of the mapping, in their order. A new one needs them, and has one rule at least.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        local:
          description:
            - 'What the user is here, where all of C(rules[].remote) is true: C(user), C(group), C(groups), C(group_ids),
              C(projects), C(domain). C({0}) stands for what the first of C(rules[].remote) without a condition
              has, C({1}) for that of the second.'
          returned: when the service sends it
          type: list
          elements: dict
          sample:
            - user:
                name: '{0}'
            - group:
                name: operators
                domain:
                  name: guests
        remote:
          description:
            - 'What the identity provider has to say of the user: each has C(type), the name of what is said, and
              at most one condition, C(any_one_of), C(not_any_of), C(whitelist) or C(blacklist), with C(regex).'
          returned: when the service sends it
          type: list
          elements: dict
          sample:
            - type: OIDC-preferred_username
            - type: OIDC-groups
              any_one_of:
                - noc
    id:
      description:
        - The same as C(name).
      returned: when the service sends it
      type: str
      sample: staff
    links:
      description:
        - The mapping's own address.
      returned: when the service sends it
      type: dict
      sample: &id001
        self: https://keystone.example.com:5000/v3/OS-FEDERATION/mappings/staff
  sample:
    - name: staff
      id: staff
      links: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.federation_mappings import FEDERATION_MAPPING_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
