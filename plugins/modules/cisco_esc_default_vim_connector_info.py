#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/default_vim_connectors.py
# and tests/examples/cisco_esc_default_vim_connector_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_default_vim_connector_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_default_vim_connector_info
short_description: Show the default VIM connector of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Shows which VIM connector is the default. The list is empty when there is none.
  - Written from Cisco ESC REST northbound API 2.2, 13-ESC VIM Connectors.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_default_vim_connector
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
- name: Ask which VIM connector is the default
  telco.cloud.cisco_esc_default_vim_connector_info:
  register: answer

- name: It is the one in the east
  ansible.builtin.assert:
    that: answer.default_vim_connectors | map(attribute='vim_id') == ['vim-east']
"""

RETURN = r"""
---
default_vim_connectors:
  description:
    - The default vim connectors that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    vim_id:
      description:
        - Identifier of the VIM connector that is to be the default.
      returned: when the service sends it
      type: str
      sample: vim-east
    event_type:
      description:
        - The last thing that ESC did with it.
      returned: when the service sends it
      type: str
      sample: CREATE_DEFAULT_VIM_CONNECTOR
  sample:
    - vim_id: vim-east
      event_type: CREATE_DEFAULT_VIM_CONNECTOR
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.default_vim_connectors import DEFAULT_VIM_CONNECTOR_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
