#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_metadata.py
# and tests/examples/openstack_server_metadata_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_metadata_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_metadata_info
short_description: Get metadata of a server of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gets the metadata of a server of the compute service (Nova), all of it or one key.
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.8 Server metadata.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_server_metadata
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
      - Name of the server, in the login's project, or its id.
    type: str
    required: true
    aliases:
      - server
  item:
    description:
      - Only this key. The list is empty when the server does not have it.
    type: str
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Get all metadata of a server
  telco.cloud.openstack_server_metadata_info:
    name: vm-1
    all_projects: true
  register: found

- name: Use it
  ansible.builtin.assert:
    that: found.server_metadata[0].metadata.owner == 'core'

- name: Get one key
  telco.cloud.openstack_server_metadata_info:
    name: vm-1
    all_projects: true
    item: release

- name: Remove it
  telco.cloud.openstack_server_metadata:
    name: vm-1
    all_projects: true
    state: absent
    metadata:
      owner:
      release:
"""

RETURN = r"""
---
server_metadata:
  description:
    - The server metadata that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the server, in the login's project, or its id.
      returned: when the service sends it
      type: str
      sample: upf-1
    metadata:
      description:
        - The metadata, texts by key. With C(state=absent) the keys are removed, whatever their values.
      returned: when the service sends it
      type: dict
      sample: &id001
        owner: core
    id:
      description:
        - Id of the server.
      returned: when the service sends it
      type: str
      sample: 2594da2b-e860-4cb4-beb8-432bdb598601
  sample:
    - name: upf-1
      metadata: *id001
      id: 2594da2b-e860-4cb4-beb8-432bdb598601
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_metadata import SERVER_METADATA_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
