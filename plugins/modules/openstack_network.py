#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/network.py
# and tests/examples/openstack_network.yml. Do not edit.
"""Ansible module telco.cloud.openstack_network."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_network
short_description: Manage networks of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes networks of the networking service (Neutron).
  - Options and results have the names of M(openstack.cloud.network), so that its playbooks work here.
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
  - module: telco.cloud.openstack_network_info
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
      - 'Name of the network, or the id of an existing one. Names need not be unique: when several networks have
        it, the module fails and tells their ids.'
      - Either this or O(networks) is needed.
    type: str
  description:
    description:
      - What the network is for.
    type: str
  project:
    description:
      - Name or id of the project that owns the network. A new one is made for it, and an existing one is looked
        for among its own. Only administrators can name another project than the login's.
    type: str
  admin_state_up:
    description:
      - Whether the network is up; a new one is, when nothing is said.
    type: bool
  shared:
    description:
      - Whether all projects can use the network.
    type: bool
  external:
    description:
      - Whether routers can have their gateway in the network.
    type: bool
  is_default:
    description:
      - Whether an external network is the one that automatic topologies use.
    type: bool
  is_vlan_transparent:
    description:
      - Whether the guests' own VLAN tags pass through. It is decided when the network is made.
      - It cannot be changed later.
    type: bool
  port_security_enabled:
    description:
      - Whether new ports get security groups and protection against false addresses.
    type: bool
  mtu:
    description:
      - Largest packet that passes, in bytes, with its IP header.
    type: int
    aliases:
      - mtu_size
  dns_domain:
    description:
      - Domain of the ports' names in DNS, with its final dot.
    type: str
  availability_zone_hints:
    description:
      - Availability zones in which the network's agents should run. They are given when the network is made.
      - It cannot be changed later.
    type: list
    elements: str
  provider_network_type:
    description:
      - How the network is made, such as V(vlan), V(vxlan), V(flat) or V(local). Only administrators see and choose
        it.
      - It cannot be changed later.
    type: str
  provider_physical_network:
    description:
      - The physical network below it. Only administrators see and choose it.
      - It cannot be changed later.
    type: str
  provider_segmentation_id:
    description:
      - The VLAN or the tunnel id on the physical network. Only administrators see and choose it; whether it can
        be changed depends on the network's type.
    type: int
  networks:
    description:
      - Several networks in place of one, each with the options of a single one, and named once.
      - They are looked for together. Those that are missing are created by one request, of which the service makes
        all or none; then those that differ are changed one after the other. With O(state=absent) each is deleted.
      - RV(networks) and RV(diff) of the result are lists in the same order then.
    type: list
    elements: dict
    suboptions:
      name:
        description:
          - 'Name of the network, or the id of an existing one. Names need not be unique: when several networks
            have it, the module fails and tells their ids.'
        type: str
        required: true
      description:
        description:
          - What the network is for.
        type: str
      project:
        description:
          - Name or id of the project that owns the network. A new one is made for it, and an existing one is looked
            for among its own. Only administrators can name another project than the login's.
        type: str
      admin_state_up:
        description:
          - Whether the network is up; a new one is, when nothing is said.
        type: bool
      shared:
        description:
          - Whether all projects can use the network.
        type: bool
      external:
        description:
          - Whether routers can have their gateway in the network.
        type: bool
      is_default:
        description:
          - Whether an external network is the one that automatic topologies use.
        type: bool
      is_vlan_transparent:
        description:
          - Whether the guests' own VLAN tags pass through. It is decided when the network is made.
          - It cannot be changed later.
        type: bool
      port_security_enabled:
        description:
          - Whether new ports get security groups and protection against false addresses.
        type: bool
      mtu:
        description:
          - Largest packet that passes, in bytes, with its IP header.
        type: int
        aliases:
          - mtu_size
      dns_domain:
        description:
          - Domain of the ports' names in DNS, with its final dot.
        type: str
      availability_zone_hints:
        description:
          - Availability zones in which the network's agents should run. They are given when the network is made.
          - It cannot be changed later.
        type: list
        elements: str
      provider_network_type:
        description:
          - How the network is made, such as V(vlan), V(vxlan), V(flat) or V(local). Only administrators see and
            choose it.
          - It cannot be changed later.
        type: str
      provider_physical_network:
        description:
          - The physical network below it. Only administrators see and choose it.
          - It cannot be changed later.
        type: str
      provider_segmentation_id:
        description:
          - The VLAN or the tunnel id on the physical network. Only administrators see and choose it; whether it
            can be changed depends on the network's type.
        type: int
  state:
    description:
      - The state that the network is brought into.
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
- name: Have a network of a project
  telco.cloud.openstack_network:
    name: fronthaul
    project: radio
    description: To the radio units
    admin_state_up: true
    port_security_enabled: false
  register: fronthaul

- name: See what it became
  ansible.builtin.assert:
    that:
      - fronthaul.network.name == 'fronthaul'
      - not fronthaul.network.is_port_security_enabled
  when: not ansible_check_mode

- name: Have an external network on a VLAN of the data centre
  telco.cloud.openstack_network:
    name: internet
    external: true
    shared: false
    provider_network_type: vlan
    provider_physical_network: physnet1
    provider_segmentation_id: 101

- name: Change a network for longer packets
  telco.cloud.openstack_network:
    name: backhaul
    mtu: 1450

- name: Have the networks of a site, the missing ones made by one request
  telco.cloud.openstack_network:
    networks:
      - name: site1-control
        description: Signalling
      - name: site1-user
        mtu: 1400
        dns_domain: user.ran.example.com.
      - name: site1-management
        description: Operation and maintenance
  register: site

- name: See that they are told in the order of the list
  ansible.builtin.assert:
    that:
      - site.networks | map(attribute='name') == ['site1-control', 'site1-user', 'site1-management']

- name: Delete the networks of a site that is given up
  telco.cloud.openstack_network:
    networks:
      - name: site2-control
      - name: site2-user
    state: absent

- name: Delete the networks
  telco.cloud.openstack_network:
    networks:
      - name: fronthaul
      - name: internet
      - name: backhaul
      - name: site1-control
      - name: site1-user
      - name: site1-management
    state: absent

- name: Delete the project
  telco.cloud.openstack_project:
    name: radio
    domain: default
    state: absent
"""

RETURN = r"""
---
network:
  description:
    - The network as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: when O(networks) is not given
  type: dict
  contains: &id005
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
  sample: &id006
    name: backhaul
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
id:
  description:
    - What identifies the network. On failure, of what exists because of this run.
  returned: when O(networks) is not given
  type: str
diff:
  description:
    - What is managed, before and after, without secrets. Ansible shows it in diff mode.
    - With O(networks) it is a list, with one for each in the same order.
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
networks:
  description:
    - The networks as they are afterwards, or are predicted to be, in the order of the task.
  returned: when O(networks) is given
  type: list
  contains: *id005
  sample:
    - *id006
  elements: dict
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.network import NETWORK as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
