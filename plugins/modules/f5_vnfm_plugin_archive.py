#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/plugins.py
# and tests/examples/f5_vnfm_plugin_archive.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_plugin_archive."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_plugin_archive
short_description: Download the archive of a plugin of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Downloads a plugin as it was uploaded, byte for byte. A file that has this content already is left alone.
  - Written from F5 VNFM REST API v3.1, Plugins, Download plugin.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
      - The id that the manager gave to the plugin.
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
  dest:
    description:
      - The file to write. Its folder has to exist. The file appears under its name only when it is whole.
    type: path
    required: true
  checksum:
    description:
      - The SHA-256 that the archive must have, as 64 hexadecimal digits, with or without V(sha256:) before them.
        A file that has it already is kept, and nothing is asked of the manager. A download that does not have it
        is an error, and what was there stays.
    type: str
  force:
    description:
      - Whether to replace a file of other content. With V(false) a file that exists is kept, and nothing is asked
        of the manager.
    type: bool
    default: true
"""

EXAMPLES = r"""
- name: Download a plugin by the name and version of its package
  telco.cloud.f5_vnfm_plugin_archive:
    package_name: hello-plugin
    package_version: 1.0.0
    dest: "{{ backup_dir }}/hello_plugin.zip"

- name: Download a plugin by its id
  telco.cloud.f5_vnfm_plugin_archive:
    id: "{{ installed.id }}"
    dest: "{{ backup_dir }}/by_id.zip"

- name: Delete the plugin
  telco.cloud.f5_vnfm_plugin:
    archive_name: hello_plugin-1.0.0-py27-none-any.wgn
    state: absent
"""

RETURN = r"""
---
dest:
  description:
    - The file.
  returned: success
  type: str
  sample: /backup/web.tar.gz
sha256:
  description:
    - Its SHA-256, in hexadecimal.
  returned: success
  type: str
  sample: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
size:
  description:
    - Its size in bytes.
  returned: success
  type: int
  sample: 740
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.plugins import PLUGIN_ARCHIVE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
