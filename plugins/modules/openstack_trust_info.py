#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/trusts.py
# and tests/examples/openstack_trust_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_trust_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_trust_info
short_description: List trusts between users of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Lists trusts of the identity service (Keystone). Their roles are there only with O(id): Keystone''s list does
    not have them.'
  - Who is no administrator has to name itself as O(trustor) or O(trustee).
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
  - module: telco.cloud.openstack_trust
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  id:
    description:
      - Id of one trust. The list is empty when there is none.
    type: str
  trustor:
    description:
      - 'Name or id of a user: only the trusts that it has given.'
    type: str
  trustor_domain:
    description:
      - Name or id of the domain that the trustor is in. Left out, a name is looked for in all that the login may
        see.
    type: str
  trustee:
    description:
      - 'Name or id of a user: only the trusts that it was given.'
    type: str
  trustee_domain:
    description:
      - Name or id of the domain that the trustee is in. Left out, a name is looked for in all that the login may
        see.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the trusts that a user was given
  telco.cloud.openstack_trust_info:
    trustee: backup
  register: found

- name: See the roles of one
  telco.cloud.openstack_trust_info:
    id: "{{ found.trusts[0].id }}"
  register: one

- name: Show it
  ansible.builtin.assert:
    that:
      - found.trusts | length == 1
      - one.trusts[0].roles | length == 1

- name: End the trust
  telco.cloud.openstack_trust:
    trustee: backup
    state: absent

- name: Delete the user
  telco.cloud.openstack_user:
    name: backup
    domain: default
    state: absent
"""

RETURN = r"""
---
trusts:
  description:
    - The trusts that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - id: '394998'
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.trusts import TRUST_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
