#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/instances.py
# and tests/examples/f5_vnfm_node_instance.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_node_instance."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_node_instance
short_description: Change node instances of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Sets the state and the runtime properties of a node instance by hand, for repairs: workflows do it themselves.'
  - A change is based on the version that was read. When a workflow changes the instance at the same time, it is
    read and compared again.
  - Written from F5 VNFM REST API v3.1, Node instances.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_node_instance_info
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
      - Identifier of the node instance; the manager has made it up.
    type: str
    required: true
  state:
    description:
      - The state that its lifecycle is in.
    type: str
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
  runtime_properties:
    description:
      - What operations remember of it. The properties given here are set, the others are kept; see O(replace_properties).
    type: dict
  replace_properties:
    description:
      - Whether O(runtime_properties) are all that it shall have, so that others are removed.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Note something about a node instance, next to what its plugin has noted
  telco.cloud.f5_vnfm_node_instance:
    id: "{{ found.node_instances[0].id }}"
    runtime_properties:
      maintenance: planned
      contact: noc@example.com

- name: Tell the manager that a node instance was started by hand
  telco.cloud.f5_vnfm_node_instance:
    id: "{{ found.node_instances[0].id }}"
    state: started

- name: Forget the runtime properties of the host but one
  telco.cloud.f5_vnfm_node_instance:
    id: "{{ found.node_instances[0].host_id }}"
    runtime_properties:
      ip: 192.0.2.7
    replace_properties: true

- name: Delete the deployment
  telco.cloud.f5_vnfm_deployment:
    id: node-instance-example
    state: absent
    ignore_live_nodes: true

- name: Delete the blueprint
  telco.cloud.f5_vnfm_blueprint:
    id: node-instance-example
    state: absent
"""

RETURN = r"""
---
node_instance:
  description:
    - The node instance as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    id: app_106gb7
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
id:
  description:
    - What identifies the node instance. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.instances import NODE_INSTANCE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
