#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/aggregates.py
# and tests/examples/openstack_host_aggregate.yml. Do not edit.
"""Ansible module telco.cloud.openstack_host_aggregate."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_host_aggregate
short_description: Manage host aggregates of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes host aggregates of the compute service (Nova), with their hosts and metadata. Only
    administrators can.
  - Nova deletes no aggregate that has hosts, so that O(state=absent) takes them out first.
  - Options and results have the names of M(openstack.cloud.host_aggregate), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.22 Host aggregates.
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
  - module: telco.cloud.openstack_host_aggregate_info
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  name:
    description:
      - Name of the aggregate, or the id of an existing one. A name is unique.
    type: str
    required: true
  availability_zone:
    description:
      - Name of the availability zone that its hosts are in. Nova changes it only as long as its hosts have no servers,
        and never takes it away.
    type: str
  hosts:
    description:
      - Hosts that are in it, by the exact names of their compute services.
    type: list
    elements: str
  purge_hosts:
    description:
      - Whether hosts that are not in O(hosts) are taken out. Without O(hosts) none is touched.
    type: bool
    default: true
  metadata:
    description:
      - 'All of its metadata: keys that are not named here are taken away. Values are kept as texts. The availability
        zone, which Nova keeps there as well, is not part of it.'
    type: dict
  state:
    description:
      - The state that the host aggregate is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have an aggregate of hosts with fast disks
  telco.cloud.openstack_host_aggregate:
    name: ssd
    hosts:
      - mnode1.develop.stand.loc
      - mnode3.develop.stand.loc
    metadata:
      ssd: true
  register: ssd

- name: See it
  ansible.builtin.assert:
    that:
      - ssd.aggregate.name == 'ssd'
      - ssd.aggregate.metadata.ssd == 'true'

- name: An aggregate that is an availability zone
  telco.cloud.openstack_host_aggregate:
    name: edge
    availability_zone: edge
    hosts:
      - mnode3.develop.stand.loc

- name: A host leaves an aggregate, and its metadata change
  telco.cloud.openstack_host_aggregate:
    name: rack-7
    hosts:
      - mnode1.develop.stand.loc
    metadata:
      power: "b"

- name: Add a host, whichever others are in it
  telco.cloud.openstack_host_aggregate:
    name: rack-8
    hosts:
      - mnode3.develop.stand.loc
    purge_hosts: false

- name: Take the hosts out of an aggregate and delete it
  telco.cloud.openstack_host_aggregate:
    name: former
    state: absent

- name: Make an aggregate an availability zone
  telco.cloud.openstack_host_aggregate:
    name: hall-2
    availability_zone: hall-2

- name: Delete the aggregates
  telco.cloud.openstack_host_aggregate:
    name: "{{ item }}"
    state: absent
  loop:
    - ssd
    - edge
    - rack-7
    - rack-8
    - hall-2
"""

RETURN = r"""
---
aggregate:
  description:
    - The host aggregate as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: ssd
    availability_zone: az1
    hosts: *id001
    metadata: *id002
    id: 1
    uuid: aac5e848-62a9-40cb-8373-d3e768d58237
    created_at: '2026-11-21T09:30:00.000000'
    is_deleted: false
id:
  description:
    - What identifies the host aggregate. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.aggregates import HOST_AGGREGATE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
