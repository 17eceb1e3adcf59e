#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/metadef_objects.py
# and tests/examples/openstack_metadef_object.yml. Do not edit.
"""Ansible module telco.cloud.openstack_metadef_object."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_metadef_object
short_description: Manage objects in metadata definitions of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes objects in a namespace of metadata definitions of the image service (Glance). Only
    administrators can.
  - Written from OpenStack API Complete Reference (2015-11-17), 11.10 Metadata definition objects.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_metadef_object_info
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
  namespace:
    description:
      - Name of the namespace, which has to be there.
    type: str
    required: true
  name:
    description:
      - Name of the object.
    type: str
    required: true
  description:
    description:
      - What it is.
    type: str
  required:
    description:
      - Properties that cannot be left out.
    type: list
    elements: str
  properties:
    description:
      - All its properties, each as JSON schema says it, with C(title) and C(type) at least.
    type: dict
  state:
    description:
      - The state that the object is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have an object with a property
  telco.cloud.openstack_metadef_object:
    namespace: Telco::Compute
    name: memory
    description: What memory a server has
    required: [page_size]
    properties:
      page_size:
        title: Size of a page
        type: string

- name: Change the description of one
  telco.cloud.openstack_metadef_object:
    namespace: Telco::Compute
    name: limits
    description: Limits of a server

- name: Delete one
  telco.cloud.openstack_metadef_object:
    namespace: Telco::Compute
    name: former
    state: absent

- name: Delete the namespace
  telco.cloud.openstack_metadef_namespace:
    name: Telco::Compute
    state: absent
"""

RETURN = r"""
---
metadef_object:
  description:
    - The object as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the object.
      returned: when the service sends it
      type: str
      sample: CPU limits
    description:
      description:
        - What it is.
      returned: when the service sends it
      type: str
      sample: How much a server may use
    required:
      description:
        - Properties that cannot be left out.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - quota_cpu_shares
    properties:
      description:
        - All its properties, each as JSON schema says it, with C(title) and C(type) at least.
      returned: when the service sends it
      type: dict
      sample: &id002
        quota_cpu_shares:
          title: Shares
          type: integer
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    updated_at:
      description:
        - When it was last changed (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    self:
      description:
        - Its address.
      returned: when the service sends it
      type: str
      sample: /v2/metadefs/namespaces/Telco::Compute
    schema:
      description:
        - Where its schema is.
      returned: when the service sends it
      type: str
      sample: /v2/schemas/metadefs/namespace
  sample:
    name: CPU limits
    description: How much a server may use
    required: *id001
    properties: *id002
    created_at: '2026-11-21T09:30:00Z'
    updated_at: '2026-11-21T09:30:00Z'
    self: /v2/metadefs/namespaces/Telco::Compute
    schema: /v2/schemas/metadefs/namespace
id:
  description:
    - What identifies the object. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.metadef_objects import METADEF_OBJECT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
