#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/routers.py
# and tests/examples/openstack_router.yml. Do not edit.
"""Ansible module telco.cloud.openstack_router."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_router
short_description: Manage routers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes routers of the networking service (Neutron) with their gateway, interfaces and
    extra routes.
  - With O(state=absent) its routes and interfaces are removed before it is deleted.
  - Options and results have the names of M(openstack.cloud.router), so that its playbooks work here.
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
  - module: telco.cloud.openstack_router_info
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
      - 'Name of the router, or the id of an existing one. Names need not be unique: when several routers have it,
        the module fails and tells their ids.'
    type: str
    required: true
  description:
    description:
      - What the router is for.
    type: str
  project:
    description:
      - Name or id of the project that owns the router. A new one is made for it, and an existing one is looked
        for among its own. Only administrators can name another project than the login's.
    type: str
  is_admin_state_up:
    description:
      - Whether it is switched on.
    type: bool
    aliases:
      - admin_state_up
  network:
    description:
      - Name or id of the external network that its gateway is in. Left out, the gateway stays as it is.
    type: str
  enable_snat:
    description:
      - Whether addresses are translated on the way out. Only administrators choose it.
    type: bool
  external_fixed_ips:
    description:
      - All addresses of the gateway, in any order. Only administrators choose them.
    type: list
    elements: dict
    suboptions:
      ip_address:
        description:
          - The address.
        type: str
        aliases:
          - ip
      subnet_id:
        description:
          - Name or id of the subnet.
        type: str
        aliases:
          - subnet
  disable_gateway:
    description:
      - Whether it is to have no gateway. V(false) is the same as leaving it out.
    type: bool
  interfaces:
    description:
      - All subnets that it is in, in any order, each by name or id; the router gets the gateway address of each.
      - For another address, a dictionary of C(subnet) and C(portip); a C(net), which other collections need, is
        taken and not used.
      - Left out, its interfaces are not touched.
    type: list
    elements: raw
  purge_interfaces:
    description:
      - Whether interfaces that are not in O(interfaces) are removed.
    type: bool
    default: true
  routes:
    description:
      - All of its extra routes, in any order. Left out, they are not touched.
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
          - Address of the next router, in one of its subnets.
        type: str
        required: true
  purge_routes:
    description:
      - Whether routes that are not in O(routes) are removed.
    type: bool
    default: true
  external_gateway_info:
    description:
      - The gateway as one dictionary, in place of O(network), O(enable_snat) and O(external_fixed_ips). In results
        as the service shows it.
    type: dict
    suboptions:
      network_id:
        description:
          - As O(network).
        type: str
        aliases:
          - network
      enable_snat:
        description:
          - As O(enable_snat).
        type: bool
      external_fixed_ips:
        description:
          - As O(external_fixed_ips).
        type: list
        elements: dict
        suboptions:
          ip_address:
            description:
              - The address.
            type: str
            aliases:
              - ip
          subnet_id:
            description:
              - Name or id of the subnet.
            type: str
            aliases:
              - subnet
  state:
    description:
      - The state that the router is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a router to the internet
  telco.cloud.openstack_router:
    name: edge
    description: To the internet
    network: internet
    enable_snat: false
    external_fixed_ips:
      - subnet_id: internet-v4
        ip_address: 203.0.113.9
    interfaces:
      - backhaul-v4
      - net: backhaul
        subnet: backhaul-more
        portip: 198.51.100.7
    routes:
      - destination: 10.0.0.0/8
        nexthop: 192.0.2.2
  register: edge

- name: See which subnets it is in
  ansible.builtin.assert:
    that:
      - edge.router.interfaces | length == 2

- name: Have another one, with a gateway that is said as a whole
  telco.cloud.openstack_router:
    name: outer
    external_gateway_info:
      network: internet
      enable_snat: false
      external_fixed_ips:
        - subnet: internet-v4
          ip: 203.0.113.10

- name: Move a router to another subnet, with all its routes
  telco.cloud.openstack_router:
    name: core
    is_admin_state_up: false
    interfaces:
      - net: backhaul
        subnet: backhaul-more
        portip: 198.51.100.8
    routes:
      - destination: 10.1.0.0/16
        nexthop: 198.51.100.9

- name: Delete the routers with their interfaces
  telco.cloud.openstack_router:
    name: "{{ item }}"
    state: absent
  loop:
    - edge
    - outer
    - core

- name: Delete the networks with their subnets
  telco.cloud.openstack_network:
    name: "{{ item }}"
    state: absent
  loop:
    - internet
    - backhaul
"""

RETURN = r"""
---
router:
  description:
    - The router as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - 'Name of the router, or the id of an existing one. Names need not be unique: when several routers have
          it, the module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: edge
    description:
      description:
        - What the router is for.
      returned: when the service sends it
      type: str
      sample: To the internet
    project:
      description:
        - Name or id of the project that owns the router. A new one is made for it, and an existing one is looked
          for among its own. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    is_admin_state_up:
      description:
        - Whether it is switched on.
      returned: when the service sends it
      type: bool
      sample: true
    network:
      description:
        - Name or id of the external network that its gateway is in. Left out, the gateway stays as it is.
      returned: when the service sends it
      type: str
      sample: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    enable_snat:
      description:
        - Whether addresses are translated on the way out. Only administrators choose it.
      returned: when the service sends it
      type: bool
      sample: true
    external_fixed_ips:
      description:
        - All addresses of the gateway, in any order. Only administrators choose them.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        ip_address:
          description:
            - The address.
          returned: when the service sends it
          type: str
          sample: 203.0.113.9
        subnet_id:
          description:
            - Name or id of the subnet.
          returned: when the service sends it
          type: str
          sample: 08eae331-0402-425a-923c-34f7cfe39c1b
    disable_gateway:
      description:
        - Whether it is to have no gateway. V(false) is the same as leaving it out.
      returned: when the service sends it
      type: bool
      sample: false
    interfaces:
      description:
        - All subnets that it is in, in any order, each by name or id; the router gets the gateway address of each.
        - For another address, a dictionary of C(subnet) and C(portip); a C(net), which other collections need,
          is taken and not used.
        - Left out, its interfaces are not touched.
      returned: when the service sends it
      type: list
      elements: raw
      sample: &id001
        - subnet_id: 08eae331-0402-425a-923c-34f7cfe39c1b
    routes:
      description:
        - All of its extra routes, in any order. Left out, they are not touched.
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
            - Address of the next router, in one of its subnets.
          returned: when the service sends it
          type: str
          sample: 192.0.2.2
    id:
      description:
        - Id of the router.
      returned: when the service sends it
      type: str
      sample: 8604a0de-7f6b-409a-a47c-a1cc7bc77b2e
    status:
      description:
        - V(ACTIVE), V(ALLOCATING) or V(ERROR).
      returned: when the service sends it
      type: str
      sample: ACTIVE
    external_gateway_info:
      description:
        - The gateway as one dictionary, in place of C(network), C(enable_snat) and C(external_fixed_ips). In results
          as the service shows it.
      returned: when the service sends it
      type: dict
      contains:
        network_id:
          description:
            - As C(network).
          returned: when the service sends it
          type: str
        enable_snat:
          description:
            - As C(enable_snat).
          returned: when the service sends it
          type: bool
          sample: true
        external_fixed_ips:
          description:
            - As C(external_fixed_ips).
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            ip_address:
              description:
                - The address.
              returned: when the service sends it
              type: str
              sample: 203.0.113.9
            subnet_id:
              description:
                - Name or id of the subnet.
              returned: when the service sends it
              type: str
    is_ha:
      description:
        - Whether several agents stand by for it.
      returned: when the service sends it
      type: bool
      sample: false
    is_distributed:
      description:
        - Whether it runs on all compute hosts.
      returned: when the service sends it
      type: bool
      sample: false
    flavor_id:
      description:
        - Id of its flavor.
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
      sample: &id002 []
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
    name: edge
    description: To the internet
    project: 4fd44f30292945e481c7b8a0c8908869
    is_admin_state_up: true
    network: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    enable_snat: true
    external_fixed_ips:
      - ip_address: 203.0.113.9
        subnet_id: 08eae331-0402-425a-923c-34f7cfe39c1b
    disable_gateway: false
    interfaces: *id001
    routes: []
    id: 8604a0de-7f6b-409a-a47c-a1cc7bc77b2e
    status: ACTIVE
    external_gateway_info:
      enable_snat: true
      external_fixed_ips: []
    is_ha: false
    is_distributed: false
    project_id: 4fd44f30292945e481c7b8a0c8908869
    tenant_id: 4fd44f30292945e481c7b8a0c8908869
    tags: *id002
    created_at: '2026-11-21T09:30:00Z'
    updated_at: '2026-11-21T09:30:00Z'
    revision_number: 1
id:
  description:
    - What identifies the router. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.routers import ROUTER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
