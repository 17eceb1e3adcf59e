#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/plugins.py
# and tests/examples/f5_vnfm_plugin_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_plugin_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_plugin_info
short_description: List plugins of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the plugins of a tenant, or gets one by its id.
  - Written from F5 VNFM REST API v3.1, Plugins.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_plugin
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
      - Only the plugin of this id.
    type: str
  package_name:
    description:
      - Only plugins of this package.
    type: str
  package_version:
    description:
      - Only plugins of this version.
    type: str
  archive_name:
    description:
      - Only the plugin whose wagon has this file name.
    type: str
  distribution:
    description:
      - Only plugins that were built on this operating system.
    type: str
  supported_platform:
    description:
      - Only plugins for this platform.
    type: str
  visibility:
    description:
      - Only plugins of this visibility.
    type: str
    choices:
      - private
      - tenant
      - global
  created_by:
    description:
      - Only plugins that this user uploaded.
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
- name: List all plugins
  telco.cloud.f5_vnfm_plugin_info:
    sort: [package_name, "-uploaded_at"]

- name: Find a plugin by its package
  telco.cloud.f5_vnfm_plugin_info:
    package_name: hello-plugin
    package_version: 1.0.0
  register: found

- name: Know its wagon
  ansible.builtin.assert:
    that: found.plugins[0].archive_name == 'hello_plugin-1.0.0-py27-none-any.wgn'

- name: Get a plugin by its id
  telco.cloud.f5_vnfm_plugin_info:
    id: "{{ installed.id }}"

- name: Delete the plugin
  telco.cloud.f5_vnfm_plugin:
    id: "{{ installed.id }}"
    state: absent
"""

RETURN = r"""
---
plugins:
  description:
    - The plugins that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - The id that the manager gave to the plugin; in place of what the plugin says of itself.
      returned: when the service sends it
      type: str
      sample: dd80365f-9b86-4e66-9bd4-e7935404fb7b
    package_name:
      description:
        - Name of the plugin's Python package.
      returned: when the service sends it
      type: str
      sample: hello-plugin
    package_version:
      description:
        - Version of the plugin's Python package.
      returned: when the service sends it
      type: str
      sample: 1.0.0
    archive_name:
      description:
        - File name of the wagon, which tells builds of one version for different platforms apart.
      returned: when the service sends it
      type: str
      sample: hello_plugin-1.0.0-py27-none-any.wgn
    visibility:
      description:
        - 'Who can see it: V(private) its owner and administrators, V(tenant) the tenant (what a new one gets),
          V(global) all tenants. An existing one can only be made visible to more.'
      returned: when the service sends it
      type: str
      sample: tenant
    distribution:
      description:
        - Operating system it was built on; null for any.
      returned: when the service sends it
      type: str
      sample: centos
    distribution_version:
      description:
        - Version of that operating system.
      returned: when the service sends it
      type: str
      sample: 7.0.1406
    distribution_release:
      description:
        - Release name of that operating system.
      returned: when the service sends it
      type: str
      sample: core
    supported_platform:
      description:
        - Platform that it runs on.
      returned: when the service sends it
      type: str
      sample: any
    supported_py_versions:
      description:
        - Versions of Python that it runs on.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - py27
    package_source:
      description:
        - Where the package came from.
      returned: when the service sends it
      type: str
      sample: ./plug
    wheels:
      description:
        - Wheels in the wagon.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002
        - x-1.0.0.whl
    excluded_wheels:
      description:
        - Wheels that were left out of the wagon.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id003 []
    uploaded_at:
      description:
        - When it was uploaded (ISO 8601).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000Z'
    created_by:
      description:
        - Name of the user who uploaded it.
      returned: when the service sends it
      type: str
      sample: admin
    tenant_name:
      description:
        - The tenant that owns it.
      returned: when the service sends it
      type: str
      sample: default_tenant
  sample:
    - id: dd80365f-9b86-4e66-9bd4-e7935404fb7b
      package_name: hello-plugin
      package_version: 1.0.0
      archive_name: hello_plugin-1.0.0-py27-none-any.wgn
      visibility: tenant
      distribution: centos
      distribution_version: 7.0.1406
      distribution_release: core
      supported_platform: any
      supported_py_versions: *id001
      package_source: ./plug
      wheels: *id002
      excluded_wheels: *id003
      uploaded_at: '2026-11-21T09:30:00.000Z'
      created_by: admin
      tenant_name: default_tenant
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.plugins import PLUGIN_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
