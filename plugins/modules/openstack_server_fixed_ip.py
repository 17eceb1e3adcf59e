#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_fixed_ip.py
# and tests/examples/openstack_server_fixed_ip.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_fixed_ip."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_fixed_ip
short_description: Give servers of OpenStack further addresses in a network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Has the compute service (Nova) put further addresses on the port that a server has in a network, or take one
    from it. Neutron chooses them. M(telco.cloud.openstack_port) does it with addresses of your choice; M(telco.cloud.openstack_server_interface)
    connects a server to a network in the first place.
  - Nova accepts a wish that it cannot fulfil. With O(wait=true) the module fails when the addresses do not become
    what was asked for in time.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.4.1 and 3.4.14.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Nova has these two calls up to microversion 2.43. The module asks for 2.1, so newer clouds answer too.
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
    support: none
  idempotent:
    support: full
options:
  name:
    description:
      - Name of the server, in the login's project, or its id.
    type: str
    required: true
    aliases:
      - server
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
  state:
    description:
      - Whether the server is to have O(count) addresses in O(network), or not to have O(address).
    type: str
    default: present
    choices:
      - present
      - absent
  network:
    description:
      - Name or id of the network, which the server must have an address in.
    type: str
  count:
    description:
      - How many addresses it is to have there at the least, with the one that it got first. More are left alone.
    type: int
  address:
    description:
      - The address that is taken from it, with O(state=absent).
    type: str
    aliases:
      - fixed_ip
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
- name: Have two addresses on the server's port
  telco.cloud.openstack_server_fixed_ip:
    name: vm-1
    all_projects: true
    network: signalling
    count: 2

- name: Take an address from a server
  telco.cloud.openstack_server_fixed_ip:
    name: vm-3
    all_projects: true
    state: absent
    address: 192.0.2.73

- name: Disconnect the servers
  telco.cloud.openstack_server_interface:
    server: "{{ item }}"
    all_projects: true
    network: signalling
    state: absent
  loop: [vm-1, vm-3]

- name: Delete the network
  telco.cloud.openstack_network:
    name: signalling
    state: absent
"""

RETURN = r"""
---
server_id:
  description:
    - Id of the server; null when there is none and C(state=absent).
  returned: success
  type: str
  sample: 2594da2b-e860-4cb4-beb8-432bdb598601
addresses:
  description:
    - 'Its addresses afterwards: in C(network), or in all networks with C(state=absent). What is added in check
      mode or with C(wait=false) is not among them.'
  returned: success
  type: list
  elements: str
  sample:
    - 192.0.2.7
    - 192.0.2.8
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_fixed_ip import SERVER_FIXED_IP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
