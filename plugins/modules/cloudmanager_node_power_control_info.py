#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_power_controls.py
# and tests/examples/cloudmanager_node_power_control_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_power_control_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_power_control_info
short_description: List the power controls of a node of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the power controls of a node. The list is empty when there is no such node.
  - Written from CloudManager REST API v1, Nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_node_power_control
extends_documentation_fragment:
  - telco.cloud.cloudmanager
  - telco.cloud.attributes
  - telco.cloud.attributes.cloudmanager
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  node:
    description:
      - Name or number of the node.
    type: str
    required: true
  power_control:
    description:
      - Only the power control of this name or number.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the power controls of a node
  telco.cloud.cloudmanager_node_power_control_info:
    node: mnode1.develop.stand.loc
  register: all_of_node

- name: See which one it is switched with
  ansible.builtin.assert:
    that:
      - >-
        all_of_node.node_power_controls | selectattr("is_default") | map(attribute="power_control_title")
        == ["rack 1"]

- name: Look at one of them
  telco.cloud.cloudmanager_node_power_control_info:
    node: mnode1.develop.stand.loc
    power_control: rack 1
  register: found

- name: See the port that the node is at
  ansible.builtin.assert:
    that:
      - found.node_power_controls[0].port == "1"

- name: Take the power control away
  telco.cloud.cloudmanager_node_power_control:
    node: mnode1.develop.stand.loc
    power_control: rack 1
    state: absent

- name: Delete the power control
  telco.cloud.cloudmanager_power_control:
    title: rack 1
    state: absent
"""

RETURN = r"""
---
node_power_controls:
  description:
    - The node power controls that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    node:
      description:
        - Name or number of the node; answers have its number.
      returned: when the service sends it
      type: str
      sample: 1
    power_control:
      description:
        - Name or number of the power control; answers have its number.
      returned: when the service sends it
      type: str
      sample: 3
    port:
      description:
        - Output port of the power control that the node is at. It is needed to assign one.
      returned: when the service sends it
      type: str
      sample: '1'
    is_default:
      description:
        - Whether this is the power control that the node is switched with by default.
      returned: when the service sends it
      type: bool
      sample: true
    is_initialized:
      description:
        - Whether the power control is ready.
      returned: when the service sends it
      type: bool
      sample: true
    control_type:
      description:
        - Type of the power control.
      returned: when the service sends it
      type: str
      sample: SupermicroRackDevice
    protocol_type:
      description:
        - Protocol of the power control.
      returned: when the service sends it
      type: str
      sample: ipmi
    power_control_title:
      description:
        - Name of the power control.
      returned: when the service sends it
      type: str
      sample: rack 1, left
  sample:
    - node: 1
      power_control: 3
      port: '1'
      is_default: true
      is_initialized: true
      control_type: SupermicroRackDevice
      protocol_type: ipmi
      power_control_title: rack 1, left
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_power_controls import NODE_POWER_CONTROL_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
