#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/deployments.py
# and tests/examples/f5_vnfm_deployment_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_deployment_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_deployment_info
short_description: List deployments of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the deployments of a tenant with their inputs, the definition of their outputs and workflows.
  - Written from F5 VNFM REST API v3.1, Deployments.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_deployment
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
      - Only the deployments with these identifiers.
    type: list
    elements: str
  blueprint_id:
    description:
      - Only deployments of these blueprints.
    type: list
    elements: str
  visibility:
    description:
      - Only deployments of these visibilities.
    type: list
    elements: str
    choices:
      - private
      - tenant
      - global
  created_by:
    description:
      - Only deployments that these users created.
    type: list
    elements: str
  evaluate:
    description:
      - Whether to ask for the values of their outputs and capabilities too, with two more requests for each deployment.
        A value may be a secret.
    type: bool
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
- name: Get one deployment
  telco.cloud.f5_vnfm_deployment_info:
    id: deployment-info-example
  register: deployment

- name: Show its inputs
  ansible.builtin.debug:
    var: deployment.deployments[0].inputs

- name: Ask for the values of its outputs
  telco.cloud.f5_vnfm_deployment_info:
    id: deployment-info-example
    evaluate: true
  register: evaluated

- name: Show them
  ansible.builtin.debug:
    var: evaluated.deployments[0].output_values

- name: List the deployments of a blueprint, only what is needed of them
  telco.cloud.f5_vnfm_deployment_info:
    blueprint_id: deployment-info-example
    visibility: [tenant, private]
    include: [id, blueprint_id, created_at]
    sort: [-created_at, id]
  register: listed

- name: There is one
  ansible.builtin.assert:
    that: listed.deployments | map(attribute='id') | list == ['deployment-info-example']

- name: Delete the deployment
  telco.cloud.f5_vnfm_deployment:
    id: deployment-info-example
    state: absent
    ignore_live_nodes: true

- name: Delete the blueprint
  telco.cloud.f5_vnfm_blueprint:
    id: deployment-info-example
    state: absent
"""

RETURN = r"""
---
deployments:
  description:
    - The deployments that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - 'Identifier of the deployment: a letter, then letters, digits, V(-), V(.) and V(_), at most 256 characters.'
      returned: when the service sends it
      type: str
      sample: web
    blueprint_id:
      description:
        - The blueprint it is based on. It is needed for a new deployment; another one than before updates the deployment.
      returned: when the service sends it
      type: str
      sample: web-1
    inputs:
      description:
        - Values of the blueprint's inputs. Only the inputs given here are compared; others keep their value. A
          different value updates the deployment.
      returned: when the service sends it
      type: dict
      sample: &id001
        port: 8080
    visibility:
      description:
        - 'Who can see it: V(private) its owner and administrators, V(tenant) the tenant (what a new one gets),
          V(global) all tenants. An existing one can only be made visible to more.'
      returned: when the service sends it
      type: str
      sample: tenant
    private_resource:
      description:
        - 'The older form of C(visibility): V(true) creates a private deployment, V(false) opens a private one to
          its tenant.'
      returned: when the service sends it
      type: bool
      sample: false
    description:
      description:
        - The blueprint's description.
      returned: when the service sends it
      type: str
      sample: Two web servers
    outputs:
      description:
        - The definition of its outputs.
      returned: when the service sends it
      type: dict
      sample: &id002
        address:
          value: 192.0.2.7
    output_values:
      description:
        - The values of its outputs, only with C(telco.cloud.f5_vnfm_deployment_info#module:evaluate).
      returned: when the service sends it
      type: dict
      sample: &id003
        address: 192.0.2.7
    capabilities:
      description:
        - What other deployments can read of it.
      returned: when the service sends it
      type: dict
      sample: &id004 {}
    capability_values:
      description:
        - The values of its capabilities, only with C(telco.cloud.f5_vnfm_deployment_info#module:evaluate).
      returned: when the service sends it
      type: dict
      sample: &id005 {}
    workflows:
      description:
        - The workflows that can be run on it, with their parameters.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id006
        - name: install
          created_at: null
          parameters: {}
    groups:
      description:
        - The definition of its groups.
      returned: when the service sends it
      type: dict
      sample: &id007 {}
    scaling_groups:
      description:
        - The definition of its scaling groups.
      returned: when the service sends it
      type: dict
      sample: &id008 {}
    policy_types:
      description:
        - Its policies.
      returned: when the service sends it
      type: dict
      sample: &id009 {}
    policy_triggers:
      description:
        - The triggers of its policies.
      returned: when the service sends it
      type: dict
      sample: &id010 {}
    created_at:
      description:
        - When it was created (ISO 8601, UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000Z'
    updated_at:
      description:
        - When it was last changed.
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000Z'
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
    - id: web
      blueprint_id: web-1
      inputs: *id001
      visibility: tenant
      private_resource: false
      description: Two web servers
      outputs: *id002
      output_values: *id003
      capabilities: *id004
      capability_values: *id005
      workflows: *id006
      groups: *id007
      scaling_groups: *id008
      policy_types: *id009
      policy_triggers: *id010
      created_at: '2026-11-21T09:30:00.000Z'
      updated_at: '2026-11-21T09:30:00.000Z'
      created_by: admin
      tenant_name: default_tenant
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.deployments import DEPLOYMENT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
