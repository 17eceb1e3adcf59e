#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/user_groups.py
# and tests/examples/f5_vnfm_user_group_member.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_user_group_member."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_user_group_member
short_description: Manage the users of a user group of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Adds a user to a user group, or removes it.
  - Needs the premium edition of the manager and an administrator.
  - Written from F5 VNFM REST API v3.1, User groups.
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
    support: full
  idempotent:
    support: full
options:
  group_name:
    description:
      - Name of the user group. Its case does not matter.
    type: str
    required: true
  username:
    description:
      - Name of the user. Its case does not matter.
    type: str
    required: true
  state:
    description:
      - The state that the member of user group is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Put a user into a user group
  telco.cloud.f5_vnfm_user_group_member:
    group_name: operators
    username: alice

- name: Take the user out of the user group
  telco.cloud.f5_vnfm_user_group_member:
    group_name: operators
    username: alice
    state: absent

- name: Delete the user
  telco.cloud.f5_vnfm_user:
    username: alice
    state: absent

- name: Delete the user group
  telco.cloud.f5_vnfm_user_group:
    name: operators
    state: absent
"""

RETURN = r"""
---
user_group_member:
  description:
    - The member of user group as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    group_name:
      description:
        - Name of the user group. Its case does not matter.
      returned: when the service sends it
      type: str
      sample: operators
    username:
      description:
        - Name of the user. Its case does not matter.
      returned: when the service sends it
      type: str
      sample: operator
  sample:
    group_name: operators
    username: operator
id:
  description:
    - What identifies the member of user group. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.user_groups import MEMBER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
