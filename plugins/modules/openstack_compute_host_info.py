#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_hosts.py
# and tests/examples/openstack_compute_host_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_host_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_host_info
short_description: List hosts of OpenStack's compute service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the hosts of the compute service (Nova) with what runs on them, or tells what one has and what the projects
    use of it. Only administrators can.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.38 Hosts.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that still has these calls; Nova's of today does, when it is asked for its microversion
    2.42, and its drivers implement few of them.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_host
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
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
      - Name of one host. The list is empty when there is none.
    type: str
  zone:
    description:
      - Only hosts of this availability zone.
    type: str
"""

EXAMPLES = r"""
- name: List the hosts that run servers
  telco.cloud.openstack_compute_host_info:
    zone: nova
  register: found

- name: Look at what one has, and who uses it
  telco.cloud.openstack_compute_host_info:
    name: mnode1.develop.stand.loc
  register: one

- name: See that it is among them
  ansible.builtin.assert:
    that:
      - "'mnode1.develop.stand.loc' in (found.hosts | map(attribute='host_name'))"
      - one.hosts[0].resources[0].cpu > 0
"""

RETURN = r"""
---
hosts:
  description:
    - The hosts, once for each of their services.
  returned: success
  type: list
  elements: dict
  contains:
    host_name:
      description:
        - Name of the host.
      returned: when the service sends it
      type: str
      sample: compute1
    service:
      description:
        - What runs there; not with C(name).
      returned: when the service sends it
      type: str
      sample: compute
    zone:
      description:
        - Its availability zone; not with C(name).
      returned: when the service sends it
      type: str
      sample: nova
    resources:
      description:
        - 'With C(name): what it has (C((total\))), what is used (C((used_now\))), what its servers may use (C((used_max\)))
          and what each project has there.'
      returned: when the service sends it
      type: list
      elements: dict
      sample:
        - host: compute1
          project: (total)
          cpu: 8
          memory_mb: 8192
          disk_gb: 100
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_hosts import COMPUTE_HOST_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
