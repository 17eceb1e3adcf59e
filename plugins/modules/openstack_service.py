#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/catalog_services.py
# and tests/examples/openstack_service.yml. Do not edit.
"""Ansible module telco.cloud.openstack_service."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_service
short_description: Manage services in the catalog of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes entries for services in the catalog of the identity service (Keystone). Only administrators
    can. The services themselves are not touched.
  - Keystone deletes a service's endpoints with it.
  - 'Options and results have the names of M(openstack.cloud.catalog_service), so that its playbooks work here.
    Unlike there, an option that is left out is not touched: O(is_enabled) has no default.'
  - Written from OpenStack API Complete Reference (2015-11-17), 6.3 Service catalog, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects. It does not know O(is_enabled), and refuses what it does not know.
  - There, names are unique, and a service cannot be changed.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_service_info
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
      - 'Name of the service, or the id of an existing one. Keystone lets several have the same name: O(type) tells
        them apart.'
    type: str
    required: true
  type:
    description:
      - Type of the service, by which clients look for it. A new service needs it. An existing one of this name
        and another type is another service; by its id, the type is changed.
    type: str
    aliases:
      - service_type
  description:
    description:
      - What the service is.
    type: str
  is_enabled:
    description:
      - Whether it and its endpoints are in the catalog. A new service is when nothing is said.
    type: bool
    aliases:
      - enabled
  state:
    description:
      - The state that the service is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a service in the catalog
  telco.cloud.openstack_service:
    name: site-inventory
    type: inventory
    description: What stands at which site
  register: service

- name: See its type
  ansible.builtin.assert:
    that: service.service.type == 'inventory'

- name: Delete a service with its endpoints
  telco.cloud.openstack_service:
    name: old-inventory
    type: inventory
    state: absent

- name: Say more of a service, and take it out of use
  telco.cloud.openstack_service:
    name: site-alarms
    type: alarms
    description: Alarms of the sites, until the new ones are there
    is_enabled: false

- name: Delete the services
  telco.cloud.openstack_service:
    name: "{{ item }}"
    state: absent
  loop:
    - site-inventory
    - site-alarms
"""

RETURN = r"""
---
service:
  description:
    - The service as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: glance
    type: image
    description: Images of servers
    is_enabled: true
    id: 3292f020780b4d5baf27ff7e1d224c44
    links: *id001
id:
  description:
    - What identifies the service. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.catalog_services import SERVICE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
