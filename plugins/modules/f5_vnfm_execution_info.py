#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/execution_info.py
# and tests/examples/f5_vnfm_execution_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_execution_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_execution_info
short_description: List executions of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the executions of workflows, with their status, parameters and times.
  - Written from F5 VNFM REST API v3.1, Executions.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_execution
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
  execution_id:
    description:
      - Only the execution with this identifier.
    type: str
  deployment_id:
    description:
      - Only executions on these deployments.
    type: list
    elements: str
  workflow_id:
    description:
      - Only executions of these workflows.
    type: list
    elements: str
  blueprint_id:
    description:
      - Only executions on deployments of these blueprints.
    type: list
    elements: str
  status:
    description:
      - Only executions in these statuses, such as V(started), V(failed) or V(terminated).
    type: list
    elements: str
  created_by:
    description:
      - Only executions that these users started.
    type: list
    elements: str
  include_system_workflows:
    description:
      - Whether to list system-wide executions too, such as those of snapshots and plugins.
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
- name: List what has run on a deployment, the latest first
  telco.cloud.f5_vnfm_execution_info:
    deployment_id: execution-info-example
    sort: [-created_at]
  register: ran

- name: Show how each ended
  ansible.builtin.debug:
    msg: "{{ item.workflow_id }} {{ item.status_display }}"
  loop: "{{ ran.executions }}"
  loop_control:
    label: "{{ item.workflow_id }}"

- name: Get one of them
  telco.cloud.f5_vnfm_execution_info:
    execution_id: "{{ ran.executions[0].id }}"
  register: latest

- name: It was the installation, and it succeeded
  ansible.builtin.assert:
    that:
      - latest.executions[0].workflow_id == 'install'
      - latest.executions[0].status == 'terminated'

- name: List all that is under way on the manager
  telco.cloud.f5_vnfm_execution_info:
    status: [pending, queued, started, cancelling, force_cancelling, kill_cancelling]
    include_system_workflows: true
    include: [id, workflow_id, deployment_id, status]

- name: Delete the deployment
  telco.cloud.f5_vnfm_deployment:
    id: execution-info-example
    state: absent
    ignore_live_nodes: true

- name: Delete the blueprint
  telco.cloud.f5_vnfm_blueprint:
    id: execution-info-example
    state: absent
"""

RETURN = r"""
---
executions:
  description:
    - The executions that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Identifier of the execution.
      returned: when the service sends it
      type: str
      sample: 4e9000b3-46c0-4f01-9dff-8d1dcc7be8db
    workflow_id:
      description:
        - The workflow that is run.
      returned: when the service sends it
      type: str
      sample: install
    deployment_id:
      description:
        - The deployment it runs on; none for system-wide ones.
      returned: when the service sends it
      type: str
      sample: web
    blueprint_id:
      description:
        - The deployment's blueprint.
      returned: when the service sends it
      type: str
      sample: web-1
    status:
      description:
        - V(pending), V(queued), V(scheduled), V(started), V(cancelling), V(force_cancelling), V(kill_cancelling),
          or at its end V(terminated) (it succeeded), V(failed) or V(cancelled).
      returned: when the service sends it
      type: str
      sample: terminated
    status_display:
      description:
        - The status in the manager's words for people.
      returned: when the service sends it
      type: str
      sample: completed
    parameters:
      description:
        - The workflow's parameters. Those of system-wide workflows are hidden, because the manager puts its own
          passwords there.
      returned: when the service sends it
      type: dict
      sample: &id001
        ignore_failure: false
    error:
      description:
        - The manager's traceback when it failed, else empty.
      returned: when the service sends it
      type: str
      sample: ''
    is_system_workflow:
      description:
        - Whether it is a system-wide one.
      returned: when the service sends it
      type: bool
      sample: false
    is_dry_run:
      description:
        - Whether it only pretends.
      returned: when the service sends it
      type: bool
      sample: false
    created_at:
      description:
        - When it was asked for (ISO 8601, UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000Z'
    started_at:
      description:
        - When it was started; none while queued.
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.001Z'
    ended_at:
      description:
        - When it ended.
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:31:12.345Z'
    created_by:
      description:
        - Name of the user who started it.
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
    - id: 4e9000b3-46c0-4f01-9dff-8d1dcc7be8db
      workflow_id: install
      deployment_id: web
      blueprint_id: web-1
      status: terminated
      status_display: completed
      parameters: *id001
      error: ''
      is_system_workflow: false
      is_dry_run: false
      created_at: '2026-11-21T09:30:00.000Z'
      started_at: '2026-11-21T09:30:00.001Z'
      ended_at: '2026-11-21T09:31:12.345Z'
      created_by: admin
      tenant_name: default_tenant
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.execution_info import EXECUTION_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
