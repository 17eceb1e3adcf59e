#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/fixed_ips.py
# and tests/examples/openstack_fixed_ip_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_fixed_ip_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_fixed_ip_info
short_description: Get a fixed IP of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Tells which network and server have an address of nova-network.
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Stein.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.32 Fixed IPs.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_fixed_ip
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
  address:
    description:
      - The address.
    type: str
    required: true
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Get an address
  telco.cloud.openstack_fixed_ip_info:
    address: 192.168.1.1
  register: found

- name: See which network it is of
  ansible.builtin.assert:
    that: found.fixed_ips[0].cidr == '192.168.1.0/24'
"""

RETURN = r"""
---
fixed_ips:
  description:
    - The fixed ips that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    address:
      description:
        - The address.
      returned: when the service sends it
      type: str
      sample: 192.168.1.1
    reserved:
      description:
        - Whether it is kept back, so that no server gets it.
      returned: when the service sends it
      type: bool
      sample: true
    cidr:
      description:
        - The network that it is of.
      returned: when the service sends it
      type: str
      sample: 192.168.1.0/24
    host:
      description:
        - Host of the server that has it, or null.
      returned: when the service sends it
      type: str
      sample: compute1
    hostname:
      description:
        - Name of the server that has it, or null.
      returned: when the service sends it
      type: str
      sample: upf-1
  sample:
    - address: 192.168.1.1
      reserved: true
      cidr: 192.168.1.0/24
      host: compute1
      hostname: upf-1
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.fixed_ips import FIXED_IP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
