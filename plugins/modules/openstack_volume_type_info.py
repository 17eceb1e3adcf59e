#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_types.py
# and tests/examples/openstack_volume_type_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_type_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_type_info
short_description: List volume types of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists types of volumes of the block storage service (Cinder). Administrators see private ones of all projects,
    and the extra specs.
  - With O(name) the results have the names of M(openstack.cloud.volume_type_info), too.
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - 'Where a cloud''s block storage service has no version 3, or C(volume_api_version) of C(clouds.yaml) is V(1),
    version 1 is spoken: Cinder has had that up to its release Pike. What it has no word for is an error then.'
  - Written from OpenStack API Complete Reference (2015-11-17), 1.12 Volume types, 2.3 Volume types.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_type
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
      - Name or id of a volume type. Left out, all that the login may see are returned.
    type: str
    aliases:
      - volume_type
  with_projects:
    description:
      - 'Whether to look up which projects may use each volume type that is not public: one request for each.'
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Who may use a private type
  telco.cloud.openstack_volume_type_info:
    name: tenant
    with_projects: true
  register: found

- name: See it
  ansible.builtin.assert:
    that:
      - found.volume_types | length == 1
      - found.volume_types[0].projects | length == 1
      - found.access_project_ids == found.volume_types[0].projects

- name: The same by its id
  telco.cloud.openstack_volume_type_info:
    name: "{{ found.volume_types[0].id }}"
  register: same

- name: See that it is the same, and how its volumes are encrypted
  ansible.builtin.assert:
    that:
      - same.volume_type.name == 'tenant'
      - same.encryption.provider == 'luks'

- name: All types
  telco.cloud.openstack_volume_type_info:
  register: all

- name: See that private ones are among them
  ansible.builtin.assert:
    that: "'tenant' in all.volume_types | map(attribute='name')"

- name: Delete the type
  telco.cloud.openstack_volume_type:
    name: tenant
    state: absent
"""

RETURN = r"""
---
volume_types:
  description:
    - The volume types that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: gold
      description: Replicated, on SSDs
      is_public: true
      extra_specs: *id001
      projects: *id002
      id: bf4d6905-442c-4e45-a2b6-27aa71aa7a67
volume_type:
  description:
    - The one that C(name) means; empty when there is none. Only with C(name).
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
      sample: *id001
    projects:
      description:
        - Names or ids of the projects that may use a volume type that is not public. Results have ids, and have
          them only when this was given.
      returned: when the service sends it
      type: list
      elements: str
      sample: *id002
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
access_project_ids:
  description:
    - Ids of the projects that may use it; null when it is public, and for who is no administrator. Only with C(name).
  returned: success
  type: list
  elements: str
  sample:
    - 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
encryption:
  description:
    - How its volumes are encrypted, in nulls when they are not; null for who is no administrator. Only with C(name).
  returned: success
  type: dict
  contains:
    provider:
      description:
        - Who encrypts, such as V(luks) or V(luks2). A new encryption needs it.
      returned: when the service sends it
      type: str
      sample: luks
    cipher:
      description:
        - The algorithm, with its mode. Left out, it is for the provider to choose.
      returned: when the service sends it
      type: str
      sample: aes-xts-plain64
    key_size:
      description:
        - Size of the key in bits, such as V(256). Left out, it is for the provider to choose.
      returned: when the service sends it
      type: int
      sample: 256
    control_location:
      description:
        - 'Where it is done: by the hypervisor (V(front-end), Nova) or by the storage (V(back-end), Cinder). A new
          encryption needs it.'
      returned: when the service sends it
      type: str
      sample: front-end
    encryption_id:
      description:
        - Id of the encryption.
      returned: when the service sends it
      type: str
      sample: 81e069c6-7394-4856-8df7-3b237ca61f74
    id:
      description:
        - The same.
      returned: when the service sends it
      type: str
      sample: 81e069c6-7394-4856-8df7-3b237ca61f74
    volume_type_id:
      description:
        - Id of the volume type.
      returned: when the service sends it
      type: str
      sample: bf4d6905-442c-4e45-a2b6-27aa71aa7a67
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
    updated_at:
      description:
        - When it was changed (UTC).
      returned: when the service sends it
      type: str
    deleted_at:
      description:
        - When it was deleted (UTC).
      returned: when the service sends it
      type: str
    deleted:
      description:
        - Whether it was deleted.
      returned: when the service sends it
      type: bool
      sample: false
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_types import VOLUME_TYPE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
