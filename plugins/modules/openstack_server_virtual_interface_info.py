#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_reads.py
# and tests/examples/openstack_server_virtual_interface_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_virtual_interface_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_virtual_interface_info
short_description: List the virtual interfaces of a server of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the interfaces of a server that the compute service (Nova) itself has made; with Neutron M(telco.cloud.openstack_server_interface_info)
    lists them.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.11 Servers virtual interfaces.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Rocky.'
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
"""

EXAMPLES = r"""
- name: List the virtual interfaces of a server
  telco.cloud.openstack_server_virtual_interface_info:
    name: vnf3
  register: found

- name: See its MAC address
  ansible.builtin.assert:
    that: found.virtual_interfaces[0].mac_address is match('fa:16:3e:')

- name: Delete the server
  telco.cloud.openstack_server:
    name: vnf3
    state: absent

- name: Delete the network with its subnet
  telco.cloud.openstack_network:
    name: data
    state: absent
"""

RETURN = r"""
---
virtual_interfaces:
  description:
    - 'The interfaces: C(id), C(mac_address), and C(net_id), the network.'
  returned: success
  type: list
  elements: dict
  sample:
    - id: cec8b9bb-5d22-4104-b3c8-4c35db3210a6
      mac_address: fa:16:3e:3c:ce:6f
id:
  description:
    - Id of the server.
  returned: success
  type: str
  sample: 2594da2b-e860-4cb4-beb8-432bdb598601
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_reads import SERVER_VIRTUAL_INTERFACE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
