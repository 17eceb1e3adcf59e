#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/usage.py
# and tests/examples/openstack_usage_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_usage_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_usage_info
short_description: Get what projects have used of OpenStack's compute service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Tells how many hours of servers, CPUs, memory and disks the projects have used of the compute service (Nova)
    in a period.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.40 Usage audits and 3.51 Project usage.
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
  project:
    description:
      - Name or id of a project, whose servers are shown too. Left out, all projects are returned that used anything;
        only administrators can ask for others than their own.
    type: str
  start:
    description:
      - Where the period begins, such as V(2026-11-01T00:00:00), in UTC. Left out, only what is there now is told,
        with no hours.
    type: str
  end:
    description:
      - Where the period ends, in UTC. Left out, it is now.
    type: str
  detailed:
    description:
      - Whether the servers of all projects are shown too.
    type: bool
    default: false
  audit:
    description:
      - Whether to get the hosts' own audits of the last period, too (RV(audit)).
    type: bool
    default: false
  audit_before:
    description:
      - Get the audits of the last period that ended before this moment, such as V(2026-11-01 00:00:00), in UTC.
    type: str
"""

EXAMPLES = r"""
- name: Get what the projects used in September
  telco.cloud.openstack_usage_info:
    start: "2026-09-01T00:00:00"
    end: "2026-10-01T00:00:00"
    detailed: true
  register: month

- name: Tell who used the most
  ansible.builtin.debug:
    msg: "{{ (month.usages | sort(attribute='total_hours') | last | default({})).project_id | default('nobody') }}"

- name: Get what one project has used, server by server
  telco.cloud.openstack_usage_info:
    project: admin
    start: "2026-09-01T00:00:00"
    end: "2026-10-01T00:00:00"

- name: See whether all hosts have audited the last period
  telco.cloud.openstack_usage_info:
    audit: true

- name: The same for an earlier one
  telco.cloud.openstack_usage_info:
    audit_before: "2026-03-15 00:00:00"
  register: earlier

- name: See which period that was
  ansible.builtin.assert:
    that: earlier.audit.period_ending == '2026-03-01 00:00:00'
"""

RETURN = r"""
---
usages:
  description:
    - The usage, one for each project.
  returned: success
  type: list
  elements: dict
  contains:
    project_id:
      description:
        - Id of the project.
      returned: when the service sends it
      type: str
      sample: e45ca02ed7d44f12b5795f76dd37fa69
    start:
      description:
        - Where the period begins (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-01T00:00:00.000000'
    stop:
      description:
        - Where it ends (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
    total_hours:
      description:
        - Hours of all servers.
      returned: when the service sends it
      type: float
      sample: 12.5
    total_vcpus_usage:
      description:
        - CPUs times hours.
      returned: when the service sends it
      type: float
      sample: 25.0
    total_memory_mb_usage:
      description:
        - MiB of memory times hours.
      returned: when the service sends it
      type: float
      sample: 25600.0
    total_local_gb_usage:
      description:
        - GiB of disks times hours.
      returned: when the service sends it
      type: float
      sample: 250.0
    servers:
      description:
        - Each server; there with C(project) and with C(detailed).
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        id:
          description:
            - Id of the server.
          returned: when the service sends it
          type: str
          sample: 2594da2b-e860-4cb4-beb8-432bdb598601
        name:
          description:
            - Name of the server.
          returned: when the service sends it
          type: str
          sample: upf-1
        project_id:
          description:
            - Id of its project.
          returned: when the service sends it
          type: str
          sample: e45ca02ed7d44f12b5795f76dd37fa69
        flavor:
          description:
            - Name of its flavor.
          returned: when the service sends it
          type: str
          sample: m1.tiny
        vcpus:
          description:
            - CPUs of the flavor.
          returned: when the service sends it
          type: int
          sample: 1
        memory_mb:
          description:
            - Memory of the flavor in MiB.
          returned: when the service sends it
          type: int
          sample: 512
        local_gb:
          description:
            - Disks of the flavor in GiB.
          returned: when the service sends it
          type: int
          sample: 1
        hours:
          description:
            - For how long it was there within the period.
          returned: when the service sends it
          type: float
          sample: 1.5
        uptime:
          description:
            - Seconds since it was started first.
          returned: when the service sends it
          type: int
          sample: 5400
        state:
          description:
            - Its state; V(terminated) when it is gone.
          returned: when the service sends it
          type: str
          sample: active
        started_at:
          description:
            - When it was started first (UTC).
          returned: when the service sends it
          type: str
          sample: '2026-11-21T09:30:00.000000'
        ended_at:
          description:
            - When it was deleted (UTC); null while it is there.
          returned: when the service sends it
          type: str
audit:
  description:
    - The audits by C(audit) or C(audit_before), in Nova's names; null otherwise.
  returned: success
  type: dict
  sample:
    num_hosts: 3
    num_hosts_done: 3
    overall_status: ALL hosts done. 0 errors.
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.usage import USAGE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
