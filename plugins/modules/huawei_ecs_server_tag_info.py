#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/huawei_ecs/server_tags.py
# and tests/examples/huawei_ecs_server_tag_info.yml. Do not edit.
"""Ansible module telco.cloud.huawei_ecs_server_tag_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: huawei_ecs_server_tag_info
short_description: List tags of servers of Huawei Cloud ECS
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the tags of a server, or those of all servers of a project.
  - Written from Elastic Cloud Server API Reference (2025-01-07), 5.9 Tag Management.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of Huawei Cloud ECS with C(module_defaults)
    and the action group C(group/telco.cloud.huawei_ecs). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.huawei_ecs_server_tag
extends_documentation_fragment:
  - telco.cloud.huawei_ecs
  - telco.cloud.attributes
  - telco.cloud.attributes.huawei_ecs
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  server_id:
    description:
      - Id of the server whose tags are returned. Left out, all tags of the project's servers are returned, each
        with a list of its values.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the tags of a server
  telco.cloud.huawei_ecs_server_tag_info:
    server_id: 616fb98f-46ca-475e-917e-2563e5a8cd19
  register: found

- name: Make a dictionary of them
  ansible.builtin.assert:
    that:
      - (found.server_tags | items2dict).site == 'north'

- name: List the tags of all servers of the project, with their values
  telco.cloud.huawei_ecs_server_tag_info:

- name: Remove the tag
  telco.cloud.huawei_ecs_server_tag:
    server_id: 616fb98f-46ca-475e-917e-2563e5a8cd19
    tags:
      site: ""
    state: absent
"""

RETURN = r"""
---
server_tags:
  description:
    - The server tags that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    server_id:
      description:
        - Id of the server.
      returned: when the service sends it
      type: str
      sample: bae51750-0089-41a1-9b18-5c777978ff6d
    tags:
      description:
        - 'The tags, values by key. A key has up to 36, a value up to 43 of: letters, digits, C(-), C(_), Chinese
          characters, and C(.) in values. With C(state=absent) the values do not matter.'
      returned: when the service sends it
      type: dict
      sample: &id001
        site: north
        role: gateway
  sample:
    - server_id: bae51750-0089-41a1-9b18-5c777978ff6d
      tags: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.huawei_ecs.server_tags import SERVER_TAG_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
