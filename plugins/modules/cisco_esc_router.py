#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/routers.py
# and tests/examples/cisco_esc_router.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_router."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_router
short_description: Manage routers of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes routers of Cisco Elastic Services Controller.
  - ESC has no operation that shows a router. Each run sends what is wanted, and it is ESC's answer that says whether
    something had to be done.
  - ESC does such work in the background. Only its callback tells of the end; without one the module does not know
    more than that ESC has taken the request, and says so.
  - Written from Cisco ESC REST northbound API 2.2, 19-Routers.
requirements:
  - requests
  - lxml
notes:
  - A change is sent with the options that are given. Whether ESC keeps what is left out cannot be read, so give
    all that the router is to have.
  - 'In check mode nothing is known of the router: a change by C(PUT), or a deletion, is predicted.'
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: partial
    details: 'Routers cannot be read: a run reports no change only where ESC answers that there was nothing to do,
      which it cannot be asked in check mode.'
options:
  internal_tenant_id:
    description:
      - Identifier in ESC of the tenant that it belongs to.
    type: str
    required: true
  internal_router_id:
    description:
      - 'Identifier of the router in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique among
        all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
    type: str
    required: true
  name:
    description:
      - Name of the router in the infrastructure below ESC. It is needed for a new router.
    type: str
  external_router_id:
    description:
      - Identifier of a router that is in the infrastructure below ESC already, at most 72 characters.
    type: str
  admin_state:
    description:
      - Whether it is in service.
    type: bool
  external_network:
    description:
      - 'Network that is its way out: name, or identifier in ESC.'
    type: str
  description:
    description:
      - What it is for.
    type: str
  interfaces:
    description:
      - Subnets that it is connected to. All of them are given together.
    type: list
    elements: dict
    suboptions:
      internal_attach_interface_id:
        description:
          - Identifier of the connection, your own.
        type: str
      subnet:
        description:
          - 'The subnet: name, or identifier in ESC.'
        type: str
      subnet_id:
        description:
          - Identifier of the subnet in the infrastructure below ESC.
        type: str
      port_id:
        description:
          - Identifier of a port in the infrastructure below ESC.
        type: str
  routes:
    description:
      - Its static routes. All of them are given together.
    type: list
    elements: dict
    suboptions:
      destination:
        description:
          - Where the route leads.
        type: str
        required: true
      next_hop:
        description:
          - Address of the next router.
        type: str
        required: true
      route_name:
        description:
          - Name of the route.
        type: str
  snat_enable:
    description:
      - Whether it hides addresses behind its own on the way out.
    type: bool
  isdistributed:
    description:
      - Whether it is distributed over the hosts.
    type: bool
  state:
    description:
      - The state that the router is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  callback_url:
    description:
      - 'Address of a receiver of yours that ESC tells when the operation has ended. The module cannot wait then:
        it only knows that ESC has taken the request. Without it the module listens itself.'
      - Without it the environment variable E(CISCO_ESC_CALLBACK_URL) is used.
    type: str
  callback_address:
    description:
      - Name or address under which ESC reaches the machine that the module runs on, for the module's own listener.
        Without it, the address from which that machine talks to ESC.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_ADDRESS) is used.
    type: str
  callback_port:
    description:
      - Port of the module's own listener, for a firewall that lets only some through; V(0) takes a free one.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_PORT) is used.
    type: int
    default: 0
  wait:
    description:
      - Whether to wait until the work is done on the server.
    type: bool
    default: true
  wait_timeout:
    description:
      - How long to wait for each step, in seconds.
    type: int
    default: 600
"""

EXAMPLES = r"""
- name: Have a router on a subnet, with a route to another network
  telco.cloud.cisco_esc_router:
    internal_tenant_id: radio
    internal_router_id: radio-edge
    name: radio-edge
    admin_state: true
    snat_enable: true
    interfaces:
      - subnet: radio-core-v4
    routes:
      - destination: 203.0.113.0/24
        next_hop: 198.51.100.254
  register: router

- name: See whether ESC had something to do
  ansible.builtin.debug:
    msg: "{{ 'The router was changed' if router.changed else 'The router was as it should be' }}"

- name: Delete the router
  telco.cloud.cisco_esc_router:
    internal_tenant_id: radio
    internal_router_id: radio-edge
    state: absent

- name: Delete the subnet
  telco.cloud.cisco_esc_subnet:
    internal_tenant_id: radio
    internal_subnet_id: radio-core-v4
    state: absent

- name: Delete the network
  telco.cloud.cisco_esc_network:
    internal_tenant_id: radio
    internal_network_id: radio-core
    state: absent

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
router:
  description:
    - What was asked for; empty when it is deleted.
  returned: success
  type: dict
  sample:
    internal_router_id: radio-edge
    name: radio-edge
id:
  description:
    - Identifier of the router in ESC.
  returned: success
  type: str
  sample: radio-edge
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.routers import ROUTER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
