#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/tenants.py
# and tests/examples/f5_vnfm_tenant_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_tenant_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_tenant_info
short_description: List tenants of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Lists the tenants of a manager: all of them for an administrator, their own ones for other users.'
  - The list works on every edition of the manager, all the rest about tenants on the premium edition only.
  - Written from F5 VNFM REST API v3.1, Tenants.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_tenant
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
    support: full
options:
  name:
    description:
      - Only the tenant of this name. It is fetched with all attributes, unless O(include) is given.
    type: str
  search:
    description:
      - Only tenants whose name contains this text.
    type: str
  get_data:
    description:
      - Whether to return the users and user groups with their roles in place of how many there are.
    type: bool
  include:
    description:
      - Return only these attributes. An attribute that does not exist is refused by the manager.
    type: list
    elements: str
  sort:
    description:
      - Sort by these attributes, the first one first; a leading V(-) sorts descending.
    type: list
    elements: str
  page_size:
    description:
      - How many objects to ask for at a time. All pages are read all the same; see O(limit).
    type: int
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the names of all tenants
  telco.cloud.f5_vnfm_tenant_info:
    include:
      - name
    sort:
      - name
  register: tenants

- name: Show them
  ansible.builtin.debug:
    msg: "{{ tenants.tenants | map(attribute='name') | join(', ') }}"

- name: Get one tenant with the roles of its users and user groups
  telco.cloud.f5_vnfm_tenant_info:
    name: radio
    get_data: true
  register: radio

- name: The tenant is known and its broker password is not shown
  ansible.builtin.assert:
    that:
      - radio.tenants | length == 1
      - radio.tenants[0].users == {}
      - "'rabbitmq_password' not in radio.tenants[0]"

- name: A tenant that is not there is an empty list
  telco.cloud.f5_vnfm_tenant_info:
    name: nowhere
  register: nowhere
  failed_when: nowhere.tenants | length > 0

- name: Delete the tenant
  telco.cloud.f5_vnfm_tenant:
    name: radio
    state: absent
"""

RETURN = r"""
---
tenants:
  description:
    - The tenants that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: radio
      users: 2
      groups: 1
      user_roles: *id001
      rabbitmq_username: rabbitmq_user_radio
      rabbitmq_vhost: rabbitmq_vhost_radio
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.tenants import TENANT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
