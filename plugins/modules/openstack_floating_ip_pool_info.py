#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/floating_ip_pools.py
# and tests/examples/openstack_floating_ip_pool_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_floating_ip_pool_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_floating_ip_pool_info
short_description: List the pools of floating IPs of OpenStack's compute service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the names of the pools that floating IPs come from, as the compute service (Nova) tells them to everybody.
    In clouds with Neutron these are its external networks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.34 Floating IP pools.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that still has this call; Nova's of today does, when it is asked for its microversion
    2.35.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
options: {}
"""

EXAMPLES = r"""
- name: List the pools of floating IPs
  telco.cloud.openstack_floating_ip_pool_info:
  register: found

- name: See that the network is one
  ansible.builtin.assert:
    that: "'internet' in found.floating_ip_pools"

- name: Delete the network
  telco.cloud.openstack_network:
    name: internet
    state: absent
"""

RETURN = r"""
---
floating_ip_pools:
  description:
    - Names of the pools.
  returned: success
  type: list
  elements: str
  sample:
    - public
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.floating_ip_pools import FLOATING_IP_POOL_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
