#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/metadef_resource_types.py
# and tests/examples/openstack_metadef_resource_type.yml. Do not edit.
"""Ansible module telco.cloud.openstack_metadef_resource_type."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_metadef_resource_type
short_description: Associate metadata definitions of OpenStack with resource types
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Associates a namespace of metadata definitions of the image service (Glance) with a type of resources, or ends
    it. A type that Glance does not know is made; it cannot be deleted. Only administrators can.
  - Written from OpenStack API Complete Reference (2015-11-17), 11.7 Metadata definition resource types.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_metadef_resource_type_info
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
      - Name of the resource type, as Heat calls it.
    type: str
    required: true
  prefix:
    description:
      - What names of properties begin with on such a resource.
      - It cannot be changed later.
    type: str
  properties_target:
    description:
      - Which of its attributes has them, when there are several.
      - It cannot be changed later.
    type: str
  state:
    description:
      - The state that the resource type is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Associate a namespace with images
  telco.cloud.openstack_metadef_resource_type:
    namespace: Telco::Compute
    name: OS::Glance::Image
    prefix: hw_

- name: End an association
  telco.cloud.openstack_metadef_resource_type:
    namespace: Telco::Compute
    name: OS::Nova::Flavor
    state: absent

- name: Delete the namespace
  telco.cloud.openstack_metadef_namespace:
    name: Telco::Compute
    state: absent
"""

RETURN = r"""
---
metadef_resource_type:
  description:
    - The resource type as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the resource type, as Heat calls it.
      returned: when the service sends it
      type: str
      sample: OS::Nova::Flavor
    prefix:
      description:
        - What names of properties begin with on such a resource.
      returned: when the service sends it
      type: str
      sample: 'hw:'
    properties_target:
      description:
        - Which of its attributes has them, when there are several.
      returned: when the service sends it
      type: str
      sample: scheduler_hints
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
  sample:
    name: OS::Nova::Flavor
    prefix: 'hw:'
    properties_target: scheduler_hints
    created_at: '2026-11-21T09:30:00Z'
    updated_at: '2026-11-21T09:30:00Z'
id:
  description:
    - What identifies the resource type. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.metadef_resource_types import METADEF_RESOURCE_TYPE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
