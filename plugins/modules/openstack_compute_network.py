#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_network_changes.py
# and tests/examples/openstack_compute_network.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_network."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_network
short_description: Manage networks of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes and deletes networks of clouds with nova-network, and says which host and project each belongs to. What
    it is made with cannot be changed later.
  - Where there is Neutron, M(telco.cloud.openstack_network) is for this.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.42 Networks and 3.52 Project networks.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Ussuri.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_network_info
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
  label:
    description:
      - Name of the network.
    type: str
    required: true
    aliases:
      - name
  cidr:
    description:
      - Its addresses. A new network needs this or O(cidr_v6).
      - It cannot be changed later.
    type: str
  cidr_v6:
    description:
      - Its addresses of IPv6.
      - It cannot be changed later.
    type: str
  gateway:
    description:
      - Address of its gateway. Left out, it is the first one.
      - It cannot be changed later.
    type: str
  gateway_v6:
    description:
      - The same of IPv6.
      - It cannot be changed later.
    type: str
  dns1:
    description:
      - Address of a DNS server.
      - It cannot be changed later.
    type: str
  dns2:
    description:
      - Address of another one.
      - It cannot be changed later.
    type: str
  bridge:
    description:
      - Bridge that it is on, on each host.
      - It cannot be changed later.
    type: str
  bridge_interface:
    description:
      - Interface that the bridge is on.
      - It cannot be changed later.
    type: str
  vlan:
    description:
      - Its VLAN.
      - It cannot be changed later.
    type: int
  mtu:
    description:
      - How long a packet may be.
      - It cannot be changed later.
    type: int
  multi_host:
    description:
      - Whether each host has its own gateway.
      - It cannot be changed later.
    type: bool
  enable_dhcp:
    description:
      - Whether it has a DHCP server.
      - It cannot be changed later.
    type: bool
  dhcp_server:
    description:
      - Address of that.
      - It cannot be changed later.
    type: str
  share_address:
    description:
      - Whether all hosts have that address.
      - It cannot be changed later.
    type: bool
  allowed_start:
    description:
      - First address that servers may have, of a new network.
    type: str
  allowed_end:
    description:
      - Last address that servers may have, of a new network.
    type: str
  vlan_start:
    description:
      - First VLAN of a new one, with O(of_project).
    type: int
  num_networks:
    description:
      - How many are made of O(cidr), with O(of_project).
    type: int
  network_size:
    description:
      - How many addresses each has, with O(of_project).
    type: int
  host:
    description:
      - Host that runs its services. An empty text takes it from there. Left out, that stays as it is.
    type: str
  in_project:
    description:
      - Whether it is the login's project's. V(false) takes it from the project that has it. Left out, that stays
        as it is.
    type: bool
  of_project:
    description:
      - 'Whether the words are used that are for those who are no administrators: the network is the login''s project''s,
        and little can be said of it.'
    type: bool
    default: false
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
- name: Have a network of the project
  telco.cloud.openstack_compute_network:
    label: test-signalling
    cidr: 10.20.105.0/24
    mtu: 9000
    enable_dhcp: false
    dhcp_server: 10.20.105.2
    share_address: true
    allowed_start: 10.20.105.10
    allowed_end: 10.20.105.200
    host: mnode1.develop.stand.loc
    in_project: true

- name: Take one from its project, then from its host
  telco.cloud.openstack_compute_network:
    label: test-moved
    in_project: false
- name: Leave it to no host
  telco.cloud.openstack_compute_network:
    label: test-moved
    host: ""

- name: Take one from both
  telco.cloud.openstack_compute_network:
    label: test-free
    host: ""
    in_project: false

- name: Delete one
  telco.cloud.openstack_compute_network:
    label: test-old
    state: absent

- name: Have a network in the words of those who are no administrators
  telco.cloud.openstack_compute_network:
    label: test-own
    cidr: 172.16.0.0/24
    vlan_start: 1
    num_networks: 1
    network_size: 255
    of_project: true

- name: Delete another so
  telco.cloud.openstack_compute_network:
    label: test-own-old
    of_project: true
    state: absent

- name: Delete them
  telco.cloud.openstack_compute_network:
    label: "{{ item }}"
    state: absent
  loop: [test-signalling, test-moved, test-free, test-own]
"""

RETURN = r"""
---
compute_network:
  description:
    - The network as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    label:
      description:
        - Name of the network.
      returned: when the service sends it
      type: str
      sample: signalling
    cidr:
      description:
        - Its addresses. A new network needs this or C(cidr_v6).
      returned: when the service sends it
      type: str
      sample: 192.0.2.0/24
    cidr_v6:
      description:
        - Its addresses of IPv6.
      returned: when the service sends it
      type: str
    gateway:
      description:
        - Address of its gateway. Left out, it is the first one.
      returned: when the service sends it
      type: str
      sample: 192.0.2.1
    gateway_v6:
      description:
        - The same of IPv6.
      returned: when the service sends it
      type: str
    dns1:
      description:
        - Address of a DNS server.
      returned: when the service sends it
      type: str
    dns2:
      description:
        - Address of another one.
      returned: when the service sends it
      type: str
    bridge:
      description:
        - Bridge that it is on, on each host.
      returned: when the service sends it
      type: str
      sample: br100
    bridge_interface:
      description:
        - Interface that the bridge is on.
      returned: when the service sends it
      type: str
      sample: eth1
    vlan:
      description:
        - Its VLAN.
      returned: when the service sends it
      type: int
      sample: 100
    mtu:
      description:
        - How long a packet may be.
      returned: when the service sends it
      type: int
      sample: 9000
    multi_host:
      description:
        - Whether each host has its own gateway.
      returned: when the service sends it
      type: bool
      sample: true
    enable_dhcp:
      description:
        - Whether it has a DHCP server.
      returned: when the service sends it
      type: bool
      sample: true
    dhcp_server:
      description:
        - Address of that.
      returned: when the service sends it
      type: str
      sample: 192.0.2.2
    share_address:
      description:
        - Whether all hosts have that address.
      returned: when the service sends it
      type: bool
      sample: true
    host:
      description:
        - Host that runs its services. An empty text takes it from there. Left out, that stays as it is.
      returned: when the service sends it
      type: str
      sample: compute1
    in_project:
      description:
        - Whether it is the login's project's. V(false) takes it from the project that has it. Left out, that stays
          as it is.
      returned: when the service sends it
      type: bool
      sample: true
    id:
      description:
        - Id of the network.
      returned: when the service sends it
      type: str
      sample: d7a17c0c-457e-4ab4-a99c-4fa1762f5359
    project_id:
      description:
        - Id of its project.
      returned: when the service sends it
      type: str
      sample: e45ca02ed7d44f12b5795f76dd37fa69
    netmask:
      description:
        - Its netmask.
      returned: when the service sends it
      type: str
      sample: 255.255.255.0
    broadcast:
      description:
        - Its broadcast address.
      returned: when the service sends it
      type: str
      sample: 192.0.2.255
    dhcp_start:
      description:
        - First address that its DHCP server gives.
      returned: when the service sends it
      type: str
      sample: 192.0.2.3
  sample:
    label: signalling
    cidr: 192.0.2.0/24
    gateway: 192.0.2.1
    bridge: br100
    bridge_interface: eth1
    vlan: 100
    mtu: 9000
    multi_host: true
    enable_dhcp: true
    dhcp_server: 192.0.2.2
    share_address: true
    host: compute1
    in_project: true
    id: d7a17c0c-457e-4ab4-a99c-4fa1762f5359
    project_id: e45ca02ed7d44f12b5795f76dd37fa69
    netmask: 255.255.255.0
    broadcast: 192.0.2.255
    dhcp_start: 192.0.2.3
id:
  description:
    - What identifies the network. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_network_changes import COMPUTE_NETWORK as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
