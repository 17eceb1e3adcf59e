#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/metadef_properties.py
# and tests/examples/openstack_metadef_property.yml. Do not edit.
"""Ansible module telco.cloud.openstack_metadef_property."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_metadef_property
short_description: Manage properties in metadata definitions of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes properties in a namespace of metadata definitions of the image service (Glance).
    Only administrators can.
  - Written from OpenStack API Complete Reference (2015-11-17), 11.9 Metadata definition properties.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_metadef_property_info
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
      - Name of the property.
    type: str
    required: true
  title:
    description:
      - Its name as people read it. A new one needs it.
    type: str
  type:
    description:
      - What its values are. A new one needs it.
    type: str
    choices:
      - array
      - boolean
      - integer
      - number
      - object
      - string
  description:
    description:
      - What it does.
    type: str
  default:
    description:
      - The value that it has when nothing is said.
    type: raw
  enum:
    description:
      - The values that it can have.
    type: list
    elements: str
  minimum:
    description:
      - Least number.
    type: int
  maximum:
    description:
      - Greatest number.
    type: int
  min_length:
    description:
      - Least length of a text.
    type: int
  max_length:
    description:
      - Greatest length of a text.
    type: int
  pattern:
    description:
      - Regular expression that a text fits.
    type: str
  items:
    description:
      - What is in an array, as JSON schema says it.
    type: dict
  min_items:
    description:
      - Least length of an array.
    type: int
  max_items:
    description:
      - Greatest length of an array.
    type: int
  unique_items:
    description:
      - Whether an array has nothing twice.
    type: bool
  is_readonly:
    description:
      - Whether nobody can set it.
    type: bool
  operators:
    description:
      - Operators that a value may begin with.
    type: list
    elements: str
  state:
    description:
      - The state that the property is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Describe a property
  telco.cloud.openstack_metadef_property:
    namespace: Telco::Compute
    name: cpu_policy
    title: CPUs
    type: string
    description: Whether CPUs are for one server only
    enum: [shared, dedicated]
    default: shared

- name: Change the description of one; what is not named stays
  telco.cloud.openstack_metadef_property:
    namespace: Telco::Compute
    name: vif_model
    description: The card that a server sees
    max_length: 20

- name: Delete one
  telco.cloud.openstack_metadef_property:
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
metadef_property:
  description:
    - The property as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the property.
      returned: when the service sends it
      type: str
      sample: hw_vif_model
    title:
      description:
        - Its name as people read it. A new one needs it.
      returned: when the service sends it
      type: str
      sample: Network card
    type:
      description:
        - What its values are. A new one needs it.
      returned: when the service sends it
      type: str
      sample: string
    description:
      description:
        - What it does.
      returned: when the service sends it
      type: str
      sample: The card that a server sees
    default:
      description:
        - The value that it has when nothing is said.
      returned: when the service sends it
      type: raw
      sample: virtio
    enum:
      description:
        - The values that it can have.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - virtio
        - e1000
    minimum:
      description:
        - Least number.
      returned: when the service sends it
      type: int
      sample: 0
    maximum:
      description:
        - Greatest number.
      returned: when the service sends it
      type: int
      sample: 4
    min_length:
      description:
        - Least length of a text.
      returned: when the service sends it
      type: int
      sample: 1
    max_length:
      description:
        - Greatest length of a text.
      returned: when the service sends it
      type: int
      sample: 64
    pattern:
      description:
        - Regular expression that a text fits.
      returned: when the service sends it
      type: str
      sample: ^[a-z]+$
    items:
      description:
        - What is in an array, as JSON schema says it.
      returned: when the service sends it
      type: dict
      sample: &id002
        type: string
    min_items:
      description:
        - Least length of an array.
      returned: when the service sends it
      type: int
      sample: 1
    max_items:
      description:
        - Greatest length of an array.
      returned: when the service sends it
      type: int
      sample: 4
    unique_items:
      description:
        - Whether an array has nothing twice.
      returned: when the service sends it
      type: bool
      sample: true
    is_readonly:
      description:
        - Whether nobody can set it.
      returned: when the service sends it
      type: bool
      sample: false
    operators:
      description:
        - Operators that a value may begin with.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id003
        - <or>
  sample:
    name: hw_vif_model
    title: Network card
    type: string
    description: The card that a server sees
    default: virtio
    enum: *id001
    minimum: 0
    maximum: 4
    min_length: 1
    max_length: 64
    pattern: ^[a-z]+$
    items: *id002
    min_items: 1
    max_items: 4
    unique_items: true
    is_readonly: false
    operators: *id003
id:
  description:
    - What identifies the property. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.metadef_properties import METADEF_PROPERTY as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
