#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_security_group_rules.py
# and tests/examples/openstack_compute_security_group_rule.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_security_group_rule."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_security_group_rule
short_description: Manage rules of security groups by way of Nova of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Says what a security group lets in, by way of the compute service (Nova), which passes it on to the network
    service. It is for logins that reach no network service: others have M(telco.cloud.openstack_security_group_rule).'
  - Rules are listed with their groups, by M(telco.cloud.openstack_compute_security_group_info).
  - Written from OpenStack API Complete Reference (2015-11-17), 3.47 Security group rules.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Asks for microversion 2.35, which Nova of today still answers. The network service has to be there.
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
  security_group:
    description:
      - Name or id of the security group that has the rule.
    type: str
    required: true
  ip_protocol:
    description:
      - The protocol.
    type: str
    choices:
      - tcp
      - udp
      - icmp
  from_port:
    description:
      - 'The first port, or the ICMP type (V(-1): any).'
      - From -1 to 65535.
    type: int
  to_port:
    description:
      - 'The last port, or the ICMP code (V(-1): any).'
      - From -1 to 65535.
    type: int
  cidr:
    description:
      - The addresses that may. Without it and O(remote_group), all of IPv4 may.
    type: str
  remote_group:
    description:
      - Name or id of a security group whose members may, by any protocol unless O(ip_protocol) is given.
    type: str
  state:
    description:
      - The state that the rule is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Let HTTPS in, where only Nova is reached
  telco.cloud.openstack_compute_security_group_rule:
    security_group: web
    ip_protocol: tcp
    from_port: 443
    to_port: 443
    cidr: 192.0.2.0/24

- name: Let the members of a group reach each other
  telco.cloud.openstack_compute_security_group_rule:
    security_group: web
    remote_group: web

- name: Do not let servers be pinged
  telco.cloud.openstack_compute_security_group_rule:
    security_group: web
    ip_protocol: icmp
    from_port: -1
    to_port: -1
    state: absent

- name: Delete the group with its rules
  telco.cloud.openstack_compute_security_group:
    name: web
    state: absent
"""

RETURN = r"""
---
compute_security_group_rule:
  description:
    - The rule as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    security_group:
      description:
        - Name or id of the security group that has the rule.
      returned: when the service sends it
      type: str
      sample: web
    ip_protocol:
      description:
        - The protocol.
      returned: when the service sends it
      type: str
      sample: tcp
    from_port:
      description:
        - 'The first port, or the ICMP type (V(-1): any).'
      returned: when the service sends it
      type: int
      sample: 80
    to_port:
      description:
        - 'The last port, or the ICMP code (V(-1): any).'
      returned: when the service sends it
      type: int
      sample: 80
    cidr:
      description:
        - The addresses that may. Without it and C(remote_group), all of IPv4 may.
      returned: when the service sends it
      type: str
      sample: 192.0.2.0/24
    remote_group:
      description:
        - Name or id of a security group whose members may, by any protocol unless C(ip_protocol) is given.
      returned: when the service sends it
      type: str
    security_group_id:
      description:
        - Id of the security group.
      returned: when the service sends it
      type: str
      sample: 48700ff3-30b8-4e63-845f-a79c9633e9fb
    id:
      description:
        - Id of the rule.
      returned: when the service sends it
      type: str
      sample: 2d021cf1-ce4b-4292-994f-7a785d62a144
  sample:
    security_group: web
    ip_protocol: tcp
    from_port: 80
    to_port: 80
    cidr: 192.0.2.0/24
    security_group_id: 48700ff3-30b8-4e63-845f-a79c9633e9fb
    id: 2d021cf1-ce4b-4292-994f-7a785d62a144
id:
  description:
    - What identifies the rule. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_security_group_rules import COMPUTE_SECURITY_GROUP_RULE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
