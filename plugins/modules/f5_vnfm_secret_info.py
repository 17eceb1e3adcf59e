#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/secrets.py
# and tests/examples/f5_vnfm_secret_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_secret_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_secret_info
short_description: List secrets of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the secrets of a tenant. Their values are never returned.
  - Written from F5 VNFM REST API v3.1, Secrets.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_secret
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
  key:
    description:
      - Only the secret of this name.
    type: str
  visibility:
    description:
      - Only secrets of this visibility.
    type: str
    choices:
      - private
      - tenant
      - global
  created_by:
    description:
      - Only secrets that this user created.
    type: str
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
- name: List the names of all secrets of the tenant
  telco.cloud.f5_vnfm_secret_info:
    include:
      - key
      - visibility
    sort:
      - key
  register: found

- name: Show them
  ansible.builtin.debug:
    msg: "{{ found.secrets | map(attribute='key') | join(', ') }}"

- name: See when one secret was changed last
  telco.cloud.f5_vnfm_secret_info:
    key: db_password
  register: one

- name: Its value is not shown
  ansible.builtin.assert:
    that:
      - one.secrets[0].updated_at is defined
      - "'value' not in one.secrets[0]"

- name: Delete the secret
  telco.cloud.f5_vnfm_secret:
    key: db_password
    state: absent
"""

RETURN = r"""
---
secrets:
  description:
    - The secrets that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    key:
      description:
        - Name of the secret, unique in its tenant.
      returned: when the service sends it
      type: str
      sample: db_password
    visibility:
      description:
        - 'Who can see it: V(private) its owner and administrators, V(tenant) the tenant (what a new one gets),
          V(global) all tenants. An existing one can only be made visible to more.'
      returned: when the service sends it
      type: str
      sample: tenant
    is_hidden_value:
      description:
        - Whether only the secret's owner and administrators can read the value.
      returned: when the service sends it
      type: bool
      sample: false
    created_at:
      description:
        - When it was created (ISO 8601, UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000Z'
    updated_at:
      description:
        - When it was last changed.
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000Z'
    created_by:
      description:
        - Name of the user who created it.
      returned: when the service sends it
      type: str
      sample: admin
    tenant_name:
      description:
        - The tenant that owns it.
      returned: when the service sends it
      type: str
      sample: default_tenant
  sample:
    - key: db_password
      visibility: tenant
      is_hidden_value: false
      created_at: '2026-11-21T09:30:00.000Z'
      updated_at: '2026-11-21T09:30:00.000Z'
      created_by: admin
      tenant_name: default_tenant
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.secrets import SECRET_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
