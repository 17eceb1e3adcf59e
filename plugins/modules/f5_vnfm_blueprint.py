#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/blueprints.py
# and tests/examples/f5_vnfm_blueprint.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_blueprint."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_blueprint
short_description: Manage blueprints of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Uploads and deletes blueprints, and makes them visible to more users.
  - 'The files of an existing blueprint are compared with O(path), so that a second run changes nothing and a changed
    blueprint is told apart. The manager never updates a blueprint: other content is an error that names the files,
    unless O(recreate) is set.'
  - A blueprint that has deployments cannot be deleted, nor recreated; the error names them.
  - Written from F5 VNFM REST API v3.1, Blueprints.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_blueprint_info
extends_documentation_fragment:
  - telco.cloud.f5_vnfm
  - telco.cloud.attributes
  - telco.cloud.attributes.f5_vnfm
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  id:
    description:
      - 'Identifier of the blueprint in its tenant: a letter, then letters, digits, V(-), V(.) and V(_), at most
        256 characters.'
    type: str
    required: true
  path:
    description:
      - A folder or an archive (zip, tar, tar.gz or tar.bz2) on the machine that runs the module, which is the controller.
        A folder is packed in the same way each time; C(.git), C(.hg), C(.svn) and C(__pycache__) are left out.
        An archive has exactly one folder at its top.
      - The files of an existing blueprint are compared with it by their content, however either was packed.
      - It cannot be changed later.
    type: path
  url:
    description:
      - 'An address that the manager downloads the archive from. What is behind it cannot be compared: a blueprint
        that exists is left alone, unless O(checksum) says what its archive should be.'
      - It cannot be changed later.
    type: str
  checksum:
    description:
      - The SHA-256 of the archive behind O(url), as 64 hexadecimal digits, with or without V(sha256:) before them.
        It is compared with the archive that the manager has.
      - It cannot be changed later.
    type: str
  application_file_name:
    description:
      - Name of the blueprint's main file, seen from the top folder. The manager looks for C(blueprint.yaml) when
        it is left out.
      - It cannot be changed later.
    type: str
  visibility:
    description:
      - 'Who can see it: V(private) its owner and administrators, V(tenant) the tenant (what a new one gets), V(global)
        all tenants. An existing one can only be made visible to more.'
    type: str
    choices:
      - private
      - tenant
      - global
  use_set_global:
    description:
      - Make it global with the deprecated call C(set-global), for managers that do not know C(set-visibility) yet.
    type: bool
    default: false
  wait_timeout:
    description:
      - How long to wait for the answer to an upload, in seconds. The manager parses it meanwhile.
    type: int
    default: 600
  state:
    description:
      - The state that the blueprint is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Upload a blueprint from a folder
  telco.cloud.f5_vnfm_blueprint:
    id: hello
    path: files/hello
  register: hello

- name: Upload a blueprint from an archive, for all tenants
  telco.cloud.f5_vnfm_blueprint:
    id: hello_for_all
    path: files/archives/hello.zip
    application_file_name: blueprint.yaml
    visibility: global

- name: Let the manager download a blueprint, and make sure that it is the right one
  telco.cloud.f5_vnfm_blueprint:
    id: hello_from_url
    url: "{{ example_server }}/archives/hello.zip"
    checksum: "{{ hello_zip.stat.checksum }}"

- name: Show a blueprint to the whole tenant
  telco.cloud.f5_vnfm_blueprint:
    id: hello_private
    visibility: tenant

- name: Show a blueprint to everybody, on an old manager that knows only set-global
  telco.cloud.f5_vnfm_blueprint:
    id: hello_tenant
    visibility: global
    use_set_global: true

- name: Replace a blueprint when its files have changed
  telco.cloud.f5_vnfm_blueprint:
    id: hello_changing
    path: files/hello
    recreate: true

- name: Delete the blueprints
  telco.cloud.f5_vnfm_blueprint:
    id: "{{ item }}"
    state: absent
  loop:
    - hello
    - hello_changing
    - hello_for_all
    - hello_from_url
    - hello_private
    - hello_tenant
"""

RETURN = r"""
---
blueprint:
  description:
    - The blueprint as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    id: hello
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
id:
  description:
    - What identifies the blueprint. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.blueprints import BLUEPRINT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
