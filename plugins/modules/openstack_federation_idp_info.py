#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/federation_idps.py
# and tests/examples/openstack_federation_idp_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_federation_idp_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_federation_idp_info
short_description: List identity providers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists identity providers of the identity service (Keystone).
  - Written from Identity API v3, OS-FEDERATION, Identity Providers.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_federation_idp
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
      - Only the identity provider of this id.
    type: str
    aliases:
      - name
  is_enabled:
    description:
      - Only those that are enabled, or are not.
    type: bool
    aliases:
      - enabled
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List identity providers
  telco.cloud.openstack_federation_idp_info:
  register: all

- name: See one
  telco.cloud.openstack_federation_idp_info:
    id: operator
  register: one

- name: List those whose users are locked out
  telco.cloud.openstack_federation_idp_info:
    is_enabled: false
  register: locked

- name: Show them
  ansible.builtin.assert:
    that:
      - one.identity_providers[0].remote_ids == ['https://login.example.com/realms/operator']
      - one.identity_providers[0] in all.identity_providers
      - one.identity_providers[0] in locked.identity_providers

- name: Delete the identity provider
  telco.cloud.openstack_federation_idp:
    id: operator
    state: absent

- name: Delete the domain
  telco.cloud.openstack_domain:
    name: guests
    state: absent
"""

RETURN = r"""
---
identity_providers:
  description:
    - The identity providers that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Id of the identity provider. It is its name as well, and cannot be changed.
      returned: when the service sends it
      type: str
      sample: operator
    description:
      description:
        - Who or what the identity provider is.
      returned: when the service sends it
      type: str
      sample: Accounts of the operator
    domain:
      description:
        - Name or id of the domain that its users are in. It cannot be changed later. Left out, Keystone makes a
          domain for a new one, which stays when the identity provider is deleted.
      returned: when the service sends it
      type: str
      sample: default
    is_enabled:
      description:
        - Whether its users can log in. A new one is disabled when nothing is said.
      returned: when the service sends it
      type: bool
      sample: true
    remote_ids:
      description:
        - 'What the identity provider calls itself, in any order: all names that it has. Each is that of one identity
          provider only.'
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - https://login.example.com/realms/operator
    authorization_ttl:
      description:
        - How long, in minutes, memberships in groups that come by a mapping are good for after a login. V(0) is
          not at all. Left out, a new one has none of its own, and Keystone's default counts.
      returned: when the service sends it
      type: int
      sample: 60
    name:
      description:
        - The same as C(id).
      returned: when the service sends it
      type: str
      sample: operator
    domain_id:
      description:
        - Id of the domain that its users are in.
      returned: when the service sends it
      type: str
      sample: default
    links:
      description:
        - The identity provider's own address.
      returned: when the service sends it
      type: dict
      sample: &id002
        self: https://keystone.example.com:5000/v3/OS-FEDERATION/identity_providers/operator
  sample:
    - id: operator
      description: Accounts of the operator
      domain: default
      is_enabled: true
      remote_ids: *id001
      authorization_ttl: 60
      name: operator
      domain_id: default
      links: *id002
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.federation_idps import FEDERATION_IDP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
