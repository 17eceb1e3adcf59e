#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_attachments.py
# and tests/examples/cloudmanager_node_attachment.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_attachment."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_attachment
short_description: Bind nodes of CloudManager to a virtual controller
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Binds nodes to a virtual controller, or unbinds them. Only nodes that need it are named to CloudManager.
  - 'The task that does it is followed to its end, and the nodes are read afterwards: one that is not as wanted
    is an error.'
  - Written from CloudManager REST API v1, Nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
extends_documentation_fragment:
  - telco.cloud.cloudmanager
  - telco.cloud.attributes
  - telco.cloud.attributes.cloudmanager
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  controller_id:
    description:
      - Id of the virtual controller, a UUID.
    type: str
    required: true
  nodes:
    description:
      - Names or numbers of the nodes. Others stay.
    type: list
    elements: str
    required: true
  state:
    description:
      - 'V(present): the nodes are bound to the controller. One that is bound to another is an error: whether it
        may be taken from there is not for a module to decide.'
      - 'V(absent): the nodes are not bound to this controller; those that are bound to another are left alone.'
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
    aliases:
      - timeout
"""

EXAMPLES = r"""
- name: Bind nodes to a virtual controller
  telco.cloud.cloudmanager_node_attachment:
    controller_id: 2eec580b-12f8-4518-bf79-3dc5529617da
    nodes:
      - mnode1.develop.stand.loc
      - mnode2.develop.stand.loc
    wait_timeout: 900

- name: Unbind a node from a virtual controller
  telco.cloud.cloudmanager_node_attachment:
    controller_id: 6f1c2a34-9a0c-4f0e-8a53-4b8f1f4c2d11
    nodes:
      - mnode3.develop.stand.loc
    state: absent

- name: Unbind the nodes
  telco.cloud.cloudmanager_node_attachment:
    controller_id: 2eec580b-12f8-4518-bf79-3dc5529617da
    nodes:
      - mnode1.develop.stand.loc
      - mnode2.develop.stand.loc
    state: absent
"""

RETURN = r"""
---
nodes:
  description:
    - Number, name and controller of the nodes, as they are afterwards.
  returned: success
  type: list
  elements: dict
  sample:
    - id: 2
      name: mnode2.develop.stand.loc
      controller_id: 2eec580b-12f8-4518-bf79-3dc5529617da
diff:
  description:
    - The controller of each node, before and after.
  returned: success
  type: dict
  sample:
    before:
      mnode2.develop.stand.loc: null
    after:
      mnode2.develop.stand.loc: 2eec580b-12f8-4518-bf79-3dc5529617da
task_id:
  description:
    - Id of the task that does the work; null when there was nothing to do, and in check mode.
  returned: success
  type: str
  sample: 7c8fbc6c-468d-4afb-a292-e70a3d475edc
task:
  description:
    - What was last seen of the task; null when it was not waited for.
  returned: success
  type: dict
  sample:
    status: SUCCESS
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_attachments import NODE_ATTACHMENT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
