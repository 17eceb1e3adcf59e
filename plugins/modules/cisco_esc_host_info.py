#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/hosts.py
# and tests/examples/cisco_esc_host_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_host_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_host_info
short_description: Show whether a host of Cisco ESC's infrastructure is enabled
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Shows whether VMs can be placed on a host. ESC has no list of hosts; one that it does not know is an empty list.
  - Written from Cisco ESC REST northbound API 2.2, 12-Host Actions.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_host
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  host_name:
    description:
      - Name of the host.
    type: str
    required: true
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Ask whether VMs can be placed on a host
  telco.cloud.cisco_esc_host_info:
    host_name: my-ucs-1
  register: answer

- name: They can
  ansible.builtin.assert:
    that: answer.hosts[0].state == 'enabled'

- name: A host that ESC does not know is an empty list
  telco.cloud.cisco_esc_host_info:
    host_name: nowhere
  register: nowhere
  failed_when: nowhere.hosts | length > 0
"""

RETURN = r"""
---
hosts:
  description:
    - The hosts that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    host_name:
      description:
        - Name of the host.
      returned: when the service sends it
      type: str
      sample: compute-3
    state:
      description:
        - Whether VMs can be placed on the host. Those that are on it stay.
      returned: when the service sends it
      type: str
      sample: enabled
  sample:
    - host_name: compute-3
      state: enabled
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.hosts import HOST_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
