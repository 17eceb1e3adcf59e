#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/host_drain_info.py
# and tests/examples/openstack_host_drain_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_host_drain_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_host_drain_info
short_description: Tell what a drain of a compute host of OpenStack would meet
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Looks at a compute host before it is drained: what is on it, whether the other hosts have room for it, and
    what stands in the way. Nothing is changed, in five requests however many instances there are.'
  - 'Capacity is what the hypervisors tell, with the scheduler''s ratios, which the compute service does not tell:
    give yours. Disks are not counted.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.2, 3.22, 3.39, 3.47 and 3.50.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_host_drain
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
  host:
    description:
      - Name of the compute host, exactly as the compute service (Nova) knows it.
    type: str
    required: true
  reason:
    description:
      - The beginning of the reason with which you disable compute services. A host that is disabled with such a
        reason is not taken for one that somebody else is at work on.
    type: str
  headroom_percent:
    description:
      - How much of the remaining hosts' capacity has to be free when all instances have moved, in percent. Room
        for the next host that fails.
    type: int
    default: 10
  vcpu_ratio:
    description:
      - How many virtual CPUs the scheduler gives for each CPU of a host.
    type: float
    default: 16.0
  memory_ratio:
    description:
      - How much memory the scheduler gives for the memory of a host.
    type: float
    default: 1.5
"""

EXAMPLES = r"""
- name: Look before a host is drained
  telco.cloud.openstack_host_drain_info:
    host: mnode1.develop.stand.loc
    reason: telco.cloud
    headroom_percent: 20
  register: look

- name: Refuse when something stands in the way
  ansible.builtin.assert:
    that: look.obstacles | length == 0
    fail_msg: "{{ look.obstacles | map(attribute='message') | join('; ') }}"
"""

RETURN = r"""
---
host:
  description:
    - The host.
  returned: success
  type: str
  sample: compute-1.example.com
service:
  description:
    - Its compute service.
  returned: success
  type: dict
  sample:
    status: enabled
    state: up
    disabled_reason: null
    zone: nova
aggregates:
  description:
    - Names of its aggregates.
  returned: success
  type: list
  elements: str
  sample:
    - rack-7
instances:
  description:
    - What is on it, of all projects.
  returned: success
  type: list
  elements: dict
  sample:
    - id: 2e1c0f1a-2d0f-4e3c-9f5a-0d6f3b1c9a11
      name: web-1
      status: ACTIVE
capacity:
  description:
    - 'Room for the instances: virtual CPUs and memory (MB), with the scheduler''s ratios.'
  returned: success
  type: dict
  contains:
    needed:
      description:
        - What all instances need.
      returned: when the service sends it
      type: dict
      sample: &id001
        vcpus: 24
        memory_mb: 49152
    free:
      description:
        - What is free on RV(capacity.hosts).
      returned: when the service sends it
      type: dict
      sample: *id001
    total:
      description:
        - What these promise altogether.
      returned: when the service sends it
      type: dict
      sample: *id001
    largest:
      description:
        - The most that one of the instances needs.
      returned: when the service sends it
      type: dict
      sample: *id001
    largest_fits:
      description:
        - Whether one of the hosts has room for that.
      returned: when the service sends it
      type: bool
      sample: true
    hosts:
      description:
        - The other hosts that the scheduler may choose.
      returned: when the service sends it
      type: list
      elements: str
      sample:
        - compute-2.example.com
obstacles:
  description:
    - 'What stands in the way, each with its C(kind), a C(message) and the C(names) it is about. Kinds: C(host_down),
      C(disabled_by_others), C(others_in_maintenance), C(no_other_host), C(capacity), C(headroom), C(broken), C(immovable),
      C(affinity), C(anti_affinity).'
  returned: success
  type: list
  elements: dict
  sample:
    - kind: capacity
      message: 8192 memory_mb are needed, 4096 are free
      names: []
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.host_drain_info import HOST_DRAIN_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
