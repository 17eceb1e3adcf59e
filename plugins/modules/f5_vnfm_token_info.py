#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/tokens.py
# and tests/examples/f5_vnfm_token_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_token_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_token_info
short_description: Get a token of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gets a token for the user who asks and says whose it is. The token itself never appears in the result.
  - With O(dest) the token is written into a file, from where later tasks can take it as O(api_token).
  - Written from F5 VNFM REST API v3.1, Tokens.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
extends_documentation_fragment:
  - telco.cloud.f5_vnfm
  - telco.cloud.attributes
  - telco.cloud.attributes.f5_vnfm
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: partial
    details: Each token is a new one, so a run with O(dest) replaces the file and reports a change.
options:
  dest:
    description:
      - File that gets the token and nothing else. It is for its owner only (mode 0600) and is replaced as a whole;
        its folder has to be there. Nothing is written in check mode.
    type: path
"""

EXAMPLES = r"""
- name: See whose login the options hold
  telco.cloud.f5_vnfm_token_info:
  register: login

- name: It has to be more than an ordinary user
  ansible.builtin.assert:
    that:
      - login.token.role != 'default'
      - "'value' not in login.token"

- name: Write a token into a file that only its owner can read
  telco.cloud.f5_vnfm_token_info:
    dest: "{{ backup_dir }}/vnfm.token"

- name: Log in with the token
  telco.cloud.f5_vnfm_manager_info:
    api_token: "{{ lookup('ansible.builtin.file', backup_dir ~ '/vnfm.token') }}"
  when: not ansible_check_mode
"""

RETURN = r"""
---
token:
  description:
    - Whose token it is, and where it was written.
  returned: success
  type: dict
  contains:
    username:
      description:
        - Name of the user.
      returned: when the service sends it
      type: str
      sample: admin
    role:
      description:
        - Role of the user on the manager.
      returned: when the service sends it
      type: str
      sample: sys_admin
    dest:
      description:
        - The file, when one was asked for.
      returned: when the service sends it
      type: str
      sample: /run/user/1000/vnfm.token
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.tokens import TOKEN_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
