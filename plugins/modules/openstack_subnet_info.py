#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/subnets.py
# and tests/examples/openstack_subnet_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_subnet_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_subnet_info
short_description: List subnets of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists subnets of the networking service (Neutron).
  - Written from OpenStack API Complete Reference (2015-11-17), 13.3 Subnets.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_subnet
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
      - Name or id of a subnet. Left out, all that the login may see are returned.
    type: str
    aliases:
      - subnet
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
- name: Look a subnet up by its name
  telco.cloud.openstack_subnet_info:
    name: backhaul-v4
  register: found

- name: Use its gateway
  ansible.builtin.assert:
    that:
      - found.subnets[0].gateway_ip == '192.0.2.1'

- name: List all subnets with DHCP
  telco.cloud.openstack_subnet_info:
    filters:
      ip_version: 4
      is_dhcp_enabled: true

- name: The same by its id
  telco.cloud.openstack_subnet_info:
    name: "{{ found.subnets[0].id }}"

- name: Delete the network with its subnet
  telco.cloud.openstack_network:
    name: backhaul
    state: absent
"""

RETURN = r"""
---
subnets:
  description:
    - The subnets that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - 'Name of the subnet, or the id of an existing one. Names need not be unique: when several subnets of the
          network have it, the module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: backhaul-v4
    network:
      description:
        - Name or id of the network that the subnet is in. A new subnet needs it; an existing one is looked for
          in it.
      returned: when the service sends it
      type: str
      sample: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    description:
      description:
        - What the subnet is for.
      returned: when the service sends it
      type: str
      sample: To the aggregation routers
    project:
      description:
        - Name or id of the project that owns the subnet. A new one is made for it, and an existing one is looked
          for among its own. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    cidr:
      description:
        - Its addresses, in CIDR notation. A new subnet needs them, or a subnet pool to take them from.
      returned: when the service sends it
      type: str
      sample: 192.0.2.0/24
    ip_version:
      description:
        - Version of IP. Left out, that of C(cidr), or V(4) for a subnet from a pool.
      returned: when the service sends it
      type: int
      sample: 4
    gateway_ip:
      description:
        - Address of its gateway. Left out, a new subnet gets the first address.
      returned: when the service sends it
      type: str
      sample: 192.0.2.1
    disable_gateway_ip:
      description:
        - Whether it is to have no gateway. V(false) is the same as leaving it out.
      returned: when the service sends it
      type: bool
      sample: false
    allocation_pools:
      description:
        - Ranges that ports get their addresses from. Left out, a new subnet has all but its gateway.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        start:
          description:
            - First address.
          returned: when the service sends it
          type: str
          sample: 192.0.2.10
        end:
          description:
            - Last address.
          returned: when the service sends it
          type: str
          sample: 192.0.2.99
    allocation_pool_start:
      description:
        - First address of the only range, in place of C(allocation_pools).
      returned: when the service sends it
      type: str
      sample: 192.0.2.10
    allocation_pool_end:
      description:
        - Last address of the only range, in place of C(allocation_pools).
      returned: when the service sends it
      type: str
      sample: 192.0.2.99
    dns_nameservers:
      description:
        - Addresses of name servers, in the order of their use.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - 192.0.2.53
    host_routes:
      description:
        - All routes that hosts learn besides that to the gateway, in any order.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        destination:
          description:
            - Network that it leads to.
          returned: when the service sends it
          type: str
          sample: 198.51.100.0/24
        nexthop:
          description:
            - Address of the router on the way.
          returned: when the service sends it
          type: str
          sample: 192.0.2.2
    is_dhcp_enabled:
      description:
        - Whether DHCP gives hosts their addresses; in a new subnet it does, when nothing is said.
      returned: when the service sends it
      type: bool
      sample: true
    ipv6_ra_mode:
      description:
        - Who sends router advertisements of which kind (IPv6).
      returned: when the service sends it
      type: str
    ipv6_address_mode:
      description:
        - How hosts get their addresses (IPv6).
      returned: when the service sends it
      type: str
    subnet_pool:
      description:
        - Name or id of the subnet pool that a new subnet takes its addresses from.
      returned: when the service sends it
      type: str
    extra_attrs:
      description:
        - Further attributes of the subnet in Neutron's words. What is left out here stays as it is. An attribute
          that has an option of its own is refused.
      returned: when the service sends it
      type: dict
      sample: &id002
        service_types:
          - compute:nova
    id:
      description:
        - Id of the subnet.
      returned: when the service sends it
      type: str
      sample: 08eae331-0402-425a-923c-34f7cfe39c1b
    network_id:
      description:
        - Id of the network that it is in.
      returned: when the service sends it
      type: str
      sample: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    subnet_pool_id:
      description:
        - Id of the pool that its addresses are from.
      returned: when the service sends it
      type: str
    segment_id:
      description:
        - Id of the network's segment that it is in.
      returned: when the service sends it
      type: str
    service_types:
      description:
        - 'Owners of ports that it is for; empty: all.'
      returned: when the service sends it
      type: list
      elements: str
      sample: &id003 []
    dns_publish_fixed_ip:
      description:
        - Whether its ports' addresses are published in DNS.
      returned: when the service sends it
      type: bool
      sample: false
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
      sample: &id004 []
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
    - name: backhaul-v4
      network: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
      description: To the aggregation routers
      project: 4fd44f30292945e481c7b8a0c8908869
      cidr: 192.0.2.0/24
      ip_version: 4
      gateway_ip: 192.0.2.1
      disable_gateway_ip: false
      allocation_pools:
        - start: 192.0.2.10
          end: 192.0.2.99
      allocation_pool_start: 192.0.2.10
      allocation_pool_end: 192.0.2.99
      dns_nameservers: *id001
      host_routes: []
      is_dhcp_enabled: true
      extra_attrs: *id002
      id: 08eae331-0402-425a-923c-34f7cfe39c1b
      network_id: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
      service_types: *id003
      dns_publish_fixed_ip: false
      project_id: 4fd44f30292945e481c7b8a0c8908869
      tenant_id: 4fd44f30292945e481c7b8a0c8908869
      tags: *id004
      created_at: '2026-11-21T09:30:00Z'
      updated_at: '2026-11-21T09:30:00Z'
      revision_number: 1
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.subnets import SUBNET_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
