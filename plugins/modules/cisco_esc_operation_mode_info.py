#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/operation_modes.py
# and tests/examples/cisco_esc_operation_mode_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_operation_mode_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_operation_mode_info
short_description: Show the operation mode of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Shows whether ESC works or is in maintenance.
  - Written from Cisco ESC REST northbound API 2.2, 11-ESC Operation Mode.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_operation_mode
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
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Ask for the operation mode of ESC
  telco.cloud.cisco_esc_operation_mode_info:
  register: answer

- name: ESC is at work
  ansible.builtin.assert:
    that: answer.operation_modes[0].mode == 'OPERATION'
"""

RETURN = r"""
---
operation_modes:
  description:
    - The operation modes that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    mode:
      description:
        - V(OPERATION) is how ESC works. In V(MAINTENANCE) it refuses requests that change something; it stays so
          after a restart.
      returned: when the service sends it
      type: str
      sample: OPERATION
    message:
      description:
        - What ESC says of it.
      returned: when the service sends it
      type: str
      sample: 'ESC is in OPERATION mode, operations in progress: 0'
  sample:
    - mode: OPERATION
      message: 'ESC is in OPERATION mode, operations in progress: 0'
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.operation_modes import OPERATION_MODE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
