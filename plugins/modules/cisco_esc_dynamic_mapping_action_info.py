#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/dynamic_mappings.py
# and tests/examples/cisco_esc_dynamic_mapping_action_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_dynamic_mapping_action_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_dynamic_mapping_action_info
short_description: List dynamic mapping actions of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the actions that deployments can refer to, those that ESC has brought along too.
  - Written from Cisco ESC REST northbound API 2.2, 17-Dynamic Mappings.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_dynamic_mapping_action
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
      - Only the action of this name.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the actions that rules can refer to
  telco.cloud.cisco_esc_dynamic_mapping_action_info:
  register: answer

- name: Show their names
  ansible.builtin.debug:
    msg: "{{ answer.dynamic_mapping_actions | map(attribute='name') | join(', ') }}"

- name: Get one action
  telco.cloud.cisco_esc_dynamic_mapping_action_info:
    name: log
  register: one

- name: It is there
  ansible.builtin.assert:
    that: one.dynamic_mapping_actions | length == 1
"""

RETURN = r"""
---
dynamic_mapping_actions:
  description:
    - The dynamic mapping actions that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the action. Needed unless C(state=only_core).
      returned: when the service sends it
      type: str
      sample: notify.sh
    user_label:
      description:
        - The action's name for people.
      returned: when the service sends it
      type: str
      sample: Tell the operators
    type:
      description:
        - Kind of the action, such as V(pre-defined). A new one needs it.
      returned: when the service sends it
      type: str
      sample: pre-defined
    metadata:
      description:
        - How the action works. A new one needs it.
      returned: when the service sends it
      type: dict
      contains:
        type:
          description:
            - What it is, such as V(script).
          returned: when the service sends it
          type: str
          sample: script
        properties:
          description:
            - Its properties, in any order. All of them are given together.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            name:
              description:
                - Name of the property.
              returned: when the service sends it
              type: str
              sample: script_filename
            value:
              description:
                - Its value.
              returned: when the service sends it
              type: str
              sample: /opt/cisco/esc/esc-scripts/notify.sh
            user_entry:
              description:
                - Whether deployments give the value.
              returned: when the service sends it
              type: bool
              sample: false
    names:
      description:
        - 'With C(state=only_core): the names of all actions.'
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - log
  sample:
    - name: notify.sh
      user_label: Tell the operators
      type: pre-defined
      metadata:
        type: script
        properties:
          - name: script_filename
            value: /opt/notify.sh
      names: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.dynamic_mappings import DYNAMIC_MAPPING_ACTION_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
