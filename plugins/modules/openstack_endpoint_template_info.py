#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/endpoint_templates.py
# and tests/examples/openstack_endpoint_template_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_endpoint_template_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_endpoint_template_info
short_description: List templates of endpoints in OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists what endpoints of tenants are made of, by Identity v2.0.
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
  - module: telco.cloud.openstack_endpoint_template
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
  id:
    description:
      - Number of one template.
    type: int
  service_id:
    description:
      - 'Id of a service: only its templates are returned.'
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all templates
  telco.cloud.openstack_endpoint_template_info:
    limit: 100
  register: all

- name: See one
  telco.cloud.openstack_endpoint_template_info:
    id: 1
  register: one

- name: Show it
  ansible.builtin.assert:
    that: one.endpoint_templates == all.endpoint_templates

- name: Delete the template
  telco.cloud.openstack_endpoint_template:
    id: 1
    state: absent
"""

RETURN = r"""
---
endpoint_templates:
  description:
    - The endpoint templates that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Number of the template.
      returned: when the service sends it
      type: int
      sample: 1
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
    is_global:
      description:
        - Whether all tenants have it in their catalogs.
      returned: when the service sends it
      type: bool
      sample: true
    is_enabled:
      description:
        - Whether it is used.
      returned: when the service sends it
      type: bool
      sample: true
  sample:
    - id: 1
      region: North
      type: compute
      public_url: https://compute.north.public.com/v1
      internal_url: https://compute.north.internal.com/v1
      admin_url: https://compute.north.internal.com/v1
      version_id: '1'
      version_info: https://compute.north.public.com/v1/
      version_list: https://compute.north.public.com/
      is_global: true
      is_enabled: true
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.endpoint_templates import ENDPOINT_TEMPLATE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
