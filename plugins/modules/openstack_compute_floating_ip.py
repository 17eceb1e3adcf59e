#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_floating_ips.py
# and tests/examples/openstack_compute_floating_ip.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_floating_ip."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_floating_ip
short_description: Allocate floating IPs by way of Nova of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Sees to it that there is a floating IP that leads nowhere yet, or gives one back, by way of the compute service
    (Nova), which passes it on to the network service. It is for logins that reach no network service: others have
    M(telco.cloud.openstack_floating_ip).'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.35 Floating IPs.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Asks for microversion 2.35, which Nova of today still answers. The network service has to be there.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_floating_ip_info
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
  pool:
    description:
      - 'Name of the pool that the address is from: M(telco.cloud.openstack_floating_ip_pool_info) lists them.'
    type: str
  floating_ip_address:
    description:
      - The address. To give one back it is needed. Left out, the first of O(pool) that leads nowhere is taken,
        and a new one where there is none.
    type: str
  state:
    description:
      - The state that the floating IP is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have an address that leads nowhere yet, where only Nova is reached
  telco.cloud.openstack_compute_floating_ip:
    pool: internet
  register: outside

- name: Use the address
  ansible.builtin.assert:
    that: outside.compute_floating_ip.floating_ip_address is match('203.0.113.')
  when: not ansible_check_mode

- name: Give an address back
  telco.cloud.openstack_compute_floating_ip:
    floating_ip_address: 198.51.100.60
    state: absent

- name: Look for the addresses
  telco.cloud.openstack_compute_floating_ip_info:
    pool: internet
  register: left

- name: Give them back
  telco.cloud.openstack_compute_floating_ip:
    floating_ip_address: "{{ item.floating_ip_address }}"
    state: absent
  loop: "{{ left.compute_floating_ips }}"

- name: Delete the networks with their subnets
  telco.cloud.openstack_network:
    name: "{{ item }}"
    state: absent
  loop:
    - internet
    - partner
"""

RETURN = r"""
---
compute_floating_ip:
  description:
    - The floating IP as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    pool: public
    floating_ip_address: 203.0.113.50
    id: 2f245a7b-796b-4f26-9cf9-9e82d248fda7
id:
  description:
    - What identifies the floating IP. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_floating_ips import COMPUTE_FLOATING_IP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
