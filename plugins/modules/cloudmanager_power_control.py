#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/power_controls.py
# and tests/examples/cloudmanager_power_control.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_power_control."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_power_control
short_description: Manage power controls of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes power controls, the devices that switch hosts on and off.
  - M(telco.cloud.cloudmanager_node_power_control) assigns them to nodes.
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
  - module: telco.cloud.cloudmanager_power_control_info
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
    details: With O(update_password=always), C(password, ssh_key) is sent each time, because it cannot be read back.
options:
  title:
    description:
      - Name of the power control. With O(id) it is the name that the power control gets.
    type: str
  id:
    description:
      - Number of an existing power control, in place of O(title); needed to change O(title).
    type: int
  control_type:
    description:
      - Type of the device. M(telco.cloud.cloudmanager_power_control_type_info) lists those that CloudManager supports.
        It is needed for a new power control.
    type: str
  protocol_type:
    description:
      - Protocol that the device is spoken to with, which has to fit its type. It is needed for a new power control.
    type: str
  host:
    description:
      - Host name or IP address of the device. It is needed for a new power control.
    type: str
  port_number:
    description:
      - Port that the device listens at. It is needed for a new power control.
    type: int
  login:
    description:
      - Login at the device.
    type: str
  password:
    description:
      - Password of the login.
    type: str
  ssh_key:
    description:
      - Private RSA key to log in to the device with. Only for O(control_type=SshDevice).
    type: str
  update_password:
    description:
      - When to set O(password) and O(ssh_key). They cannot be read, so V(always) sets them and reports a change
        on each run, while V(on_create) leaves those of an existing power control alone.
    type: str
    default: on_create
    choices:
      - always
      - on_create
  state:
    description:
      - The state that the power control is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have the board of a host as a power control
  telco.cloud.cloudmanager_power_control:
    title: board of mnode4
    control_type: SupermicroRackDevice
    protocol_type: ipmi
    host: 10.35.17.34
    port_number: 623
    login: ADMIN
    password: "{{ board_password | default('change-me') }}"

- name: Have a power control that is reached with a key
  telco.cloud.cloudmanager_power_control:
    title: switch of rack 4
    control_type: SshDevice
    protocol_type: ssh
    host: switch4.example.com
    port_number: 22
    login: root
    ssh_key: "{{ switch_key | default('-----BEGIN RSA PRIVATE KEY-----') }}"

- name: Let a power control be reached at another address
  telco.cloud.cloudmanager_power_control:
    title: rack 1
    host: 10.35.17.41

- name: Give a power control a new password
  telco.cloud.cloudmanager_power_control:
    title: rack 2
    password: "{{ rack_password | default('change-me-too') }}"
    update_password: always

- name: Delete a power control
  telco.cloud.cloudmanager_power_control:
    title: rack 3
    state: absent

- name: Delete the power controls
  telco.cloud.cloudmanager_power_control:
    title: "{{ item }}"
    state: absent
  loop:
    - board of mnode4
    - switch of rack 4
    - rack 1
    - rack 2
"""

RETURN = r"""
---
power_control:
  description:
    - The power control as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    title: rack 1, left
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
id:
  description:
    - What identifies the power control. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.power_controls import POWER_CONTROL as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
