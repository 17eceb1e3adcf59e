#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/catalog_services.py
# and tests/examples/openstack_service_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_service_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_service_info
short_description: List services in the catalog of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists services in the catalog of the identity service (Keystone).
  - Options and results have the names of M(openstack.cloud.catalog_service_info), so that its playbooks work here.
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.3 Service catalog, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_service
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
  type:
    description:
      - Only services of this type.
    type: str
    aliases:
      - service_type
  filters:
    description:
      - Further attributes that must be as they are here. The service filters by them; which ones it knows is its
        own matter. Options' names and the service's names both work.
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look services up by their type
  telco.cloud.openstack_service_info:
    type: inventory
  register: found

- name: See name and state
  ansible.builtin.assert:
    that:
      - found.services | length == 1
      - found.services[0].name == 'site-inventory'
      - not found.services[0].is_enabled

- name: One by its name
  telco.cloud.openstack_service_info:
    name: keystone
  register: keystone

- name: See its type
  ansible.builtin.assert:
    that: keystone.services[0].type == 'identity'

- name: The same by its id
  telco.cloud.openstack_service_info:
    name: "{{ found.services[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.services[0].name == 'site-inventory'

- name: Delete the service
  telco.cloud.openstack_service:
    name: site-inventory
    state: absent
"""

RETURN = r"""
---
services:
  description:
    - The services that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - 'Name of the service, or the id of an existing one. Keystone lets several have the same name: C(type)
          tells them apart.'
      returned: when the service sends it
      type: str
      sample: glance
    type:
      description:
        - Type of the service, by which clients look for it. A new service needs it. An existing one of this name
          and another type is another service; by its id, the type is changed.
      returned: when the service sends it
      type: str
      sample: image
    description:
      description:
        - What the service is.
      returned: when the service sends it
      type: str
      sample: Images of servers
    is_enabled:
      description:
        - Whether it and its endpoints are in the catalog. A new service is when nothing is said.
      returned: when the service sends it
      type: bool
      sample: true
    id:
      description:
        - Id of the service.
      returned: when the service sends it
      type: str
      sample: 3292f020780b4d5baf27ff7e1d224c44
    links:
      description:
        - The service's own address.
      returned: when the service sends it
      type: dict
      sample: &id001
        self: https://keystone.example.com:5000/v3/services/3292f020780b4d5baf27ff7e1d224c44
  sample:
    - name: glance
      type: image
      description: Images of servers
      is_enabled: true
      id: 3292f020780b4d5baf27ff7e1d224c44
      links: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.catalog_services import SERVICE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
