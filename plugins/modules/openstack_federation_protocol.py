#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/federation_protocols.py
# and tests/examples/openstack_federation_protocol.yml. Do not edit.
"""Ansible module telco.cloud.openstack_federation_protocol."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_federation_protocol
short_description: Manage protocols of OpenStack's federation
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes protocols of the identity service (Keystone), by which users of an identity provider
    log in. Only administrators can.
  - Identity providers are made by M(telco.cloud.openstack_federation_idp), mappings by M(telco.cloud.openstack_federation_mapping).
  - Options and results have the names of M(openstack.cloud.keystone_federation_protocol), so that its playbooks
    work here.
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
  - module: telco.cloud.openstack_federation_protocol_info
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
  name:
    description:
      - Name of the protocol, such as V(openid), V(saml2) or V(mapped). It is its id as well, and cannot be changed.
    type: str
    required: true
    aliases:
      - id
  idp:
    description:
      - Id of the identity provider, which is its name as well.
    type: str
    required: true
    aliases:
      - idp_id
      - idp_name
  mapping:
    description:
      - Name of the mapping that says what users become who log in so. A new protocol needs it.
    type: str
    aliases:
      - mapping_id
      - mapping_name
  state:
    description:
      - The state that the protocol is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Let users of an identity provider log in by OpenID Connect
  telco.cloud.openstack_federation_protocol:
    name: openid
    idp: operator
    mapping: staff
  register: openid

- name: See it
  ansible.builtin.assert:
    that:
      - openid.protocol.name == 'openid'
      - openid.protocol.idp == 'operator'
      - openid.protocol.mapping == 'staff'

- name: Let those who log in by SAML become something else
  telco.cloud.openstack_federation_protocol:
    name: saml2
    idp: operator
    mapping: staff

- name: Have nobody log in by Kerberos
  telco.cloud.openstack_federation_protocol:
    name: kerberos
    idp: operator
    state: absent

- name: Delete the identity provider, and its protocols with it
  telco.cloud.openstack_federation_idp:
    id: operator
    state: absent

- name: Delete the mappings
  telco.cloud.openstack_federation_mapping:
    name: "{{ item }}"
    state: absent
  loop:
    - staff
    - staff-of-old
"""

RETURN = r"""
---
protocol:
  description:
    - The protocol as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: openid
    idp: operator
    mapping: staff
    id: openid
    idp_id: operator
    mapping_id: staff
    links: *id001
id:
  description:
    - What identifies the protocol. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.federation_protocols import FEDERATION_PROTOCOL as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
