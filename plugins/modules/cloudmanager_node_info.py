#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/nodes.py
# and tests/examples/cloudmanager_node_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_info
short_description: List nodes of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists nodes, or gets one by its number, which shows most of it.
  - Several filters have to fit together. The list is empty when nothing matches; that is not an error.
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
  - module: telco.cloud.cloudmanager_node
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
      - Only the node of this number.
    type: int
  name:
    description:
      - Only the node of this exact name.
    type: str
  title:
    description:
      - Only nodes of this title.
    type: str
  description:
    description:
      - Only nodes of this description.
    type: str
  hypervisor_id:
    description:
      - Only the node with this id in OpenStack.
    type: str
  controller_id:
    description:
      - Only nodes that are bound to the virtual controller of this id.
    type: str
  controller_type:
    description:
      - Only nodes that are bound to a virtual controller of this type.
    type: str
  dtc_number:
    description:
      - Only nodes in this data center.
      - From 1 to 99.
    type: int
  row_number:
    description:
      - Only nodes in this row of racks.
      - From 1 to 99.
    type: int
  rack_number:
    description:
      - Only nodes in racks of this number.
      - From 1 to 99.
    type: int
  unit_number:
    description:
      - Only nodes at this place of a rack.
      - From 1 to 99.
    type: int
  cpu_amount:
    description:
      - Only nodes with this number of processors.
      - From 1 to 99.
    type: int
  ram_mb:
    description:
      - Only nodes with this RAM (MB).
    type: int
  hdd_gb:
    description:
      - Only nodes with this hard disk space (GB).
    type: int
  mac_address:
    description:
      - Only the node with this MAC address.
    type: str
  is_reserved:
    description:
      - Only nodes that are, or are not, kept in reserve.
    type: bool
  is_controller:
    description:
      - Only nodes that are, or are not, controllers.
    type: bool
  inventory_code:
    description:
      - Only the node of this inventory number.
    type: str
  power_state:
    description:
      - Only nodes of this power status.
    type: str
    choices:
      - power_on
      - power_off
  owner:
    description:
      - Only nodes of this user.
    type: str
  active:
    description:
      - Only nodes that are, or are not, active.
    type: bool
  condition:
    description:
      - Only nodes in this state.
    type: str
    choices:
      - out_of_service
      - enable
      - disable
      - alarm
      - reserved
  image:
    description:
      - Only nodes with the PXE image of this name or number.
    type: raw
  node_class:
    description:
      - Only nodes of the class of this name or number.
    type: raw
  node_type:
    description:
      - 'Only nodes of this type: a number, or with O(node_class) a name.'
    type: raw
  filters:
    description:
      - 'Further parameters of the list, sent as they are. The reference says that some parameters support modifiers,
        and not which: those that your CloudManager knows are written here, as its own documentation writes them.'
    type: dict
  with_os_object:
    description:
      - Whether to show of hypervisors the compute node of OpenStack, in RV(nodes[].os_hypervisor).
    type: bool
  with_hwinfo:
    description:
      - Whether to show of hypervisors their hardware and topology, in RV(nodes[].hwinfo).
    type: bool
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
- name: Look a compute node up, with what OpenStack knows of it
  telco.cloud.cloudmanager_node_info:
    name: mnode1.develop.stand.loc
    with_os_object: true
    with_hwinfo: true
  register: found

- name: See that it runs
  ansible.builtin.assert:
    that:
      - found.nodes | length == 1
      - found.nodes[0].power_state == 'power_on'
      - found.nodes[0].os_hypervisor.state == 'up'

- name: Get one by its number, which shows the attached targets of storage systems too
  telco.cloud.cloudmanager_node_info:
    id: "{{ found.nodes[0].id }}"

- name: List the hypervisors of a kind that are in use
  telco.cloud.cloudmanager_node_info:
    node_class: hypervisor
    node_type: QEMU
    power_state: power_on
    is_reserved: false

- name: List what is kept in reserve in a rack
  telco.cloud.cloudmanager_node_info:
    rack_number: 12
    condition: reserved
  register: reserve

- name: See which nodes these are
  ansible.builtin.assert:
    that:
      - reserve.nodes | map(attribute='name') == ['edge-1.develop.stand.loc']

- name: Count the nodes that boot the default image
  telco.cloud.cloudmanager_node_info:
    image: default
    count_only: true
  register: counted

- name: See how many there are
  ansible.builtin.assert:
    that:
      - counted.count == 4
      - counted.nodes == []

- name: Use a modifier of a filter, as the documentation of this CloudManager writes it
  telco.cloud.cloudmanager_node_info:
    filters:
      name__startswith: edge-
    limit: 10

- name: Remove the node
  telco.cloud.cloudmanager_node:
    name: edge-1.develop.stand.loc
    state: absent
"""

RETURN = r"""
---
nodes:
  description:
    - The nodes that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: mnode1.develop.stand.loc
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
count:
  description:
    - How many nodes match; with O(count_only=true) the server's answer, else those listed.
  returned: success
  type: int
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.nodes import NODE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
