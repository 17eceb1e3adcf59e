#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/power_control_ports.py
# and tests/examples/cloudmanager_power_control_port.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_power_control_port."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_power_control_port
short_description: Switch an output port of a power control of CloudManager on or off
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Switches an output port on or off, and waits until it shows that state.
  - To switch a node, whatever ports its power comes from, M(telco.cloud.cloudmanager_node_power) is there.
  - Written from CloudManager REST API v1, Power controls.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
    support: partial
    details: 'A port that no node is assigned to does not show its state: it is switched, and a change is reported,
      on each run. A port with a node is left alone when it is in the wanted state.'
options:
  power_control:
    description:
      - Name or number of the power control.
    type: str
    required: true
  port:
    description:
      - Number of the output port.
    type: int
    required: true
    aliases:
      - coil
  state:
    description:
      - The state that the port is brought into. A node whose power comes from it loses it with V(powered_off).
    type: str
    required: true
    choices:
      - powered_on
      - powered_off
  wait:
    description:
      - Whether to wait until the work is done on the server.
    type: bool
    default: true
  wait_timeout:
    description:
      - How long to wait for each step, in seconds.
    type: int
    default: 600
    aliases:
      - timeout
"""

EXAMPLES = r"""
- name: Switch the port of a node off, and wait until it is
  telco.cloud.cloudmanager_power_control_port:
    power_control: rack 1
    port: 2
    state: powered_off
    wait_timeout: 120

- name: Switch a port on to which no node is assigned
  telco.cloud.cloudmanager_power_control_port:
    power_control: rack 1
    port: 5
    state: powered_on

- name: Switch the node on again
  telco.cloud.cloudmanager_power_control_port:
    power_control: rack 1
    port: 2
    state: powered_on

- name: Free the port
  telco.cloud.cloudmanager_node_power_control:
    node: mnode3.develop.stand.loc
    power_control: rack 1
    state: absent

- name: Delete the power control
  telco.cloud.cloudmanager_power_control:
    title: rack 1
    state: absent
"""

RETURN = r"""
---
power_control:
  description:
    - Number of the power control.
  returned: success
  type: int
  sample: 3
port:
  description:
    - Number of the output port.
  returned: success
  type: int
  sample: 1
node:
  description:
    - Name of the node that is assigned to the port; null when none is.
  returned: success
  type: str
  sample: mnode1.develop.stand.loc
power_state:
  description:
    - What the port shows afterwards, V(power_on) or V(power_off), in check mode what it would show; null when no
      node is assigned to it.
  returned: success
  type: str
  sample: power_on
diff:
  description:
    - The state before, null when it is not shown, and the one that was asked for.
  returned: success
  type: dict
  sample:
    before:
      power_state: power_off
    after:
      power_state: power_on
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.power_control_ports import POWER_CONTROL_PORT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
