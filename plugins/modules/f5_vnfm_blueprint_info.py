#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/blueprints.py
# and tests/examples/f5_vnfm_blueprint_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_blueprint_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_blueprint_info
short_description: List blueprints of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the blueprints of a tenant, or gets one.
  - 'The plan of a blueprint is large: it is returned only when O(include) names V(plan).'
  - Written from F5 VNFM REST API v3.1, Blueprints.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_blueprint
extends_documentation_fragment:
  - telco.cloud.f5_vnfm
  - telco.cloud.attributes
  - telco.cloud.attributes.f5_vnfm
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  id:
    description:
      - Only the blueprint of this id.
    type: str
  visibility:
    description:
      - Only blueprints of this visibility.
    type: str
    choices:
      - private
      - tenant
      - global
  created_by:
    description:
      - Only blueprints that this user uploaded.
    type: str
  main_file_name:
    description:
      - Only blueprints whose main file has this name.
    type: str
  search:
    description:
      - Only objects whose id or name contains this text.
    type: str
  all_tenants:
    description:
      - Whether to list the objects of all tenants that the user may see, not only of O(tenant).
    type: bool
  include:
    description:
      - Return only these attributes. An attribute that does not exist is refused by the manager.
    type: list
    elements: str
  sort:
    description:
      - Sort by these attributes, the first one first; a leading V(-) sorts descending.
    type: list
    elements: str
  page_size:
    description:
      - How many objects to ask for at a time. All pages are read all the same; see O(limit).
    type: int
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all blueprints, the newest first
  telco.cloud.f5_vnfm_blueprint_info:
    sort: ["-created_at"]
  register: all_blueprints

- name: Get one blueprint
  telco.cloud.f5_vnfm_blueprint_info:
    id: hello
  register: hello

- name: Know its main file
  ansible.builtin.assert:
    that: hello.blueprints[0].main_file_name == 'blueprint.yaml'

- name: Get the inputs that a blueprint takes, which are part of its plan
  telco.cloud.f5_vnfm_blueprint_info:
    id: hello
    include: [id, plan]
  register: planned

- name: Know the inputs
  ansible.builtin.assert:
    that: planned.blueprints[0].plan.inputs | sort == ['greeting', 'port']

- name: List the names of what the administrator uploaded for the tenant, two at the most
  telco.cloud.f5_vnfm_blueprint_info:
    created_by: admin
    visibility: tenant
    search: hel
    include: [id]
    limit: 2

- name: Delete the blueprint
  telco.cloud.f5_vnfm_blueprint:
    id: hello
    state: absent
"""

RETURN = r"""
---
blueprints:
  description:
    - The blueprints that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - 'Identifier of the blueprint in its tenant: a letter, then letters, digits, V(-), V(.) and V(_), at most
          256 characters.'
      returned: when the service sends it
      type: str
      sample: hello
    path:
      description:
        - A folder or an archive (zip, tar, tar.gz or tar.bz2) on the machine that runs the module, which is the
          controller. A folder is packed in the same way each time; C(.git), C(.hg), C(.svn) and C(__pycache__)
          are left out. An archive has exactly one folder at its top.
        - The files of an existing blueprint are compared with it by their content, however either was packed.
      returned: when the service sends it
      type: str
      sample: files/hello
    url:
      description:
        - 'An address that the manager downloads the archive from. What is behind it cannot be compared: a blueprint
          that exists is left alone, unless C(checksum) says what its archive should be.'
      returned: when the service sends it
      type: str
      sample: https://files.example.com/hello.zip
    checksum:
      description:
        - The SHA-256 of the archive behind C(url), as 64 hexadecimal digits, with or without V(sha256:) before
          them. It is compared with the archive that the manager has.
      returned: when the service sends it
      type: str
      sample: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    application_file_name:
      description:
        - Name of the blueprint's main file, seen from the top folder. The manager looks for C(blueprint.yaml) when
          it is left out.
      returned: when the service sends it
      type: str
      sample: blueprint.yaml
    visibility:
      description:
        - 'Who can see it: V(private) its owner and administrators, V(tenant) the tenant (what a new one gets),
          V(global) all tenants. An existing one can only be made visible to more.'
      returned: when the service sends it
      type: str
      sample: tenant
    main_file_name:
      description:
        - Name of the main file.
      returned: when the service sends it
      type: str
      sample: blueprint.yaml
    description:
      description:
        - The description in the main file.
      returned: when the service sends it
      type: str
      sample: Two nodes that scale
    private_resource:
      description:
        - Whether its visibility is V(private).
      returned: when the service sends it
      type: bool
      sample: false
    tenant_name:
      description:
        - The tenant that owns it.
      returned: when the service sends it
      type: str
      sample: default_tenant
    created_at:
      description:
        - When it was uploaded (ISO 8601, UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000Z'
    updated_at:
      description:
        - When it was last changed.
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000Z'
    created_by:
      description:
        - Name of the user who uploaded it.
      returned: when the service sends it
      type: str
      sample: admin
    plan:
      description:
        - 'What the manager has parsed: nodes, inputs, workflows. Only M(telco.cloud.f5_vnfm_blueprint_info) returns
          it, when it is asked for.'
      returned: when the service sends it
      type: dict
      sample: &id001 {}
  sample:
    - id: hello
      path: files/hello
      url: https://files.example.com/hello.zip
      checksum: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
      application_file_name: blueprint.yaml
      visibility: tenant
      main_file_name: blueprint.yaml
      description: Two nodes that scale
      private_resource: false
      tenant_name: default_tenant
      created_at: '2026-11-21T09:30:00.000Z'
      updated_at: '2026-11-21T09:30:00.000Z'
      created_by: admin
      plan: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.blueprints import BLUEPRINT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
