#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/metadef_tags.py
# and tests/examples/openstack_metadef_tag_set.yml. Do not edit.
"""Ansible module telco.cloud.openstack_metadef_tag_set."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_metadef_tag_set
short_description: Manage all tags in metadata definitions of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes the tags of a namespace of metadata definitions of the image service (Glance) exactly those that are named,
    with one request, or removes all of them. Only administrators can.
  - Written from OpenStack API Complete Reference (2015-11-17), 11.11 Metadata definition tags.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
  names:
    description:
      - Names of all tags; others are removed. Needed unless O(state=absent).
    type: list
    elements: str
  state:
    description:
      - The state that the tags of namespace is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have exactly these tags
  telco.cloud.openstack_metadef_tag_set:
    namespace: Telco::Compute
    names: [amf, smf, upf]

- name: Have none
  telco.cloud.openstack_metadef_tag_set:
    namespace: Telco::Network
    state: absent

- name: Delete the namespaces
  telco.cloud.openstack_metadef_namespace:
    name: "{{ item }}"
    state: absent
  loop: ["Telco::Compute", "Telco::Network"]
"""

RETURN = r"""
---
metadef_tag_set:
  description:
    - The tags of namespace as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    names:
      description:
        - Names of all tags; others are removed. Needed unless C(state=absent).
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - amf
        - upf
  sample:
    names: *id001
id:
  description:
    - What identifies the tags of namespace. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.metadef_tags import METADEF_TAG_SET as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
