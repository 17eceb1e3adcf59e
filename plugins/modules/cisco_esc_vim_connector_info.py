#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/vim_connectors.py
# and tests/examples/cisco_esc_vim_connector_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_vim_connector_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_vim_connector_info
short_description: List VIM connectors of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the VIM connectors that were created with ESC.
  - Written from Cisco ESC REST northbound API 2.2, 13-ESC VIM Connectors.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_vim_connector
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
  vim_id:
    description:
      - Only the VIM connector with this identifier.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the VIM connectors of ESC
  telco.cloud.cisco_esc_vim_connector_info:
  register: answer

- name: Get one VIM connector
  telco.cloud.cisco_esc_vim_connector_info:
    vim_id: vim-east
  register: one

- name: Its secrets are known by name only
  ansible.builtin.assert:
    that:
      - one.vim_connectors[0].properties.os_auth_url == 'https://keystone.east.example.com:5000/v3'
      - one.vim_connectors[0].hidden_properties == ['os_password']
      - one.vim_connectors[0] in answer.vim_connectors

- name: Delete the VIM connector
  telco.cloud.cisco_esc_vim_connector:
    vim_id: vim-east
    state: absent
"""

RETURN = r"""
---
vim_connectors:
  description:
    - The vim connectors that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    vim_id:
      description:
        - Identifier of the VIM connector, chosen by you.
      returned: when the service sends it
      type: str
      sample: vim-east
    type:
      description:
        - Kind of the VIM, such as V(OPENSTACK). It is needed for a new VIM connector.
      returned: when the service sends it
      type: str
      sample: OPENSTACK
    properties:
      description:
        - Properties that are no secrets, name by value. Others that it has are kept.
      returned: when the service sends it
      type: dict
      sample: &id001
        os_auth_url: https://keystone.example.com:5000/v3
    hidden_properties:
      description:
        - Names of the properties that are secrets.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002
        - os_password
    event_type:
      description:
        - The last thing that ESC did with it.
      returned: when the service sends it
      type: str
      sample: CREATE_VIM_CONNECTOR
  sample:
    - vim_id: vim-east
      type: OPENSTACK
      properties: *id001
      hidden_properties: *id002
      event_type: CREATE_VIM_CONNECTOR
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.vim_connectors import VIM_CONNECTOR_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
