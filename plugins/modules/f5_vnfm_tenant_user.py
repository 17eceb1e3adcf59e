#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/tenant_users.py
# and tests/examples/f5_vnfm_tenant_user.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_tenant_user."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_tenant_user
short_description: Manage the users of a tenant of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Adds a user to a tenant with a role, changes the role, and removes the user from the tenant.
  - Needs the premium edition of the manager and an administrator.
  - Written from F5 VNFM REST API v3.1, Tenants.
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
  tenant_name:
    description:
      - Name of the tenant that the user belongs to.
    type: str
    required: true
  username:
    description:
      - Name of the user. Its case does not matter.
    type: str
    required: true
  role:
    description:
      - 'What the user may do in the tenant: V(manager) manages the tenant, V(user) works with all of its resources,
        V(operations) deploys and runs workflows but changes neither blueprints nor plugins, V(viewer) only looks.
        A new user gets V(user) when it is left out, an existing one keeps its role.'
    type: str
    choices:
      - manager
      - user
      - operations
      - viewer
  state:
    description:
      - The state that the user of tenant is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Let a user work with the tenant's resources
  telco.cloud.f5_vnfm_tenant_user:
    tenant_name: radio
    username: alice

- name: Let another user, who could only look, run workflows
  telco.cloud.f5_vnfm_tenant_user:
    tenant_name: radio
    username: bob
    role: operations

- name: Remove the users from the tenant
  telco.cloud.f5_vnfm_tenant_user:
    tenant_name: radio
    username: "{{ item }}"
    state: absent
  loop:
    - alice
    - bob

- name: Delete the users
  telco.cloud.f5_vnfm_user:
    username: "{{ item }}"
    state: absent
  loop:
    - alice
    - bob

- name: Delete the tenant
  telco.cloud.f5_vnfm_tenant:
    name: radio
    state: absent
"""

RETURN = r"""
---
tenant_user:
  description:
    - The user of tenant as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    tenant_name:
      description:
        - Name of the tenant that the user belongs to.
      returned: when the service sends it
      type: str
      sample: radio
    username:
      description:
        - Name of the user. Its case does not matter.
      returned: when the service sends it
      type: str
      sample: operators
    role:
      description:
        - 'What the user may do in the tenant: V(manager) manages the tenant, V(user) works with all of its resources,
          V(operations) deploys and runs workflows but changes neither blueprints nor plugins, V(viewer) only looks.
          A new user gets V(user) when it is left out, an existing one keeps its role.'
      returned: when the service sends it
      type: str
      sample: user
  sample:
    tenant_name: radio
    username: operators
    role: user
id:
  description:
    - What identifies the user of tenant. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.tenant_users import TENANT_USER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
