#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/floating_ip_ranges.py
# and tests/examples/openstack_floating_ip_range_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_floating_ip_range_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_floating_ip_range_info
short_description: List floating IPs of all projects of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the addresses that nova-network has to lend, and who has them.
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Stein.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.36 Floating IPs bulk.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_floating_ip_range
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
  host:
    description:
      - Only addresses that are on this host.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all floating IPs
  telco.cloud.openstack_floating_ip_range_info:
  register: all

- name: See that nobody has them
  ansible.builtin.assert:
    that: all.floating_ips | selectattr('project_id') | length == 0

- name: List those on a host
  telco.cloud.openstack_floating_ip_range_info:
    host: mnode1.develop.stand.loc

- name: Delete the range
  telco.cloud.openstack_floating_ip_range:
    ip_range: 203.0.113.0/29
    state: absent
"""

RETURN = r"""
---
floating_ips:
  description:
    - The floating ips that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    ip_range:
      description:
        - The addresses, as a network. It is there when all of its hosts' addresses are.
      returned: when the service sends it
      type: str
      sample: 203.0.113.0/29
    pool:
      description:
        - The pool that new addresses go to; else Nova's own default.
      returned: when the service sends it
      type: str
      sample: nova
    host_interface:
      description:
        - The hosts' interface that they are on; else Nova's own default.
      returned: when the service sends it
      type: str
      sample: eth0
  sample:
    - ip_range: 203.0.113.0/29
      pool: nova
      host_interface: eth0
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.floating_ip_ranges import FLOATING_IP_RANGE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
