#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/security_group_rules.py
# and tests/examples/openstack_security_group_rule_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_security_group_rule_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_security_group_rule_info
short_description: List rules of security groups of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists rules of security groups of the networking service (Neutron).
  - Written from OpenStack API Complete Reference (2015-11-17), 14.8 Security group rules.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_security_group_rule
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
  rule:
    description:
      - 'Id of a rule: only this one.'
    type: str
    aliases:
      - id
  security_group:
    description:
      - 'Name or id of a security group: only its rules.'
    type: str
  remote_group:
    description:
      - Name or id of the security group that the other end has to be in.
    type: str
  direction:
    description:
      - V(ingress) for what reaches the ports, V(egress) for what leaves them.
    type: str
    choices:
      - ingress
      - egress
  ether_type:
    description:
      - V(IPv4) or V(IPv6). Addresses have to be of it.
    type: str
    choices:
      - IPv4
      - IPv6
    aliases:
      - ethertype
  protocol:
    description:
      - IP protocol, by name (V(tcp), V(udp), V(icmp), V(ipv6-icmp), V(sctp) and the like) or number. Left out,
        V(any) and V(0) mean all. It is returned by its name where it has one.
    type: str
  port_range_min:
    description:
      - First port; for ICMP the type. V(-1) is the same as leaving it out.
      - From -1 to 65535.
    type: int
  port_range_max:
    description:
      - Last port; for ICMP the code. V(-1) is the same as leaving it out.
      - From -1 to 65535.
    type: int
  remote_ip_prefix:
    description:
      - Addresses at the other end, in CIDR notation; a single address will do. Neutron takes V(0.0.0.0/0) and V(::/0)
        for the same as none.
    type: str
  description:
    description:
      - What the rule is for.
    type: str
  revision_number:
    description:
      - Only rules of this revision.
    type: int
  project:
    description:
      - 'Name or id of a project: only what it owns.'
    type: str
    aliases:
      - project_id
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List what is let in
  telco.cloud.openstack_security_group_rule_info:
    security_group: web
    direction: ingress
    protocol: 6
  register: found

- name: Use it
  ansible.builtin.assert:
    that:
      - found.security_group_rules | map(attribute='port_range_min') == [443]

- name: The same by its id
  telco.cloud.openstack_security_group_rule_info:
    rule: "{{ found.security_group_rules[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.security_group_rules[0].port_range_min == 443

- name: Delete the security group
  telco.cloud.openstack_security_group:
    name: web
    state: absent
"""

RETURN = r"""
---
security_group_rules:
  description:
    - The security group rules that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    security_group:
      description:
        - Name or id of the security group that the rule belongs to.
      returned: when the service sends it
      type: str
      sample: 85cc3048-abc3-43cc-89b3-377341426ac5
    direction:
      description:
        - V(ingress) for what reaches the ports, V(egress) for what leaves them.
      returned: when the service sends it
      type: str
      sample: ingress
    ether_type:
      description:
        - V(IPv4) or V(IPv6). Addresses have to be of it.
      returned: when the service sends it
      type: str
      sample: IPv4
    protocol:
      description:
        - IP protocol, by name (V(tcp), V(udp), V(icmp), V(ipv6-icmp), V(sctp) and the like) or number. Left out,
          V(any) and V(0) mean all. It is returned by its name where it has one.
      returned: when the service sends it
      type: str
      sample: tcp
    port_range_min:
      description:
        - First port; for ICMP the type. V(-1) is the same as leaving it out.
      returned: when the service sends it
      type: int
      sample: 443
    port_range_max:
      description:
        - Last port; for ICMP the code. V(-1) is the same as leaving it out.
      returned: when the service sends it
      type: int
      sample: 443
    remote_ip_prefix:
      description:
        - Addresses at the other end, in CIDR notation; a single address will do. Neutron takes V(0.0.0.0/0) and
          V(::/0) for the same as none.
      returned: when the service sends it
      type: str
      sample: 192.0.2.0/24
    remote_group:
      description:
        - Name or id of the security group that the other end has to be in.
      returned: when the service sends it
      type: str
    description:
      description:
        - What the rule is for.
      returned: when the service sends it
      type: str
      sample: The front end
    project:
      description:
        - Name or id of the project that owns the security group. A new one is made for it, and an existing one
          is looked for among its own. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    id:
      description:
        - Id of the rule.
      returned: when the service sends it
      type: str
      sample: 2bc0accf-312e-429a-956e-e4407625eb62
    ethertype:
      description:
        - The same as C(ether_type).
      returned: when the service sends it
      type: str
      sample: IPv4
    remote_group_id:
      description:
        - Id of the group that the other end has to be in.
      returned: when the service sends it
      type: str
    security_group_id:
      description:
        - Id of the group that the rule belongs to.
      returned: when the service sends it
      type: str
      sample: 85cc3048-abc3-43cc-89b3-377341426ac5
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
    - security_group: 85cc3048-abc3-43cc-89b3-377341426ac5
      direction: ingress
      ether_type: IPv4
      protocol: tcp
      port_range_min: 443
      port_range_max: 443
      remote_ip_prefix: 192.0.2.0/24
      description: The front end
      project: 4fd44f30292945e481c7b8a0c8908869
      id: 2bc0accf-312e-429a-956e-e4407625eb62
      ethertype: IPv4
      security_group_id: 85cc3048-abc3-43cc-89b3-377341426ac5
      project_id: 4fd44f30292945e481c7b8a0c8908869
      tenant_id: 4fd44f30292945e481c7b8a0c8908869
      tags: *id001
      created_at: '2026-11-21T09:30:00Z'
      updated_at: '2026-11-21T09:30:00Z'
      revision_number: 1
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.security_group_rules import SECURITY_GROUP_RULE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
