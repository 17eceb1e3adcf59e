#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/endpoint_templates.py
# and tests/examples/openstack_tenant_endpoint_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_tenant_endpoint_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_tenant_endpoint_info
short_description: List endpoints of tenants in OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the endpoints in the catalog of a tenant, by Identity v2.0.
  - 'For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404.'
  - Written from OpenStack API Complete Reference (2015-11-17), 10.2 OS-KSCATALOG.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_tenant_endpoint
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
  tenant:
    description:
      - Name or id of the tenant.
    type: str
    required: true
  template:
    description:
      - 'Number of a template: only what is made of it.'
    type: int
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the endpoints of a tenant
  telco.cloud.openstack_tenant_endpoint_info:
    tenant: radio
  register: all

- name: See one
  telco.cloud.openstack_tenant_endpoint_info:
    tenant: radio
    template: 1
  register: one

- name: Show it
  ansible.builtin.assert:
    that:
      - one.tenant_endpoints == all.tenant_endpoints
      - one.tenant_endpoints[0].region == 'North'

- name: Take the endpoint out
  telco.cloud.openstack_tenant_endpoint:
    tenant: radio
    template: 1
    state: absent

- name: Delete the templates
  telco.cloud.openstack_endpoint_template:
    id: "{{ item }}"
    state: absent
  loop:
    - 1
    - 2

- name: Delete the tenant
  telco.cloud.openstack_project:
    name: radio
    state: absent
"""

RETURN = r"""
---
tenant_endpoints:
  description:
    - The tenant endpoints that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    tenant:
      description:
        - Name or id of the tenant.
      returned: when the service sends it
      type: str
      sample: '1234'
    template:
      description:
        - Number of the template.
      returned: when the service sends it
      type: int
      sample: 1
    id:
      description:
        - Number of the endpoint, which is its template's.
      returned: when the service sends it
      type: int
      sample: 1
    tenantId:
      description:
        - Id of the tenant.
      returned: when the service sends it
      type: str
      sample: '1'
    region:
      description:
        - Region that it is in.
      returned: when the service sends it
      type: str
      sample: North
    type:
      description:
        - Type of the service.
      returned: when the service sends it
      type: str
      sample: compute
    public_url:
      description:
        - Address for everybody.
      returned: when the service sends it
      type: str
      sample: https://compute.north.public.com/v1
    internal_url:
      description:
        - Address within the cloud.
      returned: when the service sends it
      type: str
      sample: https://compute.north.internal.com/v1
    admin_url:
      description:
        - Address for administrators.
      returned: when the service sends it
      type: str
      sample: https://compute.north.internal.com/v1
    version_id:
      description:
        - Version of the service's API.
      returned: when the service sends it
      type: str
      sample: '1'
    version_info:
      description:
        - Where the version tells of itself.
      returned: when the service sends it
      type: str
      sample: https://compute.north.public.com/v1/
    version_list:
      description:
        - Where all versions are told.
      returned: when the service sends it
      type: str
      sample: https://compute.north.public.com/
  sample:
    - tenant: '1234'
      template: 1
      id: 1
      tenantId: '1'
      region: North
      type: compute
      public_url: https://compute.north.public.com/v1
      internal_url: https://compute.north.internal.com/v1
      admin_url: https://compute.north.internal.com/v1
      version_id: '1'
      version_info: https://compute.north.public.com/v1/
      version_list: https://compute.north.public.com/
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.endpoint_templates import TENANT_ENDPOINT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
