#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/subnets.py
# and tests/examples/cisco_esc_subnet_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_subnet_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_subnet_info
short_description: List subnets of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the subnets that were created with ESC.
  - Written from Cisco ESC REST northbound API 2.2, 03-Subnets.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_subnet
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
    support: full
options:
  internal_tenant_id:
    description:
      - Whose subnets are listed.
    type: str
    required: true
  internal_subnet_id:
    description:
      - Only the subnet with this identifier.
    type: str
  internal_network_id:
    description:
      - Only subnets of the network with this identifier.
    type: str
  name:
    description:
      - Only what has exactly this name.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the subnets of a network
  telco.cloud.cisco_esc_subnet_info:
    internal_tenant_id: radio
    internal_network_id: radio-core
  register: answer

- name: Show their ranges
  ansible.builtin.debug:
    msg: "{{ answer.subnets | map(attribute='cidr') | join(', ') }}"

- name: Get one subnet
  telco.cloud.cisco_esc_subnet_info:
    internal_tenant_id: radio
    internal_subnet_id: radio-core-v4
  register: one

- name: It is the subnet of that network
  ansible.builtin.assert:
    that:
      - one.subnets[0].internal_network_id == 'radio-core'
      - answer.subnets | length == 1

- name: Subnets of a network that is not there are an empty list
  telco.cloud.cisco_esc_subnet_info:
    internal_tenant_id: radio
    internal_network_id: nowhere
  register: nowhere
  failed_when: nowhere.subnets | length > 0

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
subnets:
  description:
    - The subnets that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - dns_server_ips: *id001
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.subnets import SUBNET_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
