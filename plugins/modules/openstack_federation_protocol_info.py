#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/federation_protocols.py
# and tests/examples/openstack_federation_protocol_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_federation_protocol_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_federation_protocol_info
short_description: List protocols of OpenStack's federation
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the protocols at the identity service (Keystone) by which users of an identity provider log in.
  - Written from Identity API v3, OS-FEDERATION, Protocols.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_federation_protocol
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
  idp:
    description:
      - Id of the identity provider, which is its name as well. One that does not exist has none.
    type: str
    required: true
    aliases:
      - idp_id
      - idp_name
  name:
    description:
      - Only the protocol of this name.
    type: str
    aliases:
      - id
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the protocols of an identity provider
  telco.cloud.openstack_federation_protocol_info:
    idp: operator
  register: all

- name: See one
  telco.cloud.openstack_federation_protocol_info:
    idp: operator
    name: openid
  register: one

- name: Show it
  ansible.builtin.assert:
    that:
      - all.protocols | map(attribute='name') == ['openid']
      - one.protocols[0].mapping == 'staff'

- name: Delete the identity provider, and its protocols with it
  telco.cloud.openstack_federation_idp:
    id: operator
    state: absent

- name: Delete the mapping
  telco.cloud.openstack_federation_mapping:
    name: staff
    state: absent
"""

RETURN = r"""
---
protocols:
  description:
    - The protocols that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the protocol, such as V(openid), V(saml2) or V(mapped). It is its id as well, and cannot be changed.
      returned: when the service sends it
      type: str
      sample: openid
    idp:
      description:
        - Id of the identity provider, which is its name as well.
      returned: when the service sends it
      type: str
      sample: operator
    mapping:
      description:
        - Name of the mapping that says what users become who log in so. A new protocol needs it.
      returned: when the service sends it
      type: str
      sample: staff
    id:
      description:
        - The same as C(name).
      returned: when the service sends it
      type: str
      sample: openid
    idp_id:
      description:
        - The same as C(idp).
      returned: when the service sends it
      type: str
      sample: operator
    mapping_id:
      description:
        - The same as C(mapping).
      returned: when the service sends it
      type: str
      sample: staff
    remote_id_attribute:
      description:
        - In which variable the web server says which identity provider it was, if the protocol has one of its own.
          Keystone tells it in lists only.
      returned: when the service sends it
      type: str
    links:
      description:
        - The protocol's own address.
      returned: when the service sends it
      type: dict
      sample: &id001
        self: https://keystone.example.com:5000/v3/protocols/openid
  sample:
    - name: openid
      idp: operator
      mapping: staff
      id: openid
      idp_id: operator
      mapping_id: staff
      links: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.federation_protocols import FEDERATION_PROTOCOL_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
