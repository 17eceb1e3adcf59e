#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/key_distribution.py
# and tests/examples/openstack_kds_ticket.yml. Do not edit.
"""Ansible module telco.cloud.openstack_kds_ticket."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_kds_ticket
short_description: Get tickets of OpenStack's key distribution service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gets a ticket with which one party may send messages to another, or to a group.
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
    details: Each ticket is a new one.
options:
  metadata:
    description:
      - 'Who sends to whom, and when: an object in JSON, in Base64.'
    type: str
    required: true
  signature:
    description:
      - Signature of O(metadata) with the sender's key.
    type: str
    required: true
  dest:
    description:
      - File that gets the whole answer, in JSON, with the encrypted ticket. It is for its owner only (mode 0600).
    type: path
"""

EXAMPLES = r"""
- name: Get a ticket for messages from one host to another
  telco.cloud.openstack_kds_ticket:
    metadata: "{{ {'source': 'scheduler.host.example.com', 'destination': 'compute.host.example.com'} | to_json | b64encode }}"
    signature: "{{ ticket_signature | default('bm90LWEtcmVhbC1vbmU=') }}"
    dest: "{{ backup_dir }}/ticket.json"

- name: Remove the ticket
  ansible.builtin.file:
    path: "{{ backup_dir }}/ticket.json"
    state: absent
"""

RETURN = r"""
---
source:
  description:
    - Who sends.
  returned: success
  type: str
  sample: scheduler.host.example.com
destination:
  description:
    - Who is sent to.
  returned: success
  type: str
  sample: compute.host.example.com
timestamp:
  description:
    - When it was made (UTC).
  returned: success
  type: str
  sample: '2026-03-26T10:01:01.720000'
dest:
  description:
    - The file, when one was asked for.
  returned: success
  type: str
  sample: /run/user/1000/ticket.json
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.key_distribution import KDS_TICKET as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
