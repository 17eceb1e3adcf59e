#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/deployments.py
# and tests/examples/f5_vnfm_deployment.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_deployment."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_deployment
short_description: Manage deployments of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, updates and deletes deployments of blueprints. Workflows such as C(install) are run on them with M(telco.cloud.f5_vnfm_execution).
  - Another blueprint or other inputs than before start a deployment update, which is waited for; check mode shows
    the difference.
  - A deployment whose environment an earlier, interrupted run has begun to create is waited for, not created again.
  - Written from F5 VNFM REST API v3.1, Deployments.
requirements:
  - requests
notes:
  - The environment of a new deployment is made by the manager in the background; with O(wait=false) it may not
    be ready when the task ends.
  - Deleting fails while node instances are not uninstalled (see O(ignore_live_nodes)) and while executions run.
  - Values of inputs that the task does not give are hidden in its result and diff, because the manager does not
    tell which of them are secret. M(telco.cloud.f5_vnfm_deployment_info) shows all of them, as the manager does.
  - A deletion that is under way already is waited for; it is no change of this run, which reports none.
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_deployment_info
extends_documentation_fragment:
  - telco.cloud.f5_vnfm
  - telco.cloud.attributes
  - telco.cloud.attributes.f5_vnfm
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  id:
    description:
      - 'Identifier of the deployment: a letter, then letters, digits, V(-), V(.) and V(_), at most 256 characters.'
    type: str
    required: true
  blueprint_id:
    description:
      - The blueprint it is based on. It is needed for a new deployment; another one than before updates the deployment.
    type: str
  inputs:
    description:
      - Values of the blueprint's inputs. Only the inputs given here are compared; others keep their value. A different
        value updates the deployment.
    type: dict
  secret_inputs:
    description:
      - Inputs like O(inputs), whose values never appear in results, diffs and messages of this module.
      - The manager itself shows all inputs to everybody who can see the deployment; a blueprint that reads C(get_secret)
        keeps them better.
    type: dict
  visibility:
    description:
      - 'Who can see it: V(private) its owner and administrators, V(tenant) the tenant (what a new one gets), V(global)
        all tenants. An existing one can only be made visible to more.'
    type: str
    choices:
      - private
      - tenant
      - global
  private_resource:
    description:
      - 'The older form of O(visibility): V(true) creates a private deployment, V(false) opens a private one to
        its tenant.'
    type: bool
  skip_plugins_validation:
    description:
      - Whether to create it though plugins that it needs are missing on the manager.
    type: bool
  skip_install:
    description:
      - Whether an update leaves out installing the node instances that it adds.
    type: bool
  skip_uninstall:
    description:
      - Whether an update leaves out uninstalling the node instances that it removes.
    type: bool
  skip_reinstall:
    description:
      - Whether an update leaves out reinstalling the node instances whose properties or operations it changes.
    type: bool
  force:
    description:
      - Whether to update though the update before has failed.
    type: bool
  ignore_failure:
    description:
      - Whether an update goes on when an operation fails while it uninstalls.
    type: bool
  install_first:
    description:
      - Whether an update installs what is new before it uninstalls what goes. The manager does it the other way
        round by default.
    type: bool
  reinstall_list:
    description:
      - Ids of node instances that an update reinstalls in any case, even with O(skip_reinstall=true).
    type: list
    elements: str
  ignore_live_nodes:
    description:
      - Whether to delete it though it has node instances that are not uninstalled. What they stand for is left
        behind.
    type: bool
    default: false
  show_events:
    description:
      - Whether to show the manager's events and logs of the execution while it is waited for.
    type: bool
    default: false
  state:
    description:
      - The state that the deployment is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
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
- name: Create a deployment and wait until workflows can be run on it
  telco.cloud.f5_vnfm_deployment:
    id: deployment-example-edge
    blueprint_id: deployment-example-1
    inputs:
      port: 8081
    secret_inputs:
      greeting: "{{ vault_greeting | default('a greeting that is not for everybody') }}"
    visibility: global

- name: Update a deployment to another blueprint and another port, and show it to its tenant
  telco.cloud.f5_vnfm_deployment:
    id: deployment-example-web
    blueprint_id: deployment-example-2
    inputs:
      port: 8443
    visibility: tenant
    # How the update is done, should there be one
    install_first: true
    ignore_failure: true
    show_events: true
    wait_timeout: 1800

- name: Create one that only its creator sees, though its plugins are not there yet
  telco.cloud.f5_vnfm_deployment:
    id: deployment-example-lab
    blueprint_id: deployment-example-1
    private_resource: true
    skip_plugins_validation: true

- name: Delete the deployments, whatever their node instances are doing
  telco.cloud.f5_vnfm_deployment:
    id: "{{ item }}"
    state: absent
    ignore_live_nodes: true
  loop:
    - deployment-example-edge
    - deployment-example-web
    - deployment-example-lab

- name: Delete the blueprints
  telco.cloud.f5_vnfm_blueprint:
    id: "{{ item }}"
    state: absent
  loop: [deployment-example-1, deployment-example-2]
"""

RETURN = r"""
---
deployment:
  description:
    - The deployment as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    id: web
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
id:
  description:
    - What identifies the deployment. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.deployments import DEPLOYMENT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
