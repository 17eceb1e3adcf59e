#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/network.py
# and tests/examples/openstack_network_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_network_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_network_info
short_description: List networks of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists networks of the networking service (Neutron).
  - Written from OpenStack API Complete Reference (2015-11-17), 13.2 Networks.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_network
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
      - Name or id of a network. Left out, all that the login may see are returned.
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
- name: Look a network up by its name
  telco.cloud.openstack_network_info:
    name: backhaul
  register: found

- name: Use its id and its subnets
  ansible.builtin.assert:
    that:
      - found.networks | length == 1
      - found.networks[0].id is truthy
      - found.networks[0].subnet_ids == []

- name: List the internal networks that are up
  telco.cloud.openstack_network_info:
    filters:
      external: false
      admin_state_up: true

- name: The same by its id
  telco.cloud.openstack_network_info:
    name: "{{ found.networks[0].id }}"

- name: Delete the network
  telco.cloud.openstack_network:
    name: backhaul
    state: absent
"""

RETURN = r"""
---
networks:
  description:
    - The networks that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - 'Name of the network, or the id of an existing one. Names need not be unique: when several networks have
          it, the module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: backhaul
    description:
      description:
        - What the network is for.
      returned: when the service sends it
      type: str
      sample: To the aggregation routers
    project:
      description:
        - Name or id of the project that owns the network. A new one is made for it, and an existing one is looked
          for among its own. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    admin_state_up:
      description:
        - Whether the network is up; a new one is, when nothing is said.
      returned: when the service sends it
      type: bool
      sample: true
    shared:
      description:
        - Whether all projects can use the network.
      returned: when the service sends it
      type: bool
      sample: false
    external:
      description:
        - Whether routers can have their gateway in the network.
      returned: when the service sends it
      type: bool
      sample: false
    is_default:
      description:
        - Whether an external network is the one that automatic topologies use.
      returned: when the service sends it
      type: bool
      sample: false
    is_vlan_transparent:
      description:
        - Whether the guests' own VLAN tags pass through. It is decided when the network is made.
      returned: when the service sends it
      type: bool
      sample: false
    port_security_enabled:
      description:
        - Whether new ports get security groups and protection against false addresses.
      returned: when the service sends it
      type: bool
      sample: true
    mtu:
      description:
        - Largest packet that passes, in bytes, with its IP header.
      returned: when the service sends it
      type: int
      sample: 1450
    dns_domain:
      description:
        - Domain of the ports' names in DNS, with its final dot.
      returned: when the service sends it
      type: str
      sample: ran.example.com.
    availability_zone_hints:
      description:
        - Availability zones in which the network's agents should run. They are given when the network is made.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - nova
    provider_network_type:
      description:
        - How the network is made, such as V(vlan), V(vxlan), V(flat) or V(local). Only administrators see and choose
          it.
      returned: when the service sends it
      type: str
      sample: vlan
    provider_physical_network:
      description:
        - The physical network below it. Only administrators see and choose it.
      returned: when the service sends it
      type: str
      sample: physnet1
    provider_segmentation_id:
      description:
        - The VLAN or the tunnel id on the physical network. Only administrators see and choose it; whether it can
          be changed depends on the network's type.
      returned: when the service sends it
      type: int
      sample: 101
    id:
      description:
        - Id of the network.
      returned: when the service sends it
      type: str
      sample: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    status:
      description:
        - V(ACTIVE), V(BUILD), V(DOWN) or V(ERROR).
      returned: when the service sends it
      type: str
      sample: ACTIVE
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
    subnet_ids:
      description:
        - Ids of the network's subnets.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002 []
    is_admin_state_up:
      description:
        - The same as C(admin_state_up).
      returned: when the service sends it
      type: bool
      sample: true
    is_shared:
      description:
        - The same as C(shared).
      returned: when the service sends it
      type: bool
      sample: false
    is_router_external:
      description:
        - The same as C(external).
      returned: when the service sends it
      type: bool
      sample: false
    is_port_security_enabled:
      description:
        - The same as C(port_security_enabled).
      returned: when the service sends it
      type: bool
      sample: true
    availability_zones:
      description:
        - Availability zones in which its agents run.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id003 []
    ipv4_address_scope_id:
      description:
        - Id of the address scope of its IPv4 subnets.
      returned: when the service sends it
      type: str
    ipv6_address_scope_id:
      description:
        - Id of the address scope of its IPv6 subnets.
      returned: when the service sends it
      type: str
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
    - name: backhaul
      description: To the aggregation routers
      project: 4fd44f30292945e481c7b8a0c8908869
      admin_state_up: true
      shared: false
      external: false
      is_default: false
      is_vlan_transparent: false
      port_security_enabled: true
      mtu: 1450
      dns_domain: ran.example.com.
      availability_zone_hints: *id001
      provider_network_type: vlan
      provider_physical_network: physnet1
      provider_segmentation_id: 101
      id: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
      status: ACTIVE
      project_id: 4fd44f30292945e481c7b8a0c8908869
      tenant_id: 4fd44f30292945e481c7b8a0c8908869
      subnet_ids: *id002
      is_admin_state_up: true
      is_shared: false
      is_router_external: false
      is_port_security_enabled: true
      availability_zones: *id003
      tags: *id004
      created_at: '2026-11-21T09:30:00Z'
      updated_at: '2026-11-21T09:30:00Z'
      revision_number: 1
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.network import NETWORK_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
