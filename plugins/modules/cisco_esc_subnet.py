#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/subnets.py
# and tests/examples/cisco_esc_subnet.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_subnet."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_subnet
short_description: Manage subnets of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes subnets of Cisco Elastic Services Controller.
  - ESC does such work in the background. The module waits for its end, told by ESC's callback or by looking itself.
  - Written from Cisco ESC REST northbound API 2.2, 03-Subnets.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_subnet_info
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  dns_server_ips:
    description:
      - Addresses of the name servers that DHCP tells, in their order.
    type: list
    elements: str
  internal_tenant_id:
    description:
      - Identifier in ESC of the tenant that it belongs to.
    type: str
    required: true
  internal_network_id:
    description:
      - Identifier in ESC of the network that it is in. It is needed for a new subnet.
      - It cannot be changed later.
    type: str
  internal_subnet_id:
    description:
      - 'Identifier of the subnet in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique among
        all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
    type: str
    required: true
  external_subnet_id:
    description:
      - Identifier of the subnet in the infrastructure below ESC, at most 72 characters. A new one gets its own.
      - It cannot be changed later.
    type: str
  name:
    description:
      - Name of the subnet in the infrastructure below ESC, 1 to 255 characters. It is needed for a new subnet.
    type: str
  allocation_pools:
    description:
      - Ranges of the addresses that are given out. All of them are given together.
    type: list
    elements: dict
    suboptions:
      start:
        description:
          - First address of the range.
        type: str
        required: true
      end:
        description:
          - Last address of the range.
        type: str
        required: true
  gateway_ip:
    description:
      - Address of the gateway.
    type: str
  ip_version:
    description:
      - Version of the internet protocol.
      - It cannot be changed later.
    type: int
    choices:
      - 4
      - 6
  cidr:
    description:
      - Its range of addresses, such as V(198.51.100.0/24). It is needed for a new subnet.
      - It cannot be changed later.
    type: str
  enable_dhcp:
    description:
      - Whether addresses are given out by DHCP.
    type: bool
  loopback_mode:
    description:
      - 'Sends C(Loopback-Mode) with a deletion: ESC goes through it without asking the infrastructure below it
        to delete anything.'
    type: bool
  callback_url:
    description:
      - 'Address of a receiver of yours that ESC tells when the operation has ended. Without it the module listens
        itself while it waits. Either way the module looks for itself: a callback that gets lost does no harm.'
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
  state:
    description:
      - The state that the subnet is brought into.
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
- name: Make a subnet with a range of addresses to give out
  telco.cloud.cisco_esc_subnet:
    internal_tenant_id: radio
    internal_subnet_id: radio-core-v4
    internal_network_id: radio-core
    name: radio-core-v4
    ip_version: 4
    cidr: 198.51.100.0/24
    gateway_ip: 198.51.100.1
    dns_server_ips:
      - 192.0.2.53
      - 192.0.2.54
    allocation_pools:
      - start: 198.51.100.10
        end: 198.51.100.99

- name: Have no addresses given out by DHCP
  telco.cloud.cisco_esc_subnet:
    internal_tenant_id: radio
    internal_subnet_id: radio-core-v6
    enable_dhcp: false

- name: Delete the subnets
  telco.cloud.cisco_esc_subnet:
    internal_tenant_id: radio
    internal_subnet_id: "{{ item }}"
    state: absent
  loop:
    - radio-core-v4
    - radio-core-v6

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
subnet:
  description:
    - The subnet as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    dns_server_ips:
      description:
        - Addresses of the name servers that DHCP tells, in their order.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - 192.0.2.53
    internal_tenant_id:
      description:
        - Identifier in ESC of the tenant that it belongs to.
      returned: when the service sends it
      type: str
      sample: radio
    external_tenant_id:
      description:
        - Identifier of its tenant in the infrastructure below ESC.
      returned: when the service sends it
      type: str
      sample: 484c620285ea4f588227ff3396215980
    internal_network_id:
      description:
        - Identifier in ESC of the network that it is in. It is needed for a new subnet.
      returned: when the service sends it
      type: str
      sample: radio-core
    external_network_id:
      description:
        - Identifier of its network in the infrastructure below ESC.
      returned: when the service sends it
      type: str
      sample: 7a1f6a58-3c1c-4c4c-9f6e-6f1a51a7a001
    internal_subnet_id:
      description:
        - 'Identifier of the subnet in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique
          among all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
      returned: when the service sends it
      type: str
      sample: radio-core-v4
    external_subnet_id:
      description:
        - Identifier of the subnet in the infrastructure below ESC, at most 72 characters. A new one gets its own.
      returned: when the service sends it
      type: str
      sample: b1d6a2f1-8c1b-4f0c-8a52-2f6a3d0c9b02
    name:
      description:
        - Name of the subnet in the infrastructure below ESC, 1 to 255 characters. It is needed for a new subnet.
      returned: when the service sends it
      type: str
      sample: radio-core-v4
    allocation_pools:
      description:
        - Ranges of the addresses that are given out. All of them are given together.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        start:
          description:
            - First address of the range.
          returned: when the service sends it
          type: str
          sample: 198.51.100.10
        end:
          description:
            - Last address of the range.
          returned: when the service sends it
          type: str
          sample: 198.51.100.99
    gateway_ip:
      description:
        - Address of the gateway.
      returned: when the service sends it
      type: str
      sample: 198.51.100.1
    ip_version:
      description:
        - Version of the internet protocol.
      returned: when the service sends it
      type: int
      sample: 4
    cidr:
      description:
        - Its range of addresses, such as V(198.51.100.0/24). It is needed for a new subnet.
      returned: when the service sends it
      type: str
      sample: 198.51.100.0/24
    enable_dhcp:
      description:
        - Whether addresses are given out by DHCP.
      returned: when the service sends it
      type: bool
      sample: true
    event_type:
      description:
        - The last thing that ESC did with it.
      returned: when the service sends it
      type: str
      sample: CREATE_SUBNET
  sample:
    dns_server_ips: *id001
    internal_tenant_id: radio
    external_tenant_id: 484c620285ea4f588227ff3396215980
    internal_network_id: radio-core
    external_network_id: 7a1f6a58-3c1c-4c4c-9f6e-6f1a51a7a001
    internal_subnet_id: radio-core-v4
    external_subnet_id: b1d6a2f1-8c1b-4f0c-8a52-2f6a3d0c9b02
    name: radio-core-v4
    allocation_pools:
      - start: 198.51.100.10
        end: 198.51.100.99
    gateway_ip: 198.51.100.1
    ip_version: 4
    cidr: 198.51.100.0/24
    enable_dhcp: true
    event_type: CREATE_SUBNET
id:
  description:
    - What identifies the subnet. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.subnets import SUBNET as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
