#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/security_groups.py
# and tests/examples/openstack_security_group_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_security_group_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_security_group_info
short_description: List security groups of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists security groups of the networking service (Neutron) with their rules.
  - Written from OpenStack API Complete Reference (2015-11-17), 14.7 Security groups.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_security_group
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
      - Name or id of a security group. Left out, all that the login may see are returned.
    type: str
  description:
    description:
      - Only groups with this description.
    type: str
  revision_number:
    description:
      - Only groups of this revision.
    type: int
  project:
    description:
      - 'Name or id of a project: only what it owns.'
    type: str
    aliases:
      - project_id
  tags:
    description:
      - Only what has all of these tags.
    type: list
    elements: str
  any_tags:
    description:
      - Only what has any of these tags.
    type: list
    elements: str
  not_tags:
    description:
      - Only what has not all of these tags.
    type: list
    elements: str
  not_any_tags:
    description:
      - Only what has none of these tags.
    type: list
    elements: str
  filters:
    description:
      - Further attributes that must be as they are here. The service filters by them; which ones it knows is its
        own matter. Options' names and the service's names both work.
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look a security group up by its name
  telco.cloud.openstack_security_group_info:
    name: web
  register: found

- name: Use its rules
  ansible.builtin.assert:
    that:
      - found.security_groups[0].security_group_rules | map(attribute='direction') | unique == ['egress']

- name: List the groups of a project
  telco.cloud.openstack_security_group_info:
    project: demo

- name: Only when it is not marked for removal
  telco.cloud.openstack_security_group_info:
    name: web
    not_any_tags: [retired, former]
  register: used

- name: See that it is not
  ansible.builtin.assert:
    that: used.security_groups | length == 1

- name: Only when it is
  telco.cloud.openstack_security_group_info:
    name: web
    any_tags: [retired, former]

- name: The same by its id
  telco.cloud.openstack_security_group_info:
    name: "{{ found.security_groups[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.security_groups[0].name == 'web'

- name: Delete the security group
  telco.cloud.openstack_security_group:
    name: web
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
    - name: web
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.security_groups import SECURITY_GROUP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
