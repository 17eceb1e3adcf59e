#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_hosts.py
# and tests/examples/openstack_compute_host.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_host."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_host
short_description: Enable, maintain and switch hosts of OpenStack's compute service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Tells a host of the compute service (Nova) to take servers or not, to be in maintenance, or to be switched.
    Only administrators can, and only some of its drivers do anything.
  - 'To keep new servers off a host use M(telco.cloud.openstack_compute_service), to empty it M(telco.cloud.openstack_host_drain):
    these work with all drivers and see what is there already.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.38 Hosts.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that still has these calls; Nova's of today does, when it is asked for its microversion
    2.42, and its drivers implement few of them.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_host_info
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
    support: partial
    details: Nova shows nowhere what was set, so that each run does it.
options:
  name:
    description:
      - Name of the host.
    type: str
    required: true
  status:
    description:
      - Whether it is to take new servers.
    type: str
    choices:
      - enable
      - disable
  maintenance_mode:
    description:
      - Whether it is to be in maintenance, which moves its servers away where the driver can.
    type: str
    choices:
      - enable
      - disable
  power:
    description:
      - Reboot the machine, switch it off or on; after the other two.
    type: str
    choices:
      - reboot
      - shutdown
      - startup
"""

EXAMPLES = r"""
- name: Place servers on a host again
  telco.cloud.openstack_compute_host:
    name: mnode3.develop.stand.loc
    status: enable

- name: Begin the maintenance of a host
  telco.cloud.openstack_compute_host:
    name: mnode3.develop.stand.loc
    maintenance_mode: enable

- name: Boot its machine
  telco.cloud.openstack_compute_host:
    name: mnode3.develop.stand.loc
    power: reboot

- name: Switch its machine off
  telco.cloud.openstack_compute_host:
    name: mnode3.develop.stand.loc
    power: shutdown

- name: Switch it on again, and end the maintenance
  telco.cloud.openstack_compute_host:
    name: mnode3.develop.stand.loc
    maintenance_mode: disable
    power: startup
"""

RETURN = r"""
---
host:
  description:
    - What Nova answered; in check mode only the name.
  returned: success
  type: dict
  contains:
    host:
      description:
        - Name of the host.
      returned: when the service sends it
      type: str
      sample: compute1
    status:
      description:
        - By C(status).
      returned: when the service sends it
      type: str
      sample: enabled
    maintenance_mode:
      description:
        - By C(maintenance_mode).
      returned: when the service sends it
      type: str
      sample: off_maintenance
    power_action:
      description:
        - By C(power).
      returned: when the service sends it
      type: str
      sample: reboot
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_hosts import COMPUTE_HOST as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
