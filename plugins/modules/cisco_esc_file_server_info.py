#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/file_servers.py
# and tests/examples/cisco_esc_file_server_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_file_server_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_file_server_info
short_description: List file servers of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the file servers that were created with ESC.
  - Written from Cisco ESC REST northbound API 2.2, 16-File Servers.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_file_server
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  file_server_id:
    description:
      - Only the file server with this identifier.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the file servers of ESC
  telco.cloud.cisco_esc_file_server_info:
  register: answer

- name: Get one file server
  telco.cloud.cisco_esc_file_server_info:
    file_server_id: files-east
  register: one

- name: Its password is not shown
  ansible.builtin.assert:
    that:
      - one.file_servers[0].properties.username == 'esc'
      - one.file_servers[0].hidden_properties == ['password']
      - one.file_servers[0] in answer.file_servers

- name: Forget the file server
  telco.cloud.cisco_esc_file_server:
    file_server_id: files-east
    state: absent
"""

RETURN = r"""
---
file_servers:
  description:
    - The file servers that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    file_server_id:
      description:
        - 'Identifier of the file server, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_).'
      returned: when the service sends it
      type: str
      sample: files-east
    base_url:
      description:
        - Address that the paths of files are below. It is needed for a new file server.
      returned: when the service sends it
      type: str
      sample: https://files.example.com
    properties:
      description:
        - Properties that are no secrets, name by value. Others that it has are kept.
      returned: when the service sends it
      type: dict
      sample: &id001
        username: esc
    hidden_properties:
      description:
        - Names of the properties that are secrets.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002
        - password
    event_type:
      description:
        - The last thing that ESC did with it.
      returned: when the service sends it
      type: str
      sample: CREATE_FILE_SERVER
  sample:
    - file_server_id: files-east
      base_url: https://files.example.com
      properties: *id001
      hidden_properties: *id002
      event_type: CREATE_FILE_SERVER
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.file_servers import FILE_SERVER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
