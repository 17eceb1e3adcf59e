#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/subnets.py
# and tests/examples/openstack_subnet.yml. Do not edit.
"""Ansible module telco.cloud.openstack_subnet."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_subnet
short_description: Manage subnets of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes subnets of the networking service (Neutron).
  - Options and results have the names of M(openstack.cloud.subnet), so that its playbooks work here.
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
  - module: telco.cloud.openstack_subnet_info
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
      - 'Name of the subnet, or the id of an existing one. Names need not be unique: when several subnets of the
        network have it, the module fails and tells their ids.'
      - Either this or O(subnets) is needed.
    type: str
  network:
    description:
      - Name or id of the network that the subnet is in. A new subnet needs it; an existing one is looked for in
        it.
      - It cannot be changed later.
    type: str
    aliases:
      - network_name
  description:
    description:
      - What the subnet is for.
    type: str
  project:
    description:
      - Name or id of the project that owns the subnet. A new one is made for it, and an existing one is looked
        for among its own. Only administrators can name another project than the login's.
    type: str
  cidr:
    description:
      - Its addresses, in CIDR notation. A new subnet needs them, or a subnet pool to take them from.
      - It cannot be changed later.
    type: str
  ip_version:
    description:
      - Version of IP. Left out, that of O(cidr), or V(4) for a subnet from a pool.
      - It cannot be changed later.
    type: int
    choices:
      - 4
      - 6
  gateway_ip:
    description:
      - Address of its gateway. Left out, a new subnet gets the first address.
    type: str
  disable_gateway_ip:
    description:
      - Whether it is to have no gateway. V(false) is the same as leaving it out.
    type: bool
    aliases:
      - no_gateway_ip
  allocation_pools:
    description:
      - Ranges that ports get their addresses from. Left out, a new subnet has all but its gateway.
    type: list
    elements: dict
    suboptions:
      start:
        description:
          - First address.
        type: str
        required: true
      end:
        description:
          - Last address.
        type: str
        required: true
  allocation_pool_start:
    description:
      - First address of the only range, in place of O(allocation_pools).
    type: str
  allocation_pool_end:
    description:
      - Last address of the only range, in place of O(allocation_pools).
    type: str
  dns_nameservers:
    description:
      - Addresses of name servers, in the order of their use.
    type: list
    elements: str
  host_routes:
    description:
      - All routes that hosts learn besides that to the gateway, in any order.
    type: list
    elements: dict
    suboptions:
      destination:
        description:
          - Network that it leads to.
        type: str
        required: true
      nexthop:
        description:
          - Address of the router on the way.
        type: str
        required: true
  is_dhcp_enabled:
    description:
      - Whether DHCP gives hosts their addresses; in a new subnet it does, when nothing is said.
    type: bool
    aliases:
      - enable_dhcp
  ipv6_ra_mode:
    description:
      - Who sends router advertisements of which kind (IPv6).
      - It cannot be changed later.
    type: str
    choices:
      - dhcpv6-stateful
      - dhcpv6-stateless
      - slaac
  ipv6_address_mode:
    description:
      - How hosts get their addresses (IPv6).
      - It cannot be changed later.
    type: str
    choices:
      - dhcpv6-stateful
      - dhcpv6-stateless
      - slaac
  subnet_pool:
    description:
      - Name or id of the subnet pool that a new subnet takes its addresses from.
      - It cannot be changed later.
    type: str
  prefix_length:
    description:
      - Length of the prefix that a new subnet takes from its pool.
      - From 0 to 128.
    type: int
  use_default_subnet_pool:
    description:
      - Whether a new subnet takes its addresses from the default pool of its version.
    type: bool
    aliases:
      - use_default_subnetpool
  extra_attrs:
    description:
      - Further attributes of the subnet in Neutron's words. What is left out here stays as it is. An attribute
        that has an option of its own is refused.
    type: dict
    aliases:
      - extra_specs
  subnets:
    description:
      - Several subnets in place of one, each with the options of a single one, and named once.
      - They are looked for together. Those that are missing are created by one request, of which the service makes
        all or none; then those that differ are changed one after the other. With O(state=absent) each is deleted.
      - RV(subnets) and RV(diff) of the result are lists in the same order then.
    type: list
    elements: dict
    suboptions:
      name:
        description:
          - 'Name of the subnet, or the id of an existing one. Names need not be unique: when several subnets of
            the network have it, the module fails and tells their ids.'
        type: str
        required: true
      network:
        description:
          - Name or id of the network that the subnet is in. A new subnet needs it; an existing one is looked for
            in it.
          - It cannot be changed later.
        type: str
        aliases:
          - network_name
      description:
        description:
          - What the subnet is for.
        type: str
      project:
        description:
          - Name or id of the project that owns the subnet. A new one is made for it, and an existing one is looked
            for among its own. Only administrators can name another project than the login's.
        type: str
      cidr:
        description:
          - Its addresses, in CIDR notation. A new subnet needs them, or a subnet pool to take them from.
          - It cannot be changed later.
        type: str
      ip_version:
        description:
          - Version of IP. Left out, that of O(cidr), or V(4) for a subnet from a pool.
          - It cannot be changed later.
        type: int
        choices:
          - 4
          - 6
      gateway_ip:
        description:
          - Address of its gateway. Left out, a new subnet gets the first address.
        type: str
      disable_gateway_ip:
        description:
          - Whether it is to have no gateway. V(false) is the same as leaving it out.
        type: bool
        aliases:
          - no_gateway_ip
      allocation_pools:
        description:
          - Ranges that ports get their addresses from. Left out, a new subnet has all but its gateway.
        type: list
        elements: dict
        suboptions:
          start:
            description:
              - First address.
            type: str
            required: true
          end:
            description:
              - Last address.
            type: str
            required: true
      allocation_pool_start:
        description:
          - First address of the only range, in place of O(allocation_pools).
        type: str
      allocation_pool_end:
        description:
          - Last address of the only range, in place of O(allocation_pools).
        type: str
      dns_nameservers:
        description:
          - Addresses of name servers, in the order of their use.
        type: list
        elements: str
      host_routes:
        description:
          - All routes that hosts learn besides that to the gateway, in any order.
        type: list
        elements: dict
        suboptions:
          destination:
            description:
              - Network that it leads to.
            type: str
            required: true
          nexthop:
            description:
              - Address of the router on the way.
            type: str
            required: true
      is_dhcp_enabled:
        description:
          - Whether DHCP gives hosts their addresses; in a new subnet it does, when nothing is said.
        type: bool
        aliases:
          - enable_dhcp
      ipv6_ra_mode:
        description:
          - Who sends router advertisements of which kind (IPv6).
          - It cannot be changed later.
        type: str
        choices:
          - dhcpv6-stateful
          - dhcpv6-stateless
          - slaac
      ipv6_address_mode:
        description:
          - How hosts get their addresses (IPv6).
          - It cannot be changed later.
        type: str
        choices:
          - dhcpv6-stateful
          - dhcpv6-stateless
          - slaac
      subnet_pool:
        description:
          - Name or id of the subnet pool that a new subnet takes its addresses from.
          - It cannot be changed later.
        type: str
      prefix_length:
        description:
          - Length of the prefix that a new subnet takes from its pool.
          - From 0 to 128.
        type: int
      use_default_subnet_pool:
        description:
          - Whether a new subnet takes its addresses from the default pool of its version.
        type: bool
        aliases:
          - use_default_subnetpool
      extra_attrs:
        description:
          - Further attributes of the subnet in Neutron's words. What is left out here stays as it is. An attribute
            that has an option of its own is refused.
        type: dict
        aliases:
          - extra_specs
  state:
    description:
      - The state that the subnet is brought into.
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
- name: Have a subnet
  telco.cloud.openstack_subnet:
    name: backhaul-v4
    network: backhaul
    cidr: 192.0.2.0/24
    gateway_ip: 192.0.2.254
    allocation_pools:
      - start: 192.0.2.10
        end: 192.0.2.99
    dns_nameservers:
      - 192.0.2.53
      - 192.0.2.54
    host_routes:
      - destination: 203.0.113.0/24
        nexthop: 192.0.2.2
  register: subnet

- name: See what it became
  ansible.builtin.assert:
    that:
      - subnet.subnet.is_dhcp_enabled
      - subnet.subnet.ip_version == 4
  when: not ansible_check_mode

- name: Have a subnet whose hosts choose their own addresses
  telco.cloud.openstack_subnet:
    name: backhaul-v6
    network: backhaul
    cidr: 2001:db8:7::/64
    ipv6_ra_mode: slaac
    ipv6_address_mode: slaac

- name: Take away a gateway, and narrow the range of addresses
  telco.cloud.openstack_subnet:
    name: backhaul-management
    network: backhaul
    disable_gateway_ip: true
    allocation_pool_start: 198.51.100.100
    allocation_pool_end: 198.51.100.199
    is_dhcp_enabled: false
    extra_attrs:
      service_types: ["compute:nova"]

- name: Have subnets of both versions of IP, made by one request
  telco.cloud.openstack_subnet:
    subnets:
      - name: user-v4
        network: user
        cidr: 192.0.2.0/25
        is_dhcp_enabled: false
      - name: user-v6
        network: user
        cidr: 2001:db8:8::/64
        ipv6_ra_mode: slaac
        ipv6_address_mode: slaac
  register: both

- name: See their versions
  ansible.builtin.assert:
    that:
      - both.subnets | map(attribute='ip_version') == [4, 6]
  when: not ansible_check_mode

- name: Delete the subnets
  telco.cloud.openstack_subnet:
    name: "{{ item }}"
    network: backhaul
    state: absent
  loop:
    - backhaul-v4
    - backhaul-v6
    - backhaul-management

- name: Delete those of the other network
  telco.cloud.openstack_subnet:
    subnets:
      - name: user-v4
        network: user
      - name: user-v6
        network: user
    state: absent

- name: Delete the networks
  telco.cloud.openstack_network:
    networks:
      - name: backhaul
      - name: user
    state: absent
"""

RETURN = r"""
---
subnet:
  description:
    - The subnet as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: when O(subnets) is not given
  type: dict
  contains: &id005
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
  sample: &id006
    name: backhaul-v4
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
id:
  description:
    - What identifies the subnet. On failure, of what exists because of this run.
  returned: when O(subnets) is not given
  type: str
diff:
  description:
    - What is managed, before and after, without secrets. Ansible shows it in diff mode.
    - With O(subnets) it is a list, with one for each in the same order.
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
subnets:
  description:
    - The subnets as they are afterwards, or are predicted to be, in the order of the task.
  returned: when O(subnets) is given
  type: list
  contains: *id005
  sample:
    - *id006
  elements: dict
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.subnets import SUBNET as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
