#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/endpoint_templates.py
# and tests/examples/openstack_tenant_endpoint.yml. Do not edit.
"""Ansible module telco.cloud.openstack_tenant_endpoint."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_tenant_endpoint
short_description: Manage endpoints of tenants in OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Puts an endpoint into the catalog of a tenant or takes it out, by Identity v2.0. It is made of a template:
    see M(telco.cloud.openstack_endpoint_template).'
  - Written from OpenStack API Complete Reference (2015-11-17), 10.2 OS-KSCATALOG.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_tenant_endpoint_info
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
  tenant:
    description:
      - Name or id of the tenant.
    type: str
  template:
    description:
      - Number of the template.
    type: int
    required: true
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
- name: Have an endpoint in the catalog of a tenant
  telco.cloud.openstack_tenant_endpoint:
    tenant: radio
    template: 1

- name: Take one out of it
  telco.cloud.openstack_tenant_endpoint:
    tenant: radio
    template: 2
    state: absent

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
tenant_endpoint:
  description:
    - The endpoint as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    tenant: '1234'
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.endpoint_templates import TENANT_ENDPOINT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
