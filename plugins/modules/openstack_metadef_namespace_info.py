#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/metadef_namespaces.py
# and tests/examples/openstack_metadef_namespace_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_metadef_namespace_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_metadef_namespace_info
short_description: List namespaces of metadata definitions of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists namespaces of the catalog of metadata definitions in the image service (Glance).
  - Written from OpenStack API Complete Reference (2015-11-17), 11.8 Metadata definition namespaces.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_metadef_namespace
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
  name:
    description:
      - Only the namespace of this name, with all that is in it.
    type: str
  visibility:
    description:
      - Only those that are seen so.
    type: str
    choices:
      - public
      - private
  resource_types:
    description:
      - Only those that are associated with one of these resource types.
    type: list
    elements: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: See what is in a namespace
  telco.cloud.openstack_metadef_namespace_info:
    name: Telco::Compute
  register: found

- name: See its property
  ansible.builtin.assert:
    that: found.metadef_namespaces[0].properties.vif_model.title == 'Network card'

- name: List those that not all may see
  telco.cloud.openstack_metadef_namespace_info:
    visibility: private

- name: Delete the namespace
  telco.cloud.openstack_metadef_namespace:
    name: Telco::Compute
    state: absent
"""

RETURN = r"""
---
metadef_namespaces:
  description:
    - The metadef namespaces that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the namespace.
      returned: when the service sends it
      type: str
      sample: Telco::Compute
    display_name:
      description:
        - Its name as people read it.
      returned: when the service sends it
      type: str
      sample: Telco
    description:
      description:
        - What it is for.
      returned: when the service sends it
      type: str
      sample: What our servers need
    visibility:
      description:
        - Who may see it; V(private) of a new one.
      returned: when the service sends it
      type: str
      sample: private
    is_protected:
      description:
        - Whether it and its parts cannot be deleted.
      returned: when the service sends it
      type: bool
      sample: false
    owner:
      description:
        - Name or id of the project that owns it. Left out, a new one is the login's.
      returned: when the service sends it
      type: str
      sample: 7ec22942411e427692e8a3436be1031a
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
    - name: Telco::Compute
      display_name: Telco
      description: What our servers need
      visibility: private
      is_protected: false
      owner: 7ec22942411e427692e8a3436be1031a
      created_at: '2026-11-21T09:30:00Z'
      updated_at: '2026-11-21T09:30:00Z'
      self: /v2/metadefs/namespaces/Telco::Compute
      schema: /v2/schemas/metadefs/namespace
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.metadef_namespaces import METADEF_NAMESPACE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
