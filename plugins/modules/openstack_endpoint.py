#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/endpoints.py
# and tests/examples/openstack_endpoint.yml. Do not edit.
"""Ansible module telco.cloud.openstack_endpoint."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_endpoint
short_description: Manage endpoints in the catalog of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes addresses of services in the catalog of the identity service (Keystone). Only administrators
    can.
  - An endpoint is told from others by its service, interface and region; when several are the same in what is given,
    the module fails and tells their ids.
  - Options and results have the names of M(openstack.cloud.endpoint), so that its playbooks work here, but that
    O(region) is only the endpoint's, and an option that is left out is not touched.
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
  - module: telco.cloud.openstack_endpoint_info
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
  service:
    description:
      - Name or id of the service that the endpoint leads to.
    type: str
    required: true
  endpoint_interface:
    description:
      - Who is to use it.
    type: str
    required: true
    choices:
      - admin
      - public
      - internal
  region:
    description:
      - Id of the region that it is in. Left out, a new one is in none, and an existing one is looked for in all.
    type: str
  url:
    description:
      - Its address. A new endpoint needs one; an existing one gets it.
    type: str
  is_enabled:
    description:
      - Whether it is in the catalog. A new endpoint is when nothing is said.
    type: bool
    aliases:
      - enabled
  state:
    description:
      - The state that the endpoint is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a public address of a service
  telco.cloud.openstack_endpoint:
    service: site-inventory
    endpoint_interface: public
    region: RegionOne
    url: https://inventory.example.com
  register: public

- name: See it
  ansible.builtin.assert:
    that: public.endpoint.url == 'https://inventory.example.com'

- name: Delete another address of it
  telco.cloud.openstack_endpoint:
    service: site-inventory
    endpoint_interface: admin
    region: RegionOne
    state: absent

- name: The service has moved
  telco.cloud.openstack_endpoint:
    service: site-inventory
    endpoint_interface: internal
    region: RegionOne
    url: http://inventory.example.com:8443

- name: Delete the service with its endpoints
  telco.cloud.openstack_service:
    name: site-inventory
    state: absent
"""

RETURN = r"""
---
endpoint:
  description:
    - The endpoint as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    service: b91f1318f735494a825a55388ee118f3
    endpoint_interface: public
    region: RegionOne
    url: https://glance.example.com:9292
    is_enabled: true
    id: 3292f020780b4d5baf27ff7e1d224c44
    interface: public
    region_id: RegionOne
    service_id: b91f1318f735494a825a55388ee118f3
    links: *id001
id:
  description:
    - What identifies the endpoint. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.endpoints import ENDPOINT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
