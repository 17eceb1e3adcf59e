#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/events.py
# and tests/examples/f5_vnfm_event_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_event_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_event_info
short_description: List events and logs of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists what executions have reported, the oldest first unless O(sort) says otherwise.
  - Values of one filter are alternatives; several filters have to fit together. Events arrive about a second after
    the fact.
  - Written from F5 VNFM REST API v3.1, Events.
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
  deployment_id:
    description:
      - Only events of these deployments.
    type: list
    elements: str
  execution_id:
    description:
      - Only events of these executions.
    type: list
    elements: str
  blueprint_id:
    description:
      - Only events of deployments of these blueprints.
    type: list
    elements: str
  node_id:
    description:
      - Only events of these nodes.
    type: list
    elements: str
  node_instance_id:
    description:
      - Only events of these node instances.
    type: list
    elements: str
  operation:
    description:
      - Only events of these operations, such as V(cloudify.interfaces.lifecycle.start).
    type: list
    elements: str
  event_type:
    description:
      - Only events of these types, such as V(workflow_started) or V(task_failed). Logs have none.
    type: list
    elements: str
  level:
    description:
      - Only logs of these levels, such as V(error). Events have none.
    type: list
    elements: str
  message_pattern:
    description:
      - Only those whose message fits one of these patterns; V(%) stands for any text.
    type: list
    elements: str
  type:
    description:
      - Only V(cloudify_event) or only V(cloudify_log); managers may have names of their own.
    type: list
    elements: str
  since:
    description:
      - Only those stored at this time or later (ISO 8601).
    type: str
  until:
    description:
      - Only those stored at this time or before (ISO 8601).
    type: str
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
- name: List the first events of a deployment
  telco.cloud.f5_vnfm_event_info:
    deployment_id: event-info-example
    type: cloudify_event
    limit: 5
  register: events

- name: Show them
  ansible.builtin.debug:
    msg: "{{ item.reported_timestamp }} {{ item.message }}"
  loop: "{{ events.events }}"
  loop_control:
    label: "{{ item.event_type }}"

- name: List errors of a time range, the latest first
  telco.cloud.f5_vnfm_event_info:
    since: "2026-01-01T00:00:00.000Z"
    until: "2099-01-01"
    event_type: [task_failed, workflow_failed]
    deployment_id: event-info-example
    sort: [-timestamp]

- name: List everything that tells of success, a page of one hundred at a time
  telco.cloud.f5_vnfm_event_info:
    message_pattern: "%succeeded%"
    deployment_id: event-info-example
    include: [message, timestamp, node_instance_id]
    page_size: 100

- name: Get the first three events that the manager knows
  telco.cloud.f5_vnfm_event_info:
    limit: 3

- name: Delete the deployment
  telco.cloud.f5_vnfm_deployment:
    id: event-info-example
    state: absent
    ignore_live_nodes: true

- name: Delete the blueprint
  telco.cloud.f5_vnfm_blueprint:
    id: event-info-example
    state: absent
"""

RETURN = r"""
---
events:
  description:
    - The events that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    timestamp:
      description:
        - When the manager stored it (ISO 8601, UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:01.738Z'
    reported_timestamp:
      description:
        - When it happened.
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:01.624Z'
    type:
      description:
        - Whether it is an event or a log.
      returned: when the service sends it
      type: str
      sample: cloudify_event
    event_type:
      description:
        - What kind of event it is; events only.
      returned: when the service sends it
      type: str
      sample: task_failed
    level:
      description:
        - How serious it is; logs only.
      returned: when the service sends it
      type: str
      sample: info
    logger:
      description:
        - Who wrote it; logs only.
      returned: when the service sends it
      type: str
      sample: ctx.337d8c10
    message:
      description:
        - The text.
      returned: when the service sends it
      type: str
      sample: Task failed 'script_runner.tasks.run'
    error_causes:
      description:
        - The errors behind a failed task; events only.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id001
        - message: exit code 3
          type: ProcessException
          traceback: ''
    blueprint_id:
      description:
        - The blueprint.
      returned: when the service sends it
      type: str
      sample: web-1
    deployment_id:
      description:
        - The deployment.
      returned: when the service sends it
      type: str
      sample: web
    execution_id:
      description:
        - The execution.
      returned: when the service sends it
      type: str
      sample: 4e9000b3-46c0-4f01-9dff-8d1dcc7be8db
    workflow_id:
      description:
        - The workflow.
      returned: when the service sends it
      type: str
      sample: install
    node_name:
      description:
        - The node.
      returned: when the service sends it
      type: str
      sample: app
    node_instance_id:
      description:
        - The node instance.
      returned: when the service sends it
      type: str
      sample: app_106gb7
    operation:
      description:
        - The operation on it.
      returned: when the service sends it
      type: str
      sample: cloudify.interfaces.lifecycle.start
  sample:
    - timestamp: '2026-11-21T09:30:01.738Z'
      reported_timestamp: '2026-11-21T09:30:01.624Z'
      type: cloudify_event
      event_type: task_failed
      level: info
      logger: ctx.337d8c10
      message: Task failed 'script_runner.tasks.run'
      error_causes: *id001
      blueprint_id: web-1
      deployment_id: web
      execution_id: 4e9000b3-46c0-4f01-9dff-8d1dcc7be8db
      workflow_id: install
      node_name: app
      node_instance_id: app_106gb7
      operation: cloudify.interfaces.lifecycle.start
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.events import EVENT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
