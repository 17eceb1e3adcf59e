#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_pings.py
# and tests/examples/openstack_server_ping_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_ping_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_ping_info
short_description: Have OpenStack's compute service ping servers
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Has the compute service (Nova) ping servers, and says which of them answer.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.37 Fping.
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
      - Name or id of a server. Left out, all of the project are.
    type: str
    aliases:
      - server
  include:
    description:
      - Ids of the servers that are pinged, in place of all.
    type: list
    elements: str
  exclude:
    description:
      - Ids of servers that are not pinged.
    type: list
    elements: str
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Ping the servers of a project
  telco.cloud.openstack_server_ping_info:
  register: all

- name: See which of them answer
  ansible.builtin.assert:
    that: all.servers | selectattr('alive') | list | length > 0

- name: Ping one
  telco.cloud.openstack_server_ping_info:
    name: vnf3
  register: one

- name: Ping all but one
  telco.cloud.openstack_server_ping_info:
    exclude:
      - "{{ one.servers[0].id }}"

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
servers:
  description:
    - The servers that were pinged.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Id of it.
      returned: when the service sends it
      type: str
      sample: f5e6fd6d-c0a3-4f9e-aabf-d69196b6d11a
    alive:
      description:
        - Whether it has answered.
      returned: when the service sends it
      type: bool
      sample: true
    project_id:
      description:
        - Id of its project.
      returned: when the service sends it
      type: str
      sample: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_pings import SERVER_PING_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
