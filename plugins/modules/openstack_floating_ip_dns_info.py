#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/floating_ip_dns.py
# and tests/examples/openstack_floating_ip_dns_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_floating_ip_dns_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_floating_ip_dns_info
short_description: Get DNS names of floating IPs of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Finds a name of a domain, or the names of a floating IP in it.
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Stein.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.33 Floating IP DNS records.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_floating_ip_dns
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
  domain:
    description:
      - Name of the domain.
    type: str
    required: true
  name:
    description:
      - A name of the domain. It or O(ip) is needed.
    type: str
  ip:
    description:
      - 'A floating IP: only its names in the domain.'
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Get the address of a name
  telco.cloud.openstack_floating_ip_dns_info:
    domain: cloud.example.org
    name: upf-1
  register: one

- name: Get the names of an address
  telco.cloud.openstack_floating_ip_dns_info:
    domain: cloud.example.org
    ip: 203.0.113.1
  register: all

- name: See both
  ansible.builtin.assert:
    that:
      - one.floating_ip_dns[0].ip == '203.0.113.1'
      - all.floating_ip_dns | length == 2

- name: Delete the domain
  telco.cloud.openstack_floating_ip_dns_domain:
    domain: cloud.example.org
    state: absent
"""

RETURN = r"""
---
floating_ip_dns:
  description:
    - The floating ip dns that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    domain:
      description:
        - Name of the domain.
      returned: when the service sends it
      type: str
      sample: cloud.example.org
    name:
      description:
        - The name, without the domain.
      returned: when the service sends it
      type: str
      sample: upf-1
    ip:
      description:
        - The floating IP that it is of. Needed for a new name.
      returned: when the service sends it
      type: str
      sample: 203.0.113.1
    type:
      description:
        - What Nova says of the kind of record, which may be nothing.
      returned: when the service sends it
      type: str
      sample: A
  sample:
    - domain: cloud.example.org
      name: upf-1
      ip: 203.0.113.1
      type: A
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.floating_ip_dns import FLOATING_IP_DNS_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
