#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_groups.py
# and tests/examples/openstack_server_group.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_group."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_group
short_description: Manage server groups of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates and deletes server groups of the compute service (Nova) in the login's project.
  - 'Nova does not change a server group: with O(recreate=true) one that differs is deleted and made anew, under
    another id and without the servers that were in it.'
  - Options and results have the names of M(openstack.cloud.server_group), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.49 Server groups.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.64 (OpenStack Rocky) or a later one; an older one refuses,
    and tells which versions it speaks.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_server_group_info
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
      - Name of the server group, or the id of an existing one. Nova lets several have one name; then the id is
        needed.
    type: str
    required: true
  policies:
    description:
      - 'The policy, as a list of one: servers on one host (V(affinity)), each on another (V(anti-affinity)), or
        only if that is possible (V(soft-affinity), V(soft-anti-affinity)). Needed to create one.'
      - It cannot be changed later.
    type: list
    elements: str
    choices:
      - anti-affinity
      - affinity
      - soft-anti-affinity
      - soft-affinity
  policy:
    description:
      - The same as a word, in place of O(policies).
      - It cannot be changed later.
    type: str
    choices:
      - anti-affinity
      - affinity
      - soft-anti-affinity
      - soft-affinity
  rules:
    description:
      - What makes the policy milder.
      - It cannot be changed later.
    type: dict
    suboptions:
      max_server_per_host:
        description:
          - How many of its servers may be on one host; only with the policy V(anti-affinity).
          - From 1 to 2.14748e+09.
        type: int
  state:
    description:
      - The state that the server group is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Servers that are to be on different hosts
  telco.cloud.openstack_server_group:
    name: upf
    policies:
      - anti-affinity
  register: upf

- name: See it
  ansible.builtin.assert:
    that:
      - upf.server_group.name == 'upf'
      - upf.server_group.policies == ['anti-affinity']

- name: At most two of them on one host
  telco.cloud.openstack_server_group:
    name: amf
    policy: anti-affinity
    rules:
      max_server_per_host: 2

- name: Delete a server group
  telco.cloud.openstack_server_group:
    name: former
    state: absent

- name: Delete the groups
  telco.cloud.openstack_server_group:
    name: "{{ item }}"
    state: absent
  loop:
    - upf
    - amf
"""

RETURN = r"""
---
server_group:
  description:
    - The server group as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the server group, or the id of an existing one. Nova lets several have one name; then the id is
          needed.
      returned: when the service sends it
      type: str
      sample: upf
    policies:
      description:
        - 'The policy, as a list of one: servers on one host (V(affinity)), each on another (V(anti-affinity)),
          or only if that is possible (V(soft-affinity), V(soft-anti-affinity)). Needed to create one.'
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - anti-affinity
    policy:
      description:
        - The same as a word, in place of C(policies).
      returned: when the service sends it
      type: str
      sample: anti-affinity
    rules:
      description:
        - What makes the policy milder.
      returned: when the service sends it
      type: dict
      contains:
        max_server_per_host:
          description:
            - How many of its servers may be on one host; only with the policy V(anti-affinity).
          returned: when the service sends it
          type: int
          sample: 2
    id:
      description:
        - Id of the server group.
      returned: when the service sends it
      type: str
      sample: 5bbcc3c4-1da2-4437-a48a-66f15b1b13f9
    members:
      description:
        - Ids of the servers that are in it.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002 []
    project_id:
      description:
        - Id of the project that it belongs to.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    user_id:
      description:
        - Id of the user who made it.
      returned: when the service sends it
      type: str
      sample: 9680579085b94be6b53af52aa9f582aa
  sample:
    name: upf
    policies: *id001
    policy: anti-affinity
    rules:
      max_server_per_host: 2
    id: 5bbcc3c4-1da2-4437-a48a-66f15b1b13f9
    members: *id002
    project_id: 4fd44f30292945e481c7b8a0c8908869
    user_id: 9680579085b94be6b53af52aa9f582aa
id:
  description:
    - What identifies the server group. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_groups import SERVER_GROUP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
