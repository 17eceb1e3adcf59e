#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/secrets.py
# and tests/examples/f5_vnfm_secret.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_secret."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_secret
short_description: Manage secrets of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes secrets, which blueprints read with C(get_secret).
  - The value is compared with the stored one, so that a second run changes nothing.
  - Written from F5 VNFM REST API v3.1, Secrets.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_secret_info
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
  key:
    description:
      - Name of the secret, unique in its tenant.
    type: str
    required: true
  value:
    description:
      - The secret itself, in ASCII characters. It is needed for a new secret; an existing one is compared with
        it and changed when it differs. It never appears in a result.
    type: str
  visibility:
    description:
      - 'Who can see it: V(private) its owner and administrators, V(tenant) the tenant (what a new one gets), V(global)
        all tenants. An existing one can only be made visible to more.'
    type: str
    choices:
      - private
      - tenant
      - global
  is_hidden_value:
    description:
      - Whether only the secret's owner and administrators can read the value.
    type: bool
  use_set_global:
    description:
      - Make it global with the deprecated call C(set-global), for managers that do not know C(set-visibility) yet.
    type: bool
    default: false
  state:
    description:
      - The state that the secret is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Store a password that blueprints read with get_secret
  telco.cloud.f5_vnfm_secret:
    key: db_password
    value: "{{ vault_db_password | default('a-password-of-the-vault') }}"
    is_hidden_value: true

- name: Store a private key for the owner and administrators only
  telco.cloud.f5_vnfm_secret:
    key: agent_key
    value: "{{ vault_agent_key | default('-----BEGIN A KEY-----') }}"
    visibility: private

- name: Change a secret and show it to the whole tenant
  telco.cloud.f5_vnfm_secret:
    key: openstack_password
    value: "{{ vault_openstack_password | default('the-new-password') }}"
    visibility: tenant

- name: Make a secret global on an old manager that knows only set-global
  telco.cloud.f5_vnfm_secret:
    key: licence
    visibility: global
    use_set_global: true

- name: Delete the secrets
  telco.cloud.f5_vnfm_secret:
    key: "{{ item }}"
    state: absent
  loop:
    - db_password
    - agent_key
    - openstack_password
    - licence
"""

RETURN = r"""
---
secret:
  description:
    - The secret as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    key: db_password
    visibility: tenant
    is_hidden_value: false
    created_at: '2026-11-21T09:30:00.000Z'
    updated_at: '2026-11-21T09:30:00.000Z'
    created_by: admin
    tenant_name: default_tenant
id:
  description:
    - What identifies the secret. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.secrets import SECRET as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
