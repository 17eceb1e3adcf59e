#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/federation_idps.py
# and tests/examples/openstack_federation_idp.yml. Do not edit.
"""Ansible module telco.cloud.openstack_federation_idp."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_federation_idp
short_description: Manage identity providers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates, changes and deletes identity providers of the identity service (Keystone): others that know the users
    who log in. Only administrators can.'
  - What becomes of their users is said by M(telco.cloud.openstack_federation_mapping), and how they log in by M(telco.cloud.openstack_federation_protocol).
  - Options and results have the names of M(openstack.cloud.federation_idp), so that its playbooks work here. Another
    O(domain) than that of an existing one is an error here, and not taken notice of there.
  - Written from Identity API v3, OS-FEDERATION, Identity Providers.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The protocols of an identity provider are deleted with it, by O(recreate=true) as well.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_federation_idp_info
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
      - Id of the identity provider. It is its name as well, and cannot be changed.
    type: str
    required: true
    aliases:
      - name
  description:
    description:
      - Who or what the identity provider is.
    type: str
  domain:
    description:
      - Name or id of the domain that its users are in. It cannot be changed later. Left out, Keystone makes a domain
        for a new one, which stays when the identity provider is deleted.
      - It cannot be changed later.
    type: str
    aliases:
      - domain_id
  is_enabled:
    description:
      - Whether its users can log in. A new one is disabled when nothing is said.
    type: bool
    aliases:
      - enabled
  remote_ids:
    description:
      - 'What the identity provider calls itself, in any order: all names that it has. Each is that of one identity
        provider only.'
    type: list
    elements: str
  authorization_ttl:
    description:
      - How long, in minutes, memberships in groups that come by a mapping are good for after a login. V(0) is not
        at all. Left out, a new one has none of its own, and Keystone's default counts.
      - From 0 to 2.14748e+09.
    type: int
  state:
    description:
      - The state that the identity provider is brought into.
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
- name: Have an identity provider, whose users are in a domain of their own
  telco.cloud.openstack_federation_idp:
    id: operator
    description: Accounts of the operator
    domain: guests
    is_enabled: true
    remote_ids:
      - https://login.example.com/realms/operator
      - https://login.example.com/realms/field
    authorization_ttl: 60
  register: operator

- name: See it
  ansible.builtin.assert:
    that:
      - operator.identity_provider.id == 'operator'
      - operator.identity_provider.is_enabled
      - operator.identity_provider.remote_ids | length == 2

- name: Lock the users of one out, and let it have another name for itself
  telco.cloud.openstack_federation_idp:
    id: vendor
    is_enabled: false
    remote_ids:
      - https://vendor.example.com/realms/support

- name: Delete an identity provider, and its protocols with it
  telco.cloud.openstack_federation_idp:
    id: former-partner
    state: absent

- name: Delete the identity providers
  telco.cloud.openstack_federation_idp:
    id: "{{ item }}"
    state: absent
  loop:
    - operator
    - vendor

- name: Delete the domain
  telco.cloud.openstack_domain:
    name: guests
    state: absent
"""

RETURN = r"""
---
identity_provider:
  description:
    - The identity provider as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    id: operator
    description: Accounts of the operator
    domain: default
    is_enabled: true
    remote_ids: *id001
    authorization_ttl: 60
    name: operator
    domain_id: default
    links: *id002
id:
  description:
    - What identifies the identity provider. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.federation_idps import FEDERATION_IDP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
