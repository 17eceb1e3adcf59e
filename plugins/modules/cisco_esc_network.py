#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/networks.py
# and tests/examples/cisco_esc_network.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_network."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_network
short_description: Manage networks of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes networks of Cisco Elastic Services Controller.
  - ESC does such work in the background. The module waits for its end, told by ESC's callback or by looking itself.
  - Written from Cisco ESC REST northbound API 2.2, 02-Networks.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_network_info
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  locator:
    description:
      - Where the network is, when that is not the default VIM.
      - It cannot be changed later.
    type: dict
    suboptions:
      vim_id:
        description:
          - The VIM connector.
        type: str
      vim_type:
        description:
          - Kind of the VIM, such as V(OPENSTACK).
        type: str
      vim_project:
        description:
          - Name of the project there.
        type: str
      vim_project_id:
        description:
          - Identifier of the project there.
        type: str
      vim_region:
        description:
          - The region there.
        type: str
      vim_vdc:
        description:
          - The virtual data centre there.
        type: str
  vim_net_name:
    description:
      - Name of the network in the VIM.
      - It cannot be changed later.
    type: str
  internal_tenant_id:
    description:
      - Identifier in ESC of the tenant that it belongs to.
    type: str
    required: true
  internal_network_id:
    description:
      - 'Identifier of the network in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique among
        all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
    type: str
    required: true
  name:
    description:
      - Name of the network in the infrastructure below ESC, 1 to 255 characters. It is needed for a new network.
    type: str
  shared:
    description:
      - Whether other tenants can use it.
    type: bool
  external_network_id:
    description:
      - Identifier of the network in the infrastructure below ESC, at most 72 characters. A new one gets its own.
      - It cannot be changed later.
    type: str
  admin_state_up:
    description:
      - Whether it is in service.
    type: bool
  locators:
    description:
      - Where the network is, in terms of a data centre.
    type: dict
    suboptions:
      datacenter:
        description:
          - Name of the data centre.
        type: str
      switch_name:
        description:
          - Name of the switch.
        type: str
  switch_name:
    description:
      - Name of the switch that it is on.
    type: str
  vlan_id:
    description:
      - Number of its VLAN.
      - From 0 to 4094.
    type: int
  number_of_ports:
    description:
      - How many ports it has.
    type: int
  provider_segmentation_id:
    description:
      - Identifier of the network on the physical one, such as a VLAN's number.
    type: str
  router_external:
    description:
      - Whether routers can use it as the way out.
    type: bool
  provider_physical_network:
    description:
      - Name of the physical network below it.
    type: str
  provider_network_type:
    description:
      - 'How it is kept apart on the physical network: V(vlan), V(flat).'
    type: str
  loopback_mode:
    description:
      - 'Sends C(Loopback-Mode) with a deletion: ESC goes through it without asking the infrastructure below it
        to delete anything.'
    type: bool
  callback_url:
    description:
      - 'Address of a receiver of yours that ESC tells when the operation has ended. Without it the module listens
        itself while it waits. Either way the module looks for itself: a callback that gets lost does no harm.'
      - Without it the environment variable E(CISCO_ESC_CALLBACK_URL) is used.
    type: str
  callback_address:
    description:
      - Name or address under which ESC reaches the machine that the module runs on, for the module's own listener.
        Without it, the address from which that machine talks to ESC.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_ADDRESS) is used.
    type: str
  callback_port:
    description:
      - Port of the module's own listener, for a firewall that lets only some through; V(0) takes a free one.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_PORT) is used.
    type: int
    default: 0
  state:
    description:
      - The state that the network is brought into.
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
"""

EXAMPLES = r"""
- name: Make a network for the tenant
  telco.cloud.cisco_esc_network:
    internal_tenant_id: radio
    internal_network_id: radio-core
    name: radio-core
    shared: false
    admin_state_up: true

- name: Make a network on a VLAN of the provider
  telco.cloud.cisco_esc_network:
    internal_tenant_id: radio
    internal_network_id: radio-access
    name: radio-access
    provider_network_type: vlan
    provider_physical_network: physnet1
    provider_segmentation_id: "120"
    vlan_id: 120
    locators:
      datacenter: east
      switch_name: leaf-1

- name: Take a network out of service
  telco.cloud.cisco_esc_network:
    internal_tenant_id: radio
    internal_network_id: radio-old
    admin_state_up: false

- name: Delete the networks
  telco.cloud.cisco_esc_network:
    internal_tenant_id: radio
    internal_network_id: "{{ item }}"
    state: absent
  loop:
    - radio-core
    - radio-access
    - radio-old

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
network:
  description:
    - The network as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    locator:
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
id:
  description:
    - What identifies the network. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.networks import NETWORK as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
