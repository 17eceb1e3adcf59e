#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_security_groups.py
# and tests/examples/openstack_compute_security_group_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_security_group_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_security_group_info
short_description: List security groups by way of Nova of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists security groups by way of the compute service (Nova), for logins that reach no network service.
  - Asks for microversion 2.35, which Nova of today still answers. The network service has to be there.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.45 Security groups.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_security_group
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
      - Name or id of a security group. Left out, all that the login may see are returned.
    type: str
  server:
    description:
      - 'Name or id of a server: only the groups that it is in.'
    type: str
  all_projects:
    description:
      - Whether groups, or a O(server) by its name, are looked for in all projects. Only administrators can.
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look a security group up, where only Nova is reached
  telco.cloud.openstack_compute_security_group_info:
    name: web
  register: found

- name: See what it lets in
  ansible.builtin.assert:
    that: found.compute_security_groups[0].rules | map(attribute='from_port') == [443]

- name: The same by its id
  telco.cloud.openstack_compute_security_group_info:
    name: "{{ found.compute_security_groups[0].id }}"

- name: List the groups that a server is in
  telco.cloud.openstack_compute_security_group_info:
    server: vnf3
  register: of_server

- name: See that it is this one
  ansible.builtin.assert:
    that: of_server.compute_security_groups | map(attribute='id') == found.compute_security_groups | map(attribute='id')

- name: List those of the project
  telco.cloud.openstack_compute_security_group_info:

- name: Delete the server
  telco.cloud.openstack_server:
    name: vnf3
    state: absent

- name: Delete the network with its subnet
  telco.cloud.openstack_network:
    name: data
    state: absent

- name: Delete the security group
  telco.cloud.openstack_compute_security_group:
    name: web
    state: absent
"""

RETURN = r"""
---
compute_security_groups:
  description:
    - The compute security groups that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name or id of the security group.
      returned: when the service sends it
      type: str
      sample: web
    description:
      description:
        - What it is for. A new one has an empty text when nothing is said.
      returned: when the service sends it
      type: str
      sample: Front ends
    rules:
      description:
        - What it lets in, in Nova's words; M(telco.cloud.openstack_compute_security_group_rule) changes it.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id001 []
    project_id:
      description:
        - Id of its project.
      returned: when the service sends it
      type: str
      sample: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
    id:
      description:
        - Id of the security group.
      returned: when the service sends it
      type: str
      sample: de3ff110-46b2-4ace-bb76-a2e1ed741b95
  sample:
    - name: web
      description: Front ends
      rules: *id001
      project_id: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
      id: de3ff110-46b2-4ace-bb76-a2e1ed741b95
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_security_groups import COMPUTE_SECURITY_GROUP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
