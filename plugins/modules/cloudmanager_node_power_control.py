#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_power_controls.py
# and tests/examples/cloudmanager_node_power_control.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_power_control."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_power_control
short_description: Assign power controls to nodes of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Assigns a power control to a node, changes the port and which one is the default, and takes it away again.
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
  - module: telco.cloud.cloudmanager_node_power_control_info
extends_documentation_fragment:
  - telco.cloud.cloudmanager
  - telco.cloud.attributes
  - telco.cloud.attributes.cloudmanager
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  node:
    description:
      - Name or number of the node; answers have its number.
    type: str
    required: true
  power_control:
    description:
      - Name or number of the power control; answers have its number.
    type: str
    required: true
  port:
    description:
      - Output port of the power control that the node is at. It is needed to assign one.
    type: str
    aliases:
      - power_control_port
  is_default:
    description:
      - Whether this is the power control that the node is switched with by default.
    type: bool
  state:
    description:
      - The state that the power control of node is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a node at a port of a power control, which it is switched with
  telco.cloud.cloudmanager_node_power_control:
    node: mnode1.develop.stand.loc
    power_control: rack 1, left
    port: "1"
    is_default: true

- name: Move a node to another port
  telco.cloud.cloudmanager_node_power_control:
    node: mnode2.develop.stand.loc
    power_control: rack 1, right
    port: "4"

- name: Take a power control away from a node
  telco.cloud.cloudmanager_node_power_control:
    node: mnode3.develop.stand.loc
    power_control: rack 1, right
    state: absent

- name: Take the power controls away
  telco.cloud.cloudmanager_node_power_control:
    node: "{{ item.node }}"
    power_control: "{{ item.power_control }}"
    state: absent
  loop:
    - node: mnode1.develop.stand.loc
      power_control: rack 1, left
    - node: mnode2.develop.stand.loc
      power_control: rack 1, right

- name: Delete the power controls
  telco.cloud.cloudmanager_power_control:
    title: "{{ item }}"
    state: absent
  loop:
    - rack 1, left
    - rack 1, right
"""

RETURN = r"""
---
node_power_control:
  description:
    - The power control of node as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    node: 1
    power_control: 3
    port: '1'
    is_default: true
    is_initialized: true
    control_type: SupermicroRackDevice
    protocol_type: ipmi
    power_control_title: rack 1, left
id:
  description:
    - What identifies the power control of node. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_power_controls import NODE_POWER_CONTROL as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
