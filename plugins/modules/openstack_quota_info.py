#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/quota_info.py
# and tests/examples/openstack_quota_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_quota_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_quota_info
short_description: Get quotas of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Tells how much of the compute, network and block storage services a project may use, by one request to each
    of these services that the catalog has.
  - Written from OpenStack API Complete Reference (2015-11-17), 1.10, 2.5, 3.43, 3.44 and 14.2.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'Where a cloud''s block storage service has no version 3, or C(volume_api_version) of C(clouds.yaml) is V(1),
    version 1 is spoken: Cinder has had that up to its release Pike. What it has no word for is an error then.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_quota
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
      - Name or id of a project. Left out, it is the login's.
    type: str
  user:
    description:
      - 'Name or id of a user: quotas for this user within those of the project. The compute service has such, and
        the block storage service in its versions 1 and 2.'
    type: str
  quota_class:
    description:
      - Name of a class of quotas of the compute service, in place of a project.
    type: str
  customized:
    description:
      - Whether to list all projects whose network quotas were set, in place of one project.
    type: bool
  defaults:
    description:
      - Whether to tell the defaults of the project.
    type: bool
  details:
    description:
      - Whether to tell of each quota what is used and reserved, too.
    type: bool
"""

EXAMPLES = r"""
- name: What the login's project may use
  telco.cloud.openstack_quota_info:

- name: What another project may use
  telco.cloud.openstack_quota_info:
    name: ran-quotas
  register: quota

- name: See that the numbers are there
  ansible.builtin.assert:
    that:
      - quota.quotas[0].compute.cores == 7
      - quota.quotas[0].network.networks == 6

- name: How much of it is used
  telco.cloud.openstack_quota_info:
    name: ran-quotas
    details: true

- name: What it would have by default
  telco.cloud.openstack_quota_info:
    name: ran-quotas
    defaults: true

- name: What a user may have of it
  telco.cloud.openstack_quota_info:
    name: ran-quotas
    user: demo

- name: What a class of projects may have
  telco.cloud.openstack_quota_info:
    quota_class: default

- name: Which projects have network quotas of their own
  telco.cloud.openstack_quota_info:
    customized: true
  register: customized

- name: See that the project is among them
  ansible.builtin.assert:
    that: quota.quotas[0].project_id in customized.quotas | map(attribute='project_id')

- name: Back to the defaults
  telco.cloud.openstack_quota:
    name: ran-quotas
    state: absent

- name: Delete the project
  telco.cloud.openstack_project:
    name: ran-quotas
    state: absent
"""

RETURN = r"""
---
quotas:
  description:
    - The quotas of each project, or of the class.
  returned: success
  type: list
  elements: dict
  contains:
    project_id:
      description:
        - Its id.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    quota_class:
      description:
        - Name of the class, if it is one.
      returned: when the service sends it
      type: str
      sample: default
    compute:
      description:
        - The quotas of the compute service; only where it was asked. V(-1) is no limit.
      returned: when the service sends it
      type: dict
      sample:
        cores: 10
        fixed_ips: 10
    network:
      description:
        - The quotas of the network service; only where it was asked. V(-1) is no limit.
      returned: when the service sends it
      type: dict
      sample:
        floating_ips: 10
        health_monitors: 10
    volume:
      description:
        - The quotas of the volume service; only where it was asked. V(-1) is no limit.
      returned: when the service sends it
      type: dict
      sample:
        backup_gigabytes: 10
        backups: 10
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.quota_info import QUOTA_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
