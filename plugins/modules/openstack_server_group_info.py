#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_groups.py
# and tests/examples/openstack_server_group_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_group_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_group_info
short_description: List server groups of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists server groups of the compute service (Nova).
  - Needs a compute service that speaks microversion 2.64 (OpenStack Rocky) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.49 Server groups.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_server_group
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
      - Name or id of a server group. Left out, all that the login may see are returned.
    type: str
  all_projects:
    description:
      - Whether to list those of all projects. Only administrators can; for others Nova lists their own.
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look a server group up by its name
  telco.cloud.openstack_server_group_info:
    name: upf
  register: found

- name: See its policy
  ansible.builtin.assert:
    that:
      - found.server_groups | length == 1
      - found.server_groups[0].policy == 'soft-anti-affinity'

- name: List those of all projects
  telco.cloud.openstack_server_group_info:
    all_projects: true

- name: The same by its id
  telco.cloud.openstack_server_group_info:
    name: "{{ found.server_groups[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.server_groups[0].name == 'upf'

- name: Delete the group
  telco.cloud.openstack_server_group:
    name: upf
    state: absent
"""

RETURN = r"""
---
server_groups:
  description:
    - The server groups that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: upf
      policies: *id001
      policy: anti-affinity
      rules:
        max_server_per_host: 2
      id: 5bbcc3c4-1da2-4437-a48a-66f15b1b13f9
      members: *id002
      project_id: 4fd44f30292945e481c7b8a0c8908869
      user_id: 9680579085b94be6b53af52aa9f582aa
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_groups import SERVER_GROUP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
