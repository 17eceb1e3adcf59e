#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/aggregates.py
# and tests/examples/openstack_host_aggregate_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_host_aggregate_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_host_aggregate_info
short_description: List host aggregates of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists host aggregates of the compute service (Nova), with one request. Only administrators can.
  - Options and results have the names of M(openstack.cloud.host_aggregate_info), so that its playbooks work here.
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.22 Host aggregates.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_host_aggregate
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
      - Name or id of a host aggregate. Left out, all that the login may see are returned.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look an aggregate up by its name
  telco.cloud.openstack_host_aggregate_info:
    name: ssd
  register: found

- name: See its hosts
  ansible.builtin.assert:
    that:
      - found.aggregates | length == 1
      - found.aggregates[0].hosts == ['mnode1.develop.stand.loc']

- name: The same by its id
  telco.cloud.openstack_host_aggregate_info:
    name: "{{ found.aggregates[0].id }}"

- name: List them all
  telco.cloud.openstack_host_aggregate_info:
  register: all

- name: In which aggregates a host is
  ansible.builtin.assert:
    that: "'ssd' in all.aggregates | selectattr('hosts', 'contains', host) | map(attribute='name')"
  vars:
    host: mnode1.develop.stand.loc

- name: Delete the aggregate
  telco.cloud.openstack_host_aggregate:
    name: ssd
    state: absent
"""

RETURN = r"""
---
aggregates:
  description:
    - The aggregates that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the aggregate, or the id of an existing one. A name is unique.
      returned: when the service sends it
      type: str
      sample: ssd
    availability_zone:
      description:
        - Name of the availability zone that its hosts are in. Nova changes it only as long as its hosts have no
          servers, and never takes it away.
      returned: when the service sends it
      type: str
      sample: az1
    hosts:
      description:
        - Hosts that are in it, by the exact names of their compute services.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - compute1
        - compute2
    metadata:
      description:
        - 'All of its metadata: keys that are not named here are taken away. Values are kept as texts. The availability
          zone, which Nova keeps there as well, is not part of it.'
      returned: when the service sends it
      type: dict
      sample: &id002
        ssd: 'true'
    id:
      description:
        - Id of the aggregate.
      returned: when the service sends it
      type: int
      sample: 1
    uuid:
      description:
        - Its id in the placement service.
      returned: when the service sends it
      type: str
      sample: aac5e848-62a9-40cb-8373-d3e768d58237
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
    updated_at:
      description:
        - When it was last changed (UTC).
      returned: when the service sends it
      type: str
    deleted_at:
      description:
        - When it was deleted (UTC).
      returned: when the service sends it
      type: str
    is_deleted:
      description:
        - Whether it was deleted.
      returned: when the service sends it
      type: bool
      sample: false
  sample:
    - name: ssd
      availability_zone: az1
      hosts: *id001
      metadata: *id002
      id: 1
      uuid: aac5e848-62a9-40cb-8373-d3e768d58237
      created_at: '2026-11-21T09:30:00.000000'
      is_deleted: false
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.aggregates import HOST_AGGREGATE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
