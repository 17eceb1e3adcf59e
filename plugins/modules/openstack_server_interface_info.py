#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_interfaces.py
# and tests/examples/openstack_server_interface_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_interface_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_interface_info
short_description: List interfaces of a server of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the ports that connect a server of the compute service (Nova) to networks.
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.24 Attach interfaces.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_server_interface
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
  server:
    description:
      - Name of the server, or its id.
    type: str
    required: true
  port_id:
    description:
      - Only the interface of this port, if the server has it.
    type: str
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the interfaces of a server
  telco.cloud.openstack_server_interface_info:
    server: vm-1
    all_projects: true
  register: found

- name: Get one of them
  telco.cloud.openstack_server_interface_info:
    server: vm-1
    all_projects: true
    port_id: "{{ found.server_interfaces[0].port_id }}"

- name: Take it away
  telco.cloud.openstack_server_interface:
    server: vm-1
    all_projects: true
    network: signalling
    state: absent

- name: Delete the network
  telco.cloud.openstack_network:
    name: signalling
    state: absent
"""

RETURN = r"""
---
server_interfaces:
  description:
    - The server interfaces that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - server: upf-1
      network: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
      port: 65c0ee9f-d634-4522-8954-51021b570b0d
      fixed_ip: 192.0.2.7
      server_id: 2594da2b-e860-4cb4-beb8-432bdb598601
      network_id: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
      port_id: 65c0ee9f-d634-4522-8954-51021b570b0d
      mac_address: fa:16:3e:4c:2c:30
      status: ACTIVE
      fixed_ips: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_interfaces import SERVER_INTERFACE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
