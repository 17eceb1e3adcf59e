#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/tenants.py
# and tests/examples/f5_vnfm_tenant.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_tenant."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_tenant
short_description: Manage tenants of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates and deletes tenants: closed environments with blueprints, deployments and secrets of their own.'
  - A tenant is deleted only when it has no users, user groups and resources; the manager refuses it otherwise.
  - Needs the premium edition of the manager and an administrator.
  - Written from F5 VNFM REST API v3.1, Tenants.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_tenant_info
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
  name:
    description:
      - 'Name of the tenant: a letter, then letters, digits, V(-), V(.) and V(_).'
    type: str
    required: true
  state:
    description:
      - The state that the tenant is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Make a tenant for the radio network
  telco.cloud.f5_vnfm_tenant:
    name: radio

- name: Make tenants for all networks
  telco.cloud.f5_vnfm_tenant:
    name: "{{ item }}"
  loop:
    - core
    - transport

- name: Delete the tenants
  telco.cloud.f5_vnfm_tenant:
    name: "{{ item }}"
    state: absent
  loop:
    - radio
    - core
    - transport
"""

RETURN = r"""
---
tenant:
  description:
    - The tenant as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - 'Name of the tenant: a letter, then letters, digits, V(-), V(.) and V(_).'
      returned: when the service sends it
      type: str
      sample: radio
    users:
      description:
        - How many users it has, or their roles by user name.
      returned: when the service sends it
      type: raw
      sample: 2
    groups:
      description:
        - How many user groups it has, or their roles by group name.
      returned: when the service sends it
      type: raw
      sample: 1
    user_roles:
      description:
        - 'Where the users have their roles from: assigned directly, or through their user groups. Only in details.'
      returned: when the service sends it
      type: dict
      sample: &id001
        direct:
          operator: user
        groups: {}
    rabbitmq_username:
      description:
        - The tenant's user of the message broker. Only of a single tenant.
      returned: when the service sends it
      type: str
      sample: rabbitmq_user_radio
    rabbitmq_vhost:
      description:
        - The tenant's part of the message broker. Only of a single tenant.
      returned: when the service sends it
      type: str
      sample: rabbitmq_vhost_radio
  sample:
    name: radio
    users: 2
    groups: 1
    user_roles: *id001
    rabbitmq_username: rabbitmq_user_radio
    rabbitmq_vhost: rabbitmq_vhost_radio
id:
  description:
    - What identifies the tenant. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.tenants import TENANT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
