#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/domains.py
# and tests/examples/openstack_domain_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_domain_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_domain_info
short_description: List domains of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists domains of the identity service (Keystone).
  - Written from OpenStack API Complete Reference (2015-11-17), 6.5 Domains.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_domain
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
      - Name or id of a domain. Left out, all that the login may see are returned.
    type: str
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
- name: Look a domain up by its name
  telco.cloud.openstack_domain_info:
    name: telco
  register: found

- name: Use its id
  ansible.builtin.assert:
    that:
      - found.domains | length == 1
      - found.domains[0].id is truthy

- name: The domain that every cloud has, by its id
  telco.cloud.openstack_domain_info:
    name: default
  register: first

- name: See its name
  ansible.builtin.assert:
    that: first.domains[0].name == 'Default'

- name: List the domains that are locked
  telco.cloud.openstack_domain_info:
    filters:
      is_enabled: false
  register: locked

- name: See that it is one of them
  ansible.builtin.assert:
    that: "'telco' in locked.domains | map(attribute='name')"

- name: Delete the domain
  telco.cloud.openstack_domain:
    name: telco
    state: absent
"""

RETURN = r"""
---
domains:
  description:
    - The domains that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the domain, or the id of an existing one. A name is unique in the cloud.
      returned: when the service sends it
      type: str
      sample: telco
    description:
      description:
        - What the domain is for.
      returned: when the service sends it
      type: str
      sample: Users and projects of the radio access
    is_enabled:
      description:
        - Whether its users can log in, and anybody to its projects. A new domain is enabled when nothing is said.
      returned: when the service sends it
      type: bool
      sample: true
    id:
      description:
        - Id of the domain.
      returned: when the service sends it
      type: str
      sample: 161718d9bb0ba34a2b8e2c6d4b8d9a2a
    tags:
      description:
        - Tags of the domain.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001 []
    options:
      description:
        - Resource options, such as C(immutable).
      returned: when the service sends it
      type: dict
      sample: &id002 {}
    links:
      description:
        - The domain's own address.
      returned: when the service sends it
      type: dict
      sample: &id003
        self: https://keystone.example.com:5000/v3/domains/161718d9bb0ba34a2b8e2c6d4b8d9a2a
  sample:
    - name: telco
      description: Users and projects of the radio access
      is_enabled: true
      id: 161718d9bb0ba34a2b8e2c6d4b8d9a2a
      tags: *id001
      options: *id002
      links: *id003
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.domains import DOMAIN_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
