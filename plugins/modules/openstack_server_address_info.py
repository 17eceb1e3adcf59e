#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_reads.py
# and tests/examples/openstack_server_address_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_address_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_address_info
short_description: Get the addresses of a server of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gets the addresses of a server by the names of its networks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.7 Server IPs.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
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
options:
  name:
    description:
      - Name of the server, in the login's project, or its id.
    type: str
    required: true
    aliases:
      - server
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
  network:
    description:
      - 'Name of a network: only the addresses in it, none when it has none.'
    type: str
"""

EXAMPLES = r"""
- name: Get the addresses of a server
  telco.cloud.openstack_server_address_info:
    name: vm-1
    all_projects: true

- name: Get those in one network
  telco.cloud.openstack_server_address_info:
    name: vm-1
    all_projects: true
    network: signalling
  register: found

- name: Use one
  ansible.builtin.assert:
    that: found.addresses.signalling[0].addr is match('192.0.2.')

- name: Take it away
  telco.cloud.openstack_server_interface:
    server: vm-1
    all_projects: true
    network: signalling
    state: absent

- name: Delete the network
  telco.cloud.openstack_network:
    name: signalling
    state: absent
"""

RETURN = r"""
---
addresses:
  description:
    - Lists of addresses by the name of the network.
  returned: success
  type: dict
  sample:
    core:
      - addr: 192.0.2.7
        version: 4
id:
  description:
    - Id of the server.
  returned: success
  type: str
  sample: 2594da2b-e860-4cb4-beb8-432bdb598601
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_reads import SERVER_ADDRESS_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
