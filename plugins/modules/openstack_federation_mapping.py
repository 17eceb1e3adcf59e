#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/federation_mappings.py
# and tests/examples/openstack_federation_mapping.yml. Do not edit.
"""Ansible module telco.cloud.openstack_federation_mapping."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_federation_mapping
short_description: Manage mappings of OpenStack's federation
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates, changes and deletes mappings of the identity service (Keystone): rules by which a user that an identity
    provider knows becomes a user of the cloud, with groups and projects. Only administrators can.'
  - Options and results have the names of M(openstack.cloud.federation_mapping), so that its playbooks work here.
  - Written from Identity API v3, OS-FEDERATION, Mappings.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'Keystone deletes a mapping that protocols use, too: nobody can log in by them then.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_federation_mapping_info
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
      - Name of the mapping. It is its id as well, and cannot be changed.
    type: str
    required: true
    aliases:
      - id
  rules:
    description:
      - All rules of the mapping, in their order. A new one needs them, and has one rule at least.
    type: list
    elements: dict
    suboptions:
      local:
        description:
          - 'What the user is here, where all of O(rules[].remote) is true: C(user), C(group), C(groups), C(group_ids),
            C(projects), C(domain). C({0}) stands for what the first of O(rules[].remote) without a condition has,
            C({1}) for that of the second.'
        type: list
        elements: dict
        required: true
      remote:
        description:
          - 'What the identity provider has to say of the user: each has C(type), the name of what is said, and
            at most one condition, C(any_one_of), C(not_any_of), C(whitelist) or C(blacklist), with C(regex).'
        type: list
        elements: dict
        required: true
  state:
    description:
      - The state that the mapping is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a mapping, by which the staff of the operations center gets into a group
  telco.cloud.openstack_federation_mapping:
    name: staff
    rules:
      - local:
          - user:
              name: "{0}"
              email: "{1}"
          - group:
              name: operators
              domain:
                name: Default
        remote:
          - type: OIDC-preferred_username
          - type: OIDC-email
          - type: OIDC-groups
            any_one_of:
              - noc
              - noc-night
  register: staff

- name: See its rules
  ansible.builtin.assert:
    that:
      - staff.mapping.name == 'staff'
      - staff.mapping.rules[0].remote[2].any_one_of == ['noc', 'noc-night']

- name: Let the users of another into a project of their own, too
  telco.cloud.openstack_federation_mapping:
    name: vendor
    rules:
      - local:
          - user:
              name: "{0}"
          - projects:
              - name: "support of {0}"
                roles:
                  - name: reader
        remote:
          - type: REMOTE_USER
          - type: HTTP_CONTRACT
            not_any_of:
              - .*ended.*
            regex: true

- name: Delete a mapping
  telco.cloud.openstack_federation_mapping:
    name: former
    state: absent

- name: Delete the mappings
  telco.cloud.openstack_federation_mapping:
    name: "{{ item }}"
    state: absent
  loop:
    - staff
    - vendor
"""

RETURN = r"""
---
mapping:
  description:
    - The mapping as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: staff
    id: staff
    links: *id001
id:
  description:
    - What identifies the mapping. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.federation_mappings import FEDERATION_MAPPING as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
