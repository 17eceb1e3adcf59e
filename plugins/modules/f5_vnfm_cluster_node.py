#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/cluster_nodes.py
# and tests/examples/f5_vnfm_cluster_node.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_cluster_node."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_cluster_node
short_description: Manage the managers of a cluster of F5 VNF Managers
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Prepares the cluster for a new manager and gets the credentials with which that manager joins, or removes a
    manager from the cluster.
  - A manager that was removed cannot join again.
  - Needs the premium edition of the manager and an administrator.
  - Written from F5 VNFM REST API v3.1, Cluster.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_cluster_node_info
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
  name:
    description:
      - Name of the manager within the cluster.
    type: str
    required: true
  host_ip:
    description:
      - Address under which the other managers reach it. It is needed to add a manager.
      - It cannot be changed later.
    type: str
  credentials_dest:
    description:
      - File that gets the credentials with which the new manager joins the cluster (M(telco.cloud.f5_vnfm_cluster),
        O(telco.cloud.f5_vnfm_cluster#module:credentials)). It is for its owner only (mode 0600) and written again
        when it does not hold them; its folder has to be there. Nothing is written in check mode.
    type: path
  state:
    description:
      - The state that the cluster node is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Prepare the cluster for a second manager
  telco.cloud.f5_vnfm_cluster_node:
    name: manager-2
    host_ip: 172.20.0.3
    credentials_dest: "{{ backup_dir }}/manager-2.credentials"

- name: Remove the second manager from the cluster
  telco.cloud.f5_vnfm_cluster_node:
    name: manager-2
    state: absent
"""

RETURN = r"""
---
cluster_node:
  description:
    - The cluster node as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the manager within the cluster.
      returned: when the service sends it
      type: str
      sample: manager-2
    host_ip:
      description:
        - Address under which the other managers reach it. It is needed to add a manager.
      returned: when the service sends it
      type: str
      sample: 172.20.0.3
    credentials_dest:
      description:
        - File that gets the credentials with which the new manager joins the cluster (M(telco.cloud.f5_vnfm_cluster),
          C(telco.cloud.f5_vnfm_cluster#module:credentials)). It is for its owner only (mode 0600) and written again
          when it does not hold them; its folder has to be there. Nothing is written in check mode.
      returned: when the service sends it
      type: str
      sample: /run/user/1000/manager-2.credentials
    initialized:
      description:
        - Whether it has joined the cluster.
      returned: when the service sends it
      type: bool
      sample: true
    online:
      description:
        - Whether it is online now.
      returned: when the service sends it
      type: bool
      sample: true
    master:
      description:
        - Whether it is the one that does the cluster's work now.
      returned: when the service sends it
      type: bool
      sample: false
  sample:
    name: manager-2
    host_ip: 172.20.0.3
    credentials_dest: /run/user/1000/manager-2.credentials
    initialized: true
    online: true
    master: false
id:
  description:
    - What identifies the cluster node. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.cluster_nodes import CLUSTER_NODE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
