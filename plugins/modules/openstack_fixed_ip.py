#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/fixed_ips.py
# and tests/examples/openstack_fixed_ip.yml. Do not edit.
"""Ansible module telco.cloud.openstack_fixed_ip."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_fixed_ip
short_description: Reserve fixed IPs of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Keeps an address of nova-network back from servers, or releases it. Only administrators can.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.32 Fixed IPs.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Stein.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_fixed_ip_info
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
  address:
    description:
      - The address.
    type: str
    required: true
  reserved:
    description:
      - Whether it is kept back, so that no server gets it.
    type: bool
    required: true
"""

EXAMPLES = r"""
- name: Keep an address back
  telco.cloud.openstack_fixed_ip:
    address: 192.168.1.1
    reserved: true

- name: Release one
  telco.cloud.openstack_fixed_ip:
    address: 192.168.1.2
    reserved: false

- name: Release it
  telco.cloud.openstack_fixed_ip:
    address: 192.168.1.1
    reserved: false
"""

RETURN = r"""
---
fixed_ip:
  description:
    - The fixed IP as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    address: 192.168.1.1
    reserved: true
    cidr: 192.168.1.0/24
    host: compute1
    hostname: upf-1
id:
  description:
    - What identifies the fixed IP. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.fixed_ips import FIXED_IP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
