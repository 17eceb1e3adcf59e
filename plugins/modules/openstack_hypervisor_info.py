#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/hypervisors.py
# and tests/examples/openstack_hypervisor_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_hypervisor_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_hypervisor_info
short_description: List hypervisors of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the hypervisors of the compute service (Nova), with their capacity and use. Only administrators can.
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.39 Hypervisors.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
      - Name of a hypervisor as Nova has it (C(hypervisor_hostname)), exactly, or its id. Left out, all are listed.
    type: str
  details:
    description:
      - Whether capacity, use, type and service are told as well. V(false) is quicker where there are many.
    type: bool
    default: true
  with_servers:
    description:
      - Whether the servers on each hypervisor are told.
    type: bool
    default: false
  uptime:
    description:
      - Whether each hypervisor is asked for its uptime, with one more request for each.
    type: bool
    default: false
  statistics:
    description:
      - Whether the sums over all hypervisors are returned as RV(statistics), with one more request.
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look at one hypervisor, with the servers on it
  telco.cloud.openstack_hypervisor_info:
    name: mnode1.develop.stand.loc
    with_servers: true
  register: one

- name: See how much of it is used
  ansible.builtin.assert:
    that:
      - one.hypervisors | length == 1
      - one.hypervisors[0].vcpus_used <= one.hypervisors[0].vcpus
      - one.hypervisors[0].servers | length > 0

- name: The same by its id, and for how long it has been up
  telco.cloud.openstack_hypervisor_info:
    name: "{{ one.hypervisors[0].id }}"
    uptime: true

- name: List the names of all, and the sums over all
  telco.cloud.openstack_hypervisor_info:
    details: false
    statistics: true
  register: all

- name: See that both are of as many
  ansible.builtin.assert:
    that: all.statistics.count == all.hypervisors | length
"""

RETURN = r"""
---
hypervisors:
  description:
    - The hypervisors that match, in the service's order; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Id of the hypervisor (a UUID).
      returned: when the service sends it
      type: str
      sample: eb883e4b-b380-448b-83d2-3252eef284c0
    name:
      description:
        - Its name.
      returned: when the service sends it
      type: str
      sample: compute1.example.com
    hypervisor_hostname:
      description:
        - The same, as Nova calls it.
      returned: when the service sends it
      type: str
      sample: compute1.example.com
    state:
      description:
        - V(up) or V(down).
      returned: when the service sends it
      type: str
      sample: up
    status:
      description:
        - V(enabled) or V(disabled), as its compute service is.
      returned: when the service sends it
      type: str
      sample: enabled
    service:
      description:
        - Its compute service, with the name of the host.
      returned: when the service sends it
      type: dict
      sample:
        id: 7dc4a738-6e6f-4f88-9ec9-693835acb367
        host: compute1
        disabled_reason: null
    host_ip:
      description:
        - Its address.
      returned: when the service sends it
      type: str
      sample: 192.0.2.11
    hypervisor_type:
      description:
        - What kind it is.
      returned: when the service sends it
      type: str
      sample: QEMU
    hypervisor_version:
      description:
        - The version of its kind, as a number.
      returned: when the service sends it
      type: int
      sample: 7002000
    vcpus:
      description:
        - Its processors.
      returned: when the service sends it
      type: int
      sample: 64
    vcpus_used:
      description:
        - Virtual processors of its servers.
      returned: when the service sends it
      type: int
      sample: 12
    memory_mb:
      description:
        - Its memory, in MiB.
      returned: when the service sends it
      type: int
      sample: 262144
    memory_mb_used:
      description:
        - Memory of its servers and reserved, in MiB.
      returned: when the service sends it
      type: int
      sample: 25088
    free_ram_mb:
      description:
        - Memory that is left, in MiB.
      returned: when the service sends it
      type: int
      sample: 237056
    local_gb:
      description:
        - Its disks, in GiB.
      returned: when the service sends it
      type: int
      sample: 1000
    local_gb_used:
      description:
        - Disks of its servers, in GiB.
      returned: when the service sends it
      type: int
      sample: 240
    free_disk_gb:
      description:
        - What is left of its disks, in GiB.
      returned: when the service sends it
      type: int
      sample: 760
    disk_available_least:
      description:
        - What is left when all disks are filled as far as they may, in GiB.
      returned: when the service sends it
      type: int
      sample: 700
    running_vms:
      description:
        - How many servers it has, whatever their state.
      returned: when the service sends it
      type: int
      sample: 12
    current_workload:
      description:
        - How many tasks it is at work on.
      returned: when the service sends it
      type: int
      sample: 0
    cpu_info:
      description:
        - What its processors are.
      returned: when the service sends it
      type: raw
    servers:
      description:
        - 'Its servers by C(with_servers): C(uuid), and the C(name) that the hypervisor has for each.'
      returned: when the service sends it
      type: list
      elements: dict
      sample:
        - name: instance-0000001f
          uuid: 2594da2b-e860-4cb4-beb8-432bdb598601
    uptime:
      description:
        - What it says of its uptime and load, by C(uptime); null when it cannot tell.
      returned: when the service sends it
      type: str
      sample: ' 16:09:43 up 8 days, 19:58,  1 user,  load average: 0.86, 0.63, 0.55'
statistics:
  description:
    - The sums over all hypervisors, by C(statistics); null otherwise.
  returned: success
  type: dict
  sample:
    count: 3
    vcpus: 192
    vcpus_used: 36
    memory_mb: 786432
    memory_mb_used: 75264
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.hypervisors import HYPERVISOR_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
