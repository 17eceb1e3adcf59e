#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/services.py
# and tests/examples/openstack_compute_service_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_service_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_service_info
short_description: List compute services of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists services of the compute service (Nova), with one request.
  - Options and results have the names of M(openstack.cloud.compute_service_info), so that its playbooks work here.
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.50 Manage services.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_service
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
      - Only services of the host of exactly this name.
    type: str
  binary:
    description:
      - Only services of this program, such as V(nova-compute).
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look at the compute service of one host
  telco.cloud.openstack_compute_service_info:
    host: mnode2.develop.stand.loc
    binary: nova-compute
  register: one

- name: See that it is disabled, and why
  ansible.builtin.assert:
    that:
      - one.compute_services | length == 1
      - one.compute_services[0].status == 'disabled'
      - one.compute_services[0].disabled_reason == 'Repair'

- name: List the compute services of all hosts
  telco.cloud.openstack_compute_service_info:
    binary: nova-compute
  register: all

- name: Which hosts take new servers
  ansible.builtin.assert:
    that:
      - "'mnode1.develop.stand.loc' in open"
      - "'mnode2.develop.stand.loc' not in open"
  vars:
    open: "{{ all.compute_services | selectattr('status', 'eq', 'enabled') | map(attribute='host') }}"

- name: Put the host into use again
  telco.cloud.openstack_compute_service:
    host: mnode2.develop.stand.loc
    status: enabled
"""

RETURN = r"""
---
compute_services:
  description:
    - The compute services that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    host:
      description:
        - Host that the service runs on, by its exact name. Needed unless C(id) is given.
      returned: when the service sends it
      type: str
      sample: compute1
    binary:
      description:
        - The service's program. With C(id) alone it is not looked at.
      returned: when the service sends it
      type: str
      sample: nova-compute
    id:
      description:
        - Id of the service (a UUID).
      returned: when the service sends it
      type: str
      sample: 7dc4a738-6e6f-4f88-9ec9-693835acb367
    status:
      description:
        - Whether new servers may be placed on the host. Those that are on it stay and go on either way.
      returned: when the service sends it
      type: str
      sample: disabled
    disabled_reason:
      description:
        - Why the service is disabled, at most 255 characters; only together with C(status=disabled). Left out,
          an existing reason stays, and one that is disabled now gets none.
      returned: when the service sends it
      type: str
      sample: decommission
    forced_down:
      description:
        - 'Whether Nova takes the service for down without waiting until it falls silent: servers can be evacuated
          at once. Only do this to a host that is known to be off, or its servers run twice.'
      returned: when the service sends it
      type: bool
      sample: false
    is_forced_down:
      description:
        - The same as C(forced_down).
      returned: when the service sends it
      type: bool
      sample: false
    state:
      description:
        - V(up) when it was heard of lately, else V(down).
      returned: when the service sends it
      type: str
      sample: up
    availability_zone:
      description:
        - Availability zone of the host.
      returned: when the service sends it
      type: str
      sample: nova
    updated_at:
      description:
        - When it was last heard of, or changed (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
  sample:
    - host: compute1
      binary: nova-compute
      id: 7dc4a738-6e6f-4f88-9ec9-693835acb367
      status: disabled
      disabled_reason: decommission
      forced_down: false
      is_forced_down: false
      state: up
      availability_zone: nova
      updated_at: '2026-11-21T09:30:00.000000'
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.services import COMPUTE_SERVICE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
