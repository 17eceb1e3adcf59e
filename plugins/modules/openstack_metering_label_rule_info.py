#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/metering_label_rules.py
# and tests/examples/openstack_metering_label_rule_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_metering_label_rule_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_metering_label_rule_info
short_description: List rules of metering labels of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists rules of metering labels of the networking service (Neutron).
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
  - module: telco.cloud.openstack_metering_label_rule
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
      - Only the rule of this id.
    type: str
  metering_label:
    description:
      - 'Name or id of a metering label: only its rules.'
    type: str
  direction:
    description:
      - Only rules for this direction.
    type: str
    choices:
      - ingress
      - egress
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the rules of a label
  telco.cloud.openstack_metering_label_rule_info:
    metering_label: backhaul
  register: found

- name: One rule by its id
  telco.cloud.openstack_metering_label_rule_info:
    id: "{{ found.metering_label_rules[0].id }}"

- name: Delete the label
  telco.cloud.openstack_metering_label:
    name: backhaul
    state: absent
"""

RETURN = r"""
---
metering_label_rules:
  description:
    - The metering label rules that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - metering_label: 6d656779-11d8-4a4b-bae9-5486204c4fcd
      direction: ingress
      remote_ip_prefix: 198.51.100.0/24
      excluded: false
      id: 0f15cd2e-0904-4c03-9f54-4e5160d1e1d6
      metering_label_id: 6d656779-11d8-4a4b-bae9-5486204c4fcd
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.metering_label_rules import METERING_LABEL_RULE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
