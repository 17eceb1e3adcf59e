#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/identity_v2_names.py
# and tests/examples/openstack_identity_v2_service_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_identity_v2_service_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_identity_v2_service_info
short_description: List services of OpenStack's Identity v2.0
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists services that the catalog has, by the API v2.0 of the identity service (Keystone).
  - 'For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404.'
  - Written from OpenStack API Complete Reference (2015-11-17), 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_identity_v2_service
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
  name:
    description:
      - Name or id of a service. Left out, all that the login may see are returned.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all services
  telco.cloud.openstack_identity_v2_service_info:
    limit: 100
  register: all

- name: See one
  telco.cloud.openstack_identity_v2_service_info:
    name: nfvo
  register: one

- name: Show it
  ansible.builtin.assert:
    that:
      - one.identity_v2_services[0] in all.identity_v2_services
      - one.identity_v2_services | length == 1

- name: Delete the service
  telco.cloud.openstack_identity_v2_service:
    name: nfvo
    state: absent
"""

RETURN = r"""
---
identity_v2_services:
  description:
    - The identity v2 services that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the service, or the id of an existing one.
      returned: when the service sends it
      type: str
      sample: nova
    type:
      description:
        - Its type in the catalog. It cannot be changed.
      returned: when the service sends it
      type: str
      sample: compute
    description:
      description:
        - What the service is. It cannot be changed.
      returned: when the service sends it
      type: str
      sample: Guest Access
    id:
      description:
        - Id of the service.
      returned: when the service sends it
      type: str
      sample: '123'
  sample:
    - name: nova
      type: compute
      description: Guest Access
      id: '123'
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.identity_v2_names import SERVICE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
