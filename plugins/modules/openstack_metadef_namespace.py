#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/metadef_namespaces.py
# and tests/examples/openstack_metadef_namespace.yml. Do not edit.
"""Ansible module telco.cloud.openstack_metadef_namespace."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_metadef_namespace
short_description: Manage namespaces of metadata definitions of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes namespaces of the catalog of metadata definitions in the image service (Glance).
    A namespace is deleted with all that is in it. Only administrators can.
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
  - module: telco.cloud.openstack_metadef_namespace_info
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
      - Name of the namespace.
    type: str
    required: true
  display_name:
    description:
      - Its name as people read it.
    type: str
  description:
    description:
      - What it is for.
    type: str
  visibility:
    description:
      - Who may see it; V(private) of a new one.
    type: str
    choices:
      - public
      - private
  is_protected:
    description:
      - Whether it and its parts cannot be deleted.
    type: bool
    aliases:
      - protected
  owner:
    description:
      - Name or id of the project that owns it. Left out, a new one is the login's.
    type: str
    aliases:
      - project
  state:
    description:
      - The state that the namespace is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a namespace for metadata definitions
  telco.cloud.openstack_metadef_namespace:
    name: Telco::Compute
    display_name: Telco
    description: What our servers need
    visibility: public

- name: Let all see one; what is not named stays
  telco.cloud.openstack_metadef_namespace:
    name: Telco::Network
    visibility: public

- name: Delete one with all that is in it
  telco.cloud.openstack_metadef_namespace:
    name: Telco::Former
    state: absent

- name: Delete the namespaces
  telco.cloud.openstack_metadef_namespace:
    name: "{{ item }}"
    state: absent
  loop: ["Telco::Compute", "Telco::Network"]
"""

RETURN = r"""
---
metadef_namespace:
  description:
    - The namespace as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: Telco::Compute
    display_name: Telco
    description: What our servers need
    visibility: private
    is_protected: false
    owner: 7ec22942411e427692e8a3436be1031a
    created_at: '2026-11-21T09:30:00Z'
    updated_at: '2026-11-21T09:30:00Z'
    self: /v2/metadefs/namespaces/Telco::Compute
    schema: /v2/schemas/metadefs/namespace
id:
  description:
    - What identifies the namespace. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.metadef_namespaces import METADEF_NAMESPACE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
