#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/instances.py
# and tests/examples/f5_vnfm_node_instance_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_node_instance_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_node_instance_info
short_description: List node instances of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists node instances with their state and runtime properties.
  - 'Runtime properties are shown as they are. Plugins may keep credentials there: C(no_log) or O(include) help.'
  - Written from F5 VNFM REST API v3.1, Node instances.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_node_instance
extends_documentation_fragment:
  - telco.cloud.f5_vnfm
  - telco.cloud.attributes
  - telco.cloud.attributes.f5_vnfm
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
      - Only the node instance with this identifier.
    type: str
  deployment_id:
    description:
      - Only node instances of these deployments.
    type: list
    elements: str
  node_id:
    description:
      - Only instances of these nodes.
    type: list
    elements: str
  state:
    description:
      - Only node instances in these states.
    type: list
    elements: str
    choices:
      - uninitialized
      - initializing
      - creating
      - created
      - configuring
      - configured
      - starting
      - started
      - stopping
      - stopped
      - deleting
      - deleted
  host_id:
    description:
      - Only those that these host instances contain.
    type: list
    elements: str
  created_by:
    description:
      - Only those that these users created.
    type: list
    elements: str
  include:
    description:
      - Return only these attributes. An attribute that does not exist is refused by the manager.
    type: list
    elements: str
  sort:
    description:
      - Sort by these attributes, the first one first; a leading V(-) sorts descending.
    type: list
    elements: str
  page_size:
    description:
      - How many objects to ask for at a time. All pages are read all the same; see O(limit).
    type: int
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the node instances of a deployment
  telco.cloud.f5_vnfm_node_instance_info:
    deployment_id: node-instance-info-example
    include: [id, node_id, state, runtime_properties]
    sort: [id]
  register: instances

- name: All are started
  ansible.builtin.assert:
    that:
      - instances.node_instances | length == 2
      - instances.node_instances | rejectattr('state', 'equalto', 'started') | length == 0

- name: Get one
  telco.cloud.f5_vnfm_node_instance_info:
    id: "{{ instances.node_instances[0].id }}"

- name: List the started instances of a node
  telco.cloud.f5_vnfm_node_instance_info:
    deployment_id: node-instance-info-example
    node_id: web
    state: [started]

- name: Delete the deployment
  telco.cloud.f5_vnfm_deployment:
    id: node-instance-info-example
    state: absent
    ignore_live_nodes: true

- name: Delete the blueprint
  telco.cloud.f5_vnfm_blueprint:
    id: node-instance-info-example
    state: absent
"""

RETURN = r"""
---
node_instances:
  description:
    - The node instances that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Identifier of the node instance; the manager has made it up.
      returned: when the service sends it
      type: str
      sample: app_106gb7
    state:
      description:
        - The state that its lifecycle is in.
      returned: when the service sends it
      type: str
      sample: started
    runtime_properties:
      description:
        - What operations remember of it. The properties given here are set, the others are kept; see C(replace_properties).
      returned: when the service sends it
      type: dict
      sample: &id001
        pid: '42'
    node_id:
      description:
        - The node that it is an instance of.
      returned: when the service sends it
      type: str
      sample: app
    deployment_id:
      description:
        - The deployment that it belongs to.
      returned: when the service sends it
      type: str
      sample: web
    host_id:
      description:
        - The instance of the host that contains it, if one does.
      returned: when the service sends it
      type: str
      sample: vm_m7nmd7
    relationships:
      description:
        - Its relationships with other node instances.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id002
        - target_name: vm
          target_id: vm_m7nmd7
          type: cloudify.relationships.contained_in
    scaling_groups:
      description:
        - The scaling groups it is in.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id003 []
    version:
      description:
        - Counts its changes.
      returned: when the service sends it
      type: int
      sample: 11
    created_by:
      description:
        - Name of the user who created it.
      returned: when the service sends it
      type: str
      sample: admin
    tenant_name:
      description:
        - The tenant that owns it.
      returned: when the service sends it
      type: str
      sample: default_tenant
    visibility:
      description:
        - Who can see it.
      returned: when the service sends it
      type: str
      sample: tenant
  sample:
    - id: app_106gb7
      state: started
      runtime_properties: *id001
      node_id: app
      deployment_id: web
      host_id: vm_m7nmd7
      relationships: *id002
      scaling_groups: *id003
      version: 11
      created_by: admin
      tenant_name: default_tenant
      visibility: tenant
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.instances import NODE_INSTANCE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
