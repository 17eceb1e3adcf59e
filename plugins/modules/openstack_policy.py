#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/policies.py
# and tests/examples/openstack_policy.yml. Do not edit.
"""Ansible module telco.cloud.openstack_policy."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_policy
short_description: Manage policies that OpenStack keeps for its services
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates, changes and deletes policies of the identity service (Keystone): texts that other services may fetch.
    Keystone''s own rules, and those of the services of today, are in files and not here.'
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
  - module: telco.cloud.openstack_policy_info
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
      - Id of an existing policy. Without it, O(type) is needed.
    type: str
  type:
    description:
      - What kind of text it is, a media type as a rule. Without O(id), it is the one policy of this type; with
        O(id), another type replaces the present one.
    type: str
  blob:
    description:
      - 'The text: a string, in whatever form the service that reads it wants. A new policy needs it.'
    type: str
  user:
    description:
      - Name or id of a user to keep with it. Keystone of today makes nothing of it.
    type: str
  user_domain:
    description:
      - Name or id of the domain that the user is in. Left out, a name is looked for in all that the login may see.
    type: str
  project:
    description:
      - Name or id of a project to keep with it. Keystone of today makes nothing of it.
    type: str
  state:
    description:
      - The state that the policy is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a policy for a service that fetches it
  telco.cloud.openstack_policy:
    type: application/json
    blob: "{{ {'compute:create': 'role:compute-user'} | to_json }}"
    project: admin

- name: Give another one, told by its id, another text
  telco.cloud.openstack_policy:
    id: "{{ rules.policy.id }}"
    blob: '{"compute:create": "role:member"}'

- name: Delete the policy of a type
  telco.cloud.openstack_policy:
    type: application/vnd.example.former
    state: absent

- name: Delete the policies
  telco.cloud.openstack_policy:
    type: "{{ item }}"
    state: absent
  loop:
    - application/json
    - application/vnd.example.rules
"""

RETURN = r"""
---
policy:
  description:
    - The policy as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    id: '717273'
    type: application/json
    blob: '{"compute:create": "role:compute-user"}'
    user: '616263'
    project: '456789'
    user_id: '616263'
    project_id: '456789'
    links: *id001
id:
  description:
    - What identifies the policy. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.policies import POLICY as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
