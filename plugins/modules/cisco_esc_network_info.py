#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/networks.py
# and tests/examples/cisco_esc_network_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_network_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_network_info
short_description: List networks of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the networks that were created with ESC.
  - Written from Cisco ESC REST northbound API 2.2, 02-Networks.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_network
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  internal_tenant_id:
    description:
      - Whose networks are listed.
    type: str
    required: true
  internal_network_id:
    description:
      - Only the network with this identifier.
    type: str
  name:
    description:
      - Only what has exactly this name.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the networks of a tenant
  telco.cloud.cisco_esc_network_info:
    internal_tenant_id: radio
  register: answer

- name: Show them
  ansible.builtin.debug:
    msg: "{{ answer.networks | map(attribute='name') | join(', ') }}"

- name: Get one network
  telco.cloud.cisco_esc_network_info:
    internal_tenant_id: radio
    internal_network_id: radio-core
  register: one

- name: It is in service
  ansible.builtin.assert:
    that:
      - one.networks[0].admin_state_up
      - one.networks[0].internal_tenant_id == 'radio'

- name: A network that is not there is an empty list
  telco.cloud.cisco_esc_network_info:
    internal_tenant_id: radio
    name: nowhere
  register: nowhere
  failed_when: nowhere.networks | length > 0

- name: Delete the network
  telco.cloud.cisco_esc_network:
    internal_tenant_id: radio
    internal_network_id: radio-core
    state: absent

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
networks:
  description:
    - The networks that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    locator:
      description:
        - Where the network is, when that is not the default VIM.
      returned: when the service sends it
      type: dict
      contains:
        vim_id:
          description:
            - The VIM connector.
          returned: when the service sends it
          type: str
          sample: vim-east
        vim_type:
          description:
            - Kind of the VIM, such as V(OPENSTACK).
          returned: when the service sends it
          type: str
          sample: OPENSTACK
        vim_project:
          description:
            - Name of the project there.
          returned: when the service sends it
          type: str
          sample: radio
        vim_project_id:
          description:
            - Identifier of the project there.
          returned: when the service sends it
          type: str
          sample: 484c620285ea4f588227ff3396215980
        vim_region:
          description:
            - The region there.
          returned: when the service sends it
          type: str
          sample: RegionOne
        vim_vdc:
          description:
            - The virtual data centre there.
          returned: when the service sends it
          type: str
          sample: vdc-1
    vim_net_name:
      description:
        - Name of the network in the VIM.
      returned: when the service sends it
      type: str
      sample: radio-core
    internal_tenant_id:
      description:
        - Identifier in ESC of the tenant that it belongs to.
      returned: when the service sends it
      type: str
      sample: radio
    internal_network_id:
      description:
        - 'Identifier of the network in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique
          among all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
      returned: when the service sends it
      type: str
      sample: radio-core
    internal_deployment_id:
      description:
        - The deployment that the network was made for, where there is one.
      returned: when the service sends it
      type: str
      sample: vnf-1
    name:
      description:
        - Name of the network in the infrastructure below ESC, 1 to 255 characters. It is needed for a new network.
      returned: when the service sends it
      type: str
      sample: radio-core
    shared:
      description:
        - Whether other tenants can use it.
      returned: when the service sends it
      type: bool
      sample: false
    external_tenant_id:
      description:
        - Identifier of its tenant in the infrastructure below ESC.
      returned: when the service sends it
      type: str
      sample: 484c620285ea4f588227ff3396215980
    tenant_name:
      description:
        - Name of its tenant.
      returned: when the service sends it
      type: str
      sample: radio-network
    external_network_id:
      description:
        - Identifier of the network in the infrastructure below ESC, at most 72 characters. A new one gets its own.
      returned: when the service sends it
      type: str
      sample: 7a1f6a58-3c1c-4c4c-9f6e-6f1a51a7a001
    subnet:
      description:
        - Identifiers of its subnets in ESC.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - radio-core-v4
    admin_state_up:
      description:
        - Whether it is in service.
      returned: when the service sends it
      type: bool
      sample: true
    locators:
      description:
        - Where the network is, in terms of a data centre.
      returned: when the service sends it
      type: dict
      contains:
        datacenter:
          description:
            - Name of the data centre.
          returned: when the service sends it
          type: str
          sample: east
        switch_name:
          description:
            - Name of the switch.
          returned: when the service sends it
          type: str
          sample: leaf-1
    event_type:
      description:
        - The last thing that ESC did with it.
      returned: when the service sends it
      type: str
      sample: CREATE_NETWORK
    switch_name:
      description:
        - Name of the switch that it is on.
      returned: when the service sends it
      type: str
      sample: leaf-1
    vlan_id:
      description:
        - Number of its VLAN.
      returned: when the service sends it
      type: int
      sample: 120
    number_of_ports:
      description:
        - How many ports it has.
      returned: when the service sends it
      type: int
      sample: 64
    provider_segmentation_id:
      description:
        - Identifier of the network on the physical one, such as a VLAN's number.
      returned: when the service sends it
      type: str
      sample: '120'
    router_external:
      description:
        - Whether routers can use it as the way out.
      returned: when the service sends it
      type: bool
      sample: false
    provider_physical_network:
      description:
        - Name of the physical network below it.
      returned: when the service sends it
      type: str
      sample: physnet1
    provider_network_type:
      description:
        - 'How it is kept apart on the physical network: V(vlan), V(flat).'
      returned: when the service sends it
      type: str
      sample: vlan
  sample:
    - locator:
        vim_id: vim-east
        vim_project: radio
      vim_net_name: radio-core
      internal_tenant_id: radio
      internal_network_id: radio-core
      internal_deployment_id: vnf-1
      name: radio-core
      shared: false
      external_tenant_id: 484c620285ea4f588227ff3396215980
      tenant_name: radio-network
      external_network_id: 7a1f6a58-3c1c-4c4c-9f6e-6f1a51a7a001
      subnet: *id001
      admin_state_up: true
      locators:
        datacenter: east
        switch_name: leaf-1
      event_type: CREATE_NETWORK
      switch_name: leaf-1
      vlan_id: 120
      number_of_ports: 64
      provider_segmentation_id: '120'
      router_external: false
      provider_physical_network: physnet1
      provider_network_type: vlan
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.networks import NETWORK_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
