#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/power_controls.py
# and tests/examples/cloudmanager_power_control_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_power_control_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_power_control_info
short_description: List power controls of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists power controls and what is at their output ports. Their passwords are never returned.
  - Written from CloudManager REST API v1, Power controls.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_power_control
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
  id:
    description:
      - Only the power control of this number.
    type: int
  title:
    description:
      - Only power controls of this name.
    type: str
  control_type:
    description:
      - Only power controls of this type.
    type: str
  protocol_type:
    description:
      - Only power controls of this protocol.
    type: str
  host:
    description:
      - Only power controls at this host name or IP address.
    type: str
  port_number:
    description:
      - Only power controls at this port.
    type: int
  created_at:
    description:
      - Only power controls created at this time, such as V(2018-10-24T12:12:02).
    type: str
  filters:
    description:
      - 'Further parameters of the list, sent as they are. The reference says that some parameters support modifiers,
        and not which: those that your CloudManager knows are written here, as its own documentation writes them.'
    type: dict
  with_nodes:
    description:
      - Whether to add the nodes that are associated with each power control, by a request for each.
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
  count_only:
    description:
      - 'Whether the server only counts them: RV(count) is the answer, and the list stays empty.'
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Look a power control up, with the nodes that it gives power to
  telco.cloud.cloudmanager_power_control_info:
    title: rack 1
    with_nodes: true
  register: found

- name: See the node and what its port shows
  ansible.builtin.assert:
    that:
      - found.power_controls[0].nodes | map(attribute="name") == ["mnode3.develop.stand.loc"]
      - found.power_controls[0].coil_map["2"].power_state == "power_on"
      - found.power_controls[0].coil_map["1"] is none

- name: List the power controls of one type
  telco.cloud.cloudmanager_power_control_info:
    control_type: SupermicroRackDevice

- name: Count all power controls
  telco.cloud.cloudmanager_power_control_info:
    count_only: true
  register: counted

- name: See how many there are
  ansible.builtin.debug:
    msg: "There are {{ counted.count }} power controls"

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
power_controls:
  description:
    - The power controls that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    title:
      description:
        - Name of the power control. With C(id) it is the name that the power control gets.
      returned: when the service sends it
      type: str
      sample: rack 1, left
    id:
      description:
        - Number of an existing power control, in place of C(title); needed to change C(title).
      returned: when the service sends it
      type: int
      sample: 3
    control_type:
      description:
        - Type of the device. M(telco.cloud.cloudmanager_power_control_type_info) lists those that CloudManager
          supports. It is needed for a new power control.
      returned: when the service sends it
      type: str
      sample: SupermicroRackDevice
    protocol_type:
      description:
        - Protocol that the device is spoken to with, which has to fit its type. It is needed for a new power control.
      returned: when the service sends it
      type: str
      sample: ipmi
    host:
      description:
        - Host name or IP address of the device. It is needed for a new power control.
      returned: when the service sends it
      type: str
      sample: 10.35.17.33
    port_number:
      description:
        - Port that the device listens at. It is needed for a new power control.
      returned: when the service sends it
      type: int
      sample: 623
    login:
      description:
        - Login at the device.
      returned: when the service sends it
      type: str
      sample: ADMIN
    coils_count:
      description:
        - How many output ports it has.
      returned: when the service sends it
      type: int
      sample: 1
    used_coils_count:
      description:
        - How many output ports have a node.
      returned: when the service sends it
      type: int
      sample: 1
    coil_map:
      description:
        - What is at each output port, by the port's number; null where no node is.
      returned: when the service sends it
      type: dict
      sample: &id001
        '1':
          is_default: true
          is_initialized: true
          node_id: 1
          node_name: mnode1.develop.stand.loc
          power_control_port: '1'
          power_state: power_on
    time_created:
      description:
        - When it was created (ISO 8601).
      returned: when the service sends it
      type: str
      sample: '2018-10-24T12:12:02'
    time_updated:
      description:
        - When it was last changed, as the server writes it; null when it never was.
      returned: when the service sends it
      type: str
      sample: Wed, 24 Oct 2018 12:42:34 GMT
    nodes:
      description:
        - The nodes that are associated with it, when they were asked for; without the passwords of controllers.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id002
        - id: 1
          name: mnode1.develop.stand.loc
          power_state: power_on
  sample:
    - title: rack 1, left
      id: 3
      control_type: SupermicroRackDevice
      protocol_type: ipmi
      host: 10.35.17.33
      port_number: 623
      login: ADMIN
      coils_count: 1
      used_coils_count: 1
      coil_map: *id001
      time_created: '2018-10-24T12:12:02'
      time_updated: Wed, 24 Oct 2018 12:42:34 GMT
      nodes: *id002
count:
  description:
    - How many power controls match; with O(count_only=true) the server's answer, else those listed.
  returned: success
  type: int
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.power_controls import POWER_CONTROL_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
