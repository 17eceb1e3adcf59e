#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/groups.py
# and tests/examples/openstack_group_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_group_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_group_info
short_description: List groups of users of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists groups of the identity service (Keystone).
  - Options and results have the names of M(openstack.cloud.identity_group_info), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.8 Groups.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_group
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
      - Name or id of a group. Left out, all that the login may see are returned.
    type: str
  domain:
    description:
      - Name or id of the domain that the groups are in.
    type: str
    aliases:
      - domain_id
  filters:
    description:
      - Further attributes that must be as they are here. The service filters by them; which ones it knows is its
        own matter. Options' names and the service's names both work.
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look a group up by its name
  telco.cloud.openstack_group_info:
    name: operators
    domain: default
  register: found

- name: Use its id
  ansible.builtin.assert:
    that:
      - found.groups | length == 1
      - found.groups[0].id is truthy

- name: See at most ten groups
  telco.cloud.openstack_group_info:
    limit: 10

- name: The same by its id
  telco.cloud.openstack_group_info:
    name: "{{ found.groups[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.groups[0].name == 'operators'

- name: Delete the group
  telco.cloud.openstack_group:
    name: operators
    domain: default
    state: absent
"""

RETURN = r"""
---
groups:
  description:
    - The groups that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the group, or the id of an existing one. A name is unique in its domain.
      returned: when the service sends it
      type: str
      sample: operators
    description:
      description:
        - Who is in the group.
      returned: when the service sends it
      type: str
      sample: Operators of the radio access
    domain:
      description:
        - Name or id of the domain that the group is in. Left out, a new group gets the login's domain, and an existing
          one is looked for in all domains that the login may see.
      returned: when the service sends it
      type: str
      sample: default
    id:
      description:
        - Id of the group.
      returned: when the service sends it
      type: str
      sample: ee6156ff04c645f481a6738311aea0b0
    domain_id:
      description:
        - Id of the domain that the group is in.
      returned: when the service sends it
      type: str
      sample: default
    links:
      description:
        - The group's own address.
      returned: when the service sends it
      type: dict
      sample: &id001
        self: https://keystone.example.com:5000/v3/groups/ee6156ff04c645f481a6738311aea0b0
  sample:
    - name: operators
      description: Operators of the radio access
      domain: default
      id: ee6156ff04c645f481a6738311aea0b0
      domain_id: default
      links: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.groups import GROUP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
