#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/deployment_updates.py
# and tests/examples/f5_vnfm_deployment_update_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_deployment_update_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_deployment_update_info
short_description: List deployment updates of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists what M(telco.cloud.f5_vnfm_deployment) and others have changed on deployments that existed already.
  - An update tells the blueprint and the inputs before and after, its steps and its execution.
  - Written from F5 VNFM REST API v3.1, Deployments.
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
  update_id:
    description:
      - Only the update with this identifier.
    type: str
  deployment_id:
    description:
      - Only updates of these deployments.
    type: list
    elements: str
  state:
    description:
      - Only updates in these states, such as V(failed).
    type: list
    elements: str
  execution_id:
    description:
      - Only updates that these executions carry out.
    type: list
    elements: str
  created_by:
    description:
      - Only updates that these users started.
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
- name: List the updates of a deployment, the latest first
  telco.cloud.f5_vnfm_deployment_update_info:
    deployment_id: deployment-update-info-example
    include: [id, state, new_inputs, created_by]
    sort: [-created_at]
  register: updates

- name: Get all about the latest
  telco.cloud.f5_vnfm_deployment_update_info:
    update_id: "{{ updates.deployment_updates[0].id }}"
  register: latest

- name: It went well
  ansible.builtin.assert:
    that:
      - latest.deployment_updates[0].state == 'successful'
      - latest.deployment_updates[0].new_inputs.port == 8081

- name: Look for updates that have failed
  telco.cloud.f5_vnfm_deployment_update_info:
    state: failed
    limit: 10

- name: Delete the deployment
  telco.cloud.f5_vnfm_deployment:
    id: deployment-update-info-example
    state: absent
    ignore_live_nodes: true

- name: Delete the blueprint
  telco.cloud.f5_vnfm_blueprint:
    id: deployment-update-info-example
    state: absent
"""

RETURN = r"""
---
deployment_updates:
  description:
    - The deployment updates that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Identifier of the update.
      returned: when the service sends it
      type: str
      sample: web-a547028a-be72-4629-b233-3881396b31b8
    deployment_id:
      description:
        - The deployment that was updated.
      returned: when the service sends it
      type: str
      sample: web
    state:
      description:
        - 'Where it is: V(updating), V(executing_workflow), V(finalizing), V(successful), V(failed).'
      returned: when the service sends it
      type: str
      sample: successful
    execution_id:
      description:
        - The execution that carries it out.
      returned: when the service sends it
      type: str
      sample: c36c8304-3cd2-47e1-b75f-8a9518699343
    old_blueprint_id:
      description:
        - The blueprint before.
      returned: when the service sends it
      type: str
      sample: web-1
    new_blueprint_id:
      description:
        - The blueprint after; none when only inputs changed.
      returned: when the service sends it
      type: str
      sample: web-2
    old_inputs:
      description:
        - The inputs before.
      returned: when the service sends it
      type: dict
      sample: &id001
        port: 8080
    new_inputs:
      description:
        - The inputs that were given.
      returned: when the service sends it
      type: dict
      sample: &id002
        port: 8081
    steps:
      description:
        - What is added, removed or changed, one by one.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id003 []
    modified_entity_ids:
      description:
        - What is changed, by its kind.
      returned: when the service sends it
      type: dict
      sample: &id004
        node:
          - app
    deployment_update_nodes:
      description:
        - The nodes as the update wants them.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id005 []
    deployment_update_node_instances:
      description:
        - The node instances that are added, removed, extended or reduced.
      returned: when the service sends it
      type: dict
      sample: &id006 {}
    deployment_update_deployment:
      description:
        - The deployment before.
      returned: when the service sends it
      type: dict
      sample: &id007 {}
    deployment_plan:
      description:
        - The plan of the blueprint after.
      returned: when the service sends it
      type: dict
      sample: &id008 {}
    created_at:
      description:
        - When it was started (ISO 8601, UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000Z'
    created_by:
      description:
        - The user who started it.
      returned: when the service sends it
      type: str
      sample: admin
    tenant_name:
      description:
        - The tenant that owns the deployment.
      returned: when the service sends it
      type: str
      sample: default_tenant
    visibility:
      description:
        - Who can see the deployment.
      returned: when the service sends it
      type: str
      sample: tenant
    private_resource:
      description:
        - Whether the deployment is private.
      returned: when the service sends it
      type: bool
      sample: false
    resource_availability:
      description:
        - The same as the visibility.
      returned: when the service sends it
      type: str
      sample: tenant
  sample:
    - id: web-a547028a-be72-4629-b233-3881396b31b8
      deployment_id: web
      state: successful
      execution_id: c36c8304-3cd2-47e1-b75f-8a9518699343
      old_blueprint_id: web-1
      new_blueprint_id: web-2
      old_inputs: *id001
      new_inputs: *id002
      steps: *id003
      modified_entity_ids: *id004
      deployment_update_nodes: *id005
      deployment_update_node_instances: *id006
      deployment_update_deployment: *id007
      deployment_plan: *id008
      created_at: '2026-11-21T09:30:00.000Z'
      created_by: admin
      tenant_name: default_tenant
      visibility: tenant
      private_resource: false
      resource_availability: tenant
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.deployment_updates import DEPLOYMENT_UPDATE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
