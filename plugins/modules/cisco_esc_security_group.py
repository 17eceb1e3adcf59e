#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/security_groups.py
# and tests/examples/cisco_esc_security_group.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_security_group."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_security_group
short_description: Manage security groups of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes security groups of Cisco Elastic Services Controller.
  - ESC does such work in the background. The module waits for its end, told by ESC's callback or by looking itself.
  - Written from Cisco ESC REST northbound API 2.2, 20-Security Groups.
requirements:
  - requests
  - lxml
notes:
  - The reference does not show the document of a security group. Its elements are taken to be named as the options
    are, with C(rule) for each of O(rules).
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_security_group_info
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
  internal_tenant_id:
    description:
      - Identifier in ESC of the tenant that it belongs to.
    type: str
    required: true
  internal_security_group_id:
    description:
      - 'Identifier of the security group in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique
        among all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
    type: str
    required: true
  name:
    description:
      - Name of the security group in the infrastructure below ESC. It is needed for a new security group.
    type: str
  description:
    description:
      - What it is for.
    type: str
  external_security_group_id:
    description:
      - Identifier of the security group in the infrastructure below ESC, at most 72 characters. A new one gets
        its own.
      - It cannot be changed later.
    type: str
  rules:
    description:
      - 'Its rules, in any order. All of them are given together: ESC keeps no others.'
    type: list
    elements: dict
    suboptions:
      name:
        description:
          - Name of the rule.
        type: str
      direction:
        description:
          - Whether it is about what comes or goes.
        type: str
        required: true
        choices:
          - ingress
          - egress
      ether_type:
        description:
          - Version of the internet protocol.
        type: str
        choices:
          - IPv4
          - IPv6
      protocol:
        description:
          - Protocol that it is about, such as V(tcp), V(udp), V(icmp).
        type: str
      port_range_min:
        description:
          - First port, 0 to 65535.
        type: int
      port_range_max:
        description:
          - Last port, 0 to 65535.
        type: int
      remote_ip_prefix:
        description:
          - Addresses that it is about, such as V(192.0.2.0/24).
        type: str
      remote_group:
        description:
          - Security group whose members it is about.
        type: str
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
      - The state that the security group is brought into.
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
- name: Let operators in by ssh
  telco.cloud.cisco_esc_security_group:
    internal_tenant_id: radio
    internal_security_group_id: management
    name: management
    description: Access for operators
    rules:
      - name: ssh
        direction: ingress
        ether_type: IPv4
        protocol: tcp
        port_range_min: 22
        port_range_max: 22
        remote_ip_prefix: 192.0.2.0/24
      - name: everything out
        direction: egress
        ether_type: IPv4

- name: Let more in, by another list of rules
  telco.cloud.cisco_esc_security_group:
    internal_tenant_id: radio
    internal_security_group_id: signalling
    rules:
      - direction: ingress
        ether_type: IPv4
        protocol: tcp
        port_range_min: 3868
        port_range_max: 3869

- name: Delete the security groups
  telco.cloud.cisco_esc_security_group:
    internal_tenant_id: radio
    internal_security_group_id: "{{ item }}"
    state: absent
  loop:
    - management
    - signalling

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
security_group:
  description:
    - The security group as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    internal_tenant_id: radio
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
id:
  description:
    - What identifies the security group. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.security_groups import SECURITY_GROUP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
