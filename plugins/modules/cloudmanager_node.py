#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/nodes.py
# and tests/examples/cloudmanager_node.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node
short_description: Manage nodes of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes nodes, assigns PXE images to them and moves them into the reserve.
  - An option that is left out is not touched.
  - Written from CloudManager REST API v1, Nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - M(telco.cloud.cloudmanager_node_power) switches nodes, M(telco.cloud.cloudmanager_host) takes a compute node
    out of service.
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_node_info
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
    details: 'By the reference C(metadata) cannot be read: where a node does not show it, it is sent each time.'
options:
  name:
    description:
      - Host name. With O(id) it is the name that the node gets.
    type: str
  id:
    description:
      - Number of an existing node, in place of O(name); needed to change O(name).
    type: int
  title:
    description:
      - A title for people.
    type: str
  description:
    description:
      - Any text.
    type: str
  image:
    description:
      - The image that the node boots by PXE. An existing node is assigned another one by an operation of its own.
      - A name, or a number. Digits alone are a number. The result has both.
    type: raw
  node_class:
    description:
      - The class of the node.
      - A name, or a number. Digits alone are a number. The result has both.
    type: raw
  node_type:
    description:
      - The type of the node, which is one of O(node_class).
      - A name, or a number. Digits alone are a number. The result has both.
    type: raw
  ip_addresses:
    description:
      - 'All its IP addresses, in any order. CloudManager takes them for a new node only: others for an existing
        one are an error.'
    type: list
    elements: str
  mac_address:
    description:
      - Its MAC address. Upper and lower case are the same.
    type: str
  hypervisor_id:
    description:
      - The node's id as a compute node of OpenStack.
    type: str
  controller_id:
    description:
      - Id of the virtual controller that the node is bound to, as CloudManager records it. M(telco.cloud.cloudmanager_node_attachment)
        binds it.
    type: str
  controller_type:
    description:
      - Type of that virtual controller.
    type: str
  is_controller:
    description:
      - Whether the node is a controller.
    type: bool
  is_reserved:
    description:
      - Whether the node is kept in reserve. An existing one is moved into it or out.
    type: bool
  active:
    description:
      - Whether the node is active. A new one is.
    type: bool
  condition:
    description:
      - 'State of the node, in words. The API has numbers for them: V(out_of_service) is 0, V(enable) 1, V(disable)
        2, V(alarm) 3, V(reserved) 4.'
    type: str
    choices:
      - out_of_service
      - enable
      - disable
      - alarm
      - reserved
  power_state:
    description:
      - 'Power status as CloudManager records it. The reference does not say that to write it would switch anything:
        M(telco.cloud.cloudmanager_node_power) does.'
    type: str
    choices:
      - power_on
      - power_off
  owner:
    description:
      - Name of the user whose node it is.
    type: str
  inventory_code:
    description:
      - Inventory number. Letters are possible too.
    type: str
  dtc_number:
    description:
      - Number of the data center.
      - From 1 to 99.
    type: int
  row_number:
    description:
      - Number of the row of racks.
      - From 1 to 99.
    type: int
  rack_number:
    description:
      - Number of the rack.
      - From 1 to 99.
    type: int
  unit_number:
    description:
      - Number of the place in the rack.
      - From 1 to 99.
    type: int
  cpu_amount:
    description:
      - Number of processors.
      - From 1 to 99.
    type: int
  ram_mb:
    description:
      - RAM in MB.
    type: int
  hdd_gb:
    description:
      - Hard disk space in GB.
    type: int
  metadata:
    description:
      - Further facts about the node. The reference shows them in the answers to a creation and a change only.
    type: dict
    suboptions:
      cpu_benchmark:
        description:
          - Result of a benchmark of the processors.
        type: str
  created_at:
    description:
      - When a new node was created (ISO 8601), where that is not now. The date of an existing one cannot be read,
        and is left alone.
    type: str
  state:
    description:
      - The state that the node is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a node at its place in the rack
  telco.cloud.cloudmanager_node:
    name: edge-1.develop.stand.loc
    title: Edge site 7, left
    node_class: edge_host
    node_type: KVM
    ip_addresses:
      - 10.35.224.11
      - 10.35.224.12
    mac_address: 52:54:00:6b:3c:58
    dtc_number: 1
    row_number: 4
    rack_number: 12
    unit_number: 20
    inventory_code: "40017"

- name: Give a node another image to boot by PXE, and keep it in reserve
  telco.cloud.cloudmanager_node:
    name: edge-2.develop.stand.loc
    image: compute
    is_reserved: true
    condition: reserved
  register: spare

- name: See what it boots
  ansible.builtin.assert:
    that:
      - spare.node.image.name == 'compute'
      - spare.node.condition == 'reserved'

- name: Take a compute node out of use, with a reason
  telco.cloud.cloudmanager_node:
    name: mnode3.develop.stand.loc
    condition: out_of_service
    description: A fan is broken

- name: Note a benchmark of its processors
  telco.cloud.cloudmanager_node:
    name: mnode3.develop.stand.loc
    metadata:
      cpu_benchmark: "8731"

- name: Remove a node that was replaced
  telco.cloud.cloudmanager_node:
    name: edge-0.develop.stand.loc
    state: absent

- name: Remove the nodes
  telco.cloud.cloudmanager_node:
    name: "{{ item }}"
    state: absent
  loop:
    - edge-1.develop.stand.loc
    - edge-2.develop.stand.loc

- name: Remove its class
  telco.cloud.cloudmanager_node_class:
    name: edge_host
    state: absent

- name: Remove its image
  telco.cloud.cloudmanager_node_image:
    name: compute
    state: absent
"""

RETURN = r"""
---
node:
  description:
    - The node as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Host name. With C(id) it is the name that the node gets.
      returned: when the service sends it
      type: str
      sample: mnode1.develop.stand.loc
    id:
      description:
        - Number of an existing node, in place of C(name); needed to change C(name).
      returned: when the service sends it
      type: int
      sample: 1
    title:
      description:
        - A title for people.
      returned: when the service sends it
      type: str
      sample: Edge site 7, left
    description:
      description:
        - Any text.
      returned: when the service sends it
      type: str
      sample: Spare parts in room 3
    image:
      description:
        - The image that the node boots by PXE. An existing node is assigned another one by an operation of its
          own.
        - A name, or a number. Digits alone are a number. The result has both.
      returned: when the service sends it
      type: raw
      sample: &id001
        id: 1
        name: default
    node_class:
      description:
        - The class of the node.
        - A name, or a number. Digits alone are a number. The result has both.
      returned: when the service sends it
      type: raw
      sample: &id002
        id: 1
        name: hypervisor
    node_type:
      description:
        - The type of the node, which is one of C(node_class).
        - A name, or a number. Digits alone are a number. The result has both.
      returned: when the service sends it
      type: raw
      sample: &id003
        id: 2
        name: QEMU
    ip_addresses:
      description:
        - 'All its IP addresses, in any order. CloudManager takes them for a new node only: others for an existing
          one are an error.'
      returned: when the service sends it
      type: list
      elements: str
      sample: &id004
        - 10.35.222.11
    mac_address:
      description:
        - Its MAC address. Upper and lower case are the same.
      returned: when the service sends it
      type: str
      sample: 52:54:00:6b:3c:58
    hypervisor_id:
      description:
        - The node's id as a compute node of OpenStack.
      returned: when the service sends it
      type: str
      sample: 2239c611-523c-44d2-9feb-2c6905fbb5c8
    controller_id:
      description:
        - Id of the virtual controller that the node is bound to, as CloudManager records it. M(telco.cloud.cloudmanager_node_attachment)
          binds it.
      returned: when the service sends it
      type: str
      sample: 2eec580b-12f8-4518-bf79-3dc5529617da
    controller_type:
      description:
        - Type of that virtual controller.
      returned: when the service sends it
      type: str
      sample: vmware
    is_controller:
      description:
        - Whether the node is a controller.
      returned: when the service sends it
      type: bool
      sample: false
    is_reserved:
      description:
        - Whether the node is kept in reserve. An existing one is moved into it or out.
      returned: when the service sends it
      type: bool
      sample: false
    active:
      description:
        - Whether the node is active. A new one is.
      returned: when the service sends it
      type: bool
      sample: true
    condition:
      description:
        - 'State of the node, in words. The API has numbers for them: V(out_of_service) is 0, V(enable) 1, V(disable)
          2, V(alarm) 3, V(reserved) 4.'
      returned: when the service sends it
      type: str
      sample: enable
    power_state:
      description:
        - 'Power status as CloudManager records it. The reference does not say that to write it would switch anything:
          M(telco.cloud.cloudmanager_node_power) does.'
      returned: when the service sends it
      type: str
      sample: power_on
    owner:
      description:
        - Name of the user whose node it is.
      returned: when the service sends it
      type: str
      sample: admin
    inventory_code:
      description:
        - Inventory number. Letters are possible too.
      returned: when the service sends it
      type: str
      sample: '40017'
    dtc_number:
      description:
        - Number of the data center.
      returned: when the service sends it
      type: int
      sample: 1
    row_number:
      description:
        - Number of the row of racks.
      returned: when the service sends it
      type: int
      sample: 4
    rack_number:
      description:
        - Number of the rack.
      returned: when the service sends it
      type: int
      sample: 12
    unit_number:
      description:
        - Number of the place in the rack.
      returned: when the service sends it
      type: int
      sample: 20
    cpu_amount:
      description:
        - Number of processors.
      returned: when the service sends it
      type: int
      sample: 2
    ram_mb:
      description:
        - RAM in MB.
      returned: when the service sends it
      type: int
      sample: 131072
    hdd_gb:
      description:
        - Hard disk space in GB.
      returned: when the service sends it
      type: int
      sample: 960
    metadata:
      description:
        - Further facts about the node. The reference shows them in the answers to a creation and a change only.
      returned: when the service sends it
      type: dict
      contains:
        cpu_benchmark:
          description:
            - Result of a benchmark of the processors.
          returned: when the service sends it
          type: str
          sample: test
    cpu_allocation_ratio:
      description:
        - How far processors are overbooked.
      returned: when the service sends it
      type: float
      sample: 16.0
    ram_allocation_ratio:
      description:
        - How far RAM is overbooked.
      returned: when the service sends it
      type: float
      sample: 1.5
    node_controls:
      description:
        - The power controls of the node.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id005
        - power_control_id: 1
          power_control_port: '1'
          is_default: true
          protocol_type: ipmi
    availability_storages:
      description:
        - The availability storages of the node.
      returned: when the service sends it
      type: list
      elements: raw
      sample: &id006
        - 1
    nas:
      description:
        - Targets of storage systems that are attached, by storage host. Only where a node was asked for by number.
      returned: when the service sends it
      type: dict
      sample: &id007
        mnode1.develop.stand.loc:
          - iqn.2010-10.org.openstack:volume-9ce44bf8-f981-45b8-8ef4-8120f4761420
    os_hypervisor:
      description:
        - The compute node of OpenStack; where it was asked for.
      returned: when the service sends it
      type: dict
      sample: &id008
        hypervisor_type: QEMU
        running_vms: 0
        state: up
        status: enabled
    hwinfo:
      description:
        - Hardware and topology of the compute node; where it was asked for.
      returned: when the service sends it
      type: dict
      sample: &id009 {}
  sample:
    name: mnode1.develop.stand.loc
    id: 1
    title: Edge site 7, left
    description: Spare parts in room 3
    image: *id001
    node_class: *id002
    node_type: *id003
    ip_addresses: *id004
    mac_address: 52:54:00:6b:3c:58
    hypervisor_id: 2239c611-523c-44d2-9feb-2c6905fbb5c8
    controller_id: 2eec580b-12f8-4518-bf79-3dc5529617da
    controller_type: vmware
    is_controller: false
    is_reserved: false
    active: true
    condition: enable
    power_state: power_on
    owner: admin
    inventory_code: '40017'
    dtc_number: 1
    row_number: 4
    rack_number: 12
    unit_number: 20
    cpu_amount: 2
    ram_mb: 131072
    hdd_gb: 960
    metadata:
      cpu_benchmark: test
    cpu_allocation_ratio: 16.0
    ram_allocation_ratio: 1.5
    node_controls: *id005
    availability_storages: *id006
    nas: *id007
    os_hypervisor: *id008
    hwinfo: *id009
id:
  description:
    - What identifies the node. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.nodes import NODE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
