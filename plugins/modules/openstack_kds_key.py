#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/key_distribution.py
# and tests/examples/openstack_kds_key.yml. Do not edit.
"""Ansible module telco.cloud.openstack_kds_key."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_kds_key
short_description: Set and delete keys of OpenStack's key distribution service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Sets the long-term key of a party that exchanges secure messages, or deletes it.
  - Written from OpenStack API Complete Reference (2015-11-17), 7.2 Key distribution service.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Keystone has had this service in no release; the address of the identity service is taken for its own.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
    support: partial
    details: 'The service does not show keys: with O(state=present) each run sets it anew, as a further generation.'
options:
  name:
    description:
      - Name of the party.
    type: str
    required: true
  shared_key:
    description:
      - The key, in Base64.
    type: str
  state:
    description:
      - Whether it is to be there or not.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Set the key of a party
  telco.cloud.openstack_kds_key:
    name: scheduler.host.example.com
    shared_key: "{{ scheduler_key | default('bm90LWEtcmVhbC1vbmU=') }}"

- name: Delete the key
  telco.cloud.openstack_kds_key:
    name: scheduler.host.example.com
    state: absent
"""

RETURN = r"""
---
name:
  description:
    - Its name.
  returned: success
  type: str
  sample: scheduler.host.example.com
generation:
  description:
    - How many keys the party has had.
  returned: success
  type: int
  sample: 2
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.key_distribution import KDS_KEY as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
