#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/services.py
# and tests/examples/openstack_compute_service.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_service."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_service
short_description: Enable, disable and delete compute services of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Enables, disables, forces down and deletes services of the compute service (Nova). Only administrators can.
  - A service comes by itself when it starts on its host; it cannot be created here.
  - 'Nova deletes no C(nova-compute) whose host has servers or unfinished migrations. With it go the host''s membership
    in aggregates and its resource provider. Stop the program before: it would register itself anew.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.50 Manage services.
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
  - module: telco.cloud.openstack_compute_service_info
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
      - Host that the service runs on, by its exact name. Needed unless O(id) is given.
    type: str
  binary:
    description:
      - The service's program. With O(id) alone it is not looked at.
    type: str
    default: nova-compute
  id:
    description:
      - Id of the service (a UUID).
    type: str
  status:
    description:
      - Whether new servers may be placed on the host. Those that are on it stay and go on either way.
    type: str
    choices:
      - enabled
      - disabled
  disabled_reason:
    description:
      - Why the service is disabled, at most 255 characters; only together with O(status=disabled). Left out, an
        existing reason stays, and one that is disabled now gets none.
    type: str
  forced_down:
    description:
      - 'Whether Nova takes the service for down without waiting until it falls silent: servers can be evacuated
        at once. Only do this to a host that is known to be off, or its servers run twice.'
    type: bool
  state:
    description:
      - The state that the compute service is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Place no more servers on a host, and say why
  telco.cloud.openstack_compute_service:
    host: mnode2.develop.stand.loc
    status: disabled
    disabled_reason: "decommission: change 4711"
  register: service

- name: See who has disabled it
  ansible.builtin.assert:
    that:
      - service.compute_service.status == 'disabled'
      - service.compute_service.disabled_reason is search('4711')

- name: A host that is known to be off is taken for down at once
  telco.cloud.openstack_compute_service:
    host: mnode2.develop.stand.loc
    forced_down: true

- name: A host is in use again
  telco.cloud.openstack_compute_service:
    host: mnode1.develop.stand.loc
    status: enabled
    forced_down: false

- name: Forget a host that was taken away
  telco.cloud.openstack_compute_service:
    host: mnode3.develop.stand.loc
    state: absent

- name: Put the host into use again
  telco.cloud.openstack_compute_service:
    host: mnode2.develop.stand.loc
    status: enabled
    forced_down: false
"""

RETURN = r"""
---
compute_service:
  description:
    - The compute service as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    host: compute1
    binary: nova-compute
    id: 7dc4a738-6e6f-4f88-9ec9-693835acb367
    status: disabled
    disabled_reason: decommission
    forced_down: false
    is_forced_down: false
    state: up
    availability_zone: nova
    updated_at: '2026-11-21T09:30:00.000000'
id:
  description:
    - What identifies the compute service. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.services import COMPUTE_SERVICE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
