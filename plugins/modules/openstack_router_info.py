#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/routers.py
# and tests/examples/openstack_router_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_router_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_router_info
short_description: List routers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists routers of the networking service (Neutron).
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
  - module: telco.cloud.openstack_router
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
      - Name or id of a router. Left out, all that the login may see are returned.
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
- name: Look a router up by its name
  telco.cloud.openstack_router_info:
    name: edge
  register: found

- name: See that it has no gateway
  ansible.builtin.assert:
    that:
      - found.routers[0].external_gateway_info is none

- name: List the routers that are switched on
  telco.cloud.openstack_router_info:
    filters:
      is_admin_state_up: true

- name: The same by its id
  telco.cloud.openstack_router_info:
    name: "{{ found.routers[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.routers[0].name == 'edge'

- name: Delete the router
  telco.cloud.openstack_router:
    name: edge
    state: absent
"""

RETURN = r"""
---
routers:
  description:
    - The routers that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: edge
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.routers import ROUTER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
