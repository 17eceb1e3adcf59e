#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/domains.py
# and tests/examples/openstack_domain.yml. Do not edit.
"""Ansible module telco.cloud.openstack_domain."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_domain
short_description: Manage domains of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes domains of the identity service (Keystone). Only administrators can.
  - Keystone deletes no domain that is enabled, so that O(state=absent) disables it first. Its users, groups and
    projects are deleted with it.
  - Options and results have the names of M(openstack.cloud.identity_domain), so that its playbooks work here.
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
  - module: telco.cloud.openstack_domain_info
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
      - Name of the domain, or the id of an existing one. A name is unique in the cloud.
    type: str
    required: true
  description:
    description:
      - What the domain is for.
    type: str
  is_enabled:
    description:
      - Whether its users can log in, and anybody to its projects. A new domain is enabled when nothing is said.
    type: bool
    aliases:
      - enabled
  state:
    description:
      - The state that the domain is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a domain for the radio access network
  telco.cloud.openstack_domain:
    name: telco
    description: Users and projects of the radio access
    is_enabled: true
  register: telco

- name: See that it is open
  ansible.builtin.assert:
    that:
      - telco.domain.name == 'telco'
      - telco.domain.is_enabled

- name: Lock the users of a domain out
  telco.cloud.openstack_domain:
    name: field-trial
    is_enabled: false

- name: Delete a domain and all that is in it; as it is enabled, it is disabled first
  telco.cloud.openstack_domain:
    name: former-partner
    state: absent

- name: Delete the domains
  telco.cloud.openstack_domain:
    name: "{{ item }}"
    state: absent
  loop:
    - telco
    - field-trial
"""

RETURN = r"""
---
domain:
  description:
    - The domain as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: telco
    description: Users and projects of the radio access
    is_enabled: true
    id: 161718d9bb0ba34a2b8e2c6d4b8d9a2a
    tags: *id001
    options: *id002
    links: *id003
id:
  description:
    - What identifies the domain. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.domains import DOMAIN as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
