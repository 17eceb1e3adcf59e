#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/default_security_group_rules.py
# and tests/examples/openstack_default_security_group_rule_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_default_security_group_rule_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_default_security_group_rule_info
short_description: List rules of new default security groups of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the rules that the default security group of a new project begins with.
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Train.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.46 Rules for default security group.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_default_security_group_rule
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
  id:
    description:
      - Number of one rule.
    type: int
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the rules of new default security groups
  telco.cloud.openstack_default_security_group_rule_info:
  register: all

- name: Get one of them
  telco.cloud.openstack_default_security_group_rule_info:
    id: "{{ all.default_security_group_rules[0].id }}"
  register: one

- name: See its port
  ansible.builtin.assert:
    that: one.default_security_group_rules[0].to_port == 22

- name: Delete the rule
  telco.cloud.openstack_default_security_group_rule:
    ip_protocol: tcp
    from_port: 22
    to_port: 22
    state: absent
"""

RETURN = r"""
---
default_security_group_rules:
  description:
    - The default security group rules that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
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
        - The addresses that may.
      returned: when the service sends it
      type: str
      sample: 10.10.10.0/24
    id:
      description:
        - Number of the rule.
      returned: when the service sends it
      type: int
      sample: 1
  sample:
    - ip_protocol: tcp
      from_port: 80
      to_port: 80
      cidr: 10.10.10.0/24
      id: 1
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.default_security_group_rules import DEFAULT_SECURITY_GROUP_RULE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
