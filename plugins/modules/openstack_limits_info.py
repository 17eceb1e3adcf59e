#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/limits.py
# and tests/examples/openstack_limits_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_limits_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_limits_info
short_description: Get the limits of a project in OpenStack's compute or block storage service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Tells how much of the compute service (Nova) or the block storage service (Cinder) a project may use, and how
    much of it is used, with one request.
  - Written from OpenStack API Complete Reference (2015-11-17), 1.3 and 3.17 Limits.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Cinder has to speak microversion 3.39 (OpenStack Queens) or a later one.
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
  service:
    description:
      - Which service to ask, by its type.
    type: str
    default: compute
    choices:
      - compute
      - block-storage
  project:
    description:
      - Name or id of a project. Left out, it is the login's; only administrators can ask for others.
    type: str
"""

EXAMPLES = r"""
- name: How much the login's project may still use
  telco.cloud.openstack_limits_info:
  register: own

- name: See that one more CPU would be allowed
  ansible.builtin.assert:
    that: own.limits.absolute.totalCoresUsed < own.limits.absolute.maxTotalCores

- name: The same of another project
  telco.cloud.openstack_limits_info:
    project: demo

- name: How many volumes it may have, and has
  telco.cloud.openstack_limits_info:
    service: block-storage
"""

RETURN = r"""
---
limits:
  description:
    - The limits, in the service's names.
  returned: success
  type: dict
  contains:
    absolute:
      description:
        - The most (C(max...), V(-1) for no limit) and the use (C(total...Used)) of servers, CPUs, memory in MiB,
          key pairs and server groups; of volumes, snapshots, backups and their GiB.
      returned: when the service sends it
      type: dict
      sample:
        maxTotalCores: 20
        totalCoresUsed: 4
        maxTotalRAMSize: 51200
    rate:
      description:
        - How often it may be asked; empty in all releases of today.
      returned: when the service sends it
      type: list
      elements: dict
      sample: []
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.limits import LIMITS_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
