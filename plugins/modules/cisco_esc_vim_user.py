#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/vim_users.py
# and tests/examples/cisco_esc_vim_user.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_vim_user."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_vim_user
short_description: Manage VIM users of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes VIM users of Cisco Elastic Services Controller.
  - ESC does such work in the background. The module waits for its end, told by ESC's callback or by looking itself.
  - Written from Cisco ESC REST northbound API 2.2, 14-ESC VIM Users.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_vim_user_info
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: partial
    details: With O(update_secrets=always) each run sends the secrets and reports a change.
options:
  vim_id:
    description:
      - Identifier of the VIM connector that the user belongs to.
    type: str
    required: true
  vim_user_id:
    description:
      - Identifier of the VIM user, chosen by you.
    type: str
    required: true
  properties:
    description:
      - Properties that are no secrets, name by value. Others that it has are kept.
    type: dict
  secrets:
    description:
      - Properties that are secrets, name by value, such as C(os_password).
    type: dict
  encrypted_secrets:
    description:
      - Properties that are secrets and were encrypted by ESC before, name by encrypted value.
    type: dict
  update_secrets:
    description:
      - When to send O(secrets) and O(encrypted_secrets). They cannot be compared, so V(always) sends them and reports
        a change on each run, while V(on_create) leaves what exists alone. A change of something else sends them
        too, for ESC replaces all properties with it.
    type: str
    default: on_create
    choices:
      - always
      - on_create
  callback_url:
    description:
      - 'Address of a receiver of yours that ESC tells when the operation has ended. Without it the module listens
        itself while it waits. Either way the module looks for itself: a callback that gets lost does no harm.'
      - Without it the environment variable E(CISCO_ESC_CALLBACK_URL) is used.
    type: str
  callback_address:
    description:
      - Name or address under which ESC reaches the machine that the module runs on, for the module's own listener.
        Without it, the address from which that machine talks to ESC.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_ADDRESS) is used.
    type: str
  callback_port:
    description:
      - Port of the module's own listener, for a firewall that lets only some through; V(0) takes a free one.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_PORT) is used.
    type: int
    default: 0
  state:
    description:
      - The state that the VIM user is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  wait:
    description:
      - Whether to wait until the work is done on the server.
    type: bool
    default: true
  wait_timeout:
    description:
      - How long to wait for each step, in seconds.
    type: int
    default: 600
"""

EXAMPLES = r"""
- name: Make a user as whom ESC logs in to a VIM
  telco.cloud.cisco_esc_vim_user:
    vim_id: vim-east
    vim_user_id: esc-service
    properties:
      os_user_domain_name: default
      os_project_domain_name: default
    secrets:
      os_password: "{{ vault_os_password | default('a-password-of-the-vault') }}"

- name: Set a password anew on each run
  telco.cloud.cisco_esc_vim_user:
    vim_id: vim-east
    vim_user_id: esc-old
    secrets:
      os_password: "{{ vault_os_password | default('second-password-of-the-vault') }}"
    update_secrets: always

- name: Delete the VIM users
  telco.cloud.cisco_esc_vim_user:
    vim_id: vim-east
    vim_user_id: "{{ item }}"
    state: absent
  loop:
    - esc-service
    - esc-old

- name: Delete the VIM connector
  telco.cloud.cisco_esc_vim_connector:
    vim_id: vim-east
    state: absent
"""

RETURN = r"""
---
vim_user:
  description:
    - The VIM user as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    vim_id: vim-east
    vim_user_id: esc-service
    properties: *id001
    hidden_properties: *id002
    event_type: CREATE_VIM_USER
id:
  description:
    - What identifies the VIM user. On failure, of what exists because of this run.
  returned: when it is known
  type: str
diff:
  description:
    - What is managed, before and after, without secrets. Ansible shows it in diff mode.
  returned: success
  type: dict
  contains:
    before:
      description: As it was; empty when it was not there.
      returned: success
      type: dict
    after:
      description: As it is, or is predicted to be.
      returned: success
      type: dict
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.vim_users import VIM_USER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
