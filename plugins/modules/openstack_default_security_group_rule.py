#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/default_security_group_rules.py
# and tests/examples/openstack_default_security_group_rule.yml. Do not edit.
"""Ansible module telco.cloud.openstack_default_security_group_rule."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_default_security_group_rule
short_description: Manage rules of new default security groups of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Says which rules the default security group of a new project begins with. Groups that are there already stay
    as they are. Only administrators can.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.46 Rules for default security group.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Train.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_default_security_group_rule_info
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
  ip_protocol:
    description:
      - The protocol.
    type: str
    required: true
    choices:
      - tcp
      - udp
      - icmp
  from_port:
    description:
      - 'The first port, or the ICMP type (V(-1): any).'
      - From -1 to 65535.
    type: int
    required: true
  to_port:
    description:
      - 'The last port, or the ICMP code (V(-1): any).'
      - From -1 to 65535.
    type: int
    required: true
  cidr:
    description:
      - The addresses that may.
    type: str
    default: 0.0.0.0/0
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
- name: Let new projects' servers be reached by HTTP
  telco.cloud.openstack_default_security_group_rule:
    ip_protocol: tcp
    from_port: 80
    to_port: 80
    cidr: 10.10.10.0/24

- name: Do not let them be pinged
  telco.cloud.openstack_default_security_group_rule:
    ip_protocol: icmp
    from_port: -1
    to_port: -1
    state: absent

- name: Delete the rule
  telco.cloud.openstack_default_security_group_rule:
    ip_protocol: tcp
    from_port: 80
    to_port: 80
    cidr: 10.10.10.0/24
    state: absent
"""

RETURN = r"""
---
default_security_group_rule:
  description:
    - The rule as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    ip_protocol: tcp
    from_port: 80
    to_port: 80
    cidr: 10.10.10.0/24
    id: 1
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.default_security_group_rules import DEFAULT_SECURITY_GROUP_RULE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
