#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/cluster_nodes.py
# and tests/examples/f5_vnfm_cluster_node_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_cluster_node_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_cluster_node_info
short_description: List the managers of a cluster of F5 VNF Managers
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the managers of a cluster. Their credentials are never returned.
  - Written from F5 VNFM REST API v3.1, Cluster.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_cluster_node
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
  name:
    description:
      - Only the manager of this name.
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
- name: List the managers of the cluster
  telco.cloud.f5_vnfm_cluster_node_info:
  register: answer

- name: Show the one that does the work
  ansible.builtin.debug:
    msg: "{{ answer.cluster_nodes | selectattr('master') | map(attribute='name') | first }}"

- name: Get one manager
  telco.cloud.f5_vnfm_cluster_node_info:
    name: manager-1
  register: first

- name: It is online and its credentials are not shown
  ansible.builtin.assert:
    that:
      - first.cluster_nodes[0].online
      - "'credentials' not in first.cluster_nodes[0]"
"""

RETURN = r"""
---
cluster_nodes:
  description:
    - The cluster nodes that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: manager-2
      host_ip: 172.20.0.3
      credentials_dest: /run/user/1000/manager-2.credentials
      initialized: true
      online: true
      master: false
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.cluster_nodes import CLUSTER_NODE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
