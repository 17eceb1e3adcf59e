#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/metering_label_rules.py
# and tests/examples/openstack_metering_label_rule.yml. Do not edit.
"""Ansible module telco.cloud.openstack_metering_label_rule."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_metering_label_rule
short_description: Manage rules of metering labels of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates and deletes rules of metering labels of the networking service (Neutron). Neutron cannot change them.
    Only administrators can make them.
  - Written from OpenStack API Complete Reference (2015-11-17), 14.10 Metering labels and rules.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_metering_label_rule_info
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
  metering_label:
    description:
      - Name or id of the metering label that the rule belongs to.
    type: str
    required: true
  direction:
    description:
      - Whether what comes in or what goes out is counted.
    type: str
    default: ingress
    choices:
      - ingress
      - egress
  remote_ip_prefix:
    description:
      - Addresses of the other end, in CIDR notation.
    type: str
  source_ip_prefix:
    description:
      - Addresses that packets come from, in place of O(remote_ip_prefix).
    type: str
  destination_ip_prefix:
    description:
      - Addresses that packets go to, in place of O(remote_ip_prefix).
    type: str
  excluded:
    description:
      - Whether these addresses are left out of the count.
      - It cannot be changed later.
    type: bool
  state:
    description:
      - The state that the metering label rule is brought into.
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
"""

EXAMPLES = r"""
- name: Count what comes from the aggregation routers
  telco.cloud.openstack_metering_label_rule:
    metering_label: backhaul
    direction: ingress
    remote_ip_prefix: 198.51.100.0/24

- name: Leave out what the management sends
  telco.cloud.openstack_metering_label_rule:
    metering_label: backhaul
    direction: egress
    remote_ip_prefix: 192.0.2.0/24
    excluded: true

- name: Delete a rule
  telco.cloud.openstack_metering_label_rule:
    metering_label: backhaul
    direction: egress
    remote_ip_prefix: 203.0.113.0/24
    state: absent

- name: Delete the label and with it its rules
  telco.cloud.openstack_metering_label:
    name: backhaul
    state: absent
"""

RETURN = r"""
---
metering_label_rule:
  description:
    - The metering label rule as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    metering_label:
      description:
        - Name or id of the metering label that the rule belongs to.
      returned: when the service sends it
      type: str
      sample: 6d656779-11d8-4a4b-bae9-5486204c4fcd
    direction:
      description:
        - Whether what comes in or what goes out is counted.
      returned: when the service sends it
      type: str
      sample: ingress
    remote_ip_prefix:
      description:
        - Addresses of the other end, in CIDR notation.
      returned: when the service sends it
      type: str
      sample: 198.51.100.0/24
    source_ip_prefix:
      description:
        - Addresses that packets come from, in place of C(remote_ip_prefix).
      returned: when the service sends it
      type: str
    destination_ip_prefix:
      description:
        - Addresses that packets go to, in place of C(remote_ip_prefix).
      returned: when the service sends it
      type: str
    excluded:
      description:
        - Whether these addresses are left out of the count.
      returned: when the service sends it
      type: bool
      sample: false
    id:
      description:
        - Id of the rule.
      returned: when the service sends it
      type: str
      sample: 0f15cd2e-0904-4c03-9f54-4e5160d1e1d6
    metering_label_id:
      description:
        - Id of the label that it belongs to.
      returned: when the service sends it
      type: str
      sample: 6d656779-11d8-4a4b-bae9-5486204c4fcd
  sample:
    metering_label: 6d656779-11d8-4a4b-bae9-5486204c4fcd
    direction: ingress
    remote_ip_prefix: 198.51.100.0/24
    excluded: false
    id: 0f15cd2e-0904-4c03-9f54-4e5160d1e1d6
    metering_label_id: 6d656779-11d8-4a4b-bae9-5486204c4fcd
id:
  description:
    - What identifies the metering label rule. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.metering_label_rules import METERING_LABEL_RULE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
