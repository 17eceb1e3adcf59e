#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/address_scopes.py
# and tests/examples/openstack_address_scope_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_address_scope_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_address_scope_info
short_description: List address scopes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists address scopes of the networking service (Neutron).
  - Written from Networking API v2.0, Address scopes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_address_scope
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
      - Name or id of a address scope. Left out, all that the login may see are returned.
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
- name: Look an address scope up by its name
  telco.cloud.openstack_address_scope_info:
    name: ran
  register: found

- name: See it
  ansible.builtin.assert:
    that: found.address_scopes[0].ip_version == 4

- name: The same by its id
  telco.cloud.openstack_address_scope_info:
    name: "{{ made.id }}"

- name: List all that are shared
  telco.cloud.openstack_address_scope_info:
    filters:
      is_shared: true

- name: Delete the address scope
  telco.cloud.openstack_address_scope:
    name: ran
    state: absent
"""

RETURN = r"""
---
address_scopes:
  description:
    - The address scopes that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - 'Name of the address scope, or the id of an existing one. Names need not be unique: when several have
          it, the module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: ran
    project:
      description:
        - Name or id of the project that owns the address scope. A new one is made for it, and an existing one is
          looked for among its own. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    ip_version:
      description:
        - Version of IP. It is decided when the scope is made.
      returned: when the service sends it
      type: int
      sample: 4
    is_shared:
      description:
        - Whether all projects can use it. Only administrators share one, and Neutron does not take that back.
      returned: when the service sends it
      type: bool
      sample: false
    extra_specs:
      description:
        - Further attributes of the address scope in Neutron's words. What is left out here stays as it is. An attribute
          that has an option of its own is refused.
      returned: when the service sends it
      type: dict
      sample: &id001 {}
    id:
      description:
        - Id of the address scope.
      returned: when the service sends it
      type: str
      sample: d2bd8637-d79b-42dd-b536-116292eda4ee
    project_id:
      description:
        - Id of the owning project.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    tenant_id:
      description:
        - The same, by its old name.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
  sample:
    - name: ran
      project: 4fd44f30292945e481c7b8a0c8908869
      ip_version: 4
      is_shared: false
      extra_specs: *id001
      id: d2bd8637-d79b-42dd-b536-116292eda4ee
      project_id: 4fd44f30292945e481c7b8a0c8908869
      tenant_id: 4fd44f30292945e481c7b8a0c8908869
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.address_scopes import ADDRESS_SCOPE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
