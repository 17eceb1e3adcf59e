#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_security_groups.py
# and tests/examples/openstack_compute_security_group.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_security_group."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_security_group
short_description: Manage security groups by way of Nova of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates, changes and deletes security groups by way of the compute service (Nova), which passes it on to the
    network service. It is for logins that reach no network service: others have M(telco.cloud.openstack_security_group).'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.45 Security groups.
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
  - module: telco.cloud.openstack_compute_security_group_info
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
  name:
    description:
      - Name or id of the security group.
    type: str
    required: true
  description:
    description:
      - What it is for. A new one has an empty text when nothing is said.
    type: str
  state:
    description:
      - The state that the security group is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a security group, where only Nova is reached
  telco.cloud.openstack_compute_security_group:
    name: web
    description: Front ends
  register: web

- name: See that it lets nothing in yet
  ansible.builtin.assert:
    that: web.compute_security_group.rules | default([]) == []

- name: Say what a group is for
  telco.cloud.openstack_compute_security_group:
    name: diameter
    description: Diameter and SCTP

- name: Delete a group
  telco.cloud.openstack_compute_security_group:
    name: closed
    state: absent

- name: Delete the groups
  telco.cloud.openstack_compute_security_group:
    name: "{{ item }}"
    state: absent
  loop:
    - web
    - diameter
"""

RETURN = r"""
---
compute_security_group:
  description:
    - The security group as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: web
    description: Front ends
    rules: *id001
    project_id: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
    id: de3ff110-46b2-4ace-bb76-a2e1ed741b95
id:
  description:
    - What identifies the security group. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_security_groups import COMPUTE_SECURITY_GROUP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
