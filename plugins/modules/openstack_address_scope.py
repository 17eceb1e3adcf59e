#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/address_scopes.py
# and tests/examples/openstack_address_scope.yml. Do not edit.
"""Ansible module telco.cloud.openstack_address_scope."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_address_scope
short_description: Manage address scopes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes address scopes of the networking service (Neutron). Subnet pools are put into one
    by M(telco.cloud.openstack_subnet_pool).
  - Options and results have the names of M(openstack.cloud.address_scope), so that its playbooks work here.
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
  - module: telco.cloud.openstack_address_scope_info
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
      - 'Name of the address scope, or the id of an existing one. Names need not be unique: when several have it,
        the module fails and tells their ids.'
    type: str
    required: true
  project:
    description:
      - Name or id of the project that owns the address scope. A new one is made for it, and an existing one is
        looked for among its own. Only administrators can name another project than the login's.
    type: str
  ip_version:
    description:
      - Version of IP. It is decided when the scope is made.
      - It cannot be changed later.
    type: int
    default: 4
    choices:
      - 4
      - 6
  is_shared:
    description:
      - Whether all projects can use it. Only administrators share one, and Neutron does not take that back.
    type: bool
    aliases:
      - shared
  extra_specs:
    description:
      - Further attributes of the address scope in Neutron's words. What is left out here stays as it is. An attribute
        that has an option of its own is refused.
    type: dict
  state:
    description:
      - The state that the address scope is brought into.
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
- name: Have an address scope for IPv6
  telco.cloud.openstack_address_scope:
    name: ran
    ip_version: 6
  register: ran

- name: See it
  ansible.builtin.assert:
    that:
      - ran.address_scope.ip_version == 6

- name: Let all projects use one
  telco.cloud.openstack_address_scope:
    name: transport
    is_shared: true

- name: Delete one
  telco.cloud.openstack_address_scope:
    name: former
    state: absent

- name: Delete the address scopes
  telco.cloud.openstack_address_scope:
    name: "{{ item }}"
    state: absent
  loop: [ran, transport]
"""

RETURN = r"""
---
address_scope:
  description:
    - The address scope as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: ran
    project: 4fd44f30292945e481c7b8a0c8908869
    ip_version: 4
    is_shared: false
    extra_specs: *id001
    id: d2bd8637-d79b-42dd-b536-116292eda4ee
    project_id: 4fd44f30292945e481c7b8a0c8908869
    tenant_id: 4fd44f30292945e481c7b8a0c8908869
id:
  description:
    - What identifies the address scope. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.address_scopes import ADDRESS_SCOPE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
