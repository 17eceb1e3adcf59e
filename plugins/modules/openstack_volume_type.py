#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_types.py
# and tests/examples/openstack_volume_type.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_type."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_type
short_description: Manage volume types of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes types of volumes of the block storage service (Cinder), with their extra specs
    and the projects that may use private ones. Only administrators can.
  - Options and results have the names of M(openstack.cloud.volume_type), so that its playbooks work here. For one
    project at a time there is M(telco.cloud.openstack_volume_type_access).
  - Written from OpenStack API Complete Reference (2015-11-17), 1.12 Volume types, 2.3 Volume types.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - 'Where a cloud''s block storage service has no version 3, or C(volume_api_version) of C(clouds.yaml) is V(1),
    version 1 is spoken: Cinder has had that up to its release Pike. What it has no word for is an error then.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_type_info
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
      - Name of the volume type, or the id of an existing one. A name is unique in the cloud.
    type: str
    required: true
  description:
    description:
      - What it is for, at most 255 characters. Cinder takes no description away.
    type: str
  is_public:
    description:
      - Whether all projects may use it. Left out, a new one is public unless O(projects) are given.
    type: bool
  extra_specs:
    description:
      - 'All of its extra specs, such as the back end that it stands for: keys that are not named here are taken
        away. Values are kept as texts. Only administrators see them.'
    type: dict
  projects:
    description:
      - Names or ids of the projects that may use a volume type that is not public. Results have ids, and have them
        only when this was given.
    type: list
    elements: str
  purge_projects:
    description:
      - Whether projects that are not in O(projects) lose it. Without O(projects) none is touched.
    type: bool
    default: true
  state:
    description:
      - The state that the volume type is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a type for a back end
  telco.cloud.openstack_volume_type:
    name: gold
    description: Replicated, on SSDs
    extra_specs:
      volume_backend_name: files
      replication_enabled: <is> True
  register: gold

- name: See it
  ansible.builtin.assert:
    that:
      - gold.volume_type.description == 'Replicated, on SSDs'
      - gold.volume_type.extra_specs.volume_backend_name == 'files'

- name: Change extra specs; those that are not named go
  telco.cloud.openstack_volume_type:
    name: silver
    description: Not replicated
    extra_specs:
      volume_backend_name: files
      "capabilities:media": disk

- name: Let one more project use a private type
  telco.cloud.openstack_volume_type:
    name: tenant
    projects:
      - admin
    purge_projects: false

- name: Delete a type
  telco.cloud.openstack_volume_type:
    name: former
    state: absent

- name: Delete the types
  telco.cloud.openstack_volume_type:
    name: "{{ item }}"
    state: absent
  loop:
    - gold
    - silver
    - tenant
"""

RETURN = r"""
---
volume_type:
  description:
    - The volume type as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the volume type, or the id of an existing one. A name is unique in the cloud.
      returned: when the service sends it
      type: str
      sample: gold
    description:
      description:
        - What it is for, at most 255 characters. Cinder takes no description away.
      returned: when the service sends it
      type: str
      sample: Replicated, on SSDs
    is_public:
      description:
        - Whether all projects may use it. Left out, a new one is public unless C(projects) are given.
      returned: when the service sends it
      type: bool
      sample: true
    extra_specs:
      description:
        - 'All of its extra specs, such as the back end that it stands for: keys that are not named here are taken
          away. Values are kept as texts. Only administrators see them.'
      returned: when the service sends it
      type: dict
      sample: &id001
        volume_backend_name: ssd
    projects:
      description:
        - Names or ids of the projects that may use a volume type that is not public. Results have ids, and have
          them only when this was given.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002
        - 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
    id:
      description:
        - Id of the volume type.
      returned: when the service sends it
      type: str
      sample: bf4d6905-442c-4e45-a2b6-27aa71aa7a67
    qos_specs_id:
      description:
        - Id of the QoS specification that goes with it.
      returned: when the service sends it
      type: str
  sample:
    name: gold
    description: Replicated, on SSDs
    is_public: true
    extra_specs: *id001
    projects: *id002
    id: bf4d6905-442c-4e45-a2b6-27aa71aa7a67
id:
  description:
    - What identifies the volume type. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_types import VOLUME_TYPE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
