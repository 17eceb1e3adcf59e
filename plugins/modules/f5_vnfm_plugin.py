#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/plugins.py
# and tests/examples/f5_vnfm_plugin.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_plugin."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_plugin
short_description: Manage plugins of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Uploads and installs plugins, makes them visible to more users, and deletes them.
  - A plugin is known by the file name of its wagon and by the name and version of its package; they are read from
    the file in O(path). A plugin that is there already is left alone, its content is not compared.
  - Written from F5 VNFM REST API v3.1, Plugins.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_plugin_info
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
      - The id that the manager gave to the plugin; in place of what the plugin says of itself.
    type: str
  path:
    description:
      - A wagon (C(.wgn)), or a zip of a wagon and its C(plugin.yaml), on the machine that runs the module, which
        is the controller. What the plugin is called is read from it, so that a second run finds it.
    type: path
  yaml_path:
    description:
      - The C(plugin.yaml) of the wagon in O(path). Both are sent as one zip; blueprints can then import the plugin
        by its name.
    type: path
  url:
    description:
      - An address that the manager downloads the wagon or zip from. For a second run to find the plugin, the address
        has to end with the wagon's file name, or O(archive_name), or O(package_name) and O(package_version), say
        what it is.
    type: str
  package_name:
    description:
      - Name of the plugin's Python package.
    type: str
  package_version:
    description:
      - Version of the plugin's Python package.
    type: str
  archive_name:
    description:
      - File name of the wagon, which tells builds of one version for different platforms apart.
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
  force:
    description:
      - 'With O(state=absent): whether to delete a plugin that deployments use.'
    type: bool
    default: false
  wait_timeout:
    description:
      - How long to wait for the answer to an upload, in seconds. The manager installs the plugin meanwhile, which
        can take minutes.
    type: int
    default: 600
  state:
    description:
      - The state that the plugin is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Install a plugin from its wagon and its plugin.yaml
  telco.cloud.f5_vnfm_plugin:
    path: files/archives/hello_plugin-1.0.0-py27-none-any.wgn
    yaml_path: files/hello_plugin/plugin.yaml
    visibility: global
    wait_timeout: 900
  register: hello_plugin

- name: Let the tenant use an older version
  telco.cloud.f5_vnfm_plugin:
    package_name: hello-plugin
    package_version: 0.9.0
    visibility: tenant

- name: Let everybody use it, on an old manager that knows only set-global
  telco.cloud.f5_vnfm_plugin:
    package_name: hello-plugin
    package_version: 0.8.0
    visibility: global
    use_set_global: true

- name: Show the plugin
  ansible.builtin.debug:
    msg: "{{ hello_plugin.plugin.package_name }} {{ hello_plugin.plugin.package_version }}"

- name: Delete versions of a plugin, even when deployments use them
  telco.cloud.f5_vnfm_plugin:
    package_name: hello-plugin
    package_version: "{{ item }}"
    force: true
    state: absent
  loop: [0.8.0, 0.9.0, 1.0.0]
"""

RETURN = r"""
---
plugin:
  description:
    - The plugin as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    id: dd80365f-9b86-4e66-9bd4-e7935404fb7b
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
id:
  description:
    - What identifies the plugin. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.plugins import PLUGIN as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
