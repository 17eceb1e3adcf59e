#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/floating_ips.py
# and tests/examples/openstack_floating_ip_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_floating_ip_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_floating_ip_info
short_description: List floating IPs of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists floating IPs of the networking service (Neutron).
  - Written from OpenStack API Complete Reference (2015-11-17), 14.9 Layer-3 networking.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_floating_ip
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
  id:
    description:
      - Only the floating IP of this id.
    type: str
  floating_ip_address:
    description:
      - Only the floating IP of this address.
    type: str
  network:
    description:
      - 'Name or id of an external network: only those in it.'
    type: str
    aliases:
      - floating_network
  port:
    description:
      - 'Name or id of a port: only those that lead to it.'
    type: str
  fixed_ip_address:
    description:
      - Only those that lead to this address.
    type: str
  router:
    description:
      - 'Id of a router: only those behind it.'
    type: str
  status:
    description:
      - Only those in this state, such as V(DOWN).
    type: str
  description:
    description:
      - Only those of this description.
    type: str
  project:
    description:
      - 'Name or id of a project: only what it owns.'
    type: str
    aliases:
      - project_id
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
- name: List addresses that lead nowhere
  telco.cloud.openstack_floating_ip_info:
    floating_network: internet
    status: DOWN
  register: free

- name: Use the first
  ansible.builtin.assert:
    that:
      - free.floating_ips[0].floating_ip_address == '203.0.113.50'

- name: The same by its id
  telco.cloud.openstack_floating_ip_info:
    id: "{{ free.floating_ips[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.floating_ips[0].floating_ip_address == '203.0.113.50'

- name: Give the address back
  telco.cloud.openstack_floating_ip:
    floating_ip_address: 203.0.113.50
    purge: true
    state: absent

- name: Delete the network with its subnet
  telco.cloud.openstack_network:
    name: internet
    state: absent
"""

RETURN = r"""
---
floating_ips:
  description:
    - The floating ips that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    floating_ip_address:
      description:
        - The address outside. Left out, a new one is any. Only administrators choose it.
      returned: when the service sends it
      type: str
      sample: 203.0.113.50
    network:
      description:
        - Name or id of the external network. A new floating IP needs it.
      returned: when the service sends it
      type: str
      sample: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    port:
      description:
        - Name or id of the port that it leads to. Left out, with C(server) too, it stays where it leads to.
      returned: when the service sends it
      type: str
      sample: 65c0ee9f-d634-4522-8954-51021b570b0d
    fixed_address:
      description:
        - Which address of the port, when it has several.
      returned: when the service sends it
      type: str
      sample: 192.0.2.10
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
      sample: Web of VNF 1
    project:
      description:
        - Name or id of the project that owns the floating IP. A new one is made for it, and an existing one is
          looked for among its own. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    id:
      description:
        - Id of the floating IP.
      returned: when the service sends it
      type: str
      sample: 2f245a7b-796b-4f26-9cf9-9e82d248fda7
    status:
      description:
        - V(ACTIVE), V(DOWN) or V(ERROR).
      returned: when the service sends it
      type: str
      sample: ACTIVE
    floating_network_id:
      description:
        - Id of the external network.
      returned: when the service sends it
      type: str
      sample: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    port_id:
      description:
        - Id of the port.
      returned: when the service sends it
      type: str
      sample: 65c0ee9f-d634-4522-8954-51021b570b0d
    fixed_ip_address:
      description:
        - The same as C(fixed_address).
      returned: when the service sends it
      type: str
      sample: 192.0.2.10
    router_id:
      description:
        - Id of the router between.
      returned: when the service sends it
      type: str
      sample: 8604a0de-7f6b-409a-a47c-a1cc7bc77b2e
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
      sample: &id001 []
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
    - floating_ip_address: 203.0.113.50
      network: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
      port: 65c0ee9f-d634-4522-8954-51021b570b0d
      fixed_address: 192.0.2.10
      description: Web of VNF 1
      project: 4fd44f30292945e481c7b8a0c8908869
      id: 2f245a7b-796b-4f26-9cf9-9e82d248fda7
      status: ACTIVE
      floating_network_id: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
      port_id: 65c0ee9f-d634-4522-8954-51021b570b0d
      fixed_ip_address: 192.0.2.10
      router_id: 8604a0de-7f6b-409a-a47c-a1cc7bc77b2e
      project_id: 4fd44f30292945e481c7b8a0c8908869
      tenant_id: 4fd44f30292945e481c7b8a0c8908869
      tags: *id001
      created_at: '2026-11-21T09:30:00Z'
      updated_at: '2026-11-21T09:30:00Z'
      revision_number: 1
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.floating_ips import FLOATING_IP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
