#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/roles.py
# and tests/examples/openstack_role_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_role_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_role_info
short_description: List roles of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists roles of the identity service (Keystone).
  - Options and results have the names of M(openstack.cloud.identity_role_info), so that its playbooks work here.
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects. It does not know O(domain), and refuses what it does not know.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.10 Roles, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_role
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
      - Name or id of a role. Left out, all that the login may see are returned.
    type: str
  domain:
    description:
      - Name or id of a domain. Left out, the roles that belong to none are returned.
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
- name: Look a role up by its name
  telco.cloud.openstack_role_info:
    name: operator
  register: found

- name: Use its id
  ansible.builtin.assert:
    that:
      - found.roles | length == 1
      - found.roles[0].id is truthy
      - found.roles[0].domain_id is none

- name: List the roles of a domain
  telco.cloud.openstack_role_info:
    domain_id: default
  register: local

- name: See that it has none
  ansible.builtin.assert:
    that: local.roles == []

- name: The same by its id
  telco.cloud.openstack_role_info:
    name: "{{ found.roles[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.roles[0].name == 'operator'

- name: Delete the role
  telco.cloud.openstack_role:
    name: operator
    state: absent
"""

RETURN = r"""
---
roles:
  description:
    - The roles that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the role, or the id of an existing one. A name is unique in its domain, or among the roles that
          belong to none.
      returned: when the service sends it
      type: str
      sample: operator
    description:
      description:
        - What the role is for.
      returned: when the service sends it
      type: str
      sample: May restart what has failed
    domain:
      description:
        - 'Name or id of the domain that the role belongs to. Left out, it is one that belongs to no domain, which
          is the usual kind: a role of a domain cannot be given for a project, it only implies others.'
      returned: when the service sends it
      type: str
      sample: default
    id:
      description:
        - Id of the role.
      returned: when the service sends it
      type: str
      sample: 677bfab34c844a01b88a217aa12ec4c2
    domain_id:
      description:
        - Id of the domain that the role belongs to, if any.
      returned: when the service sends it
      type: str
    options:
      description:
        - Resource options. Keystone changes no role that is C(immutable).
      returned: when the service sends it
      type: dict
      sample: &id001 {}
    links:
      description:
        - The role's own address.
      returned: when the service sends it
      type: dict
      sample: &id002
        self: https://keystone.example.com:5000/v3/roles/677bfab34c844a01b88a217aa12ec4c2
  sample:
    - name: operator
      description: May restart what has failed
      domain: default
      id: 677bfab34c844a01b88a217aa12ec4c2
      options: *id001
      links: *id002
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.roles import ROLE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
