#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/floating_ips.py
# and tests/examples/openstack_floating_ip.yml. Do not edit.
"""Ansible module telco.cloud.openstack_floating_ip."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_floating_ip
short_description: Manage floating IPs of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Has an address of an external network lead to a port, gives it back, or only takes it off its port.
  - What leads to the port already is found first, so that a second run makes no second address.
  - Options and results have the names of M(openstack.cloud.floating_ip); an address can be given to a port, too.
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
  - module: telco.cloud.openstack_floating_ip_info
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
  floating_ip_address:
    description:
      - The address outside. Left out, a new one is any. Only administrators choose it.
    type: str
  network:
    description:
      - Name or id of the external network. A new floating IP needs it.
      - It cannot be changed later.
    type: str
  port:
    description:
      - Name or id of the port that it leads to. Left out, with O(server) too, it stays where it leads to.
    type: str
  server:
    description:
      - Name of the server of the login's project, or id of the server, that it leads to. Its one port with an IPv4
        address is taken; when it has several, O(nat_destination) or O(fixed_address) say which.
    type: str
  nat_destination:
    description:
      - Name or id of the network inside that the port of O(server) is in.
    type: str
    aliases:
      - fixed_network
      - internal_network
  fixed_address:
    description:
      - Which address of the port, when it has several.
    type: str
  description:
    description:
      - What it is for.
    type: str
  project:
    description:
      - Name or id of the project that owns the floating IP. A new one is made for it, and an existing one is looked
        for among its own. Only administrators can name another project than the login's.
    type: str
  reuse:
    description:
      - Whether one of the project's that leads nowhere is taken in place of a new one.
    type: bool
    default: false
  reassign:
    description:
      - Whether an address that leads to another port is taken from it. Without it that is an error.
    type: bool
    default: false
  purge:
    description:
      - Whether O(state=absent) gives the address back. Without it, it stays the project's and leads nowhere.
    type: bool
    default: false
  state:
    description:
      - The state that the floating IP is brought into.
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
- name: Have an address that leads to a port
  telco.cloud.openstack_floating_ip:
    network: internet
    port: vnf1-data
    description: Web of VNF 1
  register: outside

- name: Use the address
  ansible.builtin.assert:
    that:
      - outside.floating_ip.floating_ip_address is match('203.0.113.')
  when: not ansible_check_mode

- name: Have one that leads to a server
  telco.cloud.openstack_floating_ip:
    network: internet
    server: vnf3

- name: Have a certain address, for later
  telco.cloud.openstack_floating_ip:
    network: internet
    floating_ip_address: 203.0.113.50

- name: Take an address off its port, and keep it
  telco.cloud.openstack_floating_ip:
    floating_ip_address: 203.0.113.60
    state: absent

- name: Give the server's address back, and delete it
  telco.cloud.openstack_floating_ip:
    server: vnf3
    purge: true
    state: absent

- name: Delete the server
  telco.cloud.openstack_server:
    name: vnf3
    state: absent

- name: Give the addresses back
  telco.cloud.openstack_floating_ip:
    port: vnf1-data
    purge: true
    state: absent

- name: Give the others back
  telco.cloud.openstack_floating_ip:
    floating_ip_address: "{{ item }}"
    purge: true
    state: absent
  loop:
    - 203.0.113.50
    - 203.0.113.60

- name: Delete the router
  telco.cloud.openstack_router:
    name: edge
    state: absent

- name: Delete the ports
  telco.cloud.openstack_port:
    name: "{{ item }}"
    state: absent
  loop:
    - vnf1-data
    - vnf2-data

- name: Delete the networks with their subnets
  telco.cloud.openstack_network:
    name: "{{ item }}"
    state: absent
  loop:
    - internet
    - data
"""

RETURN = r"""
---
floating_ip:
  description:
    - The floating IP as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    floating_ip_address: 203.0.113.50
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
id:
  description:
    - What identifies the floating IP. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.floating_ips import FLOATING_IP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
