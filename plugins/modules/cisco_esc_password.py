#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/passwords.py
# and tests/examples/cisco_esc_password.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_password."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_password
short_description: Set the password of Cisco ESC's REST interface
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Sets the password of the user of Cisco Elastic Services Controller's REST interface.
  - The module tries first whether the new password is accepted already; then there is no change, and O(api_password)
    may be the old one or the new one.
  - Written from Cisco ESC REST northbound API 2.2, REST API Security.
requirements:
  - requests
  - lxml
notes:
  - ESC wants the new password in the address of the request, where servers and proxies in between may write it
    into their logs. Use https, and no proxy.
  - Tasks that follow need the new password as O(api_password).
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
    support: partial
    details: Where ESC's REST authentication is off, each run sets the password and reports a change.
options:
  username:
    description:
      - Name of the user; without it, that of O(api_username).
    type: str
  password:
    description:
      - The new password.
    type: str
    required: true
"""

EXAMPLES = r"""
- name: Set the password of the REST interface
  telco.cloud.cisco_esc_password:
    password: "{{ vault_esc_password | default('a new password & more of the vault') }}"

- name: Set the first password again
  telco.cloud.cisco_esc_password:
    api_password: "{{ vault_esc_password | default('a new password & more of the vault') }}"
    password: "{{ simulators.cisco_esc.password }}"
"""

RETURN = r"""
---
username:
  description:
    - Name of the user.
  returned: success
  type: str
  sample: admin
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.passwords import PASSWORD as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
