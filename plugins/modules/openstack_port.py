#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/ports.py
# and tests/examples/openstack_port.yml. Do not edit.
"""Ansible module telco.cloud.openstack_port."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_port
short_description: Manage ports of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes ports of the networking service (Neutron). What is left out stays as it is.
  - Options and results have the names of M(openstack.cloud.port), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 13.4 Ports.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_port_info
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
      - 'Name of the port, or the id of an existing one. Names need not be unique: when several ports of the network
        have it, the module fails and tells their ids.'
      - Either this or O(ports) is needed.
    type: str
  network:
    description:
      - Name or id of the network that the port is in. A new port needs it; an existing one is looked for in it.
      - It cannot be changed later.
    type: str
  description:
    description:
      - What the port is for.
    type: str
  project:
    description:
      - Name or id of the project that owns the port. A new one is made for it, and an existing one is looked for
        among its own. Only administrators can name another project than the login's.
    type: str
  is_admin_state_up:
    description:
      - Whether it is switched on.
    type: bool
    aliases:
      - admin_state_up
  fixed_ips:
    description:
      - All of its addresses, in any order. Left out, a new port gets one of each version of IP, and an existing
        one keeps what it has; an empty list means none.
    type: list
    elements: dict
    suboptions:
      ip_address:
        description:
          - The address. Left out, any one will do.
        type: str
      subnet_id:
        description:
          - Name or id of the subnet.
        type: str
  mac_address:
    description:
      - Its MAC address.
    type: str
  security_groups:
    description:
      - Names or ids of all security groups that it is in. Left out, a new port is in the project's default group,
        and an existing one stays in those that it is in.
    type: list
    elements: str
  no_security_groups:
    description:
      - Whether it is to be in no security group, which an empty list in O(security_groups) says too. V(false) is
        the same as leaving it out.
    type: bool
  is_port_security_enabled:
    description:
      - Whether it is protected against false addresses and can be in security groups; a new one is as its network
        says.
    type: bool
    aliases:
      - port_security_enabled
  allowed_address_pairs:
    description:
      - All further addresses that may send through it (of a virtual router, for one), in any order.
    type: list
    elements: dict
    suboptions:
      ip_address:
        description:
          - Address, or network in CIDR notation.
        type: str
        required: true
      mac_address:
        description:
          - MAC address. Left out, it is the port's.
        type: str
  extra_dhcp_opts:
    description:
      - All DHCP options of its own, in any order. Others that it has are taken away.
    type: list
    elements: dict
    suboptions:
      opt_name:
        description:
          - Name of the option.
        type: str
        required: true
      opt_value:
        description:
          - Its value.
        type: str
        required: true
      ip_version:
        description:
          - Version of IP it is for.
        type: int
        default: 4
        choices:
          - 4
          - 6
  device_id:
    description:
      - Id of what uses it, such as a server's.
    type: str
  device_owner:
    description:
      - Kind of what uses it, such as V(compute:nova).
    type: str
  dns_name:
    description:
      - Its name in DNS.
    type: str
  dns_domain:
    description:
      - Domain of its name in DNS, with its final dot, in place of its network's; an empty text takes it away.
    type: str
  binding_vnic_type:
    description:
      - 'How a server gets at it: V(direct) is SR-IOV.'
    type: str
    choices:
      - normal
      - direct
      - direct-physical
      - macvtap
      - baremetal
      - virtio-forwarder
      - smart-nic
      - vdpa
    aliases:
      - vnic_type
  binding_profile:
    description:
      - All that is said to the network's driver about it. Nova keeps things here too, once a server uses the port.
        Only administrators see and choose it.
    type: dict
  binding_host_id:
    description:
      - Host that it is on. Only administrators see and choose it.
    type: str
  ports:
    description:
      - Several ports in place of one, each with the options of a single one, and named once.
      - They are looked for together. Those that are missing are created by one request, of which the service makes
        all or none; then those that differ are changed one after the other. With O(state=absent) each is deleted.
      - RV(ports) and RV(diff) of the result are lists in the same order then.
    type: list
    elements: dict
    suboptions:
      name:
        description:
          - 'Name of the port, or the id of an existing one. Names need not be unique: when several ports of the
            network have it, the module fails and tells their ids.'
        type: str
        required: true
      network:
        description:
          - Name or id of the network that the port is in. A new port needs it; an existing one is looked for in
            it.
          - It cannot be changed later.
        type: str
      description:
        description:
          - What the port is for.
        type: str
      project:
        description:
          - Name or id of the project that owns the port. A new one is made for it, and an existing one is looked
            for among its own. Only administrators can name another project than the login's.
        type: str
      is_admin_state_up:
        description:
          - Whether it is switched on.
        type: bool
        aliases:
          - admin_state_up
      fixed_ips:
        description:
          - All of its addresses, in any order. Left out, a new port gets one of each version of IP, and an existing
            one keeps what it has; an empty list means none.
        type: list
        elements: dict
        suboptions:
          ip_address:
            description:
              - The address. Left out, any one will do.
            type: str
          subnet_id:
            description:
              - Name or id of the subnet.
            type: str
      mac_address:
        description:
          - Its MAC address.
        type: str
      security_groups:
        description:
          - Names or ids of all security groups that it is in. Left out, a new port is in the project's default
            group, and an existing one stays in those that it is in.
        type: list
        elements: str
      no_security_groups:
        description:
          - Whether it is to be in no security group, which an empty list in O(security_groups) says too. V(false)
            is the same as leaving it out.
        type: bool
      is_port_security_enabled:
        description:
          - Whether it is protected against false addresses and can be in security groups; a new one is as its network
            says.
        type: bool
        aliases:
          - port_security_enabled
      allowed_address_pairs:
        description:
          - All further addresses that may send through it (of a virtual router, for one), in any order.
        type: list
        elements: dict
        suboptions:
          ip_address:
            description:
              - Address, or network in CIDR notation.
            type: str
            required: true
          mac_address:
            description:
              - MAC address. Left out, it is the port's.
            type: str
      extra_dhcp_opts:
        description:
          - All DHCP options of its own, in any order. Others that it has are taken away.
        type: list
        elements: dict
        suboptions:
          opt_name:
            description:
              - Name of the option.
            type: str
            required: true
          opt_value:
            description:
              - Its value.
            type: str
            required: true
          ip_version:
            description:
              - Version of IP it is for.
            type: int
            default: 4
            choices:
              - 4
              - 6
      device_id:
        description:
          - Id of what uses it, such as a server's.
        type: str
      device_owner:
        description:
          - Kind of what uses it, such as V(compute:nova).
        type: str
      dns_name:
        description:
          - Its name in DNS.
        type: str
      dns_domain:
        description:
          - Domain of its name in DNS, with its final dot, in place of its network's; an empty text takes it away.
        type: str
      binding_vnic_type:
        description:
          - 'How a server gets at it: V(direct) is SR-IOV.'
        type: str
        choices:
          - normal
          - direct
          - direct-physical
          - macvtap
          - baremetal
          - virtio-forwarder
          - smart-nic
          - vdpa
        aliases:
          - vnic_type
      binding_profile:
        description:
          - All that is said to the network's driver about it. Nova keeps things here too, once a server uses the
            port. Only administrators see and choose it.
        type: dict
      binding_host_id:
        description:
          - Host that it is on. Only administrators see and choose it.
        type: str
  state:
    description:
      - The state that the port is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Have a port of a VNF that shares an address with another
  telco.cloud.openstack_port:
    name: vnf1-data
    network: data
    fixed_ips:
      - subnet_id: data-v4
        ip_address: 192.0.2.10
    security_groups:
      - vnf
    allowed_address_pairs:
      - ip_address: 192.0.2.200
    mac_address: FA-16-3E-00-00-0A
  register: port

- name: See its address
  ansible.builtin.assert:
    that:
      - port.port.fixed_ips | map(attribute='ip_address') == ['192.0.2.10']

- name: Have a port for SR-IOV, without any protection
  telco.cloud.openstack_port:
    name: vnf1-fast
    network: data
    binding_vnic_type: direct
    is_port_security_enabled: false
    no_security_groups: true

- name: Switch a port off, and let DHCP say something else
  telco.cloud.openstack_port:
    name: vnf1-management
    is_admin_state_up: false
    dns_name: vnf1
    dns_domain: ran.example.com.
    extra_dhcp_opts:
      - opt_name: interface-mtu
        opt_value: "1400"

- name: Have the ports of a pair of VNFs, made by one request
  telco.cloud.openstack_port:
    ports:
      - name: vnf2-data
        network: data
        fixed_ips:
          - ip_address: 192.0.2.20
        security_groups:
          - vnf
      - name: vnf3-data
        network: data
        fixed_ips:
          - ip_address: 192.0.2.21
        no_security_groups: true
  register: pair

- name: See their addresses
  ansible.builtin.assert:
    that:
      - pair.ports | map(attribute='fixed_ips') | flatten | map(attribute='ip_address') == ['192.0.2.20', '192.0.2.21']

- name: Delete the ports
  telco.cloud.openstack_port:
    ports:
      - name: vnf1-data
      - name: vnf1-fast
      - name: vnf1-management
      - name: vnf2-data
      - name: vnf3-data
    state: absent

- name: Delete the group
  telco.cloud.openstack_security_group:
    name: vnf
    state: absent

- name: Delete the network with its subnet
  telco.cloud.openstack_network:
    name: data
    state: absent
"""

RETURN = r"""
---
port:
  description:
    - The port as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: when O(ports) is not given
  type: dict
  contains: &id006
    name:
      description:
        - 'Name of the port, or the id of an existing one. Names need not be unique: when several ports of the network
          have it, the module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: vnf1-data
    network:
      description:
        - Name or id of the network that the port is in. A new port needs it; an existing one is looked for in it.
      returned: when the service sends it
      type: str
      sample: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    description:
      description:
        - What the port is for.
      returned: when the service sends it
      type: str
      sample: Data plane
    project:
      description:
        - Name or id of the project that owns the port. A new one is made for it, and an existing one is looked
          for among its own. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    is_admin_state_up:
      description:
        - Whether it is switched on.
      returned: when the service sends it
      type: bool
      sample: true
    fixed_ips:
      description:
        - All of its addresses, in any order. Left out, a new port gets one of each version of IP, and an existing
          one keeps what it has; an empty list means none.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        ip_address:
          description:
            - The address. Left out, any one will do.
          returned: when the service sends it
          type: str
          sample: 192.0.2.10
        subnet_id:
          description:
            - Name or id of the subnet.
          returned: when the service sends it
          type: str
          sample: 08eae331-0402-425a-923c-34f7cfe39c1b
    mac_address:
      description:
        - Its MAC address.
      returned: when the service sends it
      type: str
      sample: fa:16:3e:c9:cb:f0
    security_groups:
      description:
        - Names or ids of all security groups that it is in. Left out, a new port is in the project's default group,
          and an existing one stays in those that it is in.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - 85cc3048-abc3-43cc-89b3-377341426ac5
    no_security_groups:
      description:
        - Whether it is to be in no security group, which an empty list in C(security_groups) says too. V(false)
          is the same as leaving it out.
      returned: when the service sends it
      type: bool
      sample: false
    is_port_security_enabled:
      description:
        - Whether it is protected against false addresses and can be in security groups; a new one is as its network
          says.
      returned: when the service sends it
      type: bool
      sample: true
    allowed_address_pairs:
      description:
        - All further addresses that may send through it (of a virtual router, for one), in any order.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        ip_address:
          description:
            - Address, or network in CIDR notation.
          returned: when the service sends it
          type: str
          sample: 192.0.2.200
        mac_address:
          description:
            - MAC address. Left out, it is the port's.
          returned: when the service sends it
          type: str
          sample: fa:16:3e:c9:cb:f0
    extra_dhcp_opts:
      description:
        - All DHCP options of its own, in any order. Others that it has are taken away.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        opt_name:
          description:
            - Name of the option.
          returned: when the service sends it
          type: str
          sample: interface-mtu
        opt_value:
          description:
            - Its value.
          returned: when the service sends it
          type: str
          sample: '1400'
        ip_version:
          description:
            - Version of IP it is for.
          returned: when the service sends it
          type: int
          sample: 4
    device_id:
      description:
        - Id of what uses it, such as a server's.
      returned: when the service sends it
      type: str
      sample: ''
    device_owner:
      description:
        - Kind of what uses it, such as V(compute:nova).
      returned: when the service sends it
      type: str
      sample: ''
    dns_name:
      description:
        - Its name in DNS.
      returned: when the service sends it
      type: str
      sample: vnf1
    dns_domain:
      description:
        - Domain of its name in DNS, with its final dot, in place of its network's; an empty text takes it away.
      returned: when the service sends it
      type: str
      sample: ran.example.com.
    binding_vnic_type:
      description:
        - 'How a server gets at it: V(direct) is SR-IOV.'
      returned: when the service sends it
      type: str
      sample: normal
    binding_profile:
      description:
        - All that is said to the network's driver about it. Nova keeps things here too, once a server uses the
          port. Only administrators see and choose it.
      returned: when the service sends it
      type: dict
      sample: &id002 {}
    binding_host_id:
      description:
        - Host that it is on. Only administrators see and choose it.
      returned: when the service sends it
      type: str
      sample: compute1
    id:
      description:
        - Id of the port.
      returned: when the service sends it
      type: str
      sample: 65c0ee9f-d634-4522-8954-51021b570b0d
    network_id:
      description:
        - Id of the network that it is in.
      returned: when the service sends it
      type: str
      sample: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    security_group_ids:
      description:
        - The same as C(security_groups).
      returned: when the service sends it
      type: list
      elements: str
      sample: &id003 []
    status:
      description:
        - V(ACTIVE), V(DOWN), V(BUILD) or V(ERROR).
      returned: when the service sends it
      type: str
      sample: DOWN
    binding_vif_type:
      description:
        - How it was connected.
      returned: when the service sends it
      type: str
      sample: ovs
    binding_vif_details:
      description:
        - Details of its connection.
      returned: when the service sends it
      type: dict
      sample: &id004 {}
    project_id:
      description:
        - Id of the owning project.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    tenant_id:
      description:
        - The same, by its old name.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    tags:
      description:
        - Its tags.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id005 []
    created_at:
      description:
        - When it was made (ISO 8601, UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    updated_at:
      description:
        - When it was last changed.
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    revision_number:
      description:
        - Grows with every change.
      returned: when the service sends it
      type: int
      sample: 1
  sample: &id007
    name: vnf1-data
    network: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    description: Data plane
    project: 4fd44f30292945e481c7b8a0c8908869
    is_admin_state_up: true
    fixed_ips:
      - ip_address: 192.0.2.10
        subnet_id: 08eae331-0402-425a-923c-34f7cfe39c1b
    mac_address: fa:16:3e:c9:cb:f0
    security_groups: *id001
    no_security_groups: false
    is_port_security_enabled: true
    allowed_address_pairs: []
    extra_dhcp_opts: []
    device_id: ''
    device_owner: ''
    dns_name: vnf1
    dns_domain: ran.example.com.
    binding_vnic_type: normal
    binding_profile: *id002
    binding_host_id: compute1
    id: 65c0ee9f-d634-4522-8954-51021b570b0d
    network_id: 4e8e5957-649f-477b-9e5b-f1f75b21c03c
    security_group_ids: *id003
    status: DOWN
    binding_vif_type: ovs
    binding_vif_details: *id004
    project_id: 4fd44f30292945e481c7b8a0c8908869
    tenant_id: 4fd44f30292945e481c7b8a0c8908869
    tags: *id005
    created_at: '2026-11-21T09:30:00Z'
    updated_at: '2026-11-21T09:30:00Z'
    revision_number: 1
id:
  description:
    - What identifies the port. On failure, of what exists because of this run.
  returned: when O(ports) is not given
  type: str
diff:
  description:
    - What is managed, before and after, without secrets. Ansible shows it in diff mode.
    - With O(ports) it is a list, with one for each in the same order.
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
ports:
  description:
    - The ports as they are afterwards, or are predicted to be, in the order of the task.
  returned: when O(ports) is given
  type: list
  contains: *id006
  sample:
    - *id007
  elements: dict
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.ports import PORT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
