#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/metadef_properties.py
# and tests/examples/openstack_metadef_property_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_metadef_property_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_metadef_property_info
short_description: List properties in metadata definitions of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists properties in a namespace of metadata definitions of the image service (Glance).
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
  - module: telco.cloud.openstack_metadef_property
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
  namespace:
    description:
      - Name of the namespace.
    type: str
    required: true
  name:
    description:
      - Only the property of this name.
    type: str
  resource_type:
    description:
      - 'Beside O(name): a resource type that the namespace is associated with. The name has its prefix.'
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the properties of a namespace
  telco.cloud.openstack_metadef_property_info:
    namespace: Telco::Compute

- name: One, by the name that it has on a flavor
  telco.cloud.openstack_metadef_property_info:
    namespace: Telco::Compute
    name: "hw:vif_model"
    resource_type: OS::Nova::Flavor
  register: found

- name: See it
  ansible.builtin.assert:
    that: found.metadef_properties[0].type == 'string'

- name: Delete the namespace
  telco.cloud.openstack_metadef_namespace:
    name: Telco::Compute
    state: absent
"""

RETURN = r"""
---
metadef_properties:
  description:
    - The metadef properties that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: hw_vif_model
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.metadef_properties import METADEF_PROPERTY_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
