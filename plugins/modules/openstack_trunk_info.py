#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/trunks.py
# and tests/examples/openstack_trunk_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_trunk_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_trunk_info
short_description: List trunks of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists trunks of the networking service (Neutron) with their sub ports.
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
  - module: telco.cloud.openstack_trunk
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  name:
    description:
      - Name or id of a trunk. Left out, all that the login may see are returned.
    type: str
  port:
    description:
      - 'Name or id of a port: only the trunk through which it leads.'
    type: str
  filters:
    description:
      - Further attributes that must be as they are here. The service filters by them; which ones it knows is its
        own matter. Options' names and the service's names both work.
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look a trunk up by its name
  telco.cloud.openstack_trunk_info:
    name: vnf1
  register: found

- name: See its tags
  ansible.builtin.assert:
    that: found.trunks[0].sub_ports | map(attribute='segmentation_id') | list == [102]

- name: Look up which trunk a port leads through
  telco.cloud.openstack_trunk_info:
    port: vnf1

- name: List those that are switched off
  telco.cloud.openstack_trunk_info:
    filters:
      is_admin_state_up: false

- name: Delete the trunk
  telco.cloud.openstack_trunk:
    name: vnf1
    state: absent

- name: Delete the ports
  telco.cloud.openstack_port:
    name: "{{ item }}"
    state: absent
  loop: [vnf1, vnf1-user]

- name: Delete the network
  telco.cloud.openstack_network:
    name: management
    state: absent
"""

RETURN = r"""
---
trunks:
  description:
    - The trunks that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: vnf1
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.trunks import TRUNK_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
