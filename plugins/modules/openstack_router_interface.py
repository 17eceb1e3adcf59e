#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/router_attachments.py
# and tests/examples/openstack_router_interface.yml. Do not edit.
"""Ansible module telco.cloud.openstack_router_interface."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_router_interface
short_description: Manage single interfaces of routers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Connects a router of the networking service (Neutron) to one subnet, by the subnet's gateway address, by another
    address or by a port that is there, or takes that away. Its other interfaces are left alone.
  - M(telco.cloud.openstack_router) has O(telco.cloud.openstack_router#module:interfaces) for all of them at once;
    a router that is kept so loses what is added here.
  - Written from OpenStack API Complete Reference (2015-11-17), 14.9 Layer-3 networking.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
  router:
    description:
      - 'Name or id of the router. Names need not be unique: when several routers have it, the module fails and
        tells their ids.'
    type: str
    required: true
  subnet:
    description:
      - Name or id of the subnet that it is in.
    type: str
  ip_address:
    description:
      - The router's address in O(subnet). Left out, a new interface gets the subnet's gateway address, and an existing
        one will do with any.
      - It cannot be changed later.
    type: str
    aliases:
      - portip
  port:
    description:
      - Name or id of a port that becomes the interface, in place of O(subnet). It is deleted when the interface
        is removed, as Neutron has it.
    type: str
  state:
    description:
      - The state that the interface of router is brought into.
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
- name: Connect a router to a subnet, as its gateway
  telco.cloud.openstack_router_interface:
    router: site
    subnet: fronthaul-v4

- name: Connect it to another, with an address of its own
  telco.cloud.openstack_router_interface:
    router: site
    subnet: fronthaul-more
    ip_address: 198.51.100.7

- name: Connect it by a port
  telco.cloud.openstack_router_interface:
    router: site
    port: fronthaul-gateway

- name: Take an interface away
  telco.cloud.openstack_router_interface:
    router: site
    subnet: fronthaul-old
    state: absent

- name: Delete the router with its interfaces
  telco.cloud.openstack_router:
    name: site
    state: absent

- name: Delete the network with its subnets
  telco.cloud.openstack_network:
    name: fronthaul
    state: absent
"""

RETURN = r"""
---
router_interface:
  description:
    - The interface of router as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    router:
      description:
        - 'Name or id of the router. Names need not be unique: when several routers have it, the module fails and
          tells their ids.'
      returned: when the service sends it
      type: str
      sample: edge
    subnet:
      description:
        - Name or id of the subnet that it is in.
      returned: when the service sends it
      type: str
      sample: 08eae331-0402-425a-923c-34f7cfe39c1b
    ip_address:
      description:
        - The router's address in C(subnet). Left out, a new interface gets the subnet's gateway address, and an
          existing one will do with any.
      returned: when the service sends it
      type: str
      sample: 192.0.2.1
    port:
      description:
        - Name or id of a port that becomes the interface, in place of C(subnet). It is deleted when the interface
          is removed, as Neutron has it.
      returned: when the service sends it
      type: str
      sample: 3a44f4e5-1694-493a-a1fb-393881c673a4
    router_id:
      description:
        - Id of the router.
      returned: when the service sends it
      type: str
      sample: 8604a0de-7f6b-409a-a47c-a1cc7bc77b2e
    subnet_id:
      description:
        - Id of the subnet.
      returned: when the service sends it
      type: str
      sample: 08eae331-0402-425a-923c-34f7cfe39c1b
    port_id:
      description:
        - Id of the port.
      returned: when the service sends it
      type: str
      sample: 3a44f4e5-1694-493a-a1fb-393881c673a4
  sample:
    router: edge
    subnet: 08eae331-0402-425a-923c-34f7cfe39c1b
    ip_address: 192.0.2.1
    port: 3a44f4e5-1694-493a-a1fb-393881c673a4
    router_id: 8604a0de-7f6b-409a-a47c-a1cc7bc77b2e
    subnet_id: 08eae331-0402-425a-923c-34f7cfe39c1b
    port_id: 3a44f4e5-1694-493a-a1fb-393881c673a4
id:
  description:
    - What identifies the interface of router. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.router_attachments import ROUTER_INTERFACE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
