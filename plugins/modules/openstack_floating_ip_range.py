#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/floating_ip_ranges.py
# and tests/examples/openstack_floating_ip_range.yml. Do not edit.
"""Ansible module telco.cloud.openstack_floating_ip_range."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_floating_ip_range
short_description: Manage ranges of floating IPs of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gives nova-network addresses to lend to projects, and takes them away. Only administrators can.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.36 Floating IPs bulk.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Stein.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_floating_ip_range_info
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
  ip_range:
    description:
      - The addresses, as a network. It is there when all of its hosts' addresses are.
    type: str
    required: true
  pool:
    description:
      - The pool that new addresses go to; else Nova's own default.
      - It cannot be changed later.
    type: str
  host_interface:
    description:
      - The hosts' interface that they are on; else Nova's own default.
      - It cannot be changed later.
    type: str
  state:
    description:
      - The state that the floating IPs is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Have a range of floating IPs
  telco.cloud.openstack_floating_ip_range:
    ip_range: 203.0.113.0/29
    pool: nova
    host_interface: eth0

- name: Delete one
  telco.cloud.openstack_floating_ip_range:
    ip_range: 203.0.113.8/29
    state: absent

- name: Delete the range
  telco.cloud.openstack_floating_ip_range:
    ip_range: 203.0.113.0/29
    state: absent
"""

RETURN = r"""
---
floating_ip_range:
  description:
    - The floating IPs as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    ip_range:
      description:
        - The addresses, as a network. It is there when all of its hosts' addresses are.
      returned: when the service sends it
      type: str
      sample: 203.0.113.0/29
    pool:
      description:
        - The pool that new addresses go to; else Nova's own default.
      returned: when the service sends it
      type: str
      sample: nova
    host_interface:
      description:
        - The hosts' interface that they are on; else Nova's own default.
      returned: when the service sends it
      type: str
      sample: eth0
  sample:
    ip_range: 203.0.113.0/29
    pool: nova
    host_interface: eth0
id:
  description:
    - What identifies the floating IPs. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.floating_ip_ranges import FLOATING_IP_RANGE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
