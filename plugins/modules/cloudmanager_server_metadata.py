#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/server_metadata.py
# and tests/examples/cloudmanager_server_metadata.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_server_metadata."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_server_metadata
short_description: Manage system metadata of an instance by CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Sets and removes keys of the system metadata of an instance. Keys that are not named are left alone, unless
    O(purge=true).
  - Written from CloudManager REST API v1, Instances and compute nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_server_metadata_info
extends_documentation_fragment:
  - telco.cloud.cloudmanager
  - telco.cloud.attributes
  - telco.cloud.attributes.cloudmanager
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
      - Id of the instance.
    type: str
    required: true
  metadata:
    description:
      - The system metadata, texts by key. With O(state=absent) the keys are removed, whatever their values.
    type: dict
  purge:
    description:
      - Whether keys are removed that are not among O(metadata). The compute service keeps keys of its own there,
        such as those of the instance's image.
    type: bool
    default: false
  state:
    description:
      - The state that the instance is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Set keys of the system metadata of an instance, the others stay
  telco.cloud.cloudmanager_server_metadata:
    server_id: 45bb8680-c070-4080-be45-ec4d2312eda8
    metadata:
      cpu_benchmark: test
      image_min_ram: "1"
  register: changed

- name: See that the others are there
  ansible.builtin.assert:
    that: changed.server_metadata.metadata.image_disk_format == 'qcow2'

- name: Remove a key, whatever its value
  telco.cloud.cloudmanager_server_metadata:
    server_id: 0d1a9c8e-3b5f-4c57-9a53-8f2b7c6e1d40
    metadata:
      old_benchmark: ""
    state: absent
"""

RETURN = r"""
---
server_metadata:
  description:
    - The instance as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    server_id:
      description:
        - Id of the instance.
      returned: when the service sends it
      type: str
      sample: 45bb8680-c070-4080-be45-ec4d2312eda8
    metadata:
      description:
        - The system metadata, texts by key. With C(state=absent) the keys are removed, whatever their values.
      returned: when the service sends it
      type: dict
      sample: &id001
        image_min_disk: '10'
        cpu_benchmark: test
  sample:
    server_id: 45bb8680-c070-4080-be45-ec4d2312eda8
    metadata: *id001
id:
  description:
    - What identifies the instance. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.server_metadata import SERVER_METADATA as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
