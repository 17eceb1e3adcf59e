#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/nodes.py
# and tests/examples/f5_vnfm_node_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_node_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_node_info
short_description: List nodes of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Lists the nodes of deployments: the parts that their blueprints describe, with type, properties and numbers.'
  - What has come to life of them is listed by M(telco.cloud.f5_vnfm_node_instance_info).
  - Written from F5 VNFM REST API v3.1, Nodes.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
      - Only nodes of these names.
    type: list
    elements: str
  deployment_id:
    description:
      - Only nodes of these deployments.
    type: list
    elements: str
  blueprint_id:
    description:
      - Only nodes of deployments of these blueprints.
    type: list
    elements: str
  type:
    description:
      - Only nodes of these types, ancestors not counted.
    type: list
    elements: str
  host_id:
    description:
      - Only nodes that these hosts contain.
    type: list
    elements: str
  created_by:
    description:
      - Only nodes that these users created.
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
- name: List the nodes of a deployment with their types
  telco.cloud.f5_vnfm_node_info:
    deployment_id: node-info-example
    include: [id, type, host_id, number_of_instances]
    sort: [id]
  register: nodes

- name: The web server is on the host
  ansible.builtin.assert:
    that: nodes.nodes | map(attribute='id') | list == ['host', 'web']

- name: Get one node with all its properties
  telco.cloud.f5_vnfm_node_info:
    deployment_id: node-info-example
    id: web

- name: List all hosts
  telco.cloud.f5_vnfm_node_info:
    blueprint_id: node-info-example
    type: cloudify.nodes.Compute

- name: Delete the deployment
  telco.cloud.f5_vnfm_deployment:
    id: node-info-example
    state: absent
    ignore_live_nodes: true

- name: Delete the blueprint
  telco.cloud.f5_vnfm_blueprint:
    id: node-info-example
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
    id:
      description:
        - Name of the node, unique in its deployment.
      returned: when the service sends it
      type: str
      sample: app
    deployment_id:
      description:
        - The deployment that it belongs to.
      returned: when the service sends it
      type: str
      sample: web
    blueprint_id:
      description:
        - The blueprint that describes it.
      returned: when the service sends it
      type: str
      sample: web-1
    type:
      description:
        - Its type.
      returned: when the service sends it
      type: str
      sample: cloudify.nodes.Compute
    type_hierarchy:
      description:
        - Its type with all ancestors, the root first.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - cloudify.nodes.Root
        - cloudify.nodes.Compute
    host_id:
      description:
        - The host node that contains it, if one does.
      returned: when the service sends it
      type: str
      sample: vm
    properties:
      description:
        - Its properties.
      returned: when the service sends it
      type: dict
      sample: &id002 {}
    operations:
      description:
        - The operations that it implements.
      returned: when the service sends it
      type: dict
      sample: &id003 {}
    relationships:
      description:
        - Its relationships.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id004 []
    plugins:
      description:
        - The plugins that carry it out.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id005 []
    plugins_to_install:
      description:
        - The plugins that have to be installed for it.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id006 []
    number_of_instances:
      description:
        - How many instances it has.
      returned: when the service sends it
      type: int
      sample: 2
    planned_number_of_instances:
      description:
        - How many it is to have.
      returned: when the service sends it
      type: int
      sample: 2
    deploy_number_of_instances:
      description:
        - How many it has got at first.
      returned: when the service sends it
      type: int
      sample: 2
    min_number_of_instances:
      description:
        - How many it has to have at least.
      returned: when the service sends it
      type: int
      sample: 0
    max_number_of_instances:
      description:
        - How many it can have at the most; -1 for any number.
      returned: when the service sends it
      type: int
      sample: -1
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
  sample:
    - id: app
      deployment_id: web
      blueprint_id: web-1
      type: cloudify.nodes.Compute
      type_hierarchy: *id001
      host_id: vm
      properties: *id002
      operations: *id003
      relationships: *id004
      plugins: *id005
      plugins_to_install: *id006
      number_of_instances: 2
      planned_number_of_instances: 2
      deploy_number_of_instances: 2
      min_number_of_instances: 0
      max_number_of_instances: -1
      created_by: admin
      tenant_name: default_tenant
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.nodes import NODE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
