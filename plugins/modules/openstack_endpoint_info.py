#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/endpoints.py
# and tests/examples/openstack_endpoint_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_endpoint_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_endpoint_info
short_description: List endpoints in the catalog of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists addresses of services in the catalog of the identity service (Keystone).
  - Written from OpenStack API Complete Reference (2015-11-17), 6.4 Endpoints.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_endpoint
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
  service:
    description:
      - 'Name or id of a service: only its endpoints are returned.'
    type: str
  endpoint_interface:
    description:
      - Only endpoints for these users.
    type: str
    choices:
      - admin
      - public
      - internal
  region:
    description:
      - Only endpoints in the region of this id.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the addresses of a service
  telco.cloud.openstack_endpoint_info:
    service: site-inventory
  register: found

- name: See them
  ansible.builtin.assert:
    that: found.endpoints | map(attribute='url') == ['https://inventory.example.com']

- name: List the public addresses of a region
  telco.cloud.openstack_endpoint_info:
    endpoint_interface: public
    region: RegionOne

- name: Delete the service with its endpoints
  telco.cloud.openstack_service:
    name: site-inventory
    state: absent
"""

RETURN = r"""
---
endpoints:
  description:
    - The endpoints that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    service:
      description:
        - Name or id of the service that the endpoint leads to.
      returned: when the service sends it
      type: str
      sample: b91f1318f735494a825a55388ee118f3
    endpoint_interface:
      description:
        - Who is to use it.
      returned: when the service sends it
      type: str
      sample: public
    region:
      description:
        - Id of the region that it is in. Left out, a new one is in none, and an existing one is looked for in all.
      returned: when the service sends it
      type: str
      sample: RegionOne
    url:
      description:
        - Its address. A new endpoint needs one; an existing one gets it.
      returned: when the service sends it
      type: str
      sample: https://glance.example.com:9292
    is_enabled:
      description:
        - Whether it is in the catalog. A new endpoint is when nothing is said.
      returned: when the service sends it
      type: bool
      sample: true
    id:
      description:
        - Id of the endpoint.
      returned: when the service sends it
      type: str
      sample: 3292f020780b4d5baf27ff7e1d224c44
    interface:
      description:
        - The same as C(endpoint_interface).
      returned: when the service sends it
      type: str
      sample: public
    region_id:
      description:
        - The same as C(region).
      returned: when the service sends it
      type: str
      sample: RegionOne
    service_id:
      description:
        - The same as C(service).
      returned: when the service sends it
      type: str
      sample: b91f1318f735494a825a55388ee118f3
    name:
      description:
        - Its name, where it was given one.
      returned: when the service sends it
      type: str
    links:
      description:
        - The endpoint's own address.
      returned: when the service sends it
      type: dict
      sample: &id001
        self: https://keystone.example.com:5000/v3/endpoints/3292f020780b4d5baf27ff7e1d224c44
  sample:
    - service: b91f1318f735494a825a55388ee118f3
      endpoint_interface: public
      region: RegionOne
      url: https://glance.example.com:9292
      is_enabled: true
      id: 3292f020780b4d5baf27ff7e1d224c44
      interface: public
      region_id: RegionOne
      service_id: b91f1318f735494a825a55388ee118f3
      links: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.endpoints import ENDPOINT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
