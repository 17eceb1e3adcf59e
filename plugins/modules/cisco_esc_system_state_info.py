#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/system_states.py
# and tests/examples/cisco_esc_system_state_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_system_state_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_system_state_info
short_description: Show a system state of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Shows a system state. ESC has no list of them; one that it does not know is an empty list.
  - Written from Cisco ESC REST northbound API 2.2, 15-System States.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_system_state
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
  name:
    description:
      - Name of the system state.
    type: str
    required: true
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Ask for the state of the monitor
  telco.cloud.cisco_esc_system_state_info:
    name: MONITOR
  register: answer

- name: Show it
  ansible.builtin.debug:
    msg: "{{ answer.system_states[0].state }}"

- name: A state that ESC does not have is an empty list
  telco.cloud.cisco_esc_system_state_info:
    name: NOWHERE
  register: nowhere
  failed_when: nowhere.system_states | length > 0
"""

RETURN = r"""
---
system_states:
  description:
    - The system states that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the system state.
      returned: when the service sends it
      type: str
      sample: MONITOR
    state:
      description:
        - The state, in ESC's word.
      returned: when the service sends it
      type: str
      sample: OK
  sample:
    - name: MONITOR
      state: OK
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.system_states import SYSTEM_STATE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
