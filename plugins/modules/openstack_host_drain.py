#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/host_drain.py
# and tests/examples/openstack_host_drain.yml. Do not edit.
"""Ansible module telco.cloud.openstack_host_drain."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_host_drain
short_description: Move all instances of a compute host of OpenStack away
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Moves every instance of a compute host to other hosts, some at a time, each by the first way that is allowed
    and works, and gives an account of each of them.
  - Where an instance goes is the scheduler's choice. Disable the host's compute service before (M(telco.cloud.openstack_compute_service)),
    or new instances may come while old ones go.
  - Instances in states that nothing can move (suspended, rescued, shelved and not offloaded) are left, and the
    error says so. One that is in error can only be evacuated.
  - 'A run that was cut off is simply run again with the same O(record): what is still moving is followed, a cold
    migration that only waited for its confirmation is confirmed, what failed is tried again.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.2 Servers, 3.4 and 3.5 Servers' actions.
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
  - module: telco.cloud.openstack_host_drain_info
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
  host:
    description:
      - Name of the compute host, exactly as the compute service (Nova) knows it. No pattern.
    type: str
    required: true
  ways:
    description:
      - How an instance may be moved, in the order in which the ways are tried. A way that does not work for an
        instance is followed by the next one that fits its state.
      - 'V(live): while it runs. V(cold): it is stopped, moved, started again where it ran, and the resize that
        this is to the service is confirmed; a stopped instance stays stopped. V(evacuate): it is built again elsewhere,
        which is only possible when the host is down. Memory is lost, and local disks are unless they are on shared
        storage.'
      - A host whose compute service is up is never evacuated; from one that is down nothing else is possible.
    type: list
    elements: str
    default:
      - live
      - cold
    choices:
      - live
      - cold
      - evacuate
  instances:
    description:
      - Only these instances of the host, by name or id. Left out, all are moved.
    type: list
    elements: str
  max_parallel:
    description:
      - How many instances may be moving at the same time.
    type: int
    default: 3
  max_failed:
    description:
      - After more failures than this no further move is begun; what is moving is followed to its end. Left out,
        all are tried. Instances that were in error before are not counted.
    type: int
  move_timeout:
    description:
      - How long one move may take, in seconds. A live migration that takes longer is aborted, and the next way
        is tried.
    type: int
    default: 900
  wait_timeout:
    description:
      - How long the whole drain may take, in seconds.
    type: int
    default: 14400
  poll_interval:
    description:
      - Seconds between two looks at the host, at the most.
    type: float
    default: 5.0
  record:
    description:
      - 'File of the run record: one line of JSON for each instance, written before and after each step. A run that
        finds it goes on where the last one ended. Its folder has to exist.'
    type: path
  fenced:
    description:
      - You vouch that the host has no power, so that nothing on it runs any more. The task then waits until the
        compute service is seen down, and evacuates. For O(ways=[evacuate]) only.
    type: bool
    default: false
  only_record:
    description:
      - Whether to move nothing, and only write a line for each instance that is on the host into O(record). What
        something else moves then is accounted for by the next run.
    type: bool
    default: false
  accept_failures:
    description:
      - Whether the task succeeds although instances could not be moved; RV(failed_instances) names them then.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Have a line for each instance before CloudManager moves them
  telco.cloud.openstack_host_drain:
    host: mnode2.develop.stand.loc
    record: "{{ backup_dir }}/mnode2.jsonl"
    only_record: true

- name: Move all instances away, those that run while they run
  telco.cloud.openstack_host_drain:
    host: mnode1.develop.stand.loc
    ways:
      - live
      - cold
    max_parallel: 3
    max_failed: 5
    poll_interval: 0.2
    record: "{{ backup_dir }}/mnode1.jsonl"
  register: drained

- name: See that each of them is accounted for
  ansible.builtin.assert:
    that:
      - drained.failed_instances == []
      - drained.instances | map(attribute='status') | unique == ['MOVED']

- name: Take new instances again
  telco.cloud.openstack_compute_service:
    host: mnode1.develop.stand.loc
    status: enabled
"""

RETURN = r"""
---
instances:
  description:
    - Each instance, those of earlier runs in C(record) too; in check mode as it is planned.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Id of the instance.
      returned: when the service sends it
      type: str
      sample: 2e1c0f1a-2d0f-4e3c-9f5a-0d6f3b1c9a11
    name:
      description:
        - Its name.
      returned: when the service sends it
      type: str
      sample: web-1
    status:
      description:
        - C(PENDING), C(MOVING), C(MOVED), C(FAILED), or C(GONE) when somebody deleted it meanwhile.
      returned: when the service sends it
      type: str
      sample: MOVED
    before:
      description:
        - The service's word for its status before the drain.
      returned: when the service sends it
      type: str
      sample: ACTIVE
    host_from:
      description:
        - The host that is drained.
      returned: when the service sends it
      type: str
      sample: compute-1.example.com
    host_to:
      description:
        - Where it is now.
      returned: when the service sends it
      type: str
      sample: compute-3.example.com
    way:
      description:
        - How it was moved, or was tried to be moved last.
      returned: when the service sends it
      type: str
      sample: live
    tried:
      description:
        - The ways that did not work.
      returned: when the service sends it
      type: list
      elements: str
      sample: []
    request_id:
      description:
        - The service's id of the request that started the last move.
      returned: when the service sends it
      type: str
      sample: req-6bfb2d4a-4cd8-4d0e-8a0e-2d3f8c5d7e11
    reason:
      description:
        - Why the last try did not work.
      returned: when the service sends it
      type: str
    started:
      description:
        - When its first move was started.
      returned: when the service sends it
      type: str
      sample: '2026-11-25T09:30:00Z'
    ended:
      description:
        - When its end was seen.
      returned: when the service sends it
      type: str
      sample: '2026-11-25T09:31:12Z'
counts:
  description:
    - How many are in which state.
  returned: success
  type: dict
  sample:
    PENDING: 0
    MOVING: 0
    MOVED: 12
    FAILED: 0
    GONE: 0
failed_instances:
  description:
    - Names of those that were not moved.
  returned: success
  type: list
  elements: str
  sample: []
diff:
  description:
    - The names of the instances on the host, before and after.
  returned: success
  type: dict
  sample:
    before:
      host: compute-1.example.com
      instances:
        - web-1
        - web-2
    after:
      host: compute-1.example.com
      instances: []
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.host_drain import HOST_DRAIN as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
