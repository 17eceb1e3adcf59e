#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/cluster.py
# and tests/examples/f5_vnfm_cluster_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_cluster_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_cluster_info
short_description: Get the state of the cluster of F5 VNF Managers
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Tells whether the manager is part of a cluster and how the cluster is, with its logs when asked for.
  - Needs the premium edition of the manager.
  - Written from F5 VNFM REST API v3.1, Cluster.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_cluster
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
  include:
    description:
      - 'What to return besides the state: the V(logs) of the cluster on this manager, its fatal V(error).'
    type: list
    elements: str
    choices:
      - logs
      - error
  since:
    description:
      - With O(include=logs), return only what was logged after this C(cursor) of an earlier log entry.
    type: str
"""

EXAMPLES = r"""
- name: Get the state of the cluster with its logs
  telco.cloud.f5_vnfm_cluster_info:
    include:
      - logs
      - error
  register: answer

- name: The cluster is well
  ansible.builtin.assert:
    that:
      - answer.cluster.initialized
      - answer.cluster.error is none

- name: Get what was logged since then
  telco.cloud.f5_vnfm_cluster_info:
    include:
      - logs
    since: "{{ answer.cluster.logs[-1].cursor }}"
"""

RETURN = r"""
---
cluster:
  description:
    - State of the cluster on this manager.
  returned: success
  type: dict
  contains:
    initialized:
      description:
        - Whether the manager is part of a cluster.
      returned: when the service sends it
      type: bool
      sample: true
    consul:
      description:
        - State of the cluster's store, Consul.
      returned: when the service sends it
      type: dict
      sample:
        leader: 172.20.0.3:8300
    error:
      description:
        - The fatal error of the cluster on this manager, when there was one.
      returned: when the service sends it
      type: str
    logs:
      description:
        - What the cluster's mechanisms logged on this manager, timestamps in microseconds since 1970.
      returned: when the service sends it
      type: list
      elements: dict
      sample:
        - message: HA Cluster configuration complete
          timestamp: 1485778546965628
          cursor: a1
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.cluster import CLUSTER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
