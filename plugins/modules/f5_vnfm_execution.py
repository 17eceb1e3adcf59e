#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/executions.py
# and tests/examples/f5_vnfm_execution.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_execution."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_execution
short_description: Run, stop and repair workflow executions of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Starts a workflow on a deployment and waits for its end. When it fails, the error names the execution, the last
    line of the manager's traceback and the last task that failed.
  - While something else runs on the deployment, or its environment is still being made, the start is tried again
    until O(wait_timeout).
  - Stops executions, resumes them, and sets the status of those that a dead worker has left behind.
  - When the answer to a start is lost, the execution is looked up; the workflow is never started twice.
  - Written from F5 VNFM REST API v3.1, Executions.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_execution_info
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
    support: partial
    details: Starting a workflow always changes, unless O(run=until_terminated) finds that it has succeeded.
options:
  deployment_id:
    description:
      - The deployment that the workflow is run on, or whose execution is stopped.
    type: str
  workflow_id:
    description:
      - The workflow. It is needed to start one, and tells which one to stop if several run.
    type: str
  execution_id:
    description:
      - 'An execution that exists already: the one to wait for, to stop, to resume, or whose status is set.'
    type: str
  state:
    description:
      - V(started) starts the workflow and waits for its end; with O(execution_id) it only waits.
      - V(cancelled) asks an execution to stop after what it is doing now, V(force_cancelled) and V(killed) stop
        it more and more roughly. It may still end in success or failure; the result tells how it ended. One that
        has ended already is left alone.
      - V(resumed) continues an execution that a restart of the manager left behind; with O(force=true) also one
        that failed or was cancelled.
    type: str
    default: started
    choices:
      - started
      - cancelled
      - force_cancelled
      - killed
      - resumed
  run:
    description:
      - V(always) starts the workflow on every run of the task.
      - 'V(until_terminated) starts it unless its latest execution on this deployment, with the O(parameters) given
        here, has succeeded; one that is running already is waited for in place of starting another. Only executions
        of this workflow count: an C(uninstall) in between does not make C(install) run again.'
    type: str
    default: always
    choices:
      - always
      - until_terminated
  parameters:
    description:
      - Parameters of the workflow. Those left out have the workflow's defaults.
    type: dict
  secret_parameters:
    description:
      - Parameters like O(parameters), whose values never appear in results and messages of this module.
    type: dict
  allow_custom_parameters:
    description:
      - Whether parameters are accepted that the workflow does not declare.
    type: bool
    default: false
  force:
    description:
      - Whether to start it though another execution runs on the deployment. With O(state=resumed), whether to resume
        one that has failed or was cancelled.
    type: bool
    default: false
  queue:
    description:
      - Whether the manager queues it while it cannot run. Without it the module waits until it can be started.
    type: bool
    default: false
  set_status:
    description:
      - Sets the status of O(execution_id) by hand, for one that nothing works on any more and that blocks its deployment.
        A status can only move forward; an execution that has ended stays as it ended.
    type: str
    choices:
      - started
      - terminated
      - failed
      - cancelled
  error:
    description:
      - The error text that is stored with O(set_status=failed).
    type: str
  show_events:
    description:
      - Whether to show the manager's events and logs of the execution while it is waited for.
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
- name: Install a deployment, unless that has succeeded before
  telco.cloud.f5_vnfm_execution:
    deployment_id: execution-example
    workflow_id: install
    run: until_terminated
    show_events: true
    wait_timeout: 3600
  register: installed

- name: Run the start operation of a node once more, whatever ran before
  telco.cloud.f5_vnfm_execution:
    deployment_id: execution-example
    workflow_id: execute_operation
    parameters:
      operation: cloudify.interfaces.lifecycle.start
      node_ids: [web]
    secret_parameters:
      operation_kwargs:
        token: "{{ vault_token | default('a-token-of-the-vault') }}"

- name: Start a workflow with parameters, and do not wait for its end
  telco.cloud.f5_vnfm_execution:
    deployment_id: execution-example
    workflow_id: execute_operation
    parameters:
      operation: cloudify.interfaces.lifecycle.configure
      run_by_dependency_order: true
    queue: true
    wait: false
  register: started

- name: Stop what is running of a workflow, should there be anything
  telco.cloud.f5_vnfm_execution:
    deployment_id: execution-example
    workflow_id: uninstall
    state: cancelled

- name: Cancel a workflow that takes too long, and see how it ends
  telco.cloud.f5_vnfm_execution:
    deployment_id: execution-endless
    workflow_id: install
    state: cancelled

- name: Give up an execution that nothing works on any more, so that its deployment is free again
  telco.cloud.f5_vnfm_execution:
    execution_id: "{{ left_behind.results[1].id }}"
    set_status: failed
    error: The manager's worker was restarted

- name: Wait for the end of what was started without waiting
  telco.cloud.f5_vnfm_execution:
    execution_id: "{{ started.id }}"

- name: Delete the deployments
  telco.cloud.f5_vnfm_deployment:
    id: "{{ item }}"
    state: absent
    ignore_live_nodes: true
  loop: [execution-example, execution-endless, execution-left-behind]

- name: Delete the blueprint
  telco.cloud.f5_vnfm_blueprint:
    id: execution-example
    state: absent
"""

RETURN = r"""
---
id:
  description:
    - Identifier of the execution.
  returned: success
  type: str
  sample: 4e9000b3-46c0-4f01-9dff-8d1dcc7be8db
execution:
  description:
    - The execution as it ended, or as it is with C(wait=false); empty when there was none to stop.
  returned: success
  type: dict
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
      sample:
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
diff:
  description:
    - What was asked for, in the form of a diff.
  returned: success
  type: dict
  sample:
    before:
      status: started
    after:
      status: cancelled
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.executions import EXECUTION as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
