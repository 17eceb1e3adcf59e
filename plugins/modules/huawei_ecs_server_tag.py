#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/huawei_ecs/server_tags.py
# and tests/examples/huawei_ecs_server_tag.yml. Do not edit.
"""Ansible module telco.cloud.huawei_ecs_server_tag."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: huawei_ecs_server_tag
short_description: Manage tags of servers of Huawei Cloud ECS
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Adds, changes and removes the tags of a server, each a key and a value.
  - Tags that are not named are left alone, unless O(purge=true).
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
  - module: telco.cloud.huawei_ecs_server_tag_info
extends_documentation_fragment:
  - telco.cloud.huawei_ecs
  - telco.cloud.attributes
  - telco.cloud.attributes.huawei_ecs
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  server_id:
    description:
      - Id of the server.
    type: str
    required: true
  tags:
    description:
      - 'The tags, values by key. A key has up to 36, a value up to 43 of: letters, digits, C(-), C(_), Chinese
        characters, and C(.) in values. With O(state=absent) the values do not matter.'
    type: dict
  purge:
    description:
      - Whether tags are removed that are not among O(tags).
    type: bool
    default: false
  state:
    description:
      - The state that the server is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Tag a server
  telco.cloud.huawei_ecs_server_tag:
    server_id: 616fb98f-46ca-475e-917e-2563e5a8cd19
    tags:
      site: north
      role: gateway

- name: Have these tags and no others
  telco.cloud.huawei_ecs_server_tag:
    server_id: bae51750-0089-41a1-9b18-5c777978ff6d
    tags:
      site: north
      role: database
    purge: true
  register: tagged

- name: See all its tags
  ansible.builtin.assert:
    that:
      - "tagged.server_tag.tags == {'site': 'north', 'role': 'database'}"

- name: Remove tags, whatever their values are
  telco.cloud.huawei_ecs_server_tag:
    server_id: "{{ item }}"
    tags:
      site: ""
      role: ""
    state: absent
  loop:
    - 616fb98f-46ca-475e-917e-2563e5a8cd19
    - bae51750-0089-41a1-9b18-5c777978ff6d
"""

RETURN = r"""
---
server_tag:
  description:
    - The server as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    server_id: bae51750-0089-41a1-9b18-5c777978ff6d
    tags: *id001
id:
  description:
    - What identifies the server. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.huawei_ecs.server_tags import SERVER_TAG as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
