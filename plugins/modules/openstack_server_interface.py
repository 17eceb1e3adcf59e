#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_interfaces.py
# and tests/examples/openstack_server_interface.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_interface."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_interface
short_description: Connect servers of OpenStack to networks
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Connects a server of the compute service (Nova) to a network, by a port that is there or by one that Nova makes,
    or takes that away. What Nova has made is deleted with it; other ports stay.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.24 Attach interfaces.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_server_interface_info
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
  server:
    description:
      - Name of the server, in the login's project, or its id.
    type: str
    required: true
  network:
    description:
      - Name or id of the network that it is connected to. One interface will do, whoever made it; with O(state=absent)
        there must not be several, unless O(fixed_ip) says which.
    type: str
  port:
    description:
      - Name or id of the port that connects it.
    type: str
  fixed_ip:
    description:
      - The address that it has in O(network). Left out, Neutron chooses one.
    type: str
    aliases:
      - fixed_ip_address
  tag:
    description:
      - What the guest is told of a new interface, in its metadata.
    type: str
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
  state:
    description:
      - The state that the server is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
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
    aliases:
      - timeout
"""

EXAMPLES = r"""
- name: Connect a server to a network, with an address
  telco.cloud.openstack_server_interface:
    server: vm-1
    all_projects: true
    network: signalling
    fixed_ip: 192.0.2.77

- name: Connect one by a port
  telco.cloud.openstack_server_interface:
    server: vm-3
    all_projects: true
    port: vm-3-management

- name: Take an interface away
  telco.cloud.openstack_server_interface:
    server: vm-4
    all_projects: true
    network: signalling
    state: absent

- name: Take away the others
  telco.cloud.openstack_server_interface:
    server: "{{ item.server }}"
    all_projects: true
    network: "{{ item.network }}"
    state: absent
  loop:
    - {server: vm-1, network: signalling}
    - {server: vm-3, network: management}

- name: Delete the port
  telco.cloud.openstack_port:
    name: vm-3-management
    state: absent

- name: Delete the networks
  telco.cloud.openstack_network:
    name: "{{ item }}"
    state: absent
  loop: [signalling, management]
"""

RETURN = r"""
---
server_interface:
  description:
    - The server as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    server:
      description:
        - Name of the server, in the login's project, or its id.
      returned: when the service sends it
      type: str
      sample: upf-1
    network:
      description:
        - Name or id of the network that it is connected to. One interface will do, whoever made it; with C(state=absent)
          there must not be several, unless C(fixed_ip) says which.
      returned: when the service sends it
      type: str
      sample: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    port:
      description:
        - Name or id of the port that connects it.
      returned: when the service sends it
      type: str
      sample: 65c0ee9f-d634-4522-8954-51021b570b0d
    fixed_ip:
      description:
        - The address that it has in C(network). Left out, Neutron chooses one.
      returned: when the service sends it
      type: str
      sample: 192.0.2.7
    server_id:
      description:
        - Id of the server.
      returned: when the service sends it
      type: str
      sample: 2594da2b-e860-4cb4-beb8-432bdb598601
    network_id:
      description:
        - Id of the network.
      returned: when the service sends it
      type: str
      sample: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    port_id:
      description:
        - Id of the port.
      returned: when the service sends it
      type: str
      sample: 65c0ee9f-d634-4522-8954-51021b570b0d
    mac_address:
      description:
        - Its MAC address.
      returned: when the service sends it
      type: str
      sample: fa:16:3e:4c:2c:30
    status:
      description:
        - State of the port.
      returned: when the service sends it
      type: str
      sample: ACTIVE
    fixed_ips:
      description:
        - All addresses of the port.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id001 []
  sample:
    server: upf-1
    network: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    port: 65c0ee9f-d634-4522-8954-51021b570b0d
    fixed_ip: 192.0.2.7
    server_id: 2594da2b-e860-4cb4-beb8-432bdb598601
    network_id: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    port_id: 65c0ee9f-d634-4522-8954-51021b570b0d
    mac_address: fa:16:3e:4c:2c:30
    status: ACTIVE
    fixed_ips: *id001
id:
  description:
    - What identifies the server. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_interfaces import SERVER_INTERFACE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
