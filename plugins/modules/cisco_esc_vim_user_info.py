#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/vim_users.py
# and tests/examples/cisco_esc_vim_user_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_vim_user_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_vim_user_info
short_description: List VIM users of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the VIM users that were created with ESC.
  - Written from Cisco ESC REST northbound API 2.2, 14-ESC VIM Users.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_vim_user
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
      - Whose VIM users are listed.
    type: str
    required: true
  vim_user_id:
    description:
      - Only the VIM user with this identifier.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the users of a VIM
  telco.cloud.cisco_esc_vim_user_info:
    vim_id: vim-east
  register: answer

- name: Get one of them
  telco.cloud.cisco_esc_vim_user_info:
    vim_id: vim-east
    vim_user_id: esc-service
  register: one

- name: Its password is not shown
  ansible.builtin.assert:
    that:
      - one.vim_users[0].hidden_properties == ['os_password']
      - one.vim_users[0] in answer.vim_users

- name: Users of a VIM that is not there are an empty list
  telco.cloud.cisco_esc_vim_user_info:
    vim_id: nowhere
  register: nowhere
  failed_when: nowhere.vim_users | length > 0

- name: Delete the VIM user
  telco.cloud.cisco_esc_vim_user:
    vim_id: vim-east
    vim_user_id: esc-service
    state: absent

- name: Delete the VIM connector
  telco.cloud.cisco_esc_vim_connector:
    vim_id: vim-east
    state: absent
"""

RETURN = r"""
---
vim_users:
  description:
    - The vim users that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    vim_id:
      description:
        - Identifier of the VIM connector that the user belongs to.
      returned: when the service sends it
      type: str
      sample: vim-east
    vim_user_id:
      description:
        - Identifier of the VIM user, chosen by you.
      returned: when the service sends it
      type: str
      sample: esc-service
    properties:
      description:
        - Properties that are no secrets, name by value. Others that it has are kept.
      returned: when the service sends it
      type: dict
      sample: &id001
        os_project_domain_name: default
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
      sample: CREATE_VIM_USER
  sample:
    - vim_id: vim-east
      vim_user_id: esc-service
      properties: *id001
      hidden_properties: *id002
      event_type: CREATE_VIM_USER
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.vim_users import VIM_USER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
