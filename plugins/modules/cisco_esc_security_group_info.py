#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/security_groups.py
# and tests/examples/cisco_esc_security_group_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_security_group_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_security_group_info
short_description: List security groups of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the security groups that were created with ESC.
  - Written from Cisco ESC REST northbound API 2.2, 20-Security Groups.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_security_group
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
      - Whose security groups are listed.
    type: str
    required: true
  internal_security_group_id:
    description:
      - Only the security group with this identifier.
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
- name: List the security groups of a tenant
  telco.cloud.cisco_esc_security_group_info:
    internal_tenant_id: radio
  register: answer

- name: Get one security group
  telco.cloud.cisco_esc_security_group_info:
    internal_tenant_id: radio
    internal_security_group_id: management
  register: one

- name: It has one rule
  ansible.builtin.assert:
    that:
      - one.security_groups[0].rules | length == 1
      - one.security_groups[0].rules[0].port_range_max == 22
      - answer.security_groups | length == 1

- name: Delete the security group
  telco.cloud.cisco_esc_security_group:
    internal_tenant_id: radio
    internal_security_group_id: management
    state: absent

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
security_groups:
  description:
    - The security groups that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    internal_tenant_id:
      description:
        - Identifier in ESC of the tenant that it belongs to.
      returned: when the service sends it
      type: str
      sample: radio
    internal_security_group_id:
      description:
        - 'Identifier of the security group in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_),
          unique among all of ESC''s tenants, networks, subnets and deployments, and better not used again after
          a deletion.'
      returned: when the service sends it
      type: str
      sample: management
    name:
      description:
        - Name of the security group in the infrastructure below ESC. It is needed for a new security group.
      returned: when the service sends it
      type: str
      sample: management
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
      sample: Access for operators
    external_tenant_id:
      description:
        - Identifier of its tenant in the infrastructure below ESC.
      returned: when the service sends it
      type: str
      sample: 484c620285ea4f588227ff3396215980
    external_security_group_id:
      description:
        - Identifier of the security group in the infrastructure below ESC, at most 72 characters. A new one gets
          its own.
      returned: when the service sends it
      type: str
      sample: 2f6a3d0c-8a52-4f0c-8c1b-b1d6a2f1c005
    rules:
      description:
        - 'Its rules, in any order. All of them are given together: ESC keeps no others.'
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        name:
          description:
            - Name of the rule.
          returned: when the service sends it
          type: str
          sample: ssh
        direction:
          description:
            - Whether it is about what comes or goes.
          returned: when the service sends it
          type: str
          sample: ingress
        ether_type:
          description:
            - Version of the internet protocol.
          returned: when the service sends it
          type: str
          sample: IPv4
        protocol:
          description:
            - Protocol that it is about, such as V(tcp), V(udp), V(icmp).
          returned: when the service sends it
          type: str
          sample: tcp
        port_range_min:
          description:
            - First port, 0 to 65535.
          returned: when the service sends it
          type: int
          sample: 22
        port_range_max:
          description:
            - Last port, 0 to 65535.
          returned: when the service sends it
          type: int
          sample: 22
        remote_ip_prefix:
          description:
            - Addresses that it is about, such as V(192.0.2.0/24).
          returned: when the service sends it
          type: str
          sample: 192.0.2.0/24
        remote_group:
          description:
            - Security group whose members it is about.
          returned: when the service sends it
          type: str
          sample: management
    event_type:
      description:
        - The last thing that ESC did with it.
      returned: when the service sends it
      type: str
      sample: CREATE_SECURITY_GROUP
  sample:
    - internal_tenant_id: radio
      internal_security_group_id: management
      name: management
      description: Access for operators
      external_tenant_id: 484c620285ea4f588227ff3396215980
      external_security_group_id: 2f6a3d0c-8a52-4f0c-8c1b-b1d6a2f1c005
      rules:
        - direction: ingress
          protocol: tcp
          port_range_min: 22
          port_range_max: 22
      event_type: CREATE_SECURITY_GROUP
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.security_groups import SECURITY_GROUP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
