#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/api_info.py
# and tests/examples/openstack_api_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_api_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_api_info
short_description: Ask services of OpenStack for the versions, extensions and schemas of their APIs
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Asks one service for what it tells of its API, with one request: the versions that it speaks, one version,
    its extensions, or the schema of its objects.'
  - Written from OpenStack API Complete Reference (2015-11-17), 1.1, 1.2, 3.1, 3.18, 6.1, 8.1, 9.1, 11, 13.1, 14.1.
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
    support: none
  idempotent:
    support: full
options:
  service:
    description:
      - 'Type of the service in the catalog: V(compute), V(network), V(identity), V(image), V(block-storage); others
        for O(what=versions).'
    type: str
    required: true
  what:
    description:
      - What to ask for. V(version) is that of V(identity) (v2.0 where this is spoken), V(network) and V(block-storage),
        V(extensions) those of V(compute), V(network) and V(block-storage), V(schema) those of V(image).
    type: str
    default: versions
    choices:
      - versions
      - version
      - extensions
      - schema
  name:
    description:
      - 'Id of a version or alias of an extension: only this one. With O(what=schema) it is needed: V(image), V(images),
        V(member), V(members), or V(metadefs/) with V(namespace), V(object), V(property), V(tag), V(resource_type)
        or the plural of one.'
    type: str
"""

EXAMPLES = r"""
- name: Which versions do the services speak?
  telco.cloud.openstack_api_info:
    service: "{{ item }}"
  loop: [compute, network, identity, image]

- name: Which microversions does Nova speak?
  telco.cloud.openstack_api_info:
    service: compute
    name: v2.1
  register: nova

- name: See that it can do what we need
  ansible.builtin.assert:
    that: nova.versions[0].version is version('2.60', '>=')

- name: What is Identity v3, Networking v2.0, Block Storage v3?
  telco.cloud.openstack_api_info:
    service: "{{ item }}"
    what: version
  loop: [identity, network, block-storage]

- name: Which extensions are there?
  telco.cloud.openstack_api_info:
    service: "{{ item }}"
    what: extensions
  loop: [compute, network, block-storage]

- name: Does Neutron have agents?
  telco.cloud.openstack_api_info:
    service: network
    what: extensions
    name: agent
  register: agents

- name: See them
  ansible.builtin.assert:
    that: agents.extensions | length == 1

- name: Does Cinder transfer volumes?
  telco.cloud.openstack_api_info:
    service: block-storage
    what: extensions
    name: os-volume-transfer

- name: Does Nova know aggregates?
  telco.cloud.openstack_api_info:
    service: compute
    what: extensions
    name: os-aggregates

- name: What do images and metadata definitions look like?
  telco.cloud.openstack_api_info:
    service: image
    what: schema
    name: "{{ item }}"
  loop:
    - image
    - images
    - member
    - members
    - metadefs/namespace
    - metadefs/namespaces
    - metadefs/object
    - metadefs/objects
    - metadefs/property
    - metadefs/properties
    - metadefs/tag
    - metadefs/tags
    - metadefs/resource_type
    - metadefs/resource_types
"""

RETURN = r"""
---
versions:
  description:
    - 'With C(what=versions): the versions that the service speaks, as it tells them.'
  returned: success
  type: list
  elements: dict
  sample:
    - id: v2.0
      status: CURRENT
version:
  description:
    - 'With C(what=version): the version; of V(network) its C(resources).'
  returned: success
  type: dict
  sample:
    id: v3.14
    status: stable
extensions:
  description:
    - 'With C(what=extensions): the extensions; empty when there is none of this C(name).'
  returned: success
  type: list
  elements: dict
  sample:
    - alias: agent
      name: agent
schema:
  description:
    - 'With C(what=schema): the JSON schema.'
  returned: success
  type: dict
  sample:
    name: image
    properties:
      id:
        type: string
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.api_info import API_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
