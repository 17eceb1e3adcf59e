#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/trusts.py
# and tests/examples/openstack_trust.yml. Do not edit.
"""Ansible module telco.cloud.openstack_trust."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_trust
short_description: Manage trusts between users of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates and deletes trusts of the identity service (Keystone): the login''s user lets another user act with
    some of its roles in a project.'
  - Keystone changes no trust. With O(recreate=true) one that differs is deleted and made anew, with another id.
  - Written from OpenStack API Complete Reference (2015-11-17), 7.4 Trust extension; Identity API v3, OS-TRUST.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_trust_info
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  id:
    description:
      - Id of an existing trust. Without it, O(trustee) is needed.
    type: str
  trustee:
    description:
      - Name or id of the user who is trusted. Without O(id), it is the login's trust in this user for O(project),
        with O(is_impersonation) as it is here.
    type: str
  trustee_domain:
    description:
      - Name or id of the domain that the trustee is in. Left out, a name is looked for in all that the login may
        see.
    type: str
  project:
    description:
      - Name or id of the project that the trust is for. Left out, it is the login's own.
    type: str
  is_impersonation:
    description:
      - Whether the trustee acts under the name of the login's user.
    type: bool
    default: false
    aliases:
      - impersonation
  roles:
    description:
      - Names or ids of the roles that the trustee gets, which are all roles that the login has itself; ids in results.
        They cannot be changed later.
      - It cannot be changed later.
    type: list
    elements: str
  expires_at:
    description:
      - When it ends (ISO 8601, UTC, with a C(Z) at its end). Keystone leaves fractions of a second out. Left out,
        a new one does not end by itself.
      - It cannot be changed later.
    type: str
  remaining_uses:
    description:
      - How many tokens a new trust is good for. An existing one may have fewer left.
      - From 1 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  redelegation_count:
    description:
      - How many times the trustee, and whoever gets it in turn, may pass it on. It cannot be given together with
        O(remaining_uses).
      - From 0 to 2.14748e+09.
      - It cannot be changed later.
    type: int
  state:
    description:
      - The state that the trust is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Let another user read what is in a project
  telco.cloud.openstack_trust:
    trustee: backup
    project: admin
    roles:
      - reader
    expires_at: "2035-12-30T23:59:59Z"
  register: trust

- name: Let it act under the own name ten times
  telco.cloud.openstack_trust:
    trustee: backup
    project: admin
    roles:
      - reader
      - member
    is_impersonation: true
    remaining_uses: 10

- name: Trust a user no longer
  telco.cloud.openstack_trust:
    trustee: former
    project: admin
    state: absent

- name: End the trusts
  telco.cloud.openstack_trust:
    trustee: backup
    project: admin
    is_impersonation: "{{ item }}"
    state: absent
  loop:
    - false
    - true

- name: Delete the users
  telco.cloud.openstack_user:
    name: "{{ item }}"
    domain: default
    state: absent
  loop:
    - backup
    - former
"""

RETURN = r"""
---
trust:
  description:
    - The trust as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    id:
      description:
        - Id of an existing trust. Without it, C(trustee) is needed.
      returned: when the service sends it
      type: str
      sample: '394998'
    trustee:
      description:
        - Name or id of the user who is trusted. Without C(id), it is the login's trust in this user for C(project),
          with C(is_impersonation) as it is here.
      returned: when the service sends it
      type: str
      sample: '269348'
    project:
      description:
        - Name or id of the project that the trust is for. Left out, it is the login's own.
      returned: when the service sends it
      type: str
      sample: e45ca02ed7d44f12b5795f76dd37fa69
    is_impersonation:
      description:
        - Whether the trustee acts under the name of the login's user.
      returned: when the service sends it
      type: bool
      sample: false
    roles:
      description:
        - Names or ids of the roles that the trustee gets, which are all roles that the login has itself; ids in
          results. They cannot be changed later.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - d4afa97e1f5e40aabcf4fe3c1644fc85
    expires_at:
      description:
        - When it ends (ISO 8601, UTC, with a C(Z) at its end). Keystone leaves fractions of a second out. Left
          out, a new one does not end by itself.
      returned: when the service sends it
      type: str
      sample: '2030-12-30T23:59:59.000000Z'
    remaining_uses:
      description:
        - How many tokens a new trust is good for. An existing one may have fewer left.
      returned: when the service sends it
      type: int
    redelegation_count:
      description:
        - How many times the trustee, and whoever gets it in turn, may pass it on. It cannot be given together with
          C(remaining_uses).
      returned: when the service sends it
      type: int
      sample: 0
    trustee_user_id:
      description:
        - Id of the user who is trusted.
      returned: when the service sends it
      type: str
      sample: '269348'
    trustor_user_id:
      description:
        - Id of the user who trusts.
      returned: when the service sends it
      type: str
      sample: 3ec316
    project_id:
      description:
        - Id of the project.
      returned: when the service sends it
      type: str
      sample: 3d4c2c
    redelegated_trust_id:
      description:
        - Id of the trust that this one passes on, if any.
      returned: when the service sends it
      type: str
    deleted_at:
      description:
        - When it was deleted.
      returned: when the service sends it
      type: str
    roles_links:
      description:
        - Where its roles are listed.
      returned: when the service sends it
      type: dict
      sample: &id002 {}
    links:
      description:
        - The trust's own address.
      returned: when the service sends it
      type: dict
      sample: &id003
        self: https://keystone.example.com:5000/v3/OS-TRUST/trusts/394998
  sample:
    id: '394998'
    trustee: '269348'
    project: e45ca02ed7d44f12b5795f76dd37fa69
    is_impersonation: false
    roles: *id001
    expires_at: '2030-12-30T23:59:59.000000Z'
    redelegation_count: 0
    trustee_user_id: '269348'
    trustor_user_id: 3ec316
    project_id: 3d4c2c
    roles_links: *id002
    links: *id003
id:
  description:
    - What identifies the trust. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.trusts import TRUST as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
