#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/security_groups.py
# and tests/examples/openstack_security_group.yml. Do not edit.
"""Ansible module telco.cloud.openstack_security_group."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_security_group
short_description: Manage security groups of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates, changes and deletes security groups of the networking service (Neutron) with all of their rules: missing
    rules are added by one request, however many there are.'
  - Options and results have the names of M(openstack.cloud.security_group), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 14.7 Security groups.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - A check run assumes that a new group gets the two rules that let everything out; a cloud may be set up to give
    it others.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_security_group_info
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
  name:
    description:
      - 'Name of the security group, or the id of an existing one. Names need not be unique: when several groups
        of the project have it, the module fails and tells their ids.'
    type: str
    required: true
  description:
    description:
      - What the group is for.
    type: str
  project:
    description:
      - Name or id of the project that owns the security group. A new one is made for it, and an existing one is
        looked for among its own. Only administrators can name another project than the login's.
    type: str
  stateful:
    description:
      - Whether answers to what may pass may pass, too. Neutron changes it only while no port is in the group.
    type: bool
  security_group_rules:
    description:
      - All rules of the group, in any order. Left out, its rules are not touched, and a new group has those that
        let everything out; an empty list takes all rules away.
      - 'Rules are the same when Neutron takes them for the same: all but their description counts. When only the
        description differs, the rule is removed and added again.'
    type: list
    elements: dict
    suboptions:
      direction:
        description:
          - V(ingress) for what reaches the ports, V(egress) for what leaves them.
        type: str
        default: ingress
        choices:
          - ingress
          - egress
      ether_type:
        description:
          - V(IPv4) or V(IPv6). Addresses have to be of it.
        type: str
        default: IPv4
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
          - Addresses at the other end, in CIDR notation; a single address will do. Neutron takes V(0.0.0.0/0) and
            V(::/0) for the same as none.
        type: str
      remote_group:
        description:
          - Name or id of the security group that the other end has to be in.
        type: str
      description:
        description:
          - What the rule is for.
        type: str
  purge:
    description:
      - Whether rules that are not in O(security_group_rules) are removed, those that a new group is given by Neutron
        included.
    type: bool
    default: true
  state:
    description:
      - The state that the security group is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a group whose members are reached on HTTPS and reach each other
  telco.cloud.openstack_security_group:
    name: web
    description: Front ends
    security_group_rules:
      - protocol: tcp
        port_range_min: 443
        port_range_max: 443
        remote_ip_prefix: 0.0.0.0/0
        description: The front end
      - protocol: icmp
        port_range_min: 8
        remote_ip_prefix: 192.0.2.7
      - remote_group: web
      - direction: egress
        ether_type: IPv6
  register: web

- name: See which rules it has
  ansible.builtin.assert:
    that:
      - web.security_group.security_group_rules | length == 4

- name: Add a rule, and leave the others alone
  telco.cloud.openstack_security_group:
    name: closed
    security_group_rules:
      - protocol: 112
        remote_group: default
    purge: false

- name: Let nothing in and nothing out
  telco.cloud.openstack_security_group:
    name: closed_too
    stateful: true
    security_group_rules: []

- name: Say what a group is for
  telco.cloud.openstack_security_group:
    name: diameter
    description: Diameter and SCTP

- name: Delete the groups
  telco.cloud.openstack_security_group:
    name: "{{ item }}"
    state: absent
  loop:
    - web
    - closed
    - closed_too
    - diameter
"""

RETURN = r"""
---
security_group:
  description:
    - The security group as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - 'Name of the security group, or the id of an existing one. Names need not be unique: when several groups
          of the project have it, the module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: web
    description:
      description:
        - What the group is for.
      returned: when the service sends it
      type: str
      sample: Front ends
    project:
      description:
        - Name or id of the project that owns the security group. A new one is made for it, and an existing one
          is looked for among its own. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    stateful:
      description:
        - Whether answers to what may pass may pass, too. Neutron changes it only while no port is in the group.
      returned: when the service sends it
      type: bool
      sample: true
    security_group_rules:
      description:
        - All rules of the group, in any order. Left out, its rules are not touched, and a new group has those that
          let everything out; an empty list takes all rules away.
        - 'Rules are the same when Neutron takes them for the same: all but their description counts. When only
          the description differs, the rule is removed and added again.'
      returned: when the service sends it
      type: list
      elements: dict
      contains:
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
            - IP protocol, by name (V(tcp), V(udp), V(icmp), V(ipv6-icmp), V(sctp) and the like) or number. Left
              out, V(any) and V(0) mean all. It is returned by its name where it has one.
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
            - Addresses at the other end, in CIDR notation; a single address will do. Neutron takes V(0.0.0.0/0)
              and V(::/0) for the same as none.
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
    id:
      description:
        - Id of the security group.
      returned: when the service sends it
      type: str
      sample: 85cc3048-abc3-43cc-89b3-377341426ac5
    shared:
      description:
        - Whether other projects can use it.
      returned: when the service sends it
      type: bool
      sample: false
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
    name: web
    description: Front ends
    project: 4fd44f30292945e481c7b8a0c8908869
    stateful: true
    security_group_rules: []
    id: 85cc3048-abc3-43cc-89b3-377341426ac5
    shared: false
    project_id: 4fd44f30292945e481c7b8a0c8908869
    tenant_id: 4fd44f30292945e481c7b8a0c8908869
    tags: *id001
    created_at: '2026-11-21T09:30:00Z'
    updated_at: '2026-11-21T09:30:00Z'
    revision_number: 1
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.security_groups import SECURITY_GROUP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
