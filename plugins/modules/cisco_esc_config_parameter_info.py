#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/config_parameters.py
# and tests/examples/cisco_esc_config_parameter_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_config_parameter_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_config_parameter_info
short_description: List configuration parameters of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists configuration parameters with their values.
  - Written from Cisco ESC REST northbound API 2.2, 09-Configuration Parameters.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_config_parameter
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
  category:
    description:
      - Only parameters of this category.
    type: str
  key:
    description:
      - Only parameters of this name.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all configuration parameters of ESC
  telco.cloud.cisco_esc_config_parameter_info:
  register: all

- name: List those of one category
  telco.cloud.cisco_esc_config_parameter_info:
    category: openstack
  register: openstack

- name: Get one
  telco.cloud.cisco_esc_config_parameter_info:
    category: LOG
    key: LEVEL
  register: level

- name: All of them are in the whole list
  ansible.builtin.assert:
    that:
      - level.config_parameters[0].value == 'INFO'
      - openstack.config_parameters | length < all.config_parameters | length
"""

RETURN = r"""
---
config_parameters:
  description:
    - The config parameters that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    category:
      description:
        - Category of the parameter; case is ignored.
      returned: when the service sends it
      type: str
      sample: LOG
    key:
      description:
        - Name of the parameter; case is ignored.
      returned: when the service sends it
      type: str
      sample: LEVEL
    value:
      description:
        - Value of the parameter; case is ignored.
      returned: when the service sends it
      type: str
      sample: INFO
    type:
      description:
        - Type of the value, as ESC sees it.
      returned: when the service sends it
      type: str
      sample: STRING
  sample:
    - category: LOG
      key: LEVEL
      value: INFO
      type: STRING
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.config_parameters import CONFIG_PARAMETER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
