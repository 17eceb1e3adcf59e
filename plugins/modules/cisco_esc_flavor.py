#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/flavors.py
# and tests/examples/cisco_esc_flavor.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_flavor."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_flavor
short_description: Manage flavors of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates and deletes flavors of Cisco Elastic Services Controller.
  - 'ESC cannot change a flavor: what differs is an error, unless O(recreate=true).'
  - ESC does such work in the background. The module waits for its end, told by ESC's callback or by looking itself.
  - Written from Cisco ESC REST northbound API 2.2, 05-Flavors.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_flavor_info
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  internal_flavor_id:
    description:
      - 'Identifier of the flavor in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique among
        all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
    type: str
    required: true
  name:
    description:
      - Name of the flavor in the infrastructure below ESC, 1 to 255 characters. It is needed for a new flavor.
      - It cannot be changed later.
    type: str
  vcpus:
    description:
      - Number of virtual processors. It is needed for a new flavor.
      - It cannot be changed later.
    type: int
  memory_mb:
    description:
      - Memory in megabytes. It is needed for a new flavor.
      - It cannot be changed later.
    type: int
  ephemeral_disk_mb:
    description:
      - Size of the disk that goes with the VM, in megabytes.
      - It cannot be changed later.
    type: int
  external_flavor_id:
    description:
      - Identifier of the flavor in the infrastructure below ESC, at most 72 characters. A new one gets its own.
      - It cannot be changed later.
    type: str
  loopback_mode:
    description:
      - 'Sends C(Loopback-Mode) with a deletion: ESC goes through it without asking the infrastructure below it
        to delete anything.'
    type: bool
  callback_url:
    description:
      - 'Address of a receiver of yours that ESC tells when the operation has ended. Without it the module listens
        itself while it waits. Either way the module looks for itself: a callback that gets lost does no harm.'
      - Without it the environment variable E(CISCO_ESC_CALLBACK_URL) is used.
    type: str
  callback_address:
    description:
      - Name or address under which ESC reaches the machine that the module runs on, for the module's own listener.
        Without it, the address from which that machine talks to ESC.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_ADDRESS) is used.
    type: str
  callback_port:
    description:
      - Port of the module's own listener, for a firewall that lets only some through; V(0) takes a free one.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_PORT) is used.
    type: int
    default: 0
  state:
    description:
      - The state that the flavor is brought into.
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
  wait:
    description:
      - Whether to wait until the work is done on the server.
    type: bool
    default: true
  wait_timeout:
    description:
      - How long to wait for each step, in seconds.
    type: int
    default: 600
"""

EXAMPLES = r"""
- name: Make a flavor
  telco.cloud.cisco_esc_flavor:
    internal_flavor_id: small
    name: vnf.small
    vcpus: 2
    memory_mb: 2048

- name: Make a flavor larger, by a new one in its place
  telco.cloud.cisco_esc_flavor:
    internal_flavor_id: large
    name: vnf.large
    vcpus: 8
    memory_mb: 32768
    recreate: true

- name: Delete the flavors
  telco.cloud.cisco_esc_flavor:
    internal_flavor_id: "{{ item }}"
    state: absent
  loop:
    - small
    - large
"""

RETURN = r"""
---
flavor:
  description:
    - The flavor as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    internal_flavor_id:
      description:
        - 'Identifier of the flavor in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique
          among all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
      returned: when the service sends it
      type: str
      sample: small
    name:
      description:
        - Name of the flavor in the infrastructure below ESC, 1 to 255 characters. It is needed for a new flavor.
      returned: when the service sends it
      type: str
      sample: vnf.small
    vcpus:
      description:
        - Number of virtual processors. It is needed for a new flavor.
      returned: when the service sends it
      type: int
      sample: 2
    memory_mb:
      description:
        - Memory in megabytes. It is needed for a new flavor.
      returned: when the service sends it
      type: int
      sample: 2048
    ephemeral_disk_mb:
      description:
        - Size of the disk that goes with the VM, in megabytes.
      returned: when the service sends it
      type: int
      sample: 0
    external_flavor_id:
      description:
        - Identifier of the flavor in the infrastructure below ESC, at most 72 characters. A new one gets its own.
      returned: when the service sends it
      type: str
      sample: fb63c114-de1a-40d8-abae-fa6011abd150
    event_type:
      description:
        - The last thing that ESC did with it.
      returned: when the service sends it
      type: str
      sample: CREATE_FLAVOR
  sample:
    internal_flavor_id: small
    name: vnf.small
    vcpus: 2
    memory_mb: 2048
    ephemeral_disk_mb: 0
    external_flavor_id: fb63c114-de1a-40d8-abae-fa6011abd150
    event_type: CREATE_FLAVOR
id:
  description:
    - What identifies the flavor. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.flavors import FLAVOR as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
