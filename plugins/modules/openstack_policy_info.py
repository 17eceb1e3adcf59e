#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/policies.py
# and tests/examples/openstack_policy_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_policy_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_policy_info
short_description: List policies that OpenStack keeps for its services
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists policies of the identity service (Keystone).
  - Written from OpenStack API Complete Reference (2015-11-17), 6.11 Policies.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_policy
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
      - Id of one policy. The list is empty when there is none.
    type: str
  type:
    description:
      - Only policies of this type.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the policies of a type
  telco.cloud.openstack_policy_info:
    type: application/json
  register: found

- name: See the text of one
  telco.cloud.openstack_policy_info:
    id: "{{ found.policies[0].id }}"
  register: one

- name: Show it
  ansible.builtin.assert:
    that: (one.policies[0].blob | from_json)['compute:create'] == 'role:compute-user'

- name: Delete the policy
  telco.cloud.openstack_policy:
    type: application/json
    state: absent
"""

RETURN = r"""
---
policies:
  description:
    - The policies that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Id of an existing policy. Without it, C(type) is needed.
      returned: when the service sends it
      type: str
      sample: '717273'
    type:
      description:
        - What kind of text it is, a media type as a rule. Without C(id), it is the one policy of this type; with
          C(id), another type replaces the present one.
      returned: when the service sends it
      type: str
      sample: application/json
    blob:
      description:
        - 'The text: a string, in whatever form the service that reads it wants. A new policy needs it.'
      returned: when the service sends it
      type: str
      sample: '{"compute:create": "role:compute-user"}'
    user:
      description:
        - Name or id of a user to keep with it. Keystone of today makes nothing of it.
      returned: when the service sends it
      type: str
      sample: '616263'
    project:
      description:
        - Name or id of a project to keep with it. Keystone of today makes nothing of it.
      returned: when the service sends it
      type: str
      sample: '456789'
    user_id:
      description:
        - Id of the user, where one is kept.
      returned: when the service sends it
      type: str
      sample: '616263'
    project_id:
      description:
        - Id of the project, where one is kept.
      returned: when the service sends it
      type: str
      sample: '456789'
    links:
      description:
        - The policy's own address.
      returned: when the service sends it
      type: dict
      sample: &id001
        self: https://keystone.example.com:5000/v3/policies/717273
  sample:
    - id: '717273'
      type: application/json
      blob: '{"compute:create": "role:compute-user"}'
      user: '616263'
      project: '456789'
      user_id: '616263'
      project_id: '456789'
      links: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.policies import POLICY_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
