#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/trunks.py
# and tests/examples/openstack_trunk.yml. Do not edit.
"""Ansible module telco.cloud.openstack_trunk."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_trunk
short_description: Manage trunks of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates, changes and deletes trunks of the networking service (Neutron) with their sub ports: through one port
    a server reaches the networks of several, each under a VLAN tag. The ports are made with M(telco.cloud.openstack_port).'
  - Options and results have the names of M(openstack.cloud.trunk), so that its playbooks work here. There a new
    trunk has no sub ports before the second run, and a task without O(sub_ports) removes all.
  - Written from Networking API v2.0, Trunk networking.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_trunk_info
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
      - 'Name of the trunk, or the id of an existing one. Names need not be unique: when several have it, the module
        fails and tells their ids.'
    type: str
    required: true
  port:
    description:
      - Name or id of the port that the server gets, whose own network has no tag. A new trunk needs it; no server
        may have it yet.
      - It cannot be changed later.
    type: str
  sub_ports:
    description:
      - All of its sub ports, in any order. Others that it has are removed, an empty list removes all; left out,
        they are not touched. Results have them by their tags.
    type: list
    elements: dict
    suboptions:
      port:
        description:
          - Name or id of the port.
        type: str
        required: true
      segmentation_type:
        description:
          - How its packets are told from others. V(inherit) takes type and tag of the port's network; of what is
            there already, a login that does not see these takes any.
        type: str
        default: vlan
      segmentation_id:
        description:
          - The VLAN tag under which the server sees it, 1 to 4094, once in a trunk. Only V(inherit) does without.
        type: int
  description:
    description:
      - What the trunk is for.
    type: str
  is_admin_state_up:
    description:
      - Whether it is switched on; a new one is, when nothing is said. Neutron changes no sub ports of one that
        is not.
    type: bool
    aliases:
      - admin_state_up
  project:
    description:
      - Name or id of the project that owns the trunk. A new one is made for it, and an existing one is looked for
        among its own. Only administrators can name another project than the login's.
    type: str
  state:
    description:
      - The state that the trunk is brought into.
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
- name: Have a server reach two networks through one port
  telco.cloud.openstack_trunk:
    name: vnf1
    port: vnf1
    description: Data plane of VNF 1
    sub_ports:
      - port: vnf1-signalling
        segmentation_type: vlan
        segmentation_id: 101
      - port: vnf1-user
        segmentation_type: vlan
        segmentation_id: 102
  register: trunk

- name: See its tags
  ansible.builtin.assert:
    that:
      - trunk.trunk.sub_ports | map(attribute='segmentation_id') | list == [101, 102]

- name: Have another port under the tag of the present one
  telco.cloud.openstack_trunk:
    name: vnf2
    port: vnf2
    is_admin_state_up: false
    sub_ports:
      - port: vnf2-user
        segmentation_id: 101
      - port: vnf2-signalling
        segmentation_id: 102

- name: Delete one
  telco.cloud.openstack_trunk:
    name: vnf3
    state: absent

- name: Delete the trunks
  telco.cloud.openstack_trunk:
    name: "{{ item }}"
    state: absent
  loop: [vnf1, vnf2]

- name: Delete the ports
  telco.cloud.openstack_port:
    name: "{{ item }}"
    state: absent
  loop: [vnf1, vnf2, vnf3, vnf1-signalling, vnf1-user, vnf2-signalling, vnf2-user]

- name: Delete the networks
  telco.cloud.openstack_network:
    name: "{{ item }}"
    state: absent
  loop: [management, signalling, user]
"""

RETURN = r"""
---
trunk:
  description:
    - The trunk as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - 'Name of the trunk, or the id of an existing one. Names need not be unique: when several have it, the
          module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: vnf1
    port:
      description:
        - Name or id of the port that the server gets, whose own network has no tag. A new trunk needs it; no server
          may have it yet.
      returned: when the service sends it
      type: str
      sample: 65c0ee9f-d634-4522-8954-51021b570b0d
    sub_ports:
      description:
        - All of its sub ports, in any order. Others that it has are removed, an empty list removes all; left out,
          they are not touched. Results have them by their tags.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        port:
          description:
            - Name or id of the port.
          returned: when the service sends it
          type: str
          sample: b3a1d5e7-47cd-4b1b-9e1c-1f4a5c8a6f01
        segmentation_type:
          description:
            - How its packets are told from others. V(inherit) takes type and tag of the port's network; of what
              is there already, a login that does not see these takes any.
          returned: when the service sends it
          type: str
          sample: vlan
        segmentation_id:
          description:
            - The VLAN tag under which the server sees it, 1 to 4094, once in a trunk. Only V(inherit) does without.
          returned: when the service sends it
          type: int
          sample: 101
        port_id:
          description:
            - Id of the port.
          returned: when the service sends it
          type: str
          sample: b3a1d5e7-47cd-4b1b-9e1c-1f4a5c8a6f01
    description:
      description:
        - What the trunk is for.
      returned: when the service sends it
      type: str
      sample: Data plane of VNF 1
    is_admin_state_up:
      description:
        - Whether it is switched on; a new one is, when nothing is said. Neutron changes no sub ports of one that
          is not.
      returned: when the service sends it
      type: bool
      sample: true
    project:
      description:
        - Name or id of the project that owns the trunk. A new one is made for it, and an existing one is looked
          for among its own. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    id:
      description:
        - Id of the trunk.
      returned: when the service sends it
      type: str
      sample: 8905c084-8c1f-4a8b-8b1a-1f0e3c2e6a5d
    port_id:
      description:
        - Id of the port that the server gets.
      returned: when the service sends it
      type: str
      sample: 65c0ee9f-d634-4522-8954-51021b570b0d
    status:
      description:
        - V(ACTIVE), V(DOWN), V(BUILD), V(DEGRADED) or V(ERROR).
      returned: when the service sends it
      type: str
      sample: ACTIVE
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
      sample: &id001 []
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
  sample:
    name: vnf1
    port: 65c0ee9f-d634-4522-8954-51021b570b0d
    sub_ports:
      - port: b3a1d5e7-47cd-4b1b-9e1c-1f4a5c8a6f01
        port_id: b3a1d5e7-47cd-4b1b-9e1c-1f4a5c8a6f01
        segmentation_type: vlan
        segmentation_id: 101
    description: Data plane of VNF 1
    is_admin_state_up: true
    project: 4fd44f30292945e481c7b8a0c8908869
    id: 8905c084-8c1f-4a8b-8b1a-1f0e3c2e6a5d
    port_id: 65c0ee9f-d634-4522-8954-51021b570b0d
    status: ACTIVE
    project_id: 4fd44f30292945e481c7b8a0c8908869
    tenant_id: 4fd44f30292945e481c7b8a0c8908869
    tags: *id001
    created_at: '2026-11-21T09:30:00Z'
    updated_at: '2026-11-21T09:30:00Z'
    revision_number: 1
id:
  description:
    - What identifies the trunk. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.trunks import TRUNK as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
