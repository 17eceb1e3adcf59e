#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/subnet_pools.py
# and tests/examples/openstack_subnet_pool.yml. Do not edit.
"""Ansible module telco.cloud.openstack_subnet_pool."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_subnet_pool
short_description: Manage subnet pools of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes subnet pools of the networking service (Neutron).
  - Options and results have the names of M(openstack.cloud.subnet_pool), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 14.14 Subnet pools.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_subnet_pool_info
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
      - 'Name of the subnet pool, or the id of an existing one. Names need not be unique: when several have it,
        the module fails and tells their ids.'
    type: str
    required: true
  description:
    description:
      - What the pool is for.
    type: str
  project:
    description:
      - Name or id of the project that owns the subnet pool. A new one is made for it, and an existing one is looked
        for among its own. Only administrators can name another project than the login's.
    type: str
  prefixes:
    description:
      - All ranges that subnets are taken from, in CIDR notation and of one version. A new pool needs them; of an
        existing one none can be taken away. Neutron joins those that touch.
    type: list
    elements: str
  default_prefix_length:
    description:
      - Length of the prefix of a subnet that names none.
      - From 0 to 128.
    type: int
  minimum_prefix_length:
    description:
      - The shortest prefix, so the largest subnet.
      - From 0 to 128.
    type: int
  maximum_prefix_length:
    description:
      - The longest prefix, so the smallest subnet.
      - From 0 to 128.
    type: int
  default_quota:
    description:
      - 'How much a project may take; IPv4: addresses.'
      - From 0 to 2.14748e+09.
    type: int
  is_shared:
    description:
      - Whether all projects can take from the pool. It is decided when the pool is made.
      - It cannot be changed later.
    type: bool
    aliases:
      - shared
  is_default:
    description:
      - Whether it is the one that subnets of its version come from.
    type: bool
  address_scope:
    description:
      - 'Name or id of the address scope that it is in: no address is twice in one. Left out, it is in none, or
        stays where it is.'
    type: str
  extra_specs:
    description:
      - Further attributes of the subnet pool in Neutron's words. What is left out here stays as it is. An attribute
        that has an option of its own is refused.
    type: dict
  state:
    description:
      - The state that the subnet pool is brought into.
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
- name: Have a pool of addresses for base stations
  telco.cloud.openstack_subnet_pool:
    name: ran-stations
    description: One subnet for each site
    prefixes:
      - 10.80.0.0/16
      - 10.90.0.0/16
    default_prefix_length: 26
    minimum_prefix_length: 20
    maximum_prefix_length: 28
    is_shared: true

- name: Have one whose addresses are in no other pool of its address scope
  telco.cloud.openstack_subnet_pool:
    name: ran-core
    address_scope: ran
    prefixes:
      - 10.96.0.0/16

- name: Give a pool more addresses
  telco.cloud.openstack_subnet_pool:
    name: ran-transport
    prefixes:
      - 10.77.0.0/16
      - 10.79.0.0/16
    default_prefix_length: 24

- name: Delete a pool
  telco.cloud.openstack_subnet_pool:
    name: ran-trial
    state: absent

- name: Delete the pools
  telco.cloud.openstack_subnet_pool:
    name: "{{ item }}"
    state: absent
  loop:
    - ran-stations
    - ran-transport
    - ran-core

- name: Delete the address scope
  telco.cloud.openstack_address_scope:
    name: ran
    state: absent
"""

RETURN = r"""
---
subnet_pool:
  description:
    - The subnet pool as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - 'Name of the subnet pool, or the id of an existing one. Names need not be unique: when several have it,
          the module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: ran-pool
    description:
      description:
        - What the pool is for.
      returned: when the service sends it
      type: str
      sample: For base stations
    project:
      description:
        - Name or id of the project that owns the subnet pool. A new one is made for it, and an existing one is
          looked for among its own. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    prefixes:
      description:
        - All ranges that subnets are taken from, in CIDR notation and of one version. A new pool needs them; of
          an existing one none can be taken away. Neutron joins those that touch.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - 10.77.0.0/16
    default_prefix_length:
      description:
        - Length of the prefix of a subnet that names none.
      returned: when the service sends it
      type: int
      sample: 26
    minimum_prefix_length:
      description:
        - The shortest prefix, so the largest subnet.
      returned: when the service sends it
      type: int
      sample: 20
    maximum_prefix_length:
      description:
        - The longest prefix, so the smallest subnet.
      returned: when the service sends it
      type: int
      sample: 28
    default_quota:
      description:
        - 'How much a project may take; IPv4: addresses.'
      returned: when the service sends it
      type: int
    is_shared:
      description:
        - Whether all projects can take from the pool. It is decided when the pool is made.
      returned: when the service sends it
      type: bool
      sample: false
    is_default:
      description:
        - Whether it is the one that subnets of its version come from.
      returned: when the service sends it
      type: bool
      sample: false
    address_scope:
      description:
        - 'Name or id of the address scope that it is in: no address is twice in one. Left out, it is in none, or
          stays where it is.'
      returned: when the service sends it
      type: str
    extra_specs:
      description:
        - Further attributes of the subnet pool in Neutron's words. What is left out here stays as it is. An attribute
          that has an option of its own is refused.
      returned: when the service sends it
      type: dict
      sample: &id002 {}
    id:
      description:
        - Id of the pool.
      returned: when the service sends it
      type: str
      sample: 8120595a-eadc-4431-906d-be3852e3031c
    ip_version:
      description:
        - Version of IP.
      returned: when the service sends it
      type: int
      sample: 4
    address_scope_id:
      description:
        - Id of the address scope that it is in.
      returned: when the service sends it
      type: str
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
    tags:
      description:
        - Its tags.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id003 []
    created_at:
      description:
        - When it was made (ISO 8601, UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    updated_at:
      description:
        - When it was last changed.
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    revision_number:
      description:
        - Grows with every change.
      returned: when the service sends it
      type: int
      sample: 1
  sample:
    name: ran-pool
    description: For base stations
    project: 4fd44f30292945e481c7b8a0c8908869
    prefixes: *id001
    default_prefix_length: 26
    minimum_prefix_length: 20
    maximum_prefix_length: 28
    is_shared: false
    is_default: false
    extra_specs: *id002
    id: 8120595a-eadc-4431-906d-be3852e3031c
    ip_version: 4
    project_id: 4fd44f30292945e481c7b8a0c8908869
    tenant_id: 4fd44f30292945e481c7b8a0c8908869
    tags: *id003
    created_at: '2026-11-21T09:30:00Z'
    updated_at: '2026-11-21T09:30:00Z'
    revision_number: 1
id:
  description:
    - What identifies the subnet pool. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.subnet_pools import SUBNET_POOL as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
