#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/cluster.py
# and tests/examples/f5_vnfm_cluster.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_cluster."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_cluster
short_description: Start or join a cluster of F5 VNF Managers
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes the manager the first of a new cluster, or lets it join one. A manager that is part of a cluster already
    stays as it is; only O(configuration) is sent to it.
  - A manager leaves its cluster by M(telco.cloud.f5_vnfm_cluster_node) on another manager.
  - Needs the premium edition of the manager and an administrator.
  - Written from F5 VNFM REST API v3.1, Cluster.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_cluster_info
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
    details: With O(configuration) and O(update_configuration=always) each run sends the configuration.
options:
  host_ip:
    description:
      - Address under which the other managers reach this one. It is needed to start or join a cluster.
    type: str
  node_name:
    description:
      - Name of this manager within the cluster, unique there. It is needed to start or join a cluster.
    type: str
  join_addrs:
    description:
      - Addresses of managers in the cluster that is joined. Without them a new cluster is started.
    type: list
    elements: str
  credentials:
    description:
      - The credentials that M(telco.cloud.f5_vnfm_cluster_node) got for this manager. They are needed to join.
    type: str
  configuration:
    description:
      - Settings of the cluster, of its own mechanisms or of extensions. The manager never shows them, so they cannot
        be compared; see O(update_configuration).
    type: dict
  update_configuration:
    description:
      - 'When to send O(configuration): V(always) sends it and reports a change on each run, V(on_create) only when
        the cluster is started or joined.'
    type: str
    default: always
    choices:
      - always
      - on_create
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
- name: Start a cluster with this manager as its first, and configure it once
  telco.cloud.f5_vnfm_cluster:
    host_ip: 172.20.0.2
    node_name: manager-1
    configuration:
      heartbeat_interval: 10
    update_configuration: on_create
    wait_timeout: 900
"""

RETURN = r"""
---
cluster:
  description:
    - The cluster as it is afterwards, in check mode as it is predicted; empty when there is none.
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
      sample: &id001
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
      sample: &id002
        - message: HA Cluster configuration complete
          timestamp: 1485778546965628
          cursor: a1
  sample:
    initialized: true
    consul: *id001
    logs: *id002
id:
  description:
    - What identifies the cluster. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.cluster import CLUSTER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
