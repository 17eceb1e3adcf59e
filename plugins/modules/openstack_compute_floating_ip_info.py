#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_floating_ips.py
# and tests/examples/openstack_compute_floating_ip_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_floating_ip_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_floating_ip_info
short_description: List floating IPs by way of Nova of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists floating IPs by way of the compute service (Nova), for logins that reach no network service.
  - Asks for microversion 2.35, which Nova of today still answers. The network service has to be there.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.35 Floating IPs.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_floating_ip
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
  pool:
    description:
      - Only addresses of the pool of this name.
    type: str
  floating_ip_address:
    description:
      - Only this address.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the addresses of a pool, where only Nova is reached
  telco.cloud.openstack_compute_floating_ip_info:
    pool: partner
  register: found

- name: See that it leads nowhere
  ansible.builtin.assert:
    that:
      - found.compute_floating_ips | map(attribute='floating_ip_address') == ['198.51.100.60']
      - found.compute_floating_ips[0].server_id is none

- name: List all of the project
  telco.cloud.openstack_compute_floating_ip_info:

- name: Give the address back
  telco.cloud.openstack_compute_floating_ip:
    floating_ip_address: 198.51.100.60
    state: absent

- name: Delete the network with its subnet
  telco.cloud.openstack_network:
    name: partner
    state: absent
"""

RETURN = r"""
---
compute_floating_ips:
  description:
    - The compute floating ips that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    pool:
      description:
        - 'Name of the pool that the address is from: M(telco.cloud.openstack_floating_ip_pool_info) lists them.'
      returned: when the service sends it
      type: str
      sample: public
    floating_ip_address:
      description:
        - The address. To give one back it is needed. Left out, the first of C(pool) that leads nowhere is taken,
          and a new one where there is none.
      returned: when the service sends it
      type: str
      sample: 203.0.113.50
    fixed_ip_address:
      description:
        - The address that it leads to.
      returned: when the service sends it
      type: str
    server_id:
      description:
        - Id of the server that it leads to.
      returned: when the service sends it
      type: str
    id:
      description:
        - Id of the floating IP.
      returned: when the service sends it
      type: str
      sample: 2f245a7b-796b-4f26-9cf9-9e82d248fda7
  sample:
    - pool: public
      floating_ip_address: 203.0.113.50
      id: 2f245a7b-796b-4f26-9cf9-9e82d248fda7
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_floating_ips import COMPUTE_FLOATING_IP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
